"""When a report goes out by itself, and over which days it looks; pure."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from playbooks.report_schema import WEEKDAYS, Every, TimedReport
from triage.reports.period import Period

DAYS_OF_WEEK = 7


@dataclass(frozen=True)
class Turn:
    """One time at which a report is due, and the days it looks at."""

    due: datetime
    period: Period


def newest_turn(entry: TimedReport, *, zone: ZoneInfo, now: datetime) -> Turn:
    """Give the newest time that has come; what was missed before it is not made up for."""
    day = _days_back(entry, now.astimezone(zone).date())
    due = _moment(day, entry.at, zone)
    if due > now:
        day = _days_back(entry, day - timedelta(days=1))
        due = _moment(day, entry.at, zone)
    return Turn(due, _before(entry, day, zone))


def _days_back(entry: TimedReport, day: date) -> date:
    """Give the newest day of sending up to this one."""
    if entry.every is Every.WEEK:
        return day - timedelta(days=(day.weekday() - WEEKDAYS.index(entry.day)) % DAYS_OF_WEEK)
    wanted = int(entry.day)
    month = day if day.day >= wanted else day.replace(day=1) - timedelta(days=1)
    return month.replace(day=wanted)


def _before(entry: TimedReport, day: date, zone: ZoneInfo) -> Period:
    """Give the days it looks at: all of them are over when it goes out."""
    if entry.every is Every.MONTH and entry.days is None:
        last = day.replace(day=1) - timedelta(days=1)
        return Period(last.replace(day=1), last, zone)
    last = day - timedelta(days=1)
    return Period(last - timedelta(days=(entry.days or DAYS_OF_WEEK) - 1), last, zone)


def _moment(day: date, at: str, zone: ZoneInfo) -> datetime:
    hours, _, minutes = at.partition(":")
    return datetime.combine(day, time(int(hours), int(minutes)), zone).astimezone(UTC)
