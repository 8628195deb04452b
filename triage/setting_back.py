"""Notices that the machine's clock was set back, which a scheduler that waits for a time of day does not."""

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

LOOK_EVERY_SECONDS = 5.0
# What keeps clocks in step moves them by less than this at once.
WORTH_NOTICING = timedelta(seconds=5)


class SettingBack:
    """Compares the time of day with a clock that only ever goes on."""

    def __init__(
        self, wall: Callable[[], datetime] | None = None, steady_seconds: Callable[[], float] = time.monotonic
    ) -> None:
        """Look at both clocks for the first time."""
        self._wall = wall or (lambda: datetime.now(UTC))
        self._steady_seconds = steady_seconds
        self._then, self._steadily = self._wall(), self._steady_seconds()

    def happened(self) -> bool:
        """Say whether the clock was set back since this was asked last."""
        wall, steady = self._wall(), self._steady_seconds()
        expected = self._then + timedelta(seconds=steady - self._steadily)
        self._then, self._steadily = wall, steady
        return wall < expected - WORTH_NOTICING


class Watch:
    """Asks every few seconds, on a thread of its own, and acts when it happened."""

    def __init__(self, act: Callable[[], object], *, every_seconds: float = LOOK_EVERY_SECONDS) -> None:
        """Prepare the thread; `start` lets it run."""
        self._act, self._every = act, every_seconds
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="clock-watch", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Stop looking."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        clock = SettingBack()
        while not self._ended.wait(self._every):
            if clock.happened():
                self._act()
