"""Tickets and their escalations: found, listed, opened, acknowledged."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, bindparam, insert, or_, update
from sqlalchemy.engine import CursorResult
from sqlmodel import Session, col, select

from triage.store import search
from triage.tables import Escalation, Person, Ticket
from triage.tables.matters import tool_in

REVIEW, RESTRICTED = "review", "restricted"
RESOLVED, WITHDRAWN = "resolved", "withdrawn"
OVER = (RESOLVED, WITHDRAWN)
# Every message runs these, so they are put together once.
ADD = insert(Ticket).returning(col(Ticket.id))
BY_SOURCE = select(Ticket.id).where(Ticket.source == bindparam("source"), Ticket.source_id == bindparam("source_id"))


def add(session: Session, row: Mapping[str, Any]) -> int:
    """Store a new ticket and give its number; a row, since an object would cost as much again as storing it."""
    values = {**row, "tool": tool_in(row["context"])}
    ticket_id = cast("int", session.connection().execute(ADD, values).scalar_one())
    search.add(session, ticket_id, row)
    return ticket_id


def find(session: Session, reference: str) -> Ticket | None:
    """Find a ticket by its reference."""
    return session.exec(select(Ticket).where(Ticket.reference == reference)).one_or_none()


def held(session: Session, reference: str) -> Ticket | None:
    """Find a ticket, and let nobody else change it until the transaction ends."""
    wanted = select(Ticket).where(Ticket.reference == reference).with_for_update(key_share=True)
    return session.exec(wanted).one_or_none()


def by_source(session: Session, source: str, source_id: str) -> Ticket | None:
    """Find the ticket that a message opened."""
    # Almost every message is new, and to learn that takes one number rather than a whole row.
    said = {"source": source, "source_id": source_id}
    found = session.connection().execute(BY_SOURCE, said).scalar_one_or_none()
    return None if found is None else session.get(Ticket, found)


def page(
    session: Session,
    *,
    queue: str | None = None,
    lane: str | None = None,
    state: str | None = None,
    which: ColumnElement[bool],
    before_id: int | None = None,
    limit: int = 50,
) -> Sequence[Ticket]:
    """List those tickets that somebody may see, newest first."""
    wanted = select(Ticket).where(which).order_by(col(Ticket.id).desc()).limit(limit)
    if queue == REVIEW:
        wanted = wanted.where(col(Ticket.needs_review).is_(True))
    if queue == RESTRICTED:
        wanted = wanted.where(col(Ticket.restricted).is_(True))
    if lane is not None:
        wanted = wanted.where(Ticket.lane == lane)
    if state is not None:
        wanted = wanted.where(Ticket.state == state)
    if before_id is not None:
        wanted = wanted.where(col(Ticket.id) < before_id)
    return session.exec(wanted).all()


def open_of(session: Session, author_id: int, *, limit: int = 20) -> Sequence[Ticket]:
    """List what is open of one person, newest first."""
    wanted = select(Ticket).where(Ticket.author_id == author_id, col(Ticket.state).not_in(OVER))
    return session.exec(wanted.order_by(col(Ticket.id).desc()).limit(limit)).all()


def hand_over(session: Session, of: Person | None, *, to: int) -> None:
    """Give another record the tickets of one, where both turn out to be the same person."""
    if of is not None and of.id != to:
        session.execute(update(Ticket).where(col(Ticket.author_id) == of.id).values(author_id=to))


def escalation_of(session: Session, ticket_id: int) -> Escalation | None:
    """Find a ticket's escalation."""
    return session.exec(select(Escalation).where(Escalation.ticket_id == ticket_id)).one_or_none()


def acknowledge(
    session: Session,
    ticket_id: int,
    *,
    by: str,
    now: datetime,
    where: str | None = None,
    report_by: datetime | None = None,
) -> bool:
    """Let the first person have it: one conditional update, and the database decides who was first."""
    result = session.execute(
        update(Escalation)
        .where(col(Escalation.ticket_id) == ticket_id, col(Escalation.acknowledged_at).is_(None))
        .values(acknowledged_by=by, acknowledged_at=now, acknowledged_in=where, report_by=report_by)
        .execution_options(synchronize_session=False)
    )
    return isinstance(result, CursorResult) and result.rowcount == 1


def begin_again(session: Session, escalation_id: int, *, now: datetime, next_at: datetime | None) -> bool:
    """Let what somebody took and said nothing of be paged from the beginning; without `next_at` it was reported."""
    again = {"acknowledged_by": None, "acknowledged_at": None, "acknowledged_in": None, "started_at": now, "step": 0}
    result = session.execute(
        update(Escalation)
        .where(col(Escalation.id) == escalation_id, col(Escalation.report_by) <= now)
        .values(report_by=None, **({} if next_at is None else again | {"next_at": next_at}))
        .execution_options(synchronize_session=False)
    )
    return isinstance(result, CursorResult) and result.rowcount == 1


def silent_escalations(session: Session, now: datetime, *, limit: int = 100) -> Sequence[tuple[int, str]]:
    """List what somebody took and should have reported on by now: the escalation and the reference of its ticket."""
    wanted = (
        select(Escalation.id, Ticket.reference)
        .join(Ticket, col(Escalation.ticket_id) == col(Ticket.id))
        .where(col(Escalation.report_by) <= now)
        .order_by(col(Escalation.report_by))
        .limit(limit)
    )
    return [(number or 0, reference) for number, reference in session.exec(wanted).all()]


def due_escalations(
    session: Session, now: datetime, *, beyond: datetime | None = None, limit: int = 100
) -> Sequence[Escalation]:
    """List what nobody has taken and is due for another page; held until the transaction ends.

    What is due only after `beyond`, further away than any pause is long, is listed too: the clock was set back.
    """
    is_due = col(Escalation.next_at) <= now
    wanted = (
        select(Escalation)
        .where(
            col(Escalation.acknowledged_at).is_(None),
            is_due if beyond is None else or_(is_due, col(Escalation.next_at) > beyond),
        )
        .order_by(col(Escalation.next_at))
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return session.exec(wanted).all()
