"""The law's clock of an incident: begun with it, paused by nothing, and ended by what security decides and does."""

from datetime import datetime

from triage.domain import Lane, Role
from triage.legal_terms import first_reminder, notify_by, terms_of
from triage.matters import issues, showing
from triage.matters.change import Change
from triage.matters.people import Actor, Answered, Done, Refused
from triage.store import legal
from triage.tables import LegalClock, Ticket

NOTIFY, DO_NOT = "notify", "do_not"
DECISIONS = (NOTIFY, DO_NOT)
CERTAIN, NOTIFIED = "certain", "notified"
INCIDENT = Lane.SECURITY_INCIDENT
LONGEST_REASON = 2000


def begin(change: Change, ticket: Ticket, *, aware_at: datetime) -> None:
    """Let the clock begin when an incident comes in or a matter turns out to be one; the first moment counts."""
    if ticket.id is None:
        return
    terms = terms_of(change.book.playbook_for(INCIDENT))
    ends_at = notify_by(terms, aware_at)
    next_at = first_reminder(terms, ends_at, now=change.now)
    began = legal.begin(change.session, ticket.id, aware_at=aware_at, notify_by=ends_at, next_at=next_at)
    if began is not None:
        data = {"aware_at": aware_at.isoformat(), "notify_by": ends_at.isoformat()}
        change.note("legal_clock_began", "law", ticket_id=ticket.id, data=data)


def be_certain(change: Change, ticket: Ticket, *, by: Actor) -> Answered:
    """Say that it was an exposure indeed; the clock runs on from when it was first known."""
    clock = _clock(change, ticket, by)
    if isinstance(clock, Refused):
        return clock
    if clock.certain_at is not None:
        return Done(ticket.reference, is_new=False)
    clock.certain_at = change.now
    change.session.add(clock)
    change.note("legal_certain", by.handle, ticket_id=ticket.id)
    _tell(change, ticket, "jira_legal_certain", person=by.name)
    return Done(ticket.reference)


def decide(change: Change, ticket: Ticket, decision: str, *, why: str, by: Actor) -> Answered:
    """Keep whether an authority is notified, with who decided it and why; a later decision takes its place."""
    clock = _clock(change, ticket, by)
    if isinstance(clock, Refused):
        return clock
    why = why.strip()[:LONGEST_REASON]
    if decision not in DECISIONS:
        return Refused("legal_choose")
    if not why:
        return Refused("legal_say_why")
    if clock.notified_at is not None:
        return Refused("legal_notified_already", {"reference": ticket.reference})
    if (clock.decision, clock.why, clock.decided_by) == (decision, why, by.handle):
        return Done(ticket.reference, is_new=False)
    before = clock.decision
    clock.decision, clock.why, clock.decided_by, clock.decided_at = decision, why, by.handle, change.now
    # Where nobody is notified, nobody has to be reminded; who said so stays on record.
    clock.next_at = None if decision == DO_NOT else _next(change, clock)
    change.session.add(clock)
    data = {"decision": decision, "why": why, "before": before}
    change.note("legal_decided", by.handle, ticket_id=ticket.id, data=data)
    _tell(change, ticket, f"jira_legal_{decision}", person=by.name)
    return Done(ticket.reference)


def notified(change: Change, ticket: Ticket, *, by: Actor) -> Answered:
    """Keep that the authority was told, which ends the reminders."""
    clock = _clock(change, ticket, by)
    if isinstance(clock, Refused):
        return clock
    if clock.notified_at is not None:
        return Done(ticket.reference, is_new=False)
    if clock.decision != NOTIFY:
        return Refused("legal_decide_first", {"reference": ticket.reference})
    clock.notified_at, clock.next_at = change.now, None
    change.session.add(clock)
    change.note(
        "legal_notified", by.handle, ticket_id=ticket.id, data={"in_time": clock.notified_at <= clock.notify_by}
    )
    _tell(change, ticket, "jira_legal_notified", person=by.name)
    return Done(ticket.reference)


def record(change: Change, ticket: Ticket, what: str, *, why: str, by: Actor) -> Answered:
    """Record what somebody chose in a form."""
    if what == CERTAIN:
        return be_certain(change, ticket, by=by)
    if what == NOTIFIED:
        return notified(change, ticket, by=by)
    return decide(change, ticket, what, why=why, by=by)


def may_decide(actor: Actor) -> bool:
    """Say whether somebody is security, who alone judge this."""
    return actor.role is Role.SECURITY


def _clock(change: Change, ticket: Ticket, by: Actor) -> LegalClock | Refused:
    if not may_decide(by):
        return Refused("legal_security_alone", {"reference": ticket.reference})
    found = None if ticket.id is None else legal.of_ticket(change.session, ticket.id)
    return found or Refused("legal_no_clock", {"reference": ticket.reference})


def _next(change: Change, clock: LegalClock) -> datetime:
    terms = terms_of(change.book.playbook_for(INCIDENT))
    return clock.next_at or first_reminder(terms, clock.notify_by, now=change.now)


def _tell(change: Change, ticket: Ticket, sentence: str, *, person: str) -> None:
    """Say it below the issue and on the card; why is for those alone who may read the matter."""
    ticket.updated_at = change.now
    issues.noted(change, ticket, sentence, person=person)
    showing.refresh(change, ticket)
