"""Claiming what waits in the outbox: one worker gets it, and holds it for so long."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, exists, or_, update
from sqlalchemy.orm import aliased
from sqlalchemy.sql.dml import ReturningUpdate
from sqlmodel import Session, col, select

from triage.domain import Destination, Outgoing
from triage.issue import MAKE_ISSUES
from triage.store.outbox import PENDING, UNSENT, Claimed
from triage.tables import AwareUTC, Delivery

CLAIMED_COLUMNS = (
    *("id", "ticket_id", "thread", "destination", "kind", "urgent", "payload", "key"),
    *("attempts", "failures", "in_doubt_since", "trying_since"),
)
COMMENTS = ("issue.comment", "issue.comment_edit")


def _claimable() -> Select[Any]:
    earlier = aliased(Delivery)
    before = and_(
        col(earlier.id) < col(Delivery.id),
        # A page never waits behind an ordinary message of the same ticket.
        col(earlier.urgent) >= col(Delivery.urgent),
        # Not "anything but sent", for which an index is no help where thousands were sent before.
        col(earlier.state).in_(UNSENT),
    )
    # What belongs to no ticket nobody sends again by hand, so that all after it would wait for ever.
    holds_back = or_(col(earlier.state) == PENDING, col(earlier.ticket_id).is_not(None))
    # Two questions rather than one with an "or", so that each has its index.
    in_ticket = exists().where(
        and_(
            col(Delivery.thread).is_(None),
            col(earlier.thread).is_(None),
            col(earlier.ticket_id) == col(Delivery.ticket_id),
            col(earlier.destination) == col(Delivery.destination),
            before,
            _holds_back_its_ticket(earlier),
        )
    )
    in_thread = exists().where(and_(col(earlier.thread) == col(Delivery.thread), before, holds_back))
    return _due().where(~in_ticket, ~in_thread).order_by(col(Delivery.due), col(Delivery.id)).limit(1)


def _holds_back_its_ticket(earlier: type[Delivery]) -> ColumnElement[bool]:
    """Say what a delivery waits for: what is stuck in Jira holds back only what goes on from it.

    A step that a workflow lacks must neither keep a person's answer from its owner, nor words where others read them.
    """
    both_comment = and_(col(earlier.kind).in_(COMMENTS), col(Delivery.kind).in_(COMMENTS))
    return or_(
        col(earlier.state) == PENDING,
        col(earlier.destination) != Destination.JIRA,
        col(earlier.kind).in_(MAKE_ISSUES),
        col(earlier.kind) == col(Delivery.kind),
        both_comment,
    )


def _due() -> Select[Any]:
    return select(Delivery.id).where(
        Delivery.state == PENDING,
        # Named so that none is a column's name, which an UPDATE would take for something to set.
        col(Delivery.urgent) == bindparam("is_urgent"),
        col(Delivery.due) <= bindparam("now"),
        col(Delivery.destination).in_(bindparam("destinations", expanding=True)),
    )


def _take(chosen: Select[Any]) -> ReturningUpdate[Any]:
    first_try = col(Delivery.failures) == 0
    return (
        update(Delivery)
        .where(col(Delivery.id) == chosen.scalar_subquery())
        .values(
            attempts=col(Delivery.attempts) + 1,
            due=bindparam("leased_until", type_=AwareUTC()),
            worker=bindparam("holder"),
            # Patience is counted from the first try: a delivery may have waited long for one before it.
            trying_since=case((first_try, bindparam("now", type_=AwareUTC())), else_=col(Delivery.trying_since)),
        )
        .returning(*(col(getattr(Delivery, name)) for name in CLAIMED_COLUMNS))
    )


# Built once: they are asked for each delivery, and several times a second while nothing happens, and building them
# cost a third of all that a delivery costs here.
CLAIMABLE, IS_DUE = _claimable(), _due().limit(1)
TAKE, TAKE_UNLOCKED = _take(CLAIMABLE), _take(CLAIMABLE.with_for_update(skip_locked=True))


def claim(
    session: Session, *, urgent: bool, destinations: Sequence[Destination], now: datetime, lease: timedelta, worker: str
) -> Claimed | None:
    """Take the oldest delivery that is due: one statement that raises `attempts` and moves `due` past the lease."""
    which = {"is_urgent": urgent, "destinations": destinations, "now": now}
    take = TAKE_UNLOCKED if session.get_bind().dialect.name == "postgresql" else TAKE
    connection = session.connection()
    taken = connection.execute(take, which | {"leased_until": now + lease, "holder": worker}).mappings().first()
    return None if taken is None else _claimed(taken)


def something_waits(session: Session, *, urgent: bool, destinations: Sequence[Destination], now: datetime) -> bool:
    """Look without locking whether a claim would find anything; where nothing is due, that costs next to nothing."""
    which = {"is_urgent": urgent, "destinations": destinations, "now": now}
    connection = session.connection()
    return connection.execute(IS_DUE, which).first() is not None and (
        connection.execute(CLAIMABLE, which).first() is not None
    )


def _claimed(row: Mapping[Any, Any]) -> Claimed:
    outgoing = Outgoing(Destination(row["destination"]), row["kind"], row["payload"], urgent=row["urgent"])
    return Claimed(
        id=row["id"],
        ticket_id=row["ticket_id"],
        outgoing=outgoing,
        key=row["key"],
        attempt=row["attempts"],
        failures=row["failures"],
        in_doubt_since=row["in_doubt_since"],
        trying_since=row["trying_since"],
        thread=row["thread"],
    )
