"""What follows once the tool of an incident is named: everybody hears how it is contained."""

from collections.abc import Collection

from playbooks.book import Book
from triage.containment import containing, to_person
from triage.matters import incident_shown, issues, parts, telling
from triage.matters.change import Change
from triage.tables import Ticket

KEPT = "kept"


def tool_named(change: Change, ticket: Ticket, before: str | None, *, given: Collection[str]) -> None:
    """Tell the person and those who work on it how the tool is contained, where it was not known before."""
    key = incident_shown.tool_of(change.book, ticket) if ticket.restricted else None
    if not ticket.restricted or key == before:
        return
    _keep_in_step(change.book, ticket, key, before, given=given)
    rows = [] if key is None else containing(change.book.tools[key], change.premises.edition(None))
    if key is None or not rows:
        return
    issues.noted(change, ticket, "jira_contain", rows="\n".join(rows))
    edition = telling.edition_for(change, ticket)
    said = to_person(edition.tools[key], edition)
    if said is not None and not telling.is_in_the_open(change, ticket):
        telling.person(change, ticket, said, [parts.words(said)])


def _keep_in_step(book: Book, ticket: Ticket, key: str | None, before: str | None, *, given: Collection[str]) -> None:
    """Say of the tool that it is now what it keeps, unless somebody has said more of that themselves."""
    if KEPT in given:
        return
    keeps, kept = _keeps(book, key), _keeps(book, before)
    ticket.context = [
        {**one, "value": keeps} if one["name"] == KEPT and one["value"] in (None, "", kept) else dict(one)
        for one in ticket.context
    ]


def _keeps(book: Book, key: str | None) -> str | None:
    contained = None if key is None else book.tools[key].containment
    return None if contained is None else contained.keeps
