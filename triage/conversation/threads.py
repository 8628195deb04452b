"""Messages: new ones, and replies in a ticket's threads, the person's and the card's."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session

from triage.conversation import answers, opening
from triage.conversation.room import Act, Room, Sender, Spot, actor_in, nothing_of_ours, spot_of, whisper
from triage.conversation.said import Opening, with_files, with_link
from triage.conversation.wishes import marked
from triage.domain import Assessment, ContextItem, NotNow
from triage.inbox import names_of
from triage.inbox_worker import Result
from triage.matters import answering, incident_shown, moving, parts, talking, telling, understanding, workflow_named
from triage.matters.change import Change
from triage.matters.people import Refused
from triage.routes import facts_of
from triage.routing import context_of
from triage.store import inbox, messages, places, tickets
from triage.store.inbox import Kept
from triage.store.messages import INTERNAL, PUBLIC
from triage.tables import Message, Person, Ticket

# A card may be answered before we have written down which thread it is, and a reply overtake what it replies to.
UNSETTLED_SECONDS = 8.0


@dataclass(frozen=True)
class Heard:
    """A line that a person wrote in their ticket's thread, judged alone and with what came before."""

    text: str
    tells_of_exposure: bool
    together: Assessment | None


def consider(room: Room, arrival: Kept) -> Act:
    """Find out whether a message belongs to a ticket, and act on it there, or as a new one."""
    data, thread = arrival.data, arrival.data.get("thread_ts")
    with room.database.reading() as session:
        place = places.at(session, data["channel"], thread) if thread else None
        too_early = thread is not None and place is None and _may_follow(session, arrival)
        ticket = session.get(Ticket, place.ticket_id) if place else None
    if place is not None and ticket is not None:
        if place.what == places.CARD:
            return _below_card(room, arrival, ticket.reference)
        return _in_persons_thread(room, arrival, ticket)
    if too_early and room.clock.now() - arrival.received_at < timedelta(seconds=UNSETTLED_SECONDS):
        return lambda _: Result.TOO_EARLY
    if data.get("channel_type") != "im" and not data.get("mentions_us"):
        return nothing_of_ours
    return opening.consider(room, _opening(room, arrival))


def _may_follow(session: Session, arrival: Kept) -> bool:
    """Say whether what a reply belongs to may be about to become known: its thread's first message, or a card."""
    data = arrival.data
    first = inbox.find(
        session, f"{arrival.source}:message:{data.get('team', '')}:{data['channel']}:{data['thread_ts']}"
    )
    return first is None or first.state != inbox.DONE or places.some_unsettled(session)


def _opening(room: Room, arrival: Kept) -> Opening:
    data = arrival.data
    spot = spot_of(arrival)
    found = Opening(
        arrival,
        room.sender_of(arrival),
        spot,
        source_id=f"{data['channel']}:{data['ts']}",
        text=arrival.text,
        classes=arrival.classes,
        permalink=data.get("permalink"),
    )
    return with_files(room, found, list(data.get("files", ())))


def _in_persons_thread(room: Room, arrival: Kept, ticket: Ticket) -> Act:
    found = _opening(room, arrival)
    exposed = room.tells_of_exposure(found.text, below=ticket.text, suspicion=found.exposure)
    is_unclear = understanding.is_unclear(ticket)
    together = room.desk.judge(f"{ticket.text}\n{found.text}") if is_unclear else None
    heard = Heard(found.text, exposed, together)
    found = with_link(room, found) if exposed else found
    return lambda change: _hear(change, room, found, reference=ticket.reference, heard=heard)


def _hear(change: Change, room: Room, found: Opening, *, reference: str, heard: Heard) -> Result:
    ticket = tickets.held(change.session, reference)
    if ticket is None or messages.by_source_key(change.session, found.arrival.key) is not None:
        return Result.DONE
    actor = actor_in(change, found.sender)
    author = telling.author_of(change, ticket)
    if actor.is_staff and actor.handle != author.handle:
        key = found.arrival.key
        talking.keep_reply(change, ticket, found.text, by=actor, source=found.source, source_key=key)
        return Result.DONE
    talking.hear(change, ticket, found.text, by=actor, source=found.source, source_key=found.arrival.key)
    if heard.tells_of_exposure and not ticket.restricted:
        become_incident(change, room, ticket, found=found)
    elif heard.together is not None:
        at = found.arrival.received_at
        understanding.understand(change, ticket, heard.text, heard.together, by=actor, at=at)
    else:
        answering.read_along(change, ticket, heard.text, by=actor)
        opening.mark_as_taken(change, found.arrival)
    edition = room.edition(found.sender)
    opening.warn_of_values(change, found, edition, owner=edition.owner_named(ticket.owner))
    return Result.DONE


def become_incident(change: Change, room: Room, ticket: Ticket, *, found: Opening) -> None:
    """Make an incident of a matter in which the person speaks of an exposure later on, and go private."""
    moving.make_incident(change, ticket, None, since=found.arrival.received_at)
    edition = room.edition(found.sender)
    owner = edition.owner_named(ticket.owner)
    seen = not found.spot.is_private
    text, shown = answers.exposure(ticket.reference, owner, edition, seen_at=found.permalink or "" if seen else None)
    shown = [*shown, *incident_shown.for_person(change, ticket, edition)]
    if seen:
        telling.privately(change, ticket, found.sender.id, text, shown=shown, urgent=True)
        whisper(change, found.spot, edition.say("slack_written_privately"))
    else:
        telling.person(change, ticket, text, shown)


def read_anew(change: Change, ticket: Ticket, before: str) -> None:
    """Read in the words that a matter has now what was read in the ones before; what was said besides stays."""
    was = workflow_named.known(change, ticket, text=before)
    read = {item.name: item.value for item in _read(change, ticket, before, given={})}
    known = {one["name"]: one["value"] for one in ticket.context if one["value"]}
    given = {name: value for name, value in known.items() if value != read.get(name)}
    ticket.context = [vars(item) for item in _read(change, ticket, ticket.text, given=given)]
    workflow_named.hand_on(change, ticket, was)


def _read(change: Change, ticket: Ticket, text: str, *, given: Mapping[str, str]) -> tuple[ContextItem, ...]:
    book, lane, classes = change.book, ticket.lane or ticket.outcome, ticket.data_classes
    facts = facts_of(book, lane, text, given=given, data_classes=classes, restricted=ticket.restricted)
    return context_of(facts, text, book, given=given, data_classes=classes)


def _below_card(room: Room, arrival: Kept, reference: str) -> Act:
    sender = room.sender_of(arrival)
    if not sender.is_certain:
        raise NotNow("who wrote below a card is not known yet")
    said = marked(arrival.text)
    text = "\n".join(one for one in (said.text, _named(arrival)) if one)
    return lambda change: _answer_card(
        change, room, sender, arrival=arrival, reference=reference, side=said.side, text=text, offers=not said.is_marked
    )


def _named(arrival: Kept) -> str:
    files = arrival.data.get("files") or []
    return f"[{names_of(files)}]" if files else ""


def _answer_card(
    change: Change,
    room: Room,
    sender: Sender,
    *,
    arrival: Kept,
    reference: str,
    side: str,
    text: str,
    offers: bool,
) -> Result:
    ticket = tickets.held(change.session, reference)
    if ticket is None:
        return Result.DONE
    actor = actor_in(change, sender)
    source = f"slack:{arrival.data.get('team', '')}"
    done = talking.say(change, ticket, text, side=side, by=actor, source=source, source_key=arrival.key)
    spot = Spot(sender.id, arrival.data["channel"], arrival.data["thread_ts"], is_private=False, in_thread=True)
    edition = room.edition(sender)
    if isinstance(done, Refused):
        whisper(change, spot, done.in_words(edition))
        return Result.DONE
    if side == PUBLIC:
        opening.mark_as_taken(change, arrival)
        return Result.DONE
    line = messages.by_source_key(change.session, arrival.key)
    if offers and line is not None and line.side == INTERNAL:
        offer_to_send(change, ticket, line, spot=spot, room=room, sender=sender)
    return Result.DONE


def offer_to_send(change: Change, ticket: Ticket, line: Message, *, spot: Spot, room: Room, sender: Sender) -> None:
    """Say to the writer alone that only the team sees it, and offer to send it on."""
    edition = room.edition(sender)
    person = change.session.get_one(Person, ticket.author_id)
    name = person.name or person.handle
    text = edition.say("card_only_team", name=name)
    row = [parts.button("send", edition.say("card_button_send", name=name), f"{ticket.reference}|{line.id}")]
    whisper(change, spot, text, [parts.words(text), parts.buttons(row)])
