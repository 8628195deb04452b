"""Whether what is searched is what would be searched if it were built anew."""

from sqlalchemy import text

from triage.database import Database
from triage.store import search

KEPT = text("SELECT * FROM ticket_search ORDER BY 1")


def assert_search_is_in_step(database: Database) -> None:
    """Compare what was kept, matter by matter, with what comes of building it anew; nothing is changed by it."""
    with database.writing() as session:
        before = session.connection().execute(KEPT).all()
        session.connection().execute(text("DELETE FROM ticket_search"))
        built = search.build(session, most=1_000)
        assert session.connection().execute(KEPT).all() == before
        assert len(built) == len(before)
