"""The events and their chain: each row carries the hash of the one before it."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlmodel import Session, col, select

from triage.tables import ChainHead, Event

FIRST = "0" * 64


@dataclass(frozen=True)
class Happening:
    """An event that is about to be appended."""

    kind: str
    actor: str
    ticket_id: int | None = None
    data: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Broken:
    """The first place where the chain doesn't hold."""

    event_id: int
    what: str


def event_hash(event: Event) -> str:
    """Hash all that an event says, the previous hash included."""
    at = event.at.astimezone(UTC).isoformat(timespec="microseconds")
    said = [event.id, event.previous, event.ticket_id, at, event.kind, event.actor, event.data]
    canonical = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def append(session: Session, happenings: Sequence[Happening], *, at: datetime) -> None:
    """Append events; call it last in a transaction, since it holds the chain until the commit."""
    head = session.exec(select(ChainHead).where(ChainHead.id == 1).with_for_update()).one()
    for happening in happenings:
        event = Event(
            id=head.last_id + 1,
            ticket_id=happening.ticket_id,
            at=at,
            kind=happening.kind,
            actor=happening.actor,
            data=dict(happening.data or {}),
            previous=head.last_hash,
            hash="",
        )
        event.hash = event_hash(event)
        session.add(event)
        head.last_id, head.last_hash = event.id, event.hash
    session.add(head)
    session.flush()


def of_ticket(session: Session, ticket_id: int) -> Sequence[Event]:
    """List what happened to a ticket, oldest first."""
    return session.exec(select(Event).where(Event.ticket_id == ticket_id).order_by(col(Event.id))).all()


def in_order(session: Session) -> Iterator[Event]:
    """Read the whole chain without holding it in memory."""
    found = session.exec(select(Event).order_by(col(Event.id)).execution_options(yield_per=1000))
    try:
        yield from found
    finally:
        # Whoever stops early leaves a cursor open in the database otherwise.
        found.close()


def first_broken(session: Session) -> Broken | None:
    """Prove the chain from its first row to its head, or name the first row that was changed, removed or put in."""
    last_id, last_hash = 0, FIRST
    for event in in_order(session):
        if event.id != last_id + 1:
            return Broken(last_id + 1, "the row is missing")
        if event.previous != last_hash:
            return Broken(event.id, "the row doesn't follow the one before it")
        if event.hash != event_hash(event):
            return Broken(event.id, "the row was changed after it was written")
        last_id, last_hash = event.id, event.hash
        session.expunge(event)
    head = session.exec(select(ChainHead)).one_or_none()
    if head is None:
        return Broken(last_id, "the head of the chain is missing")
    if (head.last_id, head.last_hash) != (last_id, last_hash):
        return Broken(last_id + 1, "the chain ends before its head: rows at its end are missing")
    return None
