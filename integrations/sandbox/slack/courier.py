"""Brings events and interactions to the app: signed, in order, and again where the app did not take them in time."""

import heapq
import itertools
import random
import threading
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from integrations.sandbox.faults import EVENT, Fault, Faults, Kind, Vendor
from integrations.sandbox.slack import events
from integrations.sandbox.slack.conditions import Conditions
from integrations.sandbox.slack.post import Answer, Door

Json = dict[str, Any]
WORKERS = 8
KEPT = 20_000
SHUFFLE_SECONDS = 0.3
STOP_SECONDS = 1.0


@dataclass
class Delivery:
    """One event on its way; `answers` holds what the app said to each attempt."""

    envelope: Json
    lane: str
    answers: list[Answer] = field(default_factory=list)

    @property
    def is_done(self) -> bool:
        """Say whether the app has it."""
        return any(answer.is_ok for answer in self.answers)


class Courier:
    """Sends in the background, each channel's events one after another."""

    def __init__(self, conditions: Conditions, door: Door, faults: Faults) -> None:
        """Begin with nothing to send."""
        self._conditions = conditions
        self._door = door
        self._faults = faults
        self._random = random.Random(0)  # noqa: S311 -- repeatable runs want a seed, not secrecy
        self._numbers = itertools.count()
        self._due: list[tuple[float, int, Delivery]] = []
        self._busy: set[str] = set()
        self._changed = threading.Condition()
        self._is_stopping = True
        self._threads: list[threading.Thread] = []
        self.deliveries: deque[Delivery] = deque(maxlen=KEPT)

    def start(self) -> None:
        """Begin to send."""
        self._is_stopping = False
        self._threads = [threading.Thread(target=self._work, name="slack courier", daemon=True) for _ in range(WORKERS)]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End; what was not sent waits for the next start."""
        with self._changed:
            self._is_stopping = True
            self._changed.notify_all()
        for thread in self._threads:
            thread.join(STOP_SECONDS)

    def announce(self, event: Json) -> None:
        """Take an event; what the app did not ask for, or cannot be reached for, is dropped."""
        wanted = self._conditions.subscribed
        if not self._door.is_open or (wanted is not None and event["type"] not in wanted):
            return
        fault = self._faults.draw(Vendor.SLACK, EVENT, f"/events/{event['type']}")
        envelope = self._door.envelope(event)
        self._queue(envelope, after=self._delay(fault), lane=_lane(event))
        if fault is not None and fault.kind is Kind.EVENT_TWICE:
            self._queue(envelope, after=0.0, lane=_lane(event))
        if fault is not None and fault.kind is Kind.EVENT_RENAMED:
            self._queue(envelope | {"event_id": events.new_event_id()}, after=0.0, lane=_lane(event))

    def _delay(self, fault: Fault | None) -> float:
        if fault is not None and fault.kind is Kind.EVENT_LATE:
            return fault.seconds
        if fault is not None and fault.kind is Kind.EVENT_SHUFFLED:
            return self._random.random() * fault.seconds
        return self._random.random() * SHUFFLE_SECONDS if self._conditions.shuffled else 0.0

    def _queue(self, envelope: Json, *, after: float, lane: str) -> None:
        delivery = Delivery(envelope, lane)
        self.deliveries.append(delivery)
        self._put(delivery, after)

    def _put(self, delivery: Delivery, after: float) -> None:
        with self._changed:
            heapq.heappush(self._due, (time.monotonic() + after, next(self._numbers), delivery))
            self._changed.notify()

    def repeat(self, envelope: Mapping[str, Any]) -> None:
        """Send an envelope once more, as it was."""
        self._queue(dict(envelope), after=0.0, lane="")

    def wait_until_idle(self, seconds: float = 10.0) -> bool:
        """Wait until everything was tried and what failed is only waiting for another day."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._busy and self._next_due() > 0, seconds)

    def _next_due(self) -> float:
        return self._due[0][0] - time.monotonic() if self._due else float("inf")

    def _work(self) -> None:
        while (delivery := self._next()) is not None:
            answer = self._door.deliver(delivery.envelope, [one.reason for one in delivery.answers])
            held = _busy_as(delivery)
            delivery.answers.append(answer)
            with self._changed:
                self._put_again(delivery)
                self._busy.discard(held)
                self._changed.notify_all()

    def _put_again(self, delivery: Delivery) -> None:
        answer, tried = delivery.answers[-1], len(delivery.answers)
        retries = self._conditions.retry_after_seconds
        if not answer.is_ok and not answer.forbids_retry and tried <= len(retries):
            self._put(delivery, retries[tried - 1] * self._conditions.time_scale)

    def _next(self) -> Delivery | None:
        with self._changed:
            while not self._is_stopping:
                if (found := self._take()) is not None:
                    return found
                self._changed.wait(min(max(self._next_due(), 0.01), 1.0))
        return None

    def _take(self) -> Delivery | None:
        passed, found = [], None
        now = time.monotonic()
        while self._due and self._due[0][0] <= now:
            entry = heapq.heappop(self._due)
            if _busy_as(entry[2]) not in self._busy:
                found = entry[2]
                self._busy.add(_busy_as(found))
                break
            passed.append(entry)
        for entry in passed:
            heapq.heappush(self._due, entry)
        return found


def _busy_as(delivery: Delivery) -> str:
    """Name what only one worker may hold: a lane's first attempts, or a repeated event itself."""
    return delivery.lane if delivery.lane and not delivery.answers else f"one {id(delivery)}"


def _lane(event: Json) -> str:
    return str(event.get("channel") or event.get("user") or event["type"])
