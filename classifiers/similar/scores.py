"""How well groups that were found fit groups that people made."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import comb


@dataclass(frozen=True)
class Scores:
    """`adjusted_rand` is 1 for the same groups and 0 for chance; the others count pairs that are in one group."""

    messages: int
    groups: int
    found: int
    adjusted_rand: float
    precision: float
    recall: float


def scored(truth: Sequence[Hashable], found: Sequence[Hashable]) -> Scores:
    """Compare two ways to group the same messages; who is in nobody's group needs one of his own."""
    both = _pairs(zip(truth, found, strict=True))
    wanted, made, pairs = _pairs(truth), _pairs(found), comb(len(truth), 2)
    by_chance = wanted * made / pairs if pairs else 0.0
    room = (wanted + made) / 2 - by_chance
    return Scores(
        messages=len(truth),
        groups=_of_several(truth),
        found=_of_several(found),
        adjusted_rand=(both - by_chance) / room if room else 1.0,
        precision=both / made if made else 1.0,
        recall=both / wanted if wanted else 1.0,
    )


def _pairs(names: Iterable[Hashable]) -> int:
    return sum(comb(count, 2) for count in Counter(names).values())


def _of_several(names: Iterable[Hashable]) -> int:
    return sum(count > 1 for count in Counter(names).values())
