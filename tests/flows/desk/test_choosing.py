"""A person's word for what a matter is, kept by the desk, whatever is configured and whatever came of the ticket."""

from dataclasses import replace

import pytest

from playbooks.book import Book
from tests.flows.desk.desks import TECHNICAL, Office, SetClock, message
from tests.flows.hesitating import Hesitant
from triage.database import Database
from triage.domain import Destination, Voice
from triage.tables import Ticket


@pytest.fixture
def office(database: Database, book: Book, clock: SetClock) -> Office:
    """Take the place of the office that has the lane model."""
    return Office(database, book, Hesitant(), clock)


def test_grounds_and_ticket_keep_what_the_model_hesitated_between(office: Office) -> None:
    answer = office.desk.receive(message(TECHNICAL))
    assert office.ticket(answer.reference).choices == [one.outcome for one in answer.choices]
    assert [one.outcome for one in answer.choices] == ["technical", "output_quality"]
    assert "unclear" in str(office.grounds()["choices"])


@pytest.mark.parametrize("ways", [frozenset(), frozenset({Destination.JIRA})])
def test_without_slack_the_label_is_kept_and_nobody_is_told(office: Office, ways: frozenset[Destination]) -> None:
    office = replace(office, destinations=ways)
    reference = office.desk.receive(message(TECHNICAL)).reference
    office.clock.pass_by(minutes=5)
    label = office.desk.choose(reference, "technical", by="maya", voice=Voice.REPORTER)
    assert label is not None
    assert (label.at, office.ticket(reference).updated_at) == (office.clock.now(), office.clock.now())
    assert len(office.deliveries()) == len(ways)
    assert office.event_kinds() == ["received", "assessed", "label_given"]
    assert office.chain_holds()


def test_a_label_wakes_the_worker_once(office: Office) -> None:
    reference = office.desk.receive(message(TECHNICAL)).reference
    for _ in range(2):
        office.desk.choose(reference, "technical", by="maya", voice=Voice.REPORTER)
    assert len(office.woken) == 2


def test_a_ticket_that_became_restricted_takes_no_label(office: Office) -> None:
    reference = office.desk.receive(message(TECHNICAL)).reference
    with office.database.writing() as session:
        session.get_one(Ticket, office.ticket(reference).id).restricted = True
    assert office.desk.choose(reference, "technical", by="maya", voice=Voice.REPORTER) is None
    assert office.desk.choices_of(office.ticket(reference)) == ()
    assert "label_given" not in office.event_kinds()


def test_a_person_who_says_that_it_is_an_exposure_pages_security_at_once(office: Office) -> None:
    office = replace(office, judge=Hesitant(choices=("technical", "security_incident")))
    reference = office.desk.receive(message(TECHNICAL)).reference
    for _ in range(2):
        label = office.desk.choose(reference, "security_incident", by="maya", voice=Voice.REPORTER)
        assert label is not None
    (escalation,) = office.escalations()
    assert escalation.acknowledged_at is None
    assert office.ticket(reference).restricted
    assert [one.kind for one in office.deliveries()].count("page") == 1
    assert office.desk.acknowledge(reference, by="sam") is not None
    assert office.desk.choose(reference, "technical", by="maya", voice=Voice.REPORTER) is None
    kinds = ["received", "assessed", "legal_clock_began", "label_given", "acknowledged"]
    assert office.event_kinds() == kinds
