"""The form with the questions that an owner still has: what is known stands there, and what is changed counts."""

from collections.abc import Mapping
from typing import Any

from classifiers.sensitive import NOT_CHECKED
from playbooks.book import Book
from playbooks.edition import Edition
from triage.conversation import forms
from triage.conversation.room import Room, suspicion_of
from triage.matters import answering, asked, parts
from triage.matters.change import Change
from triage.matters.people import Actor, Answered, Refused
from triage.store import outbox, tickets
from triage.store.inbox import Kept
from triage.tables import Ticket

FORM, FIELD = "context", "about_"
# A short form is filled in; a long one is put off.
MOST_QUESTIONS = 3
# Slack shows no more of a value; what comes back is that much of it.
MOST_SHOWN = 2900
LEFT_OUT = f"<{NOT_CHECKED.upper()}_1>"


def form(book: Book, edition: Edition, ticket: Ticket) -> dict[str, Any] | None:
    """Ask for what the owner still needs, the most needed first; None where nothing is missing."""
    items = asked.all_of(edition, ticket)
    if not ticket.restricted:
        items = asked.most_needed(items)[:MOST_QUESTIONS]
    shown = [
        parts.ask(FIELD + item.name, item.label, "paragraph", hint=item.ask, optional=True, value=item.value or "")
        for item in asked.as_they_say(items, book, edition)
    ]
    if ticket.restricted and shown:
        # Security will ask for all of it, so it is asked at once, and what was understood is there to be corrected.
        shown.insert(0, parts.words(edition.say("incident_form_intro")))
    return forms.form(edition, FORM, private=ticket.reference, shown=shown) if shown else None


def tells_of_exposure(room: Room, arrival: Kept) -> bool:
    """Say whether answers about a matter that is none yet tell of an exposure."""
    with room.database.reading() as session:
        ticket = tickets.find(session, str(arrival.data.get("private", "")))
    if ticket is None or ticket.restricted:
        return False
    said = "\n".join(value for name, value in arrival.fields.items() if name.startswith(FIELD) and value != LEFT_OUT)
    return room.tells_of_exposure(said, below=ticket.text, suspicion=suspicion_of(arrival))


def submitted(change: Change, ticket: Ticket, arrival: Kept, by: Actor, *, exposed: bool = False) -> Answered:
    """Take what is not as the form showed it: others may have filled in more since it was opened."""
    view = str(arrival.data.get("external_id") or arrival.data.get("view_id"))
    shown = _values_in(outbox.newest_payload(change.session, thread=forms.thread_of(view)))
    typed = {name: value.strip() for name, value in arrival.fields.items() if name.startswith(FIELD)}
    changed = [name for name in {**shown, **typed} if not _is_same(shown.get(name, ""), typed.get(name, ""))]
    fields = {name.removeprefix(FIELD): typed.get(name, "") for name in changed if typed.get(name) != LEFT_OUT}
    told_at = arrival.received_at if exposed else None
    answered = answering.answer(change, ticket, fields, by=by, told_at=told_at)
    if LEFT_OUT in typed.values() and not isinstance(answered, Refused):
        return Refused("incident_not_checked")
    return answered


def _values_in(payload: Mapping[str, Any] | None) -> dict[str, str]:
    asked = (one for one in (payload or {}).get("parts", ()) if one["type"] == "ask")
    return {str(one["key"]): str(one.get("value", "")) for one in asked}


def _is_same(shown: str, typed: str) -> bool:
    before, now = " ".join(shown.split()), " ".join(typed.split())
    return before == now or (len(shown) > MOST_SHOWN and before.startswith(now[:MOST_SHOWN]) and bool(now))
