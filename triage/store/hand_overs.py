"""Hand-overs: offered, answered once, and what is open of a person or a lane."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Update, and_, exists, update
from sqlalchemy.engine import CursorResult
from sqlmodel import Session, col, select

from triage.store.tickets import OVER
from triage.tables import HandOver, Ticket

OFFERED, ACCEPTED, DECLINED, TAKEN_BACK = "offered", "accepted", "declined", "taken_back"
# Nobody answered in time; or the matter ended or went elsewhere meanwhile.
UNANSWERED, ENDED = "unanswered", "ended"
# What has still to be done with one of many.
SHOW, FOLLOW = "show", "follow"
IS_OPEN = (col(HandOver.state) == OFFERED) | (col(HandOver.todo) == FOLLOW)


def add(session: Session, offer: HandOver) -> HandOver:
    """Keep an offer, and give it with its number."""
    session.add(offer)
    session.flush()
    return offer


def add_all(session: Session, offers: Sequence[HandOver]) -> None:
    """Keep what is offered in one step."""
    session.add_all(offers)
    session.flush()


def open_of(session: Session, ticket_id: int) -> HandOver | None:
    """Find the offer of a ticket that nobody has answered yet, or whose answer has yet to be followed."""
    wanted = select(HandOver).where(HandOver.ticket_id == ticket_id, IS_OPEN)
    return session.exec(wanted.order_by(col(HandOver.id).desc()).limit(1)).one_or_none()


def answer(session: Session, offer: HandOver, state: str, *, by: str, now: datetime) -> bool:
    """Let the first answer count: one conditional update, and the database decides which that was."""
    own = update(HandOver).where(col(HandOver.id) == offer.id, col(HandOver.state) == OFFERED)
    is_first = _changed(session, own.values(state=state, answered_by=by, answered_at=now, todo=None)) == 1
    session.refresh(offer)
    return is_first


def answer_all(session: Session, batch: str, state: str, *, by: str, now: datetime, with_restricted: bool) -> int:
    """Let the first answer count for all of one step that is still open, and say for how many."""
    own = update(HandOver).where(col(HandOver.batch) == batch, col(HandOver.state) == OFFERED)
    if not with_restricted:
        own = own.where(col(HandOver.ticket_id).in_(select(Ticket.id).where(~col(Ticket.restricted))))
    return _changed(session, own.values(state=state, answered_by=by, answered_at=now, todo=FOLLOW))


def end(session: Session, offer: HandOver, *, by: str, now: datetime) -> bool:
    """Let an offer go that is open, or whose answer has not been followed yet."""
    own = update(HandOver).where(col(HandOver.id) == offer.id, IS_OPEN)
    is_new = _changed(session, own.values(state=ENDED, answered_by=by, answered_at=now, todo=None)) == 1
    session.refresh(offer)
    return is_new


def to_do(session: Session, *, after: int, limit: int) -> Sequence[tuple[int, int]]:
    """List what has still to be done with the matters of a step, the first ones first."""
    return _numbers(session, col(HandOver.todo).is_not(None), after=after, limit=limit)


def take_todo(session: Session, offer: HandOver, todo: str) -> bool:
    """Take on what has to be done with one; False where somebody has, or where it is something else by now."""
    own = update(HandOver).where(col(HandOver.id) == offer.id, col(HandOver.todo) == todo)
    is_ours = _changed(session, own.values(todo=None)) == 1
    session.refresh(offer)
    return is_ours


def of_batch(session: Session, batch: str) -> Sequence[HandOver]:
    """List all that was offered in one step, in the order of the matters."""
    wanted = select(HandOver).where(HandOver.batch == batch)
    return session.exec(wanted.order_by(col(HandOver.ticket_id))).all()


def open_in(session: Session, batch: str, *, limit: int) -> Sequence[HandOver]:
    """List the first that nobody has answered of one step."""
    wanted = select(HandOver).where(HandOver.batch == batch, HandOver.state == OFFERED)
    return session.exec(wanted.order_by(col(HandOver.ticket_id)).limit(limit)).all()


def is_first_unanswered(session: Session, offer: HandOver) -> bool:
    """Say whether no other one of the same step was left unanswered before."""
    if offer.batch is None:
        return True
    wanted = select(HandOver.id).where(HandOver.batch == offer.batch, HandOver.state == UNANSWERED)
    return session.exec(wanted.where(HandOver.id != offer.id).limit(1)).first() is None


def past_due(session: Session, now: datetime, *, after: int, limit: int) -> Sequence[tuple[int, int]]:
    """List the offers that nobody has answered in time, the first ones first."""
    is_due = and_(col(HandOver.state) == OFFERED, col(HandOver.ends_at) <= now)
    return _numbers(session, is_due, after=after, limit=limit)


def held_by(session: Session, handle: str, *, limit: int) -> Sequence[Ticket]:
    """List what is open in somebody's hands and not offered yet, and hold it until the transaction ends."""
    return _open(session, col(Ticket.taken_by) == handle, limit=limit)


def in_lane(session: Session, outcome: str, *, limit: int) -> Sequence[Ticket]:
    """List what is open of a lane and not offered yet, and hold it until the transaction ends."""
    is_there = (col(Ticket.lane) == outcome) | (col(Ticket.lane).is_(None) & (col(Ticket.outcome) == outcome))
    return _open(session, is_there, limit=limit)


def _open(session: Session, which: ColumnElement[bool], *, limit: int) -> Sequence[Ticket]:
    offered = exists().where(col(HandOver.ticket_id) == col(Ticket.id), IS_OPEN)
    wanted = select(Ticket).where(which, col(Ticket.state).not_in(OVER), ~offered)
    return session.exec(wanted.order_by(col(Ticket.id)).limit(limit).with_for_update(key_share=True)).all()


def _changed(session: Session, statement: Update) -> int:
    session.flush()
    result = session.execute(statement.execution_options(synchronize_session=False))
    return result.rowcount if isinstance(result, CursorResult) else 0


def _numbers(session: Session, claim: ColumnElement[bool], *, after: int, limit: int) -> Sequence[tuple[int, int]]:
    """Give the numbers of offers and of their tickets."""
    wanted = select(HandOver.id, HandOver.ticket_id).where(claim, col(HandOver.id) > after)
    rows = session.exec(wanted.order_by(col(HandOver.id)).limit(limit)).all()
    return [(number or 0, ticket_id) for number, ticket_id in rows]
