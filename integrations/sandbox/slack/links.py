"""Socket Mode: the WebSockets that apps open, and the envelopes that go over them."""

import itertools
import json
import secrets
import socket
import threading
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from websockets.exceptions import WebSocketException
from websockets.frames import Frame, Opcode
from websockets.http11 import Request as HandshakeRequest
from websockets.protocol import State
from websockets.server import ServerProtocol

from integrations.sandbox.slack.world import APP
from integrations.sandbox.wire import Request, Response, as_json

Json = dict[str, Any]
TICKET_LIMIT = 1000
CHUNK = 65536
APPROXIMATE_SECONDS = 3600


@dataclass
class Awaited:
    """An envelope that is under way, until the app says that it has it."""

    arrived: threading.Event = field(default_factory=threading.Event)
    payload: Json = field(default_factory=dict)


class Link:
    """One WebSocket of an app."""

    def __init__(self, connection: socket.socket) -> None:
        """Begin with the handshake still to come."""
        self._connection = connection
        self._protocol = ServerProtocol()
        self._guard = threading.Lock()
        self._awaited: dict[str, Awaited] = {}

    def serve(self, opening: bytes, hello: Json) -> None:
        """Shake hands, say hello, and read acknowledgements until it ends."""
        self._protocol.receive_data(opening)
        for request in self._protocol.events_received():
            if isinstance(request, HandshakeRequest):
                self._protocol.send_response(self._protocol.accept(request))
        self._flush()
        self.send(hello)
        while self._protocol.state is State.OPEN and (data := self._connection.recv(CHUNK)):
            with self._guard:
                self._protocol.receive_data(data)
                for frame in self._protocol.events_received():
                    self._take(frame)
                self._flush()

    def _take(self, frame: Any) -> None:
        if not isinstance(frame, Frame) or frame.opcode is not Opcode.TEXT:
            return
        try:
            said = json.loads(bytes(frame.data))
        except ValueError:
            return
        awaited = self._awaited.get(str(said.get("envelope_id"))) if isinstance(said, dict) else None
        if awaited is not None:
            awaited.payload = said.get("payload") or {}
            awaited.arrived.set()

    def send(self, message: Json) -> None:
        """Send one message as a text frame."""
        with self._guard:
            self._protocol.send_text(json.dumps(message).encode())
            self._flush()

    def ask(self, envelope: Json, *, seconds: float) -> Json | None:
        """Send an envelope and wait for the app to have it; None where it does not say so in time."""
        awaited = self._awaited[envelope["envelope_id"]] = Awaited()
        try:
            self.send(envelope)
            return awaited.payload if awaited.arrived.wait(seconds) else None
        finally:
            del self._awaited[envelope["envelope_id"]]

    def end(self) -> None:
        """Close it in order."""
        with self._guard:
            if self._protocol.state is State.OPEN:
                self._protocol.send_close(1000)
                self._flush()

    def _flush(self) -> None:
        for data in self._protocol.data_to_send():
            if data:
                self._connection.sendall(data)


class Links:
    """Every WebSocket that is open; Slack sends each envelope over one of them."""

    def __init__(self, *, address: str) -> None:
        """Begin with none; the address is where apps open them."""
        self._address = address
        self._tickets: set[str] = set()
        self._open: list[Link] = []
        self._turns = itertools.count()
        self.opened = 0

    @property
    def is_used(self) -> bool:
        """Say whether the app speaks Socket Mode at all."""
        return self.opened > 0

    def address(self) -> str:
        """Give an address for one WebSocket."""
        ticket = secrets.token_urlsafe(24)
        self._tickets.add(ticket)
        return f"{self._address}?ticket={ticket}&app_id={APP}"

    @property
    def count(self) -> int:
        """Say how many are open."""
        return len(self._open)

    def answer(self, request: Request) -> Response:
        """Take a WebSocket in, or turn it away."""
        ticket = request.query.get("ticket", "")
        if request.headers.get("upgrade", "").lower() != "websocket" or ticket not in self._tickets:
            return as_json({"ok": False, "error": "invalid_ticket"}, 401)
        self._tickets.discard(ticket)
        return Response(101, take_over=lambda connection: self._serve(connection, _opening(request)))

    def _serve(self, connection: socket.socket, opening: bytes) -> None:
        link = Link(connection)
        self._open.append(link)
        self.opened += 1
        try:
            link.serve(opening, self._hello())
        except OSError:
            return
        finally:
            self._open.remove(link)

    def _hello(self) -> Json:
        debug = {"host": "sandbox", "build_number": 1, "approximate_connection_time": APPROXIMATE_SECONDS}
        about = {"num_connections": len(self._open), "connection_info": {"app_id": APP}, "debug_info": debug}
        return {"type": "hello", **about}

    def ask(self, kind: str, payload: Json, *, seconds: float, retry: Mapping[str, Any] | None = None) -> Json | None:
        """Send a payload over the next open link; None where nobody took it."""
        links = list(self._open)
        if not links:
            return None
        takes_payload = kind != "events_api"
        envelope = {"envelope_id": str(uuid.uuid4()), "type": kind, "accepts_response_payload": takes_payload}
        link = links[next(self._turns) % len(links)]
        try:
            return link.ask(envelope | {"payload": payload, **(retry or {})}, seconds=seconds)
        except (OSError, WebSocketException):
            # It was closed in the same moment, so nobody has it.
            return None

    def refresh(self, reason: str = "refresh_requested") -> None:
        """Ask every app to open another link, as Slack does every few hours; then end this one."""
        for link in list(self._open):
            link.send({"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}})
            link.end()


def _opening(request: Request) -> bytes:
    lines = [f"GET {request.path}?{request.query_string} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in request.headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
