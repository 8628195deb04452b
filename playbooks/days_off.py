"""The public holidays of a country or a part of it, and the days on which a company closes besides."""

from collections.abc import Iterable
from datetime import date

import holidays


class DaysOff:
    """The days on which nobody works, worked out a year at a time."""

    def __init__(self, country: str | None, subdivision: str | None = None, *, closed: Iterable[date] = ()) -> None:
        """Take the ISO codes of both, such as `DE` and `BY`."""
        self._country, self._subdivision, self._closed = country, subdivision, frozenset(closed)
        self._years: dict[int, frozenset[date]] = {}

    def __contains__(self, day: object) -> bool:
        """Say whether nobody works on a day."""
        return isinstance(day, date) and (day in self._closed or day in self._of(day.year))

    def _of(self, year: int) -> frozenset[date]:
        # Whole years take each other's place, so threads that work one out at once do no harm.
        found = self._years.get(year)
        if found is None:
            found = self._years[year] = self._worked_out(year)
        return found

    def _worked_out(self, year: int) -> frozenset[date]:
        if self._country is None:
            return frozenset()
        return frozenset(holidays.country_holidays(self._country, subdiv=self._subdivision, years=year))


def parts_of(country: str) -> list[str]:
    """List the parts of a country that have holidays of their own."""
    return [*holidays.list_supported_countries(include_aliases=True).get(country, [])]


def is_known(country: str, subdivision: str | None) -> bool:
    """Tell whether the holidays of a country and its part are known, without listing all of them."""
    try:
        holidays.country_holidays(country, subdiv=subdivision)
    except NotImplementedError:
        return False
    return True
