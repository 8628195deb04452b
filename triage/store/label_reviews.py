"""Labels that people gave, and what a second person decided of each; the words stay with the ticket, redacted."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement
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
    found = session.exec(
        select(Event, Ticket)
        .join(Ticket, col(Ticket.id) == col(Event.ticket_id))
        .where(Event.kind == GIVEN, col(Event.id).not_in(decided), visible_to(viewer), *_has_words())
        .order_by(col(Event.id).desc())
        .limit(limit * 2)
    )
    newest: dict[int | None, Waiting] = {}
    for event, ticket in found:
        newest.setdefault(ticket.id, _waiting(event, ticket))
    return list(newest.values())[:limit]


def find(session: Session, event_id: int, viewer: Viewer) -> Waiting | None:
    """Give one label, whether somebody decided on it or not, if one may see its matter."""
    wanted = select(Event, Ticket).join(Ticket, col(Ticket.id) == col(Event.ticket_id))
    row = session.exec(wanted.where(Event.id == event_id, Event.kind == GIVEN, visible_to(viewer))).one_or_none()
    return None if row is None else _waiting(*row)


def decided(session: Session, event_id: int) -> LabelReview | None:
    """Give what was decided of a label."""
    return session.get(LabelReview, event_id)


def keep(session: Session, label: Waiting, state: str, *, by: str, now: datetime) -> LabelReview:
    """Write a decision down; what was decided of the matter's earlier labels counts no longer."""
    row = LabelReview(
        event_id=label.event_id,
        ticket_id=label.ticket.id or 0,
        outcome=label.outcome,
        given_by=label.given_by,
        state=state,
        decided_by=by,
        decided_at=now,
    )
    session.add(row)
    return row


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
