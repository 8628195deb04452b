"""Matters that no gist was kept of, or one of another maker, and problems whose sums are another maker's."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import or_, select
from sqlmodel import Session, col

from triage.domain import Outcome
from triage.store.problems import MERGED
from triage.tables import Problem, Ticket, TicketGist


def after(session: Session, number: int, maker: str, *, most: int) -> Sequence[Ticket]:
    """Give the next matters that have to be read for this maker, oldest first."""
    wanted = (
        select(Ticket)
        .outerjoin(TicketGist, col(TicketGist.ticket_id) == col(Ticket.id))
        .where(
            col(Ticket.id) > number,
            col(Ticket.restricted).is_(False),
            col(Ticket.outcome) == str(Outcome.LANE),
            or_(col(TicketGist.ticket_id).is_(None), col(TicketGist.maker) != maker),
        )
    )
    return session.scalars(wanted.order_by(col(Ticket.id)).limit(most)).all()


def without(session: Session, number: int, since: datetime, *, most: int) -> Sequence[Ticket]:
    """Give the next matters since then of which nobody kept a gist, oldest first."""
    wanted = (
        select(Ticket)
        .outerjoin(TicketGist, col(TicketGist.ticket_id) == col(Ticket.id))
        .where(
            col(Ticket.id) > number,
            col(Ticket.created_at) >= since,
            col(Ticket.restricted).is_(False),
            col(Ticket.outcome) == str(Outcome.LANE),
            col(TicketGist.ticket_id).is_(None),
        )
    )
    return session.scalars(wanted.order_by(col(Ticket.id)).limit(most)).all()


def of_others(session: Session, maker: str) -> list[int]:
    """List the problems whose sums another maker's gists gave."""
    wanted = select(col(Problem.id)).where(col(Problem.maker) != maker, col(Problem.state) != MERGED)
    return [number for number in session.scalars(wanted.order_by(col(Problem.id))) if number is not None]
