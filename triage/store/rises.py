"""When what belongs to a problem came in, and the sudden rises that were told of."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, or_, select, update
from sqlmodel import Session, col

from triage.store.problems import OPEN, SOLVED
from triage.tables import Problem, ProblemMember, ProblemRise, Ticket


def busy(session: Session, after: datetime, *, least: int) -> list[int]:
    """List the problems, none that was dismissed, of which so many came since then."""
    wanted = (
        select(col(Problem.id))
        .join(ProblemMember, col(ProblemMember.problem_id) == col(Problem.id))
        .join(Ticket, col(Ticket.id) == col(ProblemMember.ticket_id))
        .where(col(Problem.state).in_((OPEN, SOLVED)), col(Problem.last_at) > after, col(Ticket.created_at) > after)
        .group_by(col(Problem.id))
        .having(func.count() >= least)
    )
    return [number for number in session.scalars(wanted.order_by(col(Problem.id))) if number is not None]


def moments(session: Session, problem_id: int, since: datetime) -> list[datetime]:
    """Give when each of a problem's matters came in since then, in order."""
    wanted = (
        select(col(Ticket.created_at))
        .join(ProblemMember, col(ProblemMember.ticket_id) == col(Ticket.id))
        .where(col(ProblemMember.problem_id) == problem_id, col(Ticket.created_at) >= since)
    )
    return list(session.scalars(wanted.order_by(col(Ticket.created_at))))


def unended(session: Session) -> Sequence[ProblemRise]:
    """List the rises that go on."""
    wanted = select(ProblemRise).where(col(ProblemRise.ended_at).is_(None))
    return session.scalars(wanted.order_by(col(ProblemRise.id))).all()


def is_told(session: Session, problem_id: int, *, now: datetime, quiet: timedelta) -> bool:
    """Say whether a rise of it goes on, or ended so short a time ago that it is the same one."""
    is_recent = or_(col(ProblemRise.ended_at).is_(None), col(ProblemRise.ended_at) > now - quiet)
    wanted = select(col(ProblemRise.id)).where(col(ProblemRise.problem_id) == problem_id, is_recent)
    return session.scalar(wanted.limit(1)) is not None


def move(session: Session, gone: int, kept: int) -> None:
    """Let a problem have the rises of one that was merged into it, so that they are told of once."""
    session.execute(update(ProblemRise).where(col(ProblemRise.problem_id) == gone).values(problem_id=kept))
