"""What stands around the digits of a text, as a shape in which numbers are looked for."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

_SHAPE = {
    **{ord(digit): "9" for digit in "0123456789"},
    **{code: "A" for first in "aA" for code in range(ord(first), ord(first) + 26)},
    **{ord(letter): "A" for letter in "ÄÖÜäöü"},
    **{ord(separator): "-" for separator in " -./\u00b7"},
}
# No number is as long as this run; crossed out, it is not searched for shorter ones.
_ENDLESS = re.compile("[A9]{40,}")
_DIGIT_GROUPS = re.compile("[0-9](?:[A-Za-zÄÖÜäöü0-9 ./\u00b7-]{0,3}[0-9])*+")
# The most letters and gaps that a number has before its first digit or behind its last one.
_ISLAND_EDGE = 12


@dataclass(frozen=True)
class Islands:
    """The shape of what stands around digits: 9 for a digit, A for a letter, - for what parts the groups of a number.

    A text is mostly words, and no number is looked for among them.
    """

    shape: str
    _starts: list[int]
    _origins: list[int]

    def place(self, at: int) -> int:
        """Give the place in the text for a place in the islands."""
        island = bisect_right(self._starts, at) - 1
        return self._origins[island] + at - self._starts[island]


def islands_of(text: str) -> Islands:
    """Give the shape of what stands around the digits of a text."""
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = 0
    for start, end in _lands(text):
        pieces += "\n", text[start:end]
        starts.append(length + 1)
        origins.append(start)
        length += 1 + len(pieces[-1])
    return Islands("".join(pieces).translate(_SHAPE), starts, origins)


def _lands(text: str) -> Iterator[tuple[int, int]]:
    begin = end = -1
    for match in _DIGIT_GROUPS.finditer(text):
        start = match.start() - _ISLAND_EDGE
        if begin < 0 or start > end:
            if begin >= 0:
                yield begin, end
            begin = max(0, start)
        end = match.end() + _ISLAND_EDGE
    if begin >= 0:
        yield begin, min(end, len(text))


def without_endless(islands: Islands) -> Islands:
    """Cross out the runs in which no number can stand."""
    return replace(islands, shape=_ENDLESS.sub(_crossed_out, islands.shape))


def _crossed_out(match: re.Match[str]) -> str:
    return "~" * len(match.group())
