"""From when to when a report looks: whole days in the company's zone; pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from playbooks.schema import Owners

USUAL_DAYS, LONGEST_DAYS = 90, 3 * 366
# How long a period may be that is drawn by days, and by weeks; a longer one is drawn by months.
BY_DAYS, BY_WEEKS = 31, 190
WEEK = timedelta(days=7)


class NoPeriod(Exception):
    """The days that were asked for are no period; `word` says why, by the name of a sentence."""

    def __init__(self, word: str) -> None:
        """Keep the sentence's name."""
        super().__init__(word)
        self.word = word


@dataclass(frozen=True)
class Period:
    """The days from `since` to `until`, both of them whole."""

    since: date
    until: date
    zone: ZoneInfo
    # When somebody looks, where that is known: a period may end later.
    now: datetime | None = None

    @property
    def begins(self) -> datetime:
        """Give the moment at which it begins."""
        return self._at(self.since)

    @property
    def ends(self) -> datetime:
        """Give the first moment after it."""
        return self._at(self.until + timedelta(days=1))

    @property
    def known_until(self) -> datetime:
        """Give the moment up to which anything of it can be known."""
        return self.ends if self.now is None else min(self.ends, self.now)

    @property
    def days(self) -> int:
        """Say how many days it has."""
        return (self.until - self.since).days + 1

    @property
    def before(self) -> "Period":
        """Give the period of as many days right before it."""
        return Period(self.since - timedelta(days=self.days), self.since - timedelta(days=1), self.zone)

    def parts(self) -> list["Period"]:
        """Cut it into days, weeks from Monday on, or months; the first and the last may be shorter."""
        starts = [*self._starts(), self.until + timedelta(days=1)]
        return [Period(first, after - timedelta(days=1), self.zone) for first, after in pairwise(starts)]

    def labels(self) -> tuple[str, ...]:
        """Name its parts: a day or a week by its first day, a month by itself."""
        months = self.days > BY_WEEKS
        return tuple(f"{part.since:%Y-%m}" if months else part.since.isoformat() for part in self.parts())

    def listed(self) -> dict[str, str]:
        """Give what the console is asked for to list what came in within it."""
        return {"queue": "all", "since": written(self.begins), "until": written(self.ends)}

    def _starts(self) -> Iterator[date]:
        day = self.since
        while day <= self.until:
            yield day
            day = self._next(day)

    def _next(self, day: date) -> date:
        if self.days <= BY_DAYS:
            return day + timedelta(days=1)
        if self.days <= BY_WEEKS:
            return day + WEEK - timedelta(days=day.weekday())
        return (day.replace(day=1) + timedelta(days=32)).replace(day=1)

    def _at(self, day: date) -> datetime:
        return datetime.combine(day, time(0), self.zone).astimezone(UTC)


def period_of(since: str, until: str, *, zone: ZoneInfo, now: datetime) -> Period:
    """Read a period, or raise NoPeriod; without days it is the last ninety, today among them."""
    try:
        last = date.fromisoformat(until) if until else now.astimezone(zone).date()
        first = date.fromisoformat(since) if since else last - timedelta(days=USUAL_DAYS - 1)
    except (ValueError, OverflowError) as error:
        raise NoPeriod("report_wrong_day") from error
    if first > last:
        raise NoPeriod("report_wrong_order")
    if (last - first).days >= LONGEST_DAYS or not date(2000, 1, 1) <= first <= date(9000, 1, 1):
        raise NoPeriod("report_wrong_length")
    return Period(first, last, zone, now)


def zone_of(owners: Owners) -> ZoneInfo:
    """Give the company's zone: that of whoever reads what nobody could place."""
    hours = owners.owners[owners.review_owner].business_hours
    return ZoneInfo(owners.business_hours[hours].timezone)


def written(moment: datetime) -> str:
    """Write a moment as an address has it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
