"""How alembic reaches the database: through the engine it is handed, or by TRIAGE_DATABASE_URL on the command line."""

import os

from alembic import context
from sqlalchemy import Connection
from sqlmodel import SQLModel

from triage import tables
from triage.database import Database

# The tables announce themselves to the metadata when they are imported.
_ = tables


def migrate(connection: Connection) -> None:
    """Run what was asked for in one transaction; SQLite alters tables by copying them."""
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=False,
    )
    with context.begin_transaction():
        context.run_migrations()


handed = context.config.attributes.get("connection")
if handed is not None:
    migrate(handed)
else:
    database = Database(os.environ.get("TRIAGE_DATABASE_URL", "sqlite:///var/triage.db"))
    with database.engine.begin() as opened:
        migrate(opened)
