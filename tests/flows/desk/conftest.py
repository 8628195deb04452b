"""A desk with the shipped playbooks and the trained model on a fresh database."""

import pytest

from classifiers.lanes.model import LaneModel
from playbooks.book import Book
from tests.flows.desk.desks import Office, SetClock
from triage.database import Database


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def office(database: Database, book: Book, judge: LaneModel, clock: SetClock) -> Office:
    return Office(database, book, judge, clock)
