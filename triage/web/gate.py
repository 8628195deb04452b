"""Who may enter: every route names its roles here, or says why it is open to all."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, cast

from fastapi import Depends, FastAPI
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from triage.domain import Role
from triage.store import access
from triage.web.cookies import session_secret
from triage.web.forgery import FIELD, HEADER, SAFE, refuse_foreign, refuse_without_token
from triage.web.forms import read_form
from triage.web.parts import parts_of
from triage.web.problems import Refused
from triage.web.visitors import SignedIn, is_lent, is_loopback, person_of, visitor_of

LONGEST_TOKEN = 200
STAFF = (Role.AGENT, Role.SECURITY, Role.OPERATIONS, Role.COMPLIANCE, Role.ADMIN)


class UndeclaredRoute(Exception):
    """A route says neither which roles it needs nor why it is open; the application doesn't start with it."""


class SignInFirst(Exception):
    """A page is asked for by somebody who is not signed in."""


@dataclass(frozen=True)
class Caller:
    """Who sent a request: a program, as its token names it, or a person who signed in, by their handle."""

    name: str
    role: Role
    token_id: int | None = None
    person: SignedIn | None = None

    @property
    def source(self) -> str:
        """Name what this caller sends as the source of an intake."""
        return f"web:{self.person.id}" if self.person else f"api:{self.token_id}"


@dataclass(frozen=True)
class Guarded:
    """A door that opens to a token or a signed-in person with one of these roles."""

    roles: frozenset[Role]

    async def __call__(self, request: Request) -> None:
        """Let the caller in and remember who it is, or refuse."""
        caller = await run_in_threadpool(self.identify, request)
        if caller.role not in self.roles:
            raise _forbidden(caller, self.roles)
        if caller.person is not None:
            await _refuse_forged(request)
        request.state.caller = caller

    def identify(self, request: Request) -> Caller:
        """Say who it is: by the token where there is one, by the session otherwise."""
        if "authorization" not in request.headers and session_secret(request) is not None:
            person = person_of(request)
            if person is None:
                raise _unauthorised("Your session has ended. Sign in again.", "Bearer", words="session_ended")
            return _as_caller(person)
        return _by_token(request)


class GuardedPage(Guarded):
    """A door of a page: it opens to signed-in people with one of these roles, and asks others to sign in."""

    def identify(self, request: Request) -> Caller:
        """Say who it is, by the session alone."""
        person = visitor_of(request)
        if person is None:
            raise SignInFirst
        return _as_caller(person)


@dataclass(frozen=True)
class Open:
    """A door that is open to all, for a reason."""

    reason: str

    async def __call__(self, request: Request) -> None:
        """Let everybody in; what would change something must not come from another site."""
        if request.method not in SAFE:
            refuse_foreign(request)
            await read_form(request)


def needs(*roles: Role) -> Any:
    """Declare that a route needs a token, or a signed-in person, with one of these roles."""
    return Depends(Guarded(frozenset(roles)))


def needs_page(*roles: Role) -> Any:
    """Declare that a page needs a signed-in person with one of these roles; others are sent to sign in first."""
    return Depends(GuardedPage(frozenset(roles)))


def open_to_all(reason: str) -> Any:
    """Declare that a route needs no token, and why."""
    return Depends(Open(reason))


def caller_of(request: Request) -> Caller:
    """Give the caller that the door let in."""
    return cast("Caller", request.state.caller)


def door_of(route: APIRoute) -> Guarded | Open | None:
    """Give what a route declares, if it declares exactly one door."""
    doors = [each.dependency for each in route.dependencies if isinstance(each.dependency, Guarded | Open)]
    return doors[0] if len(doors) == 1 else None


def refuse_undeclared(app: FastAPI) -> None:
    """Stop the start-up where a route declares no door."""
    for route in app.routes:
        if not isinstance(route, APIRoute) or door_of(route) is None:
            path = getattr(route, "path", "")
            raise UndeclaredRoute(f"{path} declares no roles: give it needs(...) or open_to_all(...)")


def signed_in_of(request: Request) -> SignedIn:
    """Give the person that the door of a page let in."""
    person = caller_of(request).person
    if person is None:
        raise UndeclaredRoute("only a page behind needs_page knows its person")
    return person


async def _refuse_forged(request: Request) -> None:
    if request.method in SAFE:
        return
    refuse_foreign(request)
    form = await read_form(request)
    if is_lent(request):
        return
    said = request.headers.get(HEADER) or (form.get(FIELD) if form else None)
    refuse_without_token(request.state.session_secret, said if isinstance(said, str) else None)


def _as_caller(person: SignedIn) -> Caller:
    return Caller(name=person.handle, role=person.role, person=person)


def _by_token(request: Request) -> Caller:
    scheme, _, said = request.headers.get("authorization", "").partition(" ")
    token = said.strip()
    if scheme.lower() != "bearer" or not token:
        raise _unauthorised("Send a token: `Authorization: Bearer <token>`.", "Bearer", words="sign_in_first")
    if parts_of(request).demo is not None and not is_loopback(request):
        # Its tokens are known to everybody, and another site may give its own name our address.
        raise Refused(HTTPStatus.FORBIDDEN, "The demonstration answers under the name of this machine alone.")
    found = None
    if len(token) <= LONGEST_TOKEN and token.isascii():
        with parts_of(request).database.reading() as session:
            found = access.find_by_token(session, token)
    if found is None or found.id is None or found.revoked_at is not None:
        detail = "This token is unknown or was revoked. An admin can make a new one with `triage tokens add`."
        raise _unauthorised(detail, 'Bearer error="invalid_token"')
    return Caller(name=found.name, role=Role(found.role), token_id=found.id)


def _unauthorised(detail: str, challenge: str, *, words: str = "") -> Refused:
    return Refused(HTTPStatus.UNAUTHORIZED, detail, headers={"WWW-Authenticate": challenge}, words=words)


def _forbidden(caller: Caller, roles: frozenset[Role]) -> Refused:
    who = "a token" if caller.person is None else "somebody"
    detail = f"This needs {who} with one of these roles: {', '.join(sorted(roles))}."
    return Refused(HTTPStatus.FORBIDDEN, detail, words="role")
