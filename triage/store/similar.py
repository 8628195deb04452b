"""Which matters a matter is like, as far as somebody may see them: for its page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session, col

from classifiers.similar import Near
from triage.store.tickets import WITHDRAWN
from triage.store.visible import visible_to
from triage.tables import Problem, ProblemMember, Ticket
from triage.viewer import Viewer


@dataclass(frozen=True)
class Similar:
    """A matter that is like another one; `problem` where it belongs to one."""

    reference: str
    text: str
    lane: str | None
    state: str
    resolution: str | None
    created_at: datetime
    likeness: float
    problem: str | None


def shown(session: Session, near: Sequence[Near], viewer: Viewer, *, but: int, most: int) -> list[Similar]:
    """Give those of the nearest that somebody may see, the nearest first; never what is restricted or withdrawn."""
    likeness = {int(one.key): one.likeness for one in near if int(one.key) != but}
    wanted = (
        select(Ticket, col(Problem.reference))
        .outerjoin(ProblemMember, col(ProblemMember.ticket_id) == col(Ticket.id))
        .outerjoin(Problem, col(Problem.id) == col(ProblemMember.problem_id))
        .where(col(Ticket.id).in_(sorted(likeness)), visible_to(viewer))
        .where(col(Ticket.restricted).is_(False), col(Ticket.state) != WITHDRAWN)
    )
    found = [(likeness[ticket.id or 0], ticket, problem) for ticket, problem in session.execute(wanted)]
    found.sort(key=lambda one: (-one[0], one[1].id or 0))
    return [_of(ticket, like, problem) for like, ticket, problem in found[:most]]


def _of(ticket: Ticket, likeness: float, problem: str | None) -> Similar:
    return Similar(
        reference=ticket.reference,
        text=ticket.text,
        lane=ticket.lane,
        state=ticket.state,
        resolution=ticket.resolution,
        created_at=ticket.created_at,
        likeness=likeness,
        problem=problem,
    )
