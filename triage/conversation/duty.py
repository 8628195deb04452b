"""The form in which is recorded what the law asks: what is certain, what was decided and why, what was done."""

from datetime import datetime
from typing import Any

from playbooks.edition import Edition
from triage.conversation import filling, forms
from triage.conversation.room import Act, Room
from triage.matters import incident_shown, legal, parts
from triage.matters.change import Change
from triage.matters.people import Actor, Answered, Refused
from triage.store.inbox import Kept
from triage.tables import LegalClock, Ticket

FORM = "legal"


def consider(room: Room, arrival: Kept, reference: str) -> Act:
    """Fill the form that a button opened, for those who record it."""
    return filling.of_matter(room, arrival, FORM, reference=reference, lay_out=_laid_out)


def _laid_out(change: Change, ticket: Ticket, actor: Actor, edition: Edition) -> dict[str, Any] | Refused:
    clock = legal.clock_for(change, ticket, by=actor)
    return clock if isinstance(clock, Refused) else _form(change, ticket.reference, clock, edition=edition)


def submitted(change: Change, ticket: Ticket, arrival: Kept, by: Actor) -> Answered:
    """Record what was chosen."""
    what, why = arrival.fields.get("what", ""), arrival.fields.get("why", "")
    if what == legal.AWARE:
        return legal.correct_aware(change, ticket, _moment(arrival.fields.get("since", "")), why=why, by=by)
    return legal.record(change, ticket, what, why=why, by=by)


def _moment(written: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _form(change: Change, reference: str, clock: LegalClock, *, edition: Edition) -> dict[str, Any]:
    rows = parts.facts(incident_shown.all_clock_rows(change, clock, edition))
    options = [[what, edition.say(f"legal_what_{what}")] for what in legal.left(clock)]
    since = clock.aware_at.isoformat()
    asked = [
        parts.ask("what", edition.say("legal_form_what"), "one_of", options=options),
        parts.ask("why", edition.say("legal_form_why"), "paragraph", optional=True),
        parts.ask("since", edition.say("legal_form_since"), "when", optional=True, value=since),
    ]
    return forms.form(edition, FORM, private=reference, shown=[rows, *asked])
