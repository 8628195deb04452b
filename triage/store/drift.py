"""The weeks that were counted: what the model met, and whether something was odd."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func
from sqlalchemy import select as select_rows
from sqlmodel import Session, col, select

from triage.store.labels import ASSESSED, GIVEN
from triage.store.narrowing import said_by_model
from triage.tables import DriftWeek, Event, Ticket


@dataclass(frozen=True)
class Met:
    """What the model met between two moments."""

    lanes: Counter[str]
    confidences: Sequence[float]
    texts: Sequence[str]
    overridden: int


def met(session: Session, since: datetime, until: datetime) -> Met:
    """Read what came between two moments, and how much of it people said is something else."""
    within = (col(Ticket.created_at) >= since, col(Ticket.created_at) < until)
    wanted = by_model(select_rows(said_at_first(), col(Ticket.confidence), col(Ticket.text)))
    found = session.execute(wanted.where(*within)).all()
    labels = session.exec(
        select(Event).join(Ticket, col(Ticket.id) == col(Event.ticket_id)).where(Event.kind == GIVEN, *within)
    )
    overridden = {event.ticket_id for event in labels if _is_other(event.data)}
    return Met(
        lanes=Counter(str(lane) for lane, _, _ in found),
        confidences=[confidence for _, confidence, _ in found],
        texts=[text for _, _, text in found],
        overridden=len(overridden),
    )


def said_at_first() -> ColumnElement[str]:
    """Give what the model said a matter is; wherever people brought it since says nothing about the model."""
    return func.coalesce(said_by_model(), col(Ticket.lane), col(Ticket.outcome))


def by_model(wanted: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """Put beside each matter what the model said of it, where that is on record."""
    of_it = and_(col(Event.ticket_id) == col(Ticket.id), col(Event.kind) == ASSESSED)
    return wanted.select_from(Ticket).outerjoin(Event, of_it)


def keep(session: Session, week: DriftWeek) -> None:
    """Keep a week; one that is counted again is written over."""
    session.merge(week)


def latest(session: Session, *, limit: int) -> Sequence[DriftWeek]:
    """List the weeks, the newest first."""
    return session.exec(select(DriftWeek).order_by(col(DriftWeek.week).desc()).limit(limit)).all()


def _is_other(data: dict[str, Any]) -> bool:
    said = data.get("model_said") or {}
    return bool(said) and data["outcome"] != (said.get("lane") or said.get("outcome"))
