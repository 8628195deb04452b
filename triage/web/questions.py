"""What the owner of a matter still has to know, answered by a program for whoever reported it, or by staff."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict, Field
from sqlmodel import Session
from starlette.requests import Request

from classifiers.sensitive import NOT_CHECKED, redact
from triage.answer import questions_of
from triage.domain import Role
from triage.matters.people import Actor, Refused, may_handle
from triage.pasting import own_lists
from triage.store import tickets
from triage.tables import Person, Ticket
from triage.web.acting import actor_of_caller, refuse
from triage.web.fields import MOST_CONTEXT, Key, Value
from triage.web.gate import caller_of, needs
from triage.web.intake import MissingItem
from triage.web.limits import json_body, read
from triage.web.parts import WebParts, parts_of
from triage.web.problems import bad_field, not_found
from triage.web.tickets import Reference

NOT_ASKED = "This was not asked about this ticket. `missing_context` names what is open."
TOO_LONG_TO_CHECK = "This could not be checked for sensitive parts in time, so it was not kept: write it shorter."


class ContextBody(BaseModel):
    """Answers, by the names under which the questions were asked."""

    model_config = ConfigDict(extra="forbid")

    context: dict[Key, Value] = Field(
        max_length=MOST_CONTEXT,
        description="Kept with sensitive parts masked. An empty text takes an answer back; none asks what is open.",
    )


class ContextTaken(BaseModel):
    """What is still open."""

    reference: str
    missing_context: list[MissingItem]


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    router.add_api_route(
        "/api/v1/tickets/{reference}/context",
        answer,
        methods=["POST"],
        dependencies=[needs(*Role)],
        operation_id="giveContext",
        summary="Answer what the owner still has to know",
    )


def answer(request: Request, reference: Reference, raw: Annotated[bytes, Depends(json_body)]) -> ContextTaken:
    """Take some of the answers or all of them, once or again; the newest counts."""
    parts, body = parts_of(request), read(raw, ContextBody)
    if body.context:
        _take(parts, reference, body, request=request)
    with parts.database.reading() as session:
        ticket, _ = _answerable(session, reference, request)
        language = session.get_one(Person, ticket.author_id).language
        asked = questions_of(ticket, parts.desk.premises.edition(language))
    return ContextTaken(reference=reference, missing_context=[MissingItem(**one) for one in asked])


def _take(parts: WebParts, reference: str, body: ContextBody, *, request: Request) -> None:
    with parts.database.reading() as session:
        ticket, actor = _answerable(session, reference, request)
        known = {str(one["name"]) for one in ticket.context}
        below, is_one = ticket.text, ticket.restricted
    unknown = next((name for name in body.context if name not in known), None)
    if unknown is not None:
        raise bad_field(f"context.{unknown}", NOT_ASKED)
    fields = {name: _masked(parts, name, value) for name, value in body.context.items()}
    exposed = not is_one and parts.desk.tells_of_exposure("\n".join(fields.values()), below=below)
    told_at = datetime.now(UTC) if exposed else None
    answered = parts.desk.matters.give_context(reference, fields, by=actor, told_at=told_at)
    if isinstance(answered, Refused):
        raise refuse(request, answered)


def _answerable(session: Session, reference: str, request: Request) -> tuple[Ticket, Actor]:
    """Let whoever reported it answer, the program that sent it for them, and staff that may work on it."""
    ticket, caller = tickets.find(session, reference), caller_of(request)
    author = None if ticket is None else session.get_one(Person, ticket.author_id)
    if ticket is None or author is None:
        raise not_found("ticket")
    is_theirs = caller.person is not None and caller.person.handle == author.handle
    if is_theirs or ticket.source == caller.source:
        return ticket, Actor(author.handle, author.name or author.handle, Role.EMPLOYEE)
    actor = actor_of_caller(request)
    if not may_handle(actor, ticket):
        raise not_found("ticket")
    return ticket, actor


def _masked(parts: WebParts, name: str, value: str) -> str:
    redaction = redact(value, own_lists(parts.desk.premises.book))
    if NOT_CHECKED in redaction.classes:
        raise bad_field(f"context.{name}", TOO_LONG_TO_CHECK)
    return redaction.text
