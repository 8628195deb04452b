"""The redacted copy: clean, stable and otherwise untouched."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classifiers.sensitive import redact, scan
from tests.unit.classifiers.code_and_prose import CODE
from tests.unit.classifiers.test_kinds import KINDS
from tests.unit.classifiers.test_sensitive import VALUES

PIECES = st.one_of(
    st.sampled_from([sentence.format(value) for _, sentence, value in VALUES]),
    st.sampled_from([value for _, _, value in VALUES]),
    st.sampled_from([sentence.format(value) for _, sentence, value in KINDS]),
    st.sampled_from([value for _, _, value in KINDS]),
    st.sampled_from([f"\n{text}\n" for text in CODE]),
    st.sampled_from(
        [
            "&#64;",
            "%40",
            " [at] ",
            "=\n",
            "=40",
            "<mailto:a@b.co|x>",
            "CONFIDENTIAL\n",
            "name,salary\nA,1\nB,2\nC,3\n",
            "Mr. ",
        ]
    ),
    st.sampled_from(
        ["password:", "secret=", " ", "\n", "\t", '"', "'", "<EMAIL_1>", "<", ">", "@", "://", "\u200b", "\ud800", "1"]
    ),
    st.text(max_size=12),
    st.text(alphabet=st.characters(exclude_categories=[]), max_size=6),
)
TEXTS = st.lists(PIECES, max_size=8).map("".join)
SPACED = st.lists(PIECES, max_size=8).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(TEXTS, SPACED))
def test_redacting_twice_equals_redacting_once(text: str) -> None:
    once = redact(text).text

    assert redact(once).text == once
    assert scan(once) == ()


@settings(max_examples=300, deadline=None)
@given(st.one_of(TEXTS, SPACED))
def test_findings_lie_in_the_text_in_order_and_apart(text: str) -> None:
    findings = redact(text).findings

    ends = [0]
    for finding in findings:
        assert ends[-1] <= finding.start < finding.end <= len(text)
        assert 0 < finding.confidence <= 1
        ends.append(finding.end)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=30), st.sampled_from(VALUES), st.text(max_size=30))
def test_no_planted_value_remains(before: str, planted: tuple[str, str, str], after: str) -> None:
    _, sentence, value = planted
    redacted = redact(f"{before}\n{sentence.format(value)}\n{after}").text

    assert value not in redacted


def test_the_same_value_gets_the_same_placeholder_and_the_rest_stays() -> None:
    text = "name\tmail\nJo\tjo@example.com\nAl\tal@example.com\nJo\tJO@example.com\n"

    kept = "name\tmail\n<PERSON_1>\t<EMAIL_1>\n<PERSON_2>\t<EMAIL_2>\n<PERSON_1>\t<EMAIL_1>\n"
    assert redact(text).text == kept


def test_a_number_written_in_two_ways_is_one_value() -> None:
    assert redact("4111 1111 1111 1111 or 4111-1111-1111-1111").text == "<CARD_1> or <CARD_1>"


def test_a_placeholder_that_was_typed_is_not_given_again() -> None:
    assert redact("<EMAIL_1> and jo@example.com").text == "<EMAIL_1> and <EMAIL_2>"


@pytest.mark.parametrize("text", ["<PASSWORD_1>: swordfish", "<PHONE_1> 12345678", "<SSN_1> 523456789"])
def test_the_name_of_a_placeholder_says_nothing_about_what_stands_beside_it(text: str) -> None:
    assert scan(text) == ()


def test_classes_are_counted() -> None:
    assert redact("jo@example.com, al@example.com, password: hunter2").classes == {"personal": 2, "credentials": 1}


@pytest.mark.parametrize("value", ["kZ7pQ2" * 2_000, "w" * 300 + "aB3dE5"])
def test_a_very_long_value_is_covered_to_its_end(value: str) -> None:
    assert redact(f"api_key={value}1").text == "api_key=<SECRET_1>"


@pytest.mark.parametrize(
    "piece", [":", "@", "-", "1", "aB3/", "1 ", "password:", "secret=", "eyJ", "://a:", "'", "\u200b"]
)
def test_hostile_texts_come_back_clean(piece: str) -> None:
    text = (piece * 100_000)[:100_000]

    assert scan(redact(text, seconds=60).text, seconds=60) == ()


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from([each for each in (*VALUES, *KINDS) if each[0] != "private_key"]),
    st.sampled_from(["", "\n", " and then ", ", "]),
)
def test_a_value_that_comes_twice_gets_one_placeholder(planted: tuple[str, str, str], between: str) -> None:
    _, sentence, value = planted
    said = sentence.format(value)
    once, twice = redact(said).text, redact(f"{said}\n\n{between}\n\n{said}").text

    assert twice.split("\n\n")[0].strip() == twice.split("\n\n")[-1].strip()
    assert once.count("<") <= twice.count("<")
