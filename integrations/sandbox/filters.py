"""How values are written on the pages: moments, links and properties."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

SAFE_SCHEMES = frozenset({"http", "https", "mailto"})


def safe_link(address: Any) -> str:
    """Give an address that a person may be sent to, or nothing."""
    return str(address) if urlsplit(str(address)).scheme.lower() in SAFE_SCHEMES else ""


def moment(value: Any) -> str:
    """Write a moment for people: to the second, in UTC."""
    try:
        found = datetime.fromtimestamp(float(value), UTC)
    except ValueError:
        found = datetime.fromisoformat(str(value))
    return f"{found:%d %b %Y, %H:%M:%S} UTC"


def pretty(value: Any) -> str:
    """Write a property: a text as it is, anything else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, indent=2, ensure_ascii=False)


def clock(value: Any) -> str:
    """Write a moment of today by its time, and any other by its day too."""
    found = datetime.fromtimestamp(float(value), UTC)
    return f"{found:%H:%M}" if found.date() == datetime.now(UTC).date() else f"{found:%d %b, %H:%M}"


FILTERS: dict[str, Callable[[Any], Any]] = {
    "safe_link": safe_link,
    "moment": moment,
    "pretty": pretty,
    "clock": clock,
}
