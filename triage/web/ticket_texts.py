"""What people wrote, as a ticket's page shows it: placeholders marked, and what is very long cut until one asks."""

import re
from dataclasses import dataclass

# As redaction writes them; anything else in angle brackets is somebody's own.
PLACEHOLDER = re.compile(r"<([A-Z]+(?:_[A-Z]+)*_\d{1,5})>")


@dataclass(frozen=True)
class Piece:
    """A part of a text: words, or the name of what was replaced."""

    text: str
    is_placeholder: bool = False


@dataclass(frozen=True)
class Text:
    """A text in pieces, and whether something of it is left out."""

    pieces: tuple[Piece, ...]
    is_cut: bool = False


def shown(text: str, *, most_bytes: int | None = None) -> Text:
    """Take a text apart, and cut it where it is too long."""
    kept, is_cut = (text, False) if most_bytes is None else _cut(text, most_bytes)
    pieces, at = [], 0
    for match in PLACEHOLDER.finditer(kept):
        pieces += [Piece(kept[at : match.start()]), Piece(match[1], is_placeholder=True)]
        at = match.end()
    return Text(tuple(one for one in (*pieces, Piece(kept[at:])) if one.text), is_cut)


def size_of(text: str) -> int:
    """Say how many bytes a text takes in a page."""
    return len(text.encode("utf-8", "replace"))


def _cut(text: str, most_bytes: int) -> tuple[str, bool]:
    raw = text.encode("utf-8", "replace")
    if len(raw) <= most_bytes:
        return text, False
    kept = raw[:most_bytes].decode("utf-8", "ignore")
    return kept.rpartition(" ")[0] or kept, True
