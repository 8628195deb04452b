"""Gists: what matters are about, kept beside them, as the shelves and the problems ask for them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlmodel import Session, col

from classifiers.similar import Gist, Matter
from triage.tables import ProblemMember, Ticket, TicketGist

ADD = insert(TicketGist)
# So many numbers at once go into one question.
AT_ONCE = 500
# How the key of a matter begins that stands alone among groups.
ALONE = "t"


@dataclass(frozen=True)
class Kept:
    """The gist of one matter."""

    ticket_id: int
    gist: Gist
    at: datetime


@dataclass(frozen=True)
class Known:
    """A matter as grouping sees it, and the problem that it belongs to."""

    ticket_id: int
    matter: Matter
    problem_id: int | None


def put(session: Session, ticket_id: int, gist: Gist, *, at: datetime) -> None:
    """Keep what a new matter is about."""
    session.flush()
    row = {"ticket_id": ticket_id, "maker": gist.maker, "numbers": gist.numbers, "at": at}
    session.connection().execute(ADD, row)


def drop(session: Session, ticket_id: int) -> None:
    """Forget what a matter is about."""
    session.execute(delete(TicketGist).where(col(TicketGist.ticket_id) == ticket_id))


def of_ticket(session: Session, ticket_id: int) -> Gist | None:
    """Give what a matter is about."""
    found = session.get(TicketGist, ticket_id)
    return Gist(found.maker, found.numbers) if found else None


def since(session: Session, maker: str, at: datetime) -> Sequence[Kept]:
    """List those of one maker that were kept since then."""
    columns = (col(TicketGist.ticket_id), col(TicketGist.numbers), col(TicketGist.at))
    wanted = select(*columns).where(col(TicketGist.maker) == maker, col(TicketGist.at) >= at)
    return [Kept(number, Gist(maker, numbers), moment) for number, numbers, moment in session.execute(wanted)]


def known(session: Session, ticket_ids: Collection[int]) -> list[Known]:
    """Give what grouping needs of these matters; what has no gist any more, or is restricted, is left out."""
    found: list[Known] = []
    numbers = sorted(ticket_ids)
    for start in range(0, len(numbers), AT_ONCE):
        found += _known(session, numbers[start : start + AT_ONCE])
    return found


def alone_since(session: Session, at: datetime) -> list[int]:
    """List the matters since then that belong to no problem."""
    wanted = (
        select(col(TicketGist.ticket_id))
        .outerjoin(ProblemMember, col(ProblemMember.ticket_id) == col(TicketGist.ticket_id))
        .where(col(TicketGist.at) >= at, col(ProblemMember.ticket_id).is_(None))
    )
    return list(session.scalars(wanted))


def hold(session: Session, ticket_id: int) -> bool:
    """Let nobody else place this matter until the transaction ends; False where it has no gist any more."""
    wanted = select(col(TicketGist.ticket_id)).where(col(TicketGist.ticket_id) == ticket_id).with_for_update()
    return session.execute(wanted).scalar_one_or_none() is not None


def _known(session: Session, numbers: Sequence[int]) -> list[Known]:
    rows = session.execute(
        select(
            col(TicketGist.ticket_id),
            col(TicketGist.maker),
            col(TicketGist.numbers),
            col(TicketGist.at),
            col(Ticket.lane),
            col(Ticket.tool),
            col(ProblemMember.problem_id),
        )
        .join(Ticket, col(Ticket.id) == col(TicketGist.ticket_id))
        .outerjoin(ProblemMember, col(ProblemMember.ticket_id) == col(TicketGist.ticket_id))
        .where(col(TicketGist.ticket_id).in_(numbers), col(Ticket.restricted).is_(False))
    )
    return [
        Known(number, Matter(key_of(number), Gist(maker, numbers), at, lane=lane, tool=tool), problem_id)
        for number, maker, numbers, at, lane, tool, problem_id in rows
    ]


def key_of(ticket_id: int) -> str:
    """Name a matter that stands alone among groups."""
    return f"{ALONE}{ticket_id}"
