"""Tries the way out for mail, and says what to mend."""

import smtplib
import time
from datetime import datetime

from integrations.fence import Fence
from integrations.mail.smtp import FencedSmtp, MailServer, NoEncryption

SECONDS = 15.0


class Trial:
    """An attempt that sends nothing."""

    key: str = "trial"
    in_doubt_since: datetime | None = None

    def __init__(self) -> None:
        """Begin now."""
        self._ends_at = time.monotonic() + SECONDS

    @property
    def seconds_left(self) -> float:
        """Say how long it may go on."""
        return self._ends_at - time.monotonic()

    def confirm(self) -> None:
        """Have nothing to confirm."""


def objection(url: str) -> str | None:
    """Connect, encrypt and sign in, send nothing, and say what does not work."""
    try:
        server = MailServer.read(url)
    except ValueError as error:
        return f"TRIAGE_MAIL_SMTP_URL: {error}."
    fence = Fence()
    with fence.around(Trial()):
        connection = FencedSmtp(fence, server)
        try:
            connection.open()
        except NoEncryption:
            return "the mail server offers no encryption; add ?tls=off to TRIAGE_MAIL_SMTP_URL where that is well."
        except smtplib.SMTPAuthenticationError:
            return "the mail server does not take the name and password in TRIAGE_MAIL_SMTP_URL."
        except (OSError, smtplib.SMTPException) as error:
            name = type(error).__name__
            return f"the mail server of TRIAGE_MAIL_SMTP_URL can't be reached or does not speak SMTP ({name})."
        finally:
            connection.close()
    return None
