"""When something is due: minutes round the clock, or minutes in which the owner works; pure."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# Nobody works no day at all; a playbook is checked for it, and a loop here must end all the same.
LONGEST_SEARCH_DAYS = 4000
MIDNIGHT = time(0)


@dataclass(frozen=True)
class WorkingHours:
    """The hours in which a clock runs, in the owner's own zone; an `end` of midnight is that of the same day."""

    zone: ZoneInfo
    days: frozenset[int]
    start: time
    end: time
    off: Container[date] = frozenset()

    def on(self, day: date) -> tuple[datetime, datetime] | None:
        """Say when a day opens and closes; None where nobody works."""
        if day.weekday() not in self.days or day in self.off:
            return None
        last = day + timedelta(days=1) if self.end == MIDNIGHT else day
        opens = datetime.combine(day, self.start, self.zone).astimezone(UTC)
        return opens, datetime.combine(last, self.end, self.zone).astimezone(UTC)


def working_hours(
    *, timezone: str, days: tuple[str, ...], start: str, end: str, off: Container[date] = frozenset()
) -> WorkingHours:
    """Read the hours as a playbook writes them."""
    numbers = frozenset(number for number, name in enumerate(WEEKDAYS) if any(name.startswith(d.lower()) for d in days))
    closes = MIDNIGHT if end == "24:00" else _time(end)
    return WorkingHours(ZoneInfo(timezone), numbers, _time(start), closes, off)


def due_at(start: datetime, minutes: float, hours: WorkingHours | None) -> datetime:
    """Say when so many minutes have passed, or below zero when they began; without hours the clock never stops."""
    left = timedelta(minutes=minutes)
    if hours is None:
        return start + left
    for begins, closes in _stretches(start, hours) if minutes >= 0 else _stretches_before(start, hours):
        worked = closes - begins
        if abs(left) <= worked:
            return begins + left if minutes >= 0 else closes + left
        left -= worked if minutes >= 0 else -worked
    raise ValueError("these working hours never come")


def minutes_between(start: datetime, end: datetime, hours: WorkingHours | None) -> float:
    """Say how many minutes the clock runs from one moment to another; below zero where the other is earlier."""
    if end < start:
        return -minutes_between(end, start, hours)
    if hours is None:
        return (end - start) / timedelta(minutes=1)
    passed = timedelta()
    for begins, closes in _stretches(start, hours):
        if begins >= end:
            break
        passed += min(closes, end) - begins
    return passed / timedelta(minutes=1)


def _stretches(start: datetime, hours: WorkingHours) -> Iterator[tuple[datetime, datetime]]:
    """Give what is worked from a moment on, a day at a time."""
    day = start.astimezone(hours.zone).date()
    for _ in range(LONGEST_SEARCH_DAYS):
        worked = hours.on(day)
        if worked is not None and max(worked[0], start) < worked[1]:
            yield max(worked[0], start), worked[1]
        day += timedelta(days=1)


def _stretches_before(end: datetime, hours: WorkingHours) -> Iterator[tuple[datetime, datetime]]:
    """Give what was worked until a moment, the last day first."""
    day = end.astimezone(hours.zone).date() + timedelta(days=1)
    for _ in range(LONGEST_SEARCH_DAYS):
        worked = hours.on(day)
        if worked is not None and worked[0] < min(worked[1], end):
            yield worked[0], min(worked[1], end)
        day -= timedelta(days=1)


def _time(written: str) -> time:
    return time.fromisoformat(written.zfill(5))
