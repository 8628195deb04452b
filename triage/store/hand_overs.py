"""Hand-overs: offered, answered once, and what is open of a person or a lane."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, exists, update
from sqlalchemy.engine import CursorResult
from sqlmodel import Session, col, select

from triage.store.tickets import OVER
from triage.tables import HandOver, Ticket

OFFERED, ACCEPTED, DECLINED, TAKEN_BACK = "offered", "accepted", "declined", "taken_back"
# Nobody answered in time; or the matter ended or went elsewhere meanwhile.
UNANSWERED, ENDED = "unanswered", "ended"


def add(session: Session, offer: HandOver) -> HandOver:
    """Keep an offer, and give it with its number."""
    session.add(offer)
    session.flush()
    return offer


def open_of(session: Session, ticket_id: int) -> HandOver | None:
    """Find the offer of a ticket that nobody has answered yet."""
    wanted = select(HandOver).where(HandOver.ticket_id == ticket_id, HandOver.state == OFFERED)
    return session.exec(wanted.order_by(col(HandOver.id).desc()).limit(1)).one_or_none()


def answer(session: Session, offer: HandOver, state: str, *, by: str, now: datetime) -> bool:
    """Let the first answer count: one conditional update, and the database decides which that was."""
    result = session.execute(
        update(HandOver)
        .where(col(HandOver.id) == offer.id, col(HandOver.state) == OFFERED)
        .values(state=state, answered_by=by, answered_at=now)
        .execution_options(synchronize_session=False)
    )
    session.refresh(offer)
    return isinstance(result, CursorResult) and result.rowcount == 1


def of_batch(session: Session, batch: str) -> Sequence[HandOver]:
    """List all that was offered in one step, in the order of the matters."""
    wanted = select(HandOver).where(HandOver.batch == batch)
    return session.exec(wanted.order_by(col(HandOver.ticket_id))).all()


def is_first_unanswered(session: Session, offer: HandOver) -> bool:
    """Say whether no other one of the same step was left unanswered before."""
    if offer.batch is None:
        return True
    wanted = select(HandOver.id).where(HandOver.batch == offer.batch, HandOver.state == UNANSWERED)
    return session.exec(wanted.where(HandOver.id != offer.id).limit(1)).first() is None


def past_due(session: Session, now: datetime, *, limit: int = 100) -> Sequence[int]:
    """List the tickets, by number, whose offers nobody has answered in time, the oldest first."""
    wanted = (
        select(HandOver.ticket_id)
        .where(HandOver.state == OFFERED, HandOver.ends_at <= now)
        .order_by(col(HandOver.ends_at), col(HandOver.id))
        .limit(limit)
    )
    return session.exec(wanted).all()


def held_by(session: Session, handle: str, *, limit: int) -> Sequence[Ticket]:
    """List what is open in somebody's hands and not offered yet, and hold it until the transaction ends."""
    return _open(session, col(Ticket.taken_by) == handle, limit=limit)


def in_lane(session: Session, outcome: str, *, limit: int) -> Sequence[Ticket]:
    """List what is open of a lane and not offered yet, and hold it until the transaction ends."""
    is_there = (col(Ticket.lane) == outcome) | (col(Ticket.lane).is_(None) & (col(Ticket.outcome) == outcome))
    return _open(session, is_there, limit=limit)


def _open(session: Session, which: ColumnElement[bool], *, limit: int) -> Sequence[Ticket]:
    offered = exists().where(col(HandOver.ticket_id) == col(Ticket.id), col(HandOver.state) == OFFERED)
    wanted = select(Ticket).where(which, col(Ticket.state).not_in(OVER), ~offered)
    return session.exec(wanted.order_by(col(Ticket.id)).limit(limit).with_for_update(key_share=True)).all()
