"""The sender of mail: answers to people over SMTP, and pages by mail on whichever way is set up for them.

SMTP cannot be asked whether a mail was taken. So one in doubt is sent again, under the same Message-ID, by which
mail servers and readers know a repeat.
"""

import smtplib
from contextlib import suppress
from email import policy
from email.message import EmailMessage

from integrations.fence import Fence
from integrations.mail.reporting import REPORT, read_report, written_report
from integrations.mail.smtp import FencedSmtp, MailServer, NoEncryption
from integrations.mail.writing import REPLY, MailText, read, written
from integrations.pager import MAIL, read_page
from triage.domain import Attempt, Clock, LeaseLost, Outgoing, Receipt, Sender, SendFailed

ACCEPTED, GO_ON = 250, 354
FORWARDED = 251
# The first digit says that trying again is of no use.
FOR_GOOD = 5
# It wants another password, or none of ours: mended by whoever looks after the house, and then all of it goes out.
NOT_SIGNED_IN = frozenset({530, 534, 535, 538})
NAME = "AI desk"
AWAY = "The mail server does not answer."


class MailDesk:
    """The sender for the destination mail."""

    def __init__(self, server: MailServer, address: str, clock: Clock, *, pages: Sender | None = None) -> None:
        """Remember the way out; `pages` sends pages where a way of their own is set up for them."""
        self._server, self._address, self._clock, self._pages = server, address, clock, pages

    def send(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        """Send one mail to one person."""
        if outgoing.kind == MAIL and self._pages is not None:
            return self._pages.send(outgoing, attempt)
        message, to = self._written(outgoing, key=attempt.key)
        fence = Fence()
        with fence.around(attempt):
            self._bring(message, to, fence, was_in_doubt=attempt.in_doubt_since is not None)
        return Receipt(str(message["Message-ID"]))

    def _written(self, outgoing: Outgoing, *, key: str) -> tuple[EmailMessage, str]:
        now = self._clock.now()
        if outgoing.kind == REPORT:
            report = read_report(outgoing)
            return written_report(report, key=key, sender=self._address, name=NAME, now=now), report.to
        mail = self._as_page(outgoing) if outgoing.kind == MAIL else read(outgoing)
        return written(mail, key=key, sender=self._address, name=NAME, now=now), mail.to

    def _as_page(self, outgoing: Outgoing) -> MailText:
        page = read_page(outgoing)
        return read(Outgoing(outgoing.destination, REPLY, {"to": page.to, "subject": page.title, "text": page.body}))

    def _bring(self, message: EmailMessage, to: str, fence: Fence, *, was_in_doubt: bool) -> None:
        connection = FencedSmtp(fence, self._server)
        begun = False
        try:
            connection.open()
            _envelope(connection, self._address, to)
            _expect(connection.docmd("DATA"), GO_ON)
            fence.begin_effect()
            begun = True
            connection.send(_on_the_wire(message))
            # From here on only what the server says counts, and its silence is doubt.
            answer = connection.getreply()
        except NoEncryption:
            raise SendFailed(
                "The mail server offers no encryption; tls=off in TRIAGE_MAIL_SMTP_URL allows it."
            ) from None
        except smtplib.SMTPAuthenticationError:
            raise SendFailed("The mail server does not take our name and password.") from None
        except smtplib.SMTPConnectError as error:
            raise _judged(error.smtp_code, in_doubt=was_in_doubt) from None
        except (OSError, smtplib.SMTPException) as error:
            in_doubt = fence.has_sent if begun else was_in_doubt
            raise SendFailed(AWAY, in_doubt=in_doubt) from error
        finally:
            _hang_up(connection)
        _expect(answer, ACCEPTED)


def _envelope(connection: FencedSmtp, sender: str, to: str) -> None:
    _expect(connection.mail(sender), ACCEPTED)
    code, said = connection.rcpt(to)
    _expect((ACCEPTED if code == FORWARDED else code, said), ACCEPTED)


def _expect(answer: tuple[int, bytes], code: int) -> None:
    """Refuse any other answer; its words are the vendor's and go nowhere."""
    if answer[0] != code:
        raise _judged(answer[0])


def _judged(code: int, *, in_doubt: bool = False) -> SendFailed:
    is_permanent = code // 100 == FOR_GOOD and code not in NOT_SIGNED_IN
    words = "refused the mail" if is_permanent else "does not take the mail now"
    return SendFailed(f"The mail server {words} (code {code}).", permanent=is_permanent, in_doubt=in_doubt)


def _on_the_wire(message: EmailMessage) -> bytes:
    raw = message.as_bytes(policy=policy.SMTP)
    doubled = b"\r\n".join(b"." + line if line.startswith(b".") else line for line in raw.split(b"\r\n"))
    return (doubled if doubled.endswith(b"\r\n") else doubled + b"\r\n") + b".\r\n"


def _hang_up(connection: FencedSmtp) -> None:
    with suppress(OSError, smtplib.SMTPException, LeaseLost):
        if connection.sock is not None:
            connection.quit()
    connection.close()
