"""Texts as Slack writes them: reading its markup, escaping, and cutting where nothing breaks."""

import re
from collections.abc import Iterator

from integrations.legible import legible

# Slack's own limit for one message.
LONGEST_TEXT = 40_000
ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
UNESCAPES = {escape: sign for sign, escape in ESCAPES.items()}
ESCAPE = re.compile("&(?:amp|lt|gt);")
MARKUP = re.compile(r"<([^<>\n]{1,4000})>")
# What may not be cut in two: a link or mention, and an escape.
WHOLE = re.compile(r"<[^<>\n]{1,4000}>|&(?:amp|lt|gt);")
LONGEST_WHOLE = 4_002
ASTRAL = 0xFFFF
ELLIPSIS = "…"


def escaped(text: str) -> str:
    """Take the meaning from what Slack would read as a link, a mention or an escape."""
    return re.sub("[&<>]", lambda found: ESCAPES[found.group()], text)


def unescaped(text: str) -> str:
    """Undo Slack's three escapes, each once."""
    return ESCAPE.sub(lambda found: UNESCAPES[found.group()], text)


def plain(text: str, *, us: str = "") -> str:
    """Read a message as a person would: links as addresses, mentions as names, and none of ourselves."""
    spoken = MARKUP.sub(lambda found: _spoken(found.group(1), us), text[:LONGEST_TEXT])
    return legible(unescaped(spoken)).strip()


def mentions(text: str) -> frozenset[str]:
    """Name the people whom a message mentions."""
    inner = (found.group(1).partition("|")[0] for found in MARKUP.finditer(text[:LONGEST_TEXT]))
    return frozenset(one[1:] for one in inner if one.startswith("@"))


def _spoken(inner: str, us: str) -> str:
    target, _, label = inner.partition("|")
    if target.startswith("@"):
        return "" if target[1:] == us else f"@{label.removeprefix('@') or target[1:]}"
    if target.startswith("#"):
        return f"#{label or target[1:]}"
    if target.startswith("!"):
        return label or f"@{target[1:].partition('^')[0]}"
    address = target.removeprefix("mailto:").removeprefix("tel:")
    return address if not label or label in (address, target) else f"{label} ({address})"


def size(text: str) -> int:
    """Count as Slack may count, whose characters are halves of some of ours."""
    return len(text) + sum(ord(sign) > ASTRAL for sign in text)


def cut(text: str, longest: int) -> str:
    """Cut a text that is longer than this, and show that something is missing."""
    if size(text) <= longest:
        return text
    return text[: _end(text, longest - 1)].rstrip() + ELLIPSIS


def pieces(text: str, longest: int) -> Iterator[str]:
    """Cut a text in pieces of at most so much, at a line's or word's end where one is near; none is blank."""
    rest = text.strip()
    while size(rest) > longest:
        end = _end(rest, longest)
        if end == 0:
            # One link alone is longer than a piece, and half of it would mislead.
            found = WHOLE.match(rest)
            end, piece = (found.end() if found else longest), ELLIPSIS
        else:
            end = _gentle(rest, end)
            piece = rest[:end].rstrip()
        if piece:
            yield piece
        rest = rest[end:].lstrip()
    if rest:
        yield rest


def literal_pieces(text: str, longest: int) -> Iterator[str]:
    """Cut a text that has no markup, and keep every letter of it but blank lines where it was cut."""
    rest = text.strip("\n") if text.strip() else ""
    while rest:
        end = _fitting(rest, longest)
        line_end = rest.rfind("\n", end * 2 // 3, end) if end < len(rest) else -1
        end = line_end + 1 if line_end > 0 else end
        piece, rest = rest[:end].rstrip("\n"), rest[end:].lstrip("\n")
        if piece.strip():
            yield piece


def _end(text: str, longest: int) -> int:
    """Say how many characters fit, without cutting what belongs together."""
    end = _fitting(text, longest)
    for sign in "<&":
        start = text.rfind(sign, max(0, end - LONGEST_WHOLE), end)
        found = WHOLE.match(text, start) if start >= 0 else None
        if found and found.end() > end:
            return start
    return end


def _fitting(text: str, longest: int) -> int:
    taken = 0
    for index, sign in enumerate(text[: longest + 1]):
        taken += 2 if ord(sign) > ASTRAL else 1
        if taken > longest:
            return index
    return len(text[: longest + 1])


def _gentle(text: str, end: int) -> int:
    """Step back to a line's or a word's end, if one is near."""
    for mark in ("\n", " "):
        found = text.rfind(mark, end * 2 // 3, end)
        # A space within a link is none of ours to cut at.
        if found > 0 and not _within(text, found):
            return found
    return end


def _within(text: str, index: int) -> bool:
    opened = text.rfind("<", max(0, index - LONGEST_WHOLE), index)
    found = WHOLE.match(text, opened) if opened >= 0 else None
    return found is not None and found.end() > index
