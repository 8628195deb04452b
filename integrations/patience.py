"""How long a vendor asks us to wait: `Retry-After` in every form in which it comes."""

import math
from collections.abc import Mapping
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


def asked_to_wait(headers: Mapping[str, str], now: datetime) -> float:
    """Read how long to wait from an answer; where it says only when the limit starts anew, until then."""
    asked = headers.get("Retry-After")
    if asked or not (reset := headers.get("X-RateLimit-Reset")):
        return retry_after_seconds(asked, now)
    try:
        moment = datetime.fromisoformat(reset)
    except ValueError:
        return DEFAULT_SECONDS
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    # It is written in whole seconds, and the rest of the last one has to pass too.
    return max((aware - now).total_seconds(), 0.0) + 1.0


def _seconds_until(date: str, now: datetime) -> float:
    try:
        moment = parsedate_to_datetime(date)
    except ValueError:
        return DEFAULT_SECONDS
    # A date without a zone is in UTC, as RFC 9110 has it.
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max((aware - now).total_seconds(), 0.0)
