"""How grave a matter is, said by the team in Slack."""

from typing import Any

from playbooks.edition import Edition
from triage.conversation import filling, forms
from triage.conversation.room import Act, Room
from triage.domain import Severity
from triage.matters import parts, ranking
from triage.matters.change import Change
from triage.matters.holding import is_over
from triage.matters.people import Actor, Answered, Refused, not_theirs
from triage.store.inbox import Kept
from triage.tables import Ticket

FORM = "rank"


def consider(room: Room, arrival: Kept, reference: str) -> Act:
    """Fill the form that a button opened."""
    return filling.of_matter(room, arrival, FORM, reference=reference, lay_out=_asked)


def _asked(change: Change, ticket: Ticket, actor: Actor, edition: Edition) -> dict[str, Any] | Refused:
    del change
    refused = not_theirs(actor, ticket) or is_over(ticket)
    if refused is not None:
        return refused
    options = [[one.value, one.value] for one in Severity if one != ticket.severity]
    asked = parts.ask("severity", edition.say("slack_form_rank_severity"), "one_of", options=options)
    return forms.form(edition, FORM, private=ticket.reference, shown=[asked])


def submitted(change: Change, ticket: Ticket, arrival: Kept, by: Actor) -> Answered:
    """Give it the severity that was chosen."""
    chosen = arrival.fields.get("severity", "")
    return ranking.rank(change, ticket, Severity(chosen), by=by) if chosen in list(Severity) else Refused("error_empty")
