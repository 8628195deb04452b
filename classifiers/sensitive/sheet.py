"""A text prepared once for all detectors: its shape, what stands near a place, and the headers of its columns."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress

from classifiers.sensitive.islands import Islands, islands_of, without_endless
from classifiers.sensitive.pieces import Pieces
from classifiers.sensitive.stopwatch import Stopwatch
from classifiers.text import Plain

# Nothing but numbers, and the few letters that belong to them: somebody pasted a value and no sentence.
_BARE_WORD = r"(?:[^\W_]{1,2}|[A-Z]{3}|\w*\d\w*)(?!\w)"
# A number has no more groups; a sentence in which letters are written as digits has more words.
_MOST_BARE_WORDS = 9
_BARE = re.compile(rf"[^\w\x00]*{_BARE_WORD}(?:[^\w\x00]+{_BARE_WORD}){{0,{_MOST_BARE_WORDS}}}+[^\w\x00]*")
_LONGEST_BARE = 120
# What ends a word; the signs that Latin scripts put between them suffice.
_NO_LETTER = {
    code: " "
    for code in (*range(256), 0x1680, *range(0x2000, 0x2070), *range(0x3000, 0x3040))
    if not chr(code).isalpha()
}
_OTHERS_THAN_ASCII = re.compile(r"([^\x00-\x7f]+)")
_DIGITS = re.compile("9+")
_BEFORE, _AFTER = 60, 30
# A key, an address of a machine and a host name are no shorter; most texts have few words that long.
_FEWEST_IN_A_LONG_WORD = 14
# Some keys are a little shorter.
_FEWEST_IN_A_RUN = 12
WIDE_GAP = "  "
# What a word is looked up by where only its beginning is known.
FIRST_LETTERS = 4
_CELL_SIGNS = ("\t", "|", ";", ",", WIDE_GAP)
_WIDE_GAP = re.compile(r"(?<=\S)[ ]{2,40}(?=\S)")
_MOST_LINES_BEFORE = 12
_LONGEST_HEADER_CELL = 40
_MOST_HEADER_WORDS = 4
_MOST_HEADER_CHARACTERS = 600
_FEWEST_CELLS = 2


@dataclass(frozen=True)
class Header:
    """The first line of a table, cell by cell, and what parts its cells."""

    sign: str
    cells: tuple[str, ...]
    end: int


@dataclass(frozen=True)
class Sheet:
    """The plain text with what several detectors ask about it.

    `spaced` is the text in small letters with a space for all that is no letter, and one more before and behind it.
    """

    plain: Plain
    text: str
    lowered: str
    is_bare: bool
    header: Header | None
    spaced: str
    words: frozenset[str]
    beginnings: Mapping[str, list[str]]
    long_words: str
    spans_of_long_words: Sequence[tuple[int, int]] = field(repr=False)
    longest_digits: int
    islands: Islands
    watch: Stopwatch = field(repr=False)
    _pieces: Pieces = field(repr=False)
    _held: frozenset[str] = field(repr=False)
    _line_starts: list[int] = field(repr=False)

    @cached_property
    def places_of_words(self) -> Mapping[str, Sequence[int]]:
        """Say where each word stands; made for the first who asks."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        at = -1
        for word in self.spaced.split(" "):
            found[word].append(at)
            at += len(word) + 1
        return found

    def holds(self, piece: str) -> bool:
        """Tell whether a piece in small letters stands in the text; those of `looked_for` were looked for already."""
        return piece in self._held or (piece not in self._pieces.known and piece in self.lowered)

    def holds_any(self, pieces: Collection[str]) -> bool:
        """Tell whether one of these pieces stands in the text."""
        if not self._held.isdisjoint(pieces):
            return True
        return not self._pieces.known.issuperset(pieces) and any(piece in self.lowered for piece in pieces)

    def held_of(self, pieces: Iterable[str]) -> list[str]:
        """Give those of the pieces that stand in the text."""
        return [piece for piece in pieces if self.holds(piece)]

    def near(self, start: int, end: int) -> str:
        """Give what stands shortly before and after a place, and the header of its column."""
        around = f"{self.lowered[max(0, start - _BEFORE) : start]} \n {self.lowered[end : end + _AFTER]}"
        column = self.column(start)
        return f"{column} \n {around}" if column else around

    def column(self, place: int) -> str:
        """Give the header of the column in which a place stands, or nothing where there is no table."""
        if self.header is None or place <= self.header.end:
            return ""
        line = self._line_starts[bisect_right(self._line_starts, place) - 1]
        if place - line > _MOST_HEADER_CHARACTERS:
            return ""
        before = self.text[line:place]
        closed = f'{before}x"' if before.count('"') % 2 else f"{before}x"
        number = len(cells_of(closed, self.header.sign)) - 1
        return self.header.cells[number] if number < len(self.header.cells) else ""


def sheet_of(plain: Plain, watch: Stopwatch, pieces: Pieces) -> Sheet:
    """Prepare a plain text."""
    text = plain.text
    header = _header(text, plain.lowered)
    starts = [0, *(match.end() for match in re.finditer("\n", text))] if header else []
    islands = islands_of(text)
    spans = _spans_of_long_words(text)
    spaced = f" {_spaced(plain.lowered)} "
    words = frozenset(spaced.split())
    return Sheet(
        plain=plain,
        text=text,
        lowered=plain.lowered,
        is_bare=len(text) <= _LONGEST_BARE and _BARE.fullmatch(text) is not None,
        header=header,
        spaced=spaced,
        words=words,
        beginnings=_by_beginning(words),
        long_words="\n".join([text[start:end] for start, end in spans if end - start >= _FEWEST_IN_A_LONG_WORD]),
        spans_of_long_words=spans,
        longest_digits=max(map(len, _DIGITS.findall(islands.shape)), default=0),
        islands=without_endless(islands),
        watch=watch,
        _pieces=pieces,
        _held=pieces.held_by(plain.lowered),
        _line_starts=starts,
    )


def _spans_of_long_words(text: str) -> list[tuple[int, int]]:
    words = text.split()
    spans: list[tuple[int, int]] = []
    at = 0
    for word in compress(words, map(_FEWEST_IN_A_RUN.__le__, map(len, words))):
        # Between two long words there are only shorter ones, so that what is found is the word itself.
        start = text.find(word, at)
        at = start + len(word)
        spans.append((start, at))
    return spans


def _spaced(lowered: str) -> str:
    # What is ASCII throughout is translated many times faster, and few texts are anything else for long.
    if lowered.isascii():
        return lowered.translate(_NO_LETTER)
    return "".join([piece.translate(_NO_LETTER) for piece in _OTHERS_THAN_ASCII.split(lowered)])


def _by_beginning(words: Iterable[str]) -> Mapping[str, list[str]]:
    result: dict[str, list[str]] = {}
    for word in words:
        result.setdefault(word[:FIRST_LETTERS], []).append(word)
    return result


def _header(text: str, lowered: str) -> Header | None:
    """Find the first line that the next one matches cell by cell; a sentence with commas is none."""
    start = 0
    for _ in range(_MOST_LINES_BEFORE):
        end = text.find("\n", start)
        if end < 0:
            return None
        if 0 < end - start <= _MOST_HEADER_CHARACTERS:
            following = text.find("\n", end + 1)
            second = text[end + 1 : following if following > 0 else len(text)][: 2 * _MOST_HEADER_CHARACTERS]
            header = _header_of(lowered[start:end], second, end)
            if header is not None:
                return header
        start = end + 1
    return None


def _header_of(first: str, second: str, end: int) -> Header | None:
    for sign in _CELL_SIGNS:
        if sign not in first or sign not in second:
            continue
        cells = cells_of(first, sign)
        if len(cells) < _FEWEST_CELLS or len(cells_of(second, sign)) != len(cells):
            continue
        names = tuple(cell.replace("_", " ").strip(" \"'*`\r") for cell in cells)
        is_prose = sign == "," and any(len(name.split()) > _MOST_HEADER_WORDS for name in names)
        if all(len(name) <= _LONGEST_HEADER_CELL for name in names) and any(names) and not is_prose:
            return Header(sign, names, end)
    return None


def cells_of(line: str, sign: str) -> list[str]:
    """Part a line into its cells; what stands in quotation marks is one cell, and wide gaps may be the border."""
    if sign == WIDE_GAP:
        return _WIDE_GAP.split(line)
    return line.split(sign) if '"' not in line else _parted(line, sign)


def _parted(line: str, sign: str) -> list[str]:
    cells: list[str] = []
    open_cell: str | None = None
    for piece in line.split(sign):
        whole = piece if open_cell is None else f"{open_cell}{sign}{piece}"
        open_cell = whole if whole.count('"') % 2 else None
        if open_cell is None:
            cells.append(whole)
    return cells if open_cell is None else line.split(sign)
