"""The inbox: what people did elsewhere, who holds it, and what became of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, Update, and_, bindparam, delete, exists, func, or_, true, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import CursorResult
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from triage.tables import Arrival

PENDING, WAITING, DONE, FAILED = "pending", "waiting", "done", "failed"
# Two questions rather than one with an "or", which would look at all that waits; the few that wait longest come first.
OPEN = (WAITING, PENDING)
# More than a database counts to is no number of ours.
MOST_DIGITS = 18
NO_WORDS: Mapping[str, Any] = {"text": "", "fields": {}, "classes": {}, "types": {}}
KEY = col(Arrival.key)
ADD = {
    # Made once: building it anew for each arrival takes longer than everything that the database does with it.
    is_postgresql: (postgresql if is_postgresql else sqlite)
    .insert(Arrival)
    .on_conflict_do_nothing(index_elements=["key"])
    .returning(KEY)
    for is_postgresql in (False, True)
}
JIRA = "jira"
BY_KEY = select(Arrival).where(col(Arrival.key) == bindparam("key"))


@dataclass(frozen=True)
class Kept:
    """An arrival as one attempt holds it, copied out of its session; its words are redacted."""

    id: int
    key: str
    salt: str
    source: str
    kind: str
    person: str
    conversation: str
    data: Mapping[str, Any]
    text: str = field(repr=False)
    fields: Mapping[str, str] = field(repr=False)
    classes: Mapping[str, int]
    types: Mapping[str, int]
    received_at: datetime
    attempt: int
    failures: int


def add(session: Session, rows: Sequence[Mapping[str, Any]]) -> set[str]:
    """Keep arrivals; give the keys that were not known yet."""
    said = [{"state": PENDING, "attempts": 0, "failures": 0, **row} for row in rows]
    statement = ADD[session.get_bind().dialect.name == "postgresql"]
    return set(session.connection().execute(statement, said).scalars())


def _of(jira: bool | None) -> ColumnElement[bool]:  # noqa: FBT001 -- one of three, and never a switch
    if jira is None:
        return true()
    return col(Arrival.source) == JIRA if jira else col(Arrival.source) != JIRA


# Asked several times a second while nothing happens, so it is made once too.
IS_DUE = {
    jira: select(Arrival.id)
    .where(col(Arrival.state).in_(OPEN), col(Arrival.due) <= bindparam("now"), _of(jira))
    .limit(1)
    for jira in (None, True, False)
}


def _claimable(state: str, now: datetime, *, jira: bool | None = None) -> Select[Any]:
    """Find the oldest of one state whose turn it is; the index gives them in this order, so the first one ends it."""
    earlier = aliased(Arrival)
    unfinished = exists().where(
        and_(
            col(earlier.conversation) == col(Arrival.conversation),
            # What waits for a later one must not stand in its way.
            col(earlier.state) == PENDING,
            col(earlier.id) < col(Arrival.id),
        )
    )
    wanted = select(Arrival.id).where(col(Arrival.state) == state, col(Arrival.due) <= now, _of(jira))
    wanted = wanted.where(~unfinished) if state == PENDING else wanted
    return wanted.order_by(col(Arrival.due), col(Arrival.id)).limit(1)


def whose_turn(session: Session, now: datetime, *, jira: bool | None = None) -> str | None:
    """Look without locking whether a claim would find anything, and in which state; mostly nothing is due.

    With `jira` only what Jira told is looked for, or only what it did not.
    """
    if session.connection().execute(IS_DUE[jira], {"now": now}).first() is None:
        return None
    waits = (state for state in OPEN if session.execute(_claimable(state, now, jira=jira)).first() is not None)
    return next(waits, None)


def claim(session: Session, state: str, *, now: datetime, lease: timedelta, jira: bool | None = None) -> Kept | None:
    """Take the oldest one of a state: one statement that raises `attempts` and moves `due` past the lease."""
    chosen = _claimable(state, now, jira=jira)
    if session.get_bind().dialect.name == "postgresql":
        chosen = chosen.with_for_update(skip_locked=True)
    taken = session.execute(
        update(Arrival)
        .where(col(Arrival.id) == chosen.scalar_subquery())
        .values(attempts=col(Arrival.attempts) + 1, due=now + lease)
        .returning(Arrival)
        .execution_options(synchronize_session=False)
    ).scalar_one_or_none()
    return None if taken is None else kept(taken)


def kept(row: Arrival) -> Kept:
    """Copy a row out of its session."""
    said = {name: getattr(row, name) for name in Kept.__dataclass_fields__ if name != "attempt"}
    return Kept(**said, attempt=row.attempts)


def finish(session: Session, claimed: Kept, *, now: datetime, forget_words: bool) -> bool:
    """Mark it done while it is still this attempt's own, and let those go on that waited for it."""
    values: dict[str, Any] = {"state": DONE, "done_at": now, "error": None}
    if forget_words:
        values |= NO_WORDS
    if not _changed(session, _own(claimed).values(**values)):
        return False
    waiting = update(Arrival).where(
        col(Arrival.conversation) == claimed.conversation, col(Arrival.state) == WAITING, col(Arrival.id) != claimed.id
    )
    session.execute(waiting.values(due=now).execution_options(synchronize_session=False))
    return True


def wait(session: Session, claimed: Kept, *, due: datetime) -> bool:
    """Let it wait for another one, and nothing wait for it."""
    return _changed(session, _own(claimed).values(state=WAITING, due=due))


def give_back(session: Session, claimed: Kept, *, due: datetime) -> bool:
    """Let it be tried again when it is `due`, and count no failure."""
    return _changed(session, _own(claimed).values(due=due))


def put_off(session: Session, claimed: Kept, *, error: str, due: datetime | None) -> bool:
    """Record that it could not be acted on: tried again when it is `due`, or failed for good without one."""
    values: dict[str, Any] = {"failures": claimed.failures + 1, "error": error}
    return _changed(session, _own(claimed).values(**values, **({"state": FAILED} if due is None else {"due": due})))


def retry(session: Session, number: int) -> bool:
    """Have one that was given up tried anew; False where it is none of these."""
    given_up = update(Arrival).where(col(Arrival.id) == number, col(Arrival.state) == FAILED)
    return _changed(session, given_up.values(state=PENDING, attempts=0, failures=0))


def _own(claimed: Kept) -> Update:
    return update(Arrival).where(
        col(Arrival.id) == claimed.id,
        col(Arrival.attempts) == claimed.attempt,
        col(Arrival.state).in_((PENDING, WAITING)),
    )


def _changed(session: Session, statement: Update) -> bool:
    result = session.execute(statement.execution_options(synchronize_session=False))
    return isinstance(result, CursorResult) and result.rowcount == 1


def find(session: Session, key: str) -> Arrival | None:
    """Find an arrival by its key."""
    return session.execute(BY_KEY, {"key": key}).scalar_one_or_none()


def number_in(value: str) -> int | None:
    """Read the number of a row out of what came back with a button; None where it can be none."""
    return int(value) if value.isdecimal() and len(value) <= MOST_DIGITS else None


def of_person(session: Session, value: str, person: str, *, kinds: Collection[str]) -> Kept | None:
    """Find what somebody did before, by its number; None where it was pruned, or is somebody else's."""
    number = number_in(value)
    row = None if number is None else session.get(Arrival, number)
    return kept(row) if row is not None and row.person == person and row.kind in kinds else None


def mark(session: Session, number: int, name: str) -> bool:
    """Put a mark at an arrival; False where it is gone, or has that mark already."""
    row = session.get(Arrival, number, with_for_update=True)
    if row is None or row.data.get(name):
        return False
    row.data = row.data | {name: True}
    session.add(row)
    return True


def forget_words(session: Session, key: str, *, conversation: str) -> None:
    """Forget what a message said when it came in, and after each edit of it."""
    is_it = or_(col(Arrival.key) == key, col(Arrival.key).startswith(f"{key}:", autoescape=True))
    words = update(Arrival).where(col(Arrival.conversation) == conversation, col(Arrival.state) == DONE, is_it)
    session.execute(words.values(**NO_WORDS).execution_options(synchronize_session=False))


def counts(session: Session) -> Sequence[tuple[str, int, datetime]]:
    """Count what is not done, by state, with the oldest of each."""
    rows = session.execute(
        select(Arrival.state, func.count(), func.min(Arrival.received_at))
        .where(col(Arrival.state).in_((*OPEN, FAILED)))
        .group_by(col(Arrival.state))
    ).all()
    return [(state, count, oldest) for state, count, oldest in rows]


def forget_before(session: Session, moment: datetime, *, most: int) -> int:
    """Remove some of what was done before a moment, and of what came before it and failed."""
    is_done = and_(col(Arrival.state) == DONE, col(Arrival.done_at) < moment)
    has_failed = and_(col(Arrival.state) == FAILED, col(Arrival.received_at) < moment)
    chosen = select(Arrival.id).where(or_(is_done, has_failed)).limit(most)
    result = session.execute(delete(Arrival).where(col(Arrival.id).in_(chosen)))
    return result.rowcount if isinstance(result, CursorResult) else 0
