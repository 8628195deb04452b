"""A desk with the shipped playbooks and the trained model on a fresh database, and the log that it writes."""

import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from classifiers.lanes.model import LaneModel
from classifiers.lanes.training import load_or_train
from playbooks.book import Book, load
from tests.flows.desk.desks import Office, SetClock
from triage import logs
from triage.database import Database


@pytest.fixture(scope="session")
def book() -> Book:
    return load()


@pytest.fixture(scope="session")
def judge(lane_model_path: Path) -> LaneModel:
    return load_or_train(lane_model_path)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def office(database: Database, book: Book, judge: LaneModel, clock: SetClock) -> Office:
    return Office(database, book, judge, clock)


@pytest.fixture
def log_lines() -> Iterator[io.StringIO]:
    """Write the log of the process as the product does, with nothing held back, and put everything back afterwards."""
    root, written = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers, root.level
    held = {name: logging.getLogger(name).level for name in logs.HELD_AT_WARNING}
    try:
        logs.configure("json", stream=written)
        root.setLevel(logging.DEBUG)
        yield written
    finally:
        root.handlers = handlers
        root.setLevel(level)
        for name, before in held.items():
            logging.getLogger(name).setLevel(before)
        logging.captureWarnings(capture=False)
        structlog.reset_defaults()
