"""The rows of a list in the console: what one reads of a matter at a glance."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlmodel import Session, col

from triage.store.running import KINDS
from triage.tables import Person, RunningClock, Ticket

# Enough for two lines on a wide screen; the page cuts it at a word.
FIRST_CHARACTERS = 240


@dataclass(frozen=True)
class NextClock:
    """The clock of a matter that ends first; one that is paused stands still."""

    kind: str
    due_at: datetime
    is_paused: bool
    is_warned: bool


@dataclass(frozen=True)
class Row:
    """One matter in a list."""

    id: int
    reference: str
    text: str
    lane: str | None
    outcome: str
    confidence: float
    severity: str
    state: str
    owner: str
    taken_by: str | None
    holder: str | None
    needs_review: bool
    restricted: bool
    jira_key: str | None
    jira_url: str | None
    created_at: datetime
    updated_at: datetime
    clock: NextClock | None = None


NAMES = [name for name in Row.__dataclass_fields__ if name not in ("text", "holder", "clock")]
WANTED = (
    select(
        *(getattr(Ticket, name) for name in NAMES),
        func.substr(Ticket.text, 1, FIRST_CHARACTERS).label("text"),
        func.coalesce(func.nullif(Person.name, ""), Ticket.taken_by).label("holder"),
    )
    .select_from(Ticket)
    .outerjoin(Person, col(Person.handle) == col(Ticket.taken_by))
)
CLOCKS = select(
    col(RunningClock.ticket_id),
    col(RunningClock.kind),
    col(RunningClock.due_at),
    col(RunningClock.paused_at),
    col(RunningClock.step),
).where(col(RunningClock.stopped_at).is_(None), col(RunningClock.kind).in_(KINDS))


def rows(session: Session, numbers: Sequence[int]) -> list[Row]:
    """Give these matters as rows, in the order of their numbers as given."""
    if not numbers:
        return []
    clocks = _clocks(session, numbers)
    found = session.execute(WANTED.where(col(Ticket.id).in_(numbers))).mappings()
    by_number = {one["id"]: Row(**one, clock=clocks.get(one["id"])) for one in found}
    return [by_number[number] for number in numbers if number in by_number]


def _clocks(session: Session, numbers: Sequence[int]) -> dict[int, NextClock]:
    found: dict[int, NextClock] = {}
    clocks = session.execute(CLOCKS.where(col(RunningClock.ticket_id).in_(numbers))).all()
    # Those that run come first, and of them the one that ends first.
    for number, kind, due_at, paused_at, step in sorted(clocks, key=lambda one: (one[3] is not None, one[2])):
        found.setdefault(number, NextClock(kind, due_at, is_paused=paused_at is not None, is_warned=step > 0))
    return found
