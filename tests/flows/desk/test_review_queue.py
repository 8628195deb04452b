"""The review queue says how deep it is, whether it grows or stalls, and what would relieve it."""

from dataclasses import replace

import pytest

from playbooks.book import Book
from playbooks.schema import ReviewAlarm
from tests.flows.desk.desks import INCIDENT, TECHNICAL, Office, message
from tests.flows.hesitating import Hesitant
from triage.domain import Role
from triage.matters import holding, moving
from triage.matters.change import Change
from triage.matters.people import Actor
from triage.review_queue import Queue, alarms, look
from triage.store import tickets

PRIYA = Actor("priya.raman@example.com", "Priya Raman", Role.AGENT)


def queue(office: Office) -> Queue:
    with office.database.reading() as session:
        return look(session, now=office.clock.now())


def said(office: Office, book: Book | None = None) -> dict[str, str]:
    with office.database.reading() as session:
        return {one.subject: one.said for one in alarms(session, book or office.book, now=office.clock.now())}


def fill(office: Office, count: int, *, author: str | None = None) -> list[str]:
    """Let messages in of which nobody is sure."""
    office.judge = Hesitant()
    sent = []
    for number in range(count):
        by = author or f"person{number}@example.com"
        text = f"{TECHNICAL} That is the laptop in room {number}."
        sent.append(office.desk.receive(message(text, f"m-{office.clock.now()}-{number}", author=by)).reference)
    return sent


def acts(office: Office, reference: str, what: str) -> None:
    with office.database.writing() as session:
        change = Change(session, office.desk.premises, now=office.clock.now())
        ticket = tickets.held(session, reference)
        assert ticket is not None
        if what == "take":
            holding.take(change, ticket, PRIYA)
        elif what == "settle":
            holding.resolve(change, ticket, "answered", remark="", by=PRIYA)
        else:
            moving.reroute(change, ticket, what, why="", by=PRIYA)
        change.finish()


def alarmed_at(book: Book, **limits: int) -> Book:
    return replace(book, owners=book.owners.model_copy(update={"review_alarm": ReviewAlarm(**limits)}))


def test_an_empty_queue_raises_no_alarm(office: Office) -> None:
    assert (queue(office).depth, said(office)) == (0, {})


def test_what_comes_and_what_is_dealt_with_is_counted(office: Office) -> None:
    first, second, third, _ = fill(office, 4)
    assert (queue(office).depth, queue(office).arrived, queue(office).completed) == (4, 4, 0)
    office.clock.pass_by(30)
    acts(office, first, "settle")
    acts(office, second, "guidance")
    acts(office, third, "security_incident")
    assert (queue(office).depth, queue(office).arrived, queue(office).completed) == (1, 4, 3)
    office.clock.pass_by(25 * 60)
    assert (queue(office).depth, queue(office).arrived, queue(office).completed) == (1, 0, 0)


def test_an_incident_is_never_in_the_queue(office: Office) -> None:
    office.desk.receive(message(INCIDENT))
    assert queue(office).depth == 0


def test_a_queue_that_nobody_touches_stands_still(office: Office) -> None:
    first, _ = fill(office, 2)
    office.clock.pass_by(60)
    assert said(office) == {}
    office.clock.pass_by(24 * 60)
    assert set(said(office)) == {"stalls"}
    assert "2 are waiting, the oldest for 25 hours" in said(office)["stalls"]
    acts(office, first, "take")
    assert set(said(office)) == {"stalls"}


def test_a_queue_in_which_everything_is_in_somebodys_hands_does_not_stand_still(office: Office) -> None:
    for one in fill(office, 2):
        acts(office, one, "take")
    office.clock.pass_by(24 * 60)
    assert said(office) == {}


def test_a_queue_grows_where_more_comes_than_is_dealt_with(office: Office) -> None:
    book = alarmed_at(office.book, grows_by=3, depth=50)
    sent = fill(office, 3)
    assert set(said(office, book)) == {"grows"}
    acts(office, sent[0], "settle")
    assert said(office, book) == {}


def test_a_queue_may_be_too_deep(office: Office) -> None:
    fill(office, 2)
    assert said(office, alarmed_at(office.book, depth=3)) == {}
    assert set(said(office, alarmed_at(office.book, depth=2))) == {"deep"}


@pytest.mark.parametrize("author", [None, "maya.okafor@example.com"])
def test_an_alarm_says_what_would_help(office: Office, author: str | None) -> None:
    fill(office, 4, author=author)
    words = said(office, alarmed_at(office.book, depth=4))["deep"]
    assert "What would help most: 4 of them" in words
    assert (f"are from {author}" in words) is (author is not None)
