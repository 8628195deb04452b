"""Lets those who may read a restricted matter read it in a form that they alone see; each time is an event."""

from collections.abc import Sequence
from typing import Any

from playbooks.edition import Edition
from triage.conversation import filling, forms
from triage.conversation.room import Act, Room
from triage.matters import incident_shown, parts, so_far
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.matters.people import Actor, Refused, not_theirs
from triage.store import access, legal, messages
from triage.store.inbox import Kept
from triage.tables import Message, Ticket

# A form has room for a hundred blocks, and a line takes two.
FORM, MOST_LINES = "read", 40


def consider(room: Room, arrival: Kept, reference: str) -> Act:
    """Fill the form that a button opened, for whoever may read the matter."""
    return filling.of_matter(room, arrival, FORM, reference=reference, lay_out=_read)


def _read(change: Change, ticket: Ticket, actor: Actor, edition: Edition) -> dict[str, Any] | Refused:
    refused = not_theirs(actor, ticket)
    if refused is not None:
        return refused
    change.note("read", actor.handle, ticket_id=ticket.id)
    lines = messages.newest(change.session, ticket.id or 0, most=MOST_LINES)
    return forms.closing(edition, FORM, _said(change, ticket, lines, edition=edition))


def _said(change: Change, ticket: Ticket, lines: Sequence[Message], *, edition: Edition) -> list[Part]:
    rows = [(one["label"], one["value"]) for one in ticket.context if one["value"]]
    shown = [parts.heading(ticket.reference), parts.quote(ticket.text), *([parts.facts(rows)] if rows else [])]
    clock = legal.of_ticket(change.session, ticket.id or 0)
    if clock is not None:
        shown.append(parts.facts(incident_shown.all_clock_rows(change, clock, edition)))
    made = change.newest(ticket.id or 0, "made_incident")
    if made is not None and made.data and made.data.get("why"):
        shown += [parts.words(edition.say("card_read_why", name=access.name_of(change.session, made.actor)))]
        shown += [parts.quote(str(made.data["why"]))]
    # The first line is the matter itself, or was said before those that have room here.
    return [*shown, *so_far.in_words(change, lines[1:], edition)]
