"""What each process remembers of earlier matters, so that the nearest are found at once, whoever took them in."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event, Lock, Thread

import numpy as np
import structlog
from sqlalchemy.exc import SQLAlchemyError

from classifiers.similar import Gist, Near, Shelf, nearest, shelve
from triage.database import Database
from triage.domain import Clock
from triage.store import gists, similar
from triage.store.gists import Kept
from triage.store.similar import Similar
from triage.viewer import Viewer

log = structlog.get_logger(__name__)

WINDOW = timedelta(days=90)
# A transaction of another process may end so much later than the moment that it wrote down.
OVERLAP = timedelta(minutes=2)
READ_ANEW = timedelta(hours=6)
# Groups are chosen among those of so many nearest matters.
NEIGHBOURS = 40
MOST_SHOWN = 5
# What is less alike than that is about something else.
LEAST_ALIKE = 0.35
FARTHEST = 1_000
_SHORT = 2_048
LONGEST_END_SECONDS = 5.0


@dataclass(frozen=True)
class _Shelved:
    """All of one maker that were read, the newest apart, so that one more does not copy all."""

    old: Shelf
    new: Shelf
    seen: frozenset[int]
    read_at: datetime


class Recall:
    """The shelves of one process; each look adds what came since the last one."""

    def __init__(self, database: Database, *, window: timedelta = WINDOW) -> None:
        """Remember nothing yet."""
        self._database, self._window = database, window
        self._lock = Lock()
        self._shelved: dict[str, _Shelved] = {}
        self._keep_alone = Lock()

    @contextmanager
    def kept(self, maker: Callable[[], str | None], clock: Clock) -> Iterator[None]:
        """Read the shelf before the block, and anew every few hours while it runs, so that nobody waits for it.

        A block within another one adds nothing.
        """
        if not self._keep_alone.acquire(blocking=False):
            yield
            return
        ended = Event()
        self._keep(maker, clock)
        thread = Thread(target=self._keep_on, args=(ended, maker, clock), name="recall", daemon=True)
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join(LONGEST_END_SECONDS)
            self._keep_alone.release()

    def renew(self, maker: str, now: datetime) -> None:
        """Read a shelf anew, without what is too old by now; meanwhile others look at the former one."""
        fresh = self._read_anew(maker, now)
        with self._lock:
            self._shelved[maker] = fresh

    def _keep_on(self, ended: Event, maker: Callable[[], str | None], clock: Clock) -> None:
        while not ended.wait(READ_ANEW.total_seconds()):
            self._keep(maker, clock)

    def _keep(self, maker: Callable[[], str | None], clock: Clock) -> None:
        try:
            made_by = maker()
            if made_by:
                self.renew(made_by, clock.now())
        except SQLAlchemyError:
            log.exception("earlier matters were not read; the next look tries again")

    def near(self, gist: Gist, now: datetime, *, most: int = NEIGHBOURS, least: float = 0.0) -> tuple[Near, ...]:
        """Name the nearest matters of the last weeks; keys are the numbers of tickets.

        What became restricted meanwhile may be among them, so whoever shows or places one looks at it anew.
        """
        with self._lock:
            shelved = self._shelved[gist.maker] = self._renewed(gist.maker, now)
        shelves = (shelved.old, shelved.new)
        found = (near for shelf in shelves for near in nearest(gist, shelf, most=most, least=least))
        return tuple(sorted(found, key=lambda near: (-near.likeness, near.key))[:most])

    def similar(self, ticket_id: int, viewer: Viewer, *, now: datetime, most: int = MOST_SHOWN) -> list[Similar]:
        """Give the matters that one is like, as far as somebody may see them, for its page."""
        with self._database.reading() as session:
            gist = gists.of_ticket(session, ticket_id)
        if gist is None:
            return []
        asked = NEIGHBOURS
        while True:
            near = self.near(gist, now, most=asked, least=LEAST_ALIKE)
            with self._database.reading() as session:
                found = similar.shown(session, near, viewer, but=ticket_id, most=most)
            # Whoever sees few lanes may see none of the nearest, so we look further for them.
            if len(found) == most or len(near) < asked or asked >= FARTHEST:
                return found
            asked *= 5

    def _renewed(self, maker: str, now: datetime) -> _Shelved:
        before = self._shelved.get(maker)
        if before is None or now < before.read_at - OVERLAP:
            return self._read_anew(maker, now)
        # Somebody else looked between the moment that this look began at and its turn.
        now = max(now, before.read_at)
        with self._database.reading() as session:
            found = gists.since(session, maker, before.read_at - OVERLAP)
        fresh = [one for one in found if one.ticket_id not in before.seen]
        if not fresh:
            return _Shelved(before.old, before.new, before.seen, now)
        new, old = _joined(before.new, _shelf_of(fresh, maker)), before.old
        seen = frozenset(one.ticket_id for one in found)
        if len(new.keys) > _SHORT:
            old, new = _joined(old, new), _shelf_of((), maker)
        return _Shelved(old, new, seen, now)

    def _read_anew(self, maker: str, now: datetime) -> _Shelved:
        with self._database.reading() as session:
            found = gists.since(session, maker, now - self._window)
        seen = frozenset(one.ticket_id for one in found if one.at >= now - 2 * OVERLAP)
        return _Shelved(_shelf_of(found, maker), _shelf_of((), maker), seen, now)


def _shelf_of(kept: Iterable[Kept], maker: str) -> Shelf:
    return shelve(((str(one.ticket_id), one.gist) for one in kept), maker)


def _joined(shelf: Shelf, more: Shelf) -> Shelf:
    if not shelf.keys:
        return more
    return Shelf(shelf.maker, (*shelf.keys, *more.keys), np.concatenate((shelf.rows, more.rows)))
