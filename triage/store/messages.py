"""The lines of a ticket's conversation."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from triage.store import search
from triage.tables import Message

PUBLIC, INTERNAL = "public", "internal"


def put(
    session: Session,
    ticket_id: int,
    *,
    author: str,
    side: str,
    text: str,
    source: str,
    source_key: str,
    now: datetime,
) -> Message | None:
    """Keep one line; None where it is there already."""
    if by_source_key(session, source_key) is not None:
        return None
    line = Message(
        ticket_id=ticket_id, at=now, author=author, side=side, text=text, source=source, source_key=source_key
    )
    session.add(line)
    search.keep(session, ticket_id)
    return line


def by_source_key(session: Session, source_key: str) -> Message | None:
    """Find a line by the key of what it came from."""
    return session.exec(select(Message).where(Message.source_key == source_key)).one_or_none()


def beginning_with(session: Session, ticket_id: int, source_key: str) -> Sequence[Message]:
    """List a ticket's lines that came from one place."""
    wanted = select(Message).where(Message.ticket_id == ticket_id, col(Message.source_key).startswith(source_key))
    return session.exec(wanted).all()


def newest(session: Session, ticket_id: int, *, most: int, until: datetime | None = None) -> Sequence[Message]:
    """List the newest lines of a ticket's conversation, or the newest until some moment, oldest first."""
    wanted = select(Message).where(Message.ticket_id == ticket_id)
    if until is not None:
        wanted = wanted.where(col(Message.at) <= until)
    wanted = wanted.order_by(col(Message.id).desc()).limit(most)
    return session.exec(wanted).all()[::-1]
