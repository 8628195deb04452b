"""What operators measure of a stage by itself: pages, clocks, what was judged last, and how the day went."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, case, func
from sqlalchemy import select as select_rows
from sqlmodel import Session, col, select

from triage.store.drift import by_model, said_at_first
from triage.store.visible import visible_to
from triage.tables import Escalation, RunningClock, Ticket
from triage.viewer import Viewer

# So many of the newest messages say how the model is doing; a number needs no index of times.
LATEST = 500


@dataclass(frozen=True)
class Judged:
    """How the model judged the newest messages."""

    count: int
    confidence: float
    unsure: float
    suspected: float
    lanes: Counter[str]


def paging(session: Session) -> tuple[int, datetime | None]:
    """Count the matters for which people are paged until somebody takes them, with the oldest."""
    wanted = select(func.count(), func.min(Escalation.started_at)).where(col(Escalation.acknowledged_at).is_(None))
    count, oldest = session.execute(wanted).one()
    return int(count), oldest


def clocks(session: Session, *, now: datetime) -> Sequence[tuple[str, str, int]]:
    """Count the clocks that have not stopped, by kind and by how they stand."""
    is_paused, is_late = col(RunningClock.paused_at).is_not(None), col(RunningClock.due_at) <= now
    sums = (func.sum(case((is_paused, 1), else_=0)), func.sum(case((and_(~is_paused, is_late), 1), else_=0)))
    wanted = select(RunningClock.kind, func.count(), *sums).where(col(RunningClock.stopped_at).is_(None))
    found = []
    for kind, count, paused, late in session.execute(wanted.group_by(col(RunningClock.kind))).all():
        running = count - int(paused) - int(late)
        found += [(kind, "paused", int(paused)), (kind, "late", int(late)), (kind, "running", running)]
    return found


def judged(session: Session) -> Judged:
    """Say how sure the model was of the newest messages, and what it said that they are."""
    judged = (col(Ticket.confidence), col(Ticket.needs_review), col(Ticket.incident_probability))
    wanted = by_model(select_rows(said_at_first(), *judged))
    rows = session.execute(wanted.order_by(col(Ticket.id).desc()).limit(LATEST)).all()
    many = max(len(rows), 1)
    return Judged(
        count=len(rows),
        confidence=sum(row[1] for row in rows) / many,
        unsure=sum(bool(row[2]) for row in rows) / many,
        suspected=sum(row[3] for row in rows) / many,
        lanes=Counter(str(row[0]) for row in rows),
    )


def came(session: Session, viewer: Viewer, *, since: datetime, until: datetime) -> int:
    """Count what came in between two moments, of what somebody sees."""
    within = (col(Ticket.created_at) >= since, col(Ticket.created_at) < until)
    return int(session.exec(select(func.count()).select_from(Ticket).where(*within, visible_to(viewer))).one())


def came_from(session: Session, *, since: datetime) -> Counter[str]:
    """Count what came in since a moment, by the way it came; whose key it was, and which channel, is left out."""
    wanted = select(Ticket.source, func.count()).where(col(Ticket.created_at) >= since).group_by(col(Ticket.source))
    ways: Counter[str] = Counter()
    for source, count in session.execute(wanted).all():
        ways[source.partition(":")[0]] += int(count)
    return ways
