"""The issues in Jira that hold problems together, and which issues of their matters still have to be linked to them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlmodel import Session, col

from triage.store.issues import LABEL
from triage.store.outbox import STUCK
from triage.store.problems import MERGED, held
from triage.store.tickets import WITHDRAWN
from triage.tables import Delivery, Problem, ProblemMember, Ticket


@dataclass(frozen=True)
class Unlinked:
    """A matter whose issue is not linked yet to the one of its problem."""

    member: ProblemMember
    parent: str
    linked: str


def making(session: Session, problem: Problem) -> Delivery | None:
    """Give the delivery that makes its issue, or made it."""
    if problem.issue_delivery is None:
        return None
    return session.scalars(select(Delivery).where(col(Delivery.key) == problem.issue_delivery)).one_or_none()


def worth(session: Session, problem: Problem) -> int:
    """Say how far its issue is: one that is there before one on its way, that before one Jira refused, or none."""
    delivery = making(session, problem)
    if problem.jira_key is not None or delivery is None:
        return 3 if problem.jira_key is not None else 0
    return 1 if delivery.state == STUCK else 2


def made_by(session: Session, delivery: str) -> Problem | None:
    """Hold the problem that a delivery makes an issue for; after a merge that is the one that stayed."""
    wanted = select(col(Problem.id)).where(col(Problem.issue_delivery) == delivery, col(Problem.state) != MERGED)
    number = session.scalar(wanted.limit(1))
    found = None if number is None else held(session, number)
    return found if found is not None and found.issue_delivery == delivery else None


def of_issue(session: Session, *, key: str, labels: Iterable[str]) -> Problem | None:
    """Hold the problem that an issue holds together, by its key or by the delivery that its label speaks of."""
    made = [one.removeprefix(LABEL) for one in labels if one.startswith(LABEL)]
    is_its = or_(col(Problem.jira_key) == key, col(Problem.issue_delivery).in_(made))
    number = session.scalar(select(col(Problem.id)).where(is_its, col(Problem.state) != MERGED).limit(1))
    found = None if number is None else held(session, number)
    # It may have been merged meanwhile, into one with an issue of its own.
    return found if found is not None and (found.jira_key == key or found.issue_delivery in made) else None


def names(session: Session) -> frozenset[str]:
    """Name all issues that hold problems together and the deliveries that make them, those of merged ones too."""
    wanted = select(col(Problem.jira_key), col(Problem.issue_delivery)).where(col(Problem.issue_delivery).is_not(None))
    return frozenset(one for row in session.execute(wanted) for one in row if one)


def people(session: Session, problem: Problem) -> int:
    """Count who reported it."""
    wanted = (
        select(func.count(col(Ticket.author_id).distinct()))
        .join(ProblemMember, col(ProblemMember.ticket_id) == col(Ticket.id))
        .where(col(ProblemMember.problem_id) == problem.id)
    )
    return session.scalar(wanted) or 0


def unlinked(session: Session, since: datetime, *, most: int) -> list[Unlinked]:
    """List matters whose issue has to be linked to the one of their problem, oldest first.

    What one moved on to, in Jira or among the problems, is linked as well.
    """
    linked = col(Ticket.jira_key).concat(" ").concat(col(Problem.jira_key))
    wanted = (
        select(ProblemMember, col(Problem.jira_key), linked)
        .join(Problem, col(Problem.id) == col(ProblemMember.problem_id))
        .join(Ticket, col(Ticket.id) == col(ProblemMember.ticket_id))
        .where(col(Problem.jira_key).is_not(None), col(Problem.last_at) >= since, col(Ticket.jira_key).is_not(None))
        .where(col(Ticket.restricted).is_(False), col(Ticket.state) != WITHDRAWN)
        .where(or_(col(ProblemMember.linked).is_(None), col(ProblemMember.linked) != linked))
        .order_by(col(ProblemMember.ticket_id))
        .limit(most)
    )
    return [Unlinked(member, parent, both) for member, parent, both in session.execute(wanted)]
