"""The timetable: what runs by itself, each firing once over all replicas, and what was missed is caught up."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from apscheduler.executors.base import BaseExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger

from triage.database import Database
from triage.domain import Clock
from triage.promises import RECORD_HOLDS, VERIFY
from triage.setting_back import Watch
from triage.store import events, firings, inbox

log = structlog.get_logger(__name__)

KEEP_FIRINGS_DAYS = 14
KEEP_ARRIVALS_DAYS = 30
FORGOTTEN_AT_ONCE = 500
SWEEP, RECONCILE = "sweep-jira", "reconcile-jira"
PAGE_AGAIN, HEARTBEAT = "page-again", "heartbeat"
EVERY_MINUTE = "* * * * *"
# A thread each: what pages people waits neither for others that may not answer, nor for what goes through everything.
USUAL, ASKS_OTHERS, TAKES_LONG = "default", "asks-others", "takes-long"
# None where it could not be done this time, so that what was done last still counts.
Does = Callable[[datetime], str | None]


@dataclass(frozen=True)
class Job:
    """One entry of the timetable: a crontab line in UTC, and what it does; what it returns is kept as its outcome.

    Jobs of the same `thread` run one after another.
    """

    name: str
    crontab: str
    does: Does
    thread: str = USUAL


def timetable(
    database: Database,
    *,
    page_again: Callable[[datetime], int],
    sweep: Does | None = None,
    reconcile: Does | None = None,
    more: tuple[Job, ...] = (),
) -> tuple[Job, ...]:
    """List everything that runs by itself; `sweep` looks for what changed in Jira, `reconcile` compares both sides.

    `more` is what the wiring adds, in its order.
    """

    def page(now: datetime) -> str:
        return f"{page_again(now)} paged again"

    def verify(now: datetime) -> str:
        del now
        with database.reading() as session:
            broken = events.first_broken(session)
        if broken is None:
            return RECORD_HOLDS
        log.error("the audit chain is broken", at_event=broken.event_id, what=broken.what)
        return f"broken at event {broken.event_id}"

    def prune(now: datetime) -> str:
        with database.writing() as session:
            return f"{firings.forget_before(session, now - timedelta(days=KEEP_FIRINGS_DAYS))} firings forgotten"

    def prune_arrivals(now: datetime) -> str:
        return f"{_forget_arrivals(database, now - timedelta(days=KEEP_ARRIVALS_DAYS))} arrivals forgotten"

    return (
        Job(PAGE_AGAIN, EVERY_MINUTE, page),
        Job(VERIFY, "17 3 * * *", verify, TAKES_LONG),
        Job("prune-firings", "47 3 * * *", prune, TAKES_LONG),
        Job("prune-arrivals", "52 3 * * *", prune_arrivals, TAKES_LONG),
        *more,
        *([Job(SWEEP, "*/5 * * * *", sweep, ASKS_OTHERS)] if sweep else []),
        *([Job(RECONCILE, "27 3 * * *", reconcile, ASKS_OTHERS)] if reconcile else []),
    )


def _forget_arrivals(database: Database, moment: datetime) -> int:
    """Forget a few at a time, since Slack waits for no more than three seconds while SQLite is written to."""
    forgotten = 0
    while True:
        with database.writing() as session:
            count = inbox.forget_before(session, moment, most=FORGOTTEN_AT_ONCE)
        forgotten += count
        if count < FORGOTTEN_AT_ONCE:
            return forgotten


class OnceExecutor(BaseExecutor):  # type: ignore[misc]  # APScheduler has no types
    """Runs a job only where this replica got the row for its firing."""

    def __init__(self, fire: Callable[[str, datetime], object]) -> None:
        """Run firings one after another on a thread of their own."""
        super().__init__()
        self._fire = fire
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="timetable")

    def _do_submit_job(self, job: Any, run_times: list[datetime]) -> None:
        def run() -> None:
            self._fire(job.id, run_times[-1])
            self._run_job_success(job.id, [])

        self._pool.submit(run)

    def catch_up(self, name: str, due: datetime) -> None:
        """Run a firing that was missed, when its turn comes."""
        self._pool.submit(self._fire, name, due)

    def shutdown(self, wait: bool = True) -> None:  # noqa: FBT001, FBT002 - APScheduler calls it so
        """Let the firing that runs end."""
        self._pool.shutdown(wait=wait)


class Timetable:
    """The jobs on APScheduler, which only says when."""

    def __init__(self, database: Database, jobs: tuple[Job, ...], *, clock: Clock) -> None:
        """Prepare the scheduler; `start` lets it run."""
        self._database, self._clock = database, clock
        self._jobs: Mapping[str, Job] = {job.name: job for job in jobs}
        self._executors = {name: OnceExecutor(self.fire) for name in {USUAL, *(job.thread for job in jobs)}}
        self._scheduler = BackgroundScheduler(timezone="UTC", executors=self._executors)
        self._watch = Watch(self.plan_anew)

    @property
    def jobs(self) -> tuple[Job, ...]:
        """List the jobs."""
        return tuple(self._jobs.values())

    def start(self) -> None:
        """Catch up what fell due while nothing ran, then keep the timetable."""
        self._scheduler.start()
        self._watch.start()
        for job in self._jobs.values():
            trigger = trigger_of(job)
            # However long the machine was asleep: what it missed is done once.
            self._scheduler.add_job(
                _never_called, trigger, id=job.name, executor=job.thread, coalesce=True, misfire_grace_time=None
            )
            missed = self._missed(job, trigger)
            if missed is not None:
                self._executors[job.thread].catch_up(job.name, missed)

    def plan_anew(self) -> None:
        """Say anew when each job is next, since the clock was set back and nothing would run until it caught up."""
        log.warning("the machine's clock was set back; the timetable goes by the new time")
        for job in self._jobs.values():
            self._scheduler.reschedule_job(job.name, trigger=trigger_of(job))

    def stop(self) -> None:
        """Stop, after the firing that runs."""
        self._watch.stop()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=True)

    def fire(self, name: str, due: datetime) -> bool:
        """Run one firing, unless another replica has it."""
        is_taken = False
        try:
            with self._database.writing() as session:
                is_taken = firings.take(session, name, due=due, now=self._clock.now())
            if not is_taken:
                return False
            outcome = self._jobs[name].does(self._clock.now())
            with self._database.writing() as session:
                firings.finish(session, name, due=due, now=self._clock.now(), outcome=outcome)
        except Exception as error:  # noqa: BLE001 - the timetable goes on; the next firing tries again
            kind = type(error).__name__
            log.error("a job failed", job=name, error=kind)  # noqa: TRY400 - its message may quote data
            if is_taken:
                self._failed(name, due, kind)
            return False
        return True

    def _failed(self, name: str, due: datetime, error: str) -> None:
        try:
            with self._database.writing() as session:
                firings.fail(session, name, due=due, now=self._clock.now(), error=error)
        except Exception:  # noqa: BLE001 - most likely for the same reason; the log has it
            log.warning("that a job failed could not be written down", job=name)

    def _missed(self, job: Job, trigger: Any) -> datetime | None:
        now = self._clock.now()
        with self._database.reading() as session:
            last = firings.last_due(session, job.name)
        due: datetime | None = trigger.get_next_fire_time(last, last) if last else None
        return _newest(trigger, due, now) if due is not None and due <= now else None


def trigger_of(job: Job) -> CronTrigger:
    """Read a job's crontab line."""
    return CronTrigger.from_crontab(job.crontab, timezone="UTC")


def _newest(trigger: Any, due: datetime, now: datetime) -> datetime:
    """Give the last firing that was due: once is enough, and a replica that starts next finds nothing missed."""
    reach = now - due
    while (later := trigger.get_next_fire_time(None, now - reach / 2)) is not None and later <= now and reach:
        due, reach = later, reach / 2
    while (later := trigger.get_next_fire_time(due, due)) is not None and later <= now:
        due = later
    return due


def _never_called() -> None:
    """Stand in for the job's function, since the executor above runs it by name."""
