"""The sweep over the clocks of all matters: warnings, breaches and each step after them."""

from datetime import datetime

from triage.database import Database
from triage.matters import clock_news
from triage.matters.change import Change, Premises
from triage.store import running
from triage.sweeping import AT_ONCE, sweep
from triage.tables import Ticket

WATCH_CLOCKS = "watch-clocks"


def watch_clocks(database: Database, premises: Premises, *, now: datetime) -> int:
    """Tell of the clocks that have something to say by now; say how many. The next firing goes on with the others."""

    def tell(change: Change, ticket: Ticket, number: int) -> int:
        del number
        return clock_news.tell(change, ticket)

    with database.reading() as session:
        found = running.with_news(session, now, limit=AT_ONCE)
    return sweep(database, premises, zip(found, found, strict=True), tell, what="clocks", now=now)
