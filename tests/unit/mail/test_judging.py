"""Which mails are taken: none of machines, lists and ourselves, and none that the receiving server does not believe."""

from email import policy
from email.message import EmailMessage

import pytest

from integrations.mail.headers import head_of
from integrations.mail.judging import Rules, reason_to_drop

ADDRESS, HOST = "ai-desk@example.com", "mx.example.com"


def mail(*, sender: str = "Dana <dana@example.com>", **headers: str) -> bytes:
    message = EmailMessage(policy=policy.SMTP)
    message["From"], message["Subject"] = sender, "Help"
    message.set_content("Copilot does not start.")
    raw = message.as_bytes()
    # Put on top, as a receiving server does, and as they are, however odd.
    above = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return above.encode() + raw


def verdict(raw: bytes, host: str | None = None) -> str | None:
    return reason_to_drop(head_of(raw), Rules(ADDRESS, host))


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated; owner=x"},
        {"Precedence": "bulk"},
        {"Precedence": "auto_reply"},
        {"Precedence": "LIST"},
        {"X_Auto_Response_Suppress": "All"},
        {"X_Auto_Response_Suppress": "DR, OOF, AutoReply"},
        {"X_Autoreply": "yes"},
        {"Return_Path": "<>"},
        {"Content_Type": "multipart/report; report-type=delivery-status"},
    ],
)
def test_what_a_machine_wrote_is_dropped(headers: dict[str, str]) -> None:
    assert verdict(mail(**headers)) == "automatic"


@pytest.mark.parametrize("sender", ["MAILER-DAEMON@example.com", "no-reply@example.com", "noreply+x@example.com"])
def test_what_a_machines_address_sends_is_dropped(sender: str) -> None:
    assert verdict(mail(sender=sender)) == "automatic"


def test_what_a_list_sends_is_dropped() -> None:
    assert verdict(mail(List_Id="<all.example.com>")) == "list"


@pytest.mark.parametrize(
    "raw",
    [
        mail(sender="AI desk <AI-desk@example.com>"),
        mail(Message_ID="<triage.0123456789abcdef0123@example.com>"),
    ],
)
def test_our_own_mail_is_dropped(raw: bytes) -> None:
    assert verdict(raw) == "own"


@pytest.mark.parametrize("headers", [{}, {"Auto_Submitted": "no"}, {"Precedence": "first-class"}])
def test_what_somebody_wrote_is_taken(headers: dict[str, str]) -> None:
    assert verdict(mail(**headers)) is None


@pytest.mark.parametrize(
    "sender",
    [
        "dana@example.com, erin@example.com",
        "Dana <dana@example.com> <erin@example.com>",
        '"dana@example.com" <>',
        "dana",
        "=?utf-8?q?dana=40example.com?=",
        "Dana <dana@example.com>, ",
        "<@relay.example:dana@example.com>",
        "dána@example.com",
        "",
    ],
)
def test_a_sender_that_is_not_one_plain_address_is_nobody(sender: str) -> None:
    raw = b"From: " + sender.encode() + b"\r\nSubject: Help\r\n\r\nHello\r\n"
    assert verdict(raw) == "no_sender"


def test_two_senders_are_nobody() -> None:
    raw = b"From: dana@example.com\r\nFrom: erin@example.com\r\n\r\nHello\r\n"
    assert verdict(raw) == "no_sender"


def test_a_name_that_pretends_to_be_an_address_is_no_name() -> None:
    head = head_of(mail(sender='"erin@example.com" <dana@example.com>'))
    assert (head.sender, head.name) == ("dana@example.com", "")


RESULTS = {
    "dmarc=pass header.from=example.com": None,
    "spf=pass smtp.mailfrom=example.com; dkim=none; dmarc=pass (p=reject) header.from=example.com": None,
    "dmarc=none; dkim=pass header.d=example.com": None,
    "spf=pass smtp.mailfrom=dana@example.com": None,
    "dkim=pass header.i=@mail.example.com": None,
    "dmarc=fail header.from=example.com": "not_authentic",
    "dmarc=fail; dkim=pass header.d=example.com": "not_authentic",
    "dmarc=temperror": "not_authentic",
    "dmarc=none; spf=pass smtp.mailfrom=evil.example": "not_authentic",
    "dkim=pass header.d=com": "not_authentic",
    "dkim=pass header.d=notexample.com": "not_authentic",
    "dkim=fail header.d=example.com": "not_authentic",
    "none": "not_authentic",
    "": "not_authentic",
}


@pytest.mark.parametrize(("results", "expected"), RESULTS.items())
def test_the_word_of_the_receiving_server_counts(results: str, expected: str | None) -> None:
    assert verdict(mail(Authentication_Results=f"{HOST}; {results}"), HOST) == expected


def test_the_word_of_another_server_does_not_count() -> None:
    assert verdict(mail(Authentication_Results="evil.example; dmarc=pass"), HOST) == "not_authentic"
    assert verdict(mail(), HOST) == "not_authentic"


def test_only_the_topmost_word_counts_since_the_sender_may_have_written_the_others() -> None:
    below = mail(Authentication_Results=f"{HOST}; dmarc=pass")
    raw = f"Authentication-Results: {HOST}; dmarc=fail\r\n".encode() + below
    assert verdict(raw, HOST) == "not_authentic"


def test_without_a_server_named_only_a_refusal_counts() -> None:
    assert verdict(mail(Authentication_Results="anybody.example; dmarc=fail")) == "not_authentic"
    assert verdict(mail(Authentication_Results="anybody.example; dmarc=none")) is None
    assert verdict(mail(Authentication_Results="anybody.example (dmarc=fail); spf=pass")) is None
