"""Which matters somebody sees: one condition for every query, and the same rule for a matter at hand."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, and_, false, or_, true
from sqlmodel import Session, col, select

from triage.store import absences, hand_overs
from triage.store.grants import open_of
from triage.tables import HandOver, Ticket
from triage.viewer import Viewer


def visible_to(viewer: Viewer) -> ColumnElement[bool]:
    """Give the condition under which a row of `ticket` is shown to somebody."""
    if viewer.sees_restricted:
        return true()
    usual = and_(col(Ticket.restricted).is_(False), _of_lanes(viewer)) if viewer.is_staff else false()
    return or_(usual, col(Ticket.id).in_(sorted(viewer.grants))) if viewer.grants else usual


def may_see(viewer: Viewer, ticket: Ticket) -> bool:
    """Say the same of one matter."""
    if viewer.sees_restricted or ticket.id in viewer.grants:
        return True
    if not viewer.is_staff or ticket.restricted:
        return False
    is_theirs = bool(viewer.handle) and ticket.taken_by == viewer.handle
    of_lanes = ticket.lane in viewer.lanes or ticket.needs_review or is_theirs or ticket.id in viewer.offered
    return not viewer.is_narrowed or of_lanes


def looked_up(session: Session, viewer: Viewer, *, owners: Collection[str], now: datetime) -> Viewer:
    """Add what is offered to somebody, or to one of their lanes' `owners`, and what they may see for a while."""
    if not viewer.handle or viewer.sees_restricted:
        return viewer
    offered = _offered(session, viewer.handle, owners, now=now) if viewer.is_narrowed else frozenset()
    return replace(viewer, offered=offered, grants=open_of(session, viewer.handle, now=now))


def _of_lanes(viewer: Viewer) -> ColumnElement[bool]:
    if not viewer.is_narrowed:
        return true()
    return or_(
        col(Ticket.lane).in_(sorted(viewer.lanes)),
        col(Ticket.needs_review).is_(True),
        col(Ticket.taken_by) == viewer.handle if viewer.handle else false(),
        col(Ticket.id).in_(sorted(viewer.offered)) if viewer.offered else false(),
    )


def _offered(session: Session, handle: str, owners: Collection[str], *, now: datetime) -> frozenset[int]:
    to_them = col(HandOver.to_person).in_(sorted({handle, *absences.stood_in_for(session, handle, now)}))
    to_team = and_(col(HandOver.to_person).is_(None), col(HandOver.to_owner).in_(sorted(owners)))
    wanted = select(HandOver.ticket_id).where(hand_overs.IS_OPEN, or_(to_them, to_team))
    return frozenset(session.exec(wanted).all())
