"""Cuts a text into the pieces that the encoder knows, the likeliest way, as the model it comes from was trained."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

START, END, UNKNOWN = 0, 1, 2
FIRST_PIECE = 3
# Marks where a word begins, as the vocabulary writes it.
_WORD_START = "\u2581"
_LONGEST_WORD = 400
_UNKNOWN_PENALTY = 10.0


@dataclass(frozen=True)
class Pieces:
    """The pieces with the logarithm of how frequent each is; a piece's number is its place plus `FIRST_PIECE`."""

    log_frequencies: Mapping[str, float]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {piece: number for number, piece in enumerate(self.log_frequencies, start=FIRST_PIECE)}

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.log_frequencies), default=0)

    @cached_property
    def _unknown(self) -> float:
        return min(self.log_frequencies.values(), default=0.0) - _UNKNOWN_PENALTY

    def numbers(self, text: str, *, most: int) -> list[int]:
        """Give the numbers of the text's pieces between a start and an end; of too many, the first and the last."""
        found: list[int] = []
        for word in text.split():
            found += self._cut(_WORD_START + word[:_LONGEST_WORD])
        if len(found) > most:
            head = most * 2 // 3
            found = found[:head] + found[head - most :]
        return [START, *found, END]

    def _cut(self, word: str) -> list[int]:
        """Find the cut whose pieces are together the most frequent; what no piece covers is an unknown character."""
        best = [0.0] + [-math.inf] * len(word)
        came_from = [(0, UNKNOWN)] * (len(word) + 1)
        for start in range(len(word)):
            self._extend(word, start, best, came_from=came_from)
        cut: list[int] = []
        end = len(word)
        while end:
            end, number = came_from[end]
            cut.append(number)
        return cut[::-1]

    def _extend(self, word: str, start: int, best: list[float], *, came_from: list[tuple[int, int]]) -> None:
        so_far = best[start]
        if so_far + self._unknown > best[start + 1]:
            best[start + 1] = so_far + self._unknown
            came_from[start + 1] = (start, UNKNOWN)
        for end in range(start + 1, min(len(word), start + self._longest) + 1):
            piece = word[start:end]
            frequency = self.log_frequencies.get(piece)
            if frequency is not None and so_far + frequency > best[end]:
                best[end] = so_far + frequency
                came_from[end] = (start, self._numbers[piece])
