"""Who may enter: every route names its roles here, or says why it is open to all."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, cast

from fastapi import Depends, FastAPI
from fastapi.routing import APIRoute
from starlette.requests import Request

from triage.domain import Role
from triage.store import access
from triage.web.parts import parts_of
from triage.web.problems import Refused

LONGEST_TOKEN = 200
STAFF = (Role.AGENT, Role.SECURITY, Role.OPERATIONS, Role.COMPLIANCE, Role.ADMIN)
SEES_RESTRICTED = frozenset({Role.SECURITY, Role.COMPLIANCE, Role.ADMIN})


class UndeclaredRoute(Exception):
    """A route says neither which roles it needs nor why it is open; the application doesn't start with it."""


@dataclass(frozen=True)
class Caller:
    """The program that sent a request, as its token names it."""

    token_id: int
    name: str
    role: Role

    @property
    def source(self) -> str:
        """Name what this caller sends as the source of an intake."""
        return f"api:{self.token_id}"

    @property
    def sees_restricted(self) -> bool:
        """Say whether restricted tickets are shown to this caller."""
        return self.role in SEES_RESTRICTED


@dataclass(frozen=True)
class Guarded:
    """A door that opens to a token with one of these roles."""

    roles: frozenset[Role]

    def __call__(self, request: Request) -> None:
        """Let the caller in and remember who it is, or refuse."""
        caller = _identify(request)
        if caller.role not in self.roles:
            named = ", ".join(sorted(self.roles))
            raise Refused(HTTPStatus.FORBIDDEN, f"This needs a token with one of these roles: {named}.")
        request.state.caller = caller


@dataclass(frozen=True)
class Open:
    """A door without a lock, and the reason for that."""

    reason: str

    async def __call__(self) -> None:
        """Let everyone in."""


def needs(*roles: Role) -> Any:
    """Declare that a route needs a token with one of these roles."""
    return Depends(Guarded(frozenset(roles)))


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


def _identify(request: Request) -> Caller:
    scheme, _, said = request.headers.get("authorization", "").partition(" ")
    token = said.strip()
    if scheme.lower() != "bearer" or not token:
        raise _unauthorised("Send a token: `Authorization: Bearer <token>`.", "Bearer")
    found = None
    if len(token) <= LONGEST_TOKEN and token.isascii():
        with parts_of(request).database.reading() as session:
            found = access.find_by_token(session, token)
    if found is None or found.id is None or found.revoked_at is not None:
        detail = "This token is unknown or was revoked. An admin can make a new one with `triage tokens add`."
        raise _unauthorised(detail, 'Bearer error="invalid_token"')
    return Caller(token_id=found.id, name=found.name, role=Role(found.role))


def _unauthorised(detail: str, challenge: str) -> Refused:
    return Refused(HTTPStatus.UNAUTHORIZED, detail, headers={"WWW-Authenticate": challenge})
