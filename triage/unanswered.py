"""The sweep over offers: follows what one step left to do, and gives back what nobody answered in time."""

from datetime import datetime
from functools import partial

import structlog

from triage.database import Database
from triage.matters import taking_over
from triage.matters.change import Change, Premises
from triage.store import hand_overs
from triage.sweeping import sweep_all
from triage.tables import HandOver, Ticket

log = structlog.get_logger(__name__)


def give_back_unanswered(database: Database, premises: Premises, *, now: datetime) -> int:
    """Return every offer whose time is over, and say how many that were; what was answered is followed first."""

    def follow(change: Change, ticket: Ticket, number: int) -> bool:
        return taking_over.follow(change, ticket, change.session.get_one(HandOver, number))

    def give_back(change: Change, ticket: Ticket, number: int) -> bool:
        del number
        return taking_over.give_back(change, ticket)

    past_due = partial(hand_overs.past_due, now=now)
    followed = sweep_all(database, premises, hand_overs.to_do, follow, what="hand-overs", now=now)
    returned = sweep_all(database, premises, past_due, give_back, what="offers", now=now)
    if followed:
        log.info("handed over in one step", matters=followed)
    return returned
