"""A message as numbers: its words, pairs of words, pieces of words, and cues, each with a weight."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from classifiers.lanes.cues import CUE_NAMES, cues_by_word, shape_cues
from classifiers.text import spoken

Floats = npt.NDArray[np.float32]
Indices = npt.NDArray[np.int64]

_WORD = re.compile(r"\w+(?:['-]\w+)*|[?!]")
_DIGITS = re.compile(r"\d+")
_PIECES = range(2, 5)
_LONGEST_WORD = 120
CUE_WEIGHT = 0.15


def words_of(text: str) -> list[str]:
    """Split a message into lower-case words, without disguises and placeholders, numbers all alike."""
    return _WORD.findall(spoken(text))


def _masked(word: str) -> str:
    return word if word.isalpha() else _DIGITS.sub(lambda run: "0" * min(len(run.group()), 4), word)


def pieces_of(word: str) -> list[str]:
    """Cut a word, with its edges marked, into overlapping pieces of two to four characters."""
    edged = f" {word[:_LONGEST_WORD]} "
    return [edged[at : at + size] for size in _PIECES for at in range(len(edged) - size + 1)]


@dataclass(frozen=True)
class Vector:
    """The features a message has, and how much each weighs."""

    indices: Indices
    weights: Floats
    words: tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    """The words and pieces a model knows; the features are numbered words first, then pieces, then cues."""

    words: tuple[str, ...]
    pieces: tuple[str, ...]
    idf: Floats

    @property
    def size(self) -> int:
        """Count the features."""
        return len(self.words) + len(self.pieces) + len(CUE_NAMES)

    @cached_property
    def _word_numbers(self) -> dict[str, int]:
        return {word: number for number, word in enumerate(self.words)}

    @cached_property
    def _piece_numbers(self) -> dict[str, int]:
        return {piece: number for number, piece in enumerate(self.pieces, start=len(self.words))}

    @cached_property
    def _cue_numbers(self) -> dict[str, tuple[int, ...]]:
        return cues_by_word()

    @cached_property
    def _known_pieces(self) -> dict[str, tuple[int, ...]]:
        """Remember the pieces of the words of the training set; nobody's own words are kept."""
        return {word: self._numbers_of_pieces(word) for word in self.words if " " not in word}

    def _numbers_of_pieces(self, word: str) -> tuple[int, ...]:
        numbers = self._piece_numbers
        return tuple(numbers[piece] for piece in pieces_of(word) if piece in numbers)

    def vector(self, text: str) -> Vector:
        """Give the features of one message; an empty message has only the cues of its shape."""
        raw = words_of(text)
        words = [_masked(word) for word in raw]
        word_counts = self._count_words(words)
        piece_counts = self._count_pieces(words)
        cues = self._cues(raw)
        first_cue = len(self.words) + len(self.pieces)
        indices = np.fromiter((*word_counts, *piece_counts, *(first_cue + cue for cue in cues)), dtype=np.int64)
        weights = np.concatenate(
            (self._weights(word_counts), self._weights(piece_counts), np.full(len(cues), CUE_WEIGHT, dtype=np.float32))
        )
        return Vector(indices, weights, tuple(words))

    def _count_words(self, words: Sequence[str]) -> Counter[int]:
        numbers = self._word_numbers
        counts = Counter(numbers[word] for word in words if word in numbers)
        pairs = (f"{first} {second}" for first, second in pairwise(words))
        counts.update(numbers[pair] for pair in pairs if pair in numbers)
        return counts

    def _count_pieces(self, words: Sequence[str]) -> Counter[int]:
        known = self._known_pieces
        counts: Counter[int] = Counter()
        for word in words:
            pieces = known.get(word)
            counts.update(self._numbers_of_pieces(word) if pieces is None else pieces)
        return counts

    def _cues(self, words: list[str]) -> list[int]:
        numbers = self._cue_numbers
        present = {cue for word in words for cue in numbers.get(word, ())}
        return sorted(present | shape_cues(words, present))

    def _weights(self, counts: Counter[int]) -> Floats:
        indices = np.fromiter(counts, dtype=np.int64, count=len(counts))
        times = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))
        weights: Floats = ((1 + np.log(times)) * self.idf[indices]).astype(np.float32)
        length = math.sqrt(float(weights @ weights))
        return weights / np.float32(length) if length else weights


def learn_vocabulary(
    texts: Iterable[str],
    private: Iterable[str] = (),
    *,
    fewest_words: int = 3,
    fewest_pieces: int = 6,
    fewest_private: int = 6,
) -> Vocabulary:
    """Keep the words and pieces that enough messages have; a word that only private ones have, if more of them do."""
    (words, pieces, count), (own_words, own_pieces, own_count) = _counted(texts), _counted(private)
    words_kept = _kept(words, own_words, fewest=fewest_words, fewest_private=fewest_private)
    pieces_kept = _kept(pieces, own_pieces, fewest=fewest_pieces, fewest_private=fewest_private)
    counts = [words[word] + own_words[word] for word in words_kept]
    counts += [pieces[piece] + own_pieces[piece] for piece in pieces_kept]
    total = count + own_count
    idf = 1 + np.log((1 + total) / (1 + np.array(counts or [0][:0], dtype=np.float32)))
    return Vocabulary(tuple(words_kept), tuple(pieces_kept), idf.astype(np.float32))


def _counted(texts: Iterable[str]) -> tuple[Counter[str], Counter[str], int]:
    """Count the messages that have each word or pair of words, those that have each piece, and all of them."""
    word_messages: Counter[str] = Counter()
    piece_messages: Counter[str] = Counter()
    total = 0
    for text in texts:
        words = [_masked(word) for word in words_of(text)]
        word_messages.update({*words, *(f"{first} {second}" for first, second in pairwise(words))})
        piece_messages.update({piece for word in set(words) for piece in pieces_of(word)})
        total += 1
    return word_messages, piece_messages, total


def _kept(shared: Counter[str], private: Counter[str], *, fewest: int, fewest_private: int) -> list[str]:
    often = {one for one, count in shared.items() if count + private[one] >= fewest}
    return sorted(often | {one for one, count in private.items() if count >= fewest_private})


def as_arrays(vectors: Sequence[Vector]) -> dict[str, Any]:
    """Give the parts of a sparse matrix with one row a message."""
    return {
        "data": np.concatenate([vector.weights for vector in vectors]),
        "indices": np.concatenate([vector.indices for vector in vectors]),
        "indptr": np.cumsum([0, *(len(vector.indices) for vector in vectors)]),
    }
