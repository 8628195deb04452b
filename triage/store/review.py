"""What waits in the review queue, and what came into it and left it lately."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, select

from triage.store.tickets import OVER
from triage.tables import Event, Person, Ticket

WAITING_FOR_PERSON = "waiting"
LEFT = ("rerouted", "made_incident")
# More than this nobody reads in a day; the depth counts them all.
LOOKED_AT = 500
QUEUE = (col(Ticket.needs_review).is_(True), col(Ticket.restricted).is_(False), col(Ticket.state).not_in(OVER))


@dataclass(frozen=True)
class Waiting:
    """One matter that is read by a person before any lane has it."""

    reference: str
    since: datetime
    guess: str | None
    author: str
    is_taken: bool
    # The person was asked, so it is their turn.
    is_theirs: bool


@dataclass(frozen=True)
class Left:
    """One matter that somebody brought from the queue to a lane."""

    lane: str
    tool: str | None
    came_at: datetime


def waiting(session: Session) -> Sequence[Waiting]:
    """List what waits, oldest first."""
    rows = session.execute(
        select(Ticket, Person.handle)
        .join(Person, col(Person.id) == col(Ticket.author_id))
        .where(*QUEUE)
        .order_by(col(Ticket.id))
        .limit(LOOKED_AT)
    ).all()
    return [_waiting(ticket, handle) for ticket, handle in rows]


def depth(session: Session) -> tuple[int, datetime | None]:
    """Count what waits, and say since when the oldest has."""
    count, oldest = session.execute(select(func.count(), func.min(Ticket.created_at)).where(*QUEUE)).one()
    return count, oldest


def arrived_and_kept(session: Session, since: datetime) -> int:
    """Count what came since a moment and was not brought elsewhere."""
    came = select(func.count()).select_from(Ticket).where(col(Ticket.needs_review).is_(True))
    return session.exec(came.where(col(Ticket.restricted).is_(False), col(Ticket.created_at) >= since)).one()


def settled(session: Session, since: datetime) -> int:
    """Count what was settled in the queue itself since a moment."""
    done = select(func.count()).select_from(Ticket).where(col(Ticket.needs_review).is_(True))
    return session.exec(done.where(col(Ticket.state).in_(OVER), col(Ticket.updated_at) >= since)).one()


def left(session: Session, since: datetime, *, which: ColumnElement[bool]) -> Sequence[Left]:
    """List what was brought to a lane since a moment."""
    # Events have no index by time; their numbers rise with it, so the search ends at the first older one.
    before = select(Event.id).where(col(Event.at) < since).order_by(col(Event.id).desc()).limit(1)
    last = session.execute(before).scalar_one_or_none() or 0
    rows = session.execute(
        select(Event.data, Ticket.context, Ticket.lane, Ticket.created_at)
        .join(Ticket, col(Ticket.id) == col(Event.ticket_id))
        .where(col(Event.id) > last, col(Event.kind).in_(LEFT), which)
    ).all()
    return [
        Left(data.get("to") or lane or "", _tool(context), came)
        for data, context, lane, came in rows
        if data.get("in_review")
    ]


def _waiting(ticket: Ticket, handle: str) -> Waiting:
    return Waiting(
        reference=ticket.reference,
        since=ticket.created_at,
        guess=ticket.lane or next(iter(ticket.choices), None),
        author=handle,
        is_taken=ticket.taken_by is not None,
        is_theirs=ticket.state == WAITING_FOR_PERSON,
    )


def _tool(context: Sequence[dict[str, Any]]) -> str | None:
    return next((str(one["value"]) for one in context if one["name"] == "tool" and one["value"]), None)
