"""How long clocks ran, and how many were overrun: by one of a matter's values, on both databases alike."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, case, func, select
from sqlmodel import Session, col

from triage.reports import counting
from triage.reports.period import Period
from triage.store.narrowing import is_last_round, is_late
from triage.store.running import APPROVAL
from triage.tables import RunningClock, Ticket
from triage.viewer import Viewer

SECONDS_AN_HOUR = 3600
APPROVALS = (APPROVAL,)


@dataclass(frozen=True)
class Ran:
    """The clocks of one kind: how many there are, of which matters some still run or were overrun, and their hours."""

    count: int
    matters: int
    running_matters: int
    late: int
    late_matters: int
    median: float | None
    p90: float | None


def ran(
    session: Session, period: Period, kinds: Sequence[str], *, by: Any, viewer: Viewer
) -> Mapping[str, Mapping[Any, Ran]]:
    """Measure the clocks of what came in, by kind: each matter's last round, but of APPROVALS every one."""
    ticket, kind, stopped_at = col(RunningClock.ticket_id), col(RunningClock.kind), col(RunningClock.stopped_at)
    began, ended = (counting.seconds(one, session=session) for one in (col(RunningClock.started_at), stopped_at))
    late = is_late()
    all_late, all_running = case((late, ticket)), case((stopped_at.is_(None), ticket))
    if kinds == APPROVALS:
        rounds, of_matters = [], [func.count(one.distinct()) for one in (ticket, all_running, all_late)]
    else:
        rounds, of_matters = [is_last_round()], [func.count(one) for one in (ticket, all_running, all_late)]
    counted = [func.count(ticket), func.count(all_late), *of_matters]
    # All of a group in one value: a row of its own for each would take as long again to be handed over.
    seconds = counting.gathered(ended - began, session=session)
    of = and_(ticket == col(Ticket.id), kind.in_(kinds), *rounds)
    # From matters to their clocks: an inner join SQLite would begin with every clock that there ever was.
    joined = select(kind, by.label("by"), *counted, seconds).select_from(Ticket).outerjoin(RunningClock, of)
    rows = session.execute(joined.where(*counting.came_in(period, viewer)).group_by(kind, by))
    found: dict[str, dict[Any, Ran]] = {one: {} for one in kinds}
    for of_kind, value, count, overrun, matters, running, overrun_matters, took in rows:
        if of_kind is not None:
            median, p90 = ranks(took)
            found[of_kind][value] = Ran(count, matters, running, overrun, overrun_matters, median, p90)
    return found


def ranks(gathered: str | Sequence[int] | None) -> tuple[float | None, float | None]:
    """Give the nearest ranks: the smallest time within which a half, and nine in ten, were done."""
    read = json.loads(gathered) if isinstance(gathered, str) else gathered or []
    seconds = sorted(one for one in read if one is not None)
    if not seconds:
        return None, None
    half, most = (len(seconds) + 1) // 2, (len(seconds) * 9 + 9) // 10
    return seconds[half - 1] / SECONDS_AN_HOUR, seconds[most - 1] / SECONDS_AN_HOUR
