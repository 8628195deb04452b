"""The HTTP server itself: a thread a connection, kept alive, with full control over how a connection ends."""

import os
import socket
import struct
import sys
import threading
import traceback
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from integrations.sandbox.wire import Request, Response

BODY_LIMIT = 32 * 1024 * 1024
STOP_SECONDS = 5.0
RESET_ON_CLOSE = struct.pack("ii", 1, 0)


class Connection(BaseHTTPRequestHandler):
    """Reads the requests of one connection and writes the answers."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    server: "Server"

    def __getattr__(self, name: str) -> Callable[[], None]:
        """Serve every method alike; which of them exist is for the routes to say."""
        if name.startswith("do_"):
            return self._serve
        raise AttributeError(name)

    def version_string(self) -> str:
        """Name the server without its version."""
        return "sandbox"

    def log_message(self, *_: Any) -> None:
        """Say nothing: what was asked stands on the pages."""

    def _serve(self) -> None:
        body = self._read_body()
        if body is None:
            return
        target = urlsplit(self.path)
        headers = {name.lower(): value for name, value in self.headers.items()}
        response = self._answer(Request(self.command, target.path, target.query, headers, body))
        if response is None:
            self._reset()
        elif response.take_over is not None:
            self.close_connection = True
            response.take_over(self.connection)
        else:
            self._write(response)

    def _answer(self, request: Request) -> Response | None:
        try:
            return self.server.answer(request)
        except Exception:  # noqa: BLE001 -- the edge: a mistake of ours is shown, and must not look like a fault
            traceback.print_exc()
            return Response(HTTPStatus.INTERNAL_SERVER_ERROR, b"The stand-in itself is broken.", "text/plain")

    def _read_body(self) -> bytes | None:
        length = self.headers.get("Content-Length", "0")
        if "Transfer-Encoding" in self.headers or not length.isdigit() or int(length) > BODY_LIMIT:
            self.close_connection = True
            self._write(Response(HTTPStatus.LENGTH_REQUIRED, b"Send the length of the body.", "text/plain"))
            return None
        return self.rfile.read(int(length))

    def _write(self, response: Response) -> None:
        self.send_response(response.status)
        for name, value in response.headers.items():
            self.send_header(name, value)
        if response.status != HTTPStatus.NO_CONTENT:
            self.send_header("Content-Type", response.content_type)
            self.send_header("Content-Length", str(len(response.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD" and response.status != HTTPStatus.NO_CONTENT:
            self.wfile.write(response.body)
        self.wfile.flush()

    def _reset(self) -> None:
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
        os.close(self.connection.detach())


class Server(ThreadingHTTPServer):
    """Listens, and can end every connection at once."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 256

    def __init__(self, address: tuple[str, int], answer: Callable[[Request], Response | None]) -> None:
        """Take the address at once, so that the port is known before anything is served."""
        self.answer = answer
        self._open: set[socket.socket] = set()
        self._handlers: set[threading.Thread] = set()
        self._guard = threading.Lock()
        super().__init__(address, Connection)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Serve one connection, and remember it while it is open."""
        with self._guard:
            self._open.add(request)
            self._handlers.add(threading.current_thread())
        try:
            super().process_request_thread(request, client_address)
        finally:
            with self._guard:
                self._open.discard(request)
                self._handlers.discard(threading.current_thread())

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Pass over a client that went away; anything else is a mistake of ours and is shown."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)

    def end_connections(self) -> None:
        """Close what is open, and wait for the threads that served it."""
        with self._guard:
            connections, handlers = list(self._open), list(self._handlers)
        for connection in connections:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
        for thread in handlers:
            thread.join(STOP_SECONDS)
