"""The nearest earlier matters among as many as a company has in years."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from classifiers.similar.gists import Floats, Gist, Numbers

# As many rows as fit into a processor's own memory while they are multiplied.
_ROWS_AT_ONCE = 4_096
# A gist's first numbers tell the most. Of many rows only those that are the likest by these are looked at wholly.
_TELLING_MOST = 96
_LOOKED_AT_WHOLLY = 4_000


@dataclass(frozen=True)
class Near:
    """An earlier matter, and how alike it is: 1 says the same, 0 nothing in common."""

    key: str
    likeness: float


@dataclass(frozen=True, eq=False)
class Shelf:
    """Gists of one maker in rows; what the asker may not see has to be left out before."""

    maker: str
    keys: tuple[str, ...]
    rows: Numbers


def shelve(gists: Iterable[tuple[str, Gist]], maker: str) -> Shelf:
    """Put the gists of one maker on a shelf; those of other makers cannot be compared and stay out."""
    kept = [(key, gist.numbers) for key, gist in gists if gist.maker == maker]
    width = len(kept[0][1]) if kept else 0
    rows = np.frombuffer(b"".join(numbers for _, numbers in kept), np.int8).reshape(len(kept), width)
    return Shelf(maker, tuple(key for key, _ in kept), rows)


def nearest(gist: Gist, shelf: Shelf, *, most: int = 5, least: float = 0.0) -> tuple[Near, ...]:
    """Name up to `most` matters that are at least so alike, the nearest first, equals in the order of their keys."""
    if gist.maker != shelf.maker or not shelf.keys or most <= 0:
        return ()
    asked: Numbers = np.frombuffer(gist.numbers, np.int8)
    places = _worth_a_look(asked, shelf.rows, max(most, _LOOKED_AT_WHOLLY))
    likeness = _likenesses(asked, shelf.rows[places])
    found = [
        Near(shelf.keys[places[row]], round(float(likeness[row]), 4))
        for row in _best(likeness, most)
        if likeness[row] >= least
    ]
    return tuple(sorted(found, key=lambda near: (-near.likeness, near.key))[:most])


def _worth_a_look(asked: Numbers, rows: Numbers, most: int) -> npt.NDArray[np.intp]:
    if len(rows) <= most or len(asked) <= _TELLING_MOST:
        return np.arange(len(rows))
    return _best(_likenesses(asked[:_TELLING_MOST], rows[:, :_TELLING_MOST]), most)


def _best(likeness: Floats, most: int) -> npt.NDArray[np.intp]:
    """Give the places of the highest, and of all that equal the last of these."""
    if len(likeness) <= most:
        return np.arange(len(likeness))
    return np.flatnonzero(likeness >= np.partition(likeness, -most)[-most])


def _likenesses(numbers: Numbers, rows: Numbers) -> Floats:
    """Multiply whole numbers that single precision holds exactly, so that equal rows get equal figures."""
    asked: npt.NDArray[np.float32] = numbers.astype(np.float32)
    found = np.zeros(len(rows))
    length = math.sqrt(float(asked @ asked))
    if not length:
        return found
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        part = rows[start : start + _ROWS_AT_ONCE].astype(np.float32)
        lengths = np.sqrt(np.einsum("ij,ij->i", part, part, dtype=np.float32).astype(np.float64))
        lengths[lengths == 0] = np.inf
        found[start : start + _ROWS_AT_ONCE] = (part @ asked) / (lengths * length)
    return found
