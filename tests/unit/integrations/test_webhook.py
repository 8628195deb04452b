"""What comes as a webhook of Jira's: refused unless it is signed, and read for the issue that it names alone."""

import hashlib
import hmac
import json

import pytest

from integrations.jira.webhook import NotReadable, NotSigned, arrivals_in

SECRET = "a-secret-for-tests"
TOLD = {
    "webhookEvent": "comment_created",
    "issue": {"id": "10001", "key": "IT-1", "fields": {"summary": "the words", "labels": ["triage-abc", "<b>", 7]}},
    "comment": {"body": "more words"},
}


def signed(body: bytes, *, secret: str = SECRET, way: str = "sha256") -> dict[str, str]:
    return {"X-Hub-Signature": f"{way}={hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()}"}


def test_it_names_an_issue_and_keeps_no_word_and_is_the_same_when_it_comes_again() -> None:
    body = json.dumps(TOLD).encode()
    (arrival,) = arrivals_in(body, signed(body), secret=SECRET)
    assert arrival.data == {"issue": "IT-1", "id": "10001", "ours": ["triage-abc"], "event": "comment_created"}
    assert "words" not in repr(arrival)
    assert arrivals_in(body, signed(body), secret=SECRET) == [arrival]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Hub-Signature": ""},
        {"X-Hub-Signature": "sha256="},
        {"X-Hub-Signature": "sha256=\u00e9\u00ff"},
        signed(b"another body"),
        signed(b"{}", secret="another secret"),
        signed(b"{}", way="sha1"),
    ],
)
def test_what_is_not_signed_with_the_secret_is_refused(headers: dict[str, str]) -> None:
    with pytest.raises(NotSigned):
        arrivals_in(b"{}", headers, secret=SECRET)


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"null", b"{}", b'{"webhookEvent": 7}', b"\xff\xfe", b"[" * 100_000, b'{"id": ' + b"9" * 5_000 + b"}"],
)
def test_what_is_signed_and_no_webhook_is_refused(body: bytes) -> None:
    with pytest.raises(NotReadable):
        arrivals_in(body, signed(body), secret=SECRET)


@pytest.mark.parametrize(
    "issue", [None, 7, [], {}, {"key": "../../IT-1"}, {"id": "1 OR 1=1"}, {"key": "IT-" + "1" * 99}]
)
def test_what_is_no_issue_is_none(issue: object) -> None:
    body = json.dumps({"webhookEvent": "jira:issue_updated", "issue": issue}).encode()
    assert arrivals_in(body, signed(body), secret=SECRET) == []
