"""Fills the form that a button of a matter opened, or says in it why that can't be."""

from collections.abc import Callable
from typing import Any

from playbooks.edition import Edition
from triage.conversation import forms
from triage.conversation.room import Act, Room, actor_in, nothing_of_ours
from triage.inbox_worker import Result
from triage.matters import parts
from triage.matters.change import Change
from triage.matters.people import Actor, Refused
from triage.store import tickets
from triage.store.inbox import Kept
from triage.tables import Ticket

# The form; or why there is none, and nothing where nothing is left to fill in.
LaysOut = Callable[[Change, Ticket, Actor, Edition], dict[str, Any] | Refused | None]


def of_matter(room: Room, arrival: Kept, name: str, *, reference: str, lay_out: LaysOut) -> Act:
    """Fill the form as `lay_out` says for whoever pressed the button."""
    sender = room.known_sender_of(arrival)
    edition = room.edition(sender)

    def act(change: Change) -> Result:
        ticket = tickets.held(change.session, reference)
        actor = actor_in(change, sender)
        missing = Refused("error_not_found", {"reference": reference})
        shown = missing if ticket is None else lay_out(change, ticket, actor, edition)
        if shown is None or isinstance(shown, Refused):
            text = edition.say("slack_form_done") if shown is None else shown.in_words(edition)
            shown = forms.closing(edition, name, [parts.words(text)])
        forms.put(change, str(arrival.data["view_id"]), shown)
        return Result.DONE

    return act if arrival.data.get("view_id") else nothing_of_ours
