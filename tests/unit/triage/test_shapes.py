"""What may be kept of a value: its shape, and the masked words around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.sensitive import redact
from triage.pastes.shapes import AROUND, CUT_OUT, LONGEST_SHAPE, places_of, shape_of, traces_of, words_around


def masked(text: str) -> str:
    return redact(text).text


def around(text: str, value: str) -> str:
    places = places_of(value, text)
    return words_around(text, places[0], hidden=traces_of(value, text), findings=redact(text).findings, redact=masked)


@pytest.mark.parametrize(
    ("value", "shape"),
    [
        ("Tulip-River-42!", "Aaaaa-Aaaaa-99!"),
        ("anna.berg@example.org", "aaaa.aaaa@aaaaaaa.aaa"),
        ("Привет Ärger ٣", "Aaaaaa Aaaaa 9"),
        ("two\n lines", "aaa aaaaa"),
        ("!@#$%", "·····"),
        ("a\x00b", "a·a"),
        ("x" * 90, "a" * LONGEST_SHAPE),
    ],
)
def test_shape_keeps_the_form_and_no_letter(value: str, shape: str) -> None:
    assert shape_of(value) == shape


@given(st.text(min_size=2, max_size=60))
def test_a_shape_is_never_the_value_itself(value: str) -> None:
    # What is written with these alone is its own shape, which says nothing of it.
    assert shape_of(value) != value or {sign for sign in value if sign.isalnum()} <= set("aA9")


def test_words_around_a_missed_value_hold_it_nowhere() -> None:
    text = "The falcon plan is secret. Write to anna.berg@example.org about FALCON  plan, please, before Friday noon."
    kept = around(text, "falcon plan")
    assert kept == f"The {CUT_OUT} is secret. Write to <EMAIL_1> about {CUT_OUT}, please, b"
    assert "falcon" not in kept.lower()


@pytest.mark.parametrize(
    ("value", "text", "kept"),
    [
        ("horse", "the word is bluehorse77staple today", f"the word is {CUT_OUT} today"),
        ("Zorblax Quimby", "Zorblax Quimby came, then quimby left", f"{CUT_OUT} came, then {CUT_OUT} left"),
        ("AB-123-CX", "ref AB-123-CX or AB123CX or ab 123 cx", f"ref {CUT_OUT} or {CUT_OUT} or {CUT_OUT}"),
        ("Stra\u00dfe9x", "in Stra\u00dfe9x and STRASSE9X", f"in {CUT_OUT} and {CUT_OUT}"),
        ("caf\u00e9x9", "caf\u00e9x9 is cafe\u0301x9", f"{CUT_OUT} is {CUT_OUT}"),
        (
            "zorblax9",
            "zorblax9 is zor\u200bblax9 is \uff5a\uff4f\uff52\uff42\uff4c\uff41\uff58\uff19",
            f"{CUT_OUT} is {CUT_OUT} is {CUT_OUT}",
        ),
        ("abab", "ababab here", f"{CUT_OUT} here"),
        ("1", "please 12", f"please {CUT_OUT}"),
    ],
)
def test_no_part_and_no_other_spelling_of_a_missed_value_is_left(value: str, text: str, kept: str) -> None:
    assert around(text, value) == kept


def test_words_around_a_finding_hold_no_other_finding() -> None:
    text = "Call +49 30 901820 or write to anna.berg@example.org, password: Tulip-River-42!"
    kept = around(text, "anna.berg@example.org")
    assert kept == f"Call <PHONE_1> or write to {CUT_OUT}, password: <PASSWORD_1>"


def test_words_around_end_before_a_placeholder_is_cut_in_two() -> None:
    text = "Falcon " + "x" * (AROUND - 6) + " anna.berg@example.org"
    assert "<" not in around(text, "Falcon").replace(CUT_OUT, "")


def test_what_became_part_of_a_greater_finding_leaves_nothing() -> None:
    assert words_around("a b", (0, 1), hidden=[], findings=(), redact=lambda _: "<NOT_CHECKED_1>") == CUT_OUT
