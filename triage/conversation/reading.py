"""Lets those who may read a restricted matter read it in a form that they alone see; each time is an event."""

from collections.abc import Sequence

from playbooks.edition import Edition
from triage.conversation import forms
from triage.conversation.room import Act, Room, actor_in, nothing_of_ours
from triage.inbox_worker import Result
from triage.matters import incident_shown, parts, so_far
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.matters.people import Refused, not_theirs
from triage.store import access, legal, messages, tickets
from triage.store.inbox import Kept
from triage.tables import Message, Ticket

# A form has room for a hundred blocks, and a line takes two.
MOST_LINES = 40


def consider(room: Room, arrival: Kept, reference: str) -> Act:
    """Fill the form that a button opened, for whoever may read the matter."""
    sender = room.known_sender_of(arrival)
    edition = room.edition(sender)

    def act(change: Change) -> Result:
        ticket = tickets.find(change.session, reference)
        actor = actor_in(change, sender)
        refused = Refused("error_not_found", {"reference": reference}) if ticket is None else not_theirs(actor, ticket)
        if refused is not None or ticket is None or ticket.id is None:
            shown = [parts.words(refused.in_words(edition))] if refused else []
        else:
            change.note("read", actor.handle, ticket_id=ticket.id)
            shown = _said(change, ticket, messages.newest(change.session, ticket.id, most=MOST_LINES), edition=edition)
        forms.put(change, str(arrival.data["view_id"]), forms.closing(edition, "read", shown))
        return Result.DONE

    return act if arrival.data.get("view_id") else nothing_of_ours


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
