"""The chains of what somebody must take at once: which are due, who took it, and who has said nothing since."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, or_, update
from sqlalchemy.engine import CursorResult
from sqlmodel import Session, col, select

from triage.domain import Role
from triage.tables import Escalation, Event, Person

# Taken behind a link that went to a team, under a name that was typed there and that nobody has checked.
TYPED = "typed"
# The number of a chain, and that of its ticket.
Due = Sequence[tuple[int, int]]


def of_ticket(session: Session, ticket_id: int) -> Escalation | None:
    """Find a ticket's chain."""
    return session.exec(select(Escalation).where(Escalation.ticket_id == ticket_id)).one_or_none()


def take(
    session: Session,
    ticket_id: int,
    *,
    by: str,
    now: datetime,
    where: str | None = None,
    report_by: datetime | None = None,
    over: bool = False,
) -> bool:
    """Let the first person have it: one conditional update, and the database decides who was first.

    `over` takes it also from a name that was only typed.
    """
    is_free: ColumnElement[bool] = col(Escalation.acknowledged_at).is_(None)
    if over:
        is_free = or_(is_free, col(Escalation.acknowledged_in) == TYPED)
    result = session.execute(
        update(Escalation)
        .where(col(Escalation.ticket_id) == ticket_id, is_free)
        .values(acknowledged_by=by, acknowledged_at=now, acknowledged_in=where, report_by=report_by)
    )
    return isinstance(result, CursorResult) and result.rowcount == 1


def begin_again(session: Session, escalation: Escalation, *, now: datetime, next_at: datetime) -> None:
    """Let it be paged from the first step, as if nobody had taken it."""
    escalation.acknowledged_by = escalation.acknowledged_at = escalation.acknowledged_in = escalation.report_by = None
    escalation.started_at, escalation.next_at, escalation.step = now, next_at, 0
    session.add(escalation)


def has_acted(
    session: Session, ticket_id: int, actor: str | None, *, roles: Collection[Role], but: Collection[str]
) -> bool:
    """Say whether somebody did anything since it was taken, by the order in which it was written down.

    Without an actor that is anybody in these roles.
    """
    taken = select(Event.id).where(Event.ticket_id == ticket_id, Event.kind == "acknowledged")
    last = session.exec(taken.order_by(col(Event.id).desc()).limit(1)).first() or 0
    known = select(Person.handle).where(col(Person.role).in_(sorted(roles)))
    is_theirs = col(Event.actor).in_(known) if actor is None else col(Event.actor) == actor
    wanted = select(Event.id).where(
        Event.ticket_id == ticket_id, col(Event.id) > last, is_theirs, col(Event.kind).not_in(but)
    )
    return session.exec(wanted.limit(1)).first() is not None


def due(session: Session, now: datetime, *, after: int = 0, limit: int) -> Due:
    """List what nobody has taken and is to be paged again."""
    is_free, is_due = col(Escalation.acknowledged_at).is_(None), col(Escalation.next_at) <= now
    return _listed(session, is_free, is_due, after=after, limit=limit)


def silent(session: Session, now: datetime, *, after: int = 0, limit: int) -> Due:
    """List what somebody took and should have reported on by now."""
    return _listed(session, col(Escalation.report_by) <= now, after=after, limit=limit)


def ahead(session: Session, page: datetime, report: datetime, *, after: int = 0, limit: int) -> Due:
    """List what is to be paged or reported later than these moments, later than ever: the clock was set back."""
    waits = col(Escalation.acknowledged_at).is_(None) & (col(Escalation.next_at) > page)
    return _listed(session, or_(waits, col(Escalation.report_by) > report), after=after, limit=limit)


def _listed(session: Session, *claims: ColumnElement[bool], after: int, limit: int) -> Due:
    wanted = select(Escalation.id, Escalation.ticket_id).where(*claims, col(Escalation.id) > after)
    rows = session.exec(wanted.order_by(col(Escalation.id)).limit(limit)).all()
    return [(number or 0, ticket_id) for number, ticket_id in rows]
