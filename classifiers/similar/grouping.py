"""Groups matters as they come, with a night after each day: what the desk does, without a desk, to measure it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import reduce
from itertools import groupby

from classifiers.similar.groups import Group, Matter, Weights, group_of
from classifiers.similar.merging import Decisions, merge
from classifiers.similar.parting import parts
from classifiers.similar.placing import joined, place


def grouped(matters: Sequence[Matter], weights: Weights, *, window: timedelta = timedelta(days=90)) -> dict[str, str]:
    """Say for each matter's key which group it ends in; a group is called after the matter that began it."""
    desk = _Desk(weights)
    in_order = sorted(matters, key=lambda matter: (matter.at, matter.key))
    for _, todays in groupby(in_order, key=lambda matter: matter.at.date()):
        today = list(todays)
        for matter in today:
            desk.take_in(matter)
        desk.part(today[-1].at - window)
        desk.merge(today[-1].at - window)
    return desk.ends_in()


class _Desk:
    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._groups: dict[str, Group] = {}
        self._members: dict[str, list[Matter]] = {}
        self._whole: set[frozenset[str]] = set()
        self._parted = 0

    def take_in(self, matter: Matter) -> None:
        chosen = place(matter, list(self._groups.values()), weights=self._weights).key
        if chosen is None:
            self._begin(matter.key, [matter])
        else:
            self._groups[chosen] = joined(self._groups[chosen], matter)
            self._members[chosen].append(matter)

    def part(self, since: datetime) -> None:
        """Part what falls apart; what was found whole is looked at again once others are in it."""
        for key in self._recent(since):
            members = {matter.key: matter for matter in self._members[key]}
            if frozenset(members) in self._whole:
                continue
            found = parts(members.values(), weights=self._weights)
            self._whole.update(frozenset(part) for part in found)
            for rank, part in enumerate(found if found[1:] else ()):
                self._parted += 1
                name = f"{part[0]}/{self._parted}" if rank else key
                self._begin(name, [members[one] for one in part])

    def merge(self, since: datetime) -> None:
        recent = [self._groups[key] for key in self._recent(since)]
        for made in merge(recent, Decisions(), weights=self._weights).merges:
            self._groups[made.kept.key] = made.kept
            for gone in made.gone:
                del self._groups[gone]
                self._members[made.kept.key] += self._members.pop(gone)

    def ends_in(self) -> dict[str, str]:
        return {matter.key: key for key, members in self._members.items() for matter in members}

    def _begin(self, key: str, members: list[Matter]) -> None:
        self._members[key] = members
        self._groups[key] = reduce(joined, members[1:], group_of(members[0], key))

    def _recent(self, since: datetime) -> list[str]:
        return sorted(key for key, group in self._groups.items() if group.last_at >= since)
