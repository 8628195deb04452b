"""How much may be sent, and how a body is read: counted, decoded, parsed and checked, in this order."""

import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from triage.web.problems import Refused, bad_fields

MOST_BYTES = 256 * 1024
# A paste of the longest kind as a page sends it (multipart), with what stands around it.
MOST_FORM_BYTES = 1024 * 1024
# Slack tells of an edit with the old and the new text, each twice, up to 40,000 letters, and each letter as \uXXXX.
# Jira tells of each change with the whole issue, its comments included.
MOST_VENDOR_BYTES = 2 * 1024 * 1024
# With all that hangs on a mail, as the usual mail servers take them; nothing of it is kept but names.
MOST_MAIL_BYTES = 25 * 1024 * 1024
MAIL = "/api/v1/mail"
VENDORS = frozenset({"/slack/events", "/jira/webhook"})
# No body that is taken has as many keys in one object, and each unknown one costs time.
MOST_KEYS = 500
LONG_BODIES = frozenset({"/api/v1/paste-check", "/api/v1/paste-check/feedback"})
FORMS = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})

Model = TypeVar("Model", bound=BaseModel)


class BodyLimit:
    """ASGI middleware that stops a body as soon as it is too long, whatever its headers promise."""

    def __init__(self, app: ASGIApp, *, show: Callable[[Request, Refused], Response]) -> None:
        """Stand before this application, and show refusals in this way."""
        self.app = app
        self.show = show

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a length that is announced too great, and count what arrives."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        most = _most(scope)
        if _announced(scope) > most:
            await self.show(Request(scope), _too_large(most))(scope, receive, send)
        else:
            await self.app(scope, _counting(receive, most), send)


def is_form(content_type: str) -> bool:
    """Say whether a body is the form of a page."""
    return content_type.partition(";")[0].strip().lower() in FORMS


def is_urlencoded(content_type: str) -> bool:
    """Say whether a body is a form in the shorter of the two ways to write one."""
    return content_type.partition(";")[0].strip().lower() == "application/x-www-form-urlencoded"


def _most(scope: Scope) -> int:
    if scope["path"] in VENDORS:
        return MOST_VENDOR_BYTES
    if scope["path"] == MAIL:
        return MOST_MAIL_BYTES
    if scope["path"] in LONG_BODIES:
        return MOST_FORM_BYTES
    of_page = not scope["path"].startswith("/api/") and is_form(Headers(scope=scope).get("content-type", ""))
    return MOST_FORM_BYTES if of_page else MOST_BYTES


def _announced(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else 0
    return 0


def _counting(receive: Receive, most: int) -> Receive:
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise _too_large(most)
        return message

    return counted


def _too_large(most: int) -> Refused:
    detail = f"The body is longer than {most} bytes. Shorten the text, or link to the document instead."
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
    except _TooManyKeys:
        detail = f"An object of the body has more than {MOST_KEYS} keys."
    except RecursionError:
        detail = "The body is nested too deeply."
    except ValueError:
        detail = "The body is not valid JSON."
    raise Refused(HTTPStatus.BAD_REQUEST, detail)


class _RepeatedKey(ValueError):
    """One object has a key twice, and readers would disagree about which one counts."""


class _TooManyKeys(ValueError):
    """One object has more keys than any that is taken here."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(pairs) > MOST_KEYS:
        raise _TooManyKeys
    result = dict(pairs)
    if len(result) != len(pairs):
        raise _RepeatedKey
    return result


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")
