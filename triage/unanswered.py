"""The sweep that gives back what was offered to somebody who did not answer in time."""

from collections.abc import Callable
from datetime import datetime

from triage.database import Database
from triage.matters import handing_over
from triage.matters.change import Change, Premises
from triage.store import hand_overs
from triage.tables import Ticket

AT_ONCE = 100


def give_back_unanswered(
    database: Database, premises: Premises, *, now: datetime, wake: Callable[[], None] = lambda: None
) -> int:
    """Return every offer whose time is over, each in a transaction of its own, and say how many that were."""
    with database.reading() as session:
        due = hand_overs.past_due(session, now, limit=AT_ONCE)
    returned = sum(_give_back(database, premises, number, now=now) for number in due)
    if returned:
        wake()
    return returned


def _give_back(database: Database, premises: Premises, ticket_id: int, *, now: datetime) -> bool:
    with database.writing() as session:
        ticket = session.get(Ticket, ticket_id, with_for_update={"key_share": True})
        if ticket is None:
            return False
        change = Change(session, premises, now=now)
        is_returned = handing_over.give_back(change, ticket)
        change.finish()
    return is_returned
