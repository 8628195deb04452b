"""The chain of events is proved, and the first row that was tampered with is named, on both databases."""

import threading
from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, text

from triage.database import Database
from triage.store import events
from triage.store.events import Broken, Happening
from triage.tables import Event

NOW = datetime(2026, 3, 4, 5, 6, 7, 891011, tzinfo=UTC)
UNGUARD = {
    "sqlite": ["DROP TRIGGER event_is_never_changed", "DROP TRIGGER event_is_never_removed"],
    "postgresql": ["ALTER TABLE event DISABLE TRIGGER ALL"],
}


@pytest.fixture(autouse=True)
def ten_events(database: Database) -> None:
    with database.writing() as session:
        happenings = [Happening("tried", "Zoë", data={"number": number, "ratio": 0.1}) for number in range(10)]
        events.append(session, happenings, at=NOW)


def tamper(database: Database, statement: str) -> Broken | None:
    with database.writing() as session:
        for change in [*UNGUARD["sqlite" if database.is_sqlite else "postgresql"], statement]:
            session.connection().execute(text(change))
    with database.reading() as session:
        return events.first_broken(session)


def test_an_untouched_chain_holds(database: Database) -> None:
    with database.reading() as session:
        assert events.first_broken(session) is None


@pytest.mark.parametrize(
    ("statement", "row"),
    [
        ("UPDATE event SET actor = 'nobody' WHERE id = 4", 4),
        ("UPDATE event SET hash = previous WHERE id = 5", 5),
        ("DELETE FROM event WHERE id = 6", 6),
        ("DELETE FROM event WHERE id = 1", 1),
        ("DELETE FROM event WHERE id > 7", 8),
        ("DELETE FROM event", 1),
    ],
)
def test_the_first_row_that_was_tampered_with_is_named(database: Database, statement: str, row: int) -> None:
    broken = tamper(database, statement)
    assert broken is not None
    assert broken.event_id == row


def test_a_row_put_in_past_the_head_is_named(database: Database) -> None:
    with database.writing() as session:
        last = list(events.in_order(session))
        row = last[-1].model_dump() | {"id": 11, "previous": last[-1].hash}
        session.connection().execute(insert(Event), row | {"hash": events.event_hash(row)})
    with database.reading() as session:
        broken = events.first_broken(session)
    assert broken is not None
    assert broken.event_id == 11


def test_what_is_appended_meanwhile_is_no_mistake(database: Database) -> None:
    ended = threading.Event()

    def append() -> None:
        while not ended.is_set():
            with database.writing() as session:
                events.append(session, [Happening("tried", "Zoë")], at=NOW)

    writer = threading.Thread(target=append)
    writer.start()
    try:
        for _ in range(20):
            with database.reading() as session:
                assert events.first_broken(session) is None
    finally:
        ended.set()
        writer.join()
