"""What each process remembers of earlier matters, so that the nearest are found at once, whoever took them in."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

import numpy as np

from classifiers.similar import Gist, Near, Shelf, nearest, shelve
from triage.database import Database
from triage.store import gists, similar
from triage.store.gists import Kept
from triage.store.similar import Similar
from triage.viewer import Viewer

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


@dataclass(frozen=True)
class _Shelved:
    """All of one maker that were read, the newest apart, so that one more does not copy all."""

    old: Shelf
    new: tuple[Kept, ...]
    seen: frozenset[int]
    read_at: datetime
    since: datetime


class Recall:
    """The shelves of one process, renewed from the database before each look."""

    def __init__(self, database: Database, *, window: timedelta = WINDOW) -> None:
        """Remember nothing yet."""
        self._database, self._window = database, window
        self._lock = Lock()
        self._shelved: dict[str, _Shelved] = {}

    def near(self, gist: Gist, now: datetime, *, most: int = NEIGHBOURS, least: float = 0.0) -> tuple[Near, ...]:
        """Name the nearest matters of the last weeks; keys are the numbers of tickets.

        What became restricted meanwhile may be among them, so whoever shows or places one looks at it anew.
        """
        with self._lock:
            shelved = self._shelved[gist.maker] = self._renewed(gist.maker, now)
        newer = shelve(((str(one.ticket_id), one.gist) for one in shelved.new), gist.maker)
        found = (*nearest(gist, shelved.old, most=most, least=least), *nearest(gist, newer, most=most, least=least))
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
        if before is None or now - before.since > READ_ANEW or now < before.read_at:
            return self._read_anew(maker, now)
        with self._database.reading() as session:
            found = gists.since(session, maker, before.read_at - OVERLAP)
        fresh = [one for one in found if one.ticket_id not in before.seen]
        if not fresh:
            return _Shelved(before.old, before.new, before.seen, now, before.since)
        new, old = (*before.new, *fresh), before.old
        seen = frozenset(one.ticket_id for one in found)
        if len(new) > _SHORT:
            old, new = _with(old, new), ()
        return _Shelved(old, new, seen, now, before.since)

    def _read_anew(self, maker: str, now: datetime) -> _Shelved:
        with self._database.reading() as session:
            found = gists.since(session, maker, now - self._window)
        shelf = shelve(((str(one.ticket_id), one.gist) for one in found), maker)
        seen = frozenset(one.ticket_id for one in found if one.at >= now - 2 * OVERLAP)
        return _Shelved(shelf, (), seen, now, now)


def _with(shelf: Shelf, more: tuple[Kept, ...]) -> Shelf:
    added = shelve(((str(one.ticket_id), one.gist) for one in more), shelf.maker)
    if not shelf.keys:
        return added
    return Shelf(shelf.maker, (*shelf.keys, *added.keys), np.concatenate((shelf.rows, added.rows)))
