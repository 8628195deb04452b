"""Tells of clocks: who can act is warned, a breach goes along the owner's chain, each once, and no word of a matter."""

from datetime import datetime

from triage import timekeeping
from triage.domain import Destination, Outgoing
from triage.matters import cards, clocks, issues, telling
from triage.matters.change import Change
from triage.moments import readable
from triage.routes import hours_of
from triage.store import running
from triage.store.running import ACKNOWLEDGE
from triage.store.tickets import OVER
from triage.tables import RunningClock, Ticket
from triage.timekeeping import Told

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
        _to_holder(change, ticket, clock, "clock_warning")
    if told.breaches:
        change.note("clock_breached", BY, ticket_id=ticket.id, data=data | {"owners": list(told.owners)})
        _breached(change, ticket, clock)
    elif told.owners:
        change.note("clock_escalated", BY, ticket_id=ticket.id, data=data | {"owners": list(told.owners)})
    _to_chain(change, ticket, clock, told)


def _chain(change: Change, ticket: Ticket, clock: RunningClock) -> tuple[str, ...]:
    escalation = change.book.playbook_for(ticket.lane or ticket.outcome).escalation
    if escalation.pages and clock.kind == ACKNOWLEDGE:
        # Its pages go out till somebody takes it, and go further than this would.
        return ()
    owner = clocks.owner_of(change, ticket)
    return timekeeping.chain_of(owner, change.book.owners.owners[owner].deputy, escalation.to)


def _breached(change: Change, ticket: Ticket, clock: RunningClock) -> None:
    _to_holder(change, ticket, clock, "clock_breached")
    issues.labelled(change, ticket, BREACHED_LABEL)
    issues.noted(change, ticket, "jira_clock_breached", what=_what(change, clock), when=_when(change, ticket, clock))
    cards.refresh(change, ticket)


def _to_holder(change: Change, ticket: Ticket, clock: RunningClock, sentence: str) -> None:
    """Say it to whoever has the matter, or in its owner's channel where nobody has."""
    to = telling.account_of(ticket.taken_by) if ticket.taken_by else None
    channel = change.book.owners.owners[_read_by(change, ticket)].slack_channel
    place = {"channel": channel} if to is None else {"person": to}
    _send(change, ticket, clock, sentence, place=place)


def _to_chain(change: Change, ticket: Ticket, clock: RunningClock, told: Told) -> None:
    owners = change.book.owners.owners
    for channel in dict.fromkeys(owners[owner].slack_channel for owner in told.owners):
        _send(change, ticket, clock, "clock_breached", place={"channel": channel})


def _send(change: Change, ticket: Ticket, clock: RunningClock, sentence: str, *, place: dict[str, str]) -> None:
    values = {"reference": ticket.reference, "what": _what(change, clock), "when": _when(change, ticket, clock)}
    owner = change.book.owners.owners[clocks.owner_of(change, ticket)].name
    url = change.premises.url_of(ticket.reference)
    more = {"owner": owner} if sentence == "clock_breached" else {}
    post = place | {"text": change.book.say(sentence, **values, **more, url=url)}
    # On its own, so that nothing that is stuck holds it up.
    thread = f"clock:{clock.id}:{clock.step}:{sentence}:{':'.join(place.values())}"
    change.send(Outgoing(Destination.SLACK, "message.post", post), ticket_id=ticket.id, thread=thread)


def _read_by(change: Change, ticket: Ticket) -> str:
    return cards.read_by(change.book, ticket) if ticket.restricted else clocks.owner_of(change, ticket)


def _what(change: Change, clock: RunningClock) -> str:
    return change.book.say(f"clock_{clock.kind}")


def _when(change: Change, ticket: Ticket, clock: RunningClock) -> str:
    return readable(clock.due_at, hours_of(change.book, clocks.owner_of(change, ticket)).zone)
