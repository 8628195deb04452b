"""An unclear matter that the person says more about: placed once there is enough to go by."""

from datetime import datetime

from triage.domain import Assessment, Outcome
from triage.matters import moving, showing, telling
from triage.matters.change import MODEL, Change
from triage.matters.people import Actor
from triage.store import search
from triage.tables import Ticket

# So much of what is said in an unclear matter is read together.
MOST_TOGETHER = 10_000


def is_unclear(ticket: Ticket) -> bool:
    """Claim that nobody could place a matter yet."""
    return ticket.lane is None and ticket.outcome == Outcome.UNCLEAR


def understand(change: Change, ticket: Ticket, text: str, judged: Assessment, *, by: Actor, at: datetime) -> None:
    """Place an unclear matter by all that was said; what stays unclear is read by a person."""
    # Each line is kept by itself as well.
    ticket.text = f"{ticket.text}\n{text}"[:MOST_TOGETHER]
    search.keep(change.session, ticket.id)
    if judged.possible_incident:
        moving.make_incident(change, ticket, None, since=at)
        moving.warn_of_exposure(change, ticket)
    elif not judged.needs_review and judged.outcome is not Outcome.UNCLEAR:
        lane = str(judged.lane or judged.outcome)
        ticket.confidence, ticket.reasons = judged.confidence, list(judged.reasons)
        moving.move(change, ticket, lane, by=MODEL, why="")
    else:
        edition = telling.edition_for(change, ticket)
        owner = edition.owner_named(ticket.owner)
        telling.person(change, ticket, edition.say("slack_still_unclear", reference=ticket.reference, owner=owner))
        change.note("still_unclear", by.handle, ticket_id=ticket.id)
        showing.refresh(change, ticket)
