"""Which reports went out by themselves, and what became of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Last:
    """The newest of a schedule: whether it was sent, and when it was, or when it was put here."""

    state: str
    at: datetime


def newest(session: Session, schedules: Collection[str]) -> Mapping[str, Last]:
    """Say of each schedule what became of its newest report."""
    wanted = (
        select(ReportSend.schedule, Delivery.state, Delivery.sent_at, Delivery.created_at)
        .join(Delivery, col(Delivery.key) == col(ReportSend.delivery_key))
        .where(col(ReportSend.schedule).in_(schedules))
        .order_by(col(ReportSend.id))
    )
    return {name: Last(state, sent_at or put_at) for name, state, sent_at, put_at in session.exec(wanted)}


@dataclass(frozen=True)
class Unsent:
    """One that waits for a person."""

    delivery: int
    report: str
    since: str
    until: str
    to: str
    why: str


def stuck(session: Session) -> list[Unsent]:
    """List what was put out and waits for a person, oldest first."""
    wanted = select(Delivery).join(ReportSend, col(ReportSend.delivery_key) == col(Delivery.key))
    return [
        Unsent(
            delivery=one.id or 0,
            report=str(one.payload["report"]),
            since=str(one.payload["since"]),
            until=str(one.payload["until"]),
            to=str(one.payload.get("channel") or one.payload["to"]),
            why=one.last_error or "",
        )
        for one in session.exec(wanted.where(Delivery.state == STUCK).order_by(col(Delivery.id)))
    ]
