"""Two processes page many matters on a fast clock, and one is killed: no step is missed, and none comes twice.

`CHAINS=200 SPEED=20` in the environment lets so many run at once, on a clock that is so many times too fast.
"""

import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from sqlmodel import col, func, select

from tests.flows.crash.workers import PATIENCE_SECONDS, ROOT
from tests.flows.delivery.filling import open_ticket
from triage.database import Database
from triage.escalation import page_after, steps_of
from triage.tables import Delivery, Escalation, Event, Ticket

CHAINS = int(os.environ.get("CHAINS", "30"))
SPEED = float(os.environ.get("SPEED", "60"))
REPEAT_MINUTES = 5
REPEAT = timedelta(minutes=REPEAT_MINUTES)
STEPS = steps_of(("on call", "lead", "executive"), repeat_minutes=REPEAT_MINUTES)
# The whole chain, and a repeat of its end.
ROUNDS = 3
LONGEST_SECONDS = PATIENCE_SECONDS + 3 * CHAINS


@contextmanager
def pagers(url: str, sent: Sequence[Path]) -> Iterator[list[subprocess.Popen[str]]]:
    """Run a process for each file that pages once it is told when the clock began."""
    settings = {name: value for name, value in os.environ.items() if not name.startswith("TRIAGE_")}
    settings["PYTHONPATH"] = str(ROOT)
    words = [sys.executable, "-m", "tests.flows.crash.paging", url, str(SPEED)]
    pipe = subprocess.PIPE
    running = [
        subprocess.Popen([*words, str(file)], env=settings, cwd=ROOT, text=True, stdin=pipe, stdout=pipe)
        for file in sent
    ]
    try:
        yield running
    finally:
        for one in running:
            one.kill()
            one.communicate(timeout=PATIENCE_SECONDS)


def begin_chains(database: Database, now: datetime) -> None:
    """Open matters that were paged a moment ago, spread over one repeat."""
    with database.writing() as session:
        for number in range(CHAINS):
            ticket_id = open_ticket(session, f"chain-{number}", now=now)
            ticket = session.get_one(Ticket, ticket_id)
            ticket.lane = ticket.outcome = "security_incident"
            ticket.restricted, ticket.owner = True, "security_on_call"
            started = now + REPEAT * (number / CHAINS)
            session.add(Escalation(ticket_id=ticket_id, started_at=started, next_at=started + REPEAT))


def least_paged(database: Database) -> int:
    with database.reading() as session:
        return session.exec(select(func.min(Escalation.step))).one() or 0


def unsent(database: Database) -> int:
    with database.reading() as session:
        return session.exec(select(func.count()).where(col(Delivery.state) != "sent")).one()


def wait_for(fact: object, end: float) -> None:
    assert callable(fact)
    while not fact():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.2)


@pytest.mark.crash
def test_no_step_is_missed_and_none_comes_twice_when_one_of_two_is_killed(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    chance = random.Random(7)  # noqa: S311 -- repeatable, not secret
    files = [tmp_path / "one", tmp_path / "other"]
    end = time.monotonic() + LONGEST_SECONDS
    with pagers(database_url, files) as running:
        for one in running:
            assert one.stdout is not None
            assert one.stdout.readline() == "ready\n"
        began = time.time()
        begin_chains(database, datetime.fromtimestamp(began, UTC))
        for one in running:
            assert one.stdin is not None
            one.stdin.write(f"{began}\n")
            one.stdin.flush()
        wait_for(lambda: least_paged(database) >= 1, end)
        time.sleep(chance.uniform(0, 60 / SPEED))
        running[0].kill()
        wait_for(lambda: least_paged(database) >= ROUNDS, end)
        with database.writing() as session:
            for escalation in session.exec(select(Escalation)).all():
                escalation.acknowledged_at, escalation.acknowledged_by = datetime.now(UTC), "tom"
                session.add(escalation)
        wait_for(lambda: unsent(database) == 0, end)
    assert_each_step_once(database)
    assert_each_was_sent(database, files)


def assert_each_step_once(database: Database) -> None:
    """Each chain went on by one at a time, never sooner than it was due, and wider with the time that had passed."""
    with database.reading() as session:
        rows = session.exec(select(Event).where(Event.kind == "paged_again").order_by(col(Event.id))).all()
        started = {one.ticket_id: (one.started_at, one.step) for one in session.exec(select(Escalation)).all()}
        per_ticket = dict(
            session.exec(select(Delivery.ticket_id, func.count()).group_by(col(Delivery.ticket_id))).all()
        )
    assert len(started) == CHAINS
    for ticket_id, (since, steps) in started.items():
        mine = [one for one in rows if one.ticket_id == ticket_id]
        assert [one.data["step"] for one in mine] == list(range(1, steps + 1))
        for earlier, later in pairwise([since, *(one.at for one in mine)]):
            due = page_after(STEPS, step=0, since=since, repeat_minutes=REPEAT_MINUTES, now=earlier).next_at
            assert later >= due
        for one in mine:
            assert len(one.data["owners"]) == min(len(STEPS), 1 + (one.at - since) // REPEAT)
        # A page, and a post for each owner who is told.
        assert per_ticket[ticket_id] == sum(1 + len(one.data["owners"]) for one in mine)


def assert_each_was_sent(database: Database, files: Sequence[Path]) -> None:
    """Nothing is lost; only what the killed process had in hand may have gone out a second time."""
    with database.reading() as session:
        keys = set(session.exec(select(Delivery.key)).all())
    sent = Counter(key for file in files if file.exists() for key in file.read_text().split())
    assert set(sent) == keys
    twice = [key for key, count in sent.items() if count > 1]
    assert len(twice) <= 8, "more than the threads of one process"
