"""The sweep that pages again what nobody has taken, and what somebody took and has not spoken of since."""

from datetime import datetime

from triage.database import Database
from triage.matters import alarms
from triage.matters.change import Change, Premises
from triage.pages import longest_pause
from triage.store import page_links, tickets

AT_ONCE = 100


def page_again(database: Database, premises: Premises, *, now: datetime) -> int:
    """Page every open escalation that is due; say how many. Twice at once is as good as once."""
    paged = _silent(database, premises, now=now)
    while True:
        with database.writing() as session:
            change = Change(session, premises, now=now)
            due = tickets.due_escalations(session, now, beyond=now + longest_pause(premises.book), limit=AT_ONCE)
            paged += sum(alarms.page_again(change, escalation) for escalation in due)
            change.finish()
        if len(due) < AT_ONCE:
            return paged


def _silent(database: Database, premises: Premises, *, now: datetime) -> int:
    with database.reading() as session:
        silent = tickets.silent_escalations(session, now)
    paged = 0
    for number, reference in silent:
        with database.writing() as session:
            # The ticket first, as everybody does who acts on one.
            ticket = tickets.held(session, reference)
            if ticket is None:
                continue
            change = Change(session, premises, now=now)
            paged += alarms.look_after_silence(change, ticket, number)
            change.finish()
    with database.writing() as session:
        page_links.forget_before(session, now)
    return paged
