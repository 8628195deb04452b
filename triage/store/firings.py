"""The timetable's memory: which firing was taken, and when the last one was."""

from datetime import datetime

from sqlalchemy import and_, delete, func
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import CursorResult
from sqlmodel import Session, col, select

from triage.tables import Firing


def take(session: Session, name: str, *, due: datetime, now: datetime) -> bool:
    """Take a firing; the unique key lets one replica have it."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    taken = session.execute(
        insert(Firing)
        .values(name=name, due=due, started_at=now)
        .on_conflict_do_nothing(index_elements=["name", "due"])
        .returning(col(Firing.id))
    ).first()
    return taken is not None


def finish(session: Session, name: str, *, due: datetime, now: datetime, outcome: str | None) -> None:
    """Record how a firing ended; without an outcome nothing came of it."""
    firing = session.exec(select(Firing).where(Firing.name == name, Firing.due == due)).one()
    firing.finished_at, firing.outcome = now, outcome
    session.add(firing)


def last_due(session: Session, name: str) -> datetime | None:
    """Say when the newest firing was due."""
    return session.exec(select(Firing.due).where(Firing.name == name).order_by(col(Firing.due).desc()).limit(1)).first()


def last_done(session: Session, name: str) -> Firing | None:
    """Give the newest firing of which something came."""
    done = select(Firing).where(Firing.name == name, col(Firing.outcome).is_not(None))
    return session.exec(done.order_by(col(Firing.due).desc()).limit(1)).first()


def forget_before(session: Session, moment: datetime) -> int:
    """Remove firings that nobody will ask about; the newest of each job of which something came is kept."""
    newest = select(func.max(Firing.id)).where(col(Firing.outcome).is_not(None)).group_by(col(Firing.name))
    old = and_(col(Firing.due) < moment, col(Firing.id).not_in(newest))
    result = session.execute(delete(Firing).where(old).execution_options(synchronize_session=False))
    return result.rowcount if isinstance(result, CursorResult) else 0
