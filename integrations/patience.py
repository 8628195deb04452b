"""How long a vendor asks us to wait: `Retry-After` in every form in which it comes."""

import math
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

# Long enough for a burst limit to pass, short enough for a person who waits for a reply.
DEFAULT_SECONDS = 10.0


def retry_after_seconds(value: str | None, now: datetime) -> float:
    """Read whole or fractional seconds or an HTTP date; what is missing or unreadable is a default."""
    given = (value or "").strip()
    try:
        seconds = float(given)
    except ValueError:
        return _seconds_until(given, now)
    return seconds if math.isfinite(seconds) and seconds >= 0 else DEFAULT_SECONDS


def _seconds_until(date: str, now: datetime) -> float:
    try:
        moment = parsedate_to_datetime(date)
    except ValueError:
        return DEFAULT_SECONDS
    # A date without a zone is in UTC, as RFC 9110 has it.
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max((aware - now).total_seconds(), 0.0)
