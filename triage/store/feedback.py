"""Feedback on paste checks: what people say was no alarm or was missed, kept by its shape until somebody decides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import func, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import CursorResult
from sqlmodel import Session, col, select

from triage.tables import Feedback


class Kind(StrEnum):
    """What a person says about a check."""

    FALSE_ALARM = "false_alarm"
    MISSED = "missed"


class State(StrEnum):
    """What became of it."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


@dataclass(frozen=True)
class Counts:
    """How often people disagreed with a detector, leaving out what was dismissed."""

    false_alarms: int = 0
    missed: int = 0


def add(session: Session, row: Mapping[str, Any]) -> int | None:
    """Keep an item and give its number, or None where the same person has said the same before."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    added = session.execute(
        insert(Feedback)
        .values(**row)
        .on_conflict_do_nothing(index_elements=["fingerprint"])
        .returning(col(Feedback.id))
    ).scalar_one_or_none()
    return None if added is None else int(added)


def page(
    session: Session, *, state: str | None = None, before_id: int | None = None, limit: int = 50
) -> Sequence[Feedback]:
    """List items, newest first."""
    wanted = select(Feedback).order_by(col(Feedback.id).desc()).limit(limit)
    if state is not None:
        wanted = wanted.where(Feedback.state == state)
    if before_id is not None:
        wanted = wanted.where(col(Feedback.id) < before_id)
    return session.exec(wanted).all()


def find(session: Session, item_id: int) -> Feedback | None:
    """Find an item by its number."""
    return session.get(Feedback, item_id)


def decide(session: Session, item_id: int, state: State, *, by: str, now: datetime) -> bool:
    """Settle an item that is still open; the first decision counts."""
    result = session.execute(
        update(Feedback)
        .where(col(Feedback.id) == item_id, col(Feedback.state) == State.OPEN)
        .values(state=state.value, decided_by=by, decided_at=now)
        .execution_options(synchronize_session=False)
    )
    return isinstance(result, CursorResult) and result.rowcount == 1


def counts(session: Session) -> Mapping[str, Counts]:
    """Count what people say by detector; what was missed counts for the class of data, since no detector saw it."""
    wanted = (
        select(Feedback.detector, Feedback.kind, func.count())
        .where(Feedback.state != State.DISMISSED)
        .group_by(col(Feedback.detector), col(Feedback.kind))
    )
    found: dict[str, Counts] = {}
    for detector, kind, count in session.exec(wanted):
        known = found.get(detector, Counts())
        if kind == Kind.MISSED:
            found[detector] = Counts(known.false_alarms, known.missed + count)
        else:
            found[detector] = Counts(known.false_alarms + count, known.missed)
    return found
