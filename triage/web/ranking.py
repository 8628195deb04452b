"""How grave a ticket is, for programs: another severity, with the clocks that go with it."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict
from starlette.requests import Request

from triage.domain import Role, Severity
from triage.store import tickets
from triage.web.acting import actor_of_caller, done_or_refuse
from triage.web.gate import needs
from triage.web.limits import json_body, read
from triage.web.parts import parts_of
from triage.web.problems import not_found
from triage.web.shown import TicketRow, ticket_row
from triage.web.tickets import Reference
from triage.web.viewing import find


class SeverityBody(BaseModel):
    """How grave it is."""

    model_config = ConfigDict(extra="forbid")

    severity: Literal["low", "normal", "high", "critical"]


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    router.add_api_route(
        "/api/v1/tickets/{reference}/severity",
        rank,
        methods=["POST"],
        dependencies=[needs(Role.AGENT, Role.SECURITY, Role.ADMIN)],
        operation_id="rankTicket",
        summary="Say how grave a ticket is",
    )


def rank(request: Request, reference: Reference, raw: Annotated[bytes, Depends(json_body)]) -> TicketRow:
    """Give it another severity; its clocks follow, and what has passed of them counts."""
    parts = parts_of(request)
    with parts.database.reading() as session:
        find(request, session, reference)
    severity = Severity(read(raw, SeverityBody).severity)
    done_or_refuse(request, parts.desk.matters.rank(reference, severity, by=actor_of_caller(request)))
    with parts.database.reading() as session:
        changed = tickets.find(session, reference)
        if changed is None:
            raise not_found("ticket")
        return ticket_row(changed)
