"""Labels that people gave, and what a second person decided of each; the words stay with the ticket, redacted."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, exists
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from triage.store.labels import GIVEN
from triage.store.tickets import WITHDRAWN
from triage.store.visible import visible_to
from triage.tables import Event, LabelReview, Ticket
from triage.viewer import Viewer

ACCEPTED, REFUSED = "accepted", "refused"
# One in so many is never learned from, so that models can be compared on it.
HELD_BACK = 5


@dataclass(frozen=True)
class Waiting:
    """A label that nobody looked at yet, beside what the model had said."""

    event_id: int
    ticket: Ticket
    outcome: str
    model_said: str
    given_by: str
    at: datetime


@dataclass(frozen=True)
class Reviewed:
    """A label that counts: the redacted words and what they are; what is held back is for comparing alone."""

    event_id: int
    ticket_id: int
    text: str
    outcome: str
    is_held_back: bool


def waiting(session: Session, viewer: Viewer, *, limit: int) -> list[Waiting]:
    """List what waits, newest first, of the matters that somebody may see; of a matter the newest label counts."""
    decided = select(LabelReview.event_id)
    later = aliased(Event)
    replaced = exists().where(
        col(later.ticket_id) == col(Event.ticket_id), col(later.kind) == GIVEN, col(later.id) > col(Event.id)
    )
    found = session.exec(
        select(Event, Ticket)
        .join(Ticket, col(Ticket.id) == col(Event.ticket_id))
        .where(Event.kind == GIVEN, ~replaced, col(Event.id).not_in(decided), visible_to(viewer), *_has_words())
        .order_by(col(Event.id).desc())
        .limit(limit)
    )
    return [_waiting(event, ticket) for event, ticket in found]


def find(session: Session, event_id: int, viewer: Viewer) -> Waiting | None:
    """Give one label, whether somebody decided on it or not, if one may see its matter."""
    wanted = select(Event, Ticket).join(Ticket, col(Ticket.id) == col(Event.ticket_id))
    row = session.exec(wanted.where(Event.id == event_id, Event.kind == GIVEN, visible_to(viewer))).one_or_none()
    return None if row is None else _waiting(*row)


def keep(session: Session, label: Waiting, state: str, *, by: str, now: datetime) -> bool:
    """Write a decision down, and say whether it is the first; that of the matter's earlier labels counts no longer."""
    row = {
        "event_id": label.event_id,
        "ticket_id": label.ticket.id or 0,
        "outcome": label.outcome,
        "given_by": label.given_by,
        "state": state,
        "decided_by": by,
        "decided_at": now,
    }
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    kept = session.execute(
        insert(LabelReview)
        .values(**row)
        .on_conflict_do_nothing(index_elements=["event_id"])
        .returning(col(LabelReview.event_id))
    )
    return kept.first() is not None


def reviewed(session: Session) -> Sequence[Reviewed]:
    """List the labels to learn from and to compare on: of each matter the newest that was decided, if accepted."""
    found = session.exec(
        select(LabelReview, Ticket)
        .join(Ticket, col(Ticket.id) == col(LabelReview.ticket_id))
        .where(*_has_words())
        .order_by(col(LabelReview.event_id))
    )
    newest = {row.ticket_id: (row, ticket) for row, ticket in found}
    return tuple(
        Reviewed(row.event_id, row.ticket_id, ticket.text, row.outcome, is_held_back(ticket.reference))
        for row, ticket in newest.values()
        if row.state == ACCEPTED
    )


def counts(session: Session) -> dict[str, int]:
    """Count what was accepted and refused."""
    states = session.exec(select(LabelReview.state)).all()
    return {state: states.count(state) for state in (ACCEPTED, REFUSED)}


def is_held_back(reference: str) -> bool:
    """Say whether a matter is for comparing alone: by its reference, so that it stays so."""
    return hashlib.sha256(reference.encode()).digest()[0] % HELD_BACK == 0


def _has_words() -> tuple[ColumnElement[bool], ...]:
    """Leave out what the person took back: nobody learns from that, even where it was accepted before."""
    return col(Ticket.text) != "", col(Ticket.state) != WITHDRAWN


def _waiting(event: Event, ticket: Ticket) -> Waiting:
    said = event.data.get("model_said") or {}
    model_said = str(said.get("lane") or said.get("outcome") or "")
    return Waiting(event.id, ticket, event.data["outcome"], model_said, event.actor, event.at)
