"""Compares every ticket with its issue: what either side lacks, what differs, why, and what would mend it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sqlmodel import Session

from triage.issue import CREATE, MOVE, IssueListed
from triage.store import in_jira, problem_issues
from triage.store.in_jira import InShort, Unsent
from triage.store.issues import LABEL
from triage.store.tickets import OVER
from triage.tables import JiraIssue

# A delivery that failed so often is worth a line; a failure or two mend themselves.
WORTH_A_LINE = 3
DOES = {CREATE: "Making the issue", MOVE: "Taking it to another queue"}
NOT_SHOWN = "Jira's search does not show its issue: it is new, deleted, hidden from us, or lost the label ai-triage."
NO_ISSUE = "It has no issue, since Jira was switched off when it came in."
NO_TICKET = (
    "No ticket here knows it: another installation made it, or a backup from before it was restored. "
    "Close it, or take the label ai-triage off."
)
NOT_KNOWN_HERE = "There is an issue for it, and the ticket does not know it yet."


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


@dataclass(frozen=True)
class Comparison:
    """What is odd, and how much was compared."""

    oddities: tuple[Oddity, ...]
    tickets: int
    issues: int


def compare(session: Session, listed: Sequence[IssueListed]) -> Comparison:
    """List what is odd: tickets in their order first, then issues that no ticket knows."""
    sides = _Sides.of(session, listed)
    found = [one for ticket in sides.tickets.values() for one in _of_ticket(ticket, sides)]
    return Comparison((*found, *_of_issues(listed, sides)), len(sides.tickets), len(listed))


@dataclass(frozen=True)
class _Sides:
    """Both sides, by what they are looked up by."""

    tickets: Mapping[int, InShort]
    unsent: Mapping[int, Unsent]
    by_delivery: Mapping[str, int]
    by_key: Mapping[str, int]
    issue_by_key: Mapping[str, IssueListed]
    issue_by_id: Mapping[str, IssueListed]
    seen_by_id: Mapping[str, JiraIssue]
    seen_by_key: Mapping[str, JiraIssue]
    gone_by_ticket: Mapping[int, JiraIssue]
    # What holds problems together, which are no tickets: by key, and by delivery.
    of_problems: frozenset[str]

    @classmethod
    def of(cls, session: Session, listed: Sequence[IssueListed]) -> "_Sides":
        seen, tickets = in_jira.mirrored(session), in_jira.tickets(session)
        by_key = {one.jira_key: one.id for one in tickets if one.jira_key}
        seen_by_id = {one.id: one for one in seen}
        unknown = [one for one in listed if one.id not in seen_by_id and one.key not in by_key]
        return cls(
            tickets={one.id: one for one in tickets},
            unsent=in_jira.unsent(session),
            by_delivery=in_jira.ticket_by_delivery(session, {name for one in unknown for name in _deliveries(one)}),
            by_key=by_key,
            issue_by_key={one.key: one for one in listed},
            issue_by_id={one.id: one for one in listed},
            seen_by_id=seen_by_id,
            seen_by_key={one.key: one for one in seen},
            gone_by_ticket={one.ticket_id: one for one in seen if one.gone_at is not None},
            of_problems=problem_issues.names(session),
        )

    def issue_of(self, ticket: InShort) -> IssueListed | None:
        """Find a ticket's issue by its key, or by its number where its key is another by now."""
        key = ticket.jira_key or ""
        seen = self.seen_by_key.get(key)
        return self.issue_by_key.get(key) or (self.issue_by_id.get(seen.id) if seen else None)

    def ticket_of(self, issue: IssueListed) -> InShort | None:
        """Find an issue's ticket: by what was seen, by its key, or by the delivery that made it."""
        seen = self.seen_by_id.get(issue.id)
        named = [self.by_delivery.get(name) for name in _deliveries(issue)]
        numbers = [seen.ticket_id if seen else None, self.by_key.get(issue.key), *named]
        return next((self.tickets[one] for one in numbers if one is not None and one in self.tickets), None)


def _deliveries(issue: IssueListed) -> list[str]:
    """Name the deliveries that an issue's labels speak of."""
    return [one.removeprefix(LABEL) for one in issue.labels if one.startswith(LABEL)]


def _of_ticket(ticket: InShort, sides: _Sides) -> Iterator[Oddity]:
    waiting = sides.unsent.get(ticket.id)
    if waiting is None and ticket.jira_key is None:
        yield from _without_issue(ticket, sides.gone_by_ticket.get(ticket.id))
    elif waiting is None:
        yield from _with_issue(ticket, sides.issue_of(ticket), sides)
    elif waiting.is_stuck:
        # Mostly what comes after it waits for it; what else is stuck is told once this is mended.
        words = f"{_named(waiting)} is stuck: {waiting.last_error or 'nobody knows why.'}"
        yield Oddity(Kind.STUCK, words, ticket.reference, ticket.jira_key, retry=waiting.id)
    elif waiting.failures >= WORTH_A_LINE:
        words = f"{_named(waiting)} has failed {waiting.failures} times and is tried again: {waiting.last_error}"
        yield Oddity(Kind.FAILING, words, ticket.reference, ticket.jira_key)


def _named(delivery: Unsent) -> str:
    return DOES.get(delivery.kind, f"Telling Jira ({delivery.kind})")


def _without_issue(ticket: InShort, gone: JiraIssue | None) -> Iterator[Oddity]:
    if ticket.state in OVER:
        return
    if gone is None:
        yield Oddity(Kind.NO_ISSUE, NO_ISSUE, ticket.reference, make=ticket.id)
    else:
        words = f"Its issue was deleted or hidden from us on {gone.gone_at:%Y-%m-%d}; the matter goes on here alone."
        yield Oddity(Kind.GONE, words, ticket.reference, gone.key)


def _with_issue(ticket: InShort, issue: IssueListed | None, sides: _Sides) -> Iterator[Oddity]:
    if issue is None:
        seen = sides.seen_by_key.get(ticket.jira_key or "")
        look = _look(ticket.jira_key or "", seen.id if seen else "")
        yield Oddity(Kind.NOT_FOUND, NOT_SHOWN, ticket.reference, ticket.jira_key, look_at=look)
    elif news := _news(issue, sides.seen_by_id.get(issue.id), ticket):
        words = f"Not seen here yet: {', '.join(news)}."
        yield Oddity(Kind.UNSEEN, words, ticket.reference, issue.key, look_at=_look(issue.key, issue.id))
    elif (ticket.state in OVER) != (issue.category == "done"):
        here = "over" if ticket.state in OVER else "open"
        words = (
            f"It is {here} here and '{issue.status}' in Jira, and nothing is on its way: close or reopen one of them."
        )
        yield Oddity(Kind.DIFFERS, words, ticket.reference, issue.key)


def _look(key: str, number: str, labels: Sequence[str] = ()) -> dict[str, object]:
    return {"issue": key, "id": number, "ours": [one for one in labels if one.startswith(LABEL)]}


def _news(issue: IssueListed, base: JiraIssue | None, ticket: InShort) -> list[str]:
    """Name what is another than when we last looked; an issue that was never looked at is as we made it."""
    found = [f"it is {issue.key} now"] if issue.key != ticket.jira_key else []
    if base is None:
        has_begun = issue.category != "new" and ticket.state == "open"
        return found + ([f"the status '{issue.status}'"] if has_begun else [])
    found += [f"the status '{issue.status}'"] if base.category != issue.category else []
    found += [f"the project {issue.project}"] if base.project != issue.project else []
    if (base.assignee or "").lower() != (issue.assignee or "").lower():
        found.append(f"assigned to {issue.assignee or 'nobody'}")
    return found


def _of_issues(listed: Sequence[IssueListed], sides: _Sides) -> Iterator[Oddity]:
    first: dict[str, str] = {}
    for issue in listed:
        ticket = sides.ticket_of(issue)
        if ticket is None and not sides.of_problems.isdisjoint((issue.key, *_deliveries(issue))):
            continue
        if ticket is None:
            yield Oddity(Kind.NO_TICKET, NO_TICKET, issue=issue.key)
            continue
        if ticket.jira_key is None and ticket.id not in sides.unsent:
            look = _look(issue.key, issue.id, issue.labels)
            yield Oddity(Kind.UNSEEN, NOT_KNOWN_HERE, ticket.reference, issue.key, look_at=look)
        for label in (one for one in issue.labels if one.startswith(LABEL)):
            if label in first:
                words = f"{first[label]} is an issue of the same delivery: close this one as its duplicate."
                yield Oddity(Kind.TWICE, words, ticket.reference, issue.key)
            first.setdefault(label, issue.key)
