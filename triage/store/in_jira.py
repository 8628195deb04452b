"""What is kept of tickets and their issues, for comparing both sides; of each row only what is compared."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from triage.domain import Destination
from triage.issue import MAKE_ISSUES
from triage.store.outbox import PENDING, STUCK
from triage.tables import Delivery, JiraIssue, Ticket

COMPARED = (Ticket.id, Ticket.reference, Ticket.jira_key, Ticket.state, Ticket.taken_by)
ASKED_AT_ONCE = 500


@dataclass(frozen=True)
class InShort:
    """A ticket, as far as it is compared."""

    id: int
    reference: str
    jira_key: str | None
    state: str
    taken_by: str | None


@dataclass(frozen=True)
class Unsent:
    """A delivery that has not reached Jira, as far as it is told."""

    id: int
    ticket_id: int
    kind: str
    is_stuck: bool
    failures: int
    last_error: str | None


def tickets(session: Session) -> Sequence[InShort]:
    """List all tickets, oldest first."""
    rows = session.execute(select(*(col(one) for one in COMPARED)).order_by(col(Ticket.id)))
    return [InShort(*row) for row in rows]


def unsent(session: Session) -> Mapping[int, Unsent]:
    """Give the first delivery to Jira of each ticket that has not got there, a stuck one before all others."""
    waiting = select(Delivery).where(Delivery.destination == Destination.JIRA)
    waiting = waiting.where(col(Delivery.state).in_((PENDING, STUCK))).order_by(col(Delivery.id))
    found: dict[int, Unsent] = {}
    for one in session.exec(waiting):
        is_stuck, number = one.state == STUCK, one.ticket_id or 0
        if number not in found or (is_stuck and not found[number].is_stuck):
            found[number] = Unsent(one.id or 0, number, one.kind, is_stuck, one.failures, one.last_error)
    return found


def mirrored(session: Session) -> Sequence[JiraIssue]:
    """List what was last seen of each issue."""
    return session.exec(select(JiraIssue).order_by(col(JiraIssue.seen_at))).all()


def ticket_by_delivery(session: Session, keys: Collection[str]) -> Mapping[str, int]:
    """Say by the name of deliveries that make an issue which tickets they are for."""
    found: dict[str, int] = {}
    asked = sorted(keys)
    # By their keys, which have an index; what was sent in years is many times as much.
    for start in range(0, len(asked), ASKED_AT_ONCE):
        some = col(Delivery.key).in_(asked[start : start + ASKED_AT_ONCE])
        wanted = select(Delivery.key, Delivery.ticket_id).where(some)
        rows = session.exec(wanted.where(col(Delivery.kind).in_(MAKE_ISSUES)))
        found |= {key: number for key, number in rows if number is not None}
    return found
