"""Tickets: found, listed, opened."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sqlalchemy import ColumnElement, bindparam, insert, update
from sqlmodel import Session, col, select

from triage.store import search
from triage.tables import Person, Ticket
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
