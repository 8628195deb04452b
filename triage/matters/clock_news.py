"""Tells of clocks: who can act is warned, a breach goes along the owner's chain, each once, and no word of a matter."""

from datetime import datetime

from playbooks.schema import Playbook
from triage import timekeeping
from triage.domain import Lane
from triage.matters import cards, clocks, issues, notices
from triage.matters.change import Change
from triage.moments import readable
from triage.pages import chain_of as steps_of
from triage.routes import hours_of
from triage.store import absences, escalations, running
from triage.store.running import ACKNOWLEDGE
from triage.store.tickets import OVER
from triage.tables import RunningClock, Ticket

BREACHED_LABEL = "breached"
BY = "timetable"


def tell(change: Change, ticket: Ticket) -> int:
    """Say what the clocks of a matter have to say by now, and how many had anything."""
    found = [one for one in running.newest(change.session, ticket.id or 0).values() if _has_news(one, change.now)]
    if ticket.state in OVER:
        clocks.follow(change, ticket)
        return 0
    for clock in found:
        _tell(change, ticket, clock)
    return len(found)


def _has_news(clock: RunningClock, now: datetime) -> bool:
    due = clock.stopped_at is None and clock.next_at is not None and clock.next_at <= now
    return due and clock.kind in running.KINDS


def _tell(change: Change, ticket: Ticket, clock: RunningClock) -> None:
    pace, chain = clocks.pace_of(change, ticket, clock.hours), _chain(change, ticket, clock)
    told = timekeeping.told(clocks.reading_of(clock), chain, pace=pace, now=change.now)
    clocks.keep(change, clock, told.reading)
    data: dict[str, object] = {"clock": clock.kind, "due": clock.due_at.isoformat()}
    if told.warns:
        change.note("clock_warned", BY, ticket_id=ticket.id, data=data)
        if not _to_who_can_act(change, ticket, _words(change, ticket, clock, "clock_warning")):
            issues.noted(change, ticket, "jira_clock_warned", **_about(change, ticket, clock))
    data = data | {"owners": list(told.owners)}
    if told.breaches:
        change.note("clock_breached", BY, ticket_id=ticket.id, data=data)
        _to_who_can_act(change, ticket, _words(change, ticket, clock, "clock_breached"))
        issues.labelled(change, ticket, BREACHED_LABEL)
        issues.noted(change, ticket, "jira_clock_breached", **_about(change, ticket, clock))
        cards.refresh(change, ticket)
    elif told.owners:
        change.note("clock_escalated", BY, ticket_id=ticket.id, data=data)
    _to_chain(change, ticket, clock, told.owners)


def _chain(change: Change, ticket: Ticket, clock: RunningClock) -> tuple[str, ...]:
    paged = escalations.of_ticket(change.session, clock.ticket_id) if clock.kind == ACKNOWLEDGE else None
    if paged is not None and paged.acknowledged_at is None:
        # Its pages go out till somebody takes it, and go further than this would.
        return ()
    owner, chain = _owner(change, ticket), _playbook(change, ticket).escalation.to
    return timekeeping.chain_of(owner, change.book.owners.owners[owner].deputy, chain)


def _playbook(change: Change, ticket: Ticket) -> Playbook:
    """Give the playbook whose chain hears of it: of what is restricted that of security, whichever lane it has."""
    return change.book.playbook_for(Lane.SECURITY_INCIDENT if ticket.restricted else ticket.lane or ticket.outcome)


def _owner(change: Change, ticket: Ticket) -> str:
    return cards.read_by(change.book, ticket) if ticket.restricted else clocks.owner_of(change, ticket)


def _to_who_can_act(change: Change, ticket: Ticket, text: str) -> bool:
    """Say it to whoever has the matter, or stands in for them, or has the turn; else to its owner's whole team."""
    title, person = _title(change), _who_can_act(change, ticket)
    if person is not None and notices.to_person(change, person, text, title=title):
        return True
    return notices.to_owner(change, _owner(change, ticket), text, title=title)


def _who_can_act(change: Change, ticket: Ticket) -> str | None:
    if ticket.taken_by is not None:
        return absences.stand_in_for(change.session, ticket.taken_by, change.now)
    steps, owner = steps_of(change.book, _playbook(change, ticket), now=change.now), _owner(change, ticket)
    return next((one.person for one in steps if one.person and one.owner == owner), None)


def _to_chain(change: Change, ticket: Ticket, clock: RunningClock, owners: tuple[str, ...]) -> None:
    for owner in owners:
        text = _words(change, ticket, clock, "clock_breached")
        if not notices.to_owner(change, owner, text, title=_title(change)):
            name = change.book.owners.owners[owner].name
            issues.noted(change, ticket, "jira_clock_escalated", owner=name, **_about(change, ticket, clock))


def _words(change: Change, ticket: Ticket, clock: RunningClock, sentence: str) -> str:
    values = _about(change, ticket, clock) | {"reference": ticket.reference}
    if sentence == "clock_breached":
        values["owner"] = change.book.owners.owners[_owner(change, ticket)].name
    return change.book.say(sentence, **values, url=change.premises.url_of(ticket.reference))


def _about(change: Change, ticket: Ticket, clock: RunningClock) -> dict[str, str]:
    zone = hours_of(change.book, clocks.owner_of(change, ticket)).zone
    return {"what": change.book.say(f"clock_{clock.kind}"), "when": readable(clock.due_at, zone)}


def _title(change: Change) -> str:
    return change.book.say("clock_mail")
