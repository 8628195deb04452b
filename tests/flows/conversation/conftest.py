"""A house with its inbox, its conversation and people, on a fresh database."""

import pytest

from classifiers.lanes.model import LaneModel
from playbooks.book import Book
from tests.flows.conversation.houses import Town, inhabited
from tests.flows.desk.desks import SetClock
from triage.database import Database


@pytest.fixture
def town(database: Database, book: Book, judge: LaneModel) -> Town:
    return Town(inhabited(database), book, judge, SetClock())
