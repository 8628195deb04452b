"""What follows once the tool of an incident is named: everybody hears how it is contained."""

from triage.containment import containing, to_person
from triage.matters import incident_shown, issues, parts, telling
from triage.matters.change import Change
from triage.tables import Ticket


def tool_named(change: Change, ticket: Ticket, before: str | None) -> None:
    """Tell the person and those who work on it how the tool is contained, where it was not known before."""
    key = incident_shown.tool_of(change.book, ticket) if ticket.restricted else None
    if key is None or key == before:
        return
    tool = change.book.tools[key]
    rows = containing(tool, change.premises.edition(None))
    if not rows or tool.containment is None:
        return
    keeps = tool.containment.keeps
    ticket.context = [
        {**one, "value": keeps} if one["name"] == "kept" and not one["value"] else dict(one) for one in ticket.context
    ]
    issues.noted(change, ticket, "jira_contain", rows="\n".join(rows))
    edition = telling.edition_for(change, ticket)
    said = to_person(edition.tools[key], edition)
    if said is not None and not telling.is_in_the_open(change, ticket):
        telling.person(change, ticket, said, [parts.words(said)])
