"""What somebody's mail belongs to: the matter that it answers, and how many they have sent lately."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, col, func, select

from triage.domain import Destination
from triage.store import messages, tickets
from triage.tables import Arrival, Delivery, Person, Ticket

SOURCE = "mail"


def line_key(known_as: str) -> str:
    """Name the line of a conversation that a mail became."""
    return f"{SOURCE}:{known_as}"


def matter_of(
    session: Session, sender: str, *, answers: Iterable[str], follows: Iterable[str], reference: str
) -> Ticket | None:
    """Find the matter of this sender that a mail goes on with; what is somebody else's is not found."""
    found = [_of_delivery(session, key) for key in answers]
    found += [_of_mail(session, one) for one in follows]
    found += [tickets.find(session, reference)] if reference else []
    for ticket in found:
        if ticket is not None and session.get_one(Person, ticket.author_id).handle == sender:
            return ticket
    return None


def _of_delivery(session: Session, key: str) -> Ticket | None:
    wanted = select(Ticket).join(Delivery, col(Delivery.ticket_id) == col(Ticket.id)).where(Delivery.key == key)
    return session.exec(wanted).one_or_none()


def _of_mail(session: Session, known_as: str) -> Ticket | None:
    line = messages.by_source_key(session, line_key(known_as))
    return None if line is None else session.get(Ticket, line.ticket_id)


def came_before(session: Session, conversation: str, *, arrival: int, since: datetime) -> int:
    """Count what one sender has sent lately, before the mail with this number."""
    wanted = (
        select(func.count())
        .select_from(Arrival)
        .where(Arrival.conversation == conversation, col(Arrival.id) < arrival, col(Arrival.received_at) > since)
    )
    return session.exec(wanted).one()


def went_by_mail(session: Session, key: str) -> bool:
    """Say whether a delivery is a mail, which nobody can change or take back."""
    return session.exec(select(Delivery.destination).where(Delivery.key == key)).one_or_none() == Destination.MAIL
