"""Where tickets live in Slack: the thread with the person, the thread it was said in, and the owner's card."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, or_, update
from sqlmodel import Session, col, select

from triage.store.tickets import OVER
from triage.tables import Delivery, Place, Ticket

PERSON, ORIGIN, CARD = "person", "origin", "card"


def add(
    session: Session, ticket_id: int, *, what: str, channel: str, ts: str | None = None, delivery_key: str | None = None
) -> Place:
    """Give a ticket a place, known by its thread or by the delivery that will open one."""
    place = Place(ticket_id=ticket_id, what=what, channel=channel, ts=ts, delivery_key=delivery_key)
    session.add(place)
    session.flush()
    return place


def settle(session: Session, delivery_key: str, *, channel: str, ts: str) -> None:
    """Take note of the thread that a delivery has opened."""
    session.execute(
        update(Place)
        .where(col(Place.delivery_key) == delivery_key, col(Place.ts).is_(None))
        .values(channel=channel, ts=ts)
        .execution_options(synchronize_session=False)
    )


def at(session: Session, channel: str, ts: str) -> Place | None:
    """Find the place that a thread is."""
    return session.exec(select(Place).where(Place.channel == channel, Place.ts == ts)).one_or_none()


def some_unsettled(session: Session) -> bool:
    """Say whether a post that opens a place is on its way."""
    wanted = (
        select(Place.id)
        .join(Delivery, col(Delivery.key) == col(Place.delivery_key))
        .where(col(Place.ts).is_(None), Delivery.state == "pending", Delivery.attempts > 0)
        .limit(1)
    )
    return session.exec(wanted).first() is not None


def of_ticket(session: Session, ticket_id: int, what: str) -> Sequence[Place]:
    """List a ticket's places of one sort, closed ones too, the newest last."""
    wanted = select(Place).where(Place.ticket_id == ticket_id, Place.what == what)
    return session.exec(wanted.order_by(col(Place.id))).all()


def newest(session: Session, ticket_id: int, what: str) -> Place | None:
    """Find a ticket's place of one sort, the newest that is open."""
    wanted = select(Place).where(Place.ticket_id == ticket_id, Place.what == what, col(Place.closed_at).is_(None))
    return session.exec(wanted.order_by(col(Place.id).desc()).limit(1)).one_or_none()


def close(session: Session, place: Place, *, now: datetime) -> None:
    """Leave a place: what is said there still reaches the ticket, and nothing new is posted."""
    place.closed_at = now
    session.add(place)


def waiting_in(session: Session, channel: str, author_id: int) -> Ticket | None:
    """Find the one matter of a person that waits for an answer in a channel; None where there are several.

    Of an exposure there are questions open for as long as it is.
    """
    wanted = (
        select(Ticket)
        .join(Place, col(Place.ticket_id) == col(Ticket.id))
        .where(
            Place.channel == channel,
            Place.what == PERSON,
            col(Place.closed_at).is_(None),
            Ticket.author_id == author_id,
            or_(col(Ticket.state) == "waiting", and_(col(Ticket.restricted).is_(True), col(Ticket.state).not_in(OVER))),
        )
        .limit(2)
        # It is about to be changed, and whoever holds it now may settle it.
        .with_for_update(of=Ticket, key_share=True)
    )
    found = session.exec(wanted).all()
    return found[0] if len(found) == 1 else None
