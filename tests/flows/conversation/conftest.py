"""A house with its inbox, its conversation and people, on a fresh database."""

import pytest

from classifiers.lanes.model import LaneModel
from playbooks.book import Book
from tests.flows.conversation.houses import PEOPLE, Town
from tests.flows.desk.desks import SetClock
from triage.database import Database
from triage.store import access


@pytest.fixture
def town(database: Database, book: Book, judge: LaneModel) -> Town:
    clock = SetClock()
    with database.writing() as session:
        for account in PEOPLE.values():
            if account.role is not None:
                access.add_person(session, account.mail, name=account.name, role=account.role, now=clock.now())
    return Town(database, book, judge, clock)
