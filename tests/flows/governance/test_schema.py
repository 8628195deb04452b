"""The schema goes up from nothing and down again on both databases, and says which command mends it."""

from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from triage import tables
from triage.database import Database
from triage.governance import schema
from triage.store import events
from triage.tables import Event
from triage.wiring import SystemClock


def test_migrations_go_down_to_nothing_and_up_again(database: Database) -> None:
    schema.downgrade(database)
    assert set(inspect(database.engine).get_table_names()) <= {"alembic_version"}
    assert "triage db upgrade" in schema.state(database).sentence
    schema.upgrade(database)
    schema.upgrade(database)
    assert schema.state(database).ok
    with database.reading() as session:
        assert events.first_broken(session) is None


def test_the_migrations_make_what_the_tables_say(database: Database) -> None:
    assert tables.Ticket.__tablename__ in SQLModel.metadata.tables
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_a_newer_schema_asks_for_the_newer_release(database: Database) -> None:
    with database.writing() as session:
        session.connection().execute(text("UPDATE alembic_version SET version_num = '9999'"))
    state = schema.state(database)
    assert not state.ok
    assert "install the newer release" in state.sentence


def test_asking_makes_no_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "triage.db"
    with closing(Database(f"sqlite:///{path}")) as database:
        assert schema.state(database).current is None
    assert not path.exists()


@pytest.mark.parametrize("statement", ["UPDATE event SET kind = 'other'", "DELETE FROM event"])
def test_the_database_refuses_to_change_an_event(database: Database, statement: str) -> None:
    with database.writing() as session:
        events.append(session, [events.Happening("tried", "test")], at=SystemClock().now())
    with pytest.raises(DBAPIError, match="appended and never changed"), database.writing() as session:
        session.connection().execute(text(statement))
    with database.reading() as session:
        event = session.get(Event, 1)
        assert event is not None
        assert event.kind == "tried"
