"""Counts the week that is over, for the timetable: what the model met, and whether that is odd."""

from collections.abc import Callable, Collection
from datetime import datetime

from triage.database import Database
from triage.learning.drift import alarm, last_week, name_of, shift_of, unknown_share, week_from, week_of
from triage.store import drift
from triage.tables import DriftWeek

COUNT_DRIFT = "count-drift"
EVERY_MONDAY = "7 4 * * 1"
# How many weeks are what is usual.
USUAL_WEEKS = 8


def count_last_week(database: Database, known: Callable[[], Collection[str]], *, now: datetime) -> str:
    """Count the last whole week; counted twice it is one week."""
    since, until = last_week(now)
    name = name_of(since.date())
    with database.reading() as session:
        met = drift.met(session, since, until)
        rows = drift.latest(session, limit=USUAL_WEEKS + 1)
    before = [week_from(row.figures) for row in rows if row.week < name][:USUAL_WEEKS]
    unknown = unknown_share(met.texts, known())
    week = week_of(met.lanes, met.confidences, overridden=met.overridden, unknown=unknown)
    odd = alarm(week, before)
    row = DriftWeek(week=name, figures=week.as_figures(shift_of(week, before)), alarm=odd, counted_at=now)
    with database.writing() as session:
        drift.keep(session, row)
    return f"{name}: {odd or 'as usual'}"
