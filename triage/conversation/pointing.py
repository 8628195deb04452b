"""Messages that somebody points at: by the menu of a message, by an emoji, or through the command line of Slack."""

from collections import Counter

from triage.conversation import forms, opening
from triage.conversation.room import Act, Room, Spot, beside, nothing_of_ours, whisper
from triage.conversation.said import Opening, looked_through, with_files
from triage.conversation.wishes import Asked, Wish
from triage.inbox_worker import Result
from triage.matters import parts
from triage.matters.change import Change
from triage.store.inbox import Kept


def consider_command(room: Room, arrival: Kept) -> Act:
    """Act on `/ai …`; only the person sees the answer, since others did not see the question."""
    sender = room.sender_of(arrival)
    found = Opening(arrival, sender, beside(arrival), source_id=arrival.key, text=arrival.text, classes=arrival.classes)
    return opening.consider(room, found)


def consider_shortcut(room: Room, arrival: Kept) -> Act:
    """Fill the form that was opened over a message, or over nothing."""
    edition = room.edition(room.sender_of(arrival))
    shown = forms.about_message(edition, arrival) if arrival.kind == "shortcut_message" else forms.report(edition)

    def act(change: Change) -> Result:
        forms.put(change, str(arrival.data["view_id"]), shown)
        return Result.DONE

    return act if arrival.data.get("view_id") else nothing_of_ours


def consider_reaction(room: Room, arrival: Kept) -> Act:
    """Take a message in that somebody marked with the company's emoji."""
    data = arrival.data
    if data.get("emoji") != room.outside.emoji:
        return nothing_of_ours
    sender = room.sender_of(arrival)
    edition, spot = room.edition(sender), Spot(sender.id)
    said = room.outside.looker.message(data["channel"], data["ts"]) if room.outside.looker else None
    if said is None or said.is_bots or not said.text.strip():
        return lambda change: _what_is_it(change, spot, edition.say("slack_what_is_it"))
    redaction, suspicion = looked_through(room, said.text)
    found = Opening(
        arrival,
        sender,
        spot,
        source_id=f"{data['channel']}:{data['ts']}",
        text=redaction.text,
        classes=dict(Counter(redaction.classes)),
        permalink=said.permalink or None,
        is_own=said.author == arrival.person,
        suspicion=suspicion,
    )
    found = with_files(room, found, list(said.files))
    inner = opening.consider(room, found, Asked(Wish.ANYTHING, found.text))

    def act(change: Change) -> Result:
        intro = edition.say("slack_marked_message")
        whisper(change, spot, intro, [parts.words(intro), parts.beginning(found.text)])
        opening.mark_as_taken(change, arrival)
        return inner(change)

    return act


def _what_is_it(change: Change, spot: Spot, text: str) -> Result:
    whisper(change, spot, text)
    return Result.DONE
