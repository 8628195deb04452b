"""How grave a matter is, said by the team in Slack."""

from triage.conversation import forms
from triage.conversation.room import Act, Room, actor_in, nothing_of_ours
from triage.domain import Severity
from triage.inbox_worker import Result
from triage.matters import parts, ranking
from triage.matters.change import Change
from triage.matters.holding import is_over
from triage.matters.people import Actor, Answered, Refused, not_theirs
from triage.store import tickets
from triage.store.inbox import Kept
from triage.tables import Ticket

FORM = "rank"


def consider(room: Room, arrival: Kept, reference: str) -> Act:
    """Fill the form that a button opened."""
    sender = room.known_sender_of(arrival)
    edition = room.edition(sender)

    def act(change: Change) -> Result:
        ticket = tickets.find(change.session, reference)
        missing = Refused("error_not_found", {"reference": reference})
        refused = missing if ticket is None else not_theirs(actor_in(change, sender), ticket) or is_over(ticket)
        if ticket is None or refused is not None:
            shown = forms.closing(edition, FORM, [parts.words((refused or missing).in_words(edition))])
        else:
            options = [[one.value, one.value] for one in Severity if one != ticket.severity]
            asked = parts.ask("severity", edition.say("slack_form_rank_severity"), "one_of", options=options)
            shown = forms.form(edition, FORM, private=reference, shown=[asked])
        forms.put(change, str(arrival.data["view_id"]), shown)
        return Result.DONE

    return act if arrival.data.get("view_id") else nothing_of_ours


def submitted(change: Change, ticket: Ticket, arrival: Kept, by: Actor) -> Answered:
    """Give it the severity that was chosen."""
    chosen = arrival.fields.get("severity", "")
    return ranking.rank(change, ticket, Severity(chosen), by=by) if chosen in list(Severity) else Refused("error_empty")
