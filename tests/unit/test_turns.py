"""Turns: who goes first, and that nobody waits for ever."""

import queue
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from triage.turns import Turns

PATIENCE_SECONDS = 10


class Row:
    """Writers that line up one after the other, and note the order in which they came to write."""

    def __init__(self, turns: Turns) -> None:
        self._turns, self.order = turns, queue.SimpleQueue[str]()
        self._threads: list[threading.Thread] = []

    def join(self, name: str, *, first: bool) -> None:
        """Line up, and be seen waiting before the next one does."""
        before = self._turns.waiting
        thread = threading.Thread(target=self._write, args=(name,), kwargs={"first": first}, daemon=True)
        self._threads.append(thread)
        thread.start()
        deadline = time.monotonic() + PATIENCE_SECONDS
        while self._turns.waiting == before:
            assert time.monotonic() < deadline
            time.sleep(0.001)

    def written(self) -> list[str]:
        for thread in self._threads:
            thread.join(PATIENCE_SECONDS)
        return [self.order.get_nowait() for _ in self._threads]

    def _write(self, name: str, *, first: bool) -> None:
        with self._turns.writing(first=first):
            self.order.put(name)


@contextmanager
def held(turns: Turns, *, first: bool) -> Iterator[Row]:
    with turns.writing(first=first):
        yield Row(turns)


def test_whoever_goes_first_overtakes_all_who_wait() -> None:
    with held(Turns(), first=False) as row:
        row.join("patient", first=False)
        row.join("hasty", first=True)
    assert row.written() == ["hasty", "patient"]


def test_the_patient_come_in_between_those_who_go_first() -> None:
    with held(Turns(), first=True) as row:
        row.join("hasty", first=True)
        row.join("patient", first=False)
        row.join("hasty too", first=True)
    assert row.written()[0] == "patient"


def test_a_turn_that_ends_badly_is_given_on() -> None:
    turns = Turns()
    with pytest.raises(ZeroDivisionError), turns.writing(first=False):
        _ = 1 / 0
    with held(turns, first=True) as row:
        row.join("next", first=False)
    assert row.written() == ["next"]


def test_a_loop_stands_back_until_nobody_is_in_a_hurry() -> None:
    turns, went_on = Turns(longest_seconds=PATIENCE_SECONDS), threading.Event()

    def work() -> None:
        turns.stand_back()
        went_on.set()

    with turns.hurrying():
        with turns.hurrying():
            threading.Thread(target=work, daemon=True).start()
            assert not went_on.wait(0.05)
        assert not went_on.wait(0.05)
    assert went_on.wait(PATIENCE_SECONDS)


def test_a_loop_stands_back_for_a_moment_at_most() -> None:
    turns = Turns(longest_seconds=0.01)
    with turns.hurrying():
        turns.stand_back()
