"""The clocks of matters: found, begun, and those that have something to say."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session, col, select

from triage.tables import RunningClock

ACKNOWLEDGE, FIRST_ANSWER, RESOLVE, APPROVAL = "acknowledge", "first_answer", "resolve", "approval"
# For as long as a matter waits for a person to say whose it is.
REVIEW = "review"
KINDS = (ACKNOWLEDGE, REVIEW, FIRST_ANSWER, RESOLVE, APPROVAL)
# Every message runs it, so it is put together once.
ADD = insert(RunningClock)


def add(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Store clocks that begin."""
    if rows:
        session.connection().execute(ADD, [dict(row) for row in rows])


def newest(session: Session, ticket_id: int) -> dict[str, RunningClock]:
    """Give the newest round of each clock that a matter has, by its kind."""
    wanted = select(RunningClock).where(RunningClock.ticket_id == ticket_id).order_by(col(RunningClock.round))
    return {clock.kind: clock for clock in session.exec(wanted)}


def of_ticket(session: Session, ticket_id: int) -> Sequence[RunningClock]:
    """List all clocks that a matter had, the oldest first."""
    wanted = select(RunningClock).where(RunningClock.ticket_id == ticket_id)
    return session.exec(wanted.order_by(col(RunningClock.id))).all()


def with_news(session: Session, now: datetime, *, limit: int) -> list[int]:
    """List the matters, by number, of whose working clocks somebody is to be told by now, the longest due first."""
    wanted = (
        select(RunningClock.ticket_id)
        .where(col(RunningClock.stopped_at).is_(None), col(RunningClock.next_at) <= now)
        .where(col(RunningClock.kind).in_(KINDS))
        # As the index has them: grouped by matter, SQLite would go through every clock that there ever was.
        .order_by(col(RunningClock.next_at))
        .limit(limit * len(KINDS))
    )
    return list(dict.fromkeys(session.exec(wanted)))[:limit]
