"""A desk with the shipped playbooks and the trained model on a fresh database."""

import pytest

from classifiers.lanes.model import LaneModel
from playbooks.book import Book
from tests.flows.desk.audits import all_sent, without_clocks
from tests.flows.desk.desks import TECHNICAL, Office, SetClock, message
from triage.database import Database


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def office(database: Database, book: Book, judge: LaneModel, clock: SetClock) -> Office:
    return Office(database, book, judge, clock)


@pytest.fixture
def report(office: Office) -> str:
    """Give a matter of which everything was sent, and which has no clocks that would be missed."""
    reference = office.desk.receive(message(TECHNICAL)).reference
    all_sent(office)
    without_clocks(office)
    return reference
