"""Undoes what mail, web and chat wrap around characters: entities, %40, [at], Slack's links, quoted-printable."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.text import Plain, lowered

_SLACK_LINK = re.compile(r"<(?:mailto|tel):([^|<>\s]{3,200})(?:\|[^<>\n]{0,200})?>")
_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9A-Fa-f]{2,5}|[A-Za-z]{2,8});")
# Decoding every %XX would take addresses apart; these stand within values that are looked for.
_PERCENT = re.compile(r"%(?:40|2[BbDdEe]|5[Ff])")
_AT = re.compile(r"(?<=\w) ?[\[({<] ?(?:at|AT|@|ät) ?[\])}>] ?(?=\w)")
_DOT = re.compile(r"(?<=\w) ?[\[({<] ?(?:dot|DOT|punkt|\.) ?[\])}>] ?(?=\w)")
_SAID_AT = re.compile(r"(?<=\w) (?:at|AT) (?=[\w-]{1,40} (?:dot|DOT) [a-z]{2,6}\b)")
_SAID_DOT = re.compile(r"(?<=\w) (?:dot|DOT) (?=(?:com|org|net|de|co|io|eu|uk|fr|es|it|nl|ch|at|info|ai)\b)")
_HIDDEN_AT = re.compile(r"[\[({<] ?(?:at|AT|@|ät|dot|DOT|punkt|\.) ?[\])}>]")
_QUOTED_PRINTABLE = re.compile(r"=(?:(?<!==)\r?\n(?=\S)|[2-7][0-9A-F])")
_LONG_LINE_BREAK = re.compile(r"(?<=[^\n=]{60})=\r?\n(?=[^\s])")


@dataclass(frozen=True)
class Unwrapped(Plain):
    """A plain text in which one character may stand for several that were typed; `ends` says where each ended."""

    ends: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the typed text that this span of the unwrapped text stands for."""
        if self.origins is None or start >= end:
            return start, end
        return self.origins[start], self.ends[end - 1]


def unwrapped(plain: Plain) -> Plain:
    """Unwrap a plain text; where nothing is wrapped, it is given back as it is."""
    found = sorted(
        (match for form in _forms(plain) for match in form.finditer(plain.text)), key=lambda match: match.start()
    )
    parts = [(match, piece) for match in found if (piece := _piece(match)) is not None]
    return _joined(plain, parts) if parts else plain


def _forms(plain: Plain) -> Iterator[re.Pattern[str]]:
    text = plain.text
    if "<mailto:" in text or "<tel:" in text:
        yield _SLACK_LINK
    if "&" in text and ";" in text:
        yield _ENTITY
    if "%" in text:
        yield _PERCENT
    if _HIDDEN_AT.search(text) is not None:
        yield from (_AT, _DOT)
    if " dot " in plain.lowered:
        yield from (_SAID_AT, _SAID_DOT)
    if _is_quoted_printable(plain):
        yield _QUOTED_PRINTABLE


def _is_quoted_printable(plain: Plain) -> bool:
    if "=" not in plain.text:
        return False
    return "quoted-printable" in plain.lowered or "=3D" in plain.text or _LONG_LINE_BREAK.search(plain.text) is not None


def _piece(match: re.Match[str]) -> str | None:
    """Give what a wrapped piece stands for, or nothing where it has to stay."""
    if match.re is _QUOTED_PRINTABLE:
        code = match.group()[1:]
        return "" if code.isspace() else chr(int(code, 16))
    if match.re is _ENTITY:
        piece = html.unescape(match.group())
        return piece if len(piece) == 1 and (piece.isprintable() or piece == "\xa0") else None
    if match.re is _PERCENT:
        return chr(int(match.group()[1:], 16))
    if match.re is _SLACK_LINK:
        return match[1]
    return "@" if match.re in {_AT, _SAID_AT} else "."


def _joined(plain: Plain, parts: list[tuple[re.Match[str], str]]) -> Plain:
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for match, piece in parts:
        if match.start() < at:
            continue
        pieces += plain.text[at : match.start()], piece.replace("\xa0", " ")
        starts.extend(range(at, match.start()))
        ends.extend(range(at + 1, match.start() + 1))
        starts.extend([match.start()] * len(piece))
        ends.extend([match.end()] * len(piece))
        at = match.end()
    pieces.append(plain.text[at:])
    starts.extend(range(at, len(plain.text)))
    ends.extend(range(at + 1, len(plain.text) + 1))
    text = "".join(pieces)
    return Unwrapped(text, lowered(text), *_as_typed(plain, starts, ends))


def _as_typed(plain: Plain, starts: list[int], ends: list[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    origins = plain.origins
    if origins is None:
        return tuple(starts), tuple(ends)
    return tuple(origins[start] for start in starts), tuple(origins[end - 1] + 1 for end in ends)
