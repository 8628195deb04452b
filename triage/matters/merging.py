"""What changed in Jira since we last looked, and whose decision counts where both sides made one; pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from triage.domain import IssueSeen
from triage.tables import JiraIssue

# What Jira calls an end, in the words of our own; everything else that ends is answered.
OUTCOMES = {
    "done": "fixed",
    "fixed": "fixed",
    "resolved": "fixed",
    "won't do": "declined",
    "won't fix": "declined",
    "declined": "declined",
    "rejected": "declined",
    "duplicate": "duplicate",
    "cannot reproduce": "no_action",
    "incomplete": "no_action",
    "approved": "approved",
}


class Aspect(StrEnum):
    """What two sides may decide differently."""

    STATUS = "status"
    ASSIGNEE = "assignee"
    PROJECT = "project"


# Which deliveries decide an aspect over there.
DECIDES: Mapping[Aspect, frozenset[str]] = {
    Aspect.STATUS: frozenset({"issue.transition"}),
    Aspect.ASSIGNEE: frozenset({"issue.assign"}),
    Aspect.PROJECT: frozenset({"issue.move"}),
}


@dataclass(frozen=True)
class Waiting:
    """A decision of ours that has not reached Jira yet."""

    delivery: int
    kind: str
    decided_at: datetime


@dataclass(frozen=True)
class Verdict:
    """Whose decision counts for an aspect, and which of our deliveries are taken back for that."""

    aspect: Aspect
    is_theirs: bool
    taken_back: tuple[int, ...] = ()


def outcome_of(resolution: str | None) -> str:
    """Give our word for a resolution of Jira's."""
    return OUTCOMES.get((resolution or "").strip().casefold(), "answered")


def changed(base: JiraIssue | None, seen: IssueSeen) -> Iterator[Aspect]:
    """Name what is another than when we last looked; an issue never seen before was as we had made it."""
    if (base.category if base else "new") != seen.category or (
        base is not None and base.resolution != seen.resolution and seen.category == "done"
    ):
        yield Aspect.STATUS
    if base is not None and base.assignee != seen.assignee:
        yield Aspect.ASSIGNEE
    if base is not None and base.project != seen.project:
        yield Aspect.PROJECT


def verdicts(base: JiraIssue | None, seen: IssueSeen, waiting: Iterable[Waiting]) -> list[Verdict]:
    """Say for each aspect that changed over there whose decision counts: the later one."""
    ours = list(waiting)
    return [
        _verdict(aspect, seen, [one for one in ours if one.kind in DECIDES[aspect]]) for aspect in changed(base, seen)
    ]


def _verdict(aspect: Aspect, seen: IssueSeen, ours: list[Waiting]) -> Verdict:
    if not ours:
        return Verdict(aspect, is_theirs=True)
    theirs_at = {Aspect.STATUS: seen.status_changed, Aspect.ASSIGNEE: seen.assignee_changed}.get(aspect) or seen.updated
    if max(one.decided_at for one in ours) >= theirs_at:
        return Verdict(aspect, is_theirs=False)
    return Verdict(aspect, is_theirs=True, taken_back=tuple(one.delivery for one in ours))
