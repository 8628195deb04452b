"""One connection to the mail server, fenced: what makes it act leaves only while the attempt's lease lasts."""

import smtplib
import ssl
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from integrations.fence import PIECE, Fence

LONGEST_WAIT_SECONDS = 15.0
PORTS = {"smtp": 587, "smtps": 465}
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True)
class MailServer:
    """Where mail leaves, as `smtp://user:password@host:port` says it, or `smtps://` where it is encrypted at once."""

    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)
    is_secure: bool = False
    wants_tls: bool = True

    @classmethod
    def read(cls, url: str) -> "MailServer":
        """Read its address, or raise ValueError in words that repeat nothing of it."""
        try:
            parts = urlsplit(url.strip())
            port = parts.port
        except ValueError:
            raise ValueError("its port is no number") from None
        if parts.scheme not in PORTS or not parts.hostname or parts.path.strip("/"):
            raise ValueError("write smtp://user:password@host:587 or smtps://user:password@host:465")
        wants_tls = parse_qs(parts.query).get("tls", ["on"])[-1] != "off"
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
        if not wants_tls and password and parts.hostname not in LOOPBACK:
            raise ValueError("a password must not go over an open line: take out tls=off")
        return cls(
            parts.hostname,
            port or PORTS[parts.scheme],
            user,
            password,
            is_secure=parts.scheme == "smtps",
            wants_tls=wants_tls and parts.hostname not in LOOPBACK,
        )


class NoEncryption(Exception):
    """The server offers no TLS, and its address does not say that this is well."""


class FencedSmtp(smtplib.SMTP):
    """An SMTP connection whose every byte passes the fence, and whose every wait fits into the attempt."""

    def __init__(self, fence: Fence, server: MailServer) -> None:
        """Connect to nothing yet."""
        self._fence, self._server = fence, server
        self._context = ssl.create_default_context()
        super().__init__(timeout=LONGEST_WAIT_SECONDS)

    def open(self) -> None:
        """Connect, encrypt and sign in."""
        self.timeout = self._fence.timeout_seconds(LONGEST_WAIT_SECONDS)
        # What `starttls` compares the certificate with.
        self._host = self._server.host
        self.connect(self._server.host, self._server.port)
        self.ehlo_or_helo_if_needed()
        if self._server.wants_tls and not self._server.is_secure:
            if not self.has_extn("starttls"):
                raise NoEncryption
            self.starttls(context=self._context)
            self.ehlo_or_helo_if_needed()
        if self._server.user:
            self.login(self._server.user, self._server.password)

    def _get_socket(self, host: str, port: int, timeout: float) -> Any:
        plain = super()._get_socket(host, port, timeout)  # type: ignore[misc]
        return self._context.wrap_socket(plain, server_hostname=host) if self._server.is_secure else plain

    def send(self, s: Any) -> None:
        """Send in pieces, and ask the fence right before each."""
        if self.sock is None:
            raise smtplib.SMTPServerDisconnected("not connected")
        rest = memoryview(s.encode("ascii") if isinstance(s, str) else s)
        while rest:
            self.sock.settimeout(self._fence.timeout_seconds(LONGEST_WAIT_SECONDS))
            self._fence.let_through()
            try:
                rest = rest[self.sock.send(rest[:PIECE]) :]
            except OSError:
                self.close()
                raise

    def getreply(self) -> tuple[int, bytes]:
        """Wait for an answer as long as the attempt allows."""
        if self.sock is not None:
            self.sock.settimeout(self._fence.timeout_seconds(LONGEST_WAIT_SECONDS))
        return super().getreply()
