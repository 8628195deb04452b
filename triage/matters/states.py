"""Where a matter stands, in a few words."""

from playbooks.edition import Edition
from triage.tables import Ticket


def state_of(ticket: Ticket, edition: Edition) -> str:
    """Say where a matter stands."""
    if ticket.state == "resolved":
        return edition.say("card_state_resolved", outcome=edition.say(f"resolution_{ticket.resolution}"))
    if ticket.state in ("taken", "waiting") and ticket.taken_by:
        return edition.say(f"card_state_{ticket.state}_taken", person=ticket.taken_by)
    return edition.say(f"card_state_{ticket.state}")
