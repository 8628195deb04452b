"""Puts together what watches the house: the auditor each minute, the heartbeat, and what they say of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlmodel import Session

from integrations.heartbeat import Heartbeat
from triage.auditing import audit
from triage.clock_watch import WATCH_CLOCKS, watch_clocks
from triage.database import Database
from triage.jobs import EVERY_MINUTE, HEARTBEAT, Job
from triage.matters.change import Premises
from triage.promises import AUDIT, LOOK_MAY_LAG, Promise, is_well_enough
from triage.proving import Watched
from triage.review_queue import alarms
from triage.settings import Settings
from triage.store import findings, firings

# What runs every minute, and was done last so long ago, is not being done.
JOB_MAY_LAG = timedelta(minutes=5)
BEATS, NOT_TAKEN, SILENT = "beats", "not taken", "silent, since not all is well"


@dataclass(frozen=True)
class Watch:
    """What is watched, and with what."""

    database: Database
    premises: Premises
    wake: Callable[[], None] = field(repr=False)
    heartbeat: Heartbeat | None = field(default=None, repr=False)
    # What else the timetable has to get done.
    others: tuple[Job, ...] = field(default=(), repr=False)

    def jobs(self) -> tuple[Job, ...]:
        """List what watches, for the timetable; each on a thread of its own, so that it sees where another hangs."""
        beats = [Job(HEARTBEAT, EVERY_MINUTE, self.beat, HEARTBEAT)] if self.heartbeat else []
        return (
            Job(WATCH_CLOCKS, EVERY_MINUTE, self.clocks, WATCH_CLOCKS),
            Job(AUDIT, EVERY_MINUTE, self.audit, AUDIT),
            *beats,
        )

    def clocks(self, now: datetime) -> str:
        """Tell of the clocks that have something to say."""
        told = watch_clocks(self.database, self.premises, now=now)
        if told:
            self.wake()
        return f"{told} clocks told of"

    def audit(self, now: datetime) -> str:
        """Prove the promises once."""
        every_minute = [job.name for job in self.others if job.crontab == EVERY_MINUTE]
        rest = [job.name for job in self.others if job.crontab != EVERY_MINUTE]
        kept = dict.fromkeys([*every_minute, WATCH_CLOCKS], JOB_MAY_LAG)
        watched = Watched(self.premises.book, self.premises.destinations, kept, rest)
        with self.database.reading() as session:
            queue = alarms(session, self.premises.book, now=now)
        audited = audit(self.database, self.premises, watched, now=now, more=queue)
        if audited.told or audited.mended:
            self.wake()
        return str(audited)

    def beat(self, now: datetime) -> str:
        """Tell the outside watch that all is well, if it is."""
        with self.database.reading() as session:
            looked = firings.last_done(session, AUDIT, now=now)
            broken = [promise for promise, _, _ in findings.counts(session)]
        if self.heartbeat is None or not is_well_enough(
            broken, looked_at=looked.started_at if looked else None, now=now
        ):
            return SILENT
        return BEATS if self.heartbeat.beat() else NOT_TAKEN


def heartbeat_of(settings: Settings) -> Heartbeat | None:
    """Make the heartbeat, if an address is set."""
    return Heartbeat(settings.heartbeat_url.get_secret_value()) if settings.heartbeat_url else None


def notes(session: Session, *, now: datetime) -> dict[str, str]:
    """Say what the auditor found, and that it has stopped looking."""
    said = {
        f"promise, {promise}": f"{count} not kept since {oldest:%Y-%m-%d %H:%M} UTC; `triage audit findings` lists them"
        for promise, count, oldest in findings.counts(session)
    }
    looked = firings.last_done(session, AUDIT, now=now)
    if looked is not None and now - looked.started_at > LOOK_MAY_LAG:
        said[f"promise, {Promise.TIMETABLE}"] = (
            f"nobody has looked at the promises since {looked.started_at:%Y-%m-%d %H:%M} UTC; is the worker running?"
        )
    return said
