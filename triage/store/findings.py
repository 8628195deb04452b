"""Findings: promises that were found broken, from when until when, and whom that was told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, or_, text
from sqlmodel import Session, col, select

from triage.tables import Finding, Ticket

# Any number will do that nobody else locks.
AUDITOR_KEY = 7_340_033


@dataclass(frozen=True)
class Found:
    """One promise that does not hold now, and for what; `said` names no words of anybody's."""

    promise: str
    subject: str
    said: str
    ticket_id: int | None = None
    # A delivery that may be sent again, and the way out that is in question.
    delivery_id: int | None = None
    way: str = ""


def open_ones(session: Session, *, of: ColumnElement[bool] | None = None) -> Sequence[Finding]:
    """List what has not ended, oldest first; with `of` only what is about no matter, or about one that fits."""
    wanted = select(Finding).where(col(Finding.ended_at).is_(None)).order_by(col(Finding.id))
    if of is not None:
        about = exists().where(col(Ticket.id) == col(Finding.ticket_id), of)
        wanted = wanted.where(or_(col(Finding.ticket_id).is_(None), about))
    return session.exec(wanted).all()


def held(session: Session) -> Sequence[Finding]:
    """List what has not ended, and let nobody else change it until the transaction ends."""
    wanted = select(Finding).where(col(Finding.ended_at).is_(None)).order_by(col(Finding.id))
    return session.exec(wanted.with_for_update()).all()


def ticket_held(session: Session, finding: Finding) -> Ticket | None:
    """Give the ticket that a finding is about, and let nobody else change it until the transaction ends."""
    if finding.ticket_id is None:
        return None
    return session.get_one(Ticket, finding.ticket_id, with_for_update={"key_share": True})


def ended_since(session: Session, moment: datetime) -> set[tuple[str, str]]:
    """Name what ended since a moment."""
    rows = session.execute(select(Finding.promise, Finding.subject).where(col(Finding.ended_at) >= moment)).all()
    return {(promise, subject) for promise, subject in rows}


def begin(session: Session, found: Found, *, now: datetime) -> Finding:
    """Write down that a promise does not hold from now on."""
    row = Finding(
        promise=found.promise,
        subject=found.subject,
        ticket_id=found.ticket_id,
        said=found.said,
        began_at=now,
        seen_at=now,
    )
    session.add(row)
    return row


def latest(session: Session, *, limit: int) -> Sequence[Finding]:
    """List findings, newest first, ended or not."""
    return session.exec(select(Finding).order_by(col(Finding.id).desc()).limit(limit)).all()


def counts(session: Session) -> Sequence[tuple[str, int, datetime]]:
    """Count what has not ended, by promise, with the oldest of each."""
    rows = session.execute(
        select(Finding.promise, func.count(), func.min(Finding.began_at))
        .where(col(Finding.ended_at).is_(None))
        .group_by(col(Finding.promise))
    ).all()
    return [(promise, count, oldest) for promise, count, oldest in rows]


def alone(session: Session) -> None:
    """Let one auditor write at a time; SQLite lets nobody else write anyway."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": AUDITOR_KEY})
