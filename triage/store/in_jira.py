"""What is kept of tickets and their issues, for comparing both sides."""

from collections.abc import Mapping, Sequence

from sqlmodel import Session, col, select

from triage.domain import Destination
from triage.store.outbox import PENDING, STUCK
from triage.tables import Delivery, JiraIssue, Ticket


def tickets_in(session: Session) -> Sequence[Ticket]:
    """List all tickets, oldest first."""
    return session.exec(select(Ticket).order_by(col(Ticket.id))).all()


def unsent(session: Session) -> Mapping[int, Sequence[Delivery]]:
    """Give what has not reached Jira, by ticket, oldest first."""
    wanted = select(Delivery).where(Delivery.destination == Destination.JIRA, col(Delivery.state).in_((PENDING, STUCK)))
    found: dict[int, list[Delivery]] = {}
    for one in session.exec(wanted.order_by(col(Delivery.id))):
        if one.ticket_id is not None:
            found.setdefault(one.ticket_id, []).append(one)
    return found


def mirrored(session: Session) -> Sequence[JiraIssue]:
    """List what was last seen of each issue."""
    return session.exec(select(JiraIssue).order_by(col(JiraIssue.seen_at))).all()
