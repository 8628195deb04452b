"""What a clock of a matter does: how it begins, stands still, goes on, is set anew, and whom it tells when; pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from triage.clocks import WorkingHours, due_at, minutes_between

RUNNING, WARNED, BREACHED = 0, 1, 2


@dataclass(frozen=True)
class Reading:
    """How a clock stands: what it allows, when that ends, and how far people were told.

    `step` counts what was done: the warning, the breach with the first of the chain, and then each one after them.
    """

    minutes: int
    due_at: datetime
    next_at: datetime | None
    step: int = RUNNING
    paused_at: datetime | None = None
    left_minutes: float | None = None
    breached_at: datetime | None = None


@dataclass(frozen=True)
class Pace:
    """How a clock runs: in these hours, with a warning when so many percent have passed, and so long between steps."""

    hours: WorkingHours | None
    warn_percent: int
    repeat_minutes: int = 15


@dataclass(frozen=True)
class Told:
    """What follows from a clock now: whether a warning or a breach is said, and to which owners of the chain."""

    reading: Reading
    warns: bool = False
    breaches: bool = False
    owners: tuple[str, ...] = ()


def begun(minutes: int, pace: Pace, *, now: datetime, since: datetime | None = None) -> Reading:
    """Let a clock begin, now or as if it had run `since` then; of what has passed by that nobody was told yet."""
    passed = 0.0 if since is None else minutes_between(since, now, pace.hours)
    return _going(Reading(minutes, now, None), minutes - passed, pace, now=now)


def left_of(reading: Reading, hours: WorkingHours | None, *, now: datetime) -> float:
    """Say how many minutes are left; below zero they were overrun."""
    if reading.left_minutes is not None:
        return reading.left_minutes
    return minutes_between(now, reading.due_at, hours)


def paused(reading: Reading, hours: WorkingHours | None, *, now: datetime) -> Reading:
    """Let a clock stand still with what is left of it."""
    if reading.paused_at is not None:
        return reading
    left = left_of(reading, hours, now=now)
    return replace(reading, next_at=None, paused_at=now, left_minutes=left)


def resumed(reading: Reading, pace: Pace, *, now: datetime) -> Reading:
    """Let a clock go on with what was left; what was overrun stays so, by as much as it was."""
    if reading.paused_at is None:
        return reading
    return _going(replace(reading, paused_at=None), reading.left_minutes or 0.0, pace, now=now)


def set_anew(
    reading: Reading, minutes: int, pace: Pace, *, before: WorkingHours | None, now: datetime, is_anothers: bool
) -> Reading:
    """Give a clock other minutes or other hours; what has passed of it, in the hours `before`, counts.

    Nobody is told twice of the same breach, unless the matter `is_anothers` now, whose chain knows nothing of it.
    """
    left = minutes - (reading.minutes - left_of(reading, before, now=now))
    step = min(reading.step, WARNED) if is_anothers else reading.step
    if left > 0:
        step = RUNNING if is_anothers or step >= BREACHED else step
    anew = replace(reading, minutes=minutes, step=step, breached_at=None if left > 0 else reading.breached_at)
    if reading.paused_at is not None:
        return replace(anew, left_minutes=left, due_at=_when_left(left, pace, now=now))
    going = _going(anew, left, pace, now=now)
    return replace(going, next_at=reading.next_at) if step >= BREACHED else going


def told(reading: Reading, chain: Sequence[str], *, pace: Pace, now: datetime) -> Told:
    """Say what follows by now: all that fell due meanwhile, each once; a warning is not said after the breach."""
    warns = breaches = False
    owners: list[str] = []
    step, next_at, breached_at = reading.step, reading.next_at, reading.breached_at
    while next_at is not None and next_at <= now:
        if step == RUNNING and reading.due_at > now:
            warns, step, next_at = True, WARNED, reading.due_at
            continue
        if step < BREACHED:
            breaches, breached_at = True, breached_at or reading.due_at
            # Of a warning that nobody heard, the breach alone is told; it was due when the time was over.
            next_at = max(next_at, reading.due_at)
        reached = max(step, WARNED) - WARNED
        owners += chain[reached : reached + 1]
        step = max(step, WARNED) + 1
        next_at = due_at(next_at, pace.repeat_minutes, pace.hours) if reached + 1 < len(chain) else None
    after = replace(reading, step=step, next_at=next_at, breached_at=breached_at)
    return Told(after, warns=warns, breaches=breaches, owners=tuple(owners))


def chain_of(owner: str, deputy: str, escalation: Sequence[str]) -> tuple[str, ...]:
    """Name who is told of a breach, one after the other: the owner's deputy, and whom the playbook escalates to."""
    return tuple(one for one in dict.fromkeys([deputy, *escalation]) if one != owner)


def _going(reading: Reading, left: float, pace: Pace, *, now: datetime) -> Reading:
    """Let a clock run from now on with so much left; where that is nothing, who was not told yet is told at once."""
    due, breached_at = _when_left(left, pace, now=now), reading.breached_at
    if left <= 0:
        breached_at = breached_at or now
        # Whoever is next in the chain hears of it a repeat after the person answered.
        next_at = due_at(now, pace.repeat_minutes, pace.hours) if reading.step >= BREACHED else now
    elif reading.step >= WARNED:
        next_at = due
    else:
        until_warning = left - reading.minutes * (100 - pace.warn_percent) / 100
        next_at = due_at(now, until_warning, pace.hours) if until_warning > 0 else now
    return replace(reading, due_at=due, next_at=next_at, left_minutes=None, breached_at=breached_at)


def _when_left(left: float, pace: Pace, *, now: datetime) -> datetime:
    """Say when so many minutes are over; of what was overrun, when they were."""
    return due_at(now, left, pace.hours) if left else now
