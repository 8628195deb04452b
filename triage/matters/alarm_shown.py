"""What a card shows of the paging: until when whoever took it reports back."""

from playbooks.edition import Edition
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.moments import readable
from triage.routes import hours_of
from triage.store import tickets
from triage.store.tickets import OVER
from triage.tables import Ticket


def rows(change: Change, ticket: Ticket, edition: Edition) -> list[tuple[str, str | Part]]:
    """Give the line, while somebody has it and owes a word."""
    if ticket.id is None or not ticket.restricted or ticket.state in OVER:
        return []
    escalation = tickets.escalation_of(change.session, ticket.id)
    if escalation is None or escalation.acknowledged_at is None or escalation.report_by is None:
        return []
    return [(edition.say("card_report_by"), readable(escalation.report_by, hours_of(change.book, ticket.owner).zone))]
