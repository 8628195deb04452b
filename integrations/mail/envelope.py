"""What stands on every mail of the house: from whom and to whom, about what, and the name of its delivery."""

from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage

from integrations.legible import in_one_line
from integrations.mail.headers import ADDRESS
from integrations.mail.names import message_id_of
from triage.domain import SendFailed

LONGEST_SUBJECT = 200


def envelope(*, to: str, subject: str, key: str, sender: str, name: str, now: datetime) -> EmailMessage:
    """Begin a mail; the same delivery is the same Message-ID, however often it is sent."""
    message = EmailMessage(policy=policy.SMTP)
    user, _, domain = sender.partition("@")
    message["From"] = Address(name, user, domain)
    message["To"] = to
    message["Subject"] = in_one_line(subject, LONGEST_SUBJECT)
    message["Date"] = now
    message["Message-ID"] = message_id_of(key, sender)
    # Neither out-of-office notes nor other desks answer what says so.
    message["X-Auto-Response-Suppress"] = "All"
    return message


def refuse_no_address(to: str) -> None:
    """Refuse what no mail can be sent to."""
    if not ADDRESS.fullmatch(to):
        raise SendFailed("The address is not one that mail can be sent to.", permanent=True)
