"""Puts together what of the timetable keeps promises to people and to the law."""

from collections.abc import Callable
from datetime import datetime

from triage.database import Database
from triage.jobs import Job
from triage.matters.change import Premises
from triage.reminding import remind

EVERY_MINUTE, REMIND_LEGAL = "* * * * *", "remind-legal"


def sweeps(database: Database, premises: Premises, wake: Callable[[], None]) -> tuple[Job, ...]:
    """List the sweeps, for the timetable."""

    def of_law(now: datetime) -> str:
        reminded = remind(database, premises, now=now)
        if reminded:
            wake()
        return f"{reminded} reminded of"

    return (Job(REMIND_LEGAL, EVERY_MINUTE, of_law),)
