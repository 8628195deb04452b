"""Which groups turned out to be one thing: first what people decided, then what is alike, the same in any order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from classifiers.similar.groups import Group, Weights, united
from classifiers.similar.linkage import precedence, unions

Pair = frozenset[str]
_TWO = 2


@dataclass(frozen=True)
class Decisions:
    """What people said about pairs of groups, by their keys."""

    together: frozenset[Pair] = field(default_factory=frozenset)
    apart: frozenset[Pair] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Merge:
    """One group that stays, with everything in it, and the keys of those that it takes in."""

    kept: Group
    gone: tuple[str, ...]


@dataclass(frozen=True)
class Merged:
    """All merges, and what people wanted together that cannot be: it would break another decision of theirs."""

    merges: tuple[Merge, ...]
    refused: tuple[Pair, ...]


def merge(groups: Iterable[Group], decisions: Decisions, *, weights: Weights) -> Merged:
    """Unite what people want together, then what is alike on average over all pairs of its matters.

    Two named groups are never united, a dismissed one only where people want it, and nothing that people took apart,
    however alike and by whichever way. A named group keeps its key; else the one that began first does.
    """
    union = _Union(sorted(groups, key=lambda group: group.key), decisions.apart)
    refused = tuple(pair for pair in _in_order(decisions.together) if not union.is_decided(*sorted(pair)))
    for keys in union.keys_by_maker():
        union.unite_what_is_alike(keys, weights)
    return Merged(union.merges(), refused)


def _in_order(pairs: Iterable[Pair]) -> list[Pair]:
    return sorted((pair for pair in pairs if len(pair) == _TWO), key=sorted)


class _Union:
    """The groups that are left on the way, by their keys."""

    def __init__(self, groups: Sequence[Group], apart: Iterable[Pair]) -> None:
        self._groups = {group.key: group for group in groups}
        if len(self._groups) != len(groups):
            raise ValueError("Two groups have the same key.")
        self._within = {key: key for key in self._groups}
        self._members = {key: [key] for key in self._groups}
        self._apart: dict[str, set[str]] = {key: set() for key in self._groups}
        for one, other in (sorted(pair) for pair in _in_order(apart) if pair <= self._groups.keys()):
            self._apart[one].add(other)
            self._apart[other].add(one)

    def is_decided(self, one: str, other: str) -> bool:
        """Unite two groups as people decided; False if that would break another decision."""
        if one not in self._within or other not in self._within:
            return True
        one, other = self._within[one], self._within[other]
        if one == other:
            return True
        first, second = self._groups[one], self._groups[other]
        if other in self._apart[one] or first.maker != second.maker or (first.is_named and second.is_named):
            return False
        kept, gone = sorted((first, second), key=precedence)
        self._take(kept.key, gone.key)
        return True

    def _take(self, kept: str, gone: str) -> None:
        self._groups[kept] = united(self._groups[kept], self._groups.pop(gone))
        self._within.update(dict.fromkeys(self._members[gone], kept))
        self._members[kept] += self._members.pop(gone)
        for key in self._apart.pop(gone):
            self._apart[key] = self._apart[key] - {gone} | {kept}
            self._apart[kept].add(key)

    def keys_by_maker(self) -> list[list[str]]:
        """Give the keys of those that may be united because they are alike, apart for each maker of gists."""
        keys: dict[str, list[str]] = {}
        for key, group in self._groups.items():
            if not group.is_dismissed:
                keys.setdefault(group.maker, []).append(key)
        return [keys[maker] for maker in sorted(keys)]

    def unite_what_is_alike(self, keys: Sequence[str], weights: Weights) -> None:
        """Unite nearest pairs as long as any are alike enough."""
        places = {key: place for place, key in enumerate(keys)}
        apart = [frozenset(places[other] for other in self._apart[key] if other in places) for key in keys]
        for made in list(unions([self._groups[key] for key in keys], apart, weights)):
            self._take(keys[made.kept], keys[made.gone])

    def merges(self) -> tuple[Merge, ...]:
        """Give what stays of each union, in the order of the keys."""
        unions = sorted(key for key, members in self._members.items() if len(members) > 1)
        return tuple(Merge(self._groups[key], tuple(sorted(set(self._members[key]) - {key}))) for key in unions)
