"""What a card says of an offer and of the steps."""

from datetime import datetime

from playbooks.edition import Edition
from triage.matters import steps
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.moments import readable
from triage.routes import hours_of
from triage.store import access, hand_overs
from triage.store.tickets import OVER
from triage.tables import HandOver, Ticket


def rows(change: Change, ticket: Ticket, edition: Edition) -> list[tuple[str, str | Part]]:
    """Say to whom a matter is offered, and how far its steps are."""
    found: list[tuple[str, str | Part]] = []
    offer = offer_of(change, ticket)
    if offer is not None:
        told = edition.say("card_offered_to", person=taker(change, offer), until=until(change, offer))
        found.append((edition.say("card_offered"), told))
    progress = None if _is_fresh(change, ticket) else steps.progress(change, ticket)
    if progress is not None:
        done, of = progress
        found.append((edition.say("card_steps"), edition.say("card_steps_done", done=done, of=of)))
    return found


def offer_of(change: Change, ticket: Ticket) -> HandOver | None:
    """Give the offer of a matter that is open."""
    if ticket.id is None or ticket.state in OVER or _is_fresh(change, ticket):
        return None
    return hand_overs.open_of(change.session, ticket.id)


def taker(change: Change, offer: HandOver) -> str:
    """Name whom it is offered to, as everybody calls them."""
    if offer.to_person is not None:
        return access.name_of(change.session, offer.to_person)
    known = change.book.owners.owners.get(offer.to_owner)
    return known.name if known else offer.to_owner


def until(change: Change, offer: HandOver) -> str:
    """Say until when an offer stands, as its taker counts time."""
    return moment(change, offer.to_owner, offer.ends_at)


def moment(change: Change, owner: str, value: datetime) -> str:
    """Say a moment as an owner counts time."""
    # An offer may be older than the book, and its owner be gone since.
    known = owner if owner in change.book.owners.owners else change.book.owners.review_owner
    return readable(value, hours_of(change.book, known).zone)


def _is_fresh(change: Change, ticket: Ticket) -> bool:
    """Spare a matter that comes in now two questions to the database: it is not the session's, and has nothing yet."""
    return ticket not in change.session
