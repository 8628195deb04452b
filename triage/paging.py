"""The sweep that pages again what nobody has taken, and what somebody took and has not spoken of since."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from triage.database import Database
from triage.matters import alarms
from triage.matters.change import Change, Premises
from triage.pages import longest_pauses
from triage.store import escalations, page_links
from triage.sweeping import Due, sweep_all
from triage.tables import Escalation, Ticket

# A clock that another machine's differs from by less than this many pauses was not set back.
SET_BACK = 2
Deed = Callable[[Change, Ticket, Escalation], bool]


def page_again(database: Database, premises: Premises, *, now: datetime) -> int:
    """Page everything that is due, one matter a transaction; say how many. Twice at once is as good as once."""
    pages, reports = longest_pauses(premises.book)
    ahead = partial(escalations.ahead, page=now + SET_BACK * pages, report=now + SET_BACK * reports)
    looks: tuple[tuple[Callable[..., Sequence[Due]], Deed], ...] = (
        (ahead, alarms.follow_clock),
        (partial(escalations.silent, now=now), alarms.look_after_silence),
        (partial(escalations.due, now=now), alarms.page_again),
    )
    paged = sum(sweep_all(database, premises, find, _of(deed), what="paging", now=now) for find, deed in looks)
    with database.writing() as session:
        page_links.forget_before(session, now)
    return paged


def _of(deed: Deed) -> Callable[[Change, Ticket, int], bool]:
    def does(change: Change, ticket: Ticket, number: int) -> bool:
        # What was found is looked at anew, now that the ticket is held.
        return deed(change, ticket, change.session.get_one(Escalation, number))

    return does
