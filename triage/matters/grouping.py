"""What a new matter is about is kept with it, and it takes its place among the problems; and leaves them again."""

from collections.abc import Sequence

from classifiers.similar import Gist, Matter, Near, Weights, group_of, joined, place
from triage.domain import Assessment, Outcome
from triage.matters.change import Change
from triage.store import gists, problems
from triage.store.gists import Known
from triage.tables import Problem, Ticket
from triage.ticket_rows import new_reference


def is_grouped(ticket: Ticket) -> bool:
    """Claim that a matter may be grouped: what is restricted, out of scope or unclear is not."""
    return ticket.outcome == Outcome.LANE and not ticket.restricted


def begin(change: Change, ticket: Ticket, assessment: Assessment, near: Sequence[Near]) -> None:
    """Keep what a new matter is about, and place it among those of the nearest earlier ones."""
    if not assessment.gist or ticket.id is None or not is_grouped(ticket):
        return
    gist = Gist(assessment.gist_maker, assessment.gist)
    gists.put(change.session, ticket.id, gist, at=change.now)
    matter = Matter(gists.key_of(ticket.id), gist, change.now, lane=ticket.lane, tool=ticket.tool)
    _place(change, ticket.id, matter, gists.known(change.session, [int(one.key) for one in near]))


def leave(change: Change, ticket: Ticket) -> None:
    """Forget what a matter is about, and take it out of its problem: it became nothing that may be grouped."""
    # Whoever makes a pair of it holds its gist too, so that it is known here whether they did.
    if ticket.id is None or not gists.hold(change.session, ticket.id):
        return
    belongs = problems.member(change.session, ticket.id)
    if belongs is not None:
        problem = problems.held(change.session, belongs.problem_id)
        problems.remove(change.session, ticket.id)
        gists.drop(change.session, ticket.id)
        problems.add_up(change.session, problem)
    else:
        gists.drop(change.session, ticket.id)


def moved(change: Change, ticket: Ticket) -> None:
    """Count anew what the problem of a matter is made of, since the matter came to another lane or tool."""
    belongs = None if ticket.id is None else problems.member(change.session, ticket.id)
    if belongs is not None:
        problems.count_kinds(change.session, problems.held(change.session, belongs.problem_id))


def new_problem_reference() -> str:
    """Make a reference for a problem that nobody can guess."""
    return f"P{new_reference()[1:]}"


def _place(change: Change, ticket_id: int, matter: Matter, earlier: Sequence[Known]) -> None:
    known = {row.reference: row for row in problems.several(change.session, _problems(earlier))}
    alone = {one.matter.key: one for one in earlier if one.problem_id is None and one.ticket_id != ticket_id}
    groups = [
        *(problems.group_from(row) for row in known.values() if row.state != problems.MERGED and row.count),
        *(group_of(one.matter, key) for key, one in alone.items()),
    ]
    chosen = place(matter, groups, weights=Weights())
    if chosen.key in known:
        _join(change, ticket_id, matter, problem_id=known[chosen.key].id or 0, likeness=chosen.likeness)
    elif chosen.key is not None:
        _pair(change, ticket_id, matter, other=alone[chosen.key], likeness=chosen.likeness)


def _problems(earlier: Sequence[Known]) -> set[int]:
    return {one.problem_id for one in earlier if one.problem_id is not None}


def _join(change: Change, ticket_id: int, matter: Matter, *, problem_id: int, likeness: float) -> None:
    """Add to the sums as they are once nobody else changes them."""
    problem = problems.held(change.session, problem_id)
    if problem.maker != matter.gist.maker:
        return
    problems.take_sums(problem, joined(problems.group_from(problem), matter))
    _add(change, ticket_id, problem, likeness=likeness)


def _pair(change: Change, ticket_id: int, matter: Matter, *, other: Known, likeness: float) -> None:
    """Make a problem of two, unless the other one found another one meanwhile."""
    if not gists.hold(change.session, other.ticket_id):
        return
    belongs = problems.member(change.session, other.ticket_id)
    if belongs is not None:
        _join(change, ticket_id, matter, problem_id=belongs.problem_id, likeness=likeness)
        return
    both = joined(group_of(other.matter, other.matter.key), matter)
    problem = problems.begin(change.session, both, reference=new_problem_reference(), now=change.now)
    _add(change, other.ticket_id, problem, likeness=likeness)
    _add(change, ticket_id, problem, likeness=likeness)


def _add(change: Change, ticket_id: int, problem: Problem, *, likeness: float) -> None:
    said = round(likeness, 4)
    how = problems.PLACED
    problems.add_member(change.session, ticket_id, problem.id or 0, how=how, likeness=said, now=change.now)
