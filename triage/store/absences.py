"""Who is away, until when, and who stands in for them."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from triage.store import access
from triage.tables import Absence


def add(session: Session, absence: Absence) -> Absence:
    """Keep an absence, and give it with its number."""
    session.add(absence)
    session.flush()
    return absence


def at(session: Session, person: str, moment: datetime) -> Absence | None:
    """Give the absence that somebody is on at a moment; the one that was said last counts."""
    wanted = _open_at(moment).where(Absence.person == person)
    return session.exec(wanted.order_by(col(Absence.id).desc()).limit(1)).one_or_none()


def stand_in_for(session: Session, person: str, moment: datetime) -> str:
    """Name who has what comes for somebody: themselves, or their deputy, or that one's deputy.

    Where all of them are away, stand in for each other, or work here no more, it stays with the first.
    """
    seen, found = {person}, person
    while (absence := at(session, found, moment)) is not None:
        found = absence.deputy
        if found in seen or _is_gone(session, found):
            return person
        seen.add(found)
    return found


def stood_in_for(session: Session, deputy: str, moment: datetime) -> frozenset[str]:
    """Name everybody whom somebody stands in for."""
    away = {one.person for one in session.exec(_open_at(moment)).all()}
    return frozenset(one for one in away if one != deputy and stand_in_for(session, one, moment) == deputy)


def now_of(session: Session, person: str, moment: datetime) -> Sequence[Absence]:
    """List all that was said of somebody for a moment; where that is nothing, what was said of a time to come."""
    found = session.exec(_open_at(moment).where(Absence.person == person).order_by(col(Absence.id))).all()
    return found or [one for one in to_come(session, moment) if one.person == person]


def to_come(session: Session, moment: datetime) -> Sequence[Absence]:
    """List who is away or will be."""
    wanted = select(Absence).where(Absence.ends_at > moment, col(Absence.ended_early_at).is_(None))
    return session.exec(wanted.order_by(col(Absence.begins_at), col(Absence.id))).all()


def within(session: Session, person: str, *, begins_at: datetime, ends_at: datetime) -> Sequence[Absence]:
    """List what was said of somebody for a part of a time, and for nothing beside it."""
    wanted = select(Absence).where(
        Absence.person == person,
        Absence.begins_at >= begins_at,
        Absence.ends_at <= ends_at,
        col(Absence.ended_early_at).is_(None),
    )
    return session.exec(wanted.order_by(col(Absence.id))).all()


def _is_gone(session: Session, person: str) -> bool:
    found = access.find_person(session, person)
    return found is None or found.disabled_at is not None


def _open_at(moment: datetime) -> SelectOfScalar[Absence]:
    return select(Absence).where(
        Absence.begins_at <= moment,
        Absence.ends_at > moment,
        or_(col(Absence.ended_early_at).is_(None), col(Absence.ended_early_at) > moment),
    )
