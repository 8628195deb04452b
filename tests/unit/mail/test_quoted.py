"""What of an answer is somebody's own, in the forms that the usual programs write, and that nothing else is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.mail.quoted import own_words

OWN = "It works again, thank you.\nOnly Word still asks me to sign in."
QUOTE = "> [R-ABCDEFG] We have it.\n> > what I wrote\n>\n> bye"

ATTRIBUTED = {
    "gmail": "On Mon, 5 Jan 2026 at 10:00, AI desk <ai-desk@example.com> wrote:",
    "gmail wrapped": "On Mon, 5 Jan 2026 at 10:00, AI desk with a long name <\nai-desk@example.com> wrote:",
    "gmail german": "Am Mo., 5. Jan. 2026 um 10:00 Uhr schrieb AI desk <ai-desk@example.com>:",
    "gmail french": "Le lun. 5 janv. 2026 à 10:00, AI desk <ai-desk@example.com> a écrit\u00a0:",
    "apple": "On 5 Jan 2026, at 10:00, AI desk <ai-desk@example.com> wrote:",
    "apple german": "Am 05.01.2026 um 10:00 schrieb AI desk <ai-desk@example.com>:",
    "apple french": "Le 5 janv. 2026 à 10:00, AI desk <ai-desk@example.com> a écrit :",
    "thunderbird german": "Am 05.01.26 um 10:00 schrieb AI desk:",
}
HEADED = {
    "outlook": "From: AI desk <ai-desk@example.com>\nSent: Monday, 5 January 2026 10:00\nTo: Dana\nSubject: We have it",
    "outlook with a line": "____________________\nFrom: AI desk\nSent: Monday\nTo: Dana\nSubject: We have it",
    "outlook german": "Von: AI desk <ai-desk@example.com>\nGesendet: Montag, 5. Januar 2026\nAn: Dana\nBetreff: x",
    "outlook french": "De : AI desk\nEnvoyé : lundi 5 janvier 2026\nÀ : Dana\nObjet : Votre demande",
    "outlook classic": "-----Original Message-----\nFrom: AI desk\nSent: Monday\nTo: Dana\nSubject: We have it",
    "outlook classic german": "-----Ursprüngliche Nachricht-----\nVon: AI desk\nGesendet: Montag\nAn: Dana\nBetreff: x",
    "gmail of outlook": "*From:* AI desk\n*Sent:* Monday\n*To:* Dana\n*Subject:* We have it",
}


@pytest.mark.parametrize("attribution", ATTRIBUTED.values(), ids=ATTRIBUTED)
def test_quotes_below_are_cut_with_the_line_that_says_whose_they_are(attribution: str) -> None:
    assert own_words(f"{OWN}\n\n{attribution}\n\n{QUOTE}\n", answers_us=True) == OWN


@pytest.mark.parametrize("attribution", ATTRIBUTED.values(), ids=ATTRIBUTED)
def test_what_is_written_between_and_below_quotes_stays(attribution: str) -> None:
    text = f"{attribution}\n> When did it begin?\nAt nine.\n> On which device?\nMy laptop."
    assert own_words(text, answers_us=True) == "At nine.\nMy laptop."


@pytest.mark.parametrize("attribution", ATTRIBUTED.values(), ids=ATTRIBUTED)
def test_a_line_that_only_looks_like_one_stays_where_nothing_is_quoted(attribution: str) -> None:
    text = f"{attribution}\nsign out first. I did, and it did not help."
    assert own_words(text, answers_us=True) == text


@pytest.mark.parametrize("block", HEADED.values(), ids=HEADED)
def test_what_outlook_quotes_below_its_headers_is_cut(block: str) -> None:
    assert own_words(f"{OWN}\n\n{block}\n\nWe have it.\nYour reference", answers_us=True) == OWN


@pytest.mark.parametrize("block", HEADED.values(), ids=HEADED)
@pytest.mark.parametrize("hint", ["See my answers inline.", "Antworten unten im Text.", "Réponses ci-dessous."])
def test_nothing_is_cut_where_somebody_says_that_they_answer_below(block: str, hint: str) -> None:
    text = f"{hint}\n\n{block}\n\nWhen did it begin?\nAt nine."
    assert own_words(text, answers_us=True) == text


@pytest.mark.parametrize("block", [*HEADED.values(), *ATTRIBUTED.values()])
def test_a_first_mail_keeps_what_it_quotes_since_nobody_here_has_read_it(block: str) -> None:
    text = f"Can you look at this?\n\n{block}\n> We see an error 403."
    assert own_words(text, answers_us=False) == text


def test_two_words_with_colons_are_no_headers() -> None:
    text = "It is so:\nFrom: the menu I choose Copilot\nThen it hangs."
    assert own_words(text, answers_us=True) == text


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nDana Reyes\nSales, Lisbon",
        "--\nDana Reyes",
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Get Outlook for iOS",
        "Outlook für iOS beziehen",
    ],
)
def test_signatures_are_cut(signature: str) -> None:
    assert own_words(f"{OWN}\n\n{signature}\n", answers_us=True) == OWN
    assert own_words(f"{OWN}\n\n{signature}\n", answers_us=False) == OWN


def test_a_line_of_dashes_far_above_the_end_is_no_signature() -> None:
    text = "--\n" + "\n".join(f"line {number}" for number in range(30))
    assert own_words(text, answers_us=False) == text


def test_a_mail_of_nothing_but_a_quote_is_kept_whole() -> None:
    assert own_words(QUOTE, answers_us=True) == QUOTE


@given(st.text(st.characters(codec="utf-8", exclude_characters=">"), max_size=300))
def test_words_without_any_mark_of_a_quote_are_never_lost(text: str) -> None:
    lines = [f"x {line}" for line in text.splitlines()]
    assert own_words("\n".join(lines), answers_us=True) == "\n".join(lines).strip()


@given(
    st.lists(st.sampled_from(["> q", "own", "", "--", "-- ", "From: a", "Sent: b", "Subject: c", "On a b c wrote:"]))
)
def test_cutting_twice_is_cutting_once_or_less(lines: list[str]) -> None:
    once = own_words("\n".join(lines), answers_us=True)
    again = own_words(once, answers_us=True)
    assert {line.strip() for line in again.splitlines()} <= {line.strip() for line in once.splitlines()}
