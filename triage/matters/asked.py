"""What the person of a matter is asked: what its owner still needs, in their language, with what is known filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from playbooks.book import Book
from playbooks.edition import Edition
from playbooks.schema import DataClass
from triage.domain import ContextItem, Lane
from triage.reading import in_words_of
from triage.tables import Ticket


def all_of(edition: Edition, ticket: Ticket) -> Sequence[ContextItem]:
    """Give all that is asked about a matter, known or not; lines of the register ask nothing."""
    items = [item for one in ticket.context if (item := ContextItem(**one)).ask]
    items = [*in_words_of(edition.playbook_for(ticket.lane or ticket.outcome), items)]
    if not ticket.restricted:
        return items
    # What somebody only says to be an exposure has another lane still.
    return in_words_of(edition.playbook_for(Lane.SECURITY_INCIDENT), items)


def most_needed(items: Sequence[ContextItem]) -> Sequence[ContextItem]:
    """Give what is open, and of that only what is needed where anything is."""
    open_ones = [one for one in items if not one.value]
    return [one for one in open_ones if one.required] or open_ones


def as_they_say(items: Sequence[ContextItem], book: Book, edition: Edition) -> Sequence[ContextItem]:
    """Put what we filled in ourselves into the person's language."""
    ours = _our_words(book, edition)
    return [replace(item, value=_said(item, ours)) for item in items]


def _our_words(book: Book, edition: Edition) -> Mapping[str, str]:
    """Pair what we fill in ourselves with the same in another language."""
    pairs = {book.say(f"class_{name}"): edition.say(f"class_{name}") for name in DataClass}
    for key, tool in book.tools.items():
        theirs = edition.tools[key]
        pairs[tool.name] = theirs.name
        if tool.containment and theirs.containment:
            pairs[tool.containment.keeps] = theirs.containment.keeps
    return pairs


def _said(item: ContextItem, ours: Mapping[str, str]) -> str:
    value = item.value or ""
    classes = value.split(", ")
    return ", ".join(ours[one] for one in classes) if all(one in ours for one in classes) else ours.get(value, value)
