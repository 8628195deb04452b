"""Problems: their sums, their members, and what people decided about them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

import numpy as np
from sqlalchemy import delete, func, select, text, update
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col

from classifiers.similar import Decisions, Group, group_of, united
from triage.store import gists
from triage.tables import Problem, ProblemDecision, ProblemMember, Ticket, TicketGist

OPEN, SOLVED, DISMISSED, MERGED = "open", "solved", "dismissed", "merged"
PLACED, AT_NIGHT, BY_HAND = "placed", "at night", "by hand"
TOGETHER, APART = "together", "apart"
# By this number those who hold several problems wait for each other on PostgreSQL.
MERGING_KEY = 7_402_009


def group_from(problem: Problem) -> Group:
    """Give a problem as grouping sees it."""
    return Group(
        key=problem.reference,
        maker=problem.maker,
        total=np.frombuffer(problem.total, np.float64),
        count=problem.count,
        first_at=problem.first_at,
        last_at=problem.last_at,
        lanes=dict(problem.lanes),
        tools=dict(problem.tools),
        is_named=problem.name is not None,
        is_dismissed=problem.state == DISMISSED,
    )


def begin(session: Session, group: Group, *, reference: str, now: datetime) -> Problem:
    """Begin a problem with the sums of a group."""
    problem = Problem(
        reference=reference,
        state=OPEN,
        maker=group.maker,
        total=b"",
        count=0,
        first_at=group.first_at,
        last_at=group.last_at,
        opened_at=now,
    )
    take_sums(problem, group)
    session.add(problem)
    session.flush()
    return problem


def take_sums(problem: Problem, group: Group) -> None:
    """Let a problem have these sums."""
    problem.total, problem.count = group.total.astype(np.float64).tobytes(), group.count
    problem.first_at, problem.last_at = group.first_at, group.last_at
    problem.lanes, problem.tools = dict(group.lanes), dict(group.tools)


def add_up(session: Session, problem: Problem) -> None:
    """Count a problem's members anew, since one left it or changed; without any, its last sums stay and count is 0."""
    session.flush()
    total: Group | None = None
    for one in gists.known(session, members(session, [problem.id or 0])):
        if one.matter.gist.maker == problem.maker:
            group = group_of(one.matter, problem.reference)
            total = group if total is None else united(total, group)
    if total is None:
        problem.count = 0
    else:
        take_sums(problem, total)
    session.add(problem)


def lanes(session: Session, problem_id: int) -> frozenset[str]:
    """Name the lanes that a problem's matters are in now, asked of the matters themselves: rights hang on it."""
    wanted = select(col(Ticket.lane)).join(ProblemMember, col(ProblemMember.ticket_id) == col(Ticket.id))
    found = session.scalars(wanted.where(col(ProblemMember.problem_id) == problem_id).distinct())
    return frozenset(one or "" for one in found)


def count_kinds(session: Session, problem: Problem) -> None:
    """Count anew in which lanes a problem's matters are and with which tools; what they are about stays as it is."""
    session.flush()
    problem.lanes = _counted(session, problem, col(Ticket.lane))
    problem.tools = _counted(session, problem, col(Ticket.tool))
    session.add(problem)


def _counted(session: Session, problem: Problem, kind: Mapped[str | None]) -> dict[str, int]:
    wanted = (
        select(kind, func.count())
        .join(ProblemMember, col(ProblemMember.ticket_id) == col(Ticket.id))
        .join(TicketGist, col(TicketGist.ticket_id) == col(Ticket.id))
        .where(col(ProblemMember.problem_id) == problem.id, col(TicketGist.maker) == problem.maker)
        .where(col(Ticket.restricted).is_(False), kind.is_not(None))
        .group_by(kind)
    )
    return {str(name): count for name, count in session.execute(wanted)}


def find(session: Session, reference: str) -> Problem | None:
    """Find a problem, or the one that it was merged into."""
    found = session.scalars(select(Problem).where(col(Problem.reference) == reference)).one_or_none()
    while found is not None and found.merged_into is not None:
        found = session.get(Problem, found.merged_into)
    return found


def held(session: Session, problem_id: int) -> Problem:
    """Give a problem as it is now, or the one it was merged into, and let nobody else change it meanwhile."""
    wanted = select(Problem).where(col(Problem.id) == problem_id).with_for_update()
    found = session.scalars(wanted.execution_options(populate_existing=True)).one()
    return found if found.merged_into is None else held(session, found.merged_into)


def hold_all(session: Session, numbers: Collection[int]) -> Mapping[int, Problem]:
    """Hold several problems, each as it is now or the one it was merged into, by the numbers that were asked for.

    Nobody else may hold more than one of them in any other way: here is one order for all, so that no two wait for
    each other, and whoever may merge goes one after the other, so that none is merged while they are put in order.
    """
    if len(set(numbers)) > 1 and session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MERGING_KEY})
    ends = Ends(session)
    wanted = {number: ends.of(number) for number in numbers}
    found = {number: held(session, number) for number in sorted(set(wanted.values()))}
    return {number: found[end] for number, end in wanted.items()}


def several(session: Session, numbers: Collection[int]) -> Sequence[Problem]:
    """Give these problems."""
    return session.scalars(select(Problem).where(col(Problem.id).in_(sorted(numbers)))).all()


def to_merge(session: Session, since: datetime) -> Sequence[Problem]:
    """List what the night may merge: what is not solved, and had a report since then."""
    wanted = select(Problem).where(col(Problem.state).in_((OPEN, DISMISSED)), col(Problem.last_at) >= since)
    return session.scalars(wanted.where(col(Problem.count) > 0)).all()


def members(session: Session, problem_ids: Collection[int]) -> list[int]:
    """List the matters of these problems, oldest first."""
    wanted = select(col(ProblemMember.ticket_id)).where(col(ProblemMember.problem_id).in_(sorted(problem_ids)))
    return list(session.scalars(wanted.order_by(col(ProblemMember.ticket_id))))


def member(session: Session, ticket_id: int) -> ProblemMember | None:
    """Say where a matter belongs, as it is now."""
    wanted = select(ProblemMember).where(col(ProblemMember.ticket_id) == ticket_id)
    return session.scalars(wanted.execution_options(populate_existing=True)).one_or_none()


def of_ticket(session: Session, ticket_id: int) -> Problem | None:
    """Give the problem that a matter belongs to."""
    found = member(session, ticket_id)
    return session.get(Problem, found.problem_id) if found else None


def add_member(session: Session, ticket_id: int, problem_id: int, *, how: str, likeness: float, now: datetime) -> None:
    """Let a matter belong to a problem."""
    row = ProblemMember(ticket_id=ticket_id, problem_id=problem_id, how=how, likeness=likeness, joined_at=now)
    session.add(row)
    session.flush()


def remove(session: Session, ticket_id: int) -> None:
    """Let a matter belong to no problem."""
    session.execute(delete(ProblemMember).where(col(ProblemMember.ticket_id) == ticket_id))


def move(session: Session, ticket_ids: Iterable[int], problem_id: int, *, how: str) -> None:
    """Let matters belong to another problem."""
    numbers = sorted(ticket_ids)
    for start in range(0, len(numbers), gists.AT_ONCE):
        moved = col(ProblemMember.ticket_id).in_(numbers[start : start + gists.AT_ONCE])
        session.execute(update(ProblemMember).where(moved).values(problem_id=problem_id, how=how))


def decide(session: Session, kind: str, problem: Problem, *, other: Problem, by: str, now: datetime) -> None:
    """Keep what a person decided of two problems."""
    row = ProblemDecision(kind=kind, problem_id=problem.id or 0, other_id=other.id or 0, by=by, at=now)
    session.add(row)


def decisions(session: Session) -> Decisions:
    """Give what people decided of pairs, by the references of where both are now; the newest of a pair counts."""
    ends = Ends(session)
    newest: dict[frozenset[int], str] = {}
    for one in session.scalars(select(ProblemDecision).order_by(col(ProblemDecision.id))):
        pair = frozenset({ends.of(one.problem_id), ends.of(one.other_id)})
        newest[pair] = one.kind
    numbers = {number for pair in newest for number in pair}
    names = {problem.id: problem.reference for problem in several(session, numbers)}

    def of(kind: str) -> frozenset[frozenset[str]]:
        pairs = (pair for pair, decided in newest.items() if decided == kind and len(pair) > 1)
        return frozenset(frozenset(names[number] for number in pair) for pair in pairs)

    return Decisions(of(TOGETHER), of(APART))


def newest_decision(session: Session) -> int:
    """Give the number of the last decision, to see whether another one was made meanwhile."""
    return session.scalar(select(func.coalesce(func.max(col(ProblemDecision.id)), 0))) or 0


def tickets_of(session: Session, problem_id: int) -> Sequence[tuple[ProblemMember, Ticket]]:
    """List the members of a problem with their matters, newest first."""
    wanted = (
        select(ProblemMember, Ticket)
        .join(Ticket, col(Ticket.id) == col(ProblemMember.ticket_id))
        .where(col(ProblemMember.problem_id) == problem_id)
        .order_by(col(Ticket.id).desc())
    )
    return [(one, ticket) for one, ticket in session.execute(wanted)]


class Ends:
    """Where problems went that were merged."""

    def __init__(self, session: Session) -> None:
        """Look at all that were merged."""
        wanted = select(col(Problem.id), col(Problem.merged_into)).where(col(Problem.merged_into).is_not(None))
        self._into = {one: other for one, other in session.execute(wanted) if other is not None}

    def of(self, number: int) -> int:
        """Follow a problem to where it is now."""
        while number in self._into:
            number = self._into[number]
        return number
