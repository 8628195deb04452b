"""Puts together what of the timetable is about problems: sudden rises, their issues, and what the night merges."""

from collections.abc import Callable
from datetime import datetime

from triage.assessing import Judge
from triage.database import Database
from triage.filling import fill_new
from triage.jobs import EVERY_MINUTE, TAKES_LONG, Job
from triage.matters.change import Premises
from triage.problem_links import LINK_PROBLEMS, link_issues
from triage.recall import WINDOW
from triage.regrouping import regroup
from triage.rise_watch import WATCH_RISES, watch_rises

REGROUP = "merge-problems"


def problem_jobs(
    database: Database, premises: Premises, wake: Callable[[], None], *, judge: Judge | None
) -> tuple[Job, ...]:
    """List the jobs, for the timetable."""

    def of_rises(now: datetime) -> str:
        told = watch_rises(database, premises, now=now)
        if told:
            wake()
        return f"{told} rises told of"

    def of_links(now: datetime) -> str:
        linked = link_issues(database, premises, now=now)
        if linked:
            wake()
        return f"{linked} issues to link"

    def of_problems(now: datetime) -> str:
        read = 0 if judge is None else fill_new(database, judge, since=now - WINDOW)
        return f"{read} read, {regroup(database, premises, now=now)}"

    return (
        Job(WATCH_RISES, EVERY_MINUTE, of_rises, WATCH_RISES),
        Job(LINK_PROBLEMS, EVERY_MINUTE, of_links, WATCH_RISES),
        Job(REGROUP, "7 2 * * *", of_problems, TAKES_LONG),
    )
