"""The steps of a matter's playbook as they are ticked off."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Update, delete, func, insert, update
from sqlalchemy.engine import CursorResult
from sqlmodel import Session, col, select

from triage.tables import ChecklistItem

APPROVAL = "approval"
# Rows rather than objects: every intake has some.
ADD = insert(ChecklistItem)
HAS_SECOND = ~col(ChecklistItem.needs_two) | col(ChecklistItem.second_at).is_not(None)
IS_DONE = col(ChecklistItem.done_at).is_not(None) & HAS_SECOND


def of_ticket(session: Session, ticket_id: int) -> Sequence[ChecklistItem]:
    """List the steps of a ticket, in their order."""
    wanted = select(ChecklistItem).where(ChecklistItem.ticket_id == ticket_id)
    return session.exec(wanted.order_by(col(ChecklistItem.number))).all()


def is_done(item: ChecklistItem) -> bool:
    """Say whether a step is done; one that wants two people is when the second one has said so."""
    return item.done_at is not None and (item.second_at is not None or not item.needs_two)


def add(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Keep the steps of a ticket."""
    if rows:
        session.connection().execute(ADD, [dict(row) for row in rows])


def last_number(session: Session, ticket_id: int) -> int:
    """Give the number of a ticket's last step; 0 where it has none."""
    wanted = select(func.max(ChecklistItem.number)).where(ChecklistItem.ticket_id == ticket_id)
    return session.exec(wanted).one() or 0


def next_approval(session: Session, ticket_id: int) -> ChecklistItem | None:
    """Give the first step that still has to be approved."""
    wanted = select(ChecklistItem).where(ChecklistItem.ticket_id == ticket_id, ChecklistItem.kind == APPROVAL, ~IS_DONE)
    return session.exec(wanted.order_by(col(ChecklistItem.number)).limit(1)).one_or_none()


def drop_undone(session: Session, ticket_id: int) -> None:
    """Let go the steps that are not done; what was done stays, and that one was half done stays in the record."""
    session.flush()
    session.execute(delete(ChecklistItem).where(col(ChecklistItem.ticket_id) == ticket_id, ~IS_DONE))


def tick(session: Session, item: ChecklistItem, *, by: str, now: datetime) -> bool:
    """Say that a step is done: one conditional update, so that the first one counts."""
    own = update(ChecklistItem).where(col(ChecklistItem.id) == item.id, col(ChecklistItem.done_at).is_(None))
    return _changed(session, item, own.values(done_by=by, done_at=now))


def tick_second(session: Session, item: ChecklistItem, *, by: str, now: datetime) -> bool:
    """Say a second time that a step is done; only somebody else than the first one can."""
    own = update(ChecklistItem).where(
        col(ChecklistItem.id) == item.id,
        col(ChecklistItem.second_at).is_(None),
        col(ChecklistItem.done_at).is_not(None),
        col(ChecklistItem.done_by) != by,
    )
    return _changed(session, item, own.values(second_by=by, second_at=now))


def untick(session: Session, item: ChecklistItem) -> bool:
    """Take back that a step is done."""
    nothing = {"done_by": None, "done_at": None, "second_by": None, "second_at": None}
    own = update(ChecklistItem).where(col(ChecklistItem.id) == item.id, col(ChecklistItem.done_at).is_not(None))
    return _changed(session, item, own.values(**nothing))


def _changed(session: Session, item: ChecklistItem, statement: Update) -> bool:
    session.flush()
    result = session.execute(statement.execution_options(synchronize_session=False))
    session.refresh(item)
    return isinstance(result, CursorResult) and result.rowcount == 1
