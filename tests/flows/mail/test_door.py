"""Who gets in by mail, what is told of it, and what is never kept."""

import string
from datetime import timedelta
from http import HTTPStatus
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import OperationalError

from integrations.mail.signing import signed_headers
from tests.flows.desk.desks import everything_kept
from tests.flows.mail.letters import DANA, PROBLEM, SECRET, Mailed, letter
from triage.domain import Role
from triage.store import access
from triage.tables import Arrival, Message, Ticket

CARD, KEY = "4111 1111 1111 1111", "AKIAIOSFODNN7QRSTUVW"


def outcome(town: Mailed, raw: bytes) -> str:
    answer = town.post(raw)
    return answer.reason or answer.outcome


def test_only_known_people_get_in_where_no_domain_is_named(town: Mailed) -> None:
    town.domains = frozenset()
    assert outcome(town, letter()) == "stranger"
    with town.database.writing() as session:
        access.add_person(session, DANA, name="Dana", role=Role.EMPLOYEE, now=town.clock.now())
    assert outcome(town, letter()) == "taken"


def test_a_domain_is_meant_exactly(town: Mailed) -> None:
    assert outcome(town, letter(sender="dana@sub.example.com")) == "stranger"
    assert outcome(town, letter(sender="dana@notexample.com")) == "stranger"
    assert outcome(town, letter(sender="DANA@EXAMPLE.COM")) == "taken"


def test_who_was_shut_out_stays_out(town: Mailed) -> None:
    with town.database.writing() as session:
        access.add_person(session, DANA, name="Dana", role=Role.EMPLOYEE, now=town.clock.now())
        access.disable_person(session, DANA, now=town.clock.now())
    assert outcome(town, letter()) == "disabled"


def test_a_forged_sender_is_dropped_without_a_word(town: Mailed) -> None:
    town.auth_host = "mx.example.com"
    assert outcome(town, letter(Authentication_Results="mx.example.com; dmarc=fail")) == "not_authentic"
    assert outcome(town, letter(Authentication_Results="mx.example.com; dmarc=pass")) == "taken"
    town.settle()
    assert town.counted == [("dropped", "not_authentic"), ("taken", "")]
    assert len(town.mails) == 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"X-Triage-Signature": ""}, "unsigned"),
        ({"X-Triage-Timestamp": ""}, "unsigned"),
        ({"X-Triage-Signature": "sha256=" + "0" * 64}, "signature"),
        ({"X-Triage-Signature": "é"}, "signature"),
        ({"X-Triage-Timestamp": "1"}, "signature"),
    ],
)
def test_only_what_is_signed_is_looked_at(town: Mailed, change: dict[str, str], reason: str) -> None:
    answer = town.post(letter(), **change)
    assert (answer.status, answer.reason) == (HTTPStatus.UNAUTHORIZED, reason)
    assert town.rows(Arrival) == []


@pytest.mark.parametrize(("minutes", "status"), [(4.9, 202), (-4.9, 202), (5.1, 401), (-5.1, 401)])
def test_a_signature_is_good_for_five_minutes(town: Mailed, minutes: float, status: int) -> None:
    raw = letter()
    signed = signed_headers(raw, secret=SECRET, now=town.clock.now() - timedelta(minutes=minutes))
    answer = town.post(raw, **signed)
    assert answer.status == status
    assert answer.reason == ("" if status == 202 else "time")


def test_what_cannot_be_stored_is_not_acknowledged(town: Mailed, monkeypatch: pytest.MonkeyPatch) -> None:
    class Away:
        def take(self, arrival: Any) -> bool:
            raise OperationalError("select", {}, Exception(str(arrival.key)))

    monkeypatch.setattr(type(town), "inbox", property(lambda _: Away()))
    answer = town.post(letter())
    assert (answer.status, answer.reason) == (HTTPStatus.SERVICE_UNAVAILABLE, "database")


def test_nothing_sensitive_is_kept_of_words_subject_name_and_files(town: Mailed) -> None:
    raw = (
        f"From: card {CARD} <{DANA}>\r\nSubject: My card {CARD}\r\nMessage-ID: <4111111111111111@example.com>\r\n"
        "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
        f"{PROBLEM} The key is {KEY}.\r\n--b\r\nContent-Type: application/pdf\r\n"
        f'Content-Disposition: attachment; filename="card {CARD}.pdf"\r\n\r\nCONTENT-OF-THE-FILE\r\n--b--\r\n'
    ).encode()
    town.gets(raw)
    kept = everything_kept(town.database) + str([one.payload for one in town.slack.sent])
    for secret in (CARD, KEY, "4111111111111111", "CONTENT-OF-THE-FILE"):
        assert secret not in kept
    assert ".pdf" in town.ticket.text
    assert "masked copy" in town.texts()[0]
    assert "We keep no attachments" in town.texts()[0]


def test_a_signature_with_a_name_is_no_reason_to_warn(town: Mailed) -> None:
    town.gets(letter(f"{PROBLEM}\n\n-- \nDana Reyes, +44 20 7946 0000"))
    assert "masked copy" not in town.texts()[0]


def test_german_people_are_answered_in_german(town: Mailed) -> None:
    town.gets(letter("Copilot in Word ist seit heute früh grau, Fehler 403 beim Anmelden.", Content_Language="de-DE"))
    assert "Ihr Vorgang" in town.mails[0].payload["subject"]
    assert "Zum Antworten" in town.texts()[0]


def test_so_many_mails_an_hour_are_answered_and_all_are_taken(town: Mailed) -> None:
    for number in range(23):
        town.gets(letter(f"{PROBLEM} Case {number}.", subject=f"Case {number}"))
    assert len(town.rows(Ticket)) == 23
    assert len(town.mails) == 20
    assert town.event_kinds().count("mail_not_answered") == 3
    town.clock.pass_by(minutes=61)
    town.gets(letter(PROBLEM, subject="Later"))
    assert len(town.mails) == 21


def test_a_mail_is_one_matter_however_often_it_comes(town: Mailed) -> None:
    raw = letter()
    assert [outcome(town, raw) for _ in range(3)] == ["taken", "known", "known"]
    town.settle()
    assert outcome(town, raw) == "known"
    town.settle()
    assert (len(town.rows(Ticket)), len(town.rows(Message)), len(town.mails)) == (1, 1, 1)


PIECES = st.sampled_from(
    ["From: dana@example.com\r\n", "From: ", "Subject: x\r\n", "\r\n", "\r\n\r\n", "--b\r\n", "MIME-Version: 1.0\r\n"]
)
KINDS = st.sampled_from(
    ["Content-Type: text/html\r\n", "Content-Type: multipart/mixed; boundary=b\r\n", "References: <a@b>\r\n"]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.binary(max_size=300),
        st.lists(st.one_of(PIECES, KINDS, st.text(string.printable, max_size=20))).map(
            lambda some: "".join(some).encode()
        ),
    )
)
def test_no_bytes_break_the_door_or_the_desk(town: Mailed, raw: bytes) -> None:
    answer = town.post(raw)
    assert answer.status in (200, 202, 422)
    town.act()
    assert all(one.failures == 0 for one in town.rows(Arrival))
