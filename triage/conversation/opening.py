"""A new matter: answered from the policy where that can be, a ticket otherwise, and in private where it has to be."""

from dataclasses import replace

from classifiers.sensitive import NOT_CHECKED
from playbooks.edition import Edition
from triage.conversation import answers, home, pasting_answers
from triage.conversation.room import (
    Act,
    Room,
    Spot,
    actor_in,
    author_in,
    reply,
    whisper,
)
from triage.conversation.said import Opening, intake_of, with_link
from triage.conversation.wishes import Asked, Wish, asked_by, is_about_pasting
from triage.domain import Destination, Outcome, Outgoing
from triage.inbox_worker import Result
from triage.matters import answering, incident_shown, parts, talking, telling
from triage.matters import home as home_page
from triage.matters.change import Change
from triage.store import checks, places, tickets
from triage.store.inbox import Kept
from triage.tables import Person, Ticket
from triage.ticket_rows import Reading

# What is public or internal anyway is no reason to bother anybody.
HARMLESS = frozenset({"public", "internal", NOT_CHECKED})
TAKEN_IN = "eyes"


def consider(room: Room, opening: Opening, asked: Asked | None = None) -> Act:
    """Think about a message that belongs to no ticket yet."""
    asked = asked or asked_by(opening.text)
    if asked.wish is Wish.HELP:
        return lambda change: _help(change, room, opening)
    if asked.wish is Wish.STATUS:
        return lambda change: _status(change, room, opening)
    opening = replace(opening, text=asked.text)
    reading = room.desk.read(intake_of(opening), exposure=opening.exposure)
    opening = with_link(room, opening) if reading.plan.restricted else opening
    paste = pasting_answers.asking(room.desk.premises.book, opening.arrival.classes, asked.text)
    if is_about_pasting(asked, reading.assessment, tool=paste.tool, classes=paste.classes):
        if paste.can_be_decided:
            return paste_act(room, opening, paste)
        if asked.wish is Wish.PASTE and reading.plan.outcome is not Outcome.LANE:
            return lambda change: _say(change, room, opening, "slack_paste_what")
    return lambda change: open_matter(change, room, opening, reading)


def paste_act(room: Room, opening: Opening, paste: pasting_answers.Asking) -> Act:
    """Answer from the policy; no ticket comes of it unless the person asks for one."""
    edition = room.edition(opening.sender)
    advice = pasting_answers.advice_for(
        paste,
        room.desk.premises.book,
        today=room.clock.now().date(),
        groups=room.groups_of(opening.sender),
        language=edition.language,
    )

    def act(change: Change) -> Result:
        text, shown = pasting_answers.shown(advice, edition, opening.arrival.id)
        actor = actor_in(change, opening.sender)
        # What was found in a channel's message is for its writer's eyes.
        (whisper if opening.classes else reply)(change, opening.spot, text, shown)
        change.note(checks.CHECKED, actor.handle, data=pasting_answers.record(advice, opening.arrival, actor.groups))
        return Result.DONE

    return act


def open_matter(change: Change, room: Room, opening: Opening, reading: Reading) -> Result:
    """Make a ticket of a message, unless it is one already, and answer the person."""
    known = tickets.by_source(change.session, opening.source, opening.source_id)
    if known is not None:
        return _say(change, room, opening, "duplicate", reference=known.reference)
    author = author_in(change, opening.sender)
    change.session.flush()
    waiting = _waiting_here(change, opening, author, reading)
    if waiting is not None:
        return _add_to(change, waiting, opening)
    ticket = change.session.get_one(Ticket, room.desk.keep(change, reading))
    actor = actor_in(change, opening.sender)
    talking.keep_line(
        change,
        ticket,
        opening.text,
        side="public",
        by=actor,
        source=opening.source,
        source_key=opening.arrival.key,
        opens=True,
    )
    home_page.refresh(change, ticket)
    if ticket.restricted:
        _go_private(change, room, ticket, opening)
    else:
        _answer(change, room, ticket, opening=opening, reading=reading)
    return Result.DONE


def _waiting_here(change: Change, opening: Opening, author: Person, reading: Reading) -> Ticket | None:
    """Find the matter that an answer outside of its thread belongs to, if it makes no sense by itself."""
    if reading.plan.outcome is not Outcome.UNCLEAR or not opening.spot.is_private or opening.spot.channel is None:
        return None
    return None if author.id is None else places.waiting_in(change.session, opening.spot.channel, author.id)


def _add_to(change: Change, ticket: Ticket, opening: Opening) -> Result:
    actor = actor_in(change, opening.sender)
    talking.hear(change, ticket, opening.text, by=actor, source=opening.source, source_key=opening.arrival.key)
    if ticket.restricted:
        answering.read_along(change, ticket, opening.text, by=actor)
    telling.person(change, ticket, telling.edition_for(change, ticket).say("slack_noted", reference=ticket.reference))
    return Result.DONE


def _answer(change: Change, room: Room, ticket: Ticket, *, opening: Opening, reading: Reading) -> None:
    edition = room.edition(opening.sender)
    text, shown = answers.to_report(reading, room.desk.premises, edition)
    shown = [*shown, _followed_at(change, ticket, edition)]
    if opening.spot.channel is None:
        telling.privately(change, ticket, opening.spot.person, text, shown=shown)
        if opening.spot.beside:
            whisper(change, opening.spot, edition.say("slack_received"))
    else:
        add_place(change, ticket, places.PERSON, opening.spot)
        telling.person(change, ticket, text, shown)
    warn_of_values(change, opening, edition, owner=edition.owner_named(ticket.owner))


def add_place(change: Change, ticket: Ticket, what: str, spot: Spot) -> None:
    """Let a thread be a ticket's place, unless it is one already."""
    if ticket.id is None or spot.channel is None or spot.thread_ts is None:
        return
    if places.at(change.session, spot.channel, spot.thread_ts) is None:
        places.add(change.session, ticket.id, what=what, channel=spot.channel, ts=spot.thread_ts)


def _go_private(change: Change, room: Room, ticket: Ticket, opening: Opening) -> None:
    """Go on in private about a possible exposure, whoever could see how it began."""
    edition = room.edition(opening.sender)
    spot = opening.spot
    owner = edition.owner_named(ticket.owner)
    seen = not spot.is_private
    seen_at = opening.permalink or ("" if seen else None)
    text, shown = answers.exposure(ticket.reference, owner, edition, seen_at=seen_at, is_own=opening.is_own)
    shown = [*shown, *incident_shown.for_person(change, ticket, edition), _followed_at(change, ticket, edition)]
    if spot.is_private and spot.channel is not None:
        add_place(change, ticket, places.PERSON, spot)
        telling.person(change, ticket, text, shown)
    else:
        add_place(change, ticket, places.ORIGIN, spot)
        telling.privately(change, ticket, opening.sender.id, text, shown=shown, urgent=True)
    if seen or spot.beside:
        whisper(change, spot, edition.say("slack_written_privately"))
    warn_of_values(change, opening, edition, owner=owner)


def _followed_at(change: Change, ticket: Ticket, edition: Edition) -> parts.Part:
    """Lead to the matter's own page, for whoever reported it; to all others it looks as if it were not there."""
    return parts.note(edition.say("ticket_link", url=change.premises.matter_url_of(ticket.reference)))


def warn_of_values(change: Change, opening: Opening, edition: Edition, *, owner: str) -> None:
    """Tell the person privately that their message shows what it should not, or that nobody could look it through."""
    if NOT_CHECKED in opening.classes:
        whisper(change, opening.spot, edition.say("not_checked_notice", owner=owner))
    found = {name: count for name, count in opening.classes.items() if name not in HARMLESS}
    if found and opening.arrival.kind == "message":
        text, shown = answers.masked(found, opening.text, edition)
        whisper(change, opening.spot, text, shown)


def mark_as_taken(change: Change, arrival: Kept) -> None:
    """Put a mark at a message, which says less loudly than words that it was taken in."""
    data = arrival.data
    payload = {"channel": data["channel"], "ts": data["ts"], "emoji": TAKEN_IN}
    change.send(Outgoing(Destination.SLACK, "reaction.add", payload), ticket_id=None)


def _say(change: Change, room: Room, opening: Opening, sentence: str, **values: str) -> Result:
    reply(change, opening.spot, room.edition(opening.sender).say(sentence, **values))
    return Result.DONE


def _help(change: Change, room: Room, opening: Opening) -> Result:
    edition = room.edition(opening.sender)
    text = edition.say("slack_help")
    row = [
        parts.button("check", edition.say("slack_button_check"), form=True),
        parts.button("report", edition.say("slack_button_report"), form=True),
    ]
    whisper(change, opening.spot, text, [parts.words(text), parts.buttons(row)])
    return Result.DONE


def _status(change: Change, room: Room, opening: Opening) -> Result:
    edition = room.edition(opening.sender)
    author = author_in(change, opening.sender)
    text, shown = home.status(change, author, edition)
    whisper(change, opening.spot, text, shown)
    return Result.DONE
