"""The plain parts that a message in Slack is made of; its adapter lays them out."""

from collections.abc import Iterable, Sequence
from typing import Any

Part = dict[str, Any]
MOST_REPEATED = 500
SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def literal(text: str) -> str:
    """Take from a text what Slack would read as a link, a mention or an escape."""
    return "".join(SIGNS.get(sign, sign) for sign in text)


def words(text: str) -> Part:
    """Say something ourselves."""
    return {"type": "words", "text": literal(text)}


def led_by(first: str, *rest: str) -> Part:
    """Say something ourselves whose first line is what matters most."""
    return {"type": "words", "text": "\n".join([f"*{literal(first)}*", *map(literal, rest)])}


def note(text: str, url: str = "") -> Part:
    """Say something small, and with `url` let it lead somewhere."""
    return {"type": "note", "text": _leading_to(url, text) if url else literal(text)}


def quote(text: str) -> Part:
    """Show somebody's words, which are redacted."""
    return {"type": "quote", "text": text}


def beginning(text: str) -> Part:
    """Show how somebody's own words begin, where they only have to know which ones are meant."""
    cut = text if len(text) <= MOST_REPEATED else text[:MOST_REPEATED].rsplit(" ", 1)[0] + " …"
    return quote(cut)


def copy(text: str) -> Part:
    """Show a text to be copied."""
    return {"type": "copy", "text": text}


def heading(text: str) -> Part:
    """Head a message."""
    return {"type": "heading", "text": text}


def facts(items: Iterable[tuple[str, str | Part]]) -> Part:
    """List labels and values."""
    return {"type": "facts", "items": [[label, value] for label, value in items]}


def link(url: str, label: str) -> Part:
    """Make a fact's value a link."""
    return {"words": _leading_to(url, label)}


def _leading_to(url: str, label: str) -> str:
    return f"<{literal(url)}|{literal(label)}>"


def button(action: str, label: str, value: str = "", **more: Any) -> Part:
    """Make one button; `form` opens a form at once, `url` only leads somewhere."""
    return {"action": action, "label": label, "value": value} | more


def buttons(items: Sequence[Part]) -> Part:
    """Put buttons in a row."""
    return {"type": "buttons", "items": list(items)}


def ask(key: str, label: str, how: str, **more: Any) -> Part:
    """Ask one thing in a form."""
    return {"type": "ask", "key": key, "label": label, "how": how} | more


def line() -> Part:
    """Draw a line across."""
    return {"type": "line"}
