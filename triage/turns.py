"""Whose turn it is in this process: what somebody waits for goes before what nobody does, and neither starves."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

# One piece of work that nobody waits for is put off by this at most.
LONGEST_SECONDS = 0.1


class Turns:
    """Lets one writer at a time write, and asks loops to begin nothing while somebody waits for an answer."""

    def __init__(self, *, longest_seconds: float = LONGEST_SECONDS) -> None:
        """Begin with nobody waiting."""
        self._longest = longest_seconds
        self._hurry = threading.Condition()
        self._hurrying = 0
        self._turn = threading.Condition()
        self._is_taken = self._was_first = False
        # How many wait for their turn, of each kind.
        self._waiting = {True: 0, False: 0}

    @contextmanager
    def hurrying(self) -> Iterator[None]:
        """Do what somebody waits for."""
        with self._hurry:
            self._hurrying += 1
        try:
            yield
        finally:
            with self._hurry:
                self._hurrying -= 1
                self._hurry.notify_all()

    def stand_back(self) -> None:
        """Wait before a piece of work that nobody waits for, for as long as somebody is in a hurry, or for a moment."""
        with self._hurry:
            self._hurry.wait_for(lambda: not self._hurrying, self._longest)

    @contextmanager
    def writing(self, *, first: bool) -> Iterator[None]:
        """Hold the writers' turn; whoever goes `first` waits for one other writer and no more."""
        with self._turn:
            self._waiting[first] += 1
            try:
                self._turn.wait_for(lambda: self._is_next(first=first))
            finally:
                self._waiting[first] -= 1
            self._is_taken, self._was_first = True, first
        try:
            yield
        finally:
            with self._turn:
                self._is_taken = False
                self._turn.notify_all()

    @property
    def waiting(self) -> int:
        """Count those who wait for their turn."""
        return sum(self._waiting.values())

    def _is_next(self, *, first: bool) -> bool:
        return not self._is_taken and (first is not self._was_first or not self._waiting[not first])
