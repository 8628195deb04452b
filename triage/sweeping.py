"""Sweeps: what is due of many matters is done one matter a transaction, so that one that fails holds up no other."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

import structlog

from triage.database import Database
from triage.matters.change import Change, Premises
from triage.tables import Ticket

log = structlog.get_logger(__name__)

AT_ONCE = 500
# The number of what is due, and that of its ticket.
Due = tuple[int, int]
Verb = Callable[[Change, Ticket, int], int]


def sweep(database: Database, premises: Premises, due: Iterable[Due], verb: Verb, *, what: str, now: datetime) -> int:
    """Do it with each, and say with how many; the auditor names what could not be done."""
    count = 0
    for number, ticket_id in due:
        try:
            with database.writing() as session:
                # Held first, as every verb holds it: whoever acts on it in this moment is before this, or after.
                ticket = session.get_one(Ticket, ticket_id, with_for_update={"key_share": True})
                change = Change(session, premises, now=now)
                count += verb(change, ticket, number)
                change.finish()
        except Exception as error:  # noqa: BLE001 - the others go on, and this one is tried again in a minute
            kind = type(error).__name__
            log.error("a sweep failed", what=what, ticket_id=ticket_id, error=kind)  # noqa: TRY400 - may quote data
    return count


def sweep_all(
    database: Database,
    premises: Premises,
    find: Callable[..., Sequence[Due]],
    verb: Verb,
    *,
    what: str,
    now: datetime,
) -> int:
    """Do it with everything that `find` lists, some at once, however many there are."""
    count, last = 0, 0
    while True:
        with database.reading() as session:
            due = find(session, after=last, limit=AT_ONCE)
        count += sweep(database, premises, due, verb, what=what, now=now)
        if len(due) < AT_ONCE:
            return count
        last = due[-1][0]
