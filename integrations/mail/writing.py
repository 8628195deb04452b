"""Writes a mail to somebody about their matter: plain text, named after its delivery, and marked as a machine's."""

from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage

from pydantic import BaseModel, ConfigDict, ValidationError

from integrations.legible import in_one_line, legible
from integrations.mail.headers import ADDRESS, MESSAGE_ID
from integrations.mail.names import message_id_of
from triage.domain import Outgoing, SendFailed

REPLY = "mail.reply"
LONGEST_SUBJECT = 200


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
    if not ADDRESS.fullmatch(mail.to):
        raise SendFailed("The address is not one that mail can be sent to.", permanent=True)
    return mail


def written(mail: MailText, *, key: str, sender: str, name: str, now: datetime) -> EmailMessage:
    """Write it; the same delivery is the same Message-ID, however often it is sent."""
    message = EmailMessage(policy=policy.SMTP)
    user, _, domain = sender.partition("@")
    message["From"] = Address(name, user, domain)
    message["To"] = mail.to
    message["Subject"] = in_one_line(mail.subject, LONGEST_SUBJECT)
    message["Date"] = now
    message["Message-ID"] = message_id_of(key, sender)
    if MESSAGE_ID.fullmatch(mail.thread):
        message["In-Reply-To"] = mail.thread
        message["References"] = mail.thread
    # Neither out-of-office notes nor other desks answer what says so.
    message["Auto-Submitted"] = "auto-replied"
    message["X-Auto-Response-Suppress"] = "All"
    message.set_content(legible(mail.text), charset="utf-8", cte="quoted-printable")
    return message
