"""The sweep over the clocks of all matters: warnings, breaches and each step after them, one matter a transaction."""

from datetime import datetime

import structlog

from triage.database import Database
from triage.matters import clock_news
from triage.matters.change import Change, Premises
from triage.store import running
from triage.tables import Ticket

log = structlog.get_logger(__name__)

WATCH_CLOCKS = "watch-clocks"
# So many are done well within the minute; the next firing goes on with the others.
MOST_AT_ONCE = 500


def watch_clocks(database: Database, premises: Premises, *, now: datetime) -> int:
    """Tell of the clocks that have something to say by now; say how many."""
    with database.reading() as session:
        found = running.with_news(session, now, limit=MOST_AT_ONCE)
    count = 0
    for ticket_id in found:
        try:
            count += _tell_of(database, premises, ticket_id, now=now)
        except Exception as error:  # noqa: BLE001 - the others go on, and the auditor names this one
            kind = type(error).__name__
            log.error("a clock can't be told of", ticket_id=ticket_id, error=kind)  # noqa: TRY400 - may quote data
    return count


def _tell_of(database: Database, premises: Premises, ticket_id: int, *, now: datetime) -> int:
    with database.writing() as session:
        # Held as every verb holds it, so whoever takes it in this moment is before this, or after.
        ticket = session.get_one(Ticket, ticket_id, with_for_update={"key_share": True})
        change = Change(session, premises, now=now)
        count = clock_news.tell(change, ticket)
        change.finish()
    return count
