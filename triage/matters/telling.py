"""Tells the person who reported a matter, where they talk with us, and in their language."""

from typing import Any

from playbooks.edition import Edition
from triage.domain import Destination, Outgoing
from triage.matters import parts
from triage.matters.change import NOTICE_THREAD, PERSON_THREAD, Change
from triage.matters.parts import Part
from triage.store import outbox, places
from triage.tables import Person, Place, Ticket


def author_of(change: Change, ticket: Ticket) -> Person:
    """Give the person who reported it."""
    return change.session.get_one(Person, ticket.author_id)


def edition_for(change: Change, ticket: Ticket) -> Edition:
    """Give the book in that person's language."""
    return change.premises.edition(author_of(change, ticket).language)


def person(
    change: Change, ticket: Ticket, text: str, shown: list[Part] | None = None, *, only_to: str | None = None
) -> None:
    """Write to the person; where they never talked with us in Slack, nothing is written there."""
    place = None if ticket.id is None else places.newest(change.session, ticket.id, places.PERSON)
    if place is None:
        return
    payload: dict[str, Any] = _thread(place) | {"text": parts.literal(text), "parts": shown or [parts.words(text)]}
    if only_to is not None:
        payload["ephemeral_to"] = only_to
    outgoing = Outgoing(Destination.SLACK, "message.post", payload)
    change.send(outgoing, ticket_id=ticket.id, thread=thread_of(ticket))


def privately(change: Change, ticket: Ticket, to: str, text: str, *, shown: list[Part], urgent: bool = False) -> None:
    """Open a private conversation with the person about a ticket, in which it goes on from now."""
    if ticket.id is None or Destination.SLACK not in change.premises.destinations:
        return
    earlier = places.newest(change.session, ticket.id, places.PERSON)
    if earlier is not None:
        places.close(change.session, earlier, now=change.now)
    payload = {"person": to, "text": parts.literal(text), "parts": shown}
    outgoing = Outgoing(Destination.SLACK, "message.post", payload, urgent=urgent)
    key = change.send(outgoing, ticket_id=ticket.id, thread=thread_of(ticket))
    places.add(change.session, ticket.id, what=places.PERSON, channel=to, delivery_key=key)


def keeper(change: Change, text: str) -> None:
    """Tell the owner of the review queue about the house itself; where that is stuck, the pager says it."""
    owners = change.book.owners
    post = {"channel": owners.owners[owners.review_owner].slack_channel, "text": text}
    # A thread of its own for each, so that none waits behind one that is stuck.
    thread = f"{NOTICE_THREAD}{outbox.new_key()}"
    change.send(Outgoing(Destination.SLACK, "message.post", post, urgent=True), ticket_id=None, thread=thread)


def thread_of(ticket: Ticket) -> str:
    """Name what keeps the order of all that is written to the person about a ticket."""
    return f"{PERSON_THREAD}{ticket.reference}"


def _thread(place: Place) -> dict[str, Any]:
    if place.ts is not None:
        return {"channel": place.channel, "thread_ts": place.ts}
    return {"of": place.delivery_key, "in_thread": True}
