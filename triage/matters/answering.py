"""What a person answers to the questions that the owner of their matter still has, in a form or in their own words."""

from collections.abc import Mapping
from datetime import datetime

from triage.domain import Lane
from triage.matters import (
    cards,
    containing,
    holding,
    incident_shown,
    issues,
    moving,
    showing,
    talking,
    telling,
    workflow_named,
)
from triage.matters.change import Change
from triage.matters.people import Actor, Answered, Done, Refused
from triage.reading import read_context
from triage.store.tickets import RESOLVED
from triage.tables import Ticket

INCIDENT = Lane.SECURITY_INCIDENT


def answer(
    change: Change, ticket: Ticket, fields: Mapping[str, str], *, by: Actor, told_at: datetime | None = None
) -> Answered:
    """Take what was answered in one go; of an exposure those who work on it hear that the person said something.

    What tells of an exposure itself, at `told_at`, makes the matter one.
    """
    answered = give_context(change, ticket, fields, by=by)
    if isinstance(answered, Refused) or not telling.is_by(change, ticket, by):
        return answered
    if ticket.restricted and answered.is_new:
        cards.tell_below(change, ticket, "card_person_answered", "", name=by.name)
    elif told_at is not None and not ticket.restricted:
        moving.make_incident(change, ticket, None, since=told_at)
        moving.warn_of_exposure(change, ticket)
    return answered


def give_context(change: Change, ticket: Ticket, fields: Mapping[str, str], *, by: Actor) -> Answered:
    """Fill in what the owner needs to know, and let go of what is given as empty; what nobody asked for is left out."""
    refused = telling.not_known_to(change, ticket, by) or closed_to(change, ticket, by)
    if refused is not None:
        return refused
    given = {name: value.strip() or None for name, value in fields.items()}
    names = [str(one["name"]) for one in ticket.context if given.get(one["name"], one["value"]) != one["value"]]
    if not names:
        return Done(ticket.reference, is_new=False)
    before, tool_before = workflow_named.known(change, ticket), incident_shown.tool_of(change.book, ticket)
    ticket.context = [
        {**one, "value": given[one["name"]]} if one["name"] in given else dict(one) for one in ticket.context
    ]
    ticket.updated_at = change.now
    is_persons = telling.is_by(change, ticket, by)
    if is_persons:
        talking.wait_no_longer(ticket)
    change.note("context_given", by.handle, ticket_id=ticket.id, data={"names": names})
    issues.context_given(change, ticket, [*names, *workflow_named.add_lines(change, ticket, before)])
    containing.tool_named(change, ticket, tool_before, given=names)
    if is_persons and ticket.state == RESOLVED:
        holding.reopen(change, ticket, by)
    showing.refresh(change, ticket)
    workflow_named.hand_on(change, ticket, before)
    return Done(ticket.reference)


def closed_to(change: Change, ticket: Ticket, by: Actor) -> Refused | None:
    """Refuse answers once a matter is over; what somebody still knows of their exposure opens it again."""
    if ticket.restricted and ticket.state == RESOLVED and telling.is_by(change, ticket, by):
        return None
    return holding.is_over(ticket)


def read_along(change: Change, ticket: Ticket, text: str, *, by: Actor) -> None:
    """Take what the owner needs out of the person's words, so that nobody asks for it again."""
    book, names = change.book, []
    playbook = book.playbook_for(INCIDENT if ticket.restricted else ticket.lane or ticket.outcome)
    tool, workflow = book.find_tool(text), book.find_workflow(text)
    if ticket.restricted:
        names = [book.say(f"class_{name}") for name in sorted(book.describing.classes_in(text))]
    items = read_context(
        playbook.context,
        text,
        given={},
        tool=tool[1].name if tool else None,
        classes=names,
        workflow=workflow[1].name if workflow else None,
    )
    known = {one["name"] for one in ticket.context if one["value"]}
    fields = {item.name: item.value for item in items if item.value and item.name not in known}
    if fields:
        give_context(change, ticket, fields, by=by)
