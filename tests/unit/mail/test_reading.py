"""Mails as they come: odd charsets, HTML, nested parts, attachments, and bytes that are no mail at all."""

import json
from email import policy
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from integrations.mail.arriving import arrival_of
from integrations.mail.body import body_of
from integrations.mail.headers import Unreadable, head_of
from integrations.mail.html_text import text_of
from integrations.mail.judging import Rules, reason_to_drop
from integrations.mail.names import key_in, message_id_of
from triage.domain import Arrival

RULES = Rules("ai-desk@example.com")
HEADERS = b"From: Dana <dana@example.com>\r\nMessage-ID: <one@example.com>\r\nSubject: Help\r\nMIME-Version: 1.0\r\n"


def arrival(raw: bytes, *, longest: int = 20_000) -> Arrival:
    found = arrival_of(raw, head_of(raw), RULES, longest=longest)
    assert found is not None
    return found


def part(kind: str, body: bytes, *more: str) -> bytes:
    said = [f"Content-Type: {kind}", *more]
    return "\r\n".join(said).encode() + b"\r\n\r\n" + body + b"\r\n"


def multi(kind: str, *parts: bytes, boundary: str = "b1") -> bytes:
    mark = f"--{boundary}".encode()
    inside = b"".join(mark + b"\r\n" + one for one in parts)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"\r\n\r\n'.encode() + inside + mark + b"--\r\n"


CHARSETS = {
    "utf-8": ("utf-8", "Größe: 5 €".encode()),
    "latin-1": ("iso-8859-1", "Größe: 5".encode("latin-1")),
    "windows": ("windows-1252", "Größe: 5 €".encode("cp1252")),
    "wrong": ("us-ascii", "Größe: 5 €".encode()),
    "unknown": ("x-nobody-knows", "Größe: 5 €".encode()),
    "none": ("", "Größe: 5 €".encode()),
    "no text codec": ("zip", "Größe: 5 €".encode()),
    "slow": ("punycode", "Größe: 5 €".encode()),
    "said utf-8, is windows": ("utf-8", "Größe: 5 €".encode("cp1252")),
    "japanese": ("iso-2022-jp", "Größe".encode("ascii", "replace")),
}


@pytest.mark.parametrize(("charset", "body"), CHARSETS.values(), ids=CHARSETS)
def test_words_are_read_whatever_their_charset_is_said_to_be(charset: str, body: bytes) -> None:
    kind = f'text/plain; charset="{charset}"' if charset else "text/plain"
    text = body_of(HEADERS + part(kind, body, "Content-Transfer-Encoding: 8bit")).text
    assert text.startswith("Gr")
    assert "5" in text or charset == "iso-2022-jp"


def test_encoded_words_are_read_in_subject_and_name() -> None:
    sender = b"From: =?utf-8?q?Dana_Mu=C3=B1oz?= <dana@example.com>\r\n"
    raw = sender + b"Subject: =?iso-8859-1?q?Gr=F6=DFe?=\r\n =?utf-8?b?IHRvbw==?=\r\n\r\nx"
    head = head_of(raw)
    assert (head.name, head.subject) == ("Dana Muñoz", "Größe too")


@pytest.mark.parametrize("subject", [b"=?x?q?a?=", b"=?utf-8?b?!!!?=", b"\xff\xfe", b"=?utf-8?q?=ZZ?=", b"a" * 100_000])
def test_a_broken_subject_does_no_harm(subject: bytes) -> None:
    assert isinstance(head_of(b"From: dana@example.com\r\nSubject: " + subject + b"\r\n\r\nx").subject, str)


def test_html_alone_becomes_text_without_scripts_and_styles() -> None:
    html = b"<style>p{color:red}</style><p>It <b>does not</b> start &amp; hangs.</p>"
    html += b"<script>alert(1)</script><p>Since nine</p>"
    text = body_of(HEADERS + part("text/html; charset=utf-8", html)).text
    assert text == "It does not start & hangs.\n\nSince nine"


def test_of_two_forms_the_plain_one_is_read_whichever_comes_first() -> None:
    plain, html = part("text/plain", b"plain words"), part("text/html", b"<p>other words</p>")
    assert body_of(HEADERS + multi("alternative", html, plain)).text == "plain words"
    assert body_of(HEADERS + multi("alternative", part("text/plain", b"  "), html)).text == "other words"


def test_attachments_are_named_with_their_kinds_and_never_read() -> None:
    raw = HEADERS + multi(
        "mixed",
        multi("alternative", part("text/plain", b"See the file."), boundary="b2"),
        part("text/plain", b"secret inside", 'Content-Disposition: attachment; filename="notes.txt"'),
        part(
            "application/pdf; name=x.pdf",
            b"%PDF",
            "Content-Disposition: attachment; filename*=utf-8''Gr%C3%B6%C3%9Fe.pdf",
        ),
        part("application/ms-tnef", b"x", 'Content-Disposition: attachment; filename="winmail.dat"'),
        part("sk-live/abcdef", b"x", 'Content-Disposition: attachment; filename="odd"'),
    )
    body = body_of(raw)
    assert body.text == "See the file."
    assert [(one["name"], one["kind"]) for one in body.files] == [
        ("notes.txt", "text/plain"),
        ("Größe.pdf", "application/pdf"),
        ("winmail.dat", "application/ms-tnef"),
        ("odd", "application/octet-stream"),
    ]


def test_a_forwarded_mail_is_named_and_its_words_are_not_taken_for_the_senders() -> None:
    inner = part("message/rfc822", b"From: erin@example.com\r\nSubject: x\r\n\r\nforwarded words")
    body = body_of(HEADERS + multi("mixed", part("text/plain", b"See below."), inner))
    assert body.text == "See below."
    assert [one["kind"] for one in body.files] == ["message/rfc822"]


def test_a_mail_without_any_text_keeps_its_subject_and_the_names() -> None:
    raw = HEADERS + multi("mixed", part("image/png", b"x", 'Content-Disposition: inline; filename="screen.png"'))
    found = arrival(raw)
    assert (found.text, found.fields["subject"]) == ("", "Help")
    assert found.data["files"] == [{"name": "screen.png", "kind": "image/png"}]


def test_a_mail_that_says_nothing_is_none() -> None:
    raw = b"From: dana@example.com\r\n\r\n  \r\n"
    assert arrival_of(raw, head_of(raw), RULES, longest=100) is None


def test_a_long_mail_is_cut_and_says_so() -> None:
    found = arrival(HEADERS + part("text/plain", b"word " * 1000), longest=100)
    assert found.data["was_cut"]
    assert len(found.text) < 200


def test_without_an_id_a_mail_is_known_by_its_bytes() -> None:
    raw = b"From: dana@example.com\r\nSubject: x\r\n\r\nHello"
    assert arrival(raw).key == arrival(raw).key
    assert arrival(raw).key != arrival(raw + b"!").key


def test_the_same_id_of_another_sender_is_another_mail() -> None:
    other = HEADERS.replace(b"dana@", b"erin@")
    assert arrival(HEADERS + part("text/plain", b"x")).key != arrival(other + part("text/plain", b"x")).key


def test_an_answer_names_the_deliveries_that_it_answers() -> None:
    ours = message_id_of("0123456789abcdef0123", RULES.address)
    raw = HEADERS + f"References: <x@y> {ours}\r\nIn-Reply-To: {ours}\r\n".encode() + part("text/plain", b"Yes")
    assert arrival(raw).data["answers"] == ["0123456789abcdef0123"]
    assert key_in(ours.replace("example.com", "evil.example"), RULES.address) is None


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n\r\nHello",
        b"just words",
        b"X: " + b"a" * 300_000 + b"\r\n\r\nx",
        HEADERS + b"".join(multi("mixed", boundary=f"b{one}") for one in range(300)),
    ],
    ids=["nothing", "no headers", "no mail", "huge headers", "too deep"],
)
def test_what_nobody_could_read_is_refused(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        body_of(raw) if len(raw) > 1 and raw.startswith(HEADERS) else head_of(raw)


@pytest.mark.parametrize(
    "pattern", ["<!--", "<a ", "</", "<a b='", "<", "<!", "<?", "<script", "<![CDATA[", "<a/", "&#1"]
)
def test_hostile_html_is_read_in_no_time(pattern: str) -> None:
    assert isinstance(text_of(pattern * (300_000 // len(pattern))), str)


LINES = st.sampled_from(
    [
        *(b"From: dana@example.com", b"Subject: =?utf-8?q?=FF?=", b"Content-Type: text/html; charset=idna", b""),
        *(
            b"Content-Type: multipart/mixed; boundary=b",
            b"--b",
            b"--b--",
            b"Content-Transfer-Encoding: base64",
            b"====",
        ),
        *(
            b"Content-Type: multipart/alternative; boundary*0=b; boundary*1=c",
            b"Content-Type: message/rfc822",
            b"\xff\x00",
        ),
        *(
            b"Content-Disposition: attachment; filename*=x'y'%zz",
            b"References: <a@b> <",
            b"Content-Type: ;;",
            b"<p><blockquote>",
        ),
        *(
            b"In-Reply-To: <triage.0123456789abcdef0123@example.com>",
            b"Authentication-Results: ;;=",
            b"> x",
            b"-- ",
            b"x" * 200,
        ),
    ]
)


@settings(max_examples=400)
@given(
    st.one_of(st.binary(max_size=500), st.lists(LINES, max_size=20).map(b"\r\n".join), st.lists(LINES).map(b"\n".join))
)
def test_any_bytes_are_a_mail_or_refused(raw: bytes) -> None:
    try:
        head = head_of(raw)
        reason_to_drop(head, RULES)
        found = arrival_of(raw, head, RULES, longest=100)
    except Unreadable:
        return
    if found is not None:
        assert "\x00" not in json.dumps([found.text, dict(found.data), dict(found.fields)]).encode().decode(
            "unicode_escape"
        )


def test_letters_of_python_itself_come_back() -> None:
    message = EmailMessage(policy=policy.SMTP)
    message["From"], message["Subject"] = "dana@example.com", "Größe 🦉"
    message.set_content("Viele Grüße 🦉", charset="utf-8", cte="base64")
    found = arrival(message.as_bytes())
    assert (found.fields["subject"], found.text) == ("Größe 🦉", "Viele Grüße 🦉")
