"""Who is signed in: sessions of browsers, of which only the hash of the secret is kept."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, func, update
from sqlmodel import Session, col, select

from triage.store.access import hash_of
from triage.tables import Person, WebSession

IDLE = timedelta(hours=12)
LONGEST = timedelta(days=7)
# A write for every page would cost more than a session that ends five minutes early.
SEEN_EVERY = timedelta(minutes=5)
# Ended ones are of no use to anybody; who signed in and when stands in the events.
KEPT = timedelta(days=30)
SECRET_BYTES = 32


def begin(session: Session, person_id: int, *, now: datetime, browser: str = "") -> str:
    """Sign a person in, and give the secret of the new session, this once."""
    session.connection().execute(delete(WebSession).where(col(WebSession.expires_at) < now - KEPT))
    secret = secrets.token_urlsafe(SECRET_BYTES)
    row = WebSession(
        hash=hash_of(secret),
        person_id=person_id,
        created_at=now,
        last_seen_at=now,
        expires_at=now + LONGEST,
        browser=browser,
    )
    session.add(row)
    session.flush()
    return secret


def find(session: Session, secret: str, *, now: datetime) -> tuple[WebSession, Person] | None:
    """Give the session of a secret and its person, unless it ended in any way or the person may not come in."""
    wanted = (
        select(WebSession, Person)
        .join(Person)
        .where(
            WebSession.hash == hash_of(secret),
            col(WebSession.revoked_at).is_(None),
            WebSession.expires_at > now,
            WebSession.last_seen_at > now - IDLE,
            col(Person.disabled_at).is_(None),
        )
    )
    found = session.exec(wanted).one_or_none()
    return None if found is None else (found[0], found[1])


def is_due(row: WebSession, *, now: datetime) -> bool:
    """Say whether it is time to note that the session was seen."""
    return row.last_seen_at <= now - SEEN_EVERY


def note_seen(session: Session, row: WebSession, *, now: datetime) -> None:
    """Note that the session is in use; one of several requests at once is enough."""
    newer = update(WebSession).where(col(WebSession.id) == row.id, col(WebSession.last_seen_at) <= now - SEEN_EVERY)
    session.connection().execute(newer.values(last_seen_at=now))


def end(session: Session, secret: str, *, now: datetime) -> Person | None:
    """End a session at once, and say whose it was if it was still open."""
    found = find(session, secret, now=now)
    if found is None:
        return None
    row, person = found
    row.revoked_at = now
    session.add(row)
    return person


def end_all(session: Session, person_id: int, *, now: datetime) -> int:
    """End every session of a person, and count them."""
    still_open = update(WebSession).where(
        col(WebSession.person_id) == person_id, col(WebSession.revoked_at).is_(None), col(WebSession.expires_at) > now
    )
    return session.connection().execute(still_open.values(revoked_at=now)).rowcount


def open_of(session: Session, person_id: int, *, now: datetime) -> Sequence[WebSession]:
    """List the sessions that a person has open, the one that was used last first."""
    wanted = select(WebSession).where(
        WebSession.person_id == person_id,
        col(WebSession.revoked_at).is_(None),
        WebSession.expires_at > now,
        WebSession.last_seen_at > now - IDLE,
    )
    return session.exec(wanted.order_by(col(WebSession.last_seen_at).desc(), col(WebSession.id).desc())).all()


def end_one(session: Session, number: int, person_id: int, *, now: datetime) -> bool:
    """End one session of a person; False where they have no such one open."""
    still_open = update(WebSession).where(
        col(WebSession.id) == number, col(WebSession.person_id) == person_id, col(WebSession.revoked_at).is_(None)
    )
    return session.connection().execute(still_open.values(revoked_at=now)).rowcount == 1


def is_of(row: WebSession, secret: str) -> bool:
    """Say whether a session is the one of this secret."""
    return row.hash == hash_of(secret)


def everybody(session: Session, *, now: datetime, limit: int) -> Sequence[tuple[Person, int, datetime]]:
    """List who is signed in, with how many sessions each has, whoever was seen last first."""
    last = func.max(WebSession.last_seen_at)
    wanted = (
        select(Person, func.count(), last)
        .join(WebSession, col(WebSession.person_id) == col(Person.id))
        .where(col(WebSession.revoked_at).is_(None), WebSession.expires_at > now, WebSession.last_seen_at > now - IDLE)
        .group_by(col(Person.id))
        .order_by(last.desc())
        .limit(limit)
    )
    return [(person, count, seen) for person, count, seen in session.exec(wanted).all()]
