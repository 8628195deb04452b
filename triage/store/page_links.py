"""The links in pages by which somebody says that they have it; whoever reads this table can use none of them."""

import hashlib
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete
from sqlalchemy.engine import CursorResult
from sqlmodel import Session, col, select

from triage.pages import LINK
from triage.tables import PageLink

GOOD_FOR = timedelta(days=7)
SECRET_BYTES = 24


def make(session: Session, ticket_id: int, owner: str, *, now: datetime) -> str:
    """Make a link for whoever is paged, and give its secret, which nobody can ask for again."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    session.add(PageLink(hash=_hash(secret), ticket_id=ticket_id, owner=owner, created_at=now, ends_at=now + GOOD_FOR))
    return secret


def filled_in(session: Session, payload: Mapping[str, Any], *, ticket_id: int | None, now: datetime) -> dict[str, Any]:
    """Put a link of its own into a page that is about to be sent; nothing that was stored gives it away."""
    words = dict(payload)
    address, owner = str(words.pop("answer_at")), str(words.pop("answer_for"))
    if ticket_id is not None:
        address += make(session, ticket_id, owner, now=now)
    return words | {"body": str(words["body"]).replace(LINK, address)}


def find(session: Session, secret: str, *, now: datetime) -> PageLink | None:
    """Find a link that is still good."""
    wanted = select(PageLink).where(PageLink.hash == _hash(secret), col(PageLink.ends_at) > now)
    return session.exec(wanted).one_or_none()


def forget_before(session: Session, moment: datetime) -> int:
    """Forget links that have ended."""
    result = session.execute(delete(PageLink).where(col(PageLink.ends_at) <= moment))
    return result.rowcount if isinstance(result, CursorResult) else 0


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
