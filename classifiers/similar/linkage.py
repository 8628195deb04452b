"""Average linkage by chains of nearest neighbours: what is alike is united, pair by pair, in any order the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from classifiers.similar.groups import Group, Table, Weights, united

_ROWS_AT_ONCE = 256


@dataclass(frozen=True)
class Union:
    """The place of the group that stays, and of the one that it takes in."""

    kept: int
    gone: int


def unions(groups: Sequence[Group], apart: Sequence[frozenset[int]], weights: Weights) -> Iterator[Union]:
    """Go from each group to its nearest until two are each other's nearest, and unite those.

    This gives what uniting the nearest pair of all again and again would, without looking at all pairs each time. The
    places in `apart[place]` are never united with that one, nor are two named groups.
    """
    links = _Links(groups, apart, weights)
    for start in range(len(groups)):
        chain: list[int] = []
        while chain or links.active[start]:
            chain = chain or [start]
            nearest = links.nearest(chain)
            if nearest is None:
                links.active[chain.pop()] = False
            elif nearest in chain:
                last = chain[-1]
                del chain[chain.index(nearest) :]
                yield links.unite(last, nearest)
            else:
                chain.append(nearest)


def precedence(group: Group) -> tuple[bool, bool, float, str]:
    """Order groups by who stays when two are united: a named one, one that people look at, the one that began first."""
    return not group.is_named, group.is_dismissed, group.first_at.timestamp(), group.key


class _Links:
    def __init__(self, groups: Sequence[Group], apart: Sequence[frozenset[int]], weights: Weights) -> None:
        self._groups = list(groups)
        self._apart = [set(places) for places in apart]
        self._weights = weights
        self._table = Table(groups)
        self._named: npt.NDArray[np.bool_] = np.array([group.is_named for group in groups], dtype=np.bool_)
        self.active: npt.NDArray[np.bool_] = np.zeros(len(groups), dtype=np.bool_)
        for start in range(0, len(groups), _ROWS_AT_ONCE):
            self._wake(slice(start, min(start + _ROWS_AT_ONCE, len(groups))))

    def _wake(self, rows: slice) -> None:
        """Let only those take part that have anything near: what is too far from all now stays so."""
        likenesses = self._table.likenesses(rows, self._weights)
        likenesses[np.arange(len(likenesses)), np.arange(rows.start, rows.stop)] = -np.inf
        self.active[rows] = likenesses.max(axis=1, initial=-np.inf) >= self._weights.merge_from

    def nearest(self, chain: list[int]) -> int | None:
        """Find the group most like the chain's last that it may be united with; of equals the one before it."""
        place = chain[-1]
        likenesses = self._table.likenesses(slice(place, place + 1), self._weights)[0]
        likenesses[~self.active] = -np.inf
        likenesses[[place, *self._apart[place]]] = -np.inf
        if self._named[place]:
            likenesses[self._named] = -np.inf
        best = int(likenesses.argmax())
        if likenesses[best] < self._weights.merge_from:
            return None
        before = chain[-2] if chain[:-1] else best
        return before if likenesses[before] == likenesses[best] else best

    def unite(self, one: int, other: int) -> Union:
        """Let the one that stays take the other in."""
        kept, gone = sorted((one, other), key=lambda place: precedence(self._groups[place]))
        self._groups[kept] = united(self._groups[kept], self._groups[gone])
        self._table.put(kept, self._groups[kept])
        self.active[gone] = False
        for place in self._apart[gone]:
            self._apart[place].add(kept)
        self._apart[kept] |= self._apart[gone]
        return Union(kept, gone)
