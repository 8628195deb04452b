"""When something is due: minutes round the clock, or minutes in which the owner works; pure."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# Nobody works no day at all; a playbook is checked for it, and a loop here must end all the same.
LONGEST_SEARCH_DAYS = 4000


@dataclass(frozen=True)
class WorkingHours:
    """The hours in which a clock runs, in the owner's own zone."""

    zone: ZoneInfo
    days: frozenset[int]
    start: time
    end: time


def working_hours(*, timezone: str, days: tuple[str, ...], start: str, end: str) -> WorkingHours:
    """Read the hours as a playbook writes them."""
    numbers = frozenset(number for number, name in enumerate(WEEKDAYS) if any(name.startswith(d.lower()) for d in days))
    return WorkingHours(ZoneInfo(timezone), numbers, time.fromisoformat(start), time.fromisoformat(end))


def due_at(start: datetime, minutes: int, hours: WorkingHours | None) -> datetime:
    """Say when so many minutes have passed; without hours the clock never stops."""
    if hours is None:
        return start + timedelta(minutes=minutes)
    left = timedelta(minutes=minutes)
    day = start.astimezone(hours.zone).date()
    for _ in range(LONGEST_SEARCH_DAYS):
        if day.weekday() in hours.days:
            opens = datetime.combine(day, hours.start, hours.zone).astimezone(UTC)
            closes = datetime.combine(day, hours.end, hours.zone).astimezone(UTC)
            begins = max(opens, start)
            if begins < closes:
                if left <= closes - begins:
                    return begins + left
                left -= closes - begins
        day += timedelta(days=1)
    raise ValueError("these working hours never come")
