"""A process that pages and sends on a fast clock, until it is killed: `python -m tests.flows.crash.paging`.

It takes the database's address, by how much its clock is faster, and a file for what it sent. Once it is ready it says
so, and reads when that clock began.
"""

import logging
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog

from playbooks.book import load
from triage.database import Database
from triage.delivery import Aftermath, Worker
from triage.domain import Attempt, Destination, Outgoing, Receipt
from triage.matters.change import Premises
from triage.paging import page_again

WAYS = frozenset({Destination.PAGER, Destination.SLACK})
# As often as the timetable would, by the fast clock.
SWEEP_MINUTES = 1.0
# As they really pass; the fast clock counts more of them.
LEASE_SECONDS = 6.0


class FastClock:
    """Began at a moment, and runs so many times as fast as the machine's own."""

    def __init__(self, began: float, speed: float) -> None:
        self._began, self._speed = began, speed

    def now(self) -> datetime:
        passed = timedelta(seconds=(time.time() - self._began) * self._speed)
        return datetime.fromtimestamp(self._began, UTC) + passed


class WrittenDown:
    """A sender whose other side is a file, a line for each delivery."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def send(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        del outgoing
        attempt.confirm()
        with self._file.open("a") as file:
            file.write(f"{attempt.key}\n")
        return Receipt("C1:1")


def main(url: str, speed: float, sent: Path) -> None:
    """Page and send until the end."""
    # Nobody reads what it says after that it is ready, and a pipe that is full would hold it up.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    database = Database(url)
    premises = Premises(load(None), WAYS, "https://triage.example.test")
    nothing = Aftermath(sent=lambda *_: None, stuck=lambda *_: None)
    senders = dict.fromkeys(WAYS, WrittenDown(sent))
    with database.reading() as session:
        session.connection()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    clock = FastClock(float(sys.stdin.readline()), speed)
    worker = Worker(database, senders, clock=clock, aftermath=nothing, lease_seconds=LEASE_SECONDS * speed)
    worker.start()
    while True:
        if page_again(database, premises, now=clock.now()):
            worker.wake()
        time.sleep(SWEEP_MINUTES * 60 / speed)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), Path(sys.argv[3]))
