"""Groups matters as they come, a night's merging after each day: what the desk does, without a desk, to measure it."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import groupby

from classifiers.similar.groups import Group, Matter, Weights, group_of
from classifiers.similar.merging import Decisions, merge
from classifiers.similar.placing import joined, place


def grouped(matters: Sequence[Matter], weights: Weights, *, window: timedelta = timedelta(days=90)) -> dict[str, str]:
    """Say for each matter's key which group it ends in; a group is called after the matter that began it."""
    groups: dict[str, Group] = {}
    ends_in: dict[str, str] = {}
    in_order = sorted(matters, key=lambda matter: (matter.at, matter.key))
    for _, todays in groupby(in_order, key=lambda matter: matter.at.date()):
        today = list(todays)
        for matter in today:
            chosen = place(matter, list(groups.values()), weights=weights).key
            ends_in[matter.key] = chosen or matter.key
            groups[chosen or matter.key] = joined(groups[chosen], matter) if chosen else group_of(matter, matter.key)
        recent = [group for group in groups.values() if today[-1].at - group.last_at <= window]
        for made in merge(recent, Decisions(), weights=weights).merges:
            groups[made.kept.key] = made.kept
            for gone in made.gone:
                del groups[gone]
            ends_in.update({key: made.kept.key for key, end in ends_in.items() if end in made.gone})
    return ends_in
