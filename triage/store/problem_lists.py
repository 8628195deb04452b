"""Problems as somebody sees them: counted over those of their matters that are shown to them, and over no others."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlmodel import Session, col

from triage.store.problems import DISMISSED, MERGED
from triage.store.visible import visible_to
from triage.tables import Problem, ProblemMember, Ticket
from triage.viewer import Viewer

# One matter alone repeats nothing.
LEAST = 2


@dataclass(frozen=True)
class Counted:
    """A problem, and how many of its matters came in from how many people, and how many of them since it was solved."""

    problem: Problem
    count: int
    people: int
    first_at: datetime
    last_at: datetime
    since_solved: int
    # The number of the newest of them.
    newest: int


def counted(
    session: Session,
    viewer: Viewer,
    *,
    since: datetime,
    until: datetime,
    least: int = LEAST,
    most: int = 100,
    with_dismissed: bool = False,
) -> list[Counted]:
    """List the problems with most matters of these days, by what somebody may see."""
    states = (MERGED,) if with_dismissed else (MERGED, DISMISSED)
    count = func.count(col(Ticket.id))
    wanted = (
        _counts(viewer, since=since, until=until)
        .where(col(Problem.state).not_in(states))
        .having(count >= least)
        .order_by(count.desc(), col(ProblemMember.problem_id))
        .limit(most)
    )
    return _with_problems(session, wanted)


def totals(
    session: Session, viewer: Viewer, *, since: datetime, until: datetime, least: int = LEAST
) -> tuple[int, int]:
    """Say how many problems these days had, without those that were dismissed, and how many matters of them."""
    each = _counts(viewer, since=since, until=until).where(col(Problem.state).not_in((MERGED, DISMISSED)))
    counted_once = each.having(func.count(col(Ticket.id)) >= least).subquery("each")
    found = session.execute(select(func.count(), func.coalesce(func.sum(counted_once.c.matters), 0))).one()
    return int(found[0]), int(found[1])


def one(session: Session, problem_id: int, viewer: Viewer, *, since: datetime, until: datetime) -> Counted | None:
    """Count one problem; None where nothing of it is shown to them."""
    wanted = _counts(viewer, since=since, until=until).where(col(ProblemMember.problem_id) == problem_id)
    return next(iter(_with_problems(session, wanted)), None)


def how_many(session: Session, problem_id: int, viewer: Viewer, *, most: int) -> int:
    """Count a problem's matters as far as somebody may see them; of very many no more than that."""
    some = (
        select(col(Ticket.id))
        .join(ProblemMember, col(ProblemMember.ticket_id) == col(Ticket.id))
        .where(col(ProblemMember.problem_id) == problem_id, visible_to(viewer))
        .limit(most)
    )
    return session.scalar(select(func.count()).select_from(some.subquery())) or 0


def matters(session: Session, problem_id: int, viewer: Viewer, *, most: int = 100) -> Sequence[Ticket]:
    """List a problem's matters, newest first, as far as somebody may see them."""
    wanted = (
        select(Ticket)
        .join(ProblemMember, col(ProblemMember.ticket_id) == col(Ticket.id))
        .where(col(ProblemMember.problem_id) == problem_id, visible_to(viewer))
    )
    return session.scalars(wanted.order_by(col(Ticket.id).desc()).limit(most)).all()


def these(session: Session, numbers: Collection[int]) -> Mapping[int, Ticket]:
    """Give matters by their numbers."""
    wanted = select(Ticket).where(col(Ticket.id).in_(sorted(numbers)))
    return {one.id or 0: one for one in session.scalars(wanted)}


def moments(session: Session, problem_id: int, viewer: Viewer, *, since: datetime) -> Sequence[datetime]:
    """Give when a problem's matters came in since then, as far as somebody may see them."""
    wanted = (
        select(col(Ticket.created_at))
        .join(ProblemMember, col(ProblemMember.ticket_id) == col(Ticket.id))
        .where(col(ProblemMember.problem_id) == problem_id, col(Ticket.created_at) >= since, visible_to(viewer))
    )
    return session.scalars(wanted).all()


def _counts(viewer: Viewer, *, since: datetime, until: datetime) -> Select[*tuple[Any, ...]]:
    after = case((col(Ticket.created_at) > col(Problem.solved_at), 1), else_=0)
    return (
        select(
            col(ProblemMember.problem_id),
            func.count(col(Ticket.id)).label("matters"),
            func.count(col(Ticket.author_id).distinct()),
            func.min(col(Ticket.created_at)),
            func.max(col(Ticket.created_at)),
            func.sum(after),
            func.max(col(Ticket.id)),
        )
        .join(Ticket, col(Ticket.id) == col(ProblemMember.ticket_id))
        .join(Problem, col(Problem.id) == col(ProblemMember.problem_id))
        .where(col(Ticket.created_at) >= since, col(Ticket.created_at) < until, visible_to(viewer))
        .group_by(col(ProblemMember.problem_id))
    )


def _with_problems(session: Session, wanted: Select[*tuple[Any, ...]]) -> list[Counted]:
    rows = session.execute(wanted).all()
    numbers = [row[0] for row in rows]
    found = {row.id: row for row in session.scalars(select(Problem).where(col(Problem.id).in_(numbers)))}
    return [Counted(found[number], *figures) for number, *figures in rows]
