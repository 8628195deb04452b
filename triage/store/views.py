"""The views that people saved: a queue with its filters, under a name."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from triage.tables import Person, SavedView

SLUG_BYTES = 9
MOST, LONGEST_NAME = 30, 60


class TooManyViews(Exception):
    """Somebody has as many views as one can keep in sight."""


def save(session: Session, person_id: int, name: str, *, asks: Mapping[str, str], now: datetime) -> SavedView:
    """Keep a view; one of the same name is replaced, and keeps its address."""
    view = session.exec(select(SavedView).where(SavedView.person_id == person_id, SavedView.name == name)).one_or_none()
    if view is None:
        if len(of_person(session, person_id)) >= MOST:
            raise TooManyViews
        slug = secrets.token_urlsafe(SLUG_BYTES)
        view = SavedView(slug=slug, person_id=person_id, name=name, asks=dict(asks), created_at=now)
    view.asks = dict(asks)
    session.add(view)
    session.flush()
    return view


def of_person(session: Session, person_id: int) -> Sequence[SavedView]:
    """List somebody's views by name."""
    return session.exec(select(SavedView).where(SavedView.person_id == person_id).order_by(SavedView.name)).all()


def find(session: Session, slug: str) -> tuple[SavedView, Person] | None:
    """Give a view by its address, and whose it is."""
    wanted = select(SavedView, Person).join(Person, col(Person.id) == col(SavedView.person_id))
    found = session.exec(wanted.where(SavedView.slug == slug)).one_or_none()
    return None if found is None else (found[0], found[1])


def remove(session: Session, person_id: int, slug: str) -> None:
    """Let one of somebody's own views go; twice is harmless."""
    view = session.exec(select(SavedView).where(SavedView.person_id == person_id, SavedView.slug == slug)).one_or_none()
    if view is not None:
        session.delete(view)
