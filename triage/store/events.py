"""The events and their chain: each row carries the hash of the one before it."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert, update
from sqlmodel import Session, col, select

from triage.tables import ChainHead, Event

FIRST = "0" * 64
NEWEST = select(ChainHead.last_id, ChainHead.last_hash)
HEAD = NEWEST.with_for_update()
ADD = insert(Event)
MOVE_HEAD = update(ChainHead)


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


def event_hash(row: Mapping[str, Any]) -> str:
    """Hash all that an event says, the previous hash included."""
    at = row["at"].astimezone(UTC).isoformat(timespec="microseconds")
    said = [row["id"], row["previous"], row["ticket_id"], at, row["kind"], row["actor"], row["data"]]
    canonical = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def append(session: Session, happenings: Sequence[Happening], *, at: datetime) -> None:
    """Append events; call it last in a transaction, since it holds the chain until the commit."""
    session.flush()
    # Rows rather than objects: this stands in the way of every intake, and nobody reads them back here.
    connection = session.connection()
    last_id, last_hash = connection.execute(HEAD).one()
    rows = []
    for happening in happenings:
        last_id += 1
        row = {
            "id": last_id,
            "ticket_id": happening.ticket_id,
            "at": at,
            "kind": happening.kind,
            "actor": happening.actor,
            "data": dict(happening.data or {}),
            "previous": last_hash,
        }
        last_hash = row["hash"] = event_hash(row)
        rows.append(row)
    connection.execute(ADD, rows)
    connection.execute(MOVE_HEAD, {"last_id": last_id, "last_hash": last_hash})


def of_ticket(session: Session, ticket_id: int) -> Sequence[Event]:
    """List what happened to a ticket, oldest first."""
    return session.exec(select(Event).where(Event.ticket_id == ticket_id).order_by(col(Event.id))).all()


def newest(session: Session, ticket_id: int, kind: str) -> Event | None:
    """Give the last event of one kind that a ticket has."""
    wanted = select(Event).where(Event.ticket_id == ticket_id, Event.kind == kind).order_by(col(Event.id).desc())
    return session.exec(wanted.limit(1)).one_or_none()


def newest_number(session: Session) -> int:
    """Give the number of the last event."""
    return int(session.connection().execute(NEWEST).one()[0])


def tickets_since(session: Session, number: int, *, most: int) -> frozenset[int]:
    """Name the matters to which something happened after an event, by their numbers; of very many the last ones."""
    wanted = select(Event.ticket_id).where(col(Event.id) > number).order_by(col(Event.id).desc()).limit(most)
    return frozenset(one for one in session.exec(wanted) if one is not None)


def in_order(session: Session) -> Iterator[Event]:
    """Read the whole chain without holding it in memory."""
    found = session.exec(select(Event).order_by(col(Event.id)).execution_options(yield_per=1000))
    try:
        yield from found
    finally:
        # Whoever stops early leaves a cursor open in the database otherwise.
        found.close()


def _broken_link(event: Event, last_id: int, last_hash: str) -> Broken | None:
    if event.id != last_id + 1:
        return Broken(last_id + 1, "the row is missing")
    if event.previous != last_hash:
        return Broken(event.id, "the row doesn't follow the one before it")
    if event.hash != event_hash(event.model_dump()):
        return Broken(event.id, "the row was changed after it was written")
    return None


def first_broken(session: Session) -> Broken | None:
    """Prove the chain from its first row to its head, or name the first row that was changed, removed or put in."""
    # Read before the rows: what is appended meanwhile lies past it, and is no mistake.
    head = session.connection().execute(NEWEST).one_or_none()
    last_id, last_hash = 0, FIRST
    seen = {0: FIRST}
    for event in in_order(session):
        broken = _broken_link(event, last_id, last_hash)
        if broken is not None:
            return broken
        last_id, last_hash = event.id, event.hash
        if head is not None and last_id == head.last_id:
            seen[last_id] = last_hash
        session.expunge(event)
    now = session.connection().execute(NEWEST).one_or_none()
    if head is None or now is None:
        return Broken(last_id, "the head of the chain is missing")
    if seen.get(head.last_id) != head.last_hash:
        return Broken(min(last_id, head.last_id) + 1, "the chain ends before its head: rows at its end are missing")
    if last_id > now.last_id:
        return Broken(now.last_id + 1, "the row was put in past the head of the chain")
    return None
