"""What can be done with a matter as it stands now: the same for its card in Slack and for its page."""

from triage.matters import alarm_shown, handing_shown
from triage.matters.change import Change
from triage.store.tickets import OVER, RESOLVED
from triage.tables import Ticket

READ, LEGAL, TAKE, TAKE_OVER, REOPEN = "read", "legal", "take", "take_over", "reopen"
REROUTE, ASK, RESOLVE, RANK, INCIDENT = "reroute", "ask", "resolve", "rank", "incident"
STEPS, HAND_OVER, TAKE_BACK = "steps", "hand_over", "offer_take_back"


def of_matter(change: Change, ticket: Ticket) -> tuple[str, ...]:
    """Name what can be done with a matter, in the order in which it is offered; who may do it is another question."""
    first = (READ, LEGAL) if ticket.restricted else ()
    if ticket.state == RESOLVED:
        return (*first, REOPEN)
    if ticket.state in OVER:
        return first
    took = () if ticket.taken_by else (TAKE_OVER if alarm_shown.is_typed(change, ticket) else TAKE,)
    incident = () if ticket.restricted else (INCIDENT,)
    handing = HAND_OVER if handing_shown.offer_of(change, ticket) is None else TAKE_BACK
    return (*took, *first, REROUTE, ASK, RESOLVE, RANK, *incident, STEPS, handing)
