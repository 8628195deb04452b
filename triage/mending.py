"""Queues what mends a difference between tickets and issues; the worker and the inbox do the rest."""

from collections.abc import Iterable

from triage.database import Database
from triage.domain import Arrival, Clock, Inbox
from triage.matters import issues, moving
from triage.matters.change import Change, Premises
from triage.reconciling import Oddity
from triage.routes import route_of
from triage.store import outbox
from triage.store.outbox import makes_issue
from triage.tables import Ticket

ACTOR = "reconcile"


def mend(database: Database, premises: Premises, clock: Clock, *, oddities: Iterable[Oddity], inbox: Inbox) -> int:
    """Send again what is stuck, make issues that are missing, have issues looked at; give how much was queued."""
    queued = 0
    for one in oddities:
        if one.retry is not None:
            queued += _retried(database, premises, clock, one.retry)
        elif one.make is not None:
            queued += _made(database, premises, clock, one.make)
        elif one.look_at is not None:
            # Another key each time, or what was looked at once would never be looked at again.
            key = f"jira:reconcile:{clock.now():%Y%m%d%H%M%S%f}:{one.issue}"
            queued += inbox.take(Arrival("jira", key, "issue_seen", "", {**one.look_at, "event": "reconcile"}))
    return queued


def _retried(database: Database, premises: Premises, clock: Clock, delivery: int) -> bool:
    with database.writing() as session:
        change = Change(session, premises, now=clock.now())
        retried = outbox.retry(session, delivery, now=change.now)
        if retried is not None:
            change.note("delivery_retried", ACTOR, ticket_id=retried[0], data={"delivery": delivery})
        change.finish()
    return retried is not None


def _made(database: Database, premises: Premises, clock: Clock, ticket_id: int) -> bool:
    with database.writing() as session:
        change = Change(session, premises, now=clock.now())
        made = issue_for(change, ticket_id, by=ACTOR)
        change.finish()
    return made


def issue_for(change: Change, ticket_id: int, *, by: str) -> bool:
    """Have an issue made as the matter stands now; False where there is one, or one is being made."""
    ticket = change.session.get_one(Ticket, ticket_id)
    if ticket.jira_key is not None or makes_issue(change.session, ticket_id):
        return False
    facts = moving.facts_now(change, ticket, ticket.lane or ticket.outcome)
    route = route_of(facts, change.book, now=change.now, for_review=ticket.needs_review and not ticket.restricted)
    issues.opened(change, ticket, route)
    if ticket.taken_by is not None:
        issues.assigned(change, ticket, ticket.taken_by)
    change.note("issue_asked_for", by, ticket_id=ticket.id)
    return True
