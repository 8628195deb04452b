"""The inbox's claim: it finds its way by the indexes, whatever was done before and whatever waits."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, text

from triage.database import Database
from triage.jobs import timetable
from triage.store import inbox
from triage.tables import Arrival

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LEASE = timedelta(seconds=60)


def arrivals(state: str, count: int) -> list[dict[str, Any]]:
    return [
        {
            "key": f"{state}-{number}",
            "salt": "s",
            "source": "slack",
            "kind": "message",
            "person": "U1",
            "conversation": f"slack:C1:{number % 1000}",
            "data": {},
            "text": "Copilot is greyed out",
            "fields": {},
            "classes": {},
            "types": {},
            "state": state,
            "attempts": 0,
            "failures": 0,
            "due": NOW - timedelta(seconds=count - number),
            "received_at": NOW,
            "done_at": NOW,
        }
        for number in range(count)
    ]


@pytest.fixture
def busy(database: Database) -> Database:
    """Let ten thousand be done and two thousand wait."""
    with database.writing() as session:
        for state, count in ((inbox.DONE, 10_000), (inbox.FAILED, 100), (inbox.PENDING, 2_000)):
            session.execute(insert(Arrival), arrivals(state, count))
    if not database.is_sqlite:
        with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("ANALYZE arrival"))
    return database


def plan_of(database: Database, state: str, *, jira: bool | None) -> str:
    """Ask the database how it looks for the next one, and on PostgreSQL how many rows it touched."""
    said = inbox._claimable(state, NOW, jira=jira).compile(  # noqa: SLF001 -- the very statement that every claim begins with
        database.engine, compile_kwargs={"literal_binds": True}
    )
    words = "EXPLAIN QUERY PLAN " if database.is_sqlite else "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) "
    with database.engine.connect() as connection:
        return "\n".join(str(row) for row in connection.exec_driver_sql(words + str(said)))


@pytest.mark.parametrize("state", inbox.OPEN)
def test_claim_reads_indexes_and_neither_sorts_nor_scans(busy: Database, state: str) -> None:
    for jira in (None, False, True):
        plan = plan_of(busy, state, jira=jira)
        assert "ix_arrival_claim" in plan
        assert ("ix_arrival_order" in plan) == (state == inbox.PENDING)
        # Next to none are Jira's, and PostgreSQL may sort these few.
        for slow in ("Seq Scan", "SCAN", "TEMP B-TREE", *(() if jira else ("Sort",))):
            assert slow not in plan


def test_what_was_done_or_failed_long_ago_is_forgotten_a_few_at_a_time(busy: Database) -> None:
    with busy.writing() as session:
        assert inbox.forget_before(session, NOW, most=500) == 0
    fired = {job.name: job for job in timetable(busy, page_again=lambda _: 0)}["prune-arrivals"]
    assert fired.does(NOW + timedelta(days=31)) == "10100 arrivals forgotten"
    with busy.reading() as session:
        assert {state: count for state, count, _ in inbox.counts(session)} == {inbox.PENDING: 2_000}


def test_oldest_of_each_conversation_goes_and_the_rest_waits_for_it(busy: Database) -> None:
    seen = []
    for _ in range(3):
        with busy.writing() as session:
            state = inbox.whose_turn(session, NOW)
            assert state == inbox.PENDING
            claimed = inbox.claim(session, state, now=NOW, lease=LEASE)
        assert claimed is not None
        seen.append(claimed.key)
    assert seen == ["pending-0", "pending-1", "pending-2"]
    with busy.writing() as session:
        session.execute(text("UPDATE arrival SET state = 'waiting' WHERE key = 'pending-1500'"))
        assert inbox.whose_turn(session, NOW) == inbox.WAITING
        first = inbox.claim(session, inbox.WAITING, now=NOW, lease=LEASE)
        assert first is not None
        assert first.key == "pending-1500"
