"""Errors as problem documents (RFC 9457): each says what to mend, and none repeats what was sent."""

import json
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER_SECONDS = 5
DATABASE_AWAY = (OperationalError, InterfaceError, PoolTimeoutError)
_MEND = "Some fields can't be taken as they are; each is listed with what to mend."
# pydantic's own words for these would name the value or our validators; for all others they name only the rule.
_WORDS = {
    "missing": "This field is required.",
    "string_type": "This must be a string.",
    "string_unicode": "This must be well-formed Unicode, without lone surrogates.",
    "dict_type": "This must be an object of strings.",
    "model_type": "The body must be a JSON object.",
    "model_attributes_type": "The body must be a JSON object.",
}


class FieldError(BaseModel):
    """One field and what to mend in it."""

    field: str
    message: str


class Problem(BaseModel):
    """What went wrong with a request, and what to do about it (RFC 9457)."""

    type: str = Field(default="about:blank", examples=["about:blank"])
    title: str
    status: int
    detail: str
    errors: list[FieldError] = Field(default_factory=list)


class Refused(Exception):
    """A request that gets a problem document instead of what it asked for."""

    def __init__(
        self,
        status: HTTPStatus,
        detail: str,
        *,
        errors: Sequence[FieldError] = (),
        headers: Mapping[str, str] | None = None,
        words: str = "",
    ) -> None:
        """Keep what the answer will say; `words` names its sentence for pages, where it has one of its own."""
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.errors = tuple(errors)
        self.headers = dict(headers or {})
        self.words = words


def as_response(refused: Refused) -> Response:
    """Write the problem document."""
    problem = Problem(
        title=refused.status.phrase, status=int(refused.status), detail=refused.detail, errors=list(refused.errors)
    )
    return Response(
        json.dumps(problem.model_dump()),
        status_code=int(refused.status),
        headers=refused.headers,
        media_type=MEDIA_TYPE,
    )


def bad_fields(errors: Iterable[Mapping[str, Any]], *, known: Iterable[str]) -> Refused:
    """Turn what pydantic found into one answer that names each field, but none that we don't know."""
    names = frozenset(known)
    mended = {_field_error(error, names) for error in errors}
    listed = [FieldError(field=field, message=message) for field, message in sorted(mended)]
    return Refused(HTTPStatus.UNPROCESSABLE_ENTITY, _MEND, errors=listed)


def bad_field(field: str, message: str) -> Refused:
    """Refuse a request for one field."""
    return Refused(HTTPStatus.UNPROCESSABLE_ENTITY, _MEND, errors=[FieldError(field=field, message=message)])


def _field_error(error: Mapping[str, Any], known: frozenset[str]) -> tuple[str, str]:
    if error["type"] == "extra_forbidden":
        return "body", f"There are fields that this request doesn't have. It takes {', '.join(sorted(known))}."
    field = next((str(part) for part in error["loc"] if part in known), "body")
    return field, _WORDS.get(error["type"]) or f"{error['msg']}.".replace("..", ".")


def not_found(what: str) -> Refused:
    """Say that there is nothing here, in the same words whether it is hidden or was never there."""
    return Refused(HTTPStatus.NOT_FOUND, f"There is no such {what}.")


def install(app: FastAPI, show: Callable[[Request, Refused], Response]) -> None:
    """Answer every expected error in the form that `show` gives it."""
    known: tuple[tuple[type[Exception], Callable[[Request, Any], Refused]], ...] = (
        (Refused, _refused),
        (HTTPException, _http_error),
        (RequestValidationError, _bad_parameters),
        *((away, _database_away) for away in DATABASE_AWAY),
    )
    for kind, judge in known:
        app.add_exception_handler(kind, _handler(judge, show))


def _handler(
    judge: Callable[[Request, Any], Refused], show: Callable[[Request, Refused], Response]
) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def answer(request: Request, error: Exception) -> Response:
        return show(request, judge(request, error))

    return answer


def _refused(request: Request, error: Refused) -> Refused:
    del request
    return error


def _http_error(request: Request, error: HTTPException) -> Refused:
    status = HTTPStatus(error.status_code)
    words = {
        HTTPStatus.NOT_FOUND: "There is nothing at this address; /openapi.json lists what there is.",
        HTTPStatus.METHOD_NOT_ALLOWED: "This address doesn't take that method; the Allow header lists what it takes.",
    }
    headers = _allowed(request) if status is HTTPStatus.METHOD_NOT_ALLOWED else error.headers
    return Refused(status, words.get(status, status.description), headers=headers)


def _allowed(request: Request) -> Mapping[str, str]:
    # The router names the methods of the first route alone, and one address may have a route for each method.
    methods: set[str] = set()
    for route in request.app.routes:
        if isinstance(route, APIRoute) and route.matches(request.scope)[0] is not Match.NONE:
            methods |= route.methods or set()
    return {"Allow": ", ".join(sorted(methods))}


def _bad_parameters(request: Request, error: RequestValidationError) -> Refused:
    route = request.scope["route"]
    known = [each.alias for each in (*route.dependant.query_params, *route.dependant.path_params)]
    return bad_fields(error.errors(), known=known)


def _database_away(request: Request, error: Exception) -> Refused:
    del request, error
    return database_away()


def database_away() -> Refused:
    """Say that the database doesn't answer, and when to try again."""
    detail = "The database doesn't answer. Nothing was stored; send the same request again in a few seconds."
    return Refused(HTTPStatus.SERVICE_UNAVAILABLE, detail, headers={"Retry-After": str(RETRY_AFTER_SECONDS)})
