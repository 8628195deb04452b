"""Each night: what turned out to be one problem becomes one, as far as nobody decided otherwise."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from classifiers.similar import Decisions, Group, Merge, Weights, group_of, merge, united
from triage.database import Database
from triage.matters import problems as verbs
from triage.matters.change import Change, Premises
from triage.matters.grouping import new_problem_reference
from triage.parting import part_problems
from triage.recall import WINDOW
from triage.store import gists, problems
from triage.store.gists import Known
from triage.tables import Problem

log = structlog.get_logger(__name__)

TIMETABLE = "timetable"
# Comparing takes as long as the square of it. A part is compared and merged whole, so a night may last a little longer.
MOST_AT_ONCE, LONGEST_SECONDS = 8_000, 1_200.0
MOST_GROWN = 2


@dataclass(frozen=True)
class Standing:
    """How everything stands before the night: groups by their keys, and what people decided until then."""

    groups: Mapping[str, Group]
    decisions: Decisions
    numbers: Mapping[str, int]
    last_decision: int


def regroup(
    database: Database,
    premises: Premises,
    *,
    now: datetime,
    most: int = MOST_AT_ONCE,
    seconds: float = LONGEST_SECONDS,
) -> str:
    """Merge what is alike, each merge a transaction of its own, and say what came of it.

    What stands alone is taken in parts, next to each other in time, each with all problems. A night that has no time
    for every part ends after the one it is at; another night begins with another one.
    """
    parted = part_problems(database, premises, now=now)
    parts, ends_at = _parts(database, now=now, most=most), time.monotonic() + seconds
    done, failed, done_parts, refused = 0, 0, 0, set[frozenset[str]]()
    for part in parts:
        if done_parts and time.monotonic() >= ends_at:
            break
        standing = look(database, part, now=now)
        merged = merge(standing.groups.values(), standing.decisions, weights=Weights())
        refused |= set(merged.refused)
        answers = [_merge(database, premises, one, standing, now=now) for one in merged.merges]
        done, failed = done + answers.count(True), failed + answers.count(None)
        done_parts += 1
    said, left = f"{done} merged, {len(refused)} refused", len(parts) - done_parts
    said = f"{said}, {failed} failed" if failed else said
    said = f"{parted} parted, {said}" if parted else said
    return f"{said}, {left} of {len(parts)} parts left for other nights" if left else said


def _parts(database: Database, *, now: datetime, most: int) -> list[Sequence[int]]:
    """Part what stands alone; each night begins with another part."""
    with database.reading() as session:
        alone = sorted(gists.alone_since(session, now - WINDOW))
    parts: list[Sequence[int]] = [alone[start : start + most] for start in range(0, len(alone), most)]
    first = now.toordinal() % len(parts) if parts else 0
    return [*parts[first:], *parts[:first]] or [()]


def look(database: Database, part: Sequence[int], *, now: datetime) -> Standing:
    """Read what may be merged: problems with a recent report, and these of the matters, as far as they stand alone."""
    with database.reading() as session:
        last = problems.newest_decision(session)
        decisions = problems.decisions(session)
        found = problems.to_merge(session, now - WINDOW)
        alone = [one for one in gists.known(session, part) if one.problem_id is None]
    groups = {row.reference: problems.group_from(row) for row in found}
    groups |= {one.matter.key: group_of(one.matter, one.matter.key) for one in alone}
    numbers = {row.reference: row.id or 0 for row in found} | {one.matter.key: one.ticket_id for one in alone}
    return Standing(groups, decisions, numbers, last)


def _merge(database: Database, premises: Premises, merged: Merge, standing: Standing, *, now: datetime) -> bool | None:
    """Do one merge; None where it failed, which leaves the others to be done."""
    try:
        with database.writing() as session:
            change = Change(session, premises, now=now)
            done = _follow(change, merged, standing)
            change.finish()
    except Exception:
        log.exception("a merge failed", problem=merged.kept.key)
        return None
    return done


def _follow(change: Change, merged: Merge, standing: Standing) -> bool:
    """Do one merge, unless anything it rests on is other than it was."""
    keys = (merged.kept.key, *merged.gone)
    alone = _held_alone(change, sorted(standing.numbers[key] for key in keys if _is_alone(key)))
    if alone is None:
        return False
    known = {standing.numbers[key]: standing.groups[key] for key in keys if not _is_alone(key)}
    rows = problems.hold_all(change.session, sorted(known))
    is_changed = any(not _is_as_it_was(rows[number], group) for number, group in known.items())
    if is_changed or problems.newest_decision(change.session) != standing.last_decision:
        return False
    held = sorted(rows.values(), key=lambda row: row.reference)
    problem = next((row for row in held if row.reference == merged.kept.key), None) or _oldest(held)
    if problem is None:
        problem = _begun(change, alone)
    else:
        _add(change, problem, alone)
    others = [row for row in held if row is not problem]
    for other in others:
        verbs.take_in(change, problem, other, how=problems.AT_NIGHT)
    # Sums grow by adding, and at night there is time to count.
    problems.add_up(change.session, problem)
    _note(change, problem, others, alone)
    return True


def _is_as_it_was(row: Problem, group: Group) -> bool:
    """Say whether a problem is still what was compared: merged, solved, named and dismissed as it was, and as large.

    A few may have joined it meanwhile; where more came or went, another night compares it anew.
    """
    is_dismissed = row.state == problems.DISMISSED
    return (
        row.reference == group.key
        and row.maker == group.maker
        and row.state in (problems.OPEN, problems.DISMISSED)
        and (row.name is not None, is_dismissed) == (group.is_named, group.is_dismissed)
        and group.count <= MOST_GROWN * row.count
        and row.count <= MOST_GROWN * group.count
    )


def _held_alone(change: Change, numbers: list[int]) -> list[Known] | None:
    """Hold matters that stand alone; None where one of them found its place, or must not have one, since."""
    if not all(gists.hold(change.session, number) for number in numbers):
        return None
    found = gists.known(change.session, numbers)
    stands = len(found) == len(numbers) and all(one.problem_id is None for one in found)
    return sorted(found, key=lambda one: one.ticket_id) if stands else None


def _oldest(rows: list[Problem]) -> Problem | None:
    """Let a problem stay where the group that began first was a matter alone."""
    return min(rows, key=lambda row: (row.first_at, row.reference), default=None)


def _begun(change: Change, alone: list[Known]) -> Problem:
    reference = new_problem_reference()
    first = group_of(alone[0].matter, reference)
    problem = problems.begin(change.session, first, reference=reference, now=change.now)
    _belong(change, problem, alone[:1])
    _add(change, problem, alone[1:])
    return problem


def _add(change: Change, problem: Problem, alone: list[Known]) -> None:
    group = problems.group_from(problem)
    for one in alone:
        group = united(group, group_of(one.matter, one.matter.key))
    problems.take_sums(problem, group)
    _belong(change, problem, alone)


def _belong(change: Change, problem: Problem, alone: list[Known]) -> None:
    how, add = problems.AT_NIGHT, problems.add_member
    for one in alone:
        add(change.session, one.ticket_id, problem.id or 0, how=how, likeness=0.0, now=change.now)


def _note(change: Change, problem: Problem, others: list[Problem], alone: list[Known]) -> None:
    said = {"problem": problem.reference, "others": [row.reference for row in others], "matters": len(alone)}
    change.note("problems_merged", TIMETABLE, data=said)


def _is_alone(key: str) -> bool:
    """Tell a matter's key, which begins with a small letter, from a problem's reference."""
    return key.startswith(gists.ALONE)
