"""The working clocks of a matter, kept in step with how it stands: who has it, whom it waits for, and its lane.

`follow` may be called after any change; it works out what is different and is harmless twice.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from triage import timekeeping
from triage.matters.change import Change
from triage.routes import hours_named
from triage.store import checklists, running
from triage.store.running import ACKNOWLEDGE, APPROVAL, FIRST_ANSWER, KINDS, RESOLVE, REVIEW
from triage.store.tickets import OVER
from triage.tables import RunningClock, Ticket
from triage.timekeeping import Pace, Reading

WAITING = "waiting"
OF_READING = ("minutes", "due_at", "next_at", "step", "paused_at", "left_minutes", "breached_at")


def begin(change: Change, ticket: Ticket, *, since: datetime) -> None:
    """Let the clocks of a new matter begin when it came, in the transaction that keeps it."""
    kinds = _minutes_of(change, ticket)
    rows = [_row(change, ticket, kind, minutes=minutes, since=since) for kind, minutes in kinds.items()]
    running.add(change.session, rows)


def follow(change: Change, ticket: Ticket) -> None:
    """Bring all clocks of a matter in step with it, and show on it by when it is to be taken and settled."""
    if ticket.id is None:
        return
    change.session.flush()
    clocks = running.newest(change.session, ticket.id)
    if ticket.state in OVER:
        for clock in clocks.values():
            _stop(change, clock)
        return
    _begin_missing(change, ticket, clocks)
    clocks = running.newest(change.session, ticket.id)
    for clock in clocks.values():
        if clock.stopped_at is None and clock.kind in KINDS:
            _in_step(change, ticket, clock)
    _show(ticket, clocks)


def answered(change: Change, ticket: Ticket) -> bool:
    """Take note that somebody of the team wrote to the person; say whether that was the first time."""
    return stop(change, ticket, FIRST_ANSWER)


def approved(change: Change, ticket: Ticket) -> None:
    """Take note that what had to be approved was decided."""
    stop(change, ticket, APPROVAL)


def stop(change: Change, ticket: Ticket, kind: str) -> bool:
    """Stop a clock, and say whether it ran."""
    if ticket.id is None:
        return False
    change.session.flush()
    clock = running.newest(change.session, ticket.id).get(kind)
    if clock is None or clock.stopped_at is not None:
        return False
    _stop(change, clock)
    return True


def approval_moved(change: Change, ticket: Ticket) -> None:
    """Let the clock of the approval whose turn it is now run, if it has minutes of its own or none runs yet."""
    turn = checklists.next_approval(change.session, ticket.id or 0)
    if turn is None:
        approved(change, ticket)
        return
    clock = running.newest(change.session, ticket.id or 0).get(APPROVAL)
    minutes = _minutes_of(change, ticket).get(APPROVAL)
    if minutes is None or (turn.minutes is None and clock is not None and clock.stopped_at is None):
        return
    approved(change, ticket)
    change.session.flush()
    number = clock.round + 1 if clock is not None else 1
    running.add(change.session, [_row(change, ticket, APPROVAL, minutes=minutes, number=number)])


def shown(change: Change, ticket: Ticket) -> Iterator[RunningClock]:
    """Give the clocks that have yet to come, in their order."""
    change.session.flush()
    clocks = running.newest(change.session, ticket.id or 0)
    yield from (clocks[kind] for kind in KINDS if kind in clocks and clocks[kind].stopped_at is None)


def reading_of(clock: RunningClock) -> Reading:
    """Give how a clock stands."""
    return Reading(**{name: getattr(clock, name) for name in OF_READING})


def keep(change: Change, clock: RunningClock, reading: Reading) -> None:
    """Write down how a clock stands now."""
    for name in OF_READING:
        setattr(clock, name, getattr(reading, name))
    change.session.add(clock)


def pace_of(change: Change, ticket: Ticket, hours: str | None) -> Pace:
    """Say how a clock of a matter runs in these hours."""
    said = change.book.playbook_for(ticket.lane or ticket.outcome)
    return Pace(hours_named(change.book, hours), said.clocks.warn_percent, said.escalation.repeat_minutes)


def hours_for(change: Change, ticket: Ticket) -> str | None:
    """Name the hours in which the clocks of a matter run; None is round the clock."""
    if change.book.playbook_for(ticket.lane or ticket.outcome).clocks.around_the_clock:
        return None
    return change.book.owners.owners[owner_of(change, ticket)].business_hours


def owner_of(change: Change, ticket: Ticket) -> str:
    """Name whose a matter is; where its owner stands in the book no more, that is its lane's."""
    playbook = change.book.playbook_for(ticket.lane or ticket.outcome)
    return ticket.owner if ticket.owner in change.book.owners.owners else playbook.owner


def _minutes_of(change: Change, ticket: Ticket) -> dict[str, int]:
    """Give the minutes of every clock that a matter has to have, by its kind."""
    playbook = change.book.playbook_for(ticket.lane or ticket.outcome)
    minutes = playbook.clocks.minutes_for(ticket.severity)
    if APPROVAL in minutes or any(step.minutes for step in playbook.steps):
        # Whose turn it is may have a time of its own.
        turn = checklists.next_approval(change.session, ticket.id or 0)
        minutes |= {APPROVAL: turn.minutes} if turn is not None and turn.minutes is not None else {}
    waits = ticket.needs_review and not ticket.restricted
    return minutes | ({REVIEW: change.book.owners.review_alarm.minutes} if waits else {})


def _row(
    change: Change, ticket: Ticket, kind: str, *, minutes: int, number: int = 1, since: datetime | None = None
) -> dict[str, Any]:
    hours = hours_for(change, ticket)
    reading = timekeeping.begun(minutes, pace_of(change, ticket, hours), now=change.now, since=since)
    if _stands_still(change, ticket, kind):
        reading = timekeeping.paused(reading, hours_named(change.book, hours), now=change.now)
    about = {"ticket_id": ticket.id, "kind": kind, "round": number, "owner": ticket.owner, "hours": hours}
    return (
        about
        | {"started_at": since or change.now, "stopped_at": None}
        | {one: getattr(reading, one) for one in OF_READING}
    )


def _begin_missing(change: Change, ticket: Ticket, clocks: dict[str, RunningClock]) -> None:
    """Begin what the matter lacks: a new round of what stopped and has to happen again, and what its lane adds."""
    kinds = _minutes_of(change, ticket)
    # A matter that came in before there were clocks has had them since then.
    since = None if clocks else ticket.created_at
    rows = []
    for kind, minutes in kinds.items():
        clock = clocks.get(kind)
        number = clock.round + 1 if clock is not None else 1
        if kind == ACKNOWLEDGE and ticket.taken_by is not None:
            continue
        if not clocks and kind in (FIRST_ANSWER, APPROVAL):
            # Of such a matter nobody knows any more whether it was answered or approved, and none begins later.
            over = {"stopped_at": change.now, "next_at": None, "breached_at": None}
            rows.append(_row(change, ticket, kind, minutes=minutes, since=since) | over)
        elif clock is None or _is_needed_again(kind, clock):
            rows.append(_row(change, ticket, kind, minutes=minutes, number=number, since=since))
        elif kind == ACKNOWLEDGE and clock.owner != ticket.owner:
            # Nobody of its new owner has seen it, so what has passed with the one before does not count for them.
            _stop(change, clock)
            rows.append(_row(change, ticket, kind, minutes=minutes, number=number))
    change.session.flush()
    running.add(change.session, rows)


def _is_needed_again(kind: str, clock: RunningClock) -> bool:
    """Say whether it stopped though nobody has the matter, or though it is open again."""
    return clock.stopped_at is not None and kind in (ACKNOWLEDGE, RESOLVE, REVIEW)


def _in_step(change: Change, ticket: Ticket, clock: RunningClock) -> None:
    if clock.kind == ACKNOWLEDGE and ticket.taken_by is not None:
        _stop(change, clock)
        return
    kinds = _minutes_of(change, ticket)
    if clock.kind not in kinds:
        # The lane that it is in now promises no such thing.
        _stop(change, clock)
        return
    _set_anew(change, ticket, clock, minutes=kinds[clock.kind])
    pace, reading = pace_of(change, ticket, clock.hours), reading_of(clock)
    if _stands_still(change, ticket, clock.kind):
        keep(change, clock, timekeeping.paused(reading, pace.hours, now=change.now))
    else:
        keep(change, clock, timekeeping.resumed(reading, pace, now=change.now))


def _set_anew(change: Change, ticket: Ticket, clock: RunningClock, *, minutes: int) -> None:
    hours = hours_for(change, ticket)
    if (clock.owner, clock.hours, clock.minutes) == (ticket.owner, hours, minutes):
        return
    reading = timekeeping.set_anew(
        reading_of(clock),
        minutes,
        pace_of(change, ticket, hours),
        before=hours_named(change.book, clock.hours),
        now=change.now,
        is_anothers=clock.owner != ticket.owner,
    )
    clock.owner, clock.hours = ticket.owner, hours
    keep(change, clock, reading)


def _stands_still(change: Change, ticket: Ticket, kind: str) -> bool:
    """Say whether a clock waits for the person; that somebody takes an exposure never waits for anybody."""
    pages = change.book.playbook_for(ticket.lane or ticket.outcome).escalation.pages
    return ticket.state == WAITING and not (kind == ACKNOWLEDGE and (pages or ticket.restricted))


def _stop(change: Change, clock: RunningClock) -> None:
    if clock.stopped_at is not None:
        return
    clock.stopped_at, clock.next_at = change.now, None
    if clock.paused_at is None and clock.due_at < change.now and clock.breached_at is None:
        # Missed all the same, though nobody came to say so before it happened.
        clock.breached_at = clock.due_at
    change.session.add(clock)


def _show(ticket: Ticket, clocks: dict[str, RunningClock]) -> None:
    if ACKNOWLEDGE in clocks:
        ticket.acknowledge_by = clocks[ACKNOWLEDGE].due_at
    if RESOLVE in clocks:
        ticket.resolve_by = clocks[RESOLVE].due_at
