"""Tells the person who reported a matter, where they talk with us, and in their language."""

from typing import Any

from playbooks.edition import Edition
from triage.domain import Destination, Outgoing
from triage.matters import mailed, parts
from triage.matters.change import NOTICE_THREAD, PERSON_THREAD, Change
from triage.matters.parts import Part
from triage.matters.people import Actor, Refused, may_handle
from triage.store import outbox, places
from triage.tables import Person, Place, Ticket

# What signed-in people send themselves comes from one of these.
PAGES = "web:"


def author_of(change: Change, ticket: Ticket) -> Person:
    """Give the person who reported it."""
    return change.session.get_one(Person, ticket.author_id)


def is_by(change: Change, ticket: Ticket, actor: Actor) -> bool:
    """Say whether somebody reported it themselves."""
    return author_of(change, ticket).handle == actor.handle


def not_known_to(change: Change, ticket: Ticket, actor: Actor) -> Refused | None:
    """Refuse whoever neither reported a matter nor may work on it, as if it were not there."""
    if is_by(change, ticket, actor) or may_handle(actor, ticket):
        return None
    return Refused("error_not_found", {"reference": ticket.reference})


def edition_for(change: Change, ticket: Ticket) -> Edition:
    """Give the book in that person's language."""
    return change.premises.edition(author_of(change, ticket).language)


def person(
    change: Change, ticket: Ticket, text: str, shown: list[Part] | None = None, *, key: str | None = None
) -> bool:
    """Write to the person where they talk with us; False where they never did, and nothing is written."""
    place = _place(change, ticket)
    if place is None:
        return False
    if mailed.is_mail(place):
        how: dict[str, Any] = {"edition": edition_for(change, ticket), "thread": thread_of(ticket), "key": key}
        return mailed.send(change, ticket, place, text, shown=shown, **how)
    payload: dict[str, Any] = _thread(place) | {"text": parts.literal(text), "parts": shown or [parts.words(text)]}
    outgoing = Outgoing(Destination.SLACK, "message.post", payload)
    change.send(outgoing, ticket_id=ticket.id, thread=thread_of(ticket), key=key)
    return True


def reach(change: Change, ticket: Ticket, text: str, *, shown: list[Part], key: str) -> bool:
    """Write to the person wherever they reported it; False where they read it nowhere."""
    if person(change, ticket, text, shown, key=key) or Destination.SLACK not in change.premises.destinations:
        return True
    to = account_of(author_of(change, ticket).handle)
    if to is None:
        return reads_here(ticket)
    privately(change, ticket, to, text, shown=shown, key=key)
    return True


def reads_here(ticket: Ticket) -> bool:
    """Claim that the person reported it on our page, where all that is written to them stands as well."""
    return ticket.source.startswith(PAGES)


def account_of(handle: str) -> str | None:
    """Give what Slack finds a person by: their id, or their address."""
    if handle.startswith("slack:"):
        # Slack's ids are in capitals, and our handles are not.
        return handle.rpartition(":")[2].upper()
    return handle if "@" in handle else None


def is_in_the_open(change: Change, ticket: Ticket) -> bool:
    """Say whether others read where we talk with the person."""
    place = _place(change, ticket)
    return place is not None and place.ts is not None and place.channel[:1] in ("C", "G")


def _place(change: Change, ticket: Ticket) -> Place | None:
    if ticket.id is None:
        return None
    return places.newest(change.session, ticket.id, places.PERSON) or _mailbox(change, ticket)


def _mailbox(change: Change, ticket: Ticket) -> Place | None:
    """Give the mailbox of whoever reported it on our page, which they may never open again by themselves."""
    handle = author_of(change, ticket).handle
    if "@" not in handle or not reads_here(ticket) or not change.premises.mails_people:
        return None
    return Place(ticket_id=ticket.id or 0, what=places.PERSON, channel=f"{mailed.CHANNEL}{handle}")


def privately(
    change: Change,
    ticket: Ticket,
    to: str,
    text: str,
    *,
    shown: list[Part],
    urgent: bool = False,
    key: str | None = None,
) -> None:
    """Open a private conversation with the person about a ticket, in which it goes on from now."""
    if ticket.id is None or Destination.SLACK not in change.premises.destinations:
        return
    earlier = places.newest(change.session, ticket.id, places.PERSON)
    if earlier is not None:
        places.close(change.session, earlier, now=change.now)
    payload = {"person": to, "text": parts.literal(text), "parts": shown}
    outgoing = Outgoing(Destination.SLACK, "message.post", payload, urgent=urgent)
    sent = change.send(outgoing, ticket_id=ticket.id, thread=thread_of(ticket), key=key)
    places.add(change.session, ticket.id, what=places.PERSON, channel=to, delivery_key=sent)


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
