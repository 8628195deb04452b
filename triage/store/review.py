"""What waits in the review queue, and what came into it and left it lately."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_
from sqlmodel import Session, col, select

from triage.store.open_matters import is_open
from triage.store.running import REVIEW
from triage.tables import Event, Person, RunningClock, Ticket

LEFT = "rerouted"
# More than this nobody reads in a day; the depth counts them all.
LOOKED_AT = 500
QUEUE = (col(Ticket.needs_review).is_(True), col(Ticket.restricted).is_(False), is_open())
IS_REVIEW = col(RunningClock.kind) == REVIEW
RUNS = col(RunningClock.stopped_at).is_(None)


@dataclass(frozen=True)
class Waiting:
    """One matter that is read by a person before any lane has it."""

    guess: str | None
    author: str
    is_taken: bool


@dataclass(frozen=True)
class Left:
    """One matter that somebody brought from the queue to a lane, and the tool that was named, as it was written."""

    lane: str
    tool: str | None


def waiting(session: Session) -> Sequence[Waiting]:
    """List what waits, oldest first."""
    rows = session.execute(
        select(Ticket.lane, Ticket.choices, Person.handle, Ticket.taken_by)
        .join(Person, col(Person.id) == col(Ticket.author_id))
        .where(*QUEUE)
        .order_by(col(Ticket.id))
        .limit(LOOKED_AT)
    ).all()
    return [
        Waiting(lane or next(iter(choices), None), handle, taken is not None) for lane, choices, handle, taken in rows
    ]


def depth(session: Session) -> tuple[int, datetime | None]:
    """Count what waits, and say since when the oldest has."""
    count, oldest = session.execute(select(func.count(), func.min(Ticket.created_at)).where(*QUEUE)).one()
    return count, oldest


def moved(session: Session, since: datetime, *, which: ColumnElement[bool] | None = None) -> tuple[int, int]:
    """Count what came into the queue since a moment, and what left it, whichever way; with `which` of what fits."""
    counted = select(func.count()).select_from(RunningClock).where(IS_REVIEW)
    if which is not None:
        counted = counted.join(Ticket, col(Ticket.id) == col(RunningClock.ticket_id)).where(which)
    # What left it before then did not come since: so all of it is found by when clocks stopped.
    lately = or_(RUNS, col(RunningClock.stopped_at) >= since)
    came = session.exec(counted.where(lately, col(RunningClock.started_at) >= since)).one()
    return came, session.exec(counted.where(col(RunningClock.stopped_at) >= since)).one()


def untouched_since(session: Session, *, overdue: datetime | None = None) -> datetime | None:
    """Say since when the oldest waits that nobody has and whose turn is not the person's; or that is `overdue` too."""
    oldest = (
        select(func.min(RunningClock.started_at))
        .join(Ticket, col(Ticket.id) == col(RunningClock.ticket_id))
        .where(IS_REVIEW, RUNS, col(RunningClock.paused_at).is_(None), col(Ticket.taken_by).is_(None), *QUEUE)
    )
    if overdue is not None:
        oldest = oldest.where(col(RunningClock.due_at) <= overdue)
    found: datetime | None = session.execute(oldest).scalar_one()
    return found


def left(session: Session, since: datetime, *, which: ColumnElement[bool] | None = None) -> Sequence[Left]:
    """List what was brought to a lane since a moment; nothing of what is restricted, and with `which` what fits."""
    # Events have no index by time; their numbers rise with it, so the search ends at the first older one.
    before = select(Event.id).where(col(Event.at) < since).order_by(col(Event.id).desc()).limit(1)
    last = session.execute(before).scalar_one_or_none() or 0
    wanted = (
        select(Event.data, Ticket.context, Ticket.lane)
        .join(Ticket, col(Ticket.id) == col(Event.ticket_id))
        .where(col(Event.id) > last, col(Event.kind) == LEFT, col(Ticket.restricted).is_(False))
    )
    rows = session.execute(wanted if which is None else wanted.where(which)).all()
    return [Left(data.get("to") or lane or "", _tool(context)) for data, context, lane in rows if data.get("in_review")]


def _tool(context: Sequence[dict[str, Any]]) -> str | None:
    return next((str(one["value"]) for one in context if one["name"] == "tool" and one["value"]), None)
