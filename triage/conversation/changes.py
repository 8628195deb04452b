"""Edits and deletions of messages that are kept here."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from classifiers.sensitive import NOT_CHECKED
from triage.conversation import opening, threads
from triage.conversation.room import Act, Room, Sender, actor_in, spot_of, suspicion_of
from triage.conversation.said import Opening
from triage.conversation.wishes import marked
from triage.inbox_worker import Result
from triage.matters import holding, showing, talking, telling
from triage.matters.change import Change
from triage.matters.people import Actor, Done, actor_of
from triage.store import access, inbox, messages, places, search
from triage.store.inbox import Kept
from triage.store.messages import INTERNAL, PUBLIC
from triage.tables import Message, Ticket

# So long does an edit wait for a message that has not come yet.
WAITS_SECONDS = 60.0
DELETED = "message_deleted"


def message_key(arrival: Kept) -> str:
    """Give the key under which the message itself arrives."""
    return arrival.key.partition(":edited:")[0].removesuffix(":deleted")


def _before(room: Room, arrival: Kept) -> Act | None:
    """Say what to do where there is no line to change: wait for the message, or let it be."""
    with room.database.reading() as session:
        line = messages.by_source_key(session, message_key(arrival))
        message = inbox.find(session, message_key(arrival))
    if line is not None:
        return None
    if message is not None and message.state == inbox.DONE:
        return lambda change: _forget(change, arrival) if arrival.kind == DELETED else Result.DROPPED
    if room.clock.now() - arrival.received_at < timedelta(seconds=WAITS_SECONDS):
        return lambda _: Result.TOO_EARLY
    return lambda change: _came_alone(change, arrival)


def _came_alone(change: Change, arrival: Kept) -> Result:
    change.note("change_without_message", "inbox", data={"arrival": arrival.id, "what": arrival.kind})
    return Result.DROPPED


def _forget(change: Change, arrival: Kept) -> Result:
    """Let go of the words as they came in, of which nothing else is kept."""
    inbox.forget_words(change.session, message_key(arrival), conversation=arrival.conversation)
    return Result.DROPPED


def consider_edit(room: Room, arrival: Kept) -> Act:
    """Take over what the person wrote instead."""
    instead = _before(room, arrival)
    if instead is not None:
        return instead
    sender = room.sender_of(arrival)
    exposed = _tells_of_exposure(room, arrival)
    return lambda change: _edit(change, room, arrival, sender=sender, exposed=exposed)


def _tells_of_exposure(room: Room, arrival: Kept) -> bool:
    with room.database.reading() as session:
        line = messages.by_source_key(session, message_key(arrival))
        ticket = None if line is None else session.get(Ticket, line.ticket_id)
    # The first message is the matter itself, and is read as such.
    below = "" if ticket is None or _is_first(ticket, arrival) else ticket.text
    return room.tells_of_exposure(arrival.text, below=below, suspicion=suspicion_of(arrival))


def _edit(change: Change, room: Room, arrival: Kept, *, sender: Sender, exposed: bool) -> Result:
    found = _found(change, arrival)
    if found is None:
        return Result.DROPPED
    line, ticket = found
    actor = actor_in(change, sender)
    written_by = (actor.handle, sender.stand_in)
    if line.deleted_at is not None or not _is_newer(line, arrival) or line.author not in written_by:
        return Result.DONE
    line.edited_at = _edited_at(arrival)
    if _is_below_card(change, arrival):
        return _edit_below_card(change, ticket, line, arrival.text, by=actor)
    is_teams = actor.is_staff and actor.handle != telling.author_of(change, ticket).handle
    # Where nobody could look the new words through in time, none was kept, and the old ones are better than none.
    if NOT_CHECKED not in arrival.classes:
        talking.correct(change, ticket, line, arrival.text, by=actor, is_teams=is_teams)
    if is_teams:
        return Result.DONE
    if _is_first(ticket, arrival) and NOT_CHECKED not in arrival.classes:
        before, ticket.text, ticket.updated_at = ticket.text, arrival.text, change.now
        threads.read_anew(change, ticket, before)
        search.keep(change.session, ticket.id)
        showing.refresh(change, ticket)
    said = _as_message(arrival)
    now = Opening(said, sender, spot_of(said), source_id="", text=arrival.text, classes=arrival.classes)
    if exposed and not ticket.restricted:
        threads.become_incident(change, room, ticket, found=now)
    edition = room.edition(sender)
    opening.warn_of_values(change, now, edition, owner=edition.owner_named(ticket.owner))
    return Result.DONE


def _edit_below_card(change: Change, ticket: Ticket, line: Message, text: str, *, by: Actor) -> Result:
    """Take over what one of the team wrote instead; a mark that was put in afterwards sends it."""
    said = marked(text)
    talking.correct(change, ticket, line, said.text, by=by, is_teams=True)
    if said.side == PUBLIC and line.side == INTERNAL:
        talking.send_on(change, ticket, line, by=by)
    return Result.DONE


def _is_below_card(change: Change, arrival: Kept) -> bool:
    thread = arrival.data.get("thread_ts")
    place = places.at(change.session, arrival.data["channel"], thread) if thread else None
    return place is not None and place.what == places.CARD


def _as_message(arrival: Kept) -> Kept:
    return replace(arrival, kind="message")


def _is_newer(line: Message, arrival: Kept) -> bool:
    """Say whether an edit is newer than the one that is kept: they may come in any order."""
    return line.edited_at is None or line.edited_at < _edited_at(arrival)


def _edited_at(arrival: Kept) -> datetime:
    try:
        return datetime.fromtimestamp(float(arrival.data["edited_ts"]), UTC)
    except (KeyError, ValueError, OverflowError, OSError):
        return arrival.received_at


def consider_deletion(room: Room, arrival: Kept) -> Act:
    """Forget the words of a message that was deleted, and let its matter go where nobody has it yet."""
    instead = _before(room, arrival)
    if instead is not None:
        return instead
    return lambda change: _delete(change, arrival)


def _delete(change: Change, arrival: Kept) -> Result:
    _forget(change, arrival)
    found = _found(change, arrival)
    if found is None or found[0].deleted_at is not None:
        return Result.DONE
    line, ticket = found
    actor = _author(change, line)
    was_let_go = _is_first(ticket, arrival) and isinstance(holding.withdraw(change, ticket, actor), Done)
    talking.forget(change, ticket, line, by=actor, is_told=not was_let_go)
    return Result.DONE


def _author(change: Change, line: Message) -> Actor:
    person = access.find_person(change.session, line.author)
    if person is None:
        raise LookupError("a line has an author")
    return actor_of(person)


def _found(change: Change, arrival: Kept) -> tuple[Message, Ticket] | None:
    line = messages.by_source_key(change.session, message_key(arrival))
    ticket = None if line is None else change.session.get(Ticket, line.ticket_id, with_for_update={"key_share": True})
    return None if line is None or ticket is None else (line, ticket)


def _is_first(ticket: Ticket, arrival: Kept) -> bool:
    return ticket.source_id == f"{arrival.data['channel']}:{arrival.data['ts']}"
