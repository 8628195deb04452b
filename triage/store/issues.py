"""The mirror: each issue as we last saw it."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from triage.domain import Destination
from triage.issue import MAKE_ISSUES, IssueSeen
from triage.store.outbox import SENT
from triage.tables import Delivery, JiraIssue, Ticket

LABEL = "triage-"


def find(session: Session, issue_id: str) -> JiraIssue | None:
    """Give what was last seen of an issue, by its number."""
    return session.get(JiraIssue, issue_id)


def ticket_of(session: Session, *, issue_id: str, key: str, labels: Iterable[str]) -> Ticket | None:
    """Find the ticket that an issue belongs to: by what we saw, by its key, or by the delivery that made it."""
    known = find(session, issue_id)
    if known is not None:
        return session.get(Ticket, known.ticket_id)
    found = session.exec(select(Ticket).where(Ticket.jira_key == key).limit(2)).all() if key else []
    if len(found) == 1:
        return found[0]
    keys = [label.removeprefix(LABEL) for label in labels if label.startswith(LABEL)]
    if not keys:
        return None
    # Nobody guesses the key of a delivery, so whoever copies its label means this matter.
    made = select(Ticket).join(Delivery, col(Delivery.ticket_id) == col(Ticket.id)).where(col(Delivery.key).in_(keys))
    return session.exec(made.limit(1)).first()


def remember(session: Session, ticket_id: int, seen: IssueSeen, *, now: datetime) -> JiraIssue:
    """Keep what was seen."""
    row = find(session, seen.id) or JiraIssue(
        id=seen.id,
        ticket_id=ticket_id,
        key=seen.key,
        project=seen.project,
        status=seen.status,
        category=seen.category,
        updated=seen.updated,
        seen_at=now,
    )
    row.key, row.project, row.status, row.category = seen.key, seen.project, seen.status, seen.category
    row.resolution, row.assignee, row.priority = seen.resolution, seen.assignee, seen.priority
    row.attachments, row.duplicate_of = [number for number, _ in seen.attachments], seen.duplicate_of
    row.updated, row.seen_at, row.gone_at = seen.updated, now, None
    session.add(row)
    return row


def of_ticket(session: Session, ticket_id: int) -> Sequence[JiraIssue]:
    """List the issues that a ticket has or had."""
    return session.exec(
        select(JiraIssue).where(JiraIssue.ticket_id == ticket_id).order_by(col(JiraIssue.seen_at))
    ).all()


def made_for(session: Session, ticket_id: int) -> Sequence[str]:
    """Name the issues that were made for a ticket, oldest first."""
    wanted = select(Delivery.external_id).where(
        Delivery.ticket_id == ticket_id, Delivery.state == SENT, col(Delivery.kind).in_(MAKE_ISSUES)
    )
    found = session.exec(wanted.order_by(col(Delivery.id))).all()
    return list(dict.fromkeys(one for one in found if one))


def comment_is(session: Session, delivery: str, external_id: str) -> None:
    """Keep which comment stands for a delivery: another may have had to take the place of the one that it made."""
    row = session.exec(select(Delivery).where(Delivery.key == delivery)).one_or_none()
    if row is not None:
        row.external_id = external_id
        session.add(row)


def was_told_since(session: Session, ticket_id: int, moment: datetime) -> bool:
    """Say whether Jira took something of a ticket after a moment."""
    wanted = select(Delivery.id).where(
        Delivery.ticket_id == ticket_id, Delivery.destination == Destination.JIRA, col(Delivery.sent_at) > moment
    )
    return session.exec(wanted.limit(1)).first() is not None
