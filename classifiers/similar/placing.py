"""Where a new matter belongs: to the group that it is most alike, or to none yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from classifiers.similar.groups import Group, Matter, Table, Weights, group_of, united


@dataclass(frozen=True)
class Place:
    """The group that a matter belongs to, and how alike they are; without a key it begins one of its own."""

    key: str | None
    likeness: float


def place(matter: Matter, groups: Sequence[Group], *, weights: Weights, barred: frozenset[str] = frozenset()) -> Place:
    """Choose among the groups, none of the `barred`: a person took this matter out of them.

    A dismissed group goes on taking what is like it, so that nobody has to dismiss the same thing twice. Of groups
    that are equally alike the one that began first is taken.
    """
    open_groups = [group for group in groups if group.maker == matter.gist.maker and group.key not in barred]
    if not open_groups:
        return Place(None, 0.0)
    table = Table([*open_groups, group_of(matter, matter.key)])
    likenesses = table.likenesses(slice(len(open_groups), None), weights)[0]
    best = min(range(len(open_groups)), key=lambda row: (-likenesses[row], *_age(open_groups[row])))
    likeness = float(likenesses[best])
    return Place(open_groups[best].key if likeness >= weights.join_from else None, likeness)


def joined(group: Group, matter: Matter) -> Group:
    """Give the group with the matter in it."""
    return united(group, group_of(matter, matter.key))


def _age(group: Group) -> tuple[float, str]:
    return group.first_at.timestamp(), group.key
