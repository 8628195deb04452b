"""Saying in Slack, from the home page, that one is away and who stands in, and that one is back."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from triage.conversation import colleagues, forms
from triage.conversation.room import Act, Room, actor_in, author_in, nothing_of_ours
from triage.inbox_worker import Result
from triage.matters import away, home, parts
from triage.matters.away import Away
from triage.matters.change import Change
from triage.matters.people import Refused
from triage.routes import hours_of
from triage.store.inbox import Kept

FORM = "absent"


def consider_form(room: Room, arrival: Kept, value: str) -> Act:
    """Ask from when to when, and who stands in."""
    del value
    sender = room.known_sender_of(arrival)
    edition = room.edition(sender)

    def act(change: Change) -> Result:
        asked = [
            *colleagues.choice(change, "deputy", edition.say("slack_form_absent_deputy"), but=sender.handle),
            parts.ask("from", edition.say("slack_form_absent_from"), "date"),
            parts.ask("until", edition.say("slack_form_absent_until"), "date"),
        ]
        forms.put(change, str(arrival.data["view_id"]), forms.form(edition, FORM, private="", shown=asked))
        return Result.DONE

    return act if arrival.data.get("view_id") else nothing_of_ours


def consider_submitted(room: Room, arrival: Kept) -> Act:
    """Keep what the form says; both days belong to it."""
    sender = room.known_sender_of(arrival)
    edition = room.edition(sender)

    def act(change: Change) -> Result:
        actor = actor_in(change, sender)
        zone = hours_of(change.book, change.book.owners.review_owner).zone
        begins = _midnight(arrival.fields.get("from", ""), zone)
        ends = _midnight(arrival.fields.get("until", ""), zone, days_later=1)
        if begins is None or ends is None:
            text = edition.say("absence_times")
        else:
            deputy = colleagues.handle_in(change, arrival.fields.get("deputy", ""))
            said = Away(actor.handle, deputy, begins, ends)
            kept = away.leave(change, said, by=actor)
            text = kept.in_words(edition) if isinstance(kept, Refused) else edition.say("slack_form_done")
        forms.put(change, str(arrival.data["view_id"]), forms.closing(edition, FORM, [parts.words(text)]))
        home.open_for(change, author_in(change, sender), edition, account=arrival.person)
        return Result.DONE

    return act


def consider_back(room: Room, arrival: Kept, value: str) -> Act:
    """End the absence of whoever pressed it."""
    del value
    sender = room.known_sender_of(arrival)

    def act(change: Change) -> Result:
        actor = actor_in(change, sender)
        away.come_back(change, actor.handle, by=actor)
        home.open_for(change, author_in(change, sender), room.edition(sender), account=arrival.person)
        return Result.DONE

    return act


def _midnight(written: str, zone: ZoneInfo, *, days_later: int = 0) -> datetime | None:
    """Give when a day begins where the house is: a date that is picked says nothing of a zone."""
    try:
        day = date.fromisoformat(written) + timedelta(days=days_later)
        return datetime.combine(day, time(), zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
