"""The forms: what stands in each, and what is done once one is sent."""

from collections.abc import Callable, Mapping
from typing import Any

from playbooks.edition import Edition
from playbooks.policy_schema import ToolStatus
from triage import pasting
from triage.conversation import opening, pasting_answers
from triage.conversation.room import Act, Room, Sender, Spot, actor_in, nothing_of_ours, suspicion_of
from triage.conversation.said import Opening
from triage.conversation.wishes import Asked, Wish
from triage.domain import ContextItem, Destination, Lane, Outgoing
from triage.inbox_worker import Result
from triage.matters import holding, legal, moving, parts, talking
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.matters.people import Answered, Refused
from triage.reading import in_words_of
from triage.store import checks, inbox, tickets
from triage.store.inbox import Kept
from triage.tables import Ticket

MOST_OF_OPTION = 75
# A short form is filled in; a long one is put off.
MOST_QUESTIONS = 3
FIELD = "about_"
# What somebody wrote freely in the forms of the team.
TYPED = ("question", "remark", "why", "note")


def put(change: Change, view_id: str, payload: Mapping[str, Any]) -> None:
    """Put something in a form that is open."""
    change.send(
        Outgoing(Destination.SLACK, "view.update", {"view_id": view_id, **payload}, urgent=True),
        ticket_id=None,
        thread=f"view:{view_id}",
    )


def form(edition: Edition, name: str, *, private: str, shown: list[Part]) -> dict[str, Any]:
    """Make a form that can be sent."""
    return {
        "title": edition.say(f"slack_form_{name}"),
        "submit": edition.say("slack_form_send"),
        "close": edition.say("slack_form_close"),
        "private": private,
        "callback": name,
        "parts": shown,
    }


def closing(edition: Edition, name: str, shown: list[Part]) -> dict[str, Any]:
    """Show how it ended, with nothing left to send."""
    return {"title": edition.say(f"slack_form_{name}"), "close": edition.say("slack_form_close"), "parts": shown}


def reroute(edition: Edition, ticket: Ticket) -> dict[str, Any]:
    """Ask for the lane and the reason."""
    now = ticket.lane or ticket.outcome
    lanes = [[str(lane), edition.playbook_for(lane).title[:MOST_OF_OPTION]] for lane in moving.LANES if lane != now]
    asked = [
        parts.ask("lane", edition.say("slack_form_reroute_lane"), "one_of", options=lanes),
        parts.ask("why", edition.say("slack_form_reroute_why"), "paragraph", optional=True),
    ]
    return form(edition, "reroute", private=ticket.reference, shown=asked)


def resolve(edition: Edition, ticket: Ticket) -> dict[str, Any]:
    """Ask how it was settled."""
    ways = [[way, edition.say(f"resolution_{way}")] for way in holding.RESOLUTIONS]
    asked = [
        parts.ask("how", edition.say("slack_form_resolve_how"), "one_of", options=ways),
        parts.ask("remark", edition.say("slack_form_remark"), "paragraph", optional=True),
    ]
    return form(edition, "resolve", private=ticket.reference, shown=asked)


def question(edition: Edition, ticket: Ticket) -> dict[str, Any]:
    """Ask what the person is to be asked."""
    asked = [parts.ask("question", edition.say("slack_form_question"), "paragraph")]
    return form(edition, "ask", private=ticket.reference, shown=asked)


def context(edition: Edition, ticket: Ticket) -> dict[str, Any] | None:
    """Ask for what the owner still needs, the most needed first; None where nothing is missing."""
    items = [ContextItem(**one) for one in ticket.context]
    if not ticket.restricted:
        open_ones = [one for one in items if not one.value]
        items = ([one for one in open_ones if one.required] or open_ones)[:MOST_QUESTIONS]
    items = [*in_words_of(edition.playbook_for(ticket.lane or ticket.outcome), items)]
    if ticket.restricted:
        # What somebody only says to be an exposure has another lane still.
        items = [*in_words_of(edition.playbook_for(Lane.SECURITY_INCIDENT), items)]
    asked = [
        parts.ask(FIELD + item.name, item.label, "paragraph", hint=item.ask, optional=True, value=item.value or "")
        for item in items
    ]
    if ticket.restricted and asked:
        # Security will ask for all of it, so it is asked at once, and what was understood is there to be corrected.
        asked.insert(0, parts.words(edition.say("incident_form_intro")))
    return form(edition, "context", private=ticket.reference, shown=asked) if asked else None


def report(edition: Edition) -> dict[str, Any]:
    """Ask what happened."""
    hint = edition.say("slack_form_report_hint")
    asked = [parts.ask("text", edition.say("slack_form_report_text"), "paragraph", hint=hint)]
    return form(edition, "report", private="", shown=asked)


def check(edition: Edition) -> dict[str, Any]:
    """Ask for the text and the tool."""
    tools = [[key, tool.name[:MOST_OF_OPTION]] for key, tool in edition.tools.items() if _is_known(tool.status)]
    asked = [
        parts.ask("text", edition.say("slack_form_check_text"), "paragraph"),
        parts.ask("tool", edition.say("slack_form_check_tool"), "one_of", options=tools[:100], optional=True),
    ]
    return form(edition, "check", private="", shown=asked)


def about_message(edition: Edition, arrival: Kept) -> dict[str, Any]:
    """Show the message that was chosen, masked, and ask what about it."""
    label = edition.say("slack_form_shortcut_note")
    asked = [parts.beginning(arrival.text or "…"), parts.ask("note", label, "paragraph", optional=True)]
    return form(edition, "shortcut", private=str(arrival.id), shown=asked)


def _is_known(status: ToolStatus) -> bool:
    return status is not ToolStatus.UNKNOWN


def consider_submitted(room: Room, arrival: Kept) -> Act:
    """Act on a form that was sent; its place now says that it was received, and more follows there."""
    name = str(arrival.data.get("view", ""))
    if name == "check":
        return _checked(room, arrival)
    if name in ("report", "shortcut"):
        return _reported(room, arrival, name)
    verb = VERBS.get(name)
    return nothing_of_ours if verb is None else on_matter(room, arrival, name, verb=verb)


Verb = Callable[[Change, Ticket, Kept, Any], Answered]


def on_matter(room: Room, arrival: Kept, name: str, *, verb: Verb) -> Act:
    """Act on the form of a matter, and say in it how that ended."""
    sender = room.known_sender_of(arrival)

    def act(change: Change) -> Result:
        ticket = tickets.held(change.session, str(arrival.data.get("private", "")))
        actor, edition = actor_in(change, sender), room.edition(sender)
        if ticket is None:
            answered: Answered = Refused("error_not_found", {"reference": str(arrival.data.get("private", ""))})
        else:
            answered = verb(change, ticket, arrival, actor)
        put(change, str(arrival.data["view_id"]), closing(edition, name, _ended(answered, arrival, edition)))
        return Result.DONE

    return act


def _ended(answered: Answered, arrival: Kept, edition: Edition) -> list[Part]:
    """Say how it ended; what was typed in vain is shown, so that nobody has to write it twice."""
    if not isinstance(answered, Refused):
        return [parts.words(edition.say("slack_form_done"))]
    typed = [parts.copy(text) for name in TYPED if (text := arrival.fields.get(name, "").strip())]
    return [parts.words(answered.in_words(edition)), *typed]


def _gave(change: Change, ticket: Ticket, arrival: Kept, by: Any) -> Answered:
    fields = {name.removeprefix(FIELD): value for name, value in arrival.fields.items() if name.startswith(FIELD)}
    return talking.give_context(change, ticket, fields, by=by)


VERBS: Mapping[str, Verb] = {
    "reroute": lambda change, ticket, arrival, by: moving.reroute(
        change, ticket, arrival.fields.get("lane", ""), why=arrival.fields.get("why", ""), by=by
    ),
    "resolve": lambda change, ticket, arrival, by: holding.resolve(
        change, ticket, arrival.fields.get("how", ""), remark=arrival.fields.get("remark", ""), by=by
    ),
    "ask": lambda change, ticket, arrival, by: talking.ask_person(
        change, ticket, arrival.fields.get("question", ""), by=by, source_key=arrival.key
    ),
    "context": _gave,
    "legal": lambda change, ticket, arrival, by: legal.record(
        change, ticket, arrival.fields.get("what", ""), why=arrival.fields.get("why", ""), by=by
    ),
}


def _checked(room: Room, arrival: Kept) -> Act:
    sender = room.sender_of(arrival)
    edition, book = room.edition(sender), room.desk.premises.book
    text = arrival.fields.get("text", "")
    paste = pasting_answers.asking(book, arrival, text, tool=arrival.fields.get("tool"))
    try:
        advice = pasting_answers.advice_for(
            paste,
            book,
            today=room.clock.now().date(),
            groups=room.groups_of(sender),
            language=edition.language,
        )
    except pasting.NothingToCheck:
        return nothing_of_ours

    def act(change: Change) -> Result:
        if paste.can_be_decided or paste.tool is not None:
            _, shown = pasting_answers.shown(advice, edition, arrival.id)
        else:
            shown = [parts.words(edition.say("slack_paste_what"))]
        put(change, str(arrival.data["view_id"]), closing(edition, "check", shown))
        actor = actor_in(change, sender)
        change.note(checks.CHECKED, actor.handle, data=pasting_answers.record(advice, arrival, actor.groups))
        return Result.DONE

    return act


def _reported(room: Room, arrival: Kept, name: str) -> Act:
    sender = room.sender_of(arrival)
    edition = room.edition(sender)
    found = _opening_of(room, arrival, sender) if name == "shortcut" else _from_form(arrival, sender)
    if found is None or not found.text.strip():
        sentence = edition.say("slack_gone" if found is None else "error_empty")
        return lambda change: _only_say(change, arrival, edition, name=name, text=sentence)
    inner = opening.consider(room, found, Asked(Wish.ANYTHING, found.text))

    def act(change: Change) -> Result:
        result = inner(change)
        _only_say(change, arrival, edition, name=name, text=edition.say("slack_form_done"))
        return result

    return act


def _only_say(change: Change, arrival: Kept, edition: Edition, *, name: str, text: str) -> Result:
    put(change, str(arrival.data["view_id"]), closing(edition, name, [parts.words(text)]))
    return Result.DONE


def _from_form(arrival: Kept, sender: Sender) -> Opening:
    text = arrival.fields.get("text", "")
    return Opening(arrival, sender, Spot(sender.id), source_id=arrival.key, text=text, classes=arrival.classes)


def _opening_of(room: Room, arrival: Kept, sender: Sender) -> Opening | None:
    """Put the message that was chosen and the remark together; the message was kept when it was chosen."""
    number = str(arrival.data.get("private", ""))
    with room.database.reading() as session:
        chosen = inbox.of_person(session, number, arrival.person, kinds={"shortcut_message"})
    if chosen is None:
        return None
    note = arrival.fields.get("note", "")
    classes = {
        name: chosen.classes.get(name, 0) + arrival.classes.get(name, 0) for name in (*chosen.classes, *arrival.classes)
    }
    text = "\n\n".join(one for one in (note, chosen.text) if one)
    source_id = f"{chosen.data['channel']}:{chosen.data['ts']}"
    link = chosen.data.get("permalink")
    return Opening(
        arrival,
        sender,
        Spot(sender.id),
        source_id=source_id,
        text=text,
        classes=classes,
        permalink=link,
        is_own=chosen.data.get("author") == arrival.person,
        suspicion=suspicion_of(chosen),
    )
