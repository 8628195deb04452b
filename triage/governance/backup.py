"""A copy of all records in one file, taken while the product runs, and the way back from it."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import text

from triage.database import Database
from triage.governance import postgresql


class BackupRefused(Exception):
    """A backup or a restore can't be done as it was asked for; the sentence says what mends it."""


def backup(database: Database, target: Path) -> None:
    """Write a checked copy into a new file; the file appears whole or not at all."""
    if target.exists():
        raise BackupRefused(f"{target} exists already; name a new file, so that no older backup is lost.")
    with _whole(target) as temporary, _in_our_words():
        if database.is_sqlite:
            _copy_sqlite(_sqlite_file(database), temporary)
        else:
            postgresql.dump(database.url, temporary)


def restore(database: Database, source: Path) -> None:
    """Put a backup in the place of all records; refused while the product is connected to them."""
    if not source.is_file():
        raise BackupRefused(f"There is no file {source}.")
    if not database.is_sqlite:
        _refuse_while_postgresql_is_used(database)
        with _in_our_words():
            postgresql.restore(database.url, source)
        return
    _refuse_foreign_file(source)
    place = database.url.database
    if not place:
        raise BackupRefused("A database in memory cannot be restored; set TRIAGE_DATABASE_URL to a file.")
    database.close()
    _refuse_while_sqlite_is_used(Path(place))
    with _whole(Path(place)) as temporary:
        _copy_sqlite(source, temporary)


@contextmanager
def _whole(target: Path) -> Iterator[Path]:
    """Give a file beside the target that takes its place once it is complete and on the disk."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise BackupRefused(f"{target} cannot be written; check the folder and its permissions.") from error
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        with temporary.open("rb") as file:
            os.fsync(file.fileno())
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def _in_our_words() -> Iterator[None]:
    try:
        yield
    except postgresql.ToolFailed as error:
        raise BackupRefused(str(error)) from error


def _sqlite_file(database: Database) -> Path:
    path = Path(database.url.database or "")
    if not path.is_file():
        raise BackupRefused(f"There is no database {path}; check TRIAGE_DATABASE_URL.")
    return path


def _copy_sqlite(source: Path, target: Path) -> None:
    try:
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
            old.backup(new)
            # One file that needs no companions, wherever it is carried.
            new.execute("PRAGMA journal_mode=DELETE")
            [(said,)] = new.execute("PRAGMA integrity_check(1)").fetchall()
    except sqlite3.Error as error:
        raise BackupRefused(f"{source} cannot be copied: it is no database, it is damaged, or the disk is full.") from (
            error
        )
    if said != "ok":
        raise BackupRefused(f"The copy of {source} failed SQLite's integrity check; the database itself is damaged.")


def _refuse_foreign_file(source: Path) -> None:
    try:
        with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")}
    except sqlite3.Error:
        names = set()
    if not {"alembic_version", "event", "ticket"} <= names:
        raise BackupRefused(f"{source} is no backup of an SQLite database of this product.")


def _refuse_while_sqlite_is_used(path: Path) -> None:
    if not path.exists():
        return
    try:
        with closing(sqlite3.connect(path, timeout=0)) as connection:
            # Leaving the write-ahead log needs the file for oneself alone, and puts what it holds into the file.
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as error:
        raise BackupRefused(f"{path} is in use; stop `triage serve` first, then restore.") from error
    except sqlite3.DatabaseError:
        # A damaged database is a good reason to restore; its log must not be read into the restored one.
        _set_aside(path)


def _set_aside(path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        part = Path(f"{path}{end}")
        if part.exists():
            shutil.move(part, Path(f"{path}.damaged{end}"))


def _refuse_while_postgresql_is_used(database: Database) -> None:
    database.close()
    others = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
        "AND application_name = 'triage' AND pid <> pg_backend_pid()"
    )
    with database.engine.connect() as connection:
        count = connection.execute(others).scalar_one()
    database.close()
    if count:
        raise BackupRefused("The product is connected to this database; stop `triage serve` first, then restore.")
