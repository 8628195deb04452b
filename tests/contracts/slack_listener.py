"""An app's request URL, as tests script it: remembers what came, checks the signature, and answers as told."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl

from slack_bolt import App, BoltRequest
from slack_sdk.signature import SignatureVerifier

from integrations.sandbox.credentials import Credentials

Json = dict[str, Any]


@dataclass(frozen=True)
class Received:
    """One request of Slack's."""

    headers: dict[str, str]
    body: bytes
    is_signed: bool
    at: float

    def said(self) -> Json:
        """Read what Slack said, whatever form it came in."""
        if self.headers["content-type"] == "application/json":
            read: Json = json.loads(self.body)
            return read
        form = dict(parse_qsl(self.body.decode(), keep_blank_values=True))
        return json.loads(form["payload"]) if "payload" in form else form


@dataclass
class Listener:
    """What came, and what is answered: `answer` takes a request and gives a status and a body."""

    url: str = ""
    received: list[Received] = field(default_factory=list)
    answer: Callable[[Received], tuple[int, Any]] = lambda _: (200, None)

    def events(self, kind: str | None = None) -> list[Json]:
        """Give the events that came, of one kind or all."""
        envelopes = [one.said() for one in list(self.received)]
        found = [one["event"] for one in envelopes if one.get("type") == "event_callback"]
        return [one for one in found if kind in (None, one["type"], one.get("subtype"))]

    def last_act(self) -> Json:
        """Give what a person did last; events keep no order with it."""
        envelopes = (one.said() for one in reversed(list(self.received)))
        return next(one for one in envelopes if one.get("type") != "event_callback")


def _respond(listener: Listener, received: Received) -> tuple[int, bytes, str]:
    said = received.said()
    if said.get("type") == "url_verification":
        return 200, json.dumps({"challenge": said["challenge"]}).encode(), "application/json"
    listener.received.append(received)
    status, body = listener.answer(received)
    return status, b"" if body is None else json.dumps(body).encode(), "application/json"


def _server(take: Callable[[dict[str, str], bytes], tuple[int, bytes, str]]) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            status, answer, content_type = take(headers, body)
            try:
                self.send_response(status)
                self.send_header("Content-Type", content_type)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)
            except OSError:  # Slack did not wait
                self.close_connection = True

        def log_message(self, *_: Any) -> None:
            pass

    return ThreadingHTTPServer(("127.0.0.1", 0), Handler)


@contextmanager
def _serving(server: ThreadingHTTPServer) -> Iterator[str]:
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/slack/events"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def listening(credentials: Credentials) -> Iterator[Listener]:
    """Listen on a free port."""
    verifier = SignatureVerifier(credentials.slack_signing_secret)
    listener = Listener()

    def take(headers: dict[str, str], body: bytes) -> tuple[int, bytes, str]:
        is_signed = verifier.is_valid_request(body, headers)
        return _respond(listener, Received(headers, body, is_signed, time.monotonic()))

    with _serving(_server(take)) as listener.url:
        yield listener


@contextmanager
def serving(app: App) -> Iterator[str]:
    """Put a Bolt app behind a request URL, as the product does it."""

    def take(headers: dict[str, str], body: bytes) -> tuple[int, bytes, str]:
        asked = BoltRequest(body=body.decode(), headers={name: [value] for name, value in headers.items()})
        answer = app.dispatch(asked)
        return answer.status, (answer.body or "").encode(), answer.first_headers().get("content-type", "text/plain")

    with _serving(_server(take)) as url:
        yield url
