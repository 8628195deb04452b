"""Puts the stand-in mailboxes together."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from jinja2 import Environment

from integrations.sandbox.credentials import Credentials
from integrations.sandbox.faults import Faults
from integrations.sandbox.mail.page import MailPage
from integrations.sandbox.mail.play import MailPlay
from integrations.sandbox.mail.smtp import MailServerThread, SmtpServer
from integrations.sandbox.mail.state import Mailboxes
from triage.domain import Clock


@dataclass(frozen=True)
class MailStandIn:
    """The mailboxes, the server that fills them, and the people who write from them."""

    play: MailPlay
    server: MailServerThread
    smtp_url: str

    def page(self, faults: Faults, templates: Environment) -> MailPage:
        """Give the page of the mailboxes."""
        return MailPage(self.play, faults, templates)


def build(
    mailboxes: Mailboxes,
    clock: Clock,
    *,
    faults: Faults,
    credentials: Credentials,
    host: str,
    people: dict[str, str],
    pause: Callable[[float], None],
) -> MailStandIn:
    """Put it together, on a free port."""

    def make(port: int) -> SmtpServer:
        return SmtpServer((host, port), mailboxes, faults=faults, credentials=credentials, pause=pause)

    server = MailServerThread(make)
    who = f"{quote(credentials.mail_user, safe='')}:{quote(credentials.mail_password, safe='')}"
    play = MailPlay(mailboxes, credentials, clock, people)
    return MailStandIn(play, server, f"smtp://{who}@{host}:{server.port}")
