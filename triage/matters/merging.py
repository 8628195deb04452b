"""What changed in Jira since we last looked, and whose decision counts where both sides made one; pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from triage.issue import MOVE, IssueSeen
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
DECIDES: Mapping[Aspect, str] = {
    Aspect.STATUS: "issue.transition",
    Aspect.ASSIGNEE: "issue.assign",
    Aspect.PROJECT: MOVE,
}


@dataclass(frozen=True)
class Waiting:
    """A decision of ours that has not reached Jira yet.

    `wish` is the category, the person or the project that it asks for. What `is_binding` is never given up: it takes
    words away from where too many read them. What may be on its way already can't be taken back.
    """

    delivery: int
    kind: str
    decided_at: datetime
    wish: str | None = None
    is_binding: bool = False
    can_be_taken_back: bool = True


@dataclass(frozen=True)
class Verdict:
    """Whose decision counts for an aspect, and which of our deliveries are taken back for that.

    Where theirs does not count, somebody may have to be told. Whichever counts, the issue that the matter is about to
    go on in may have to hear of it too.
    """

    aspect: Aspect
    is_theirs: bool
    taken_back: tuple[int, ...] = ()
    is_told: bool = False
    goes_on: bool = False


def outcome_of(resolution: str | None) -> str:
    """Give our word for a resolution of Jira's."""
    return OUTCOMES.get((resolution or "").strip().casefold(), "answered")


def changed(base: JiraIssue | None, seen: IssueSeen) -> Iterator[Aspect]:
    """Name what is another than when we last looked, or was changed since by somebody else and back again.

    An issue that we see for the first time was made as it is, but for what its history tells.
    """
    differs = {aspect: base is not None and _differs(base, seen, aspect) for aspect in Aspect}
    for aspect in Aspect:
        at = _decided_at(seen, aspect)
        if base is None:
            is_news = at is not None or (aspect is Aspect.STATUS and seen.category == "done")
        else:
            is_news = at is not None and at > base.updated and aspect not in seen.changed_by_us
        if differs[aspect] or is_news:
            yield aspect


def _differs(base: JiraIssue, seen: IssueSeen, aspect: Aspect) -> bool:
    if aspect is Aspect.STATUS:
        is_settled_anew = seen.category == "done" and base.resolution != seen.resolution
        return base.category != seen.category or is_settled_anew
    return base.assignee != seen.assignee if aspect is Aspect.ASSIGNEE else base.project != seen.project


def _decided_at(seen: IssueSeen, aspect: Aspect) -> datetime | None:
    moments = {
        Aspect.STATUS: seen.status_changed,
        Aspect.ASSIGNEE: seen.assignee_changed,
        Aspect.PROJECT: seen.project_changed,
    }
    return moments[aspect]


def verdicts(base: JiraIssue | None, seen: IssueSeen, waiting: Iterable[Waiting]) -> list[Verdict]:
    """Say for each aspect that changed over there whose decision counts: the later one."""
    ours, news = list(waiting), list(changed(base, seen))
    found = []
    if Aspect.PROJECT in news:
        about_project = _verdict(Aspect.PROJECT, seen, ours)
        found.append(about_project)
        if about_project.taken_back:
            # The matter stays in the issue that it was about to leave, and stands as it stands there.
            ours = [one for one in ours if one.delivery not in about_project.taken_back]
            news = list(Aspect)
    return found + [_verdict(aspect, seen, ours) for aspect in news if aspect is not Aspect.PROJECT]


def _verdict(aspect: Aspect, seen: IssueSeen, waiting: list[Waiting]) -> Verdict:
    at = _decided_at(seen, aspect) or seen.updated
    moves = [one for one in waiting if one.kind == MOVE and aspect is not Aspect.PROJECT]
    ours = [one for one in waiting if one.kind == DECIDES[aspect] and _decides(one, aspect)]
    if any(one.decided_at >= at for one in moves):
        # It was decided in an issue that the matter had left already, or is about to begin anew in.
        is_kept = aspect is Aspect.ASSIGNEE and not ours and moves[-1].wish == seen.project
        return Verdict(aspect, is_theirs=False, goes_on=is_kept)
    if aspect in seen.changed_by_us and (ours or moves):
        # We act there in the order in which we decided, and a move closes what it leaves before it is done itself.
        return Verdict(aspect, is_theirs=False)
    if not ours or _agrees(ours[-1], aspect, seen, is_left=bool(moves)):
        return Verdict(aspect, is_theirs=True, goes_on=bool(moves))
    if ours[-1].decided_at >= at or not all(one.can_be_taken_back and not one.is_binding for one in ours):
        return Verdict(aspect, is_theirs=False, is_told=aspect not in seen.changed_by_us)
    taken_back = tuple(one.delivery for one in ours)
    return Verdict(aspect, is_theirs=True, taken_back=taken_back, goes_on=bool(moves))


def _decides(one: Waiting, aspect: Aspect) -> bool:
    """Say whether a decision stands against theirs: who takes a matter does not say whether it is settled."""
    return aspect is not Aspect.STATUS or one.wish != "indeterminate"


def _agrees(one: Waiting, aspect: Aspect, seen: IssueSeen, *, is_left: bool) -> bool:
    """Say whether both sides decided the same; how it ends may differ, which only an issue that is left would hide."""
    if aspect is Aspect.STATUS:
        is_done = seen.category == "done"
        return (one.wish == "done") == is_done and not (is_done and is_left)
    return not one.is_binding and one.wish == (seen.assignee if aspect is Aspect.ASSIGNEE else seen.project)
