"""What all tests share: fresh databases on both engines, the stand-ins, and the trained lane model."""

import gc
import io
import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import pytest
import structlog
from alembic import command
from alembic.config import Config
from hypothesis import settings
from sqlalchemy.engine.interfaces import CompiledCacheType, Dialect

import triage.migrations
from classifiers.lanes.model import Judgement, LaneModel
from classifiers.lanes.training import load_or_train
from integrations.sandbox.server import Sandbox
from playbooks.book import Book, load
from tests.postgres_databases import Databases
from tests.postgres_server import NoPostgres, PostgresServer
from tests.sharing_out import SharedOut, place_of
from triage import logs
from triage.database import Database

# A busy machine is no mistake of the code's: nothing here is judged by how long it took.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

ROOT = Path(__file__).parents[1]
LANE_MODEL = ROOT / "var" / "models" / "lanes.npz"


def pytest_configure() -> None:
    """Load all tests without looking for what can be forgotten: nothing of them can."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Look for it from here on, and only among what comes."""
    gc.enable()
    gc.freeze()


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> SharedOut:
    """Share the tests out to several processes."""
    return SharedOut(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long."""
    items.sort(key=lambda item: place_of(item.nodeid))


def migrate(url: str) -> None:
    """Bring a database to the newest form, as `triage db upgrade` does."""
    config = Config()
    config.set_main_option("script_location", triage.migrations.__path__[0])
    with closing(Database(url)) as database, database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgresServer]:
    """Run one server for this process."""
    try:
        server = PostgresServer().start()
    except NoPostgres as error:
        if os.environ.get("TRIAGE_TESTS_REQUIRE_ALL") == "1":
            pytest.fail(f"PostgreSQL is required and can't start: {error}")
        pytest.skip(f"PostgreSQL can't start here: {error}")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def postgresql_databases(postgresql: PostgresServer) -> Databases:
    """Keep the databases of that server."""
    return Databases(postgresql, migrate=migrate)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep a migrated SQLite file to copy."""
    path = tmp_path_factory.mktemp("migrated") / "triage.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def sqlite_url(migrated_file: Path, tmp_path: Path) -> str:
    """Give a fresh, migrated SQLite database."""
    shutil.copy(migrated_file, tmp_path / "triage.db")
    return f"sqlite:///{tmp_path / 'triage.db'}"


@pytest.fixture
def postgresql_url(postgresql_databases: Databases) -> Iterator[str]:
    """Give a fresh, migrated database on PostgreSQL."""
    with postgresql_databases.one() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Give a fresh, migrated database, once on each engine."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture(scope="session")
def dialects() -> dict[str, tuple[Dialect, CompiledCacheType]]:
    """Keep what SQLAlchemy made of each statement, which takes longer than to run it."""
    return {}


@pytest.fixture
def database(database_url: str, dialects: dict[str, tuple[Dialect, CompiledCacheType]]) -> Iterator[Database]:
    """Open that database for the length of a test."""
    with closing(Database(database_url)) as opened:
        engine = opened.engine
        engine.dialect, compiled = dialects.setdefault(engine.name, (engine.dialect, {}))
        engine.update_execution_options(compiled_cache=compiled)
        yield opened


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """Run the stand-ins for Jira, Slack and the pager."""
    with Sandbox() as running:
        # Slack waits three seconds; tests that are about that say so, and all others run on busy machines.
        running.slack.conditions.deadline_seconds = running.slack.conditions.trigger_seconds = 20.0
        yield running


@dataclass(frozen=True)
class Remembering(LaneModel):
    """Judges each text once, since most tests say the same few."""

    _judged: dict[str, Judgement] = field(default_factory=dict)

    def judge(self, text: str) -> Judgement:
        if text not in self._judged:
            self._judged[text] = super().judge(text)
        return self._judged[text]


@pytest.fixture(scope="session")
def judge() -> LaneModel:
    """Load the lane model, or train it where there is none yet."""
    model = load_or_train(LANE_MODEL)
    return Remembering(**{one.name: getattr(model, one.name) for one in fields(model)})


@pytest.fixture(scope="session")
def lane_model_path(judge: LaneModel) -> Path:
    """Name the file of the lane model, which is there then."""
    del judge
    return LANE_MODEL


@pytest.fixture(scope="session")
def book() -> Book:
    """Load the shipped playbooks."""
    return load()


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
