"""Forms that were sent: what is done once one is, and what then stands in its place."""

from collections.abc import Callable, Mapping
from functools import partial

from playbooks.edition import Edition
from triage import pasting
from triage.conversation import away, duty, forms, handing_over, opening, pasting_answers, questions, ranking, steps
from triage.conversation.room import Act, Room, Sender, Spot, actor_in, nothing_of_ours, suspicion_of
from triage.conversation.said import Opening
from triage.conversation.wishes import Asked, Wish
from triage.inbox_worker import Result
from triage.matters import holding, moving, parts, talking
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.matters.people import Actor, Answered, Refused
from triage.store import checks, inbox, tickets
from triage.store.inbox import Kept
from triage.tables import Ticket

# What somebody wrote freely in the forms of the team.
TYPED = ("question", "remark", "why", "note")
Verb = Callable[[Change, Ticket, Kept, Actor], Answered]


def consider(room: Room, arrival: Kept) -> Act:
    """Act on a form that was sent; its place now says that it was received, and more follows there."""
    name = str(arrival.data.get("view", ""))
    if name in OF_A_MATTER:
        return _on_matter(room, arrival, name, verb=OF_A_MATTER[name])
    by_itself = BY_THEMSELVES.get(name)
    return nothing_of_ours if by_itself is None else by_itself(room, arrival)


def _on_matter(room: Room, arrival: Kept, name: str, *, verb: Verb) -> Act:
    """Act on the form of a matter, and say in it how that ended."""
    sender = room.known_sender_of(arrival)

    def act(change: Change) -> Result:
        ticket = tickets.held(change.session, str(arrival.data.get("private", "")))
        actor, edition = actor_in(change, sender), room.edition(sender)
        if ticket is None:
            answered: Answered = Refused("error_not_found", {"reference": str(arrival.data.get("private", ""))})
        else:
            answered = verb(change, ticket, arrival, actor)
        forms.put(
            change, str(arrival.data["view_id"]), forms.closing(edition, name, _ended(answered, arrival, edition))
        )
        return Result.DONE

    return act


def _ended(answered: Answered, arrival: Kept, edition: Edition) -> list[Part]:
    """Say how it ended; what was typed in vain is shown, so that nobody has to write it twice."""
    if not isinstance(answered, Refused):
        return [parts.words(edition.say("slack_form_done"))]
    names = [name for name in arrival.fields if name in TYPED or name.startswith(questions.FIELD)]
    typed = [parts.copy(text) for name in names if (text := arrival.fields[name].strip())]
    return [parts.words(answered.in_words(edition)), *typed]


def _answered(room: Room, arrival: Kept) -> Act:
    exposed = questions.tells_of_exposure(room, arrival)
    return _on_matter(room, arrival, questions.FORM, verb=partial(questions.submitted, exposed=exposed))


def _checked(room: Room, arrival: Kept) -> Act:
    sender = room.sender_of(arrival)
    edition, book = room.edition(sender), room.desk.premises.book
    text = arrival.fields.get("text", "")
    paste = pasting_answers.asking(book, arrival.classes, text, tool=arrival.fields.get("tool"))
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
        forms.put(change, str(arrival.data["view_id"]), forms.closing(edition, "check", shown))
        actor = actor_in(change, sender)
        change.note(checks.CHECKED, actor.handle, data=pasting_answers.record(advice, arrival, actor.groups))
        return Result.DONE

    return act


def _reported(room: Room, arrival: Kept) -> Act:
    name = str(arrival.data.get("view", ""))
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
    forms.put(change, str(arrival.data["view_id"]), forms.closing(edition, name, [parts.words(text)]))
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


OF_A_MATTER: Mapping[str, Verb] = {
    "reroute": lambda change, ticket, arrival, by: moving.reroute(
        change, ticket, arrival.fields.get("lane", ""), why=arrival.fields.get("why", ""), by=by
    ),
    "resolve": lambda change, ticket, arrival, by: holding.resolve(
        change, ticket, arrival.fields.get("how", ""), remark=arrival.fields.get("remark", ""), by=by
    ),
    "ask": lambda change, ticket, arrival, by: talking.ask_person(
        change, ticket, arrival.fields.get("question", ""), by=by, source_key=arrival.key
    ),
    duty.FORM: duty.submitted,
    handing_over.FORM: handing_over.submitted,
    steps.FORM: steps.submitted,
    ranking.FORM: ranking.submitted,
}
BY_THEMSELVES: Mapping[str, Callable[[Room, Kept], Act]] = {
    questions.FORM: _answered,
    "check": _checked,
    "report": _reported,
    "shortcut": _reported,
    handing_over.FORM_OF_ALL: handing_over.consider_submitted_for_all,
    away.FORM: away.consider_submitted,
}
