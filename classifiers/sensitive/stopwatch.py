"""The time that reading a text may take; who runs out of it has not checked the text, and says so."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

_Item = TypeVar("_Item")
# Asking for the time costs as much as a few steps, so it is asked now and then.
_STEPS_BETWEEN = 64


class OutOfTimeError(Exception):
    """The time is up before the whole text was read."""


@dataclass(frozen=True)
class Stopwatch:
    """Counts the work of this thread, so that a busy machine does not leave texts unread."""

    end: float

    @classmethod
    def of(cls, seconds: float) -> "Stopwatch":
        """Start one that runs for so many seconds."""
        return cls(time.thread_time() + seconds)

    def check(self) -> None:
        """Stop the reading if the time is up."""
        if time.thread_time() >= self.end:
            raise OutOfTimeError

    def over(self, items: Iterable[_Item]) -> Iterator[_Item]:
        """Give the items one by one as long as there is time."""
        for step, item in enumerate(items, start=1):
            if not step % _STEPS_BETWEEN:
                self.check()
            yield item
