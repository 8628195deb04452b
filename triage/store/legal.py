"""The law's clocks: one for each incident, begun once, and read by those who are reminded."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, or_
from sqlmodel import Session, col, select

from triage.tables import LegalClock


def of_ticket(session: Session, ticket_id: int) -> LegalClock | None:
    """Give the clock of a matter, if the law counts for it."""
    return session.exec(select(LegalClock).where(LegalClock.ticket_id == ticket_id)).first()


def begin(session: Session, ticket_id: int, *, aware_at: datetime, notify_by: datetime) -> LegalClock:
    """Let a clock begin; the database refuses a second one of the same matter."""
    clock = LegalClock(ticket_id=ticket_id, aware_at=aware_at, notify_by=notify_by)
    session.add(clock)
    session.flush()
    return clock


def due(session: Session, now: datetime, *, longest_pause: timedelta, limit: int) -> Sequence[int]:
    """List the matters, by number, of whose clock somebody is to be reminded now, the longest due first."""
    wanted = select(LegalClock.ticket_id).where(_is_due(now, longest_pause)).order_by(col(LegalClock.next_at))
    return session.exec(wanted.limit(limit)).all()


def due_of(session: Session, ticket_id: int, now: datetime, *, longest_pause: timedelta) -> LegalClock | None:
    """Give the clock of a matter if it is due still."""
    own = select(LegalClock).where(LegalClock.ticket_id == ticket_id, _is_due(now, longest_pause))
    return session.exec(own).one_or_none()


def _is_due(now: datetime, longest_pause: timedelta) -> ColumnElement[bool]:
    """Claim that somebody is to be reminded.

    After the end no reminder is further away than the longest pause, unless the machine's clock was set back since.
    """
    was_set_back = and_(
        col(LegalClock.next_at) > col(LegalClock.notify_by), col(LegalClock.next_at) > now + longest_pause
    )
    return or_(col(LegalClock.next_at) <= now, was_set_back)
