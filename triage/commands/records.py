"""How a command comes to the records: opened and closed around it, and one sentence where they can't be used."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from triage.commands.terminal import WRONG_USAGE, read_settings, stop
from triage.database import Database
from triage.governance import schema
from triage.settings import Settings


@contextmanager
def open_database() -> Iterator[Database]:
    """Open the database as it is; what the driver says is not repeated, since it may hold an address or a row."""
    database = prepare_database(read_settings())
    unusable = False
    try:
        yield database
    except DBAPIError:
        unusable = True
    finally:
        database.close()
    if unusable:
        stop("The database cannot be reached or used; check TRIAGE_DATABASE_URL, its server, and who may enter.")


@contextmanager
def open_migrated() -> Iterator[Database]:
    """Open the database, and stop where its schema is not the one that this release needs."""
    with open_database() as database:
        state = schema.state(database)
        if not state.ok:
            stop(state.sentence)
        yield database


def prepare_database(settings: Settings) -> Database:
    """Prepare the database of the settings, or say what is wrong with its address."""
    words = "TRIAGE_DATABASE_URL is no address that can be used; write sqlite:///path or postgresql://user@host/name."
    database: Database | None = None
    try:
        database = Database(settings.database_url)
    except OSError:
        words = "TRIAGE_DATABASE_URL names a folder that cannot be made; check the path and its permissions."
    except (ArgumentError, NoSuchModuleError, ImportError, ValueError):
        pass
    if database is None or database.url.get_backend_name() not in {"sqlite", "postgresql"}:
        stop(words, WRONG_USAGE)
    return database
