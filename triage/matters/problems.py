"""What people do with a problem: merge, split off, name, dismiss, solve, open again. What they decide holds."""

from collections.abc import Collection

from sqlmodel import Session

from classifiers.similar import united
from triage.domain import Role
from triage.matters import solved
from triage.matters.change import Change
from triage.matters.grouping import new_problem_reference
from triage.matters.people import STAFF, Actor, Answered, Done, Refused
from triage.store import problem_issues, problems, rises
from triage.store.problems import APART, BY_HAND, DISMISSED, MERGED, OPEN, SOLVED, TOGETHER
from triage.tables import Problem

FIXES = ("answer", "training", "workflow", "tool", "other")
LONGEST_NAME = 120


def not_theirs(session: Session, actor: Actor, problem: Problem) -> Refused | None:
    """Refuse whoever may not work on all of a problem: what they decide is about matters that they can't see."""
    is_narrowed = actor.role is Role.AGENT and bool(actor.lanes)
    if actor.role in STAFF and (not is_narrowed or problems.lanes(session, problem.id or 0) <= actor.lanes):
        return None
    return Refused("problem_not_yours", {"reference": problem.reference})


def merge(change: Change, problem: Problem, other: Problem, by: Actor) -> Answered:
    """Let a problem take in another one; its name and what people wanted of it stay."""
    refused = (
        not_theirs(change.session, by, problem)
        or not_theirs(change.session, by, other)
        or _not_to_merge(problem, other)
    )
    if refused is not None:
        return refused
    problems.decide(change.session, TOGETHER, problem, other=other, by=by.handle, now=change.now)
    take_in(change, problem, other, how=BY_HAND)
    _note(change, "problems_merged", by, problem, other=other.reference)
    return Done(problem.reference)


def take_in(change: Change, problem: Problem, other: Problem, *, how: str) -> None:
    """Move all that belongs to another problem, wherever that was decided."""
    both = united(problems.group_from(problem), problems.group_from(other)) if other.count else None
    problems.move(change.session, problems.members(change.session, [other.id or 0]), problem.id or 0, how=how)
    if problem.name is None:
        problem.name, problem.named_by = other.name, other.named_by
    if problem_issues.worth(change.session, other) > problem_issues.worth(change.session, problem):
        # Of two issues the one of whichever stays is kept, and the matters are linked with it.
        problem.jira_key, problem.jira_url = other.jira_key, other.jira_url
        problem.issue_delivery, problem.issue_closed_at = other.issue_delivery, other.issue_closed_at
    rises.move(change.session, other.id or 0, problem.id or 0)
    other.state, other.merged_into, other.count = MERGED, problem.id, 0
    if both is not None:
        problems.take_sums(problem, both)


def split_off(change: Change, problem: Problem, matters: Collection[str], by: Actor) -> Answered:
    """Make some of a problem's matters one of their own, which never become one with it again by themselves."""
    refused = not_theirs(change.session, by, problem)
    if refused is not None:
        return refused
    belonging = {ticket.reference: ticket for _, ticket in problems.tickets_of(change.session, problem.id or 0)}
    strange = sorted(set(matters) - belonging.keys())
    if strange:
        return Refused("problem_not_in_it", {"reference": problem.reference, "matter": strange[0]})
    if not matters or len(set(matters)) == len(belonging):
        return Refused("problem_nobody_left", {"reference": problem.reference})
    numbers = [belonging[one].id or 0 for one in matters]
    own = problems.begin(
        change.session, problems.group_from(problem), reference=new_problem_reference(), now=change.now
    )
    problems.move(change.session, numbers, own.id or 0, how=BY_HAND)
    for one in (problem, own):
        problems.add_up(change.session, one)
    problems.decide(change.session, APART, problem, other=own, by=by.handle, now=change.now)
    _note(change, "problem_split", by, problem, into=own.reference, matters=sorted(matters))
    return Done(own.reference)


def name(change: Change, problem: Problem, called: str, by: Actor) -> Answered:
    """Give it a name, which is masked already; a named problem keeps its name whatever is merged into it."""
    refused = not_theirs(change.session, by, problem)
    if refused is not None:
        return refused
    words = " ".join(called.split())[:LONGEST_NAME]
    if not words:
        return Refused("problem_needs_a_name")
    if problem.name == words:
        return Done(problem.reference, is_new=False)
    problem.name, problem.named_by = words, by.handle
    _note(change, "problem_named", by, problem, name=words)
    return Done(problem.reference)


def dismiss(change: Change, problem: Problem, by: Actor) -> Answered:
    """Say that it is none; it goes on taking what is like it, so that nobody has to say it twice."""
    refused = not_theirs(change.session, by, problem)
    if refused is not None or problem.state == DISMISSED:
        return refused or Done(problem.reference, is_new=False)
    if problem.state == SOLVED:
        return Refused("problem_is_solved", {"reference": problem.reference})
    problem.state = DISMISSED
    _note(change, "problem_dismissed", by, problem)
    return Done(problem.reference)


def solve(change: Change, problem: Problem, fix: str, *, remark: str, by: Actor) -> Answered:
    """Say what was done about it, masked already, and tell everybody who reported it."""
    refused = not_theirs(change.session, by, problem)
    if refused is not None or problem.state == SOLVED:
        return refused or Done(problem.reference, is_new=False)
    if fix not in FIXES:
        return Refused("problem_no_such_fix")
    problem.state, problem.solved_at, problem.solved_by = SOLVED, change.now, by.handle
    problem.fix_kind, problem.fix_text = fix, remark.strip() or None
    told = solved.tell(change, problem, by)
    _note(change, "problem_solved", by, problem, fix=fix, told=told)
    return Done(problem.reference)


def open_again(change: Change, problem: Problem, by: Actor) -> Answered:
    """Say that it is a problem after all; whoever was told that it is solved will be told anew once it is."""
    refused = not_theirs(change.session, by, problem)
    if refused is not None or problem.state == OPEN:
        return refused or Done(problem.reference, is_new=False)
    before, problem.state, problem.solved_at, problem.solved_by = problem.state, OPEN, None, None
    problem.fix_kind = problem.fix_text = None
    solved.forget(change, problem)
    _note(change, "problem_reopened", by, problem, before=before)
    return Done(problem.reference)


def _not_to_merge(problem: Problem, other: Problem) -> Refused | None:
    if problem.id == other.id:
        return Refused("problem_itself", {"reference": problem.reference})
    if problem.maker != other.maker:
        return Refused("problem_other_maker", {"reference": other.reference})
    solved_one = next((one for one in (problem, other) if one.state == SOLVED), None)
    return Refused("problem_is_solved", {"reference": solved_one.reference}) if solved_one else None


def _note(change: Change, kind: str, by: Actor, problem: Problem, **said: object) -> None:
    change.note(kind, by.handle, data={"problem": problem.reference, **said})
