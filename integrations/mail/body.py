"""The words of a mail and the names of what hangs on it; what it is made of may be anything at all."""

import codecs
import mimetypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import policy
from email.message import Message
from email.parser import BytesParser
from typing import Any, cast

from integrations.legible import in_one_line, legible
from integrations.mail.headers import Unreadable, safely
from integrations.mail.html_text import text_of

# Each nested part declares its boundary, and each one makes every line dearer to read.
MOST_BOUNDARIES, MOST_PARTS, DEEPEST = 200, 2_000, 20
BOUNDARY = re.compile(rb"boundary", re.IGNORECASE)
CONTENT = re.compile(rb"^content-", re.IGNORECASE | re.MULTILINE)
MOST_BYTES_OF_TEXT = 2 * 1024 * 1024
MOST_ATTACHMENTS, LONGEST_FILE_NAME = 20, 120
# Python can decode with these as well, and some of them take for ever.
NO_CHARSETS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})
UNKNOWN_KIND = "application/octet-stream"
KINDS = frozenset(mimetypes.types_map.values()) | {"message/rfc822", "application/ms-tnef"}


@dataclass(frozen=True)
class Body:
    """What somebody wrote, raw, and what they attached; the attachments themselves are let go."""

    text: str = field(repr=False)
    files: tuple[dict[str, str], ...] = ()


def body_of(raw: bytes) -> Body:
    """Read a mail's words; raises Unreadable."""
    if len(BOUNDARY.findall(raw)) > MOST_BOUNDARIES or len(CONTENT.findall(raw)) > 3 * MOST_PARTS:
        raise Unreadable
    parser: BytesParser[Any] = BytesParser(policy=policy.default)
    message = safely(lambda: cast("Message", parser.parsebytes(raw)), None)
    if message is None:
        raise Unreadable
    texts, files = _read(message, depth=0)
    named = [file for file in files if file["name"] or file["kind"]][:MOST_ATTACHMENTS]
    return Body(tidy_end("\n\n".join(one for one in texts if one.strip())), tuple(named))


def tidy_end(text: str) -> str:
    """Give a text as it may be read on, in lines."""
    lines = [line.rstrip() for line in legible(text).split("\n")]
    return re.sub(r"\n{4,}", "\n\n\n", "\n".join(lines)).strip()


def _read(part: Message, *, depth: int) -> tuple[list[str], list[dict[str, str]]]:
    kind = _kind(part)
    if kind.startswith("multipart/"):
        inside = [_read(one, depth=depth + 1) for one in _children(part)] if depth < DEEPEST else []
        files = [file for _, some in inside for file in some]
        if kind == "multipart/alternative":
            return next((texts for texts, _ in inside if any(one.strip() for one in texts)), []), files
        return [one for texts, _ in inside for one in texts], files
    is_text = kind in ("text/plain", "text/html") and not _is_attached(part)
    if not is_text:
        return [], [{"name": _name(part), "kind": kind if kind in KINDS else UNKNOWN_KIND}]
    said = _decoded(part)
    return [text_of(said) if kind == "text/html" else said], []


def _children(part: Message) -> Iterator[Message]:
    payload: Any = part.get_payload()
    inside = [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []
    if _kind(part) == "multipart/alternative":
        # Of two ways to say the same, the plain one is read where it says anything.
        inside = sorted(inside, key=lambda one: _kind(one) != "text/plain")
    yield from inside


def _kind(part: Message) -> str:
    return safely(lambda: str(part.get_content_type()).lower(), UNKNOWN_KIND)


def _is_attached(part: Message) -> bool:
    return safely(lambda: str(part.get_content_disposition() or ""), "") == "attachment" or bool(_name(part))


def _name(part: Message) -> str:
    return in_one_line(safely(lambda: str(part.get_filename() or ""), ""), LONGEST_FILE_NAME)


def _decoded(part: Message) -> str:
    found = safely(lambda: cast("object", part.get_payload(decode=True)), None)
    raw = found if isinstance(found, bytes) else b""
    raw = raw[:MOST_BYTES_OF_TEXT]
    declared = safely(lambda: codecs.lookup(str(part.get_content_charset() or "utf-8")).name, "utf-8")
    for charset in (declared if declared not in NO_CHARSETS else "utf-8", "utf-8", "cp1252"):
        try:
            return raw.decode(charset)
        except (LookupError, ValueError):
            continue
    return raw.decode("latin-1")
