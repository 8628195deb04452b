"""What the auditor asks the database: where a promise does not hold; references and times, and nobody's words.

It asks every minute, so each question begins at an index that holds what is open, and nothing that is over.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from triage.issue import MAKE_ISSUES
from triage.pages import MAIL, PAGE, REMINDER_THREAD
from triage.store.open_matters import is_open
from triage.store.outbox import PENDING, STUCK
from triage.store.running import ACKNOWLEDGE
from triage.tables import Delivery, Escalation, JiraIssue, LegalClock, RunningClock, Ticket

# A round more than anybody has to see at once; what is left shows once these are mended.
MOST = 200
# On a pager, or by mail as quickly; a mail that may wait is a notice as those in Slack are.
IS_PAGE = and_(col(Delivery.kind).in_((PAGE, MAIL)), col(Delivery.urgent).is_(True))
UNTAKEN = and_(col(Ticket.state) == "open", col(Ticket.taken_by).is_(None))
OF_TICKET = col(Escalation.ticket_id) == col(Ticket.id)
NAMED = select_columns(col(Ticket.id), col(Ticket.reference))
OPEN = NAMED.where(is_open())
OF_LAW = NAMED.join(LegalClock, col(LegalClock.ticket_id) == col(Ticket.id))
Named = Sequence[tuple[int, str]]


def without_owner(session: Session, owners: Collection[str]) -> Named:
    """Name open tickets whose owner is nobody that the playbooks know."""
    return _tickets(session, OPEN.where(col(Ticket.owner).not_in(sorted(owners))))


def unwatched(session: Session, before: datetime) -> Named:
    """Name what nobody took in time, where no chain pages, and no clock runs or has told of it."""
    told_of = or_(
        and_(col(RunningClock.stopped_at).is_(None), col(RunningClock.paused_at).is_(None)),
        col(RunningClock.breached_at).is_not(None),
    )
    is_its = and_(col(RunningClock.ticket_id) == col(Ticket.id), col(RunningClock.kind) == ACKNOWLEDGE)
    late = and_(UNTAKEN, col(Ticket.acknowledge_by) < before)
    return _tickets(session, OPEN.where(late, ~_pages(), ~exists().where(is_its, told_of)))


def without_chain(session: Session, paging: Collection[str], before: datetime) -> Named:
    """Name untaken restricted matters of lanes that page, for which nobody is being paged."""
    pages = and_(col(Ticket.restricted).is_(True), col(Ticket.lane).in_(sorted(paging)))
    return _tickets(session, OPEN.where(UNTAKEN, pages, col(Ticket.updated_at) < before, ~_pages()))


def chains_behind(session: Session, before: datetime) -> Named:
    """Name matters whose next page was due and did not go out, whether nobody took them or somebody fell silent."""
    unanswered = and_(col(Escalation.acknowledged_at).is_(None), col(Escalation.next_at) < before)
    behind = or_(unanswered, col(Escalation.report_by) < before)
    return _tickets(session, OPEN.join(Escalation, OF_TICKET).where(behind))


def unreminded(session: Session, before: datetime) -> Named:
    """Name incidents of whose notice to the authority somebody was to be reminded, and was not."""
    return _tickets(session, OF_LAW.where(col(LegalClock.next_at) < before), by=LegalClock.next_at)


def past_the_law(session: Session, before: datetime) -> Named:
    """Name incidents whose notice to the authority was due, and neither sent nor decided against."""
    is_open_still = col(LegalClock.next_at).is_not(None)
    return _tickets(session, OF_LAW.where(is_open_still, col(LegalClock.notify_by) < before), by=LegalClock.next_at)


def past_a_clock(session: Session, before: datetime) -> Sequence[tuple[int, str, str]]:
    """Name matters past a clock that escalated to nobody, or whose next step was due, with the clock's kind."""
    missed = and_(
        col(RunningClock.due_at) < before,
        col(RunningClock.breached_at).is_(None),
        col(RunningClock.paused_at).is_(None),
    )
    rows = session.execute(
        select(Ticket.id, Ticket.reference, RunningClock.kind)
        .join(RunningClock, col(RunningClock.ticket_id) == col(Ticket.id))
        .where(col(RunningClock.stopped_at).is_(None), or_(missed, col(RunningClock.next_at) < before), is_open())
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
        .where(is_open(), col(Ticket.jira_key).is_(None), col(Ticket.created_at) < before, ~gone)
        .order_by(col(Ticket.id))
        .limit(MOST)
    ).all()
    return [(number, reference, bool(is_made)) for number, reference, is_made in rows]


def stuck(session: Session) -> Sequence[tuple[str, int | None, str | None, int]]:
    """Count stuck deliveries but pages, by destination and ticket."""
    rows = session.execute(
        select(Delivery.destination, Delivery.ticket_id, Ticket.reference, func.count())
        .join(Ticket, col(Ticket.id) == col(Delivery.ticket_id), isouter=True)
        .where(col(Delivery.state) == STUCK, ~IS_PAGE)
        .group_by(col(Delivery.destination), col(Delivery.ticket_id), col(Ticket.reference))
        .order_by(func.min(Delivery.id))
        .limit(MOST)
    ).all()
    return [(destination, number, reference, count) for destination, number, reference, count in rows]


def late(session: Session, *, urgent: datetime, other: datetime) -> Sequence[tuple[str, int]]:
    """Count what has waited too long to go out, by destination; where much is sent, waiting alone is no failure."""
    is_late = or_(
        and_(col(Delivery.urgent).is_(True), col(Delivery.trying_since) < urgent),
        and_(col(Delivery.failures) > 0, col(Delivery.trying_since) < other),
    )
    rows = session.execute(
        select(Delivery.destination, func.count())
        .where(col(Delivery.state) == PENDING, ~IS_PAGE, is_late)
        .group_by(col(Delivery.destination))
    ).all()
    return [(destination, count) for destination, count in rows]


def unsent_pages(session: Session, before: datetime) -> Sequence[tuple[int, int | None, str | None, bool]]:
    """Name pages that nobody got since a moment, with their ticket, and say which are stuck.

    Once somebody has a matter, it needs them no more; reminders of the law's clock are needed till that has ended.
    """
    waiting = and_(col(Delivery.state) == PENDING, col(Delivery.created_at) < before)
    counts = exists().where(col(LegalClock.ticket_id) == col(Ticket.id), col(LegalClock.next_at).is_not(None))
    needed = or_(
        col(Delivery.ticket_id).is_(None),
        and_(is_open(), col(Escalation.acknowledged_at).is_(None)),
        and_(col(Delivery.thread).startswith(REMINDER_THREAD), counts),
    )
    rows = session.execute(
        select(Delivery.id, Delivery.ticket_id, Ticket.reference, Delivery.state)
        .join(Ticket, col(Ticket.id) == col(Delivery.ticket_id), isouter=True)
        .join(Escalation, OF_TICKET, isouter=True)
        .where(IS_PAGE, or_(col(Delivery.state) == STUCK, waiting), needed)
        .order_by(col(Delivery.id))
        .limit(MOST)
    ).all()
    return [(delivery, number, reference, state == STUCK) for delivery, number, reference, state in rows]


def _pages() -> ColumnElement[bool]:
    """Claim that its chain pages, or will again unless whoever took it reports back, as behind a typed name."""
    return exists().where(
        OF_TICKET, or_(col(Escalation.acknowledged_at).is_(None), col(Escalation.report_by).is_not(None))
    )


def _tickets(session: Session, wanted: Select[int | None, str], *, by: object = Ticket.id) -> Named:
    """Name some, in an order that the index at which the question begins has anyway."""
    rows = session.execute(wanted.order_by(col(by)).limit(MOST)).all()
    return [(number or 0, reference) for number, reference in rows]
