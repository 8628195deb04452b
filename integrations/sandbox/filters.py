"""How values are written on the pages: moments, links, properties, and Slack's markup."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup, escape

SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
LINK = re.compile(r"<([^<>|]+)\|([^<>]+)>")
BOLD = re.compile(r"(?<![\w*])\*([^*\n]+)\*(?![\w*])")


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


def mrkdwn(text: Any) -> Markup:
    """Show Slack's markup as far as the product uses it: bold, and links by their words."""
    plain = unescape(LINK.sub(r"\2", str(text)))
    return Markup(BOLD.sub(r"<b>\1</b>", str(escape(plain))))  # noqa: S704 -- escaped before, and only <b> is added


FILTERS: dict[str, Callable[[Any], Any]] = {
    "safe_link": safe_link,
    "moment": moment,
    "pretty": pretty,
    "mrkdwn": mrkdwn,
}
