"""What somebody reported themselves: one condition for all that they see of it, whatever else they may see."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func
from sqlmodel import Session, col, select

from triage.store.messages import PUBLIC
from triage.store.tickets import OVER
from triage.tables import Event, Message, Ticket

WAITING = "waiting"


@dataclass(frozen=True)
class Place:
    """The last row of a page: what is open comes first, and then what is over."""

    is_open: bool
    number: int


def of_person(person_id: int) -> ColumnElement[bool]:
    """Give the condition under which a matter is somebody's own."""
    return col(Ticket.author_id) == person_id


def find(session: Session, reference: str, person_id: int) -> Ticket | None:
    """Find a matter of somebody's own."""
    return session.exec(select(Ticket).where(Ticket.reference == reference, of_person(person_id))).one_or_none()


def page(
    session: Session, person_id: int, *, after: Place | None = None, limit: int
) -> tuple[Sequence[Ticket], Place | None]:
    """List somebody's own matters, open ones first and newest first, and say where the next page begins."""
    before = None if after is None else after.number
    rows = [] if after and not after.is_open else _part(session, person_id, is_open=True, before=before, most=limit + 1)
    found = [(True, one) for one in rows]
    if len(found) <= limit:
        before = before if after and not after.is_open else None
        over = _part(session, person_id, is_open=False, before=before, most=limit + 1 - len(found))
        found += [(False, one) for one in over]
    if len(found) <= limit:
        return [one for _, one in found], None
    is_open, last = found[limit - 1]
    return [one for _, one in found[:limit]], Place(is_open, last.id or 0)


def count_waiting(session: Session, person_id: int) -> int:
    """Count what waits for their answer."""
    wanted = select(func.count()).where(of_person(person_id), col(Ticket.state) == WAITING)
    return session.exec(wanted.select_from(Ticket)).one()


def lines(session: Session, ticket_id: int, *, most: int) -> Sequence[Message]:
    """List the newest lines that the person of a matter reads as well, oldest first."""
    wanted = select(Message).where(Message.ticket_id == ticket_id, Message.side == PUBLIC)
    return session.exec(wanted.order_by(col(Message.id).desc()).limit(most)).all()[::-1]


def happened(session: Session, ticket_id: int, kinds: Collection[str], *, most: int) -> Sequence[Event]:
    """List the newest events of some kinds, oldest first."""
    wanted = select(Event).where(and_(col(Event.ticket_id) == ticket_id, col(Event.kind).in_(sorted(kinds))))
    return session.exec(wanted.order_by(col(Event.id).desc()).limit(most)).all()[::-1]


def newest_event(session: Session, ticket_id: int) -> int:
    """Give the number of the last event of a matter."""
    return session.exec(select(func.max(Event.id)).where(Event.ticket_id == ticket_id)).one() or 0


def _part(session: Session, person_id: int, *, is_open: bool, before: int | None, most: int) -> Sequence[Ticket]:
    state = col(Ticket.state)
    wanted = select(Ticket).where(of_person(person_id), state.not_in(OVER) if is_open else state.in_(OVER))
    if before is not None:
        wanted = wanted.where(col(Ticket.id) < before)
    return session.exec(wanted.order_by(col(Ticket.id).desc()).limit(most)).all()
