"""The sweep over offers: follows what one step left to do, and gives back what nobody answered in time."""

from collections.abc import Callable, Sequence
from datetime import datetime

import structlog
from sqlmodel import Session

from triage.database import Database
from triage.matters import taking_over
from triage.matters.change import Change, Premises
from triage.store import hand_overs
from triage.tables import HandOver, Ticket

log = structlog.get_logger(__name__)

AT_ONCE = 100
Due = Callable[[Session, int], Sequence[HandOver]]
Verb = Callable[[Change, Ticket, HandOver], bool]


def give_back_unanswered(
    database: Database, premises: Premises, *, now: datetime, wake: Callable[[], None] = lambda: None
) -> int:
    """Return every offer whose time is over, and say how many that were; what was answered is followed first."""

    def left(session: Session, after: int) -> Sequence[HandOver]:
        return hand_overs.to_do(session, after=after, limit=AT_ONCE)

    def due(session: Session, after: int) -> Sequence[HandOver]:
        return hand_overs.past_due(session, now, after=after, limit=AT_ONCE)

    def give_back(change: Change, ticket: Ticket, offer: HandOver) -> bool:
        del offer
        return taking_over.give_back(change, ticket)

    followed = _sweep(database, premises, left, taking_over.follow, now=now, wake=wake)
    returned = _sweep(database, premises, due, give_back, now=now, wake=wake)
    if followed:
        log.info("handed over in one step", matters=followed)
    return returned


def _sweep(
    database: Database, premises: Premises, due: Due, verb: Verb, *, now: datetime, wake: Callable[[], None]
) -> int:
    """Do it with each in a transaction of its own, so that pages and people never wait for all of them."""
    count, after = 0, 0
    while True:
        with database.reading() as session:
            found = [(one.id or 0, one.ticket_id) for one in due(session, after)]
        for number, ticket_id in found:
            try:
                count += _do(database, premises, number, ticket_id, verb=verb, now=now)
            except Exception as error:  # noqa: BLE001 - the others go on, and this one is tried again in a minute
                kind = type(error).__name__
                log.error("an offer can't be followed", ticket_id=ticket_id, error=kind)  # noqa: TRY400 - may quote data
        if found:
            wake()
        if len(found) < AT_ONCE:
            return count
        after = found[-1][0]


def _do(database: Database, premises: Premises, number: int, ticket_id: int, *, verb: Verb, now: datetime) -> bool:
    with database.writing() as session:
        ticket = session.get_one(Ticket, ticket_id, with_for_update={"key_share": True})
        change = Change(session, premises, now=now)
        is_done = verb(change, ticket, session.get_one(HandOver, number))
        change.finish()
    return is_done
