"""What the crash tests share: workers as real processes that are killed and frozen, and the count of what arrived."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from sqlalchemy import update
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import col, func, select

from integrations.jira.request import label_for
from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.server import Sandbox
from integrations.sandbox.slack.state import Message
from triage.database import Database
from triage.tables import Delivery, Place, Ticket

ROOT = Path(__file__).parents[3]
# Only there so that a broken worker can't hang the tests; nothing here is measured.
PATIENCE_SECONDS = 300.0
LEASE_SECONDS = 3.0
# The product waits much longer for the index than the stand-in's takes, since a busy machine slows both.
SANDBOX_LAG_SECONDS, INDEX_LAG_SECONDS = 0.5, 4.0


def surroundings(database_url: str, sandbox: Sandbox, model_file: Path) -> dict[str, str]:
    """Give the settings of a worker; nothing of the tests' own environment leaks in."""
    known = sandbox.credentials
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TRIAGE_")}
    return kept | {
        "PYTHONPATH": str(ROOT),
        "TRIAGE_DATABASE_URL": database_url,
        # A worker that has none trains one at each start, and keeps the machine busy with that.
        "TRIAGE_MODEL_FILE": str(model_file),
        "TRIAGE_JIRA_URL": sandbox.jira_url,
        "TRIAGE_JIRA_USER": known.jira_user,
        "TRIAGE_JIRA_TOKEN": known.jira_token,
        "TRIAGE_JIRA_INDEX_LAG_SECONDS": str(INDEX_LAG_SECONDS),
        "TRIAGE_SLACK_BOT_TOKEN": known.slack_bot_token,
        "TRIAGE_SLACK_API_URL": sandbox.slack_api_url,
        "TRIAGE_SLACK_POSTS_A_SECOND": "1000",
        "TRIAGE_LEASE_SECONDS": str(LEASE_SECONDS),
    }


class WorkerProcess:
    """`triage serve --only worker`, started and ended at will."""

    def __init__(self, settings: Mapping[str, str], folder: Path, name: str = "worker") -> None:
        self._settings, self._folder = settings, folder
        self.log = folder / f"{name}.log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        words = [sys.executable, "-m", "triage", "serve", "--only", "worker"]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(words, env=self._settings, cwd=self._folder, stdout=log, stderr=log)

    def send(self, number: signal.Signals) -> None:
        assert self._process is not None
        assert self._process.poll() is None, self.last_words()
        self._process.send_signal(number)

    def kill(self) -> None:
        self.send(signal.SIGKILL)
        assert self._process is not None
        self._process.wait(PATIENCE_SECONDS)

    def is_up(self) -> bool:
        """Say whether all of it runs, and not only its first part."""
        return "the worker runs" in self.log.read_text(errors="replace")

    def last_words(self) -> str:
        return self.log.read_text(errors="replace")[-2000:]

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Kill, if it still runs."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait(PATIENCE_SECONDS)


def until(fact: Callable[[], bool], worker: WorkerProcess, *, patience_seconds: float = PATIENCE_SECONDS) -> None:
    """Wait for a fact, and show what the worker said where it does not come about."""
    end = time.monotonic() + patience_seconds
    while not fact():
        assert time.monotonic() < end, worker.last_words()
        time.sleep(0.05)


def sent(database: Database) -> int:
    """Count what was sent."""
    with database.reading() as session:
        return session.exec(select(func.count()).where(Delivery.state == "sent")).one()


def all_sent(database: Database) -> bool:
    """Say whether nothing waits; a database that is down does not say so."""
    try:
        with database.reading() as session:
            return session.exec(select(func.count()).where(col(Delivery.state) != "sent")).one() == 0
    except SQLAlchemyError:
        return False


def all_sent_without_pauses(database: Database) -> bool:
    """Say whether nothing waits, and let what has failed often come due as if its minutes had passed.

    Where one call in five fails, a thousand deliveries would spend their time in pauses that double.
    """
    # Later than any lease ends, so that nobody holds it.
    now = datetime.now(UTC)
    pausing = (col(Delivery.state) == "pending", col(Delivery.due) > now + timedelta(seconds=2 * LEASE_SECONDS))
    with database.reading() as session:
        waits = session.exec(select(func.count()).where(*pausing)).one()
    if waits:
        with database.writing() as session:
            session.execute(update(Delivery).where(*pausing).values(due=now))
    return all_sent(database)


def let_things_go_wrong(sandbox: Sandbox, seed: int) -> None:
    """Lose answers, refuse and delay at random, but repeatably."""
    sandbox.faults.seed(seed)
    sandbox.faults.arm(Fault(Kind.INDEX_LAG, seconds=SANDBOX_LAG_SECONDS))
    for vendor in (Vendor.JIRA, Vendor.SLACK):
        for kind, share in ((Kind.RESET_AFTER_COMMIT, 0.04), (Kind.RESET_BEFORE_COMMIT, 0.03), (Kind.STATUS, 0.03)):
            sandbox.faults.arm(Fault(kind, vendor, probability=share))
        sandbox.faults.arm(Fault(Kind.RATE_LIMITED, vendor, probability=0.02, seconds=0.5))
        sandbox.faults.arm(Fault(Kind.LATENCY, vendor, probability=0.5, seconds=0.05))


class Chance:
    """Moments that nobody chose, and that are the same in every run."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 -- repeatable, not secret

    def pause(self, longest: float) -> None:
        time.sleep(self._random.uniform(0, longest))


def assert_each_arrived_once(database: Database, sandbox: Sandbox) -> None:
    """Compare what the outbox says with what the stand-ins hold: none lost, none twice, none mixed up, none old."""
    with database.reading() as session:
        rows = session.exec(select(Delivery, Ticket).join(Ticket).order_by(col(Delivery.id))).all()
        # Beside them the auditor may have told operations how long all this takes.
        notices = set(session.exec(select(Delivery.key).where(col(Delivery.ticket_id).is_(None))))
    issues = [(one, ticket) for one, ticket in rows if one.destination == "jira"]
    labels = Counter(label for issue in sandbox.state.issues.values() for label in issue.labels)
    expected = {label_for(one.key): 1 for one, _ in issues}
    assert {label: count for label, count in labels.items() if label.startswith("triage-")} == expected
    for one, _ in issues:
        assert one.external_id is not None
        assert label_for(one.key) in sandbox.state.issues[one.external_id].labels
    arrived = [((each.metadata or {})["event_payload"]["key"], each) for each in sandbox.state.messages]
    of_tickets = [(key, each) for key, each in arrived if key not in notices]
    posted = dict(of_tickets)
    posts = [one for one, _ in rows if (one.destination, one.kind) == ("slack", "message.post")]
    assert len(posted) == len(of_tickets) == len(posts)
    assert set(posted) == {one.key for one in posts}
    for one in posts:
        assert f"{posted[one.key].channel}:{posted[one.key].ts}" == one.external_id
    _assert_cards_are_up_to_date(database, posted)


def _assert_cards_are_up_to_date(database: Database, posted: Mapping[str, Message]) -> None:
    """Look whether the last state of each card arrived, whatever was lost or repeated on the way."""
    with database.reading() as session:
        cards = session.exec(select(Place, Ticket).join(Ticket)).all()
    for place, ticket in cards:
        shown = posted[place.delivery_key or ""]
        assert (place.channel, place.ts) == (shown.channel, shown.ts)
        assert ticket.jira_key is not None
        assert ticket.jira_key in str(shown.blocks)
