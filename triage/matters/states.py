"""Where a matter stands, in a few words."""

from sqlmodel import Session

from playbooks.edition import Edition
from triage.store import access
from triage.tables import Ticket


def state_of(session: Session, ticket: Ticket, edition: Edition) -> str:
    """Say where a matter stands, and with whom."""
    if ticket.state == "resolved":
        return edition.say("card_state_resolved", outcome=edition.say(f"resolution_{ticket.resolution}"))
    if ticket.state in ("taken", "waiting") and ticket.taken_by:
        return edition.say(f"card_state_{ticket.state}_taken", person=access.name_of(session, ticket.taken_by))
    return edition.say(f"card_state_{ticket.state}")


def state_for_person(session: Session, ticket: Ticket, edition: Edition) -> str:
    """Say to the person where their matter stands."""
    return edition.say("slack_state_waiting") if ticket.state == "waiting" else state_of(session, ticket, edition)
