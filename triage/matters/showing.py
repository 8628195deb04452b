"""Shows how a matter stands, everywhere it is shown: on its card, and on the home page of the person."""

from triage.matters import cards, home, so_far
from triage.matters.change import Change
from triage.tables import Ticket


def refresh(change: Change, ticket: Ticket) -> None:
    """Bring the card and the home page up to date."""
    cards.refresh(change, ticket)
    home.refresh(change, ticket)


def move(change: Change, ticket: Ticket, *, urgent: bool = False) -> None:
    """Let the card go to a new owner's channel, and say so on the home page."""
    if cards.move(change, ticket, urgent=urgent):
        so_far.repeat(change, ticket)
    home.refresh(change, ticket)
