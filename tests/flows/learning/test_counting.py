"""The week that is over is counted from what was kept, and what is odd about it is found by the auditor."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from playbooks.book import Book
from tests.flows.learning.models import NOW
from triage.database import Database
from triage.domain import Voice
from triage.learning.counting import count_last_week
from triage.promises import Promise
from triage.proving import Watched, prove
from triage.store import access, drift, events, labels
from triage.store.labels import Label
from triage.tables import DriftWeek, Ticket

MONDAY = datetime(2026, 11, 2, 4, 7, tzinfo=UTC)
BLANK: Mapping[str, Any] = {
    "also": [],
    "choices": [],
    "incident_probability": 0.0,
    "needs_review": False,
    "restricted": False,
    "severity": "low",
    "owner": "it",
    "state": "open",
    "reasons": [],
    "reply": "",
    "data_classes": {},
    "model_version": "m",
    "playbook_version": "p",
    "policy_version": "p",
    "context": [],
    "outcome": "lane",
    "source": "test",
}


def kept(database: Database, number: int, lane: str, *, at: datetime, confidence: float) -> int:
    with database.writing() as session:
        person = access.person_for(session, "bo@example.com", at)
        ticket = Ticket(
            **BLANK,
            reference=f"R-{number:07}",
            source_id=str(number),
            author_id=person,
            text="Copilot frobs the zorgle",
            lane=lane,
            confidence=confidence,
            created_at=at,
            updated_at=at,
        )
        session.add(ticket)
        session.flush()
        return ticket.id or 0


def test_a_week_is_counted_from_monday_to_monday_and_twice_is_once(sqlite: Database) -> None:
    at = MONDAY - timedelta(days=3)
    # The model said something else of it, before somebody brought it there.
    first = kept(sqlite, 1, "guidance", at=at, confidence=0.5)
    kept(sqlite, 2, "guidance", at=at, confidence=1.0)
    kept(sqlite, 3, "guidance", at=MONDAY, confidence=0.1)
    kept(sqlite, 4, "guidance", at=MONDAY - timedelta(days=9), confidence=0.1)
    with sqlite.writing() as session:
        said = {"model_said": {"outcome": "lane", "lane": "technical", "confidence": 0.5, "choices": []}, "model": "m"}
        assessed = events.Happening(labels.ASSESSED, "model", first, said)
        events.append(session, [assessed], at=at)
        label = Label("guidance", Voice.STAFF, "ada@example.com", at)
        events.append(session, [labels.happening(session, first, label)], at=at)
    for _ in range(2):
        told = count_last_week(sqlite, lambda: {"copilot", "the"}, now=MONDAY)
        assert told == "2026-W44: as usual"
    with sqlite.reading() as session:
        (week,) = drift.latest(session, limit=5)
    assert week.figures["messages"] == 2
    assert week.figures["mix"] == {"technical": 0.5, "guidance": 0.5}
    assert (week.figures["confidence"], week.figures["overrides"], week.figures["unknown"]) == (0.75, 0.5, 0.5)


def test_an_odd_week_is_a_finding_until_the_next_one(sqlite: Database, book: Book) -> None:
    figures = {"messages": 90, "mix": {}, "confidence": 0.7, "overrides": 0.1, "unknown": 0.05, "shift": 0.2}
    for week, alarm, found in (("2026-W43", "more is corrected", 1), ("2026-W44", "", 0)):
        with sqlite.writing() as session:
            drift.keep(session, DriftWeek(week=week, figures=figures, alarm=alarm, counted_at=NOW))
        with sqlite.reading() as session:
            said = [one for one in prove(session, Watched(book), now=NOW) if one.promise == Promise.JUDGED]
        assert len(said) == found


def test_a_planted_change_is_alarmed_at_the_end_of_its_week_and_ordinary_weeks_are_not(
    database: Database, book: Book
) -> None:
    ordinary = ["technical"] * 24 + ["guidance"] * 18 + ["compliance"] * 12 + ["data_handling"] * 6
    changed = ["technical"] * 6 + ["guidance"] * 18 + ["compliance"] * 30 + ["data_handling"] * 6
    number = 0
    for week, lanes in enumerate([ordinary[:-2], ordinary, [*ordinary, "technical"], ordinary, changed]):
        now = MONDAY + timedelta(weeks=week)
        for lane in lanes:
            number += 1
            kept(database, number, lane, at=now - timedelta(days=2), confidence=0.8)
        told = count_last_week(database, lambda: {"copilot", "the"}, now=now)
        with database.reading() as session:
            found = [one.said for one in prove(session, Watched(book), now=now) if one.promise == Promise.JUDGED]
        if lanes is changed:
            assert told.endswith("the mix of lanes has shifted")
            assert len(found) == 1
        else:
            assert told.endswith("as usual")
            assert found == []
