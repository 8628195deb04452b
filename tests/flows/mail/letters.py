"""What the tests of mail share: letters as people's programs write them, and a town that gets mail."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage
from http import HTTPStatus

from integrations.mail.judging import Rules
from integrations.mail.signing import signed_headers
from tests.flows.conversation.houses import Town
from triage import pasting
from triage.domain import Destination
from triage.tables import Delivery
from triage.web.parts import MailAnswer
from triage.wiring_mail import MailSide

ADDRESS = "ai-desk@example.com"
SECRET = "a-secret-of-the-tests-alone"
DANA, ERIN, PRIYA = "dana@example.com", "erin@example.com", "priya.raman@example.com"
PROBLEM = "Copilot has been greyed out in Word since this morning, error 403 when I sign in."


def letter(
    text: str = PROBLEM,
    *,
    sender: str = f"Dana Reyes <{DANA}>",
    subject: str = "Copilot does not start",
    message_id: str | None = None,
    replies_to: Sequence[str] = (),
    **headers: str,
) -> bytes:
    """Write a mail; a header is given with underscores for its dashes."""
    message = EmailMessage(policy=policy.SMTP)
    message["From"], message["To"], message["Subject"] = sender, ADDRESS, subject
    own = message_id or f"<{hashlib.sha256((sender + subject + text).encode()).hexdigest()[:20]}@mail.example.com>"
    if own != "none":
        message["Message-ID"] = own
    if replies_to:
        message["In-Reply-To"] = replies_to[0]
        message["References"] = " ".join(reversed(replies_to))
    message.set_content(text)
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    return message.as_bytes()


@dataclass
class Mailed(Town):
    """The town, with a way in for mail."""

    domains: frozenset[str] = frozenset({"example.com"})
    auth_host: str | None = None
    counted: list[tuple[str, str]] = field(default_factory=list)

    def post(self, raw: bytes, **headers: str) -> MailAnswer:
        """Bring a mail as the mail server does."""
        side = MailSide(Rules(ADDRESS, self.auth_host), SECRET, self.domains, 20_000, self.clock)
        lists = pasting.own_lists(self.book)
        take = side.handler(self.inbox, self.database, lists, counted=lambda *one: self.counted.append(one))
        return take(raw, signed_headers(raw, secret=SECRET, now=self.clock.now()) | headers)

    def gets(self, *raws: bytes) -> None:
        """Let mails come, act on them and send what follows."""
        for raw in raws:
            assert self.post(raw).status == HTTPStatus.ACCEPTED
        self.settle()

    @property
    def mails(self) -> list[Delivery]:
        return [one for one in self.rows(Delivery) if one.destination == Destination.MAIL and one.kind == "mail.reply"]

    def texts(self) -> list[str]:
        """Give what was written to people, oldest first."""
        return [str(one.payload["text"]) for one in self.mails]

    def id_of(self, mail: Delivery) -> str:
        return f"<triage.{mail.key}@example.com>"
