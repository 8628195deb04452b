"""Access for a while: asked for, decided once, and ended by time or by hand."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.engine import CursorResult
from sqlmodel import Session, col, select

from triage.tables import AccessRequest

ASKED, GRANTED, REFUSED, ENDED = "asked", "granted", "refused", "ended"


def add(session: Session, asked: AccessRequest) -> AccessRequest:
    """Keep what somebody asks for, and give it with its number."""
    session.add(asked)
    session.flush()
    return asked


def find(session: Session, number: int) -> AccessRequest | None:
    """Find one by its number."""
    return session.get(AccessRequest, number)


def open_of(session: Session, person: str, *, now: datetime) -> frozenset[int]:
    """Give the numbers of the matters that somebody may see for a while."""
    wanted = select(AccessRequest.ticket_id).where(
        AccessRequest.person == person,
        AccessRequest.state == GRANTED,
        col(AccessRequest.ends_at) > now,
        col(AccessRequest.ticket_id).is_not(None),
    )
    return frozenset(number for number in session.exec(wanted).all() if number is not None)


def waiting_of(session: Session, person: str, reference: str) -> AccessRequest | None:
    """Find what somebody asked for already and nobody has decided yet."""
    wanted = select(AccessRequest).where(
        AccessRequest.person == person, AccessRequest.reference == reference, AccessRequest.state == ASKED
    )
    return session.exec(wanted.limit(1)).first()


def of_person(session: Session, person: str, *, limit: int) -> Sequence[AccessRequest]:
    """List what somebody asked for, newest first."""
    wanted = select(AccessRequest).where(AccessRequest.person == person)
    return session.exec(wanted.order_by(col(AccessRequest.id).desc()).limit(limit)).all()


def waiting(session: Session, *, limit: int) -> Sequence[AccessRequest]:
    """List what nobody has decided yet, oldest first."""
    wanted = select(AccessRequest).where(AccessRequest.state == ASKED)
    return session.exec(wanted.order_by(col(AccessRequest.id)).limit(limit)).all()


def decided(session: Session, *, limit: int) -> Sequence[AccessRequest]:
    """List what was decided, newest first."""
    wanted = select(AccessRequest).where(AccessRequest.state != ASKED)
    return session.exec(wanted.order_by(col(AccessRequest.decided_at).desc()).limit(limit)).all()


def decide(
    session: Session, number: int, state: str, *, by: str, now: datetime, ends_at: datetime | None = None
) -> bool:
    """Let the first decision count: one conditional update, and the database decides which that was."""
    result = session.execute(
        update(AccessRequest)
        .where(col(AccessRequest.id) == number, col(AccessRequest.state) == ASKED)
        .values(state=state, decided_by=by, decided_at=now, ends_at=ends_at)
    )
    return isinstance(result, CursorResult) and result.rowcount == 1


def end(session: Session, number: int, *, now: datetime) -> bool:
    """End a grant before its time; False where it had ended."""
    result = session.execute(
        update(AccessRequest)
        .where(col(AccessRequest.id) == number, col(AccessRequest.state) == GRANTED, col(AccessRequest.ends_at) > now)
        .values(state=ENDED, ends_at=now)
    )
    return isinstance(result, CursorResult) and result.rowcount == 1
