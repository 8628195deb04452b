"""Signing in with a password and signing out."""

import math
from datetime import datetime
from http import HTTPStatus
from typing import Annotated
from urllib.parse import parse_qs, urlencode, urlsplit

from fastapi import APIRouter, FastAPI
from pydantic import BaseModel, StringConstraints
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from triage.domain import Role
from triage.store.attempts import Attempt
from triage.web.addresses import inside
from triage.web.browsers import named
from triage.web.cookies import drop_session, keep_session, session_secret
from triage.web.entrance import Entrance
from triage.web.fields import LONGEST_NAME
from triage.web.forgery import SAFE, is_own
from triage.web.forms import form_of
from triage.web.gate import SignInFirst, needs_page, open_to_all
from triage.web.languages import WORDS, language_of
from triage.web.pages import page
from triage.web.parts import parts_of
from triage.web.visitors import person_of

REASON = "whoever wants to come in has to knock first"
LONGEST_PASSWORD = 1_000


class SignInForm(BaseModel):
    """What somebody types who wants to come in."""

    handle: Annotated[str, StringConstraints(max_length=LONGEST_NAME)] = ""
    password: Annotated[str, StringConstraints(max_length=LONGEST_PASSWORD)] = ""
    next: str = "/"


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    ways = (
        ("/sign-in", ask, "GET", open_to_all(REASON)),
        ("/sign-in", sign_in, "POST", open_to_all(REASON)),
        ("/sign-out", sign_out, "POST", needs_page(*Role)),
    )
    for path, handler, method, door in ways:
        router.add_api_route(
            path, handler, methods=[method], dependencies=[door], include_in_schema=False, response_model=None
        )


def install(app: FastAPI) -> None:
    """Send whoever has to sign in first to the page where that is done."""
    app.add_exception_handler(SignInFirst, _to_sign_in)


def ask(request: Request, next: str = "/") -> Response:  # noqa: A002 - the name that stands in the address
    """Show the form, or go on at once where somebody is signed in already."""
    if person_of(request) is not None:
        return go(inside(next))
    return form(request, going_to=next)


def sign_in(request: Request) -> Response:
    """Let a person in whose password fits."""
    typed = form_of(request, SignInForm)
    parts = parts_of(request)
    entrance = Entrance(parts.database, parts.passwords, parts.now)
    knocking = entrance.knock(typed.handle, address=request.client.host if request.client else None)
    if knocking.attempt.blocked_until is not None:
        return blocked(request, knocking.attempt, now=parts.now(), going_to=typed.next)
    browser = named(request.headers.get("user-agent", ""))
    secret = entrance.enter(knocking, typed.password, earlier=session_secret(request), browser=browser)
    if secret is None:
        return form(request, going_to=typed.next, wrong="sign_in_wrong", status=HTTPStatus.FORBIDDEN)
    keep_session(request, secret)
    return go(inside(typed.next))


def sign_out(request: Request) -> Response:
    """End the session, here and in the records."""
    parts = parts_of(request)
    secret = session_secret(request) or request.state.session_secret
    Entrance(parts.database, parts.passwords, parts.now).leave(secret)
    drop_session(request)
    return go("/")


def form(request: Request, *, going_to: str, wrong: str = "", status: int = 200, **filled: object) -> Response:
    """Show where one signs in, with what went wrong."""
    sentence = WORDS[language_of(request)][wrong].format(**filled) if wrong else ""
    way = f"/sign-in/provider?{urlencode({'next': inside(going_to)})}" if parts_of(request).provider else None
    return page(request, "sign_in.html", status=status, sentence=sentence, going_to=inside(going_to), way=way)


def blocked(request: Request, attempt: Attempt, *, now: datetime, going_to: str) -> Response:
    """Say until when no further try is taken."""
    until = attempt.blocked_until or now
    seconds = max(1, math.ceil((until - now).total_seconds()))
    minutes = math.ceil(seconds / 60)
    answer = form(
        request,
        going_to=going_to,
        wrong="sign_in_blocked" if minutes > 1 else "sign_in_blocked_one",
        status=HTTPStatus.TOO_MANY_REQUESTS,
        minutes=minutes,
        time=until.strftime("%H:%M:%S"),
    )
    answer.headers["Retry-After"] = str(seconds)
    return answer


def go(path: str) -> Response:
    """Send somebody on."""
    return RedirectResponse(path, status_code=int(HTTPStatus.SEE_OTHER))


async def _to_sign_in(request: Request, error: Exception) -> Response:
    del error
    return go(f"/sign-in?{urlencode({'next': _came_for(request)})}")


def _came_for(request: Request) -> str:
    # A form can't be sent again from here; the page that it stands on can be opened again.
    if request.method in SAFE:
        return inside(f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path)
    referer = request.headers.get("referer", "")
    parts = urlsplit(referer) if is_own(request, referer) else None
    if parts is None or parts.path == "/sign-in":
        return inside(parse_qs(parts.query).get("next", ["/"])[0]) if parts else "/"
    return inside(parts.path)
