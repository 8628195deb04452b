"""What the headers of a mail say, read with suspicion: anybody writes what they like into them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from email import policy
from email.errors import MessageError
from email.message import Message
from email.parser import BytesHeaderParser
from typing import Any, TypeVar, cast

from integrations.legible import in_one_line

# All that the standard library raises for what nobody should write.
ODD = (LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError, MessageError)
MOST_HEADER_BYTES = 256 * 1024
LONGEST_VALUE = 20_000
LONGEST_NAME, LONGEST_SUBJECT = 200, 300
MOST_REFERENCES = 50
ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+")
MESSAGE_ID = re.compile(r"<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~@:\[\]-]{3,250}>")
LANGUAGE = re.compile(r"\s*([A-Za-z]{2})(?:[-_,;\s]|$)")
Value = TypeVar("Value")


class Unreadable(Exception):
    """It is no mail, or none that anybody could read."""


@dataclass(frozen=True)
class Head:
    """The headers of a mail as far as they matter; `sender` is empty where it is not one plain address."""

    sender: str
    name: str
    subject: str
    message_id: str
    references: tuple[str, ...]
    language: str
    message: Message = field(repr=False)

    def values(self, name: str) -> list[str]:
        """Give the values of a header, the topmost first."""
        return values_of(self.message, name)

    def said(self, name: str) -> str:
        """Give the first value of a header, without capitals."""
        found = self.values(name)
        return found[0].strip().lower() if found else ""


def head_of(raw: bytes) -> Head:
    """Read the headers alone, which is quick whatever is below them; raises Unreadable."""
    ends = [place for place in (raw.find(b"\n\n"), raw.find(b"\r\n\r\n")) if place >= 0]
    block = raw[: min(ends, default=len(raw))]
    if not block.strip() or len(block) > MOST_HEADER_BYTES:
        raise Unreadable
    parser: BytesHeaderParser[Any] = BytesHeaderParser(policy=policy.default)
    message = safely(lambda: cast("Message", parser.parsebytes(block + b"\n\n")), None)
    if message is None or not list(message.raw_items()):
        raise Unreadable
    sender, name = _sender(message)
    ids = MESSAGE_ID.findall(_first(message, "message-id"))
    return Head(
        sender=sender,
        name=in_one_line(name, LONGEST_NAME),
        subject=in_one_line(decoded(message, "subject"), LONGEST_SUBJECT),
        message_id=ids[0] if ids else "",
        references=_references(message),
        language=_language(message),
        message=message,
    )


def safely(read: Callable[[], Value], otherwise: Value) -> Value:
    """Read something of a mail, and take what cannot be read for what is not there."""
    try:
        return read()
    except ODD:
        return otherwise


def values_of(message: Message, name: str) -> list[str]:
    """Give the raw values of a header, unfolded; what is far too long is left out."""
    found = (str(value) for known, value in message.raw_items() if known.lower() == name)
    return [re.sub(r"[\r\n]+", "", value) for value in found if len(value) <= LONGEST_VALUE]


def decoded(message: Message, name: str) -> str:
    """Give the first value of a header with its encoded words read."""
    raw = _first(message, name)
    return safely(lambda: str(policy.default.header_factory(name, raw)), "") if raw else ""


def plain_ids(values: Iterable[str]) -> list[str]:
    """Find the ids of messages in some headers."""
    return [one for value in values for one in MESSAGE_ID.findall(value)]


def _first(message: Message, name: str) -> str:
    return next(iter(values_of(message, name)), "")


def _sender(message: Message) -> tuple[str, str]:
    """Give the one address in From: where readers could differ about whose it is, there is none."""
    found = values_of(message, "from")
    if len(found) != 1:
        return "", ""
    raw = found[0].strip()
    addresses = safely(lambda: cast("Any", policy.default.header_factory("from", raw)).addresses, ())
    if len(addresses) != 1:
        return "", ""
    address = safely(lambda: str(addresses[0].addr_spec), "")
    name = safely(lambda: str(addresses[0].display_name), "")
    is_plain = raw == address or (raw.endswith(f"<{address}>") and raw.count("<") == 1)
    if not is_plain or not ADDRESS.fullmatch(address):
        return "", ""
    return address.lower(), "" if "@" in name else name


def _references(message: Message) -> tuple[str, ...]:
    """Name what a mail goes on from, the nearest first."""
    before = plain_ids(values_of(message, "in-reply-to")[:1])
    earlier = plain_ids(values_of(message, "references")[:1])[::-1]
    return tuple(dict.fromkeys([*before, *earlier]))[:MOST_REFERENCES]


def _language(message: Message) -> str:
    for name in ("content-language", "accept-language"):
        found = LANGUAGE.match(_first(message, name))
        if found:
            return found[1].lower()
    return ""
