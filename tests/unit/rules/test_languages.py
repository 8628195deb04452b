"""Who writes German is answered in German, and everybody who works on it reads the same as always."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from playbooks.book import Book
from playbooks.folder import NAMES
from tests.unit.rules.drawing import EVERYWHERE, REPORT, SURE
from triage.answer import first_answer
from triage.choices import titled
from triage.domain import Assessment, Lane, Outcome
from triage.moments import readable
from triage.reading import in_words_of
from triage.routing import make_plan, missing

GERMAN = replace(REPORT, language="de-DE")
NOON = datetime(2026, 3, 4, 12, 5, tzinfo=UTC)


def said(name: str) -> Assessment:
    if name in set(Lane):
        return replace(SURE, lane=Lane(name), possible_incident=name == Lane.SECURITY_INCIDENT)
    return replace(SURE, outcome=Outcome(name), lane=None)


@pytest.mark.parametrize("name", NAMES)
def test_the_reply_is_german_and_nothing_else_of_the_plan_is(book: Book, name: str) -> None:
    german, english = (make_plan(report, said(name), book, destinations=EVERYWHERE) for report in (GERMAN, REPORT))
    assert replace(german, reply="") == replace(english, reply="")
    edition = book.edition("de")
    assert edition.owner_named(german.owner) in german.reply
    asked = in_words_of(edition.playbook_for(name), missing(german.context))
    assert all(item.ask in german.reply for item in asked)
    assert not any(item.ask in german.reply for item in missing(german.context))
    assert "Januar 2026" in german.reply


def test_a_language_that_nobody_speaks_here_is_answered_in_english(book: Book) -> None:
    plans = [
        make_plan(replace(REPORT, language=each), said("technical"), book, destinations=EVERYWHERE)
        for each in ("", "fr", "en-GB", "en")
    ]
    assert len({plan.reply for plan in plans}) == 1


def test_choices_notices_and_questions_are_german(book: Book) -> None:
    unsure = replace(SURE, needs_review=True, choices=(Lane.TECHNICAL, Lane.OUTPUT_QUALITY))
    report = replace(GERMAN, data_classes={"credentials": 1})
    plan = make_plan(report, unsure, book, destinations=EVERYWHERE)
    edition = book.edition("de")
    titles = [choice.title for choice in titled(plan.choices, edition)]
    assert titles == ["Ein KI-Werkzeug funktioniert nicht", "Eine Antwort der KI war falsch"]
    for expected in (*titles, edition.say("which_of_these"), "Passwörter, Schlüssel", "gibt es weiter: AI Desk"):
        assert expected in plan.reply
    answer = first_answer(report, plan, edition, ticket_url="https://triage.example.test/matters/R-1")
    assert [item["label"] for item in answer.missing_context] == ["Was Sie erreichen möchten"]


def test_a_question_that_the_playbook_asks_no_more_stays_as_it_was_kept(book: Book) -> None:
    (item, *_) = make_plan(REPORT, said("guidance"), book, destinations=EVERYWHERE).context
    gone = replace(item, name="gone")
    german = in_words_of(book.edition("de").playbook_for("guidance"), [gone, item])
    assert german[0] == gone
    assert german[1].label == "Was Sie erreichen möchten"


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "Wednesday 4 March 2026, 13:05 (Europe/Berlin)"),
        ("de", "Mittwoch, 4. März 2026, 13:05 Uhr (Europe/Berlin)"),
        ("fr", "2026-03-04 13:05 (Europe/Berlin)"),
    ],
)
def test_a_moment_is_written_as_the_reader_writes_it(language: str, written: str) -> None:
    assert readable(NOON, ZoneInfo("Europe/Berlin"), language=language) == written
