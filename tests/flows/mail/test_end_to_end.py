"""Mail over real HTTP and real SMTP: what people write comes in, and what the team says reaches their mailbox."""

import pytest

from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.mail.state import Letter
from tests.flows.slack.wired import INCIDENT, PRIYA, TECHNICAL, Wired
from triage.tables import Delivery, Message, Ticket

MAYA = "maya.okafor@example.com"
ERIN = "erin.walsh@example.com"


def received(life: Wired, address: str = MAYA) -> list[Letter]:
    return [one for one in life.sandbox.mail.mailboxes.letters if one.to == address]


def write(
    life: Wired, text: str, *, sender: str = MAYA, subject: str = "Please help", answers: Letter | None = None
) -> str:
    brought = life.sandbox.mail.write(sender, subject, text, answers=answers)
    life.settle()
    return brought.outcome


def test_a_mail_becomes_a_matter_and_is_answered_in_its_thread(life: Wired) -> None:
    assert write(life, TECHNICAL) == "taken"
    (answer,) = received(life)
    ticket = life.ticket
    written = life.sandbox.mail.mailboxes.letters[0]
    assert (ticket.source, ticket.lane) == ("mail", "technical")
    assert ticket.reference in answer.subject
    assert f"https://desk.example.com/matters/{ticket.reference}" in answer.text
    assert answer.message["In-Reply-To"] == written.message_id
    assert answer.message["Auto-Submitted"] == "auto-replied"
    assert answer.message["From"] == "AI desk <ai-desk@example.com>"


def test_the_team_answers_below_the_card_and_the_person_by_mail(life: Wired) -> None:
    write(life, TECHNICAL)
    card = life.card()
    life.sandbox.slack.say(PRIYA, "it-support", "> Please sign out once & in again", thread_ts=card.ts)
    life.settle()
    _, answer = received(life)
    assert "Priya Raman writes about" in answer.text
    assert "  Please sign out once & in again" in answer.text
    write(life, "That helped, <b>thank you</b>.", answers=answer)
    assert [(one.author, one.text) for one in life.rows(Message)][-1] == (MAYA, "That helped, <b>thank you</b>.")
    assert len(life.rows(Ticket)) == 1
    below = [one for one in life.posts("it-support") if one.thread_ts == card.ts]
    assert "That helped" in str(below[-1])


def test_an_exposure_pages_and_its_questions_come_by_mail(life: Wired) -> None:
    write(life, INCIDENT, subject="URGENT customer export")
    (answer,) = received(life)
    assert life.ticket.restricted
    assert "export" not in answer.subject.lower()
    assert "security" not in answer.subject.lower()
    assert "• What kind of data was it" in answer.text


@pytest.mark.parametrize("kind", [Kind.RESET_BEFORE_COMMIT, Kind.RESET_AFTER_COMMIT])
def test_an_answer_that_is_lost_is_sent_again_under_the_same_name(life: Wired, kind: Kind) -> None:
    life.sandbox.faults.arm(Fault(kind, Vendor.MAIL, times=1, path="/data"))
    write(life, TECHNICAL)
    (delivery,) = [one for one in life.rows(Delivery) if one.destination == "mail"]
    assert delivery.state == "pending"
    assert delivery.in_doubt_since is not None
    life.pass_by(seconds=60)
    (letter,) = received(life)
    assert letter.message_id == f"<triage.{delivery.key}@example.com>"
    # The server had it twice only where the first one had come.
    assert life.sandbox.mail.mailboxes.taken - 1 == (2 if kind is Kind.RESET_AFTER_COMMIT else 1)


@pytest.mark.parametrize(("status", "state"), [(451, "pending"), (550, "stuck"), (535, "pending")])
def test_what_the_server_refuses_waits_or_is_stuck(life: Wired, status: int, state: str) -> None:
    life.sandbox.faults.arm(Fault(Kind.STATUS, Vendor.MAIL, path="/rcpt", status=status, times=1))
    write(life, TECHNICAL)
    (delivery,) = [one for one in life.rows(Delivery) if one.destination == "mail"]
    assert delivery.state == state
    assert delivery.last_error is not None
    assert str(status) in delivery.last_error
    assert delivery.in_doubt_since is None
    told = [str(one.payload) for one in life.rows(Delivery) if one.destination == "slack"]
    assert any(f"code {status}" in one for one in told) == (state == "stuck")


def test_mail_waits_while_the_server_is_away(life: Wired) -> None:
    life.sandbox.faults.arm(Fault(Kind.DOWN, Vendor.MAIL))
    write(life, TECHNICAL)
    assert received(life) == []
    life.sandbox.faults.clear()
    life.pass_by(seconds=60)
    assert len(received(life)) == 1


def test_the_same_mail_twice_is_one_matter_and_one_answer(life: Wired) -> None:
    play = life.sandbox.mail
    letter = play.compose(MAYA, "Twice", TECHNICAL).as_bytes()
    assert [play.bring(letter, MAYA).outcome for _ in range(2)] == ["taken", "known"]
    life.settle()
    assert play.bring(letter, MAYA).outcome == "known"
    life.settle()
    assert len(life.rows(Ticket)) == len(received(life)) == 1


def test_what_is_not_signed_is_refused_in_words(life: Wired) -> None:
    play = life.sandbox.mail
    play.credentials = type(play.credentials)(mail_secret="another-secret-altogether")
    brought = play.bring(play.compose(MAYA, "Hello", TECHNICAL).as_bytes(), MAYA)
    assert brought.status == 401
    assert "TRIAGE_MAIL_SECRET" in brought.outcome
    assert life.rows(Ticket) == []


def test_the_counts_name_reasons_and_nobody(life: Wired) -> None:
    write(life, TECHNICAL)
    write(life, "hello", sender="stranger@elsewhere.example")
    with life.house.database.reading() as session:
        shown = life.metrics.show(session, now=life.clock.now()).decode()
    assert 'triage_mails_total{outcome="taken",reason=""} 1.0' in shown
    assert 'triage_mails_total{outcome="dropped",reason="stranger"} 1.0' in shown
    assert "elsewhere" not in shown
    assert received(life, "stranger@elsewhere.example") == []
