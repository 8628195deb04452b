"""Shows how a matter stands, everywhere it is shown: by its clocks, on its card, and on the home page of the person."""

from triage.matters import cards, clocks, home, issues, so_far
from triage.matters.change import Change
from triage.tables import Ticket


def refresh(change: Change, ticket: Ticket) -> None:
    """Bring the clocks, the day on which its issue is due, the card and the home page up to date."""
    before = ticket.resolve_by
    clocks.follow(change, ticket)
    issues.due(change, ticket, before=before)
    cards.refresh(change, ticket)
    home.refresh(change, ticket)


def move(change: Change, ticket: Ticket, *, urgent: bool = False) -> None:
    """Let the clocks and the card go to a new owner, and say so on the home page."""
    clocks.follow(change, ticket)
    if cards.move(change, ticket, urgent=urgent):
        so_far.repeat(change, ticket)
    home.refresh(change, ticket)
