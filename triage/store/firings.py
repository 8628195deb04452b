"""The timetable's memory: which firing was taken, and when the last one was."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, func, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import CursorResult
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from triage.tables import Firing

# As far as the clocks of two replicas may be apart.
SKEW = timedelta(seconds=30)


def take(session: Session, name: str, *, due: datetime, now: datetime) -> bool:
    """Take a firing; the unique key lets one replica have it."""
    return _inserted(session, name, due=due, now=now) or (
        _is_from_before(session, name, due=due, now=now) and _inserted(session, name, due=due, now=now)
    )


def _inserted(session: Session, name: str, *, due: datetime, now: datetime) -> bool:
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    taken = session.execute(
        insert(Firing)
        .values(name=name, due=due, started_at=now)
        .on_conflict_do_nothing(index_elements=["name", "due"])
        .returning(col(Firing.id))
    ).first()
    return taken is not None


def _is_from_before(session: Session, name: str, *, due: datetime, now: datetime) -> bool:
    """Remove a firing of the same time from before the clock was set back; False where it is of now.

    It is from before where one that is due later was taken already. The newest row is another replica's, of now.
    """
    of_job = select(func.max(Firing.id)).where(Firing.name == name)
    if session.execute(of_job.where(col(Firing.due) > now + SKEW)).scalar_one() is None:
        return False
    newest = of_job.scalar_subquery()
    same = and_(col(Firing.name) == name, col(Firing.due) == due, col(Firing.id) != newest)
    removed = session.execute(
        delete(Firing).where(same).returning(col(Firing.id)).execution_options(synchronize_session=False)
    ).first()
    return removed is not None


def finish(session: Session, name: str, *, due: datetime, now: datetime, outcome: str | None) -> None:
    """Record how a firing ended; without an outcome nothing came of it."""
    _end(session, name, due, {"finished_at": now, "outcome": outcome})


def fail(session: Session, name: str, *, due: datetime, now: datetime, error: str) -> None:
    """Record that a firing failed, and of what kind that was."""
    _end(session, name, due, {"finished_at": now, "error": error})


def _end(session: Session, name: str, due: datetime, values: Mapping[str, object]) -> None:
    of_firing = and_(col(Firing.name) == name, col(Firing.due) == due)
    session.execute(update(Firing).where(of_firing).values(**values).execution_options(synchronize_session=False))


def last_due(session: Session, name: str) -> datetime | None:
    """Say when the newest firing was due."""
    return session.exec(select(Firing.due).where(Firing.name == name).order_by(col(Firing.due).desc()).limit(1)).first()


def newest(session: Session, name: str, *, now: datetime) -> Firing | None:
    """Give the newest firing; one that is due later is from before the clock was set back."""
    return session.exec(_until(name, now).order_by(col(Firing.due).desc()).limit(1)).first()


def last_done(session: Session, name: str, *, now: datetime) -> Firing | None:
    """Give the newest firing of which something came; one that is due later is from before the clock was set back."""
    done = _until(name, now).where(col(Firing.outcome).is_not(None))
    return session.exec(done.order_by(col(Firing.due).desc()).limit(1)).first()


def _until(name: str, now: datetime) -> SelectOfScalar[Firing]:
    return select(Firing).where(Firing.name == name, col(Firing.due) <= now + SKEW)


def forget_before(session: Session, moment: datetime) -> int:
    """Remove firings that nobody will ask about; the newest of each job of which something came is kept."""
    newest = select(func.max(Firing.id)).where(col(Firing.outcome).is_not(None)).group_by(col(Firing.name))
    old = and_(col(Firing.due) < moment, col(Firing.id).not_in(newest))
    result = session.execute(delete(Firing).where(old).execution_options(synchronize_session=False))
    return result.rowcount if isinstance(result, CursorResult) else 0


def done_between(session: Session, name: str, since: datetime, until: datetime) -> bool:
    """Say whether something came of a firing that was due in a stretch of time."""
    done = select(Firing.id).where(Firing.name == name, col(Firing.due) >= since, col(Firing.due) <= until)
    return session.exec(done.where(col(Firing.outcome).is_not(None)).limit(1)).first() is not None
