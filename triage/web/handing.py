"""Handing over and the steps of a matter over the API."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path
from starlette.requests import Request
from starlette.responses import PlainTextResponse

from triage.matters.handing_over_many import All
from triage.matters.people import Answered, Refused
from triage.web.acting import DoneRow, actor_of_caller, done_or_refuse, handing_of, refuse
from triage.web.gate import STAFF, needs
from triage.web.handing_shown import OfferBody, OfferedMany, OfferManyBody, Steps, WhyBody, step_row
from triage.web.limits import json_body, read
from triage.web.problems import not_found
from triage.web.tickets import Reference

Batch = Annotated[str, Path(pattern=r"^[0-9a-f]{20}$", examples=["4f1c9b0d3e5a7b2c8d6e"])]
Number = Annotated[int, Path(ge=1, le=1000)]
Body = Annotated[bytes, Depends(json_body)]


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    ticket, many = "/api/v1/tickets/{reference}", "/api/v1/hand-overs"
    for path, does, name, summary in (
        (f"{ticket}/hand-over", offer, "offerTicket", "Offer a ticket to somebody else"),
        (f"{ticket}/hand-over/accept", accept, "acceptTicket", "Take over what was offered"),
        (f"{ticket}/hand-over/decline", decline, "declineTicket", "Leave it where it is"),
        (f"{ticket}/hand-over/take-back", take_back, "takeBackTicket", "Offer it no more"),
        (many, offer_many, "offerTickets", "Offer all of a person's tickets, or a lane, in one step"),
        (f"{many}/{{batch}}/accept", accept_many, "acceptTickets", "Take over all of one step"),
        (f"{many}/{{batch}}/decline", decline_many, "declineTickets", "Leave all of one step where it is"),
        (f"{ticket}/steps/{{number}}/tick", tick, "tickStep", "Say that a step is done"),
        (f"{ticket}/steps/{{number}}/untick", untick, "untickStep", "Take back that a step is done"),
    ):
        _add(router, path, does, method="POST", name=name, summary=summary)
    _add(router, f"{many}/{{batch}}", sheet, method="GET", name="showHandOver", summary="The hand-over sheet")
    _add(router, f"{ticket}/steps", listed, method="GET", name="listSteps", summary="The steps of a ticket")


def _add(router: APIRouter, path: str, does: Any, *, method: str, name: str, summary: str) -> None:
    router.add_api_route(
        path,
        does,
        methods=[method],
        dependencies=[needs(*STAFF)],
        operation_id=name,
        summary=summary,
    )


def offer(request: Request, reference: Reference, raw: Body) -> DoneRow:
    """Offer it; until the other side accepts, nothing changes."""
    body = read(raw, OfferBody)
    by = actor_of_caller(request)
    return done_or_refuse(request, handing_of(request).offer(reference, body.whom(), note=body.note, by=by))


def accept(request: Request, reference: Reference) -> DoneRow:
    """Take it over, with the owner that it was offered to."""
    return done_or_refuse(request, handing_of(request).accept(reference, by=actor_of_caller(request)))


def decline(request: Request, reference: Reference, raw: Body) -> DoneRow:
    """Leave it, and say why."""
    why = read(raw, WhyBody).why
    return done_or_refuse(request, handing_of(request).decline(reference, why=why, by=actor_of_caller(request)))


def take_back(request: Request, reference: Reference) -> DoneRow:
    """Offer it no more."""
    return done_or_refuse(request, handing_of(request).take_back(reference, by=actor_of_caller(request)))


def offer_many(request: Request, raw: Body) -> OfferedMany:
    """Offer many in one step; `more` says that the step was full, and that asking again offers the rest."""
    body = read(raw, OfferManyBody)
    which = All(body.of_person or "", body.of_lane or "")
    step = handing_of(request).offer_all(which, body.whom(), note=body.note, by=actor_of_caller(request))
    if isinstance(step, Refused):
        raise refuse(request, step)
    return OfferedMany(batch=step.batch, offered=list(step.offered), left_out=list(step.left_out), more=step.more)


def accept_many(request: Request, batch: Batch) -> DoneRow:
    """Take over all that is still open of one step."""
    return done_or_refuse(request, handing_of(request).accept_all(batch, by=actor_of_caller(request)))


def decline_many(request: Request, batch: Batch) -> DoneRow:
    """Leave all of it where it is."""
    return done_or_refuse(request, handing_of(request).decline_all(batch, by=actor_of_caller(request)))


def sheet(request: Request, batch: Batch) -> PlainTextResponse:
    """Give the sheet in Markdown."""
    found = handing_of(request).sheet(batch, by=actor_of_caller(request))
    if found is None:
        raise not_found("hand-over")
    return PlainTextResponse(found, media_type="text/markdown")


def listed(request: Request, reference: Reference) -> Steps:
    """List the steps with who did each and when."""
    found = handing_of(request).steps(reference, by=actor_of_caller(request))
    if isinstance(found, Refused):
        raise refuse(request, found)
    return Steps(steps=[step_row(one) for one in found])


def tick(request: Request, reference: Reference, number: Number) -> Steps:
    """Tick one; where it wants two people, the second one has to be somebody else."""
    return _after(request, reference, handing_of(request).tick(reference, number, by=actor_of_caller(request)))


def untick(request: Request, reference: Reference, number: Number) -> Steps:
    """Take a tick back."""
    return _after(request, reference, handing_of(request).untick(reference, number, by=actor_of_caller(request)))


def _after(request: Request, reference: str, answered: Answered) -> Steps:
    done_or_refuse(request, answered)
    return listed(request, reference)
