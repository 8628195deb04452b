"""Tickets as those see them who work on them: listed, read, taken, and their deliveries tried again."""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from pydantic import BaseModel, ConfigDict, Field
from sqlmodel import Session
from starlette.requests import Request

from triage.domain import Lane, Role, Voice
from triage.matters.people import may_handle
from triage.store import events, labels, legal, outbox, running, tickets
from triage.store.visible import visible_to
from triage.tables import Delivery, Person, Ticket
from triage.web.acting import actor_of_caller
from triage.web.fields import REFERENCE, Key
from triage.web.gate import STAFF, caller_of, needs
from triage.web.limits import json_body, read
from triage.web.parts import parts_of
from triage.web.problems import Refused, bad_field, not_found
from triage.web.shown import (
    Acknowledged,
    LabelRow,
    Retried,
    TicketPage,
    TicketShown,
    choice_row,
    clock_row,
    delivery_row,
    event_row,
    label_row,
    legal_row,
    ticket_row,
)
from triage.web.viewing import find, note_reading, viewer_of

LARGEST_ID = 2**31 - 1
MOST_AT_ONCE = 200


class QueueName(StrEnum):
    """The queues that are no lane's own."""

    REVIEW = "review"
    RESTRICTED = "restricted"


Reference = Annotated[str, Path(pattern=f"^{REFERENCE}$", examples=["R-7GK2MQX"])]
Cursor = Annotated[int | None, Query(ge=1, le=LARGEST_ID, description="`next` of the page before.")]
Limit = Annotated[int, Query(ge=1, le=MOST_AT_ONCE)]
State = Annotated[str | None, Query(pattern=r"^[a-z_]{1,30}$")]
DeliveryId = Annotated[int, Path(ge=1, le=LARGEST_ID)]


class ChoiceBody(BaseModel):
    """The answer to the question which of these it is."""

    model_config = ConfigDict(extra="forbid")

    outcome: Key = Field(description="The `outcome` of one of the `choices`.", examples=["technical"])


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    router.add_api_route(
        "/api/v1/tickets",
        listed,
        dependencies=[needs(*STAFF)],
        operation_id="listTickets",
        summary="List tickets, newest first",
    )
    router.add_api_route(
        "/api/v1/tickets/{reference}",
        shown,
        dependencies=[needs(*STAFF)],
        operation_id="showTicket",
        summary="Show a ticket with its context, events and deliveries",
    )
    router.add_api_route(
        "/api/v1/tickets/{reference}/acknowledge",
        acknowledge,
        methods=["POST"],
        dependencies=[needs(Role.SECURITY, Role.ADMIN)],
        operation_id="acknowledgeTicket",
        summary="Take an exposure that is being paged",
    )
    router.add_api_route(
        "/api/v1/tickets/{reference}/choice",
        choose,
        methods=["POST"],
        dependencies=[needs(*Role)],
        operation_id="chooseOutcome",
        summary="Say which of the offered outcomes it is",
    )
    router.add_api_route(
        "/api/v1/deliveries/{delivery_id}/retry",
        retry,
        methods=["POST"],
        dependencies=[needs(Role.AGENT, Role.SECURITY, Role.OPERATIONS, Role.ADMIN)],
        operation_id="retryDelivery",
        summary="Send a stuck delivery once more",
    )


def listed(
    request: Request,
    *,
    queue: QueueName | None = None,
    lane: Lane | None = None,
    state: State = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> TicketPage:
    """Give a page of the tickets that the caller may see."""
    with parts_of(request).database.reading() as session:
        found = tickets.page(
            session,
            queue=queue,
            lane=lane,
            state=state,
            which=visible_to(viewer_of(request, session)),
            before_id=cursor,
            limit=limit + 1,
        )
    rows = found[:limit]
    more = rows[-1].id if len(found) > limit else None
    return TicketPage(tickets=[ticket_row(ticket) for ticket in rows], next=more)


def shown(request: Request, reference: Reference) -> TicketShown:
    """Give everything that is known about a ticket."""
    with parts_of(request).database.reading() as session:
        ticket = find(request, session, reference)
        author = session.get(Person, ticket.author_id)
        label = labels.newest(session, ticket.id or 0)
        clock = legal.of_ticket(session, ticket.id or 0)
        told = TicketShown(
            **ticket_row(ticket).model_dump(),
            author=author.handle if author else "",
            text=ticket.text,
            reply=ticket.reply,
            reasons=ticket.reasons,
            data_classes=ticket.data_classes,
            context=ticket.context,
            events=[event_row(event) for event in events.of_ticket(session, ticket.id or 0)],
            deliveries=[delivery_row(each) for each in outbox.of_ticket(session, ticket.id or 0)],
            choices=[choice_row(each) for each in parts_of(request).desk.choices_of(ticket)],
            clocks=[clock_row(each) for each in running.of_ticket(session, ticket.id or 0)],
            legal=legal_row(clock) if clock else None,
            label=label and label_row(label),
        )
    note_reading(request, ticket)
    return told


def acknowledge(request: Request, reference: Reference) -> Acknowledged:
    """Take it; the first one has it, and everybody later is told who that was."""
    caller = caller_of(request)
    where = "api" if caller.person is None else "page"
    answer = parts_of(request).desk.acknowledge(reference, by=caller.name, where=where)
    if answer is None:
        raise not_found("ticket that waits for somebody to take it")
    report_by = answer.report_by and answer.report_by.astimezone(UTC)
    at = answer.at.astimezone(UTC)
    return Acknowledged(won=answer.won, by=answer.by, at=at, report_by=report_by, is_checked=answer.is_checked)


def choose(request: Request, reference: Reference, raw: Annotated[bytes, Depends(json_body)]) -> LabelRow:
    """Take the answer of the person who sent it, or of staff; the newest counts, and no queue changes by it alone."""
    outcome = read(raw, ChoiceBody).outcome
    desk = parts_of(request).desk
    with parts_of(request).database.reading() as session:
        ticket, voice = _answerable(request, session, reference)
        author = session.get_one(Person, ticket.author_id).handle
        offered = [choice.outcome for choice in desk.choices_of(ticket)]
    by = author if voice is Voice.REPORTER else caller_of(request).name
    label = desk.choose(reference, outcome, by=by, voice=voice)
    if label is None:
        raise bad_field("outcome", _not_offered(offered))
    return label_row(label)


def retry(request: Request, delivery_id: DeliveryId) -> Retried:
    """Put a stuck delivery back in the queue."""
    with parts_of(request).database.reading() as session:
        _refuse_hidden_delivery(session, delivery_id, request=request)
    if not parts_of(request).desk.retry_delivery(delivery_id, by=caller_of(request).name):
        raise Refused(HTTPStatus.CONFLICT, "This delivery is not stuck: it was sent, or is still being tried.")
    return Retried(delivery=delivery_id, at=datetime.now(UTC))


def _refuse_hidden_delivery(session: Session, delivery_id: int, *, request: Request) -> None:
    delivery = session.get(Delivery, delivery_id)
    ticket = session.get(Ticket, delivery.ticket_id) if delivery and delivery.ticket_id else None
    # Who may see a matter for a while reads it, and does nothing with it.
    if ticket is None or not may_handle(actor_of_caller(request), ticket):
        raise not_found("delivery")


def _answerable(request: Request, session: Session, reference: str) -> tuple[Ticket, Voice]:
    # Who sent it answers for the person who wrote it, whatever else the token may do.
    ticket = tickets.find(session, reference)
    if ticket is not None and ticket.source == caller_of(request).source:
        return ticket, Voice.REPORTER
    if ticket is not None and may_handle(actor_of_caller(request), ticket):
        return ticket, Voice.STAFF
    raise not_found("ticket")


def _not_offered(offered: Sequence[str]) -> str:
    if not offered:
        return "There is nothing to choose for this ticket."
    return f"This was not offered for this ticket. Choose one of these: {', '.join(offered)}."
