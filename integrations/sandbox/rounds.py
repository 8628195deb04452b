"""Brings what is due in the background: of one lane one thing at a time, and again where it has to be."""

import heapq
import itertools
import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

STOP_SECONDS = 1.0
Item = TypeVar("Item")


class Rounds(Generic[Item]):
    """Some workers; `bring` says after how many seconds a thing is to be brought once more, `lane_of` what it is in."""

    def __init__(
        self, name: str, *, workers: int, bring: Callable[[Item], float | None], lane_of: Callable[[Item], str]
    ) -> None:
        """Begin with nothing to bring."""
        self._name, self._workers = name, workers
        self._bring, self._lane_of = bring, lane_of
        self._numbers = itertools.count()
        self._due: list[tuple[float, int, Item]] = []
        self._busy: set[str] = set()
        self._changed = threading.Condition()
        self._is_stopping = True
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        """Begin to bring."""
        self._is_stopping = False
        threads = (threading.Thread(target=self._work, name=self._name, daemon=True) for _ in range(self._workers))
        self._threads = list(threads)
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End; what was not brought waits for the next start."""
        with self._changed:
            self._is_stopping = True
            self._changed.notify_all()
        for thread in self._threads:
            thread.join(STOP_SECONDS)

    def put(self, item: Item, *, after: float) -> None:
        """Have something brought after so many seconds."""
        with self._changed:
            heapq.heappush(self._due, (time.monotonic() + after, next(self._numbers), item))
            self._changed.notify()

    def wait_until_idle(self, seconds: float, *, also_late: bool = False) -> bool:
        """Wait until everything was tried, and what is late or failed only waits for its time; or for that as well."""
        with self._changed:
            return self._changed.wait_for(
                lambda: not self._busy and (not self._due if also_late else self._next_due() > 0), seconds
            )

    def _next_due(self) -> float:
        return self._due[0][0] - time.monotonic() if self._due else float("inf")

    def _work(self) -> None:
        while (taken := self._next()) is not None:
            lane, item = taken
            again = self._bring(item)
            with self._changed:
                if again is not None:
                    self.put(item, after=again)
                self._busy.discard(lane)
                self._changed.notify_all()

    def _next(self) -> tuple[str, Item] | None:
        with self._changed:
            while not self._is_stopping:
                if (taken := self._take()) is not None:
                    return taken
                self._changed.wait(min(max(self._next_due(), 0.01), 1.0))
        return None

    def _take(self) -> tuple[str, Item] | None:
        passed, taken = [], None
        now = time.monotonic()
        while self._due and self._due[0][0] <= now:
            entry = heapq.heappop(self._due)
            lane = self._lane_of(entry[2])
            if lane not in self._busy:
                taken = lane, entry[2]
                self._busy.add(lane)
                break
            passed.append(entry)
        for entry in passed:
            heapq.heappush(self._due, entry)
        return taken
