"""A house with its inbox, its conversation and people, on a fresh database."""

import pytest

from classifiers.lanes.model import LaneModel
from classifiers.lanes.training import load_or_train
from playbooks.book import Book, load
from tests.conftest import ROOT
from tests.flows.conversation.houses import PEOPLE, Town
from tests.flows.desk.desks import SetClock
from triage.database import Database
from triage.store import access


@pytest.fixture(scope="session")
def book() -> Book:
    return load()


@pytest.fixture(scope="session")
def judge() -> LaneModel:
    return load_or_train(ROOT / "var" / "models" / "lanes.npz")


@pytest.fixture
def town(database: Database, book: Book, judge: LaneModel) -> Town:
    clock = SetClock()
    with database.writing() as session:
        for account in PEOPLE.values():
            if account.role is not None:
                access.add_person(session, account.mail, name=account.name, role=account.role, now=clock.now())
    return Town(database, book, judge, clock)
