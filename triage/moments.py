"""How a moment is written for people: in the zone of whoever keeps it, and as the reader's language does; pure."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

GERMAN_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
GERMAN_MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
)
# Without the system's locales, which differ from one machine to the next.
WRITTEN: Mapping[str, str] = {
    "en": "{0:%A} {0.day} {0:%B} {0.year}, {0:%H:%M} ({1})",
    "de": "{2}, {0.day}. {3} {0.year}, {0:%H:%M} Uhr ({1})",
}
# What people of every other language read without mistaking the day for the month.
ELSEWHERE = "{0:%Y-%m-%d %H:%M} ({1})"


def readable(moment: datetime, zone: ZoneInfo, *, language: str = "en") -> str:
    """Write a moment as a person reads it."""
    local = moment.astimezone(zone)
    day, month = GERMAN_DAYS[local.weekday()], GERMAN_MONTHS[local.month - 1]
    return WRITTEN.get(language, ELSEWHERE).format(local, zone.key, day, month)
