"""Who is away, said over the API by themselves, or for others by operations and administrators."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict
from starlette.requests import Request

from triage.matters.away import Away
from triage.matters.people import Refused
from triage.tables import Absence
from triage.web.acting import actor_of_caller, handing_of, refuse
from triage.web.fields import Moment, Name
from triage.web.gate import STAFF, needs
from triage.web.limits import json_body, read

Body = Annotated[bytes, Depends(json_body)]


class AbsenceBody(BaseModel):
    """Who is away, from when to when, and who stands in for them."""

    model_config = ConfigDict(extra="forbid")

    person: Name
    deputy: Name
    begins_at: Moment
    ends_at: Moment


class BackBody(BaseModel):
    """Who is back."""

    model_config = ConfigDict(extra="forbid")

    person: Name


class AbsenceRow(BaseModel):
    """An absence."""

    person: str
    deputy: str
    begins_at: datetime
    ends_at: datetime
    ended_early_at: datetime | None


class Absences(BaseModel):
    """Who is away or will be."""

    absences: list[AbsenceRow]


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    path, door = "/api/v1/absences", [needs(*STAFF)]
    summary = "List who is away or will be"
    router.add_api_route(path, listed, dependencies=door, operation_id="listAbsences", summary=summary)
    for below, does, name, said in (
        ("", leave, "sayAbsent", "Say that somebody is away"),
        ("/back", come_back, "sayBack", "Say that somebody is back"),
    ):
        router.add_api_route(
            f"{path}{below}", does, methods=["POST"], dependencies=door, operation_id=name, summary=said
        )


def listed(request: Request) -> Absences:
    """List them."""
    return Absences(absences=[_row(one) for one in handing_of(request).absences()])


def leave(request: Request, raw: Body) -> AbsenceRow:
    """Keep it; what was said before of the same time is replaced."""
    body = read(raw, AbsenceBody)
    away = Away(body.person, body.deputy, body.begins_at, body.ends_at)
    return _kept(handing_of(request).leave(away, by=actor_of_caller(request)), request)


def come_back(request: Request, raw: Body) -> AbsenceRow:
    """End it."""
    person = read(raw, BackBody).person
    return _kept(handing_of(request).come_back(person, by=actor_of_caller(request)), request)


def _kept(answered: Absence | Refused, request: Request) -> AbsenceRow:
    if isinstance(answered, Refused):
        raise refuse(request, answered)
    return _row(answered)


def _row(absence: Absence) -> AbsenceRow:
    return AbsenceRow(**absence.model_dump(exclude={"id", "said_by"}))
