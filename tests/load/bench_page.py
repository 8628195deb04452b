"""How long it takes from a message to the pager's request, idle and behind 10,000 deliveries: `make bench-page`.

BULK (10000) in the environment says how many ordinary deliveries wait, PAGES (200) how many exposures are reported
in each trial, one after another. Slack and Jira are senders that take 50 ms; the pager is a server in a process of
its own, and what counts is the moment at which it was asked.
"""

import json
import logging
import multiprocessing
import os
import statistics
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection

import structlog
from sqlalchemy import insert
from sqlmodel import col, func, select

from integrations.pager import PagerSender
from tests.conftest import migrate
from tests.load.bench_slack import say
from tests.load.slack_servers import ROOT
from tests.postgres_server import NoPostgres, PostgresServer
from triage.database import Database
from triage.domain import Attempt, Destination, Intake, Outgoing, Receipt, Sender
from triage.settings import Settings
from triage.store import outbox
from triage.tables import Delivery
from triage.wiring import House, build

BULK = int(os.environ.get("BULK", "10000"))
PAGES = int(os.environ.get("PAGES", "200"))
GOAL_SECONDS = 1.0
PAUSE_SECONDS = 0.1
ANSWER_SECONDS = 0.05
PATIENCE_SECONDS = 60.0
LEAK = "I pasted a whole customer export into my private ChatGPT account by mistake. Number {number}."


class Slow:
    """A sender whose other side takes its time."""

    def send(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        """Take it, after a while."""
        del outgoing
        attempt.confirm()
        time.sleep(ANSWER_SECONDS)
        return Receipt(f"C1:{attempt.key}")


def main() -> None:
    """Measure both databases, each idle and busy."""
    # A line for each delivery would bury the figures.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    say(f"{PAGES} exposures, {BULK} deliveries waiting, load {os.getloadavg()[0]:.0f} on {os.cpu_count()} processors")
    missed = False
    with pager() as address, tempfile.TemporaryDirectory() as folder:
        missed |= measure("SQLite", f"sqlite:///{folder}/bench.db", address)
        try:
            server = PostgresServer().start()
        except NoPostgres as error:
            sys.exit(f"PostgreSQL can't start: {error}")
        try:
            server.execute("CREATE DATABASE bench_page")
            missed |= measure("PostgreSQL", server.url("bench_page"), address)
        finally:
            server.stop()
    sys.exit("The goal was missed: see above." if missed else 0)


def measure(name: str, url: str, address: str) -> bool:
    """Print the figures of one database; say whether the goal was missed."""
    migrate(url)
    with closing(Database(url)) as database:
        idle = trial(url, address, first=0)
        fill(database, BULK)
        busy = trial(url, address, first=PAGES)
        left = waiting(database)
    for kind, seen in (("idle", idle), ("busy", busy)):
        say(f"  {name:<11}{kind}  p50 {1000 * statistics.median(seen):6.0f} ms   p99 {1000 * p99(seen):6.0f} ms")
    say(f"  {name:<11}      {left} still wait, goal p99 under {1000 * GOAL_SECONDS:.0f} ms")
    return p99(busy) >= GOAL_SECONDS or left < BULK // 2


def p99(seen: list[float]) -> float:
    """Give what all but one in a hundred stay below."""
    return sorted(seen)[max(0, -(-99 * len(seen) // 100) - 1)]


def trial(url: str, address: str, *, first: int) -> list[float]:
    """Report exposures one after another, and give how long each one's page took."""
    house = house_on(url, address)
    worker = house.worker()
    desk = house.desk(wake=worker.wake)
    worker.start()
    try:
        began = {}
        for number in range(first, first + PAGES):
            now = datetime.now(UTC)
            intake = Intake("bench", str(number), "maya@example.com", LEAK.format(number=number), received_at=now)
            at = time.time()
            began[desk.receive(intake).reference] = at
            time.sleep(PAUSE_SECONDS)
        asked = asked_for(address, set(began))
    finally:
        worker.stop()
        house.database.close()
    return [asked[reference] - at for reference, at in began.items()]


def house_on(url: str, address: str) -> House:
    """Put the house together with a real pager, and other ways that take their time."""
    house = build(Settings(database_url=url, model_file=ROOT / "var" / "models" / "lanes.npz"))
    slow = Slow()
    senders: dict[Destination, Sender] = {
        Destination.PAGER: PagerSender([address]),
        Destination.SLACK: slow,
        Destination.JIRA: slow,
    }
    return replace(house, senders=senders)


def fill(database: Database, count: int) -> None:
    """Queue ordinary deliveries."""
    now = datetime.now(UTC)
    rows = [
        {
            "destination": Destination.SLACK,
            "kind": "message.post",
            "urgent": False,
            "payload": {"channel": "#bulk", "text": "A reminder."},
            "key": outbox.new_key(),
            "state": outbox.PENDING,
            "attempts": 0,
            "failures": 0,
            "due": now,
            "trying_since": now,
            "created_at": now,
        }
        for _ in range(count)
    ]
    with database.writing() as session:
        session.connection().execute(insert(Delivery), rows)


def waiting(database: Database) -> int:
    """Count the ordinary deliveries that nobody has sent yet."""
    wanted = select(func.count()).where(Delivery.state == outbox.PENDING, col(Delivery.urgent).is_(False))
    with database.reading() as session:
        return session.exec(wanted).one()


def asked_for(address: str, references: set[str]) -> dict[str, float]:
    """Ask the pager when it heard of each matter first, until it has heard of all."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        with urllib.request.urlopen(address.replace("json://", "http://")) as answer:  # noqa: S310 -- our own, on this machine
            heard = json.loads(answer.read())
        if references <= heard.keys():
            return dict(heard)
        time.sleep(PAUSE_SECONDS)
    raise TimeoutError("some pages never came")


@contextmanager
def pager() -> Iterator[str]:
    """Run the pager in a process of its own."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=listen, args=(there,), daemon=True)
    process.start()
    try:
        yield f"json://127.0.0.1:{here.recv()}/"
    finally:
        process.terminate()
        process.join()


def listen(port: Connection) -> None:
    """Take pages, and say when each matter's first one came."""
    heard: dict[str, float] = {}

    class Bell(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            at = time.time()
            title = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["title"]
            heard.setdefault(title.rsplit(" ", 1)[-1], at)
            self._answer(b"{}")

        def do_GET(self) -> None:
            self._answer(json.dumps(heard).encode())

        def _answer(self, body: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Bell)
    port.send(server.server_address[1])
    server.serve_forever()


if __name__ == "__main__":
    main()
