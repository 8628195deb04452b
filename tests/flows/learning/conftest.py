"""The shipped model as it is, and a database on SQLite alone where the rule is no matter of the database."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from classifiers.lanes.model import LaneModel
from classifiers.lanes.training import load_or_train
from tests.conftest import LANE_MODEL
from triage.database import Database


@pytest.fixture(scope="session")
def shipped() -> LaneModel:
    return load_or_train(LANE_MODEL)


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Database]:
    with closing(Database(sqlite_url)) as opened:
        yield opened
