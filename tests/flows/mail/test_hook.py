"""The hook over HTTP: what it refuses, it refuses in words."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
import requests

from integrations.mail.signing import signed_headers
from tests.flows.mail.letters import letter
from tests.flows.slack.wired import MovedClock, Wired, put_together, served
from triage.wiring import build

RFC822 = {"Content-Type": "message/rfc822"}


def post(life: Wired, raw: bytes, **headers: str) -> requests.Response:
    secret = life.sandbox.credentials.mail_secret
    signed = signed_headers(raw, secret=secret, now=life.clock.now())
    return requests.post(life.sandbox.mail.hook, raw, headers=RFC822 | signed | headers, timeout=30)


def test_each_refusal_is_a_problem_document(life: Wired) -> None:
    answers = {
        401: post(life, letter(), **{"X-Triage-Signature": "sha256=0"}),
        413: post(life, b"x" * (25 * 1024 * 1024 + 1)),
        415: post(life, letter(), **{"Content-Type": "application/json"}),
        422: post(life, b"no mail at all"),
    }
    for status, answer in answers.items():
        assert answer.status_code == status
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["detail"]


def test_a_large_mail_is_taken_and_what_hangs_on_it_is_not_kept(life: Wired) -> None:
    raw = letter(Authentication_Results="mail.example.com; dmarc=pass").replace(
        b"\r\n\r\n", b"\r\nMIME-Version: 1.0\r\n\r\n", 1
    )
    answer = post(life, raw + b"\r\n" + b"AAAA" * (4 * 1024 * 1024))
    assert (answer.status_code, answer.json()) == (202, {"outcome": "taken"})
    life.settle()
    assert len(life.ticket.text) < 25_000


def test_what_is_dropped_is_answered_so_that_nothing_bounces(life: Wired) -> None:
    answer = post(life, letter(Auto_Submitted="auto-replied"))
    assert (answer.status_code, answer.json()) == (200, {"outcome": "dropped", "reason": "automatic"})


@pytest.fixture
def closed(sandbox: Any, settings: Any, book: Any) -> Iterator[str]:
    clock = MovedClock()
    none = dict.fromkeys(("mail_secret", "mail_address", "mail_smtp_url", "mail_auth_host"))
    house = build(settings(**none, mail_domains=""), clock=clock, book=book)
    with closing(house.database):
        life, door = put_together(house, sandbox, clock)
        with served(lambda: house.app(life.desk, slack=door, metrics=life.metrics)) as address:
            yield address


def test_without_its_settings_there_is_no_way_in(closed: str) -> None:
    answer = requests.post(f"{closed}/api/v1/mail", letter(), headers=RFC822, timeout=30)
    assert answer.status_code == 404
    assert "TRIAGE_MAIL_SECRET" in answer.json()["detail"]
