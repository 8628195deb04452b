"""A small server that takes webhooks, as the product will: it keeps what came, and answers as it is told."""

import json
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Told:
    """One webhook that came."""

    headers: dict[str, str]
    body: bytes

    @property
    def said(self) -> dict[str, Any]:
        """Read the body."""
        said: dict[str, Any] = json.loads(self.body)
        return said

    @property
    def event(self) -> str:
        """Name the event."""
        return str(self.said["webhookEvent"])


@dataclass
class Listener:
    """What came, and what the next ones are answered with; without more, 200."""

    told: list[Told] = field(default_factory=list)
    answers: deque[int] = field(default_factory=deque)
    url: str = ""

    @property
    def events(self) -> list[str]:
        """Name the events that came, in order."""
        return [one.event for one in self.told]


@contextmanager
def listening() -> Iterator[Listener]:
    """Serve for the length of a test."""
    listener = Listener()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            listener.told.append(Told({name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(listener.answers.popleft() if listener.answers else 200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        listener.url = f"http://127.0.0.1:{server.server_address[1]}/jira/webhook"
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield listener
        server.shutdown()
        thread.join()
