"""Undoes what mail, web and chat wrap around characters: entities, %40, [at], Slack's links, quoted-printable."""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from classifiers.text import Plain, lowered

_SLACK_LINK = re.compile(r"<(?:mailto|tel):([^|<>\s]{3,200})(?:\|[^<>\n]{0,200})?>")
_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9A-Fa-f]{2,5}|[A-Za-z]{2,8});")
# Decoding every %XX would take addresses apart; these stand within values that are looked for.
_PERCENT = re.compile(r"%(?:40|2[BbDdEe]|5[Ff])")
# Brackets first, the spaces around them afterwards: most texts have few brackets and many spaces.
_IN_BRACKETS = re.compile(
    r"[\[({<] ?(?:(?P<at>at|AT|@|ät|arroba|arobase|chiocciola|małpa|zavináč|собака)|dot|DOT|punkt|\.) ?[\])}>]"
)
_SAID_AT = re.compile(r" (?<=\w )(?:at|AT) (?=[\w-]{1,40} (?:dot|DOT) [a-z]{2,6}\b)")
_SAID_DOT = re.compile(
    r" (?<=\w )(?:dot|DOT) (?=(?:com|org|net|de|co|io|eu|uk|fr|es|it|nl|ch|at|info|ai|me|pl|pt|be|se|no|dk|fi|cz|tr|"
    r"us|ca|in|br|app|dev|edu|gov)\b)"
)
_QUOTED_PRINTABLE = re.compile(r"=(?:(?<!==)\r?\n(?=\S)|[2-7][0-9A-F])")
_LONG_LINE_BREAK = re.compile(r"=(?<=[^\n=]{60}=)\r?\n(?=[^\s])")


class _Part(NamedTuple):
    """What stood wrapped in a plain text, and what it stands for."""

    start: int
    end: int
    piece: str


class _Segment(NamedTuple):
    """Where a stretch of the unwrapped text begins, and what it was; a piece stands for all of it at once."""

    at: int
    start: int
    end: int
    is_piece: bool


@dataclass(frozen=True)
class Unwrapped(Plain):
    """A plain text in which one character may stand for several that were typed."""

    wrapped: Plain
    segments: tuple[_Segment, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the typed text that this span of the unwrapped text stands for."""
        if start >= end:
            return start, end
        first, last = self._segment(start), self._segment(end - 1)
        begin = first.start if first.is_piece else first.start + start - first.at
        finish = last.end if last.is_piece else last.start + end - last.at
        return self.wrapped.original_span(begin, finish)

    def _segment(self, place: int) -> _Segment:
        return self.segments[bisect_right(self._starts, place) - 1]

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.at for segment in self.segments]


def unwrapped(plain: Plain) -> Plain:
    """Unwrap a plain text; where nothing is wrapped, it is given back as it is."""
    parts = [part for form in _forms(plain) for part in _parts(form, plain.text)]
    parts.extend(_in_brackets(plain.text))
    return _joined(plain, sorted(parts)) if parts else plain


def _parts(form: re.Pattern[str], text: str) -> Iterator[_Part]:
    told: dict[str, str | None] = {}
    for match in form.finditer(text):
        wrapped = match.group()
        if wrapped not in told:
            told[wrapped] = _piece(match)
        piece = told[wrapped]
        if piece is not None:
            yield _Part(match.start(), match.end(), piece)


def _in_brackets(text: str) -> Iterator[_Part]:
    """Find [at] and (dot) between two words, with or without spaces around them."""
    for match in _IN_BRACKETS.finditer(text):
        start = match.start() - (text[match.start() - 1 : match.start()] == " ")
        end = match.end() + (text[match.end() : match.end() + 1] == " ")
        if _is_letter(text[max(0, start - 1) : start]) and _is_letter(text[end : end + 1]):
            yield _Part(start, end, "@" if match["at"] else ".")


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _forms(plain: Plain) -> Iterator[re.Pattern[str]]:
    text = plain.text
    if "<mailto:" in text or "<tel:" in text:
        yield _SLACK_LINK
    if "&" in text and ";" in text:
        yield _ENTITY
    if "%" in text:
        yield _PERCENT
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
    return "@" if match.re is _SAID_AT else "."


def _joined(plain: Plain, parts: list[_Part]) -> Plain:
    pieces: list[str] = []
    segments: list[_Segment] = []
    at = length = 0
    for start, end, piece in (*parts, _Part(len(plain.text), len(plain.text), "")):
        if start < at:
            continue
        if at < start:
            pieces.append(plain.text[at:start])
            segments.append(_Segment(length, at, start, is_piece=False))
            length += start - at
        if piece:
            pieces.append(piece.replace("\xa0", " "))
            segments.append(_Segment(length, start, end, is_piece=True))
            length += len(piece)
        at = end
    text = "".join(pieces)
    return Unwrapped(text, lowered(text), None, plain, tuple(segments))
