"""Which parts a group falls into once all of it is looked at together: what was united too early comes apart again."""

from collections.abc import Iterable
from dataclasses import replace

from classifiers.similar.groups import Matter, Weights, group_of
from classifiers.similar.linkage import unions


def parts(members: Iterable[Matter], *, weights: Weights) -> tuple[tuple[str, ...], ...]:
    """Group the members of one group anew and give the keys of each part, the largest first, then the oldest.

    All have to be of one maker. Any order of the members gives the same; a group that belongs together is one part.
    """
    ordered = sorted(members, key=lambda matter: (matter.at, matter.key))
    within = [[place] for place in range(len(ordered))]
    anew = replace(weights, merge_from=weights.part_from, time=weights.part_time)
    for made in unions([group_of(one, one.key) for one in ordered], [frozenset()] * len(ordered), anew):
        within[made.kept] += within[made.gone]
        within[made.gone] = []
    found = sorted((sorted(places) for places in within if places), key=lambda places: (-len(places), places[0]))
    return tuple(tuple(ordered[place].key for place in places) for places in found)
