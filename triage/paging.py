"""The sweep that pages again what nobody has taken, and what somebody took and has not spoken of since."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

import structlog
from sqlmodel import Session

from triage.database import Database
from triage.matters import alarms
from triage.matters.change import Change, Premises
from triage.pages import longest_pauses
from triage.store import escalations, page_links, tickets
from triage.store.escalations import Named
from triage.tables import Escalation, Ticket

log = structlog.get_logger(__name__)

AT_ONCE = 500
# A clock that another machine's differs from by less than this many pauses was not set back.
SET_BACK = 2
Deed = Callable[[Change, Ticket, Escalation], bool]


def page_again(database: Database, premises: Premises, *, now: datetime) -> int:
    """Page everything that is due, one matter a transaction; say how many. Twice at once is as good as once."""
    pages, reports = longest_pauses(premises.book)
    ahead = partial(escalations.ahead, page=now + SET_BACK * pages, report=now + SET_BACK * reports)
    looks: tuple[tuple[Callable[..., Named], Deed], ...] = (
        (ahead, alarms.follow_clock),
        (partial(escalations.silent, now=now), alarms.look_after_silence),
        (partial(escalations.due, now=now), alarms.page_again),
    )
    paged = sum(_each(database, premises, find, deed=deed, now=now) for find, deed in looks)
    with database.writing() as session:
        page_links.forget_before(session, now)
    return paged


def _each(database: Database, premises: Premises, find: Callable[..., Named], *, deed: Deed, now: datetime) -> int:
    count, last = 0, 0
    while True:
        with database.reading() as session:
            found = find(session, after=last, limit=AT_ONCE)
        for number, reference in found:
            try:
                with database.writing() as session:
                    count += _does(session, premises, deed, number=number, reference=reference, now=now)
            except Exception as error:  # noqa: BLE001 - the others are paged all the same; the auditor names this one
                kind = type(error).__name__
                log.error("a matter can't be paged", ticket=reference, error=kind)  # noqa: TRY400 - may quote data
        if len(found) < AT_ONCE:
            return count
        last = found[-1][0]


def _does(session: Session, premises: Premises, deed: Deed, *, number: int, reference: str, now: datetime) -> bool:
    # The ticket first, as everybody does who acts on one; what was found is looked at anew behind it.
    ticket = tickets.held(session, reference)
    if ticket is None:
        return False
    change = Change(session, premises, now=now)
    done = deed(change, ticket, session.get_one(Escalation, number))
    change.finish()
    return done
