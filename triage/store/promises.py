"""What the auditor asks the database: where a promise does not hold; references and times, and nobody's words."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, or_
from sqlmodel import Session, col, select

from triage.issue import MAKE_ISSUES
from triage.store.outbox import PENDING, STUCK
from triage.store.tickets import OVER
from triage.tables import Delivery, Escalation, JiraIssue, LegalClock, RunningClock, Ticket

# A round more than anybody has to see at once; what is left shows once these are mended.
MOST = 200
UNTAKEN = ("open",)
# On a pager, and by mail.
PAGES = ("page", "mail")
Named = Sequence[tuple[int, str]]


def without_owner(session: Session, owners: Collection[str]) -> Named:
    """Name open tickets whose owner is nobody that the playbooks know."""
    return _tickets(session, _is_open(), col(Ticket.owner).not_in(sorted(owners)))


def unwatched(session: Session, before: datetime) -> Named:
    """Name what nobody took in time, where neither a chain nor a clock sees to it."""
    chain = exists().where(col(Escalation.ticket_id) == col(Ticket.id))
    clock = exists().where(col(RunningClock.ticket_id) == col(Ticket.id), col(RunningClock.kind) == "acknowledge")
    late = col(Ticket.acknowledge_by) < before
    return _tickets(session, col(Ticket.state).in_(UNTAKEN), col(Ticket.taken_by).is_(None), late, ~chain, ~clock)


def without_chain(session: Session, paging: Collection[str], before: datetime) -> Named:
    """Name untaken restricted matters and those of lanes that page, which no chain pages anybody for."""
    chain = exists().where(col(Escalation.ticket_id) == col(Ticket.id))
    untaken = and_(col(Ticket.state).in_(UNTAKEN), col(Ticket.taken_by).is_(None))
    pages = and_(col(Ticket.restricted).is_(True), col(Ticket.lane).in_(sorted(paging)))
    return _tickets(session, untaken, pages, col(Ticket.updated_at) < before, ~chain)


def chains_behind(session: Session, before: datetime) -> Named:
    """Name matters whose next page was due and did not go out, whether nobody took them or somebody fell silent."""
    unanswered = and_(col(Escalation.acknowledged_at).is_(None), col(Escalation.next_at) < before)
    silent = and_(col(Escalation.acknowledged_at).is_not(None), col(Escalation.report_by) < before)
    behind = exists().where(col(Escalation.ticket_id) == col(Ticket.id), or_(unanswered, silent))
    return _tickets(session, _is_open(), behind)


def unreminded(session: Session, before: datetime) -> Named:
    """Name incidents of whose notice to the authority somebody was to be reminded, and was not."""
    late = exists().where(col(LegalClock.ticket_id) == col(Ticket.id), col(LegalClock.next_at) < before)
    return _tickets(session, late)


def past_a_clock(session: Session, before: datetime) -> Sequence[tuple[int, str, str]]:
    """Name matters past a clock that escalated to nobody, or whose next step was due, with the clock's kind."""
    missed = and_(col(RunningClock.due_at) < before, col(RunningClock.breached_at).is_(None))
    running = and_(col(RunningClock.stopped_at).is_(None), col(RunningClock.paused_at).is_(None))
    rows = session.execute(
        select(Ticket.id, Ticket.reference, RunningClock.kind)
        .join(RunningClock, col(RunningClock.ticket_id) == col(Ticket.id))
        .where(running, or_(missed, col(RunningClock.next_at) < before), _is_open())
        .order_by(col(RunningClock.id))
        .limit(MOST)
    ).all()
    return [(number, reference, kind) for number, reference, kind in rows]


def unmirrored(session: Session, before: datetime) -> Sequence[tuple[int, str, bool]]:
    """Name open tickets without an issue, and say whether one is being made; what is gone in Jira goes on here."""
    making = exists().where(
        col(Delivery.ticket_id) == col(Ticket.id),
        col(Delivery.kind).in_(MAKE_ISSUES),
        col(Delivery.state).in_((PENDING, STUCK)),
    )
    gone = exists().where(col(JiraIssue.ticket_id) == col(Ticket.id), col(JiraIssue.gone_at).is_not(None))
    rows = session.execute(
        select(Ticket.id, Ticket.reference, making)
        .where(_is_open(), col(Ticket.jira_key).is_(None), col(Ticket.created_at) < before, ~gone)
        .order_by(col(Ticket.id))
        .limit(MOST)
    ).all()
    return [(number, reference, bool(is_made)) for number, reference, is_made in rows]


def stuck(session: Session) -> Sequence[tuple[str, int | None, str | None, int]]:
    """Count stuck deliveries but pages, by destination and ticket."""
    rows = session.execute(
        select(Delivery.destination, Delivery.ticket_id, Ticket.reference, func.count())
        .join(Ticket, col(Ticket.id) == col(Delivery.ticket_id), isouter=True)
        .where(col(Delivery.state) == STUCK, col(Delivery.kind).not_in(PAGES))
        .group_by(col(Delivery.destination), col(Delivery.ticket_id), col(Ticket.reference))
        .order_by(func.min(Delivery.id))
        .limit(MOST)
    ).all()
    return [(destination, number, reference, count) for destination, number, reference, count in rows]


def unsent_pages(session: Session, before: datetime) -> Sequence[tuple[int, int | None, str | None, bool]]:
    """Name pages that have not gone out since a moment, with their ticket, and say which of them are stuck."""
    waiting = and_(col(Delivery.state) == PENDING, col(Delivery.created_at) < before)
    rows = session.execute(
        select(Delivery.id, Delivery.ticket_id, Ticket.reference, Delivery.state)
        .join(Ticket, col(Ticket.id) == col(Delivery.ticket_id), isouter=True)
        .where(col(Delivery.kind).in_(PAGES), or_(col(Delivery.state) == STUCK, waiting))
        .order_by(col(Delivery.id))
        .limit(MOST)
    ).all()
    return [(delivery, number, reference, state == STUCK) for delivery, number, reference, state in rows]


def _is_open() -> ColumnElement[bool]:
    return col(Ticket.state).not_in(OVER)


def _tickets(session: Session, *claims: ColumnElement[bool]) -> Named:
    rows = session.execute(
        select(Ticket.id, Ticket.reference).where(*claims).order_by(col(Ticket.id)).limit(MOST)
    ).all()
    return [(number, reference) for number, reference in rows]
