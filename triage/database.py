"""The database behind one door: reading and writing sessions on SQLite and PostgreSQL."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.engine import Connection
from sqlalchemy.exc import InvalidatePoolError
from sqlmodel import Session

from triage.turns import Turns

# A writer waits this long for another process's write before it gives up.
SQLITE_BUSY_MILLISECONDS = 15_000
# A connection that rested for longer is asked whether it still stands. Asking each time would be a sixth of what a
# delivery costs here.
RESTED_SECONDS = 1.0


class Database:
    """One engine; a session is a transaction, committed when its block ends well."""

    def __init__(self, url: str, *, rested_seconds: float = RESTED_SECONDS) -> None:
        """Prepare the engine; nothing is opened before the first session."""
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.engine = _sqlite_engine(url) if self.is_sqlite else _postgresql_engine(url, rested_seconds=rested_seconds)
        self._at_once = self.engine if self.is_sqlite else self.engine.execution_options(isolation_level="AUTOCOMMIT")
        self.turns = Turns()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a session that only reads."""
        with Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self, *, first: bool = False) -> Iterator[Session]:
        """Open a session that may write, `first` if somebody waits for it; SQLite is asked for its lock at once."""
        # SQLite has one writer. Waiting in a queue here is fair and short; its own waiting is polling with pauses.
        turn = self.turns.writing(first=first) if self.is_sqlite else nullcontext()
        with turn, Session(self.engine, expire_on_commit=False) as session, session.begin():
            if self.is_sqlite:
                session.connection(execution_options={"triage_writes": True})
            yield session

    @contextmanager
    def writing_once(self) -> Iterator[Session]:
        """Open a session for one statement, which PostgreSQL then commits by itself: one question, not three."""
        if self.is_sqlite:
            with self.writing() as session:
                yield session
            return
        with Session(self._at_once, expire_on_commit=False) as session:
            yield session

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()


def _sqlite_engine(url: str) -> Engine:
    path = make_url(url).database
    if path and path != ":memory:":
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, hide_parameters=True, pool_size=40, connect_args={"check_same_thread": False})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, record: Any) -> None:
        del record
        # The driver's own transaction handling can't begin with a write lock; `begin` below does it instead.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        # What was answered as stored has to survive a power cut as well.
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute(f"PRAGMA busy_timeout={SQLITE_BUSY_MILLISECONDS}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("triage_writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _postgresql_engine(url: str, *, rested_seconds: float) -> Engine:
    address = make_url(url)
    if address.drivername in {"postgres", "postgresql"}:
        address = address.set(drivername="postgresql+psycopg")
    engine = create_engine(
        address,
        hide_parameters=True,
        pool_size=20,
        max_overflow=20,
        pool_timeout=10,
        connect_args={"connect_timeout": 5, "application_name": "triage"},
    )
    _ask_what_rested(engine, rested_seconds)
    return engine


def _ask_what_rested(engine: Engine, rested_seconds: float) -> None:
    """Let the pool hand out no connection that broke while nobody used it."""

    @event.listens_for(engine, "checkin")
    def rest(connection: Any, record: Any) -> None:
        del connection
        record.info["rests_since"] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def ask_if_rested(connection: Any, record: Any, _: object) -> None:
        if time.monotonic() - record.info.get("rests_since", time.monotonic()) < rested_seconds:
            return
        try:
            engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            # The pool opens new ones in the place of all that stood then.
            raise InvalidatePoolError from error
