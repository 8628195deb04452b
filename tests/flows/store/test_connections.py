"""Connections to PostgreSQL that broke while nobody used them."""

from contextlib import closing

from sqlalchemy import text

from triage.database import Database

OTHERS = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"


def test_connection_that_broke_while_it_rested_is_replaced(postgresql_url: str) -> None:
    with closing(Database(postgresql_url, rested_seconds=0.0)) as database:
        for _ in range(2):
            with database.reading() as one, database.reading() as other:
                assert one.execute(text("SELECT 1")).scalar() == other.execute(text("SELECT 1")).scalar() == 1
            with closing(Database(postgresql_url)) as somebody, somebody.reading() as session:
                ended = session.execute(text(f"SELECT count(pg_terminate_backend(pid)) {OTHERS}")).scalar_one()
            assert ended == 2
