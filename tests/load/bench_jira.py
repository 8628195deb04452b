"""How many deliveries a second 1, 2 and 4 workers bring to a Jira that takes 50 ms an answer: `make bench-jira`.

Each worker is a process of its own, all on one PostgreSQL. DELIVERIES (1000) in the environment says how many issues
each trial makes, ROUNDS (2) how often all trials are repeated; of each the best round counts, since a busy
neighbour only slows.
"""

import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import col, func, select

from tests.conftest import migrate
from tests.flows.crash.workers import WorkerProcess
from tests.flows.delivery.filling import open_ticket
from tests.flows.integrations.trials import issue
from tests.load.bench_slack import say
from tests.load.jira_answers import ANSWER_SECONDS, slow_jira
from tests.load.slack_servers import ROOT
from tests.postgres_server import NoPostgres, PostgresServer
from triage.database import Database
from triage.store import outbox
from triage.tables import Delivery

DELIVERIES = int(os.environ.get("DELIVERIES", "1000"))
ROUNDS = int(os.environ.get("ROUNDS", "2"))
WORKERS = (1, 2, 4)
GOALS = {2: 1.8, 4: 3.4}
# Enough that each of four workers gets some, and opens its connections before anything is timed.
WARM_UP = 40
PATIENCE_SECONDS = 600.0


def main() -> None:
    """Measure every number of workers in turn, and compare them with one."""
    try:
        server = PostgresServer().start()
    except NoPostgres as error:
        sys.exit(f"PostgreSQL is needed and can't start: {error}")
    say(f"{DELIVERIES} issues each, a Jira that takes {1000 * ANSWER_SECONDS:.0f} ms an answer, PostgreSQL")
    best = dict.fromkeys(WORKERS, 0.0)
    try:
        with slow_jira(multiprocessing.get_context("spawn")) as address:
            for number in range(ROUNDS):
                for workers in WORKERS:
                    name = f"round{number}x{workers}"
                    server.execute(f"CREATE DATABASE {name}")
                    found = rate(server.url(name), address, workers)
                    say(f"  {workers} worker{'s' * (workers > 1):<1}  {found:7.1f} deliveries a second  ({_load()})")
                    best[workers] = max(best[workers], found)
    finally:
        server.stop()
    ratios = {workers: best[workers] / best[1] for workers in GOALS}
    for workers, goal in GOALS.items():
        say(f"  {workers} workers bring {ratios[workers]:.2f} times what one brings, goal {goal}")
    sys.exit(0 if all(ratios[workers] >= goal for workers, goal in GOALS.items()) else "A goal was missed: see above.")


def _load() -> str:
    """Say how busy the machine is: where more wants to run than it has processors, they are what is measured."""
    return f"load {os.getloadavg()[0]:.0f} on {os.cpu_count()} processors"


def rate(url: str, address: str, workers: int) -> float:
    """Give the deliveries a second that so many workers bring."""
    migrate(url)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        database = stack.enter_context(closing(Database(url)))
        stack.enter_context(_running(_settings(url, address), folder, workers))
        _warm_up(database, workers)
        first = fill(database, DELIVERIES)
        _wait_until_sent(database)
        return _rate_of(database, first)


def _settings(url: str, address: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TRIAGE_")}
    return kept | {
        "PYTHONPATH": str(ROOT),
        "TRIAGE_DATABASE_URL": url,
        "TRIAGE_MODEL_FILE": str(ROOT / "var" / "models" / "lanes.npz"),
        "TRIAGE_JIRA_URL": address,
        "TRIAGE_JIRA_USER": "bench@example.test",
        "TRIAGE_JIRA_TOKEN": "bench",
    }


@contextmanager
def _running(settings: Mapping[str, str], folder: Path, workers: int) -> Iterator[None]:
    with ExitStack() as stack:
        for number in range(workers):
            stack.enter_context(WorkerProcess(settings, folder, f"worker{number}"))
        yield


def fill(database: Database, count: int) -> int:
    """Queue so many issues, each of a ticket of its own, all at once; give the number of the first."""
    now = datetime.now(UTC)
    with database.writing() as session:
        numbers = []
        for _ in range(count):
            key = outbox.new_key()
            ticket = open_ticket(session, key, now=now)
            numbers.append(outbox.put(session, issue(reference=f"R-{key}"), ticket_id=ticket, key=key, now=now))
        return numbers[0]


def _warm_up(database: Database, workers: int) -> None:
    """Send a little until every worker has sent some of it."""
    seen = 0
    deadline = time.monotonic() + PATIENCE_SECONDS
    while seen < workers:
        if time.monotonic() > deadline:
            raise TimeoutError("not every worker came up")
        fill(database, WARM_UP)
        _wait_until_sent(database)
        with database.reading() as session:
            seen = session.exec(select(func.count(func.distinct(Delivery.worker)))).one()


def _wait_until_sent(database: Database) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        with database.reading() as session:
            if not session.exec(select(func.count()).where(col(Delivery.state) != outbox.SENT)).one():
                return
        # Seldom, since this too takes from the processors; the moments that count are in the database.
        time.sleep(0.5)
    raise TimeoutError("not everything was sent")


def _rate_of(database: Database, first: int) -> float:
    with database.reading() as session:
        moments = session.exec(select(Delivery.sent_at).where(col(Delivery.id) >= first)).all()
    in_order = sorted(one for one in moments if one is not None)
    return (len(in_order) - 1) / (in_order[-1] - in_order[0]).total_seconds()


if __name__ == "__main__":
    main()
