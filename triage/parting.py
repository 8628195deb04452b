"""Each night, before merging: what was put together too early comes apart, where nobody decided anything about it."""

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce

import structlog

from classifiers.similar import Weights, group_of, joined, parts
from triage.database import Database
from triage.matters.change import Change, Premises
from triage.matters.grouping import new_problem_reference
from triage.recall import WINDOW
from triage.store import automatic, gists, problems
from triage.store.gists import Known
from triage.tables import Problem, Ticket

log = structlog.get_logger(__name__)

BY = "timetable"
# Looking at a problem takes as long as the square of it; a larger one is no chance union of a few.
LARGEST, LONGEST_SECONDS = 1_000, 300.0


@dataclass(frozen=True)
class Parted:
    """A problem that falls apart: the matters that stay, those of each problem to begin, and those that stand alone."""

    problem_id: int
    staying: tuple[Known, ...]
    leaving: tuple[tuple[Known, ...], ...]
    alone: tuple[Known, ...]
    last_decision: int

    @property
    def numbers(self) -> list[int]:
        """List all its matters."""
        return sorted(one.ticket_id for part in (self.staying, *self.leaving, self.alone) for one in part)


def part_problems(database: Database, premises: Premises, *, now: datetime, seconds: float = LONGEST_SECONDS) -> int:
    """Part what falls apart, each in a transaction of its own, and say how many did; the newest come first."""
    ends_at, done = time.monotonic() + seconds, 0
    with database.reading() as session:
        last = problems.newest_decision(session)
        found = [row for row in automatic.to_part(session, now - WINDOW) if 1 < row.count <= LARGEST]
    for start in range(0, len(found), gists.AT_ONCE):
        rows = found[start : start + gists.AT_ONCE]
        with database.reading() as session:
            matters = automatic.matters_of(session, rows)
        for row in rows:
            if time.monotonic() >= ends_at:
                return done
            parted = falling_apart(row, matters[row.id or 0], last_decision=last)
            done += parted is not None and _done(database, premises, parted, now=now)
    return done


def falling_apart(problem: Problem, matters: Sequence[Known], *, last_decision: int) -> Parted | None:
    """Say how a problem falls apart; None where it is one thing, or where not all of it can be looked at."""
    if len(matters) != problem.count or any(one.matter.gist.maker != problem.maker for one in matters):
        return None
    by_key = {one.matter.key: one for one in matters}
    found = parts((one.matter for one in matters), weights=Weights())
    staying, *others = [tuple(by_key[key] for key in part) for part in found]
    if not others:
        return None
    leaving = tuple(part for part in others if len(part) > 1)
    alone = tuple(part[0] for part in others if len(part) == 1)
    return Parted(problem.id or 0, staying, leaving, alone, last_decision)


def _done(database: Database, premises: Premises, parted: Parted, *, now: datetime) -> bool:
    try:
        with database.writing() as session:
            change = Change(session, premises, now=now)
            done = part(change, parted)
            change.finish()
    except Exception:
        log.exception("parting failed", problem_id=parted.problem_id)
        return False
    return done


def part(change: Change, parted: Parted) -> bool:
    """Part one problem, unless anything it rests on is other than it was."""
    # First the gists, then the problem, as everybody holds them.
    if not all(gists.hold(change.session, number) for number in parted.numbers):
        return False
    problem = problems.held(change.session, parted.problem_id)
    if not _is_as_it_was(change, problem, parted):
        return False
    own = [_begun(change, matters) for matters in parted.leaving]
    for one in parted.alone:
        problems.remove(change.session, one.ticket_id)
    for each in (problem, *own):
        problems.add_up(change.session, each)
    _note(change, problem, own, alone=parted.alone)
    return True


def _is_as_it_was(change: Change, problem: Problem, parted: Parted) -> bool:
    return (
        problem.id == parted.problem_id
        and problem.state == problems.OPEN
        and problems.newest_decision(change.session) == parted.last_decision
        and problems.members(change.session, [parted.problem_id]) == parted.numbers
        and parted.problem_id not in automatic.touched(change.session)
    )


def _begun(change: Change, matters: Sequence[Known]) -> Problem:
    reference = new_problem_reference()
    in_order = sorted((one.matter for one in matters), key=lambda matter: (matter.at, matter.key))
    group = reduce(joined, in_order[1:], group_of(in_order[0], reference))
    problem = problems.begin(change.session, group, reference=reference, now=change.now)
    numbers = [one.ticket_id for one in matters]
    problems.move(change.session, numbers, problem.id or 0, how=problems.AT_NIGHT)
    return problem


def _note(change: Change, problem: Problem, own: Sequence[Problem], *, alone: Collection[Known]) -> None:
    tickets = (change.session.get(Ticket, one.ticket_id) for one in alone)
    said = {
        "problem": problem.reference,
        "into": [row.reference for row in own],
        "alone": sorted(ticket.reference for ticket in tickets if ticket is not None),
    }
    change.note("problem_parted", BY, data=said)
