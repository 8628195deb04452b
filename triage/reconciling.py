"""Compares every ticket with its issue: what either side lacks, what differs, why, and what would mend it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sqlmodel import Session

from triage.domain import IssueListed
from triage.matters.holding import OVER
from triage.store import in_jira
from triage.store import issues as mirror
from triage.store.issues import LABEL
from triage.store.outbox import STUCK
from triage.tables import Delivery, JiraIssue, Ticket

CREATE = "issue.create"
# A delivery that failed so often is worth a line; a failure or two mend themselves.
WORTH_A_LINE = 3


class Kind(StrEnum):
    """What is odd about a ticket or an issue."""

    STUCK = "stuck"
    FAILING = "failing"
    NO_ISSUE = "no_issue"
    GONE = "gone"
    NOT_FOUND = "not_found"
    UNSEEN = "unseen"
    DIFFERS = "differs"
    NO_TICKET = "no_ticket"
    TWICE = "twice"


@dataclass(frozen=True)
class Oddity:
    """One thing to look at; what `--mend` would do about it is to retry a delivery, to make an issue, or to look."""

    kind: Kind
    words: str
    reference: str | None = None
    issue: str | None = None
    retry: int | None = None
    make: int | None = None
    look_at: Mapping[str, object] | None = field(default=None, repr=False)

    @property
    def can_be_mended(self) -> bool:
        """Say whether something can be queued for it."""
        return not (self.retry is None and self.make is None and self.look_at is None)

    def __str__(self) -> str:
        """Say it in a line."""
        return f"{self.kind:<9} {self.reference or '-':<10} {self.issue or '-':<10} {self.words}"

    def as_json(self) -> dict[str, object]:
        """Give what programs read."""
        return {
            "kind": str(self.kind),
            "reference": self.reference,
            "issue": self.issue,
            "message": self.words,
            "mend": self.can_be_mended,
        }


def compare(session: Session, listed: Sequence[IssueListed]) -> list[Oddity]:
    """List what is odd: tickets in their order first, then issues that no ticket knows."""
    sides = _Sides.of(session, listed)
    found = [one for ticket in in_jira.tickets_in(session) for one in _of_ticket(ticket, sides)]
    return [*found, *_of_issues(session, listed)]


@dataclass(frozen=True)
class _Sides:
    """Both sides, by what they are looked up by."""

    unsent: Mapping[int, Sequence[Delivery]]
    issue_by_key: Mapping[str, IssueListed]
    issue_by_id: Mapping[str, IssueListed]
    seen_by_id: Mapping[str, JiraIssue]
    seen_by_key: Mapping[str, JiraIssue]
    gone_by_ticket: Mapping[int, JiraIssue]

    @classmethod
    def of(cls, session: Session, listed: Sequence[IssueListed]) -> "_Sides":
        seen = in_jira.mirrored(session)
        return cls(
            unsent=in_jira.unsent(session),
            issue_by_key={one.key: one for one in listed},
            issue_by_id={one.id: one for one in listed},
            seen_by_id={one.id: one for one in seen},
            seen_by_key={one.key: one for one in seen},
            gone_by_ticket={one.ticket_id: one for one in seen if one.gone_at is not None},
        )

    def issue_of(self, ticket: Ticket) -> IssueListed | None:
        """Find a ticket's issue by its key, or by its number where its key is another by now."""
        key = ticket.jira_key or ""
        seen = self.seen_by_key.get(key)
        return self.issue_by_key.get(key) or (self.issue_by_id.get(seen.id) if seen else None)


def _of_ticket(ticket: Ticket, sides: _Sides) -> Iterator[Oddity]:
    waiting = sides.unsent.get(ticket.id or 0, ())
    stuck = next((one for one in waiting if one.state == STUCK), None)
    if stuck is not None:
        # What comes after it waits for it, so this one line is enough.
        words = f"{_named(stuck)} is stuck: {stuck.last_error or 'nobody knows why.'}"
        yield Oddity(Kind.STUCK, words, ticket.reference, ticket.jira_key, retry=stuck.id)
    elif waiting:
        first = waiting[0]
        if first.failures >= WORTH_A_LINE:
            words = f"{_named(first)} has failed {first.failures} times and is tried again: {first.last_error}"
            yield Oddity(Kind.FAILING, words, ticket.reference, ticket.jira_key)
    elif ticket.jira_key is None:
        yield from _without_issue(ticket, sides.gone_by_ticket.get(ticket.id or 0))
    else:
        yield from _with_issue(ticket, sides.issue_of(ticket), sides)


def _named(delivery: Delivery) -> str:
    return {CREATE: "Making the issue", "issue.move": "Taking it to another queue"}.get(
        delivery.kind, f"Telling Jira ({delivery.kind})"
    )


def _without_issue(ticket: Ticket, gone: JiraIssue | None) -> Iterator[Oddity]:
    if ticket.state in OVER:
        return
    if gone is not None:
        words = f"Its issue was deleted or hidden from us on {gone.gone_at:%Y-%m-%d}; the matter goes on here alone."
        yield Oddity(Kind.GONE, words, ticket.reference, gone.key)
    else:
        words = "It has no issue, since Jira was switched off when it came in."
        yield Oddity(Kind.NO_ISSUE, words, ticket.reference, make=ticket.id)


def _with_issue(ticket: Ticket, issue: IssueListed | None, sides: _Sides) -> Iterator[Oddity]:
    if issue is None:
        words = (
            "Jira's search does not show its issue: it is new, deleted, hidden from us, or lost the label ai-triage."
        )
        seen = sides.seen_by_key.get(ticket.jira_key or "")
        look = {"issue": ticket.jira_key or "", "id": seen.id if seen else "", "ours": []}
        yield Oddity(Kind.NOT_FOUND, words, ticket.reference, ticket.jira_key, look_at=look)
    elif news := _news(issue, sides.seen_by_id.get(issue.id), ticket):
        words = f"Not seen here yet: {', '.join(news)}."
        look = {"issue": issue.key, "id": issue.id, "ours": []}
        yield Oddity(Kind.UNSEEN, words, ticket.reference, issue.key, look_at=look)
    elif (ticket.state in OVER) != (issue.category == "done"):
        here = "over" if ticket.state in OVER else "open"
        words = (
            f"It is {here} here and '{issue.status}' in Jira, and nothing is on its way: close or reopen one of them."
        )
        yield Oddity(Kind.DIFFERS, words, ticket.reference, issue.key)


def _news(issue: IssueListed, base: JiraIssue | None, ticket: Ticket) -> list[str]:
    """Name what is another than when we last looked; an issue that was never looked at is as we made it."""
    found = [f"it is {issue.key} now"] if issue.key != ticket.jira_key else []
    if base is None:
        return found + ([f"the status '{issue.status}'"] if issue.category != "new" else [])
    found += [f"the status '{issue.status}'"] if base.category != issue.category else []
    found += [f"the project {issue.project}"] if base.project != issue.project else []
    if (base.assignee or "").lower() != (issue.assignee or "").lower():
        found.append(f"assigned to {issue.assignee or 'nobody'}")
    return found


def _of_issues(session: Session, listed: Sequence[IssueListed]) -> Iterator[Oddity]:
    first: dict[str, str] = {}
    for issue in listed:
        ticket = mirror.ticket_of(session, issue_id=issue.id, key=issue.key, labels=issue.labels)
        if ticket is None:
            words = (
                "No ticket here knows it: another installation made it, or a backup from before it was restored. "
                "Close it, or take the label ai-triage off."
            )
            yield Oddity(Kind.NO_TICKET, words, issue=issue.key)
            continue
        if ticket.jira_key is None:
            look = {"issue": issue.key, "id": issue.id, "ours": [one for one in issue.labels if one.startswith(LABEL)]}
            words = "There is an issue for it, and the ticket does not know it yet."
            yield Oddity(Kind.UNSEEN, words, ticket.reference, issue.key, look_at=look)
        for label in (one for one in issue.labels if one.startswith(LABEL)):
            if label in first:
                words = f"{first[label]} is an issue of the same delivery: close this one as its duplicate."
                yield Oddity(Kind.TWICE, words, ticket.reference, issue.key)
            first.setdefault(label, issue.key)
