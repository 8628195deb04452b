"""Two workers at once, a frozen one, a database that is killed, and a Jira that is away: all ends well by itself."""

import signal
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime

import pytest
from sqlmodel import col, select

from integrations.sandbox.server import Sandbox
from tests.conftest import migrate
from tests.flows.crash.workers import (
    LEASE_SECONDS,
    Chance,
    WorkerProcess,
    all_sent,
    assert_each_arrived_once,
    let_things_go_wrong,
    sent,
    until,
)
from tests.flows.delivery.filling import fill, words
from tests.flows.integrations.trials import issue
from tests.postgres_server import PostgresServer
from triage.database import Database
from triage.tables import Delivery

pytestmark = pytest.mark.crash
StartWorker = Callable[..., WorkerProcess]
TICKETS, OUTLASTING, ROUNDS, AWAY = 30, 60, 2, 12


def fill_many(database: Database, tickets: int) -> None:
    """Store tickets with an issue and two messages each."""
    for number in range(tickets):
        outgoing = [issue(reference=f"R-{number}"), words("first"), words("second")]
        fill(database, f"t{number:03}", outgoing, now=datetime.now(UTC))


def assert_in_order(database: Database) -> None:
    with database.reading() as session:
        rows = session.exec(select(Delivery).order_by(col(Delivery.id))).all()
    moments = defaultdict(list)
    for one in rows:
        if one.sent_at is not None:
            moments[one.ticket_id, one.destination].append(one.sent_at)
    assert all(each == sorted(each) for each in moments.values())


def test_two_workers_send_nothing_twice(postgresql_url: str, sandbox: Sandbox, worker_at: StartWorker) -> None:
    let_things_go_wrong(sandbox, seed=2)
    with closing(Database(postgresql_url)) as database:
        fill_many(database, TICKETS)
        with worker_at(postgresql_url, "one") as one, worker_at(postgresql_url, "two"):
            until(lambda: all_sent(database), one)
        assert_each_arrived_once(database, sandbox)
        assert_in_order(database)


def test_worker_frozen_past_its_lease_sends_nothing_twice(
    postgresql_url: str, sandbox: Sandbox, worker_at: StartWorker
) -> None:
    let_things_go_wrong(sandbox, seed=3)
    chance = Chance(3)
    with closing(Database(postgresql_url)) as database:
        fill_many(database, TICKETS)
        with worker_at(postgresql_url, "frozen") as frozen, worker_at(postgresql_url, "other") as other:
            until(lambda: sent(database) > 0, other)
            for _ in range(ROUNDS):
                chance.pause(0.5)
                frozen.send(signal.SIGSTOP)
                time.sleep(LEASE_SECONDS + 0.5)
                frozen.send(signal.SIGCONT)
            until(lambda: all_sent(database), other)
        assert_each_arrived_once(database, sandbox)
        assert_in_order(database)


@pytest.fixture
def mortal(postgresql: PostgresServer) -> Iterator[PostgresServer]:
    """Run a server that one test may kill; where the shared one can't run, this one can't either."""
    del postgresql
    with PostgresServer() as server:
        migrate(server.url("postgres"))
        yield server


def test_worker_outlives_a_killed_database(mortal: PostgresServer, sandbox: Sandbox, worker_at: StartWorker) -> None:
    let_things_go_wrong(sandbox, seed=4)
    chance = Chance(4)
    url = mortal.url("postgres")
    # The test itself always asks first; the worker has to stand what breaks between two questions.
    with closing(Database(url, rested_seconds=0.0)) as database:
        fill_many(database, OUTLASTING)
        with worker_at(url) as worker:
            # A start that finds no database ends, so that whoever started it knows; the first deliveries go earlier.
            until(worker.is_up, worker)
            for _ in range(ROUNDS):
                before = sent(database)
                until(lambda before=before: sent(database) > before or all_sent(database), worker)  # type: ignore[misc]
                chance.pause(0.3)
                mortal.kill()
                chance.pause(1.0)
                mortal.start()
            until(lambda: all_sent(database), worker)
            # The same process all the time: nobody restarted it.
            worker.send(signal.SIGTERM)
        assert_each_arrived_once(database, sandbox)
        assert_in_order(database)


def test_everything_arrives_in_order_after_jira_was_away(
    database_url: str, sandbox: Sandbox, worker_at: StartWorker
) -> None:
    with closing(Database(database_url)) as database:
        for number in range(AWAY):
            two = [issue(reference=f"R-{number}-{part}") for part in ("a", "b")]
            fill(database, f"t{number:03}", two, now=datetime.now(UTC))
        sandbox.stop()
        with worker_at(database_url) as worker:
            until(lambda: _tried_all_that_may_go(database), worker)
            assert sent(database) == 0
            sandbox.start()
            until(lambda: all_sent(database), worker)
        assert_each_arrived_once(database, sandbox)
        assert_in_order(database)


def _tried_all_that_may_go(database: Database) -> bool:
    with database.reading() as session:
        rows = session.exec(select(Delivery).where(Delivery.failures > 0)).all()
    return len(rows) == AWAY
