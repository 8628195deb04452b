"""The outermost layer: a request id, safe headers and one log line for every answer, whatever happened inside."""

import time
import traceback
import uuid
from collections.abc import Callable
from http import HTTPStatus

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from triage.web.cookies import waiting
from triage.web.problems import Refused, as_response

log = structlog.get_logger(__name__)

CLIENT_LEFT = 499
# Pages load what is our own and nothing else; everything that is no page may do nothing at all.
PAGE_POLICY = (
    b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    b"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
POLICY = b"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
# `same-origin` and not `no-referrer`, with which browsers no longer say where a form comes from.
HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
NOT_KEPT = (b"cache-control", b"no-store")


class Frame:
    """ASGI middleware around everything else; nothing that goes wrong gets past it."""

    def __init__(self, app: ASGIApp, *, show: Callable[[Request, Refused], Response]) -> None:
        """Stand around this application, and show refusals in this way."""
        self.app = app
        self.show = show

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id, started = uuid.uuid4().hex, time.perf_counter()
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        framed = _Framed(send, request_id, waiting(scope))
        try:
            await self.app(scope, receive, framed)
        except ClientDisconnect:
            framed.status = CLIENT_LEFT
        except Exception as error:  # noqa: BLE001 - the edge: whatever it is, the caller gets an answer and we a log line
            # `log.exception` would write the error's own words down.
            log.error("request_failed", error=type(error).__name__, where=_where(error))  # noqa: TRY400 - see above
            if framed.status is None:
                await self._say_so(scope, receive, framed, request_id=request_id)
        _log(scope, framed.status, time.perf_counter() - started)

    async def _say_so(self, scope: Scope, receive: Receive, send: Send, *, request_id: str) -> None:
        refused = _unexpected(request_id)
        try:
            answer = self.show(Request(scope), refused)
        except Exception:  # noqa: BLE001 - a page that fails must not take the answer with it
            answer = as_response(refused)
        await answer(scope, receive, send)


class _Framed:
    """Sends on what the application sends, with our headers added."""

    def __init__(self, send: Send, request_id: str, cookies: dict[str, str]) -> None:
        self._send = send
        self._cookies = cookies
        self._request_id = request_id.encode("ascii")
        self.status: int | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message["headers"] = [*message.get("headers", ()), *self._added(dict(message.get("headers", ())))]
        await self._send(message)

    def _added(self, said: dict[bytes, bytes]) -> list[tuple[bytes, bytes]]:
        is_page = said.get(b"content-type", b"").startswith(b"text/html")
        return [
            (b"content-security-policy", PAGE_POLICY if is_page else POLICY),
            *HEADERS,
            *(() if b"cache-control" in said else (NOT_KEPT,)),
            *((b"set-cookie", cookie.encode("latin-1")) for cookie in self._cookies.values()),
            (b"x-request-id", self._request_id),
        ]


def _unexpected(request_id: str) -> Refused:
    detail = f"Something went wrong on our side. If it happens again, tell your admin the request id {request_id}."
    return Refused(HTTPStatus.INTERNAL_SERVER_ERROR, detail)


def _where(error: BaseException) -> list[str]:
    """Name the lines that led here, without the error's own words: they may hold what was sent."""
    frames = traceback.extract_tb(error.__traceback__)[-8:]
    return [f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in frames]


def _log(scope: Scope, status: int | None, seconds: float) -> None:
    # The route, never the path: what somebody typed into an address may be anything.
    route = getattr(scope.get("route"), "path", None)
    log.info("request", method=scope["method"], route=route, status=status, milliseconds=round(seconds * 1000, 1))
