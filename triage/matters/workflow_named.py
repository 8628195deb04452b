"""Whose a matter is once somebody names the AI workflow that it is about, after it came in.

Its owner hears of it: where nobody has the matter yet, it goes to them within its lane; otherwise they are told.
"""

from playbooks.matching import Facts
from triage.domain import Destination, Outgoing
from triage.matters import cards, issues, moving, parts, showing, telling
from triage.matters.change import MODEL, Change
from triage.routes import Route, route_of
from triage.routing import context_of
from triage.store import access
from triage.tables import Ticket
from triage.workflows import is_about_workflow, lines_of, way_on


def known(change: Change, ticket: Ticket, *, text: str | None = None) -> Facts:
    """Give what rules may ask about a matter as it is now, or was with another `text`, to be compared later."""
    return moving.facts_now(change, ticket, ticket.lane or ticket.outcome, text=text)


def add_lines(change: Change, ticket: Ticket, before: Facts) -> list[str]:
    """Add what the register says of a workflow that was not known before, and name the lines."""
    facts = known(change, ticket)
    if not _is_news(facts, before):
        return []
    given = moving.given_in(ticket)
    items = context_of(facts, ticket.text, change.book, given=given, data_classes=ticket.data_classes)
    ticket.context = [vars(item) for item in items]
    return [item.name for item in lines_of(facts, change.premises.edition(None))]


def hand_on(change: Change, ticket: Ticket, before: Facts) -> None:
    """Let the owner of a workflow that was not known before have the matter, or know of it."""
    facts = known(change, ticket)
    if not _is_news(facts, before):
        return
    edition = telling.edition_for(change, ticket)
    if way := way_on(facts, edition):
        telling.person(change, ticket, way)
    was, route = (route_of(one, change.book, now=change.now) for one in (before, facts))
    # Whoever reads first what the model was unsure of gives it on, by the same rules.
    if ticket.needs_review or (route.owner, route.queue) == (was.owner, was.queue):
        return
    # What somebody gave to another owner on purpose stays there.
    if ticket.taken_by is None and ticket.owner == was.owner:
        _give(change, ticket, route)
    elif route.owner != ticket.owner:
        _tell(change, ticket, route)


def _is_news(facts: Facts, before: Facts) -> bool:
    return not facts.restricted and is_about_workflow(facts) and facts.workflow != before.workflow


def _give(change: Change, ticket: Ticket, route: Route) -> None:
    said, before = _said(change, route), ticket.owner
    moving.assign(change, ticket, ticket.lane or ticket.outcome)
    data = {"from": before, "to": ticket.owner, "workflow": route.facts.workflow}
    change.note("workflow_named", MODEL, ticket_id=ticket.id, data=data | {"route": route.for_record(change.book)})
    edition = telling.edition_for(change, ticket)
    owner = edition.owner_named(ticket.owner)
    if ticket.owner != before:
        telling.person(change, ticket, edition.say("status_rerouted", reference=ticket.reference, owner=owner))
    showing.move(change, ticket)
    cards.answer_below(change, ticket, said, [parts.words(said)])
    issues.moved(change, ticket, route, was_taken=False)


def _tell(change: Change, ticket: Ticket, route: Route) -> None:
    said = _said(change, route)
    cards.answer_below(change, ticket, said, [parts.words(said)])
    issues.noted(change, ticket, "workflow_named", **_names(change, route))
    owners = change.book.owners.owners
    holder = access.name_of(change.session, ticket.taken_by) if ticket.taken_by else owners[ticket.owner].name
    names = {"workflow": _names(change, route)["workflow"], "reference": ticket.reference, "person": holder}
    text = change.book.say("workflow_named_elsewhere", **names, url=change.premises.url_of(ticket.reference))
    post = {"channel": owners[route.owner].slack_channel, "text": text}
    thread = f"workflow:{ticket.reference}"
    change.send(Outgoing(Destination.SLACK, "message.post", post), ticket_id=ticket.id, thread=thread)
    change.note("workflow_named", MODEL, ticket_id=ticket.id, data={"told": route.owner})


def _said(change: Change, route: Route) -> str:
    return change.book.say("workflow_named", **_names(change, route))


def _names(change: Change, route: Route) -> dict[str, str]:
    book = change.book
    return {
        "workflow": book.workflows[route.facts.workflow or ""].name,
        "owner": book.owners.owners[route.owner].name,
    }
