"""The stand-in's SMTP server: as much of RFC 5321 as a mail program needs, with faults at the places that hurt."""

import base64
import socketserver
import threading
from collections.abc import Callable
from typing import Any

from integrations.sandbox.credentials import Credentials
from integrations.sandbox.faults import Fault, Faults, Kind, Vendor
from integrations.sandbox.mail.state import Mailboxes

MOST_BYTES = 32 * 1024 * 1024
AFTER = frozenset({Kind.RESET_AFTER_COMMIT, Kind.HANG_AFTER_COMMIT})
BEFORE = frozenset({Kind.DOWN, Kind.HANG, Kind.RESET_BEFORE_COMMIT})


class _HungUp(Exception):
    """The connection ends without a word."""


class Dialogue(socketserver.StreamRequestHandler):
    """One connection."""

    server: "SmtpServer"

    def handle(self) -> None:
        """Greet, and answer line after line."""
        self._signed_in, self._sender, self._to = False, "", ""
        try:
            self._say(220, "sandbox ready", to="CONNECT")
            while line := self.rfile.readline(4096):
                verb, _, rest = line.decode("ascii", "replace").strip().partition(" ")
                if verb.upper() == "QUIT":
                    self._say(221, "goodbye")
                    return
                self._answer(verb.upper(), rest)
        except (_HungUp, OSError):
            return

    def _answer(self, verb: str, rest: str) -> None:
        if verb in ("EHLO", "HELO"):
            self._write("250-sandbox\r\n250-8BITMIME\r\n250 AUTH PLAIN\r\n")
        elif verb == "AUTH":
            self._sign_in(rest)
        elif verb in ("RSET", "NOOP"):
            self._say(250, "well")
        elif not self._signed_in:
            self._say(530, "sign in first")
        elif verb == "MAIL":
            self._sender = _address(rest)
            self._say(250, "well", to=verb)
        elif verb == "RCPT":
            self._to = _address(rest)
            self._say(250, "well", to=verb)
        elif verb == "DATA":
            self._take()
        else:
            self._say(502, "not known here")

    def _sign_in(self, rest: str) -> None:
        known = self.server.credentials
        expected = base64.b64encode(f"\0{known.mail_user}\0{known.mail_password}".encode()).decode()
        self._signed_in = rest == f"PLAIN {expected}"
        self._say(235 if self._signed_in else 535, "well" if self._signed_in else "not with these")

    def _take(self) -> None:
        self._say(354, "go on")
        lines: list[bytes] = []
        size = 0
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            size += len(line)
            lines.append(line[1:] if line.startswith(b".") else line)
            if size > MOST_BYTES:
                raise _HungUp
        if line == b"":
            # It ended before its end, so it was never sent.
            raise _HungUp
        fault = self._draw("DATA")
        self._suffer(fault if fault is None or fault.kind not in AFTER else None)
        self.server.mailboxes.keep(self._sender, self._to, b"".join(lines).decode("utf-8", "replace"))
        self._suffer(fault if fault is not None and fault.kind in AFTER else None)
        self._write("250 taken\r\n")

    def _draw(self, verb: str) -> Fault | None:
        return self.server.faults.draw(Vendor.MAIL, verb, f"/{verb.lower()}")

    def _say(self, code: int, words: str, *, to: str = "") -> None:
        if to:
            self._suffer(self._draw(to))
        self._write(f"{code} {words}\r\n")

    def _suffer(self, fault: Fault | None) -> None:
        if fault is None:
            return
        if fault.kind in (Kind.LATENCY, Kind.HANG, Kind.HANG_AFTER_COMMIT):
            self.server.pause(fault.seconds)
        if fault.kind in BEFORE or fault.kind is Kind.RESET_AFTER_COMMIT:
            raise _HungUp
        if fault.kind in (Kind.STATUS, Kind.RATE_LIMITED):
            self._write(f"{fault.status if fault.kind is Kind.STATUS else 451} the stand-in was told to fail\r\n")
            raise _HungUp

    def _write(self, answer: str) -> None:
        self.wfile.write(answer.encode("ascii"))


class SmtpServer(socketserver.ThreadingTCPServer):
    """Listens for mail."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(
        self,
        address: tuple[str, int],
        mailboxes: Mailboxes,
        *,
        faults: Faults,
        credentials: Credentials,
        pause: Callable[[float], None],
    ) -> None:
        """Take the port at once."""
        self.mailboxes, self.faults, self.credentials, self.pause = mailboxes, faults, credentials, pause
        super().__init__(address, Dialogue)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Pass over a client that went away."""


class MailServerThread:
    """The server while it runs; it keeps its port when it is stopped and started again."""

    def __init__(self, make: Callable[[int], SmtpServer]) -> None:
        """Take a free port."""
        self._make = make
        self._server: SmtpServer | None = make(0)
        self.port = int(self._server.server_address[1])
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Serve, in threads of its own."""
        self._server = self._server or self._make(self.port)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="sandbox-mail")
        self._thread.daemon = True
        self._thread.start()

    def stop(self) -> None:
        """Let go of the port."""
        server, self._server = self._server, None
        if server is None:
            return
        if self._thread is not None:
            server.shutdown()
            self._thread.join()
            self._thread = None
        server.server_close()


def _address(rest: str) -> str:
    return rest.partition("<")[2].partition(">")[0].lower()
