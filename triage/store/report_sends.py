"""Which reports went out by themselves, and what became of them."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from triage.store.outbox import STUCK
from triage.tables import Delivery, ReportSend


def known(session: Session, keys: Collection[str]) -> frozenset[str]:
    """Say which of these are on record."""
    return frozenset(session.exec(select(ReportSend.key).where(col(ReportSend.key).in_(keys))).all())


def begun(session: Session, schedules: Collection[str]) -> frozenset[str]:
    """Say which of these schedules are looked after already."""
    wanted = select(ReportSend.schedule).where(col(ReportSend.schedule).in_(schedules)).distinct()
    return frozenset(session.exec(wanted).all())


def take(session: Session, key: str, *, schedule: str, delivery_key: str | None, due: datetime, now: datetime) -> bool:
    """Take one that is due; the unique key lets one process have it."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    row = {"key": key, "schedule": schedule, "delivery_key": delivery_key, "due": due, "put_at": now}
    taken = session.execute(
        insert(ReportSend).values(**row).on_conflict_do_nothing(index_elements=["key"]).returning(col(ReportSend.id))
    ).first()
    return taken is not None


def stuck(session: Session, *, kinds: Collection[str]) -> Sequence[Delivery]:
    """List reports that wait for a person, the newest last."""
    wanted = select(Delivery).where(col(Delivery.kind).in_(kinds), Delivery.state == STUCK)
    return session.exec(wanted.order_by(col(Delivery.id))).all()
