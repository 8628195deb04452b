"""What a ticket's page reads: each part in one statement, however long the ticket's story is."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, case, func, or_
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from triage.store import messages
from triage.store.outbox import SENT
from triage.store.visible import visible_to
from triage.tables import AccessRequest, Delivery, DeliveryFailure, Event, Message, Person, Ticket
from triage.viewer import Viewer

FIRST_CHARACTERS = 160


@dataclass(frozen=True)
class Near:
    """Another matter that this one hangs together with, as far as a line tells."""

    id: int
    reference: str
    text: str
    state: str
    lane: str | None
    outcome: str
    author_id: int
    jira_key: str | None


def happened(session: Session, ticket_id: int, *, before: int | None, most: int) -> Sequence[Event]:
    """List what happened to a ticket, newest first, or what happened before an event."""
    wanted = select(Event).where(Event.ticket_id == ticket_id)
    if before is not None:
        wanted = wanted.where(col(Event.id) < before)
    return session.exec(wanted.order_by(col(Event.id).desc()).limit(most)).all()


def decided(session: Session, ticket_id: int, kinds: Collection[str], *, most: int) -> Sequence[Event]:
    """List a ticket's last events of some kinds, oldest first."""
    wanted = select(Event).where(Event.ticket_id == ticket_id, col(Event.kind).in_(sorted(kinds)))
    return session.exec(wanted.order_by(col(Event.id).desc()).limit(most)).all()[::-1]


def last_of(session: Session, ticket_id: int, kinds: Collection[str]) -> Event | None:
    """Give a ticket's last event of some kinds."""
    wanted = select(Event).where(Event.ticket_id == ticket_id, col(Event.kind).in_(sorted(kinds)))
    return session.exec(wanted.order_by(col(Event.id).desc()).limit(1)).one_or_none()


def lines(session: Session, ticket_id: int, *, before: int | None, most: int) -> Sequence[Message]:
    """List the lines of a ticket's conversation, newest first, or those before a line."""
    wanted = select(Message).where(Message.ticket_id == ticket_id)
    if before is not None:
        wanted = wanted.where(col(Message.id) < before)
    return session.exec(wanted.order_by(col(Message.id).desc()).limit(most)).all()


def deliveries(session: Session, ticket_id: int, *, most: int) -> Sequence[Delivery]:
    """List what goes out of a ticket, without what it carries: first what has not arrived, then the newest."""
    wanted = select(Delivery).where(Delivery.ticket_id == ticket_id).options(defer(Delivery.payload))  # type: ignore[arg-type]  # a column, which the class shows as its value
    arrived = case((col(Delivery.state) == SENT, 1), else_=0)
    return session.exec(wanted.order_by(arrived, col(Delivery.id).desc()).limit(most)).all()


def failures(session: Session, delivery_ids: Collection[int], *, most: int) -> Sequence[DeliveryFailure]:
    """List the attempts of deliveries that failed, the newest first."""
    wanted = select(DeliveryFailure).where(col(DeliveryFailure.delivery_id).in_(sorted(delivery_ids)))
    return session.exec(wanted.order_by(col(DeliveryFailure.at).desc()).limit(most)).all()


def delivery_counts(session: Session, ticket_id: int) -> dict[str, int]:
    """Count a ticket's deliveries by their state."""
    wanted = select(Delivery.state, func.count()).where(Delivery.ticket_id == ticket_id).group_by(col(Delivery.state))
    return dict(session.exec(wanted).all())


def names(session: Session, handles: Collection[str]) -> dict[str, str]:
    """Give what people are called, by their handles; who is not on record is left out."""
    if not handles:
        return {}
    wanted = select(Person.handle, Person.name).where(col(Person.handle).in_(sorted(handles)))
    return {handle: name or handle for handle, name in session.exec(wanted)}


def grant_of(session: Session, ticket_id: int, person: str) -> AccessRequest | None:
    """Give the grant by which somebody reads a matter for a while, the newest one."""
    wanted = select(AccessRequest).where(AccessRequest.ticket_id == ticket_id, AccessRequest.person == person)
    return session.exec(wanted.order_by(col(AccessRequest.id).desc()).limit(1)).one_or_none()


def near(
    session: Session, ticket: Ticket, *, viewer: Viewer, lines: Sequence[Message], keys: Collection[str], most: int
) -> list[Near]:
    """List the matters that one came out of, that came out of it, or that it is a duplicate of; nothing hidden."""
    way, _, team = ticket.source.partition(":")
    said = messages.by_source_key(session, f"{way}:message:{team}:{ticket.source_id}")
    began = f"{way}:message:{team}:"
    from_lines = [line.source_key.removeprefix(began) for line in lines if line.source_key.startswith(began)]
    claims: list[ColumnElement[bool]] = []
    claims += [col(Ticket.source_id).in_(from_lines) & (col(Ticket.source) == ticket.source)] if from_lines else []
    claims += [col(Ticket.jira_key).in_(sorted(keys))] if keys else []
    claims += [col(Ticket.id) == said.ticket_id] if said is not None else []
    return _near(session, or_(*claims), viewer, but=ticket, most=most) if claims else []


def of_author(session: Session, ticket: Ticket, *, viewer: Viewer, most: int) -> list[Near]:
    """List what else the same person reported, newest first; nothing hidden."""
    return _near(session, col(Ticket.author_id) == ticket.author_id, viewer, but=ticket, most=most)


def _near(session: Session, claim: object, viewer: Viewer, *, but: Ticket, most: int) -> list[Near]:
    columns = [getattr(Ticket, name) for name in Near.__dataclass_fields__ if name != "text"]
    begins = func.substr(Ticket.text, 1, FIRST_CHARACTERS).label("text")
    wanted = select(*columns, begins).where(claim, col(Ticket.id) != but.id, visible_to(viewer))  # type: ignore[call-overload]  # as many columns as there are fields
    found = session.execute(wanted.order_by(col(Ticket.id).desc()).limit(most)).mappings()
    return [Near(**one) for one in found]
