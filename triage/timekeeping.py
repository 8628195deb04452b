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
    """How a clock runs: in these hours, with a warning when so many percent have passed."""

    hours: WorkingHours | None
    warn_percent: int


@dataclass(frozen=True)
class Told:
    """What follows from a clock now: whether a warning or a breach is said, and to which owners of the chain."""

    reading: Reading
    warns: bool = False
    breaches: bool = False
    owners: tuple[str, ...] = ()


def begun(minutes: int, pace: Pace, *, now: datetime) -> Reading:
    """Let a clock begin."""
    return _set(minutes, minutes, pace, now=now)


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
    """Let a clock go on with what was left; what was overrun stays so, and whoever was not told yet is told."""
    if reading.paused_at is None:
        return reading
    left = reading.left_minutes or 0.0
    if left <= 0:
        return replace(reading, next_at=now)
    again = _set(reading.minutes, left, pace, now=now)
    return replace(again, step=reading.step, next_at=again.due_at if reading.step >= WARNED else again.next_at)


def set_anew(
    reading: Reading, minutes: int, pace: Pace, *, before: WorkingHours | None, now: datetime, is_anothers: bool
) -> Reading:
    """Give a clock other minutes or other hours; what has passed of it, in the hours `before`, counts.

    Nobody is told twice of the same breach, unless the matter `is_anothers` now, whose chain knows nothing of it.
    """
    left = minutes - (reading.minutes - left_of(reading, before, now=now))
    if reading.paused_at is not None:
        due = due_at(now, max(left, 0), pace.hours)
        anew = replace(reading, minutes=minutes, left_minutes=left, due_at=due)
        is_told_anew = left > 0 or is_anothers
        return replace(anew, step=min(reading.step, WARNED), breached_at=None) if is_told_anew else anew
    if left > 0:
        again = _set(minutes, left, pace, now=now)
        was_warned = reading.step == WARNED and not is_anothers
        return replace(again, step=WARNED, next_at=again.due_at) if was_warned else again
    if reading.step >= BREACHED and not is_anothers:
        return replace(reading, minutes=minutes)
    # The time that it has now ended before this moment, and nobody could have known.
    return Reading(minutes, now, now, step=WARNED, breached_at=reading.breached_at)


def told(reading: Reading, chain: Sequence[str], *, repeat_minutes: int, pace: Pace, now: datetime) -> Told:
    """Say what follows by now: all that fell due meanwhile, each once; a warning is not said after the breach."""
    warns = breaches = False
    owners: list[str] = []
    step, next_at, breached_at = reading.step, reading.next_at, reading.breached_at
    while next_at is not None and next_at <= now:
        if step == RUNNING and reading.due_at > now:
            warns, step, next_at = True, WARNED, reading.due_at
            continue
        breaches = breaches or step < BREACHED
        breached_at = breached_at or reading.due_at
        reached = max(step, WARNED) - WARNED
        owners += chain[reached : reached + 1]
        step = max(step, WARNED) + 1
        later = due_at(reading.due_at, repeat_minutes * (reached + 1), pace.hours)
        next_at = later if reached + 1 < len(chain) else None
    after = replace(reading, step=step, next_at=next_at, breached_at=breached_at)
    return Told(after, warns=warns, breaches=breaches, owners=tuple(owners))


def chain_of(owner: str, deputy: str, escalation: Sequence[str]) -> tuple[str, ...]:
    """Name who is told of a breach, one after the other: the owner's deputy, and whom the playbook escalates to."""
    return tuple(one for one in dict.fromkeys([deputy, *escalation]) if one != owner)


def _set(minutes: int, left: float, pace: Pace, *, now: datetime) -> Reading:
    until_warning = left - minutes * (100 - pace.warn_percent) / 100
    warn_at = due_at(now, until_warning, pace.hours) if until_warning > 0 else now
    return Reading(minutes, due_at(now, left, pace.hours), warn_at)
