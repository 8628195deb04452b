"""Arrivals of the same moment in one transaction: each is kept once, and one that can't be kept harms no other."""

import threading
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import select

from triage.database import Database
from triage.domain import InboxAway
from triage.store.joint import JointInbox
from triage.tables import Arrival

NOW = datetime(2026, 7, 1, 9, tzinfo=UTC)


def row(key: str, **more: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {"data": {}, "fields": {}, "classes": {}, "types": {}}
    said = {"salt": "s", "source": "slack", "kind": "message", "person": "U1", "conversation": "c", "text": "hello"}
    return {"key": key, "due": NOW, "received_at": NOW} | empty | said | more


def kept(database: Database) -> list[str]:
    with database.reading() as session:
        return sorted(session.exec(select(Arrival.key)).all())


def at_once(inbox: JointInbox, rows: Sequence[dict[str, Any]]) -> list[bool | Exception]:
    """Bring all of them at the same moment, each on a thread of its own."""
    together = threading.Barrier(len(rows))

    def bring(one: dict[str, Any]) -> bool | Exception:
        together.wait()
        try:
            return inbox.add(one)
        except (SQLAlchemyError, InboxAway) as error:
            return error

    with ThreadPoolExecutor(len(rows)) as pool:
        return list(pool.map(bring, rows))


@pytest.fixture
def commits(database: Database) -> list[str]:
    found: list[str] = []
    event.listen(database.engine, "commit", lambda _: found.append("commit"))
    return found


def test_what_comes_together_is_each_kept_once_and_new_once(database: Database, commits: list[str]) -> None:
    inbox = JointInbox(database)
    keys = [f"k{number % 16}" for number in range(32)]
    answers = at_once(inbox, [row(key) for key in keys])
    assert kept(database) == sorted(set(keys))
    assert Counter(key for key, is_new in zip(keys, answers, strict=True) if is_new is True) == Counter(set(keys))
    assert len(commits) < len(keys)


def test_what_is_known_already_is_not_new(database: Database) -> None:
    inbox = JointInbox(database)
    assert inbox.add(row("k"))
    assert not inbox.add(row("k"))
    assert inbox.add(row("another"))


def test_one_that_can_not_be_kept_harms_no_other(database: Database) -> None:
    inbox = JointInbox(database)
    rows = [row(f"k{number}") for number in range(12)] + [row("broken", salt=None)]
    answers = at_once(inbox, rows)
    assert kept(database) == sorted(f"k{number}" for number in range(12))
    assert answers[:-1] == [True] * 12
    assert isinstance(answers[-1], SQLAlchemyError)


def test_where_the_database_is_away_everybody_hears_it(database: Database) -> None:
    with database.writing() as session:
        session.execute(text("ALTER TABLE arrival RENAME TO elsewhere"))
    inbox = JointInbox(database)
    assert all(isinstance(one, SQLAlchemyError | InboxAway) for one in at_once(inbox, [row("a"), row("b")]))
    with database.writing() as session:
        session.execute(text("ALTER TABLE elsewhere RENAME TO arrival"))
    assert inbox.add(row("a"))
