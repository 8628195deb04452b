"""Which schema the database has, which one this release needs, and the way from one to the other."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from triage import migrations
from triage.database import Database

# Any number will do, as long as every release uses the same one: two upgrades at once take turns.
ADVISORY_LOCK = 7_417_423


@dataclass(frozen=True)
class SchemaState:
    """What the database has and what is needed, as revisions and as one sentence."""

    current: str | None
    expected: str
    ok: bool
    sentence: str


def upgrade(database: Database) -> None:
    """Bring the database to the schema of this release; nothing happens where it has it."""
    _migrate(database, lambda config: command.upgrade(config, "head"))


def downgrade(database: Database, revision: str = "base") -> None:
    """Take the database back to an older schema; at `base` every table is gone."""
    _migrate(database, lambda config: command.downgrade(config, revision))


def state(database: Database) -> SchemaState:
    """Compare the database with this release; an SQLite file is not created by asking."""
    scripts = ScriptDirectory.from_config(_config())
    expected = scripts.get_current_head() or ""
    current = _current(database)
    known = {script.revision for script in scripts.walk_revisions()}
    return SchemaState(current, expected, current == expected, _sentence(current, expected, known=known))


def _sentence(current: str | None, expected: str, *, known: set[str]) -> str:
    if current == expected:
        return f"The database has the schema {expected} that this release needs."
    if current is None:
        return "The database has no tables yet; create them with `triage db upgrade`."
    if current not in known:
        return (
            f"The database has the schema {current}, which is newer than this release knows ({expected}); "
            "install the newer release."
        )
    return f"The database has the schema {current}, and this release needs {expected}; run `triage db upgrade`."


def _current(database: Database) -> str | None:
    path = database.url.database
    if database.is_sqlite and not (path and Path(path).exists()):
        return None
    with database.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _config() -> Config:
    config = Config()
    folder = Path(next(iter(migrations.__path__)))
    # A percent sign would begin a placeholder.
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return config


def _migrate(database: Database, change: Callable[[Config], None]) -> None:
    config = _config()
    with _alone(database) as connection:
        config.attributes["connection"] = connection
        change(config)


@contextmanager
def _alone(database: Database) -> Iterator[Connection]:
    """Hold one transaction in which nobody else migrates."""
    with database.engine.connect().execution_options(triage_writes=True) as connection:
        if not database.is_sqlite:
            with connection.begin():
                connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": ADVISORY_LOCK})
                yield connection
            return
        # SQLite alters a table by copying it, which foreign keys would forbid; no transaction can switch them off.
        _keys_of_sqlite(connection, "OFF")
        try:
            with connection.begin():
                yield connection
        finally:
            _keys_of_sqlite(connection, "ON")


def _keys_of_sqlite(connection: Connection, switch: str) -> None:
    cursor = connection.connection.cursor()
    cursor.execute(f"PRAGMA foreign_keys={switch}")
    cursor.close()
