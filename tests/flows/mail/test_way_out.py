"""The sender alone: what a lost lease stops, what is written, and pages by mail on the same way."""

from datetime import datetime

import pytest

from integrations.mail.checkup import objection
from integrations.mail.sender import MailDesk
from integrations.mail.smtp import MailServer
from integrations.pager import MAIL
from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.holding import SystemClock
from integrations.sandbox.server import Sandbox
from triage.domain import Destination, LeaseLost, Outgoing, SendFailed

WORDS = ".dots\n..\nÄ\n"
REPLY = {"to": "maya@example.com", "subject": "[R-1] Your\r\nBcc: all@example.com", "text": WORDS, "thread": ""}


class Trial:
    """An attempt that may lose its lease right before it acts."""

    key = "0123456789abcdef0123"
    in_doubt_since: datetime | None = None
    seconds_left = 30.0

    def __init__(self, *, loses_lease: bool = False) -> None:
        self.confirmed, self._loses_lease = 0, loses_lease

    def confirm(self) -> None:
        self.confirmed += 1
        if self._loses_lease:
            raise LeaseLost


def desk(sandbox: Sandbox) -> MailDesk:
    return MailDesk(MailServer.read(sandbox.smtp_url), "ai-desk@example.com", SystemClock())


def reply(**more: str) -> Outgoing:
    return Outgoing(Destination.MAIL, "mail.reply", REPLY | more)


def test_a_mail_arrives_as_it_was_written_and_no_line_of_it_becomes_a_header(sandbox: Sandbox) -> None:
    receipt = desk(sandbox).send(reply(thread="<first@mail.example.com>"), Trial())
    (letter,) = sandbox.mail.mailboxes.letters
    assert receipt.external_id == letter.message_id == "<triage.0123456789abcdef0123@example.com>"
    assert letter.text.replace("\r\n", "\n") == WORDS
    assert letter.message["Bcc"] is None
    assert letter.message["References"] == "<first@mail.example.com>"


def test_nothing_leaves_once_the_lease_is_lost(sandbox: Sandbox) -> None:
    with pytest.raises(LeaseLost):
        desk(sandbox).send(reply(), Trial(loses_lease=True))
    assert sandbox.mail.mailboxes.letters == []


def test_nothing_is_confirmed_before_the_server_would_take_it(sandbox: Sandbox) -> None:
    sandbox.faults.arm(Fault(Kind.STATUS, Vendor.MAIL, path="/rcpt", status=450))
    attempt = Trial()
    with pytest.raises(SendFailed) as failed:
        desk(sandbox).send(reply(), attempt)
    assert (attempt.confirmed, failed.value.permanent, failed.value.in_doubt) == (0, False, False)


@pytest.mark.parametrize("to", ["maya", "maya@example.com\r\nRCPT TO:<all@example.com>", "a@b.c, d@e.f", ""])
def test_an_address_that_is_none_is_stuck_at_once(sandbox: Sandbox, to: str) -> None:
    with pytest.raises(SendFailed) as failed:
        desk(sandbox).send(reply(to=to), Trial())
    assert failed.value.permanent


def test_pages_by_mail_take_the_same_way_where_there_is_no_other(sandbox: Sandbox) -> None:
    page = {"title": "Take R-1", "body": "It is urgent.", "to": "maya@example.com"}
    desk(sandbox).send(Outgoing(Destination.MAIL, MAIL, page, urgent=True), Trial())
    (letter,) = sandbox.mail.mailboxes.letters
    assert (letter.subject, letter.text.strip()) == ("Take R-1", "It is urgent.")


def test_the_doctor_says_what_is_wrong_with_the_way_out(sandbox: Sandbox) -> None:
    assert objection(sandbox.smtp_url) is None
    wrong = sandbox.smtp_url.replace("sandbox-mail-password", "another")
    assert "name and password" in str(objection(wrong))
    assert "another" not in str(objection(wrong))
    sandbox.stop()
    assert "can't be reached" in str(objection(sandbox.smtp_url))
