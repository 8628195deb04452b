"""What goes over the wire: a request, an answer, and the routes between them; no socket is touched here."""

import json
import re
import socket
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qsl, unquote

from triage.domain import Clock


@dataclass(frozen=True)
class Request:
    """One request as it was read; `names` holds the parts of the path that a route names."""

    method: str
    path: str
    query_string: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def query(self) -> dict[str, str]:
        """Give the query's values; of a repeated one, the last."""
        return dict(parse_qsl(self.query_string, keep_blank_values=True))

    @property
    def content_type(self) -> str:
        """Give the media type of the body, without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    def json(self) -> Any:
        """Read the body as JSON, or raise ValueError."""
        return json.loads(self.body or b"null")

    def form(self) -> dict[str, str]:
        """Read the body as a submitted form."""
        return dict(parse_qsl(self.body.decode("utf-8", "replace"), keep_blank_values=True))


@dataclass(frozen=True)
class Response:
    """One answer, ready to be written."""

    status: int
    body: bytes = b""
    content_type: str = "application/json;charset=UTF-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    take_over: Callable[[socket.socket], None] | None = None  # what speaks on, once HTTP has ended


@dataclass(frozen=True)
class SeenRequest:
    """What the stand-in remembers of a request, for tests and for the page; never a credential."""

    vendor: str
    method: str
    path: str
    query_string: str
    content_type: str
    body: bytes
    status: int | None
    fault: str | None

    def json(self) -> Any:
        """Read the body as JSON."""
        return json.loads(self.body or b"null")


Handler = Callable[[Request], Response]


@dataclass(frozen=True)
class Route:
    """One method and path, `{name}` standing for one segment, and what answers it."""

    method: str
    path: str
    handler: Handler

    def pattern(self) -> re.Pattern[str]:
        """Give the expression that the whole path must match."""
        return re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(self.path)))


class Router:
    """Finds the route of a request; paths are sorted by length first, so that few are ever tried."""

    def __init__(self, routes: Iterable[Route]) -> None:
        """Compile every route once."""
        self._routes: dict[tuple[str, int], list[tuple[re.Pattern[str], Handler]]] = {}
        for route in routes:
            key = (route.method, route.path.count("/"))
            self._routes.setdefault(key, []).append((route.pattern(), route.handler))

    def answer(self, request: Request) -> Response | None:
        """Let the matching route answer, or give None where there is none."""
        method = "GET" if request.method == "HEAD" else request.method
        for pattern, handler in self._routes.get((method, request.path.count("/")), ()):
            if found := pattern.fullmatch(request.path):
                names = {name: unquote(value) for name, value in found.groupdict().items()}
                return handler(replace(request, names=names))
        return None


def as_json(value: Any, status: int = 200, *, headers: Mapping[str, str] | None = None) -> Response:
    """Answer with JSON."""
    return Response(status, json.dumps(value, ensure_ascii=False).encode(), headers=headers or {})


def timestamp(clock: Clock) -> str:
    """Write the present moment as Jira does: milliseconds, and an offset without a colon."""
    return clock.now().isoformat(timespec="milliseconds").replace("+00:00", "+0000")
