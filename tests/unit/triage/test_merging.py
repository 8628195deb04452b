"""Whose decision counts where Jira and the desk decided differently: the later one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from triage.issue import IssueSeen
from triage.matters.merging import Aspect, Verdict, Waiting, changed, verdicts
from triage.tables import JiraIssue

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
STATUS, ASSIGNEE, PROJECT = Aspect.STATUS, Aspect.ASSIGNEE, Aspect.PROJECT


def at(minutes: int) -> datetime:
    return MORNING + timedelta(minutes=minutes)


SEEN = IssueSeen(
    key="IT-1",
    id="10001",
    url="https://jira.example.test/browse/IT-1",
    project="IT",
    status="Open",
    category="new",
    resolution=None,
    assignee=None,
    assignee_name=None,
    priority="Medium",
    labels=(),
    updated=at(0),
    status_changed=None,
    assignee_changed=None,
    comments=(),
    attachments=(),
    duplicate_of=None,
)
BASE = JiraIssue(
    id="10001", ticket_id=1, key="IT-1", project="IT", status="Open", category="new", updated=at(0), seen_at=at(0)
)
DONE = replace(SEEN, category="done", resolution="Done", status_changed=at(10), updated=at(10))
INES = replace(SEEN, assignee="ines@example.test", assignee_changed=at(10), updated=at(10))
MOVED = replace(SEEN, project="AIOPS", project_changed=at(10), updated=at(10))


def step(minutes: int, wish: str, **more: bool) -> Waiting:
    return Waiting(1, "issue.transition", at(minutes), wish=wish, **more)


def to_queue(minutes: int, project: str, **more: bool) -> Waiting:
    return Waiting(2, "issue.move", at(minutes), wish=project, **more)


@pytest.mark.parametrize(
    ("base", "seen", "expected"),
    [
        (BASE, SEEN, []),
        (BASE, DONE, [STATUS]),
        (BASE, INES, [ASSIGNEE]),
        (BASE, MOVED, [PROJECT]),
        (None, SEEN, []),
        (None, DONE, [STATUS]),
        (None, INES, [ASSIGNEE]),
        (None, MOVED, [PROJECT]),
        # Where it began, and to whom it went by itself, nobody has decided.
        (None, replace(SEEN, category="indeterminate", assignee="lead@example.test"), []),
        (None, replace(SEEN, category="done"), [STATUS]),
        # There and back again since we last looked, by somebody else or by ourselves.
        (BASE, replace(SEEN, assignee_changed=at(5), updated=at(5)), [ASSIGNEE]),
        (BASE, replace(SEEN, assignee_changed=at(5), updated=at(5), changed_by_us=frozenset({"assignee"})), []),
    ],
)
def test_what_is_news(base: JiraIssue | None, seen: IssueSeen, expected: list[Aspect]) -> None:
    assert list(changed(base, seen)) == expected


@pytest.mark.parametrize(
    ("seen", "waiting", "expected"),
    [
        (DONE, [], Verdict(STATUS, is_theirs=True)),
        (DONE, [step(5, "new")], Verdict(STATUS, is_theirs=True, taken_back=(1,))),
        (DONE, [step(15, "new")], Verdict(STATUS, is_theirs=False, is_told=True)),
        # What may be on its way already will come after theirs, so it counts.
        (DONE, [step(5, "new", can_be_taken_back=False)], Verdict(STATUS, is_theirs=False, is_told=True)),
        # Both ended it, and who takes something does not say that it is open.
        (DONE, [step(15, "done")], Verdict(STATUS, is_theirs=True)),
        (DONE, [step(15, "indeterminate")], Verdict(STATUS, is_theirs=True)),
        # Ourselves need not be told that our later decision counts.
        (replace(DONE, changed_by_us=frozenset({"status"})), [step(15, "new")], Verdict(STATUS, is_theirs=False)),
        # Nor is what we did there a later decision than what we have yet to tell, or than the move that closed it.
        (replace(DONE, changed_by_us=frozenset({"status"})), [step(5, "new")], Verdict(STATUS, is_theirs=False)),
        (replace(DONE, changed_by_us=frozenset({"status"})), [to_queue(5, "AIOPS")], Verdict(STATUS, is_theirs=False)),
        # It is about to go on in another issue, decided before or after theirs.
        (DONE, [to_queue(15, "AIOPS")], Verdict(STATUS, is_theirs=False)),
        (DONE, [to_queue(5, "AIOPS")], Verdict(STATUS, is_theirs=True, goes_on=True)),
        # Both ended it, and the later one says how in the issue that takes over.
        (DONE, [to_queue(5, "AIOPS"), step(6, "done")], Verdict(STATUS, is_theirs=True, taken_back=(1,), goes_on=True)),
        (DONE, [to_queue(5, "AIOPS"), step(15, "done")], Verdict(STATUS, is_theirs=False, is_told=True)),
        # It goes on in the same issue, and nobody has told that one yet that nobody has it.
        (INES, [to_queue(15, "IT")], Verdict(ASSIGNEE, is_theirs=False, goes_on=True)),
        (INES, [to_queue(15, "AIOPS")], Verdict(ASSIGNEE, is_theirs=False)),
        (MOVED, [to_queue(15, "DGOV")], Verdict(PROJECT, is_theirs=False, is_told=True)),
        (MOVED, [to_queue(15, "AIOPS")], Verdict(PROJECT, is_theirs=True)),
        # Words that too many may read are taken away, whoever moved the issue since.
        (MOVED, [to_queue(5, "SEC", is_binding=True)], Verdict(PROJECT, is_theirs=False, is_told=True)),
    ],
)
def test_whose_decision_counts(seen: IssueSeen, waiting: list[Waiting], expected: Verdict) -> None:
    assert verdicts(BASE, seen, waiting) == [expected]


def test_what_stays_in_its_issue_after_all_stands_as_it_stands_there() -> None:
    found = verdicts(BASE, MOVED, [to_queue(5, "DGOV")])
    assert found == [
        Verdict(PROJECT, is_theirs=True, taken_back=(2,)),
        Verdict(STATUS, is_theirs=True),
        Verdict(ASSIGNEE, is_theirs=True),
    ]
