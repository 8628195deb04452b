"""The law's clock of an incident: begun with it, paused by nothing, and ended by what is decided and done."""

from datetime import UTC, datetime

from triage.domain import Lane, Role
from triage.legal_terms import first_reminder, notify_by, terms_of
from triage.matters import incident_shown, issues, showing
from triage.matters.change import Change
from triage.matters.people import Actor, Answered, Done, Refused
from triage.store import legal
from triage.tables import LegalClock, Ticket

NOTIFY, DO_NOT = "notify", "do_not"
DECISIONS = (NOTIFY, DO_NOT)
CERTAIN, NOTIFIED, NOT_NOTIFIED, AWARE = "certain", "notified", "not_notified", "aware"
INCIDENT = Lane.SECURITY_INCIDENT
# What is older is a slip of the pen.
EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
# Who may run the system may not judge for that what the law asks of the company.
RECORDS = frozenset({Role.SECURITY, Role.COMPLIANCE})


def begin(change: Change, ticket: Ticket, *, aware_at: datetime) -> None:
    """Let the clock begin when an incident comes in or a matter turns out to be one; the first moment counts."""
    if ticket.id is None:
        return
    known = legal.of_ticket(change.session, ticket.id)
    if known is not None:
        _go_on(change, known)
        return
    ends_at = notify_by(terms_of(change.book.playbook_for(INCIDENT)), aware_at)
    clock = legal.begin(change.session, ticket.id, aware_at=aware_at, notify_by=ends_at)
    clock.next_at = _next(change, clock)
    data = {"aware_at": aware_at.isoformat(), "notify_by": ends_at.isoformat()}
    change.note("legal_clock_began", "law", ticket_id=ticket.id, data=data)


def tell_issue(change: Change, ticket: Ticket) -> None:
    """Say until when below an issue that was made before the clock began."""
    clock = None if ticket.id is None else legal.of_ticket(change.session, ticket.id)
    if clock is not None:
        issues.noted(change, ticket, "jira_legal_began", moment=incident_shown.moment(change.book, clock, "notify_by"))


def _go_on(change: Change, clock: LegalClock) -> None:
    """Ask anew where it was decided to notify nobody, and the matter became an incident once more after that."""
    if clock.decision != DO_NOT:
        return
    data = {"before": clock.decision, "decided_by": clock.decided_by}
    clock.decision, clock.why, clock.decided_by, clock.decided_at = None, "", None, None
    clock.next_at = _next(change, clock)
    change.session.add(clock)
    change.note("legal_clock_goes_on", "law", ticket_id=clock.ticket_id, data=data)


def be_certain(change: Change, ticket: Ticket, *, by: Actor) -> Answered:
    """Say that it was an exposure indeed; the clock runs on from when it was first known."""
    clock = clock_for(change, ticket, by=by)
    if isinstance(clock, Refused):
        return clock
    if clock.certain_at is not None:
        return Done(ticket.reference, is_new=False)
    clock.certain_at = change.now
    change.note("legal_certain", by.handle, ticket_id=ticket.id)
    return _recorded(change, ticket, clock, "jira_legal_certain", person=by.name)


def correct_aware(change: Change, ticket: Ticket, aware_at: datetime | None, *, why: str, by: Actor) -> Answered:
    """Set right since when it was known, and with it the end of the clock; what stood there stays on record."""
    clock = clock_for(change, ticket, by=by)
    if isinstance(clock, Refused):
        return clock
    if aware_at is None or not EARLIEST <= aware_at <= change.now:
        return Refused("legal_say_since")
    if not why.strip():
        return Refused("legal_say_why")
    if aware_at == clock.aware_at:
        return Done(ticket.reference, is_new=False)
    before, clock.aware_at = clock.aware_at, aware_at.astimezone(UTC)
    clock.notify_by = notify_by(terms_of(change.book.playbook_for(INCIDENT)), clock.aware_at)
    if clock.next_at is not None:
        clock.next_at = _next(change, clock)
    said = {"before": before, "aware_at": clock.aware_at, "notify_by": clock.notify_by}
    data = {name: moment.isoformat() for name, moment in said.items()} | {"why": why.strip()}
    change.note("legal_aware_corrected", by.handle, ticket_id=ticket.id, data=data)
    moment = incident_shown.moment(change.book, clock, "notify_by")
    return _recorded(change, ticket, clock, "jira_legal_aware", person=by.name, moment=moment)


def decide(change: Change, ticket: Ticket, decision: str, *, why: str, by: Actor) -> Answered:
    """Keep whether an authority is notified, with who decided it and why; a later decision takes its place."""
    clock = clock_for(change, ticket, by=by)
    if isinstance(clock, Refused):
        return clock
    why = why.strip()
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
    clock.next_at = None if decision == DO_NOT else clock.next_at or _next(change, clock)
    data = {"decision": decision, "why": why, "before": before}
    change.note("legal_decided", by.handle, ticket_id=ticket.id, data=data)
    return _recorded(change, ticket, clock, f"jira_legal_{decision}", person=by.name)


def notified(change: Change, ticket: Ticket, *, by: Actor) -> Answered:
    """Keep that the authority was told, which ends the reminders."""
    clock = clock_for(change, ticket, by=by)
    if isinstance(clock, Refused):
        return clock
    if clock.notified_at is not None:
        return Done(ticket.reference, is_new=False)
    if clock.decision != NOTIFY:
        return Refused("legal_decide_first", {"reference": ticket.reference})
    clock.notified_at, clock.next_at = change.now, None
    data = {"in_time": clock.notified_at <= clock.notify_by}
    change.note("legal_notified", by.handle, ticket_id=ticket.id, data=data)
    return _recorded(change, ticket, clock, "jira_legal_notified", person=by.name)


def not_notified(change: Change, ticket: Ticket, *, why: str, by: Actor) -> Answered:
    """Take back that the authority was told, as one press too many would end the reminders of what is still owed."""
    clock = clock_for(change, ticket, by=by)
    if isinstance(clock, Refused):
        return clock
    if not why.strip():
        return Refused("legal_say_why")
    if clock.notified_at is None:
        return Done(ticket.reference, is_new=False)
    clock.notified_at, clock.next_at = None, _next(change, clock)
    change.note("legal_not_notified", by.handle, ticket_id=ticket.id, data={"why": why.strip()})
    return _recorded(change, ticket, clock, "jira_legal_not_notified", person=by.name)


def record(change: Change, ticket: Ticket, what: str, *, why: str, by: Actor) -> Answered:
    """Keep what was chosen of what can be recorded, apart from a correction."""
    if what == CERTAIN:
        return be_certain(change, ticket, by=by)
    if what == NOTIFIED:
        return notified(change, ticket, by=by)
    if what == NOT_NOTIFIED:
        return not_notified(change, ticket, why=why, by=by)
    return decide(change, ticket, what, why=why, by=by)


def may_record(actor: Actor) -> bool:
    """Say whether somebody is of those who judge what the law asks."""
    return actor.role in RECORDS


def left(clock: LegalClock) -> tuple[str, ...]:
    """Name what can still be recorded."""
    certain = (CERTAIN,) if clock.certain_at is None else ()
    if clock.notified_at is not None:
        return (*certain, NOT_NOTIFIED, AWARE)
    done = (NOTIFIED,) if clock.decision == NOTIFY else ()
    return (*certain, *DECISIONS, *done, AWARE)


def clock_for(change: Change, ticket: Ticket, *, by: Actor) -> LegalClock | Refused:
    """Give the clock of a matter to whoever may record something of it."""
    if not may_record(by):
        return Refused("legal_not_yours", {"reference": ticket.reference})
    found = None if ticket.id is None else legal.of_ticket(change.session, ticket.id)
    return found or Refused("legal_no_clock", {"reference": ticket.reference})


def _next(change: Change, clock: LegalClock) -> datetime:
    return first_reminder(terms_of(change.book.playbook_for(INCIDENT)), clock.notify_by, now=change.now)


def _recorded(change: Change, ticket: Ticket, clock: LegalClock, sentence: str, **values: str) -> Done:
    """Say it below the issue and on the card; why is for those alone who may read the matter."""
    change.session.add(clock)
    ticket.updated_at = change.now
    issues.noted(change, ticket, sentence, **values)
    showing.refresh(change, ticket)
    return Done(ticket.reference)
