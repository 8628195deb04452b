"""Who is of an owner's team: whoever belongs to its groups of people, and all of staff where the book names none."""

from collections.abc import Collection

from playbooks.book import Book
from triage.domain import Role
from triage.matters.people import Actor

# Who acts for others: they answer for the queues, or for the house.
FOR_OTHERS = frozenset({Role.OPERATIONS, Role.ADMIN})


def is_of(book: Book, actor: Actor, owner: str) -> bool:
    """Say whether somebody may answer for an owner."""
    known = book.owners.owners.get(owner)
    if known is None or not actor.is_staff:
        return False
    return not known.groups or actor.role == Role.ADMIN or _share(known.groups, actor.groups)


def of_narrowed(book: Book, lanes: Collection[str], groups: Collection[str]) -> frozenset[str]:
    """Name the owners of whose offers an agent of some lanes knows: those of their lanes, and their groups'."""
    of_lanes = {book.playbooks[lane].owner for lane in lanes if lane in book.playbooks}
    of_groups = {key for key, owner in book.owners.owners.items() if _share(owner.groups, groups)}
    return frozenset(of_lanes | of_groups)


def _share(some: Collection[str], others: Collection[str]) -> bool:
    return bool({one.casefold() for one in some} & {one.casefold() for one in others})
