"""The mirror: each issue as we last saw it."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from triage.domain import IssueSeen
from triage.tables import JiraIssue, Ticket


def find(session: Session, issue_id: str) -> JiraIssue | None:
    """Give what was last seen of an issue, by its number."""
    return session.get(JiraIssue, issue_id)


def ticket_of(session: Session, *, issue_id: str, key: str, reference: str | None) -> Ticket | None:
    """Find the ticket that an issue belongs to: by what we saw, by its key, or by what we wrote into it."""
    known = find(session, issue_id)
    if known is not None:
        return session.get(Ticket, known.ticket_id)
    found = session.exec(select(Ticket).where(Ticket.jira_key == key).limit(2)).all() if key else []
    if len(found) == 1:
        return found[0]
    if reference is None:
        return None
    # Written by whoever may edit the issue, so it counts only where the ticket has no other issue.
    named = session.exec(select(Ticket).where(Ticket.reference == reference)).one_or_none()
    return named if named is not None and named.jira_key is None else None


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
