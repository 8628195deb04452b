"""The form in which security records what the law asks: what is certain, what was decided and why, what was done."""

from typing import Any

from playbooks.edition import Edition
from triage.conversation import forms
from triage.conversation.room import Act, Room, actor_in, nothing_of_ours
from triage.inbox_worker import Result
from triage.matters import incident_shown, legal, parts
from triage.matters.change import Change
from triage.matters.people import Actor, Refused
from triage.store import legal as clocks
from triage.store import tickets
from triage.store.inbox import Kept
from triage.tables import LegalClock


def consider(room: Room, arrival: Kept, reference: str) -> Act:
    """Fill the form that a button opened, for security alone."""
    sender = room.known_sender_of(arrival)
    edition = room.edition(sender)

    def act(change: Change) -> Result:
        clock = _clock(change, reference, actor_in(change, sender))
        if isinstance(clock, Refused):
            shown = forms.closing(edition, "legal", [parts.words(clock.in_words(edition))])
        else:
            shown = _form(change, reference, clock, edition=edition)
        forms.put(change, str(arrival.data["view_id"]), shown)
        return Result.DONE

    return act if arrival.data.get("view_id") else nothing_of_ours


def _clock(change: Change, reference: str, actor: Actor) -> LegalClock | Refused:
    ticket = tickets.find(change.session, reference)
    if ticket is None or ticket.id is None:
        return Refused("error_not_found", {"reference": reference})
    if not legal.may_decide(actor):
        return Refused("legal_security_alone", {"reference": reference})
    return clocks.of_ticket(change.session, ticket.id) or Refused("legal_no_clock", {"reference": reference})


def _form(change: Change, reference: str, clock: LegalClock, *, edition: Edition) -> dict[str, Any]:
    rows = parts.facts(incident_shown.all_clock_rows(change, clock, edition))
    options = [[what, edition.say(f"legal_what_{what}")] for what in _left(clock)]
    if not options:
        return forms.closing(edition, "legal", [rows])
    asked = [
        parts.ask("what", edition.say("legal_form_what"), "one_of", options=options),
        parts.ask("why", edition.say("legal_form_why"), "paragraph", optional=True),
    ]
    return forms.form(edition, "legal", private=reference, shown=[rows, *asked])


def _left(clock: LegalClock) -> list[str]:
    """Name what can still be recorded."""
    certain = [legal.CERTAIN] if clock.certain_at is None else []
    if clock.notified_at is not None:
        return certain
    return [*certain, *legal.DECISIONS, *([legal.NOTIFIED] if clock.decision == legal.NOTIFY else [])]
