"""How long clocks ran, and how many were overrun: by one of a matter's values, on both databases alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Float, and_, case, cast, func, select
from sqlmodel import Session, col

from triage.reports import counting
from triage.reports.period import Period
from triage.store.narrowing import is_last_round, is_late
from triage.store.running import APPROVAL
from triage.tables import RunningClock, Ticket
from triage.viewer import Viewer

SECONDS_AN_HOUR = 3600


@dataclass(frozen=True)
class Ran:
    """The clocks of one kind: how many there are, ran to their end and were overrun, and the hours that they took."""

    count: int
    matters: int
    stopped: int
    late: int
    late_matters: int
    median: float | None
    p90: float | None


def ran(session: Session, period: Period, kind: str, *, by: Any, viewer: Viewer) -> Mapping[Any, Ran]:
    """Measure the clocks of what came in; of each matter the last round counts, and of approvals every one."""
    clocks = _clocks(session, period, kind, by=by, viewer=viewer).subquery("clock")
    # The nearest rank: the smallest time within which a half, or nine in ten, were done.
    half = case((clocks.c.rank == (clocks.c.stopped + 1) // 2, clocks.c.seconds))
    most = case((clocks.c.rank == (clocks.c.stopped * 9 + 9) // 10, clocks.c.seconds))
    late = clocks.c.late == 1
    wanted = select(
        clocks.c.by,
        func.count(),
        func.count(clocks.c.ticket.distinct()),
        func.count(clocks.c.seconds),
        func.sum(clocks.c.late),
        func.count(case((late, clocks.c.ticket)).distinct()),
        func.max(half),
        func.max(most),
    )
    rows = session.execute(wanted.where(clocks.c.ticket.is_not(None)).group_by(clocks.c.by))
    return {
        of: Ran(count, matters, stopped, int(overrun), late_matters, _hours(median), _hours(p90))
        for of, count, matters, stopped, overrun, late_matters, median, p90 in rows
    }


def _clocks(session: Session, period: Period, kind: str, *, by: Any, viewer: Viewer) -> Any:
    """Give each clock with its seconds, and its rank among those that stopped."""
    stopped_at, ticket = col(RunningClock.stopped_at), col(RunningClock.ticket_id)
    began, ended = (counting.seconds(one, session=session) for one in (col(RunningClock.started_at), stopped_at))
    seconds: ColumnElement[Any] = cast(ended - began, Float)
    runs = case((stopped_at.is_(None), 1), else_=0)
    of = and_(ticket == col(Ticket.id), col(RunningClock.kind) == kind)
    rounds = [] if kind == APPROVAL else [is_last_round()]
    wanted = select(
        by.label("by"),
        ticket.label("ticket"),
        seconds.label("seconds"),
        case((is_late(), 1), else_=0).label("late"),
        func.row_number().over(partition_by=[by, runs], order_by=[seconds, col(RunningClock.id)]).label("rank"),
        func.count(stopped_at).over(partition_by=[by]).label("stopped"),
    )
    # From matters to their clocks: an inner join SQLite would begin with every clock that there ever was.
    joined = wanted.select_from(Ticket).outerjoin(RunningClock, and_(of, *rounds))
    return joined.where(*counting.came_in(period, viewer))


def _hours(seconds: float | None) -> float | None:
    return None if seconds is None else float(seconds) / SECONDS_AN_HOUR
