"""The databases that the tests are given, and what a session on one promises."""

import pytest
from sqlmodel import select

from triage.database import Database
from triage.tables import ChainHead, Delivery


def test_fresh_database_is_migrated_and_empty(database: Database) -> None:
    with database.reading() as session:
        assert session.exec(select(Delivery)).all() == []


def _write_half_of_it(database: Database) -> None:
    with database.writing() as session:
        session.add(ChainHead(id=7, last_id=0, last_hash=""))
        session.flush()
        raise ValueError("half-way")


def test_what_is_written_in_a_failed_block_is_gone(database: Database) -> None:
    with pytest.raises(ValueError, match="half-way"):
        _write_half_of_it(database)
    with database.reading() as session:
        assert session.get(ChainHead, 7) is None
