"""Threads that do one piece of work after another, sleep while there is none, and end in good order."""

import threading
import time
from collections.abc import Callable, Iterable

import structlog
from sqlalchemy.exc import SQLAlchemyError

log = structlog.get_logger(__name__)

POLL_SECONDS = 0.2
PAUSE_AFTER_ERROR_SECONDS = 1.0
# Does one piece of work, and says whether there was one.
Work = Callable[[], bool]


class Loops:
    """One thread for each work that is given."""

    def __init__(self) -> None:
        """Let nothing run yet."""
        self._stopping = threading.Event()
        self._news = threading.Condition()
        self._news_count = 0
        self._threads: list[threading.Thread] = []

    def start(self, works: Iterable[tuple[str, Work]]) -> None:
        """Let each work go on under its name."""
        for name, work in works:
            thread = threading.Thread(target=self._run, args=(name, work), name=name, daemon=True)
            self._threads.append(thread)
            thread.start()

    def wake(self) -> None:
        """Say that something new waits, so that no loop sleeps on."""
        with self._news:
            self._news_count += 1
            self._news.notify_all()

    @property
    def are_stopping(self) -> bool:
        """Say whether no more is to be begun."""
        return self._stopping.is_set()

    def stop(self, *, timeout_seconds: float) -> None:
        """Let each finish what it does, and begin nothing more."""
        self._stopping.set()
        self.wake()
        deadline = time.monotonic() + timeout_seconds
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        self._threads.clear()

    def _run(self, name: str, work: Work) -> None:
        while not self._stopping.is_set():
            seen = self._news_count
            try:
                if work():
                    continue
            except SQLAlchemyError as error:
                log.warning("the database did not answer", loop=name, error=type(error).__name__)
                self._stopping.wait(PAUSE_AFTER_ERROR_SECONDS)
            except Exception as error:  # noqa: BLE001 - a loop outlives what one piece of work does to it
                # Without its message, which may quote what somebody wrote.
                log.error("a loop failed in an unknown way", loop=name, error=type(error).__name__)  # noqa: TRY400
                self._stopping.wait(PAUSE_AFTER_ERROR_SECONDS)
            with self._news:
                if self._news_count == seen and not self._stopping.is_set():
                    self._news.wait(POLL_SECONDS)
