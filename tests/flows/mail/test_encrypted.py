"""Mail leaves encrypted, to a server whose certificate fits, and never otherwise."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from integrations.mail.sender import MailDesk
from integrations.mail.smtp import MailServer
from integrations.sandbox.faults import Faults
from integrations.sandbox.holding import SystemClock
from integrations.sandbox.mail.smtp import Dialogue, SmtpServer
from integrations.sandbox.server import Sandbox
from tests.flows.mail.test_way_out import Trial, reply
from triage.domain import SendFailed

AT_ONCE, ON_REQUEST, NEVER = "smtps", "STARTTLS", "open"


def certificate(folder: Path) -> tuple[Path, ssl.SSLContext]:
    """Make one for this machine that nobody but these tests trusts."""
    key, name = (
        ec.generate_private_key(ec.SECP256R1()),
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")]),
    )
    now = datetime.now(UTC)
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(1).not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
    made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    path = folder / "certificate.pem"
    signed = made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    form, plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    path.write_bytes(signed + key.private_bytes(serialization.Encoding.PEM, form, plain))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return path, context


class Careful(Dialogue):
    """The stand-in's dialogue, within TLS from the start, from when it is asked for, or not at all."""

    way: str
    context: ssl.SSLContext

    def setup(self) -> None:
        self._is_encrypted = self.way == AT_ONCE
        if self._is_encrypted:
            self.request = self.context.wrap_socket(self.request, server_side=True)
        super().setup()

    def finish(self) -> None:
        super().finish()
        self.connection.close()

    def _answer(self, verb: str, rest: str) -> None:
        if verb == "EHLO" and not self._is_encrypted:
            self._write(f"250-sandbox\r\n250 {'STARTTLS' if self.way == ON_REQUEST else 'AUTH PLAIN'}\r\n")
        elif verb == "STARTTLS":
            self._say(220, "go on")
            self.connection = self.context.wrap_socket(self.connection, server_side=True)
            self._is_encrypted, self.rfile = True, self.connection.makefile("rb")
            self.wfile = self.connection.makefile("wb", buffering=0)
        elif verb != "QUIT" and not self._is_encrypted:
            pytest.fail(f"{verb} came in the open")
        else:
            super()._answer(verb, rest)


@contextmanager
def listening(sandbox: Sandbox, way: str, context: ssl.SSLContext) -> Iterator[int]:
    """Serve the stand-in's mailboxes in this way."""
    known: dict[str, Any] = {"credentials": sandbox.credentials, "pause": lambda _: None}
    server = SmtpServer(("127.0.0.1", 0), sandbox.mail.mailboxes, faults=Faults(), **known)
    server.RequestHandlerClass = type("Within", (Careful,), {"way": way, "context": context})
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield int(server.server_address[1])
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def desk_at(sandbox: Sandbox, port: int, way: str, *, host: str = "localhost") -> MailDesk:
    known = sandbox.credentials
    server = MailServer(host, port, known.mail_user, known.mail_password, is_secure=way == AT_ONCE)
    return MailDesk(server, "ai-desk@example.com", SystemClock())


@pytest.mark.parametrize("way", [AT_ONCE, ON_REQUEST])
def test_a_mail_leaves_encrypted(sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    path, context = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with listening(sandbox, way, context) as port:
        desk_at(sandbox, port, way).send(reply(), Trial())
    assert [letter.to for letter in sandbox.mail.mailboxes.letters] == ["maya@example.com"]


@pytest.mark.parametrize("way", [AT_ONCE, ON_REQUEST])
@pytest.mark.parametrize("fault", ["unknown", "another host"])
def test_nothing_leaves_to_a_server_that_is_not_who_it_says(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, way: str, fault: str
) -> None:
    path, context = certificate(tmp_path)
    if fault == "another host":
        monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with listening(sandbox, way, context) as port, pytest.raises(SendFailed) as failed:
        desk_at(sandbox, port, way, host="127.0.0.1" if fault == "another host" else "localhost").send(reply(), Trial())
    assert not failed.value.in_doubt
    assert sandbox.mail.mailboxes.letters == []


def test_nothing_leaves_in_the_open(sandbox: Sandbox, tmp_path: Path) -> None:
    _, context = certificate(tmp_path)
    with listening(sandbox, NEVER, context) as port, pytest.raises(SendFailed):
        desk_at(sandbox, port, NEVER).send(reply(), Trial())
    assert sandbox.mail.mailboxes.letters == []
