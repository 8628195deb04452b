"""How grave a matter is, where somebody of the team sees it otherwise: its clocks and its issue's priority follow."""

from triage.domain import Severity
from triage.matters import issues, showing
from triage.matters.change import Change
from triage.matters.holding import is_over
from triage.matters.people import Actor, Answered, Done, Refused, not_theirs
from triage.tables import Ticket


def rank(change: Change, ticket: Ticket, severity: Severity, *, by: Actor) -> Answered:
    """Give a matter another severity; what has passed of its clocks counts."""
    refused: Refused | None = not_theirs(by, ticket) or is_over(ticket)
    if refused is not None:
        return refused
    before = ticket.severity
    if before == severity:
        return Done(ticket.reference, is_new=False)
    ticket.severity, ticket.updated_at = severity.value, change.now
    change.note("severity_changed", by.handle, ticket_id=ticket.id, data={"from": before, "to": severity.value})
    showing.refresh(change, ticket)
    playbook = change.book.playbook_for(ticket.lane or ticket.outcome)
    issues.ranked(change, ticket, playbook.priorities[severity])
    return Done(ticket.reference)
