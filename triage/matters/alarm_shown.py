"""What a card shows of the paging: who says that they have it, and until when they report back."""

from playbooks.edition import Edition
from triage.matters import clocks
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.moments import readable
from triage.routes import hours_of
from triage.store import escalations
from triage.store.escalations import TYPED
from triage.store.tickets import OVER
from triage.tables import Escalation, Ticket


def chain_of(change: Change, ticket: Ticket) -> Escalation | None:
    """Find the chain of a matter, and ask the database only where there may be one."""
    pages = change.book.playbook_for(ticket.lane or ticket.outcome).escalation.pages
    is_paged = ticket.id is not None and (pages or ticket.restricted)
    return escalations.of_ticket(change.session, ticket.id or 0) if is_paged else None


def rows(change: Change, ticket: Ticket, edition: Edition) -> list[tuple[str, str | Part]]:
    """Give the lines, while somebody has it and owes a word."""
    escalation = _held(change, ticket)
    if escalation is None:
        return []
    found: list[tuple[str, str | Part]] = []
    if escalation.acknowledged_in == TYPED:
        said = edition.say("page_typed", person=escalation.acknowledged_by or "")
        found.append((edition.say("card_typed"), said))
    if escalation.report_by is not None:
        zone = hours_of(change.book, clocks.owner_of(change, ticket)).zone
        found.append((edition.say("card_report_by"), readable(escalation.report_by, zone)))
    return found


def is_typed(change: Change, ticket: Ticket) -> bool:
    """Say whether it is taken under a name that nobody has checked, from which anybody of the team may take it over."""
    escalation = _held(change, ticket)
    return escalation is not None and escalation.acknowledged_in == TYPED


def _held(change: Change, ticket: Ticket) -> Escalation | None:
    escalation = None if ticket.state in OVER else chain_of(change, ticket)
    return None if escalation is None or escalation.acknowledged_at is None else escalation
