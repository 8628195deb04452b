"""What of a text may go to a vendor: no characters that JSON, XML or a reader's eye stumble over."""

import re
from typing import Any

# Control characters except tab and line feed, half surrogates and non-characters; and those that turn the direction
# of writing round, with which a text can pretend to be another.
UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def legible(text: str) -> str:
    """Drop what no reader would miss, and write line ends one way."""
    return UNWANTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def legible_throughout(value: Any) -> Any:
    """Do the same to every text within a JSON value."""
    if isinstance(value, str):
        return legible(value)
    if isinstance(value, list | tuple):
        return [legible_throughout(one) for one in value]
    if isinstance(value, dict):
        return {legible_throughout(name): legible_throughout(one) for name, one in value.items()}
    return value


def in_one_line(text: str, longest: int) -> str:
    """Write a text in one line of at most so many characters."""
    line = " ".join(legible(text).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def shortened(text: str, longest: int) -> str:
    """Cut a text that is longer than this, and say so at its end."""
    if len(text) <= longest:
        return text
    return f"{text[:longest].rstrip()} … (shortened; all of it is in the ticket)"
