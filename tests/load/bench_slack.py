"""How fast what Slack sends is acknowledged, and that none of it is lost or acted on twice: `make bench-slack`.

A process of its own sends signed events to `triage serve`, beside a bare Bolt app that keeps nothing; then ours is
killed in the middle and started again. SECONDS (60), RATE (100) and QUESTIONS (40) in the environment change how long.
"""

import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import migrate
from tests.load.slack_answers import answer_times
from tests.load.slack_client import Seen
from tests.load.slack_counting import Count, count_acted, count_kept, wait_until_acted_on
from tests.load.slack_events import SECRET, TOKEN, Workspace
from tests.load.slack_nodding import Nodding
from tests.load.slack_servers import House, bare_process, cpu_seconds
from tests.postgres_server import NoPostgres, PostgresServer
from triage.database import Database

SECONDS = float(os.environ.get("SECONDS", "60"))
RATE = float(os.environ.get("RATE", "100"))
QUESTIONS = int(os.environ.get("QUESTIONS", "40"))
WARM_UP_SECONDS = 2.0
# So long may what is left in the inbox take afterwards, for each second of sending.
PATIENCE = 3
GOAL_P99, GOAL_ANSWER_P95 = 0.3, 1.0


def say(*lines: str) -> None:
    """Print lines at once, also into a pipe."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


def sent(port: int, run: str, *, seconds: float = SECONDS) -> Seen:
    """Let the client send one run in a process of its own, and bring back what it saw."""
    command = [sys.executable, "-m", "tests.load.slack_client", str(port), str(RATE), str(seconds), run]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Seen(**json.loads(done.stdout))


def said(name: str, seen: Seen, cpu: float) -> str:
    """Put what one server did into a line."""
    found = sorted(1000 * one for one in seen.latencies) or [float("nan")]
    p50, p99 = found[len(found) // 2], found[len(found) * 99 // 100]
    each = 1000 * cpu / max(1, seen.requests)
    return (
        f"  {name:<34} p50 {p50:7.1f} ms   p99 {p99:7.1f} ms   max {found[-1]:7.1f} ms   "
        f"{each:5.2f} ms of processor a request   sent again {seen.repeated}"
    )


@dataclass(frozen=True)
class Trial:
    """One way to run the house: with its worker or without, and killed in the middle or not."""

    name: str
    only: str | None
    is_killed: bool = False


TRIALS = (
    Trial("web alone", "web"),
    Trial("web and worker in one process", None),
    Trial("the same, killed in the middle", None, is_killed=True),
)


def measure_bare(context: multiprocessing.context.SpawnContext) -> None:
    """Measure a Bolt app that keeps nothing."""
    with bare_process(context) as (port, pid):
        sent(port, "warm", seconds=WARM_UP_SECONDS)
        before = cpu_seconds(pid)
        seen = sent(port, "bare")
        say(said("a bare Bolt app, keeping nothing", seen, cpu_seconds(pid) - before))


def measure(trial: Trial, url: str) -> bool:
    """Measure one way on one database; say whether nothing was lost or doubled."""
    migrate(url)
    with ExitStack() as stack:
        slack = stack.enter_context(Nodding())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        settings = {
            "TRIAGE_DATABASE_URL": url,
            "TRIAGE_SLACK_BOT_TOKEN": TOKEN,
            "TRIAGE_SLACK_SIGNING_SECRET": SECRET,
            "TRIAGE_SLACK_API_URL": slack.api_url,
        }
        house = stack.enter_context(House(settings, folder, only=trial.only))
        database = stack.enter_context(closing(Database(url)))
        sent(house.port, "warm", seconds=WARM_UP_SECONDS)
        with _killed(house) if trial.is_killed else _left_alone(house) as cpu:
            seen = sent(house.port, trial.name)
        say(said(trial.name, seen, cpu()))
        return _count(trial, database, slack, seen=seen)


def _count(trial: Trial, database: Database, slack: Nodding, *, seen: Seen) -> bool:
    runs = ((Workspace("warm"), WARM_UP_SECONDS), (Workspace(trial.name), SECONDS))
    events = [run.event(number) for run, seconds in runs for number in range(int(RATE * seconds))]
    if trial.only:
        count, after = count_kept(database, events), ""
    else:
        waited = wait_until_acted_on(database, seconds=PATIENCE * SECONDS)
        count = count_acted(database, events, posted=slack.posted)
        after = f", all acted on {waited:.0f} s later" if not count.waiting else f", {count.waiting} not acted on yet"
    say(f"    {len(events)} events{after}: {_in_words(count)}; {len(seen.untaken)} never acknowledged")
    return count.is_whole and not seen.untaken


def _in_words(count: Count) -> str:
    return f"{count.lost} lost, {count.doubled} doubled, {count.unanswered} unanswered"


@contextmanager
def _left_alone(house: House) -> Iterator[Callable[[], float]]:
    before = cpu_seconds(house.pid)
    yield lambda: cpu_seconds(house.pid) - before


@contextmanager
def _killed(house: House) -> Iterator[Callable[[], float]]:
    """Kill it in the middle of what is sent, and start it again at once."""

    def kill() -> None:
        time.sleep(SECONDS / 2)
        house.kill()
        house.start()

    killing = threading.Thread(target=kill)
    killing.start()
    yield lambda: float("nan")
    killing.join()


def on_database(name: str, url_of: Callable[[str], str]) -> bool:
    """Measure all ways on one kind of database, beside the bare app."""
    say(
        f"{name}: {RATE:.0f} events a second for {SECONDS:.0f} s, a tenth of them twice; "
        f"goal p99 {1000 * GOAL_P99:.0f} ms"
    )
    measure_bare(multiprocessing.get_context("spawn"))
    outcomes = [measure(trial, url_of(f"trial{number}")) for number, trial in enumerate(TRIALS)]
    if QUESTIONS:
        times = sorted(answer_times(url_of("answers"), QUESTIONS))
        p50, p95 = times[len(times) // 2], times[len(times) * 95 // 100]
        say(
            f"  answers in an idle system          p50 {p50:5.2f} s    p95 {p95:5.2f} s    max {times[-1]:5.2f} s"
            f"   over {QUESTIONS} questions, goal p95 {GOAL_ANSWER_P95:.0f} s"
        )
    return all(outcomes)


def main() -> None:
    """Measure on SQLite and on PostgreSQL; what was lost or doubled ends it with an error."""
    with tempfile.TemporaryDirectory() as folder:
        is_whole = on_database("SQLite", lambda name: f"sqlite:///{folder}/{name}.db")
    try:
        server = PostgresServer().start()
    except NoPostgres as error:
        sys.exit(f"PostgreSQL was left out: {error}")

    def made(name: str) -> str:
        server.execute(f"CREATE DATABASE {name}")
        return server.url(name)

    try:
        is_whole &= on_database("PostgreSQL", made)
    finally:
        server.stop()
    sys.exit(0 if is_whole else "Something was lost or doubled: see above.")


if __name__ == "__main__":
    main()
