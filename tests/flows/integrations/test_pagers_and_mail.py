"""Pagers that have a name, and pages by mail: each reaches those whom it is meant for and nobody else."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_string

import pytest

from integrations.pager import MailSender, PagerSender
from integrations.sandbox.server import Sandbox
from tests.flows.integrations.trials import Trial
from triage.domain import Destination, Outgoing, SendFailed

WORDS = {"title": "Possible data exposure: R-1", "body": "R-1: take it here"}


class Mailbox(socketserver.ThreadingTCPServer):
    """A stand-in for a mail server: it speaks as much SMTP as one letter needs."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Clerk)
        self.letters: list[tuple[str, str]] = []

    @property
    def url(self) -> str:
        return f"mailto://127.0.0.1:{self.server_address[1]}?from=desk@example.com&to=nobody@example.com&mode=insecure"


class Clerk(socketserver.StreamRequestHandler):
    """One conversation with a client."""

    server: Mailbox

    def handle(self) -> None:
        self._say("220 ready")
        to = ""
        for raw in self.rfile:
            line = raw.decode().strip()
            if line.upper().startswith("RCPT TO:"):
                to = line[8:].strip("<> ")
            if line.upper() == "DATA":
                self._say("354 go on")
                self.server.letters.append((to, self._letter()))
            if line.upper() == "QUIT":
                self._say("221 bye")
                return
            self._say("250 ok")

    def _letter(self) -> str:
        lines = []
        for raw in self.rfile:
            if raw.strip() == b".":
                break
            lines.append(raw.decode())
        return "".join(lines)

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


@contextmanager
def mail_server() -> Iterator[Mailbox]:
    with Mailbox() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with mail_server() as server:
        yield server


def page(to: str = "", destination: Destination = Destination.PAGER) -> Outgoing:
    kind = "mail" if destination is Destination.MAIL else "page"
    return Outgoing(destination, kind, WORDS | ({"to": to} if to else {}), urgent=True)


def test_a_pager_with_a_name_is_reached_by_it_alone(sandbox: Sandbox) -> None:
    sender = PagerSender({"": ["json://127.0.0.1:1/"], "phones": [sandbox.pager_url]})
    assert sender.send(page("phones"), Trial("k-7")).external_id == "k-7"
    assert [one.title for one in sandbox.state.pages] == [WORDS["title"]]


def test_a_name_that_the_environment_lacks_falls_back_on_the_usual_pager(sandbox: Sandbox) -> None:
    PagerSender({"": [sandbox.pager_url]}).send(page("phones"), Trial())
    assert len(sandbox.state.pages) == 1


def test_without_any_it_is_stuck_and_names_what_to_set(sandbox: Sandbox) -> None:
    with pytest.raises(SendFailed, match="TRIAGE_PAGER_PHONES_URLS or TRIAGE_PAGER_URLS") as raised:
        PagerSender({"watch": [sandbox.pager_url]}).send(page("phones"), Trial())
    assert raised.value.permanent
    assert not sandbox.state.pages


def test_a_bad_address_is_refused_under_the_name_of_its_variable() -> None:
    with pytest.raises(ValueError, match=r"TRIAGE_PAGER_PHONES_URLS: .* number 1") as raised:
        PagerSender({"": ["json://localhost"], "phones": ["nonsense://s3cret"]})
    assert "s3cret" not in str(raised.value)


def test_a_mail_reaches_the_owner_and_not_whom_the_server_s_address_names(mailbox: Mailbox) -> None:
    MailSender(mailbox.url).send(page("lead@example.com", Destination.MAIL), Trial())
    ((to, letter),) = mailbox.letters
    assert to == "lead@example.com"
    said = message_from_string(letter)
    assert said["Subject"] == WORDS["title"]
    assert "nobody@example.com" not in letter
    parts = [part.get_payload(decode=True) for part in said.walk() if not part.is_multipart()]
    assert any(WORDS["body"].encode() in part for part in parts if isinstance(part, bytes))


def test_a_mail_that_did_not_go_out_is_tried_again() -> None:
    with mail_server() as server:
        url = server.url
    with pytest.raises(SendFailed) as raised:
        MailSender(url).send(page("lead@example.com", Destination.MAIL), Trial(seconds=5))
    assert not raised.value.permanent
