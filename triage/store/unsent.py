"""What a ticket has not told the other side yet, and what of it may be taken back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, update
from sqlalchemy.sql.dml import ReturningDelete, ReturningUpdate
from sqlmodel import Session, col, select

from triage.domain import Destination
from triage.store.outbox import PENDING, UNSENT
from triage.tables import Delivery


def of_ticket(session: Session, ticket_id: int, destination: Destination) -> Sequence[Delivery]:
    """List what a ticket has not sent there, stuck or not, oldest first."""
    wanted = select(Delivery).where(
        Delivery.ticket_id == ticket_id, Delivery.destination == destination, col(Delivery.state).in_(UNSENT)
    )
    return session.exec(wanted.order_by(col(Delivery.id))).all()


def can_be_taken_back(delivery: Delivery) -> bool:
    """Say whether nobody sends it now, and none of it can have arrived."""
    return delivery.state in UNSENT and delivery.worker is None and delivery.in_doubt_since is None


def take_back(session: Session, delivery_id: int) -> bool:
    """Remove what can be taken back; False where somebody was quicker."""
    return _done(session, delete(Delivery).where(*_untouched(delivery_id)).returning(col(Delivery.id)))


def let_go(session: Session, delivery_id: int) -> bool:
    """Remove what nobody sends now, though some of it may have arrived; False where somebody was quicker."""
    return _done(session, delete(Delivery).where(*_at_rest(delivery_id)).returning(col(Delivery.id)))


def let_go_of_pages(session: Session, ticket_id: int, thread: str) -> int:
    """Remove what failed so far in threads that begin so, and that nobody sends now; say how much that was."""
    failing = delete(Delivery).where(
        col(Delivery.ticket_id) == ticket_id,
        col(Delivery.thread).startswith(thread),
        col(Delivery.state) == PENDING,
        col(Delivery.failures) > 0,
        col(Delivery.worker).is_(None),
    )
    return len(session.execute(failing.returning(col(Delivery.id))).all())


def rewrite(session: Session, delivery_id: int, payload: Mapping[str, Any], *, now: datetime) -> bool:
    """Let what can be taken back begin anew with something else; False where somebody was quicker."""
    anew = {"payload": dict(payload), "state": PENDING, "due": now, "trying_since": now, "failures": 0}
    waiting = update(Delivery).where(*_untouched(delivery_id)).values(**anew)
    return _done(session, waiting.returning(col(Delivery.id)))


def _untouched(delivery_id: int) -> tuple[ColumnElement[bool], ...]:
    return (*_at_rest(delivery_id), col(Delivery.in_doubt_since).is_(None))


def _at_rest(delivery_id: int) -> tuple[ColumnElement[bool], ...]:
    return col(Delivery.id) == delivery_id, col(Delivery.state).in_(UNSENT), col(Delivery.worker).is_(None)


def _done(session: Session, statement: ReturningDelete[Any] | ReturningUpdate[Any]) -> bool:
    return session.execute(statement.execution_options(synchronize_session=False)).first() is not None
