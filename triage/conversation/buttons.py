"""Buttons below answers, on cards and on the home page; each works after weeks, as it names what it is about."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from playbooks.edition import Edition
from triage.conversation import away, duty, filling, forms, handing_over, opening, questions, ranking, reading, steps
from triage.conversation.room import (
    Act,
    Room,
    Sender,
    Spot,
    actor_in,
    beside,
    nothing_of_ours,
    spot_of,
    suspicion_of,
    whisper,
)
from triage.conversation.said import Opening, intake_of
from triage.domain import Voice
from triage.inbox_worker import Result
from triage.matters import answering, holding, moving, showing, telling
from triage.matters.change import Change
from triage.matters.choosing import choose
from triage.matters.people import Actor, Answered, Refused, not_theirs
from triage.matters.talking import send_on
from triage.store import inbox, tickets
from triage.store.inbox import Kept
from triage.tables import Message, Ticket

Verb = Callable[[Change, Ticket, Actor], Answered]
VERBS: Mapping[str, Verb] = {
    "take": partial(holding.take, where="slack"),
    "take_over": partial(holding.take, where="slack", over=True),
    "incident": moving.make_incident,
    "reopen": holding.reopen,
}
# Where a question about pasting is asked.
ASKED = frozenset({"message", "command", "submitted"})
HELPED = "helped"
STAFF_FORMS = frozenset({"reroute", "resolve", "ask"})


def consider(room: Room, arrival: Kept) -> Act:
    """Find out what a button is for."""
    action, value = str(arrival.data.get("action", "")), str(arrival.data.get("value", ""))
    if action in VERBS:
        return _verb(room, arrival, action, reference=value)
    if action in STAFF_FORMS or action == "answer":
        return _matter_form(room, arrival, action, reference=value)
    if action in ("check", "report"):
        return _plain_form(room, arrival, action)
    other = OTHERS.get(action)
    return nothing_of_ours if other is None else other(room, arrival, value)


def _verb(room: Room, arrival: Kept, action: str, *, reference: str) -> Act:
    sender = room.known_sender_of(arrival)

    def act(change: Change) -> Result:
        ticket = tickets.held(change.session, reference)
        actor = actor_in(change, sender)
        missing = Refused("error_not_found", {"reference": reference})
        answered = missing if ticket is None else VERBS[action](change, ticket, actor)
        if isinstance(answered, Refused):
            whisper(change, _spot(arrival), answered.in_words(room.edition(sender)))
            if ticket is not None:
                # Whoever pressed it may have looked at an old state.
                showing.refresh(change, ticket)
        return Result.DONE

    return act


def _spot(arrival: Kept) -> Spot:
    return replace(spot_of(arrival), response_url=arrival.data.get("response_url"))


def _matter_form(room: Room, arrival: Kept, action: str, *, reference: str) -> Act:
    def lay_out(change: Change, ticket: Ticket, actor: Actor, edition: Edition) -> dict[str, Any] | Refused | None:
        return _may_not_open(change, ticket, actor, action) or _fields(change, ticket, action, edition=edition)

    name = questions.FORM if action == "answer" else action
    return filling.of_matter(room, arrival, name, reference=reference, lay_out=lay_out)


def _may_not_open(change: Change, ticket: Ticket, actor: Actor, action: str) -> Refused | None:
    if action == "answer":
        return telling.not_known_to(change, ticket, actor) or answering.closed_to(change, ticket, actor)
    return not_theirs(actor, ticket) or holding.is_over(ticket)


def _fields(change: Change, ticket: Ticket, action: str, *, edition: Edition) -> dict[str, Any] | None:
    if action == "reroute":
        return forms.reroute(edition, ticket)
    if action == "resolve":
        return forms.resolve(edition, ticket)
    return forms.question(edition, ticket) if action == "ask" else questions.form(change.book, edition, ticket)


def _plain_form(room: Room, arrival: Kept, action: str) -> Act:
    edition = room.edition(room.sender_of(arrival))
    shown = forms.check(edition) if action == "check" else forms.report(edition)

    def act(change: Change) -> Result:
        forms.put(change, str(arrival.data["view_id"]), shown)
        return Result.DONE

    return act if arrival.data.get("view_id") else nothing_of_ours


def _choose(room: Room, arrival: Kept, value: str) -> Act:
    reference, _, outcome = value.partition("|")
    sender = room.known_sender_of(arrival)

    def act(change: Change) -> Result:
        ticket = tickets.held(change.session, reference)
        actor, edition = actor_in(change, sender), room.edition(sender)
        if ticket is None or telling.not_known_to(change, ticket, actor):
            return _say(change, _spot(arrival), edition.say("error_not_found", reference=reference))
        # The answer stands where colleagues may see it too, and only one of them said what it is about.
        voice = Voice.REPORTER if telling.is_by(change, ticket, actor) else Voice.STAFF
        if choose(change, ticket, outcome, by=actor.handle, voice=voice) is None:
            return _say(change, _spot(arrival), edition.say("slack_is_over", reference=reference))
        title = edition.playbook_for(outcome).title
        whisper(change, _spot(arrival), edition.say("slack_choice_thanks", title=title))
        return Result.DONE

    return act


def _helped(room: Room, arrival: Kept, value: str) -> Act:
    sender = room.sender_of(arrival)

    def act(change: Change) -> Result:
        asked = inbox.of_person(change.session, value, arrival.person, kinds=ASKED)
        # It counts once, however often it is pressed.
        if asked is None or not inbox.mark(change.session, asked.id, HELPED):
            return Result.DONE
        change.note("answer_helped", actor_in(change, sender).handle, data={"arrival": value})
        return _say(change, _spot(arrival), room.edition(sender).say("slack_helped_thanks"))

    return act


def _person(room: Room, arrival: Kept, value: str) -> Act:
    """Bring a question that the policy answered to a person, in the words that were kept."""
    sender = room.sender_of(arrival)
    found = _asked_before(room, arrival, value, sender=sender)
    if found is None:
        edition = room.edition(sender)
        return lambda change: _say(change, _spot(arrival), edition.say("slack_gone"))
    judged = room.desk.read(intake_of(found), exposure=found.exposure)
    return lambda change: opening.open_matter(change, room, found, judged)


def _asked_before(room: Room, arrival: Kept, value: str, *, sender: Sender) -> Opening | None:
    with room.database.reading() as session:
        asked = inbox.of_person(session, value, arrival.person, kinds=ASKED)
    text = "" if asked is None else asked.text or asked.fields.get("text", "")
    # Nothing is left of what was deleted meanwhile.
    if asked is None or not (text or asked.classes):
        return None
    source_id = f"{asked.data['channel']}:{asked.data['ts']}" if asked.kind == "message" else asked.key
    spot = spot_of(asked) if asked.kind == "message" else beside(arrival)
    # Its own kind, so that nobody is warned of their message a second time; the line is that of the message.
    pressed = replace(arrival, kind="asked_person", key=asked.key)
    suspicion = suspicion_of(asked)
    return Opening(pressed, sender, spot, source_id=source_id, text=text, classes=asked.classes, suspicion=suspicion)


def _say(change: Change, spot: Spot, text: str) -> Result:
    whisper(change, spot, text)
    return Result.DONE


def _send(room: Room, arrival: Kept, value: str) -> Act:
    reference, _, number = value.partition("|")
    sender = room.known_sender_of(arrival)

    def act(change: Change) -> Result:
        ticket = tickets.held(change.session, reference)
        line = None if (known := inbox.number_in(number)) is None else change.session.get(Message, known)
        actor, edition = actor_in(change, sender), room.edition(sender)
        if ticket is None or line is None or line.ticket_id != ticket.id:
            return _say(change, _spot(arrival), edition.say("error_not_found", reference=reference))
        answered = send_on(change, ticket, line, by=actor)
        person = telling.author_of(change, ticket)
        sent = edition.say("card_sent", name=person.name or person.handle)
        return _say(change, _spot(arrival), answered.in_words(edition) if isinstance(answered, Refused) else sent)

    return act


OTHERS: Mapping[str, Callable[[Room, Kept, str], Act]] = {
    "choose": _choose,
    "helped": _helped,
    "person": _person,
    "send": _send,
    "read": reading.consider,
    "steps": steps.consider,
    ranking.FORM: ranking.consider,
    "absent": away.consider_form,
    "back": away.consider_back,
    **handing_over.PRESSED,
    "legal": duty.consider,
}
