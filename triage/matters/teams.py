"""Who is of an owner's team: whoever belongs to its groups of people, and all of staff where the book names none."""

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
    groups = {group.casefold() for group in known.groups}
    return not groups or actor.role == Role.ADMIN or bool(groups & {one.casefold() for one in actor.groups})
