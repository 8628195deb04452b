"""Writes a mail to somebody about their matter: plain text, named after its delivery, and marked as a machine's."""

from datetime import datetime
from email.message import EmailMessage

from pydantic import BaseModel, ConfigDict, ValidationError

from integrations.legible import legible
from integrations.mail.envelope import envelope, refuse_no_address
from integrations.mail.headers import MESSAGE_ID
from triage.domain import Outgoing, SendFailed

REPLY = "mail.reply"


class MailText(BaseModel):
    """What a mail carries; `thread` is the id of the mail that it answers, or empty."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    to: str
    subject: str
    text: str
    thread: str = ""


def read(outgoing: Outgoing) -> MailText:
    """Read what is to be sent, or refuse it."""
    try:
        mail = MailText.model_validate(dict(outgoing.payload))
    except ValidationError:
        mail = None
    if mail is None or outgoing.kind != REPLY:
        raise SendFailed("The mail is not as agreed: it has an address, a subject and a text.", permanent=True)
    refuse_no_address(mail.to)
    return mail


def written(mail: MailText, *, key: str, sender: str, name: str, now: datetime) -> EmailMessage:
    """Write it; the same delivery is the same Message-ID, however often it is sent."""
    message = envelope(to=mail.to, subject=mail.subject, key=key, sender=sender, name=name, now=now)
    if MESSAGE_ID.fullmatch(mail.thread):
        message["In-Reply-To"] = mail.thread
        message["References"] = mail.thread
    message["Auto-Submitted"] = "auto-replied"
    message.set_content(legible(mail.text), charset="utf-8", cte="quoted-printable")
    return message
