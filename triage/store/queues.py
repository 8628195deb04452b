"""The lists of the console: which matters stand in a queue, a page at a time, and how many there are.

Every statement goes through `visible_to`. A page is found in two steps: the numbers, for which an index alone is read
(`ix_ticket_open_listed`, `ix_ticket_listed`), and then the rows that are shown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select, text, tuple_
from sqlmodel import Session, col

from triage.store import narrowing, search
from triage.store.hand_overs import OFFERED
from triage.store.narrowing import Narrowed
from triage.store.searching import Question
from triage.store.visible import visible_to
from triage.tables import AwareUTC, HandOver, RunningClock, Ticket
from triage.viewer import Viewer

OPEN, MINE, REVIEW, BREACHING, RESTRICTED = "open", "mine", "review", "breaching", "restricted"
SETTLED, ALL, OF_LANE = "settled", "all", "lane:"
QUEUES = (OPEN, MINE, REVIEW, BREACHING, RESTRICTED, SETTLED, ALL)
NEWEST, OLDEST, DUE = "newest", "oldest", "due"
SORTS = (NEWEST, OLDEST, DUE)
NOBODY = "-"
# What has no clock that runs comes after everything that has.
NEVER = datetime(9999, 1, 1, tzinfo=UTC)
# Written out, as the partial indexes are: with a placeholder no database could tell that they fit.
IS_OPEN, IS_OVER = "ticket.state NOT IN ('resolved', 'withdrawn')", "ticket.state IN ('resolved', 'withdrawn')"
# Not the bare column: for its order SQLite would read all matters by another index rather than the open ones.
LANE = "coalesce(ticket.lane, '')"
CLOCK_RUNS = "running_clock.stopped_at IS NULL AND running_clock.paused_at IS NULL"


@dataclass(frozen=True)
class Asked:
    """What somebody wants to see listed; None means that it doesn't matter."""

    queue: str = OPEN
    lane: str | None = None
    state: str | None = None
    severity: str | None = None
    owner: str | None = None
    tool: str | None = None
    holder: str | None = None
    narrowed: Narrowed = field(default_factory=Narrowed)
    within_minutes: int = 60
    question: Question = field(default_factory=lambda: Question(()))
    sort: str = NEWEST

    @property
    def order(self) -> str:
        """Give the order in which it is listed: what is settled, or may be, has no clock to go by."""
        return NEWEST if self.sort == DUE and self.queue in (SETTLED, ALL) else self.sort


@dataclass(frozen=True)
class Place:
    """Where a page ended: its last matter, and when that one's clock is due."""

    number: int
    due: datetime | None = None


@dataclass(frozen=True)
class Counts:
    """How many open matters somebody sees in each queue."""

    queues: Mapping[str, int]
    lanes: Mapping[str, int]


def page(
    session: Session, asked: Asked, *, viewer: Viewer, now: datetime, after: Place | None = None, limit: int = 50
) -> tuple[list[int], Place | None]:
    """Give the numbers of a page, and where it ended if there is more."""
    due = _next_due() if asked.order == DUE else None
    number = col(Ticket.id)
    wanted = _ordered(select(number) if due is None else select(number, due), asked.order, due, after=after)
    rows = session.execute(wanted.where(*_conditions(session, asked, viewer, now=now)).limit(limit + 1)).all()
    return [row[0] for row in rows[:limit]], Place(*rows[limit - 1]) if len(rows) > limit else None


def counts(session: Session, *, viewer: Viewer, now: datetime, within_minutes: int = 60) -> Counts:
    """Count what is open in each queue, in one reading of an index and one of the clocks."""
    sums = [func.sum(case((condition, 1), else_=0)) for condition in (_mine(viewer), _in_review(), _is_restricted())]
    wanted = select(text(LANE), func.count(), *sums).where(text(IS_OPEN), visible_to(viewer)).select_from(Ticket)
    rows = session.execute(wanted.group_by(text(LANE))).all()
    late = select(func.count()).select_from(Ticket).where(text(IS_OPEN), visible_to(viewer))
    breaching = session.execute(late.where(_is_late(now + timedelta(minutes=within_minutes)))).scalar_one()
    opened, mine, review, restricted = (sum(int(row[at]) for row in rows) for at in range(1, 5))
    queues = {OPEN: opened, MINE: mine, REVIEW: review, BREACHING: breaching, RESTRICTED: restricted}
    return Counts(queues, {lane: count for lane, count, *_ in rows if lane})


def holders(session: Session, *, viewer: Viewer) -> Sequence[str]:
    """Name those who hold an open matter that somebody sees."""
    holder = col(Ticket.taken_by)
    wanted = select(holder).distinct().where(text(IS_OPEN), visible_to(viewer), holder.is_not(None))
    found = session.execute(wanted.order_by(holder)).scalars()
    return [handle for handle in found if handle]


def beside(
    session: Session, asked: Asked, *, viewer: Viewer, now: datetime, number: int
) -> tuple[str | None, str | None]:
    """Name the matters before and after one in a list; from one that has no clock any more the next due is the first.

    It need not be in the list itself: whoever has just settled one goes on from where it was.
    """
    conditions = [*_conditions(session, asked, viewer, now=now), col(Ticket.id) != number]
    due = session.execute(select(_next_due()).where(col(Ticket.id) == number)).scalar() if asked.order == DUE else None
    place = Place(number, due if due is not None and due < NEVER else None)

    def first(wanted: Select[*tuple[Any, ...]]) -> int | None:
        return session.execute(wanted.where(*conditions).limit(1)).scalar()

    is_last = asked.order == DUE and place.due is None
    before = None if is_last else first(_next_to(asked, place, forwards=False))
    after = first(_next_to(asked, place, forwards=True))
    if after is None and asked.order == DUE and not is_last:
        after = first(_without_clock())
    wanted = select(col(Ticket.id), col(Ticket.reference)).where(
        col(Ticket.id).in_([one for one in (before, after) if one])
    )
    known: dict[int | None, str] = {row[0]: row[1] for row in session.execute(wanted)}
    return known.get(before), known.get(after)


def seen_of(session: Session, numbers: Sequence[int], *, viewer: Viewer) -> bool:
    """Say whether somebody sees any of these matters."""
    wanted = select(col(Ticket.id)).where(col(Ticket.id).in_(numbers), visible_to(viewer)).limit(1)
    return session.execute(wanted).first() is not None


def _ordered(
    wanted: Select[*tuple[Any, ...]],
    order: str,
    due: ColumnElement[datetime] | None,
    *,
    after: Place | None,
) -> Select[*tuple[Any, ...]]:
    number = col(Ticket.id)
    if due is not None:
        wanted = wanted.order_by(due, number)
        last = tuple_(literal(after.due or NEVER, AwareUTC), literal(after.number)) if after else None
        return wanted if last is None else wanted.where(tuple_(due, number) > last)
    if order == OLDEST:
        wanted = wanted.order_by(number)
        return wanted if after is None else wanted.where(number > after.number)
    wanted = wanted.order_by(number.desc())
    return wanted if after is None else wanted.where(number < after.number)


def _next_to(asked: Asked, place: Place, *, forwards: bool) -> Select[*tuple[Any, ...]]:
    """Give what stands right behind a place, or right before it."""
    number = col(Ticket.id)
    if asked.order != DUE:
        downwards = (asked.order == NEWEST) is forwards
        wanted = select(number).where(number < place.number if downwards else number > place.number)
        return wanted.order_by(number.desc() if downwards else number)
    # From the clocks on, which are few: asked of every matter in turn, both sides would take as long as two lists.
    clocked = col(RunningClock.ticket_id)
    first = func.min(RunningClock.due_at, type_=AwareUTC()).label("due")
    runs = select(clocked.label("of"), first).where(text(CLOCK_RUNS)).group_by(clocked).subquery()
    wanted = select(number).join(runs, runs.c.of == number)
    ordered = wanted.order_by(*((runs.c.due, number) if forwards else (runs.c.due.desc(), number.desc())))
    if place.due is None:
        return ordered
    key, here = tuple_(runs.c.due, number), tuple_(literal(place.due, AwareUTC), literal(place.number))
    return ordered.where(key > here if forwards else key < here)


def _without_clock() -> Select[*tuple[Any, ...]]:
    """Give what comes after everything that has a clock that runs."""
    clocked = select(col(RunningClock.ticket_id)).where(text(CLOCK_RUNS))
    return select(col(Ticket.id)).where(col(Ticket.id).not_in(clocked)).order_by(col(Ticket.id))


def _conditions(session: Session, asked: Asked, viewer: Viewer, *, now: datetime) -> list[ColumnElement[bool]]:
    found = [visible_to(viewer), *_of_queue(asked, viewer, now=now)]
    plain = {"lane": asked.lane, "state": asked.state, "severity": asked.severity, "owner": asked.owner}
    plain |= {"tool": asked.tool, "taken_by": asked.holder}
    for name, value in plain.items():
        if value is not None:
            column = getattr(Ticket, name)
            found.append(column.is_(None) if value == NOBODY else column == value)
    found += narrowing.conditions(session, asked.narrowed)
    if asked.question:
        found.append(search.matching(session, asked.question, inside=viewer.is_staff))
    return found


def _of_queue(asked: Asked, viewer: Viewer, *, now: datetime) -> list[ColumnElement[bool]]:
    if asked.queue == ALL:
        return []
    if asked.queue == SETTLED:
        return [text(IS_OVER)]  # type: ignore[list-item]  # a condition that is written out is no expression for mypy
    narrower: dict[str, ColumnElement[bool]] = {
        MINE: _mine(viewer),
        REVIEW: _in_review(),
        RESTRICTED: _is_restricted(),
        BREACHING: _is_late(now + timedelta(minutes=asked.within_minutes)),
    }
    of_lane = [col(Ticket.lane) == asked.queue.removeprefix(OF_LANE)] if asked.queue.startswith(OF_LANE) else []
    return [text(IS_OPEN), *([narrower[asked.queue]] if asked.queue in narrower else of_lane)]  # type: ignore[list-item]  # likewise


def _mine(viewer: Viewer) -> ColumnElement[bool]:
    offered = select(col(HandOver.ticket_id)).where(
        col(HandOver.state) == OFFERED, col(HandOver.to_person) == viewer.handle
    )
    return or_(col(Ticket.taken_by) == viewer.handle, col(Ticket.id).in_(offered))


def _in_review() -> ColumnElement[bool]:
    return and_(col(Ticket.needs_review).is_(True), col(Ticket.restricted).is_(False))


def _is_restricted() -> ColumnElement[bool]:
    return col(Ticket.restricted).is_(True)


def _is_late(by: datetime) -> ColumnElement[bool]:
    """Say that a clock has warned, or is or will be overrun by a moment."""
    late = select(col(RunningClock.ticket_id)).where(text(CLOCK_RUNS))
    return col(Ticket.id).in_(late.where(or_(col(RunningClock.step) > 0, col(RunningClock.due_at) <= by)))


def _next_due() -> ColumnElement[datetime]:
    first = select(func.min(RunningClock.due_at)).where(col(RunningClock.ticket_id) == col(Ticket.id), text(CLOCK_RUNS))
    return func.coalesce(first.correlate(Ticket).scalar_subquery(), literal(NEVER, AwareUTC), type_=AwareUTC())
