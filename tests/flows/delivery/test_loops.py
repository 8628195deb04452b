"""The worker as it runs: many threads, hanging places, and a stop that loses nothing."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime

import pytest

from tests.flows.delivery.filling import ScriptedSender, Told, delivery, fill, states, words
from triage.database import Database
from triage.delivery import Worker
from triage.domain import Attempt, Destination, Outgoing, Receipt, Sender

PATIENCE_SECONDS = 40.0


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


def until(fact: Callable[[], bool]) -> None:
    """Wait for a fact; the limit is only there so that a broken worker can't hang the tests."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not fact():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.02)


@contextmanager
def running(database: Database, senders: Mapping[Destination, Sender], told: Told) -> Iterator[Worker]:
    worker = Worker(database, senders, clock=SystemClock(), aftermath=told.aftermath(), lease_seconds=60)
    worker.start()
    try:
        yield worker
    finally:
        worker.stop(timeout_seconds=10)


class Gate:
    """Holds back whoever sends, until it is opened."""

    def __init__(self) -> None:
        self.waiting = threading.Semaphore(0)
        self.open = threading.Event()

    def __call__(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        del outgoing
        self.waiting.release()
        self.open.wait(PATIENCE_SECONDS)
        return Receipt(attempt.key)

    def wait_for(self, number: int) -> None:
        for _ in range(number):
            assert self.waiting.acquire(timeout=PATIENCE_SECONDS)


def test_two_workers_send_everything_once_and_in_order(database_url: str, told: Told) -> None:
    sender = ScriptedSender()
    with closing(Database(database_url)) as one, closing(Database(database_url)) as other:
        for number in range(12):
            fill(one, f"t{number:02}", [words()] * 4)
        senders = {Destination.SLACK: sender}
        with running(one, senders, told), running(other, senders, told):
            until(lambda: set(states(one).values()) == {"sent"})
        assert Counter(sender.keys) == Counter(list(states(one)))
        for number in range(12):
            mine = [key for key in sender.keys if key.startswith(f"t{number:02}")]
            assert mine == sorted(mine)
        assert len(told.sent) == 48


def test_news_wakes_a_sleeping_worker(database: Database, told: Told) -> None:
    with running(database, {Destination.SLACK: ScriptedSender()}, told) as worker:
        fill(database, "a", [words()], now=datetime.now(UTC))
        worker.wake()
        until(lambda: delivery(database, "a-1").state == "sent")


def test_unexpected_exceptions_do_not_end_a_loop(database: Database, told: Told) -> None:
    for number in range(8):
        fill(database, f"t{number}", [words()])
    sender = ScriptedSender(*[ZeroDivisionError()] * 8)
    with running(database, {Destination.SLACK: sender}, told):
        until(lambda: set(states(database).values()) == {"sent"})
    assert Counter(sender.keys) == dict.fromkeys(states(database), 2)


def test_page_goes_out_while_all_bulk_sends_hang(database: Database, told: Told) -> None:
    gate = Gate()
    for number in range(6):
        fill(database, f"t{number}", [words()])
    with running(database, {Destination.SLACK: ScriptedSender(*[gate] * 2)}, told):
        gate.wait_for(2)
        fill(database, "page", [words(urgent=True)])
        until(lambda: delivery(database, "page-1").state == "sent")
        gate.open.set()


def test_page_goes_out_while_urgent_messages_to_another_place_hang(database: Database, told: Told) -> None:
    gate = Gate()
    for number in range(4):
        fill(database, f"t{number}", [words(urgent=True)])
    senders = {Destination.SLACK: ScriptedSender(*[gate] * 4), Destination.PAGER: ScriptedSender()}
    with running(database, senders, told):
        gate.wait_for(2)
        fill(database, "page", [words(destination=Destination.PAGER, urgent=True)])
        try:
            until(lambda: delivery(database, "page-1").state == "sent")
        finally:
            gate.open.set()


def test_stop_finishes_what_is_being_sent_and_takes_nothing_more(database: Database, told: Told) -> None:
    gate = Gate()
    for number in range(6):
        fill(database, f"t{number}", [words()])
    sender = ScriptedSender(*[gate] * 6)
    with running(database, {Destination.SLACK: sender}, told) as worker:
        gate.wait_for(2)
        stopping = threading.Thread(target=worker.stop)
        stopping.start()
        until(lambda: worker._loops.are_stopping)  # noqa: SLF001 -- the moment that this test is about
        gate.open.set()
        stopping.join(PATIENCE_SECONDS)
    assert Counter(states(database).values()) == {"sent": 2, "pending": 4}
    assert all(state == "sent" or delivery(database, key).attempts == 0 for key, state in states(database).items())


def test_claim_that_comes_after_the_stop_is_given_back(database: Database, told: Told) -> None:
    fill(database, "a", [words()])
    sender = ScriptedSender()
    with running(database, {Destination.PAGER: sender}, told) as worker:
        worker.stop()
        assert not worker.deliver_one(urgent=False, destinations=[Destination.SLACK])
    kept = delivery(database, "a-1")
    assert (kept.state, kept.worker, sender.keys) == ("pending", None, [])
    assert kept.due <= datetime.now(UTC)


@pytest.mark.parametrize("urgent", [False, True])
def test_stopped_worker_leaves_no_thread_behind(database: Database, told: Told, *, urgent: bool) -> None:
    fill(database, "a", [words(urgent=urgent)])
    before = threading.active_count()
    with running(database, {Destination.SLACK: ScriptedSender()}, told):
        until(lambda: delivery(database, "a-1").state == "sent")
    assert threading.active_count() == before
