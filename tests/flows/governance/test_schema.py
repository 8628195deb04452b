"""The schema goes up from nothing and down again on both databases, and says which command mends it."""

from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlmodel import SQLModel, col, select

from tests.flows.delivery.filling import MORNING, open_ticket, words
from triage import tables
from triage.database import Database
from triage.governance import schema
from triage.store import events, home_pages, messages, outbox, places
from triage.tables import Delivery, Event, Ticket
from triage.wiring import SystemClock


def add_ticket(database: Database, name: str) -> int:
    """Store a ticket with a delivery and an event."""
    with database.writing() as session:
        ticket_id = open_ticket(session, name)
        outbox.put(session, words(), ticket_id=ticket_id, key=name, now=MORNING)
        events.append(session, [events.Happening("received", "ines", ticket_id)], at=MORNING)
    return ticket_id


def test_migrations_go_down_to_nothing_and_up_again(database: Database) -> None:
    schema.downgrade(database)
    assert set(inspect(database.engine).get_table_names()) <= {"alembic_version"}
    assert "triage db upgrade" in schema.state(database).sentence
    schema.upgrade(database)
    schema.upgrade(database)
    assert schema.state(database).ok
    with database.reading() as session:
        assert events.first_broken(session) is None


def test_matters_survive_the_way_down_to_before_conversations_and_up_again(database: Database) -> None:
    ticket_id = add_ticket(database, "kept")
    with database.writing() as session:
        outbox.put(session, words(), ticket_id=None, key="nobodys", now=MORNING, thread="spot:U1:")
        outbox.put(session, words(), ticket_id=ticket_id, key="persons", now=MORNING, thread="person:R-kept")
        messages.put(
            session, ticket_id, author="ines", side="public", text="a", source="slack", source_key="m", now=MORNING
        )
        places.add(session, ticket_id, what="person", channel="D1", ts="1.1")
        person = session.get_one(Ticket, ticket_id).author_id
        home_pages.look(session, person, account="U1", rules={}, now=MORNING)
    schema.downgrade(database, "0004")
    assert not {"arrival", "message", "place", "home_page"} & set(inspect(database.engine).get_table_names())
    schema.upgrade(database)
    assert schema.state(database).ok
    with database.reading() as session:
        assert session.get_one(Ticket, ticket_id).reference == "R-kept"
        kept = session.exec(select(Delivery.key, Delivery.thread).order_by(col(Delivery.id))).all()
        assert [tuple(one) for one in kept] == [("kept", None), ("persons", None)]
        assert events.first_broken(session) is None


def is_no_index_of_words(name: str | None, kind: str, _: object) -> bool:
    """Leave out what each database keeps for its own full-text search."""
    return not (kind == "table" and name is not None and name.startswith("ticket_search"))


def test_the_migrations_make_what_the_tables_say(database: Database) -> None:
    assert tables.Ticket.__tablename__ in SQLModel.metadata.tables
    with database.engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": False, "include_name": is_no_index_of_words}
        )
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


def test_tickets_from_before_choices_stay_and_were_offered_nothing(database: Database) -> None:
    before = add_ticket(database, "AAAAAAA")
    schema.downgrade(database, "0001")
    assert "choices" not in {column["name"] for column in inspect(database.engine).get_columns("ticket")}
    schema.upgrade(database)
    with database.writing() as session:
        ticket = session.get_one(Ticket, before)
        assert (ticket.reference, ticket.lane, ticket.choices) == ("R-AAAAAAA", "workflow_failure", [])
        columns = [name for name in Ticket.model_fields if name not in {"id", "reference", "source_id", "choices"}]
        # A release that doesn't know the column yet goes on storing tickets.
        said = ", ".join(columns)
        statement = f"""INSERT INTO ticket (reference, source_id, {said}) SELECT 'R-BBBBBBB', 'B', {said} FROM ticket"""  # noqa: S608 - names of our own columns
        session.connection().execute(text(statement))
    with database.reading() as session:
        assert session.exec(select(Ticket.choices).order_by(col(Ticket.id))).all() == [[], []]
        assert events.first_broken(session) is None


def test_what_belongs_to_a_ticket_outlives_a_change_of_its_columns(database: Database) -> None:
    ticket_id = add_ticket(database, "AAAAAAA")
    schema.downgrade(database, "0001")
    schema.upgrade(database)
    with database.reading() as session:
        assert [event.kind for event in events.of_ticket(session, ticket_id)] == ["received"]
        assert len(outbox.of_ticket(session, ticket_id)) == 1
    with pytest.raises(DBAPIError, match="appended and never changed"), database.writing() as session:
        session.connection().execute(text("DELETE FROM event"))
    with pytest.raises(IntegrityError), database.writing() as session:
        session.connection().execute(text("DELETE FROM ticket"))
    indexes = {index["name"] for index in inspect(database.engine).get_indexes("ticket")}
    assert indexes >= {"ix_ticket_author_id", "ix_ticket_jira_key", "ix_ticket_queue", "ix_ticket_review"}


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
