"""The timetable's memory: which firing was taken, and when the last one was."""

from datetime import datetime

from sqlalchemy import delete, func
from sqlalchemy.dialects import postgresql, sqlite
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


def finish(session: Session, name: str, *, due: datetime, now: datetime, outcome: str) -> None:
    """Record how a firing ended."""
    firing = session.exec(select(Firing).where(Firing.name == name, Firing.due == due)).one()
    firing.finished_at, firing.outcome = now, outcome
    session.add(firing)


def last_due(session: Session, name: str) -> datetime | None:
    """Say when the newest firing was due."""
    return session.exec(select(Firing.due).where(Firing.name == name).order_by(col(Firing.due).desc()).limit(1)).first()


def last_outcome(session: Session, name: str) -> str | None:
    """Say how the newest firing that has ended did."""
    ended = select(Firing.outcome).where(Firing.name == name, col(Firing.finished_at).is_not(None))
    return session.exec(ended.order_by(col(Firing.due).desc()).limit(1)).first()


def forget_before(session: Session, moment: datetime) -> int:
    """Remove firings that nobody will ask about."""
    count = session.exec(select(func.count()).select_from(Firing).where(Firing.due < moment)).one()
    session.execute(delete(Firing).where(col(Firing.due) < moment))
    return count
