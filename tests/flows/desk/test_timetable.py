"""The timetable: each firing once over all replicas, what failed is logged, and what was missed is caught up once."""

import io
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from apscheduler.schedulers.background import BackgroundScheduler
from sqlmodel import col, select

from tests.conftest import ROOT
from tests.flows.desk.desks import MORNING, SetClock
from triage.database import Database
from triage.jobs import ASKS_OTHERS, Job, OnceExecutor, Timetable, timetable
from triage.setting_back import SettingBack
from triage.store import events, firings
from triage.store.events import Happening
from triage.tables import ChainHead, Firing

# None of these falls due by the machine's own clock while a test runs.
YEARLY = "0 0 29 2 *"
DAILY = "0 9 * * *"


class Ran:
    """A job that remembers its runs."""

    def __init__(self, crontab: str = YEARLY, *, fails: bool = False) -> None:
        self._fails = fails
        self.at: list[datetime] = []
        self.job = Job("work", crontab, self._run)

    def _run(self, now: datetime) -> str:
        self.at.append(now)
        if self._fails:
            raise ValueError("a secret was in here")
        return "worked"


def all_firings(database: Database) -> list[Firing]:
    with database.reading() as session:
        return list(session.exec(select(Firing).order_by(col(Firing.due))))


def put_firing(database: Database, due: datetime, name: str = "work") -> None:
    with database.writing() as session:
        assert firings.take(session, name, due=due, now=due)


def start_and_stop(database: Database, ran: Ran, clock: SetClock) -> None:
    started = Timetable(database, (ran.job,), clock=clock)
    started.start()
    started.stop()


def test_two_timetables_on_one_database_fire_once(
    database: Database, database_url: str, clock: SetClock, log_lines: io.StringIO
) -> None:
    ran, ready = Ran(), threading.Barrier(12)
    with closing(Database(database_url)) as other:
        tables = [Timetable(one, (ran.job,), clock=clock) for one in (database, other)] * 6

        def fire(one: Timetable) -> bool:
            ready.wait(30)
            return one.fire("work", MORNING)

        with ThreadPoolExecutor(12) as pool:
            fired = list(pool.map(fire, tables))
    assert fired.count(True) == 1
    assert "a job failed" not in log_lines.getvalue()
    assert ran.at == [MORNING]
    (firing,) = all_firings(database)
    assert (firing.outcome, firing.finished_at) == ("worked", MORNING)


FIRES = """
import sys
from datetime import datetime, timedelta
from pathlib import Path
from tests.conftest import ROOT
from tests.flows.desk.desks import MORNING, SetClock
from triage.database import Database
from triage.jobs import Job, Timetable

database, clock = Database(sys.argv[1]), SetClock()
table = Timetable(database, (Job("work", "* * * * *", lambda now: sys.argv[2]),), clock=clock)
sys.stdin.readline()
for minute in range(100):
    table.fire("work", MORNING + timedelta(minutes=minute))
database.close()
"""


def test_two_processes_share_the_firings_between_them(database: Database, database_url: str) -> None:
    told = [sys.executable, "-c", FIRES, database_url]
    processes = [subprocess.Popen([*told, name], stdin=subprocess.PIPE, cwd=ROOT, text=True) for name in ("one", "two")]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.close()
    assert [process.wait(timeout=120) for process in processes] == [0, 0]
    fired = all_firings(database)
    assert [one.due for one in fired] == [MORNING + timedelta(minutes=minute) for minute in range(100)]
    assert {one.outcome for one in fired} <= {"one", "two"}
    assert all(one.finished_at and not one.error for one in fired)


def test_next_firing_is_another_one(database: Database, clock: SetClock) -> None:
    ran = Ran()
    table = Timetable(database, (ran.job,), clock=clock)
    assert [table.fire("work", MORNING + timedelta(minutes=n)) for n in (0, 1, 1)] == [True, True, False]
    assert len(ran.at) == 2


def test_failing_job_is_logged_without_its_words_and_the_timetable_goes_on(
    database: Database, clock: SetClock, log_lines: io.StringIO
) -> None:
    ran = Ran(fails=True)
    table = Timetable(database, (ran.job,), clock=clock)
    assert not table.fire("work", MORNING)
    assert not table.fire("work", MORNING + timedelta(minutes=1))
    assert len(ran.at) == 2
    said = log_lines.getvalue()
    assert said.count("a job failed") == 2
    assert "ValueError" in said
    assert "a secret" not in said
    assert [(one.outcome, one.error) for one in all_firings(database)] == [(None, "ValueError")] * 2


def test_scheduler_hands_each_firing_over_by_name_and_time() -> None:
    fired: queue.Queue[tuple[str, datetime]] = queue.Queue()
    fire: Callable[[str, datetime], object] = lambda name, due: fired.put((name, due))  # noqa: E731 - one line says it
    scheduler = BackgroundScheduler(timezone="UTC", executors={"default": OnceExecutor(fire)})
    scheduler.start()
    due = datetime.now(UTC)
    scheduler.add_job(print, "interval", hours=1, next_run_time=due, id="work", misfire_grace_time=60)
    try:
        assert fired.get(timeout=60) == ("work", due)
    finally:
        scheduler.shutdown()
    assert fired.empty()


def test_missed_firings_are_caught_up_once_at_the_start(database: Database, clock: SetClock) -> None:
    ran = Ran(DAILY)
    put_firing(database, MORNING - timedelta(days=5, hours=1))
    start_and_stop(database, ran, clock)
    assert ran.at == [MORNING]


def test_two_timetables_that_start_catch_up_once_between_them(
    database: Database, database_url: str, clock: SetClock
) -> None:
    ran = Ran(DAILY)
    put_firing(database, MORNING - timedelta(days=5, hours=1))
    start_and_stop(database, ran, clock)
    with closing(Database(database_url)) as other:
        start_and_stop(other, ran, clock)
    start_and_stop(database, ran, clock)
    assert ran.at == [MORNING]


@pytest.mark.parametrize(
    ("crontab", "away", "caught_up"),
    [
        ("* * * * *", timedelta(days=400, seconds=7), MORNING),
        ("* * * * *", timedelta(minutes=1), MORNING),
        ("17 3 * * *", timedelta(days=3), MORNING.replace(hour=3, minute=17)),
        ("0 8,9 * * 1-5", timedelta(days=30), MORNING.replace(hour=9)),
        ("0 0 1 * *", timedelta(days=300), MORNING.replace(day=1, hour=0)),
    ],
)
def test_newest_of_the_missed_firings_is_the_one_that_is_caught_up(
    database: Database, clock: SetClock, *, crontab: str, away: timedelta, caught_up: datetime
) -> None:
    put_firing(database, MORNING - away)
    start_and_stop(database, Ran(crontab), clock)
    # The scheduler's own clock may reach the next minute meanwhile.
    assert all_firings(database)[1].due == caught_up


@pytest.mark.parametrize("last", [None, MORNING - timedelta(hours=1)])
def test_nothing_is_caught_up_where_nothing_was_missed(
    database: Database, clock: SetClock, last: datetime | None
) -> None:
    ran = Ran(DAILY)
    if last is not None:
        put_firing(database, last)
    start_and_stop(database, ran, clock)
    assert ran.at == []


def fire_own(database: Database, clock: SetClock, name: str, paged: int = 0) -> str | None:
    """Fire one of the product's own jobs, and give its outcome."""
    table = Timetable(database, timetable(database, page_again=lambda _: paged), clock=clock)
    assert table.fire(name, MORNING)
    with database.reading() as session:
        return session.exec(select(Firing.outcome).where(Firing.name == name, Firing.due == MORNING)).one()


def test_firings_of_the_last_two_weeks_are_kept(database: Database, clock: SetClock) -> None:
    for days in (40, 15, 14, 1):
        put_firing(database, MORNING - timedelta(days=days))
    assert fire_own(database, clock, "prune-firings") == "2 firings forgotten"
    assert [(MORNING - one.due).days for one in all_firings(database)] == [14, 1, 0]


def test_outcome_says_how_many_were_paged(database: Database, clock: SetClock) -> None:
    assert fire_own(database, clock, "page-again", paged=3) == "3 paged again"


@pytest.mark.parametrize("tampered", [False, True])
def test_audit_says_whether_the_chain_holds(
    database: Database, clock: SetClock, log_lines: io.StringIO, *, tampered: bool
) -> None:
    with database.writing() as session:
        events.append(session, [Happening("opened", "maya"), Happening("closed", "maya")], at=MORNING)
    if tampered:
        with database.writing() as session:
            head = session.get_one(ChainHead, 1)
            head.last_id = 3
            session.add(head)
    outcome = fire_own(database, clock, "verify-audit")
    assert outcome == ("broken at event 3" if tampered else "the chain holds")
    assert ("the audit chain is broken" in log_lines.getvalue()) is tampered


def test_a_job_that_waits_for_others_holds_up_nothing_else(database: Database, clock: SetClock) -> None:
    answered, paged = threading.Event(), queue.SimpleQueue[str]()

    def ask(now: datetime) -> str:
        del now
        return "answered" if answered.wait(120) else "left alone"

    def page(now: datetime) -> str:
        del now
        paged.put("paged")
        return "paged"

    jobs = (Job("ask", DAILY, ask, ASKS_OTHERS), Job("page", DAILY, page))
    for job in jobs:
        put_firing(database, MORNING - timedelta(days=2), job.name)
    table = Timetable(database, jobs, clock=clock)
    table.start()
    assert paged.get(timeout=60) == "paged"
    answered.set()
    table.stop()
    assert {(one.name, one.outcome) for one in all_firings(database) if one.outcome} == {
        ("ask", "answered"),
        ("page", "paged"),
    }


def fired_at(table: Timetable, clock: SetClock, minutes: float) -> list[bool]:
    """Let every minute of a stretch fire, as its scheduler does by the clock."""
    found = []
    for _ in range(int(minutes)):
        clock.pass_by(1)
        found.append(table.fire("work", clock.now()))
    return found


def test_a_clock_that_was_set_back_an_hour_stops_no_job_and_doubles_none(
    database: Database, database_url: str, clock: SetClock
) -> None:
    ran = Ran()
    table = Timetable(database, (ran.job,), clock=clock)
    assert all(fired_at(table, clock, 60))
    clock.pass_by(-60)
    with closing(Database(database_url)) as other:
        beside = Timetable(other, (ran.job,), clock=clock)
        again = []
        for _ in range(60):
            clock.pass_by(1)
            again.append([one.fire("work", clock.now()) for one in (table, beside)])
    # The last minute is where the clock was before, and is that firing by all that anybody can tell.
    assert again == [[True, False]] * 59 + [[False, False]]
    assert all(fired_at(table, clock, 5))
    assert len(ran.at) == 60 + 59 + 5


def test_a_replica_that_is_late_does_not_do_again_what_others_did(database: Database, clock: SetClock) -> None:
    ran = Ran()
    table = Timetable(database, (ran.job,), clock=clock)
    due = clock.now()
    fired_at(table, clock, 5)
    assert not any(table.fire("work", due + timedelta(minutes=minute)) for minute in range(1, 6))


def test_a_clock_that_was_set_back_is_noticed() -> None:
    wall, steady = [MORNING], [0.0]
    clock = SettingBack(lambda: wall[0], lambda: steady[0])

    def pass_by(seconds: float, *, set_by: timedelta = timedelta()) -> bool:
        wall[0] += timedelta(seconds=seconds) + set_by
        steady[0] += seconds
        return clock.happened()

    assert not pass_by(5)
    assert not pass_by(5, set_by=timedelta(seconds=-1))
    assert not pass_by(5, set_by=timedelta(hours=1))
    assert pass_by(5, set_by=timedelta(hours=-1))
    assert not pass_by(5)
    assert pass_by(5, set_by=timedelta(seconds=-6))


def test_a_timetable_that_is_planned_anew_goes_by_the_time_of_now(database: Database, clock: SetClock) -> None:
    ran = Ran()
    table = Timetable(database, (ran.job,), clock=clock)
    table.start()
    try:
        scheduler = table._scheduler  # noqa: SLF001 - what it waits for shows nowhere else
        planned = scheduler.get_job("work").next_run_time
        scheduler.modify_job("work", next_run_time=planned + timedelta(days=1))
        table.plan_anew()
        assert scheduler.get_job("work").next_run_time == planned
    finally:
        table.stop()


def test_what_has_its_own_thread_waits_for_no_other_job(database: Database, clock: SetClock) -> None:
    answered, beaten = threading.Event(), queue.SimpleQueue[str]()

    def ask(now: datetime) -> str:
        del now
        return "answered" if answered.wait(120) else "left alone"

    def beat(now: datetime) -> str:
        del now
        beaten.put("beaten")
        return "beaten"

    jobs = (Job("ask", DAILY, ask, ASKS_OTHERS), Job("beat", DAILY, beat, "beat"))
    for job in jobs:
        put_firing(database, MORNING - timedelta(days=2), job.name)
    table = Timetable(database, jobs, clock=clock)
    table.start()
    assert beaten.get(timeout=60) == "beaten"
    answered.set()
    table.stop()
