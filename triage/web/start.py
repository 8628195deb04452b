"""The start page, and the demonstration's way to be somebody else for a while."""

from http import HTTPStatus

from fastapi import APIRouter
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from triage.domain import Role
from triage.store import access, sessions
from triage.web import intake_page
from triage.web.browsers import named
from triage.web.cookies import keep_session
from triage.web.forms import form_of
from triage.web.gate import needs_page, open_to_all
from triage.web.pages import page
from triage.web.parts import Demonstration, parts_of
from triage.web.problems import bad_field
from triage.web.visitors import visitor_of

REASON = "it says what this is, and nothing about anybody"


class Switch(BaseModel):
    """Whom somebody wants to be in the demonstration."""

    handle: str = ""


def add_routes(router: APIRouter, demo: Demonstration | None) -> None:
    """Add the routes of this area; the switch is there in the demonstration alone."""
    router.add_api_route("/", start, dependencies=[open_to_all(REASON)], include_in_schema=False, response_model=None)
    if demo is not None and demo.people:
        router.add_api_route(
            "/demonstration/person",
            switch,
            methods=["POST"],
            dependencies=[needs_page(*Role)],
            include_in_schema=False,
            response_model=None,
        )


def start(request: Request) -> Response:
    """Show whoever is signed in where to ask and report, and others what this is."""
    if visitor_of(request) is not None:
        return intake_page.empty(request)
    return page(request, "start.html")


def switch(request: Request) -> Response:
    """Go on as another of the sample people."""
    wanted = form_of(request, Switch).handle
    parts = parts_of(request)
    known = {sample.handle for sample in parts.demo.people} if parts.demo is not None else set()
    now = parts.now()
    with parts.database.writing() as session:
        person = access.find_person(session, wanted) if wanted in known else None
        if person is None or person.id is None:
            raise bad_field("handle", "Choose one of the sample people.")
        sessions.end(session, request.state.session_secret, now=now)
        secret = sessions.begin(session, person.id, now=now, browser=named(request.headers.get("user-agent", "")))
    keep_session(request, secret)
    return RedirectResponse("/", status_code=int(HTTPStatus.SEE_OTHER))
