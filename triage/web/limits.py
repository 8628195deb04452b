"""How much may be sent, and how a body is read: counted, decoded, parsed and checked, in this order."""

import json
from http import HTTPStatus
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from triage.web.problems import Refused, as_response, bad_fields

MOST_BYTES = 256 * 1024

Model = TypeVar("Model", bound=BaseModel)


class BodyLimit:
    """ASGI middleware that stops a body as soon as it is too long, whatever its headers promise."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before this application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a length that is announced too great, and count what arrives."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif _announced(scope) > MOST_BYTES:
            await as_response(_too_large())(scope, receive, send)
        else:
            await self.app(scope, _counting(receive), send)


def _announced(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else 0
    return 0


def _counting(receive: Receive) -> Receive:
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > MOST_BYTES:
            raise _too_large()
        return message

    return counted


def _too_large() -> Refused:
    detail = f"The body is longer than {MOST_BYTES} bytes. Shorten the text, or link to the document instead."
    return Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail)


async def json_body(request: Request) -> bytes:
    """Read the bytes of a body that says it is JSON."""
    kind, _, rest = request.headers.get("content-type", "").partition(";")
    charset = rest.strip().lower().replace('"', "")
    if kind.strip().lower() != "application/json" or charset not in {"", "charset=utf-8"}:
        detail = "Send JSON in UTF-8, with the header `Content-Type: application/json`."
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, detail)
    return await request.body()


def read(raw: bytes, model: type[Model]) -> Model:
    """Parse and check a body, or refuse it with every field that has to be mended."""
    try:
        return model.model_validate(_parsed(raw), strict=True)
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False, include_input=False)
        raise bad_fields(found, known=model.model_fields) from None


def _parsed(raw: bytes) -> Any:
    try:
        return json.loads(raw.decode("utf-8"), object_pairs_hook=_object, parse_constant=_no_constant)
    except UnicodeDecodeError:
        detail = "The body is not valid UTF-8."
    except _RepeatedKey:
        detail = "A key stands twice in one object of the body; send each key once."
    except RecursionError:
        detail = "The body is nested too deeply."
    except ValueError:
        detail = "The body is not valid JSON."
    raise Refused(HTTPStatus.BAD_REQUEST, detail)


class _RepeatedKey(ValueError):
    """One object has a key twice, and readers would disagree about which one counts."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise _RepeatedKey
    return result


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")
