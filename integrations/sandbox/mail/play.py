"""People at the stand-in mailboxes: they write to the desk, and their mail server brings it to the product's hook."""

import http.client
import json
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage
from email.utils import make_msgid
from urllib.parse import urlsplit

from integrations.mail.signing import signed_headers
from integrations.sandbox.credentials import Credentials
from integrations.sandbox.mail.state import Letter, Mailboxes
from triage.domain import Clock

HOST = "mail.example.com"
WAIT_SECONDS = 30.0


@dataclass(frozen=True)
class Brought:
    """What the product said to a mail: a status, or None where it did not answer, and its word."""

    status: int | None
    outcome: str


@dataclass
class MailPlay:
    """Writes and brings letters; `hook` is the address of the product's hook, once it is known."""

    mailboxes: Mailboxes
    credentials: Credentials
    clock: Clock
    addresses: dict[str, str] = field(default_factory=dict)
    hook: str = ""

    def connect(self, hook: str) -> None:
        """Enter where mail to the desk goes."""
        self.hook = hook

    def write(self, sender: str, subject: str, text: str, *, answers: Letter | None = None) -> Brought:
        """Write to the desk, as somebody with a mailbox here."""
        return self.bring(self.compose(sender, subject, text, answers=answers).as_bytes(), sender)

    def compose(self, sender: str, subject: str, text: str, *, answers: Letter | None = None) -> EmailMessage:
        """Put a letter together as a mail program does, with what it answers quoted below."""
        message = EmailMessage(policy=policy.SMTP)
        message["From"] = f"{self.addresses.get(sender, '')} <{sender}>".strip()
        message["To"] = self.credentials.mail_address
        message["Subject"] = " ".join(subject.split())
        message["Date"] = self.clock.now()
        message["Message-ID"] = make_msgid(domain=HOST)
        if answers is not None:
            message["In-Reply-To"] = answers.message_id
            message["References"] = f"{answers.message['References'] or ''} {answers.message_id}".strip()
            quoted = "\n".join(f"> {line}".rstrip() for line in answers.text.splitlines())
            text = f"{text}\n\nOn {self.clock.now():%d %b %Y}, AI desk <{answers.sender}> wrote:\n{quoted}\n"
        message["Authentication-Results"] = f"{HOST}; dmarc=pass header.from={sender.rpartition('@')[2]}"
        message.set_content(text.replace("\r\n", "\n"))
        return message

    def bring(self, raw: bytes, sender: str) -> Brought:
        """Bring a letter to the hook, signed, and keep what the product said."""
        brought = self._post(raw)
        self.mailboxes.keep(
            sender, self.credentials.mail_address, raw.decode("utf-8", "replace"), outcome=brought.outcome
        )
        return brought

    def _post(self, raw: bytes) -> Brought:
        target = urlsplit(self.hook)
        if not target.hostname:
            return Brought(None, "the product's hook is not known yet")
        headers = {"Content-Type": "message/rfc822"}
        headers |= signed_headers(raw, secret=self.credentials.mail_secret, now=self.clock.now())
        opened = http.client.HTTPSConnection if target.scheme == "https" else http.client.HTTPConnection
        connection = opened(target.netloc, timeout=WAIT_SECONDS)
        try:
            connection.request("POST", target.path, raw, headers)
            response = connection.getresponse()
            said = json.loads(response.read() or b"{}")
        except (OSError, http.client.HTTPException, ValueError):
            return Brought(None, "no answer")
        finally:
            connection.close()
        words = [str(said[name]) for name in ("outcome", "reason", "detail") if said.get(name)]
        return Brought(response.status, ": ".join(words))
