"""Migrated databases for tests, used again and again: to empty one takes a fraction of what it takes to make one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import LiteralString

import psycopg
from psycopg import sql

from tests.postgres_server import PostgresServer

TEMPLATE = "migrated"
TABLES: LiteralString = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
# Where it differs from before, a test changed more than rows.
SCHEMA: LiteralString = """
    SELECT md5(string_agg(said, ' ' ORDER BY said)) FROM (
        SELECT format('%s.%s %s %s', attrelid::regclass, attname, atttypid, attnotnull) AS said
        FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
        WHERE relnamespace = 'public'::regnamespace AND attnum > 0
        UNION ALL SELECT format('%s on %s', tgname, tgrelid::regclass) FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT format('%s on %s', conname, conrelid::regclass) FROM pg_constraint
        UNION ALL SELECT proname::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL SELECT format('schema %s', nspname) FROM pg_namespace WHERE nspname !~ '^pg_'
    )
"""
OTHERS: LiteralString = """
    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
SEQUENCES: LiteralString = "SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'"


class Databases:
    """What one server holds: each test has a database that looks as if it were new."""

    def __init__(self, server: PostgresServer, *, migrate: Callable[[str], None]) -> None:
        """Make the one that all others are copied from, and note what is in it from the beginning."""
        self._server, self._free, self._made = server, list[str](), 0
        server.execute(f"CREATE DATABASE {TEMPLATE}")
        migrate(server.url(TEMPLATE))
        with self._connected(TEMPLATE) as connection:
            self._schema = _one(connection, SCHEMA)
            tables = [name for (name,) in connection.execute(TABLES).fetchall()]
            self._put_back = sql.SQL(";").join(_put_back(name, _rows(connection, name)) for name in tables)

    @contextmanager
    def one(self) -> Iterator[str]:
        """Lend a database, by its address."""
        name = self._free.pop() if self._free else self._make()
        yield self._server.url(name)
        if self._is_emptied(name):
            self._free.append(name)
        else:
            self._server.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def _make(self) -> str:
        self._made += 1
        name = f"test_{self._made}"
        self._server.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
        return name

    def _is_emptied(self, name: str) -> bool:
        """Bring it back to what it was; False where that takes more than to change its rows."""
        try:
            with self._connected(name) as connection:
                connection.execute(OTHERS)
                if _one(connection, SCHEMA) != self._schema:
                    return False
                # Neither the order of tables nor a rule about what may be deleted stands in the way then.
                connection.execute("SET session_replication_role = replica")
                connection.execute(self._put_back)
                connection.execute(SEQUENCES)
        except psycopg.OperationalError:
            return False
        return True

    @contextmanager
    def _connected(self, name: str) -> Iterator[psycopg.Connection]:
        place = f"host=127.0.0.1 port={self._server.port} user=postgres dbname={name} connect_timeout=5"
        with psycopg.connect(place) as connection:
            yield connection


def _one(connection: psycopg.Connection, statement: LiteralString) -> object:
    row = connection.execute(statement).fetchone()
    return row and row[0]


def _rows(connection: psycopg.Connection, table: str) -> str | None:
    """Give what is in a table, as JSON."""
    found = connection.execute(
        sql.SQL("SELECT json_agg(each)::text FROM {} AS each").format(sql.Identifier(table))
    ).fetchone()
    return found[0] if found else None


def _put_back(table: str, rows: str | None) -> sql.Composed:
    """Say how a table gets the rows that it had."""
    name = sql.Identifier(table)
    emptied = sql.SQL("DELETE FROM {}").format(name)
    if rows is None:
        return emptied
    filled = sql.SQL("INSERT INTO {0} SELECT * FROM json_populate_recordset(null::{0}, {1}::json)")
    return sql.SQL(";").join([emptied, filled.format(name, sql.Literal(rows))])
