"""Brings what happens to the webhooks, in the background: an issue's news in order, unless a fault has it otherwise."""

import heapq
import itertools
import json
import random
import threading
import time
import uuid
from collections import deque
from collections.abc import Callable

from integrations.sandbox.faults import EVENT, Fault, Faults, Kind, Vendor
from integrations.sandbox.jira.conditions import Conditions
from integrations.sandbox.jira.issue import Happening
from integrations.sandbox.jira.kinds import Json
from integrations.sandbox.jira.post import Delivery, bring

WORKERS = 4
KEPT = 20_000
STOP_SECONDS = 1.0
Write = Callable[[Happening], Json]


class Courier:
    """Sends each event to every address that wants it."""

    def __init__(self, conditions: Conditions, faults: Faults, write: Write) -> None:
        """Begin with nothing to send; `write` makes the body of an event."""
        self._conditions = conditions
        self._faults = faults
        self._write = write
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
        self._threads = [threading.Thread(target=self._work, name="jira courier", daemon=True) for _ in range(WORKERS)]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End; what was not sent waits for the next start."""
        with self._changed:
            self._is_stopping = True
            self._changed.notify_all()
        for thread in self._threads:
            thread.join(STOP_SECONDS)

    def announce(self, happening: Happening) -> None:
        """Take an event, for each address that wants it; the body says how things stand now."""
        wanted = [one for one in self._conditions.webhooks.values() if one.wants(happening.event)]
        if not wanted:
            return
        body = json.dumps(self._write(happening), ensure_ascii=False).encode()
        for webhook in wanted:
            issue = happening.issue.id if happening.issue else ""
            self._entrust(Delivery(str(uuid.uuid4()), webhook, happening.event, issue, body))

    def _entrust(self, delivery: Delivery) -> None:
        fault = self._faults.draw(Vendor.JIRA, EVENT, f"/events/{delivery.event}")
        if fault is not None and fault.kind is Kind.EVENT_LOST:
            return
        self._queue(delivery, after=self._delay(fault))
        if fault is not None and fault.kind is Kind.EVENT_TWICE:
            self.repeat(delivery)
        if fault is not None and fault.kind is Kind.EVENT_RENAMED:
            self.repeat(delivery, identifier=str(uuid.uuid4()))

    def _delay(self, fault: Fault | None) -> float:
        if fault is not None and fault.kind is Kind.EVENT_LATE:
            return fault.seconds
        if fault is not None and fault.kind is Kind.EVENT_SHUFFLED:
            return self._random.random() * fault.seconds
        return 0.0

    def repeat(self, delivery: Delivery, *, identifier: str = "") -> None:
        """Send a delivery once more as it was, or under another identifier."""
        again = Delivery(identifier or delivery.identifier, delivery.webhook, delivery.event, "", delivery.body)
        self._queue(again, after=0.0)

    def _queue(self, delivery: Delivery, *, after: float) -> None:
        self.deliveries.append(delivery)
        self._put(delivery, after)

    def _put(self, delivery: Delivery, after: float) -> None:
        with self._changed:
            heapq.heappush(self._due, (time.monotonic() + after, next(self._numbers), delivery))
            self._changed.notify()

    def wait_until_idle(self, seconds: float = 10.0, *, also_late: bool = False) -> bool:
        """Wait until everything was tried, and what is late or failed only waits for its time; or for that as well."""
        with self._changed:
            return self._changed.wait_for(
                lambda: not self._busy and (not self._due if also_late else self._next_due() > 0), seconds
            )

    def _next_due(self) -> float:
        return self._due[0][0] - time.monotonic() if self._due else float("inf")

    def _work(self) -> None:
        while (delivery := self._next()) is not None:
            held = _busy_as(delivery)
            answer = bring(delivery, seconds=self._conditions.deadline_seconds)
            delivery.answers.append(answer)
            with self._changed:
                retries = self._conditions.retry_after_seconds
                if answer.is_worth_another_try and len(delivery.answers) <= len(retries):
                    self._put(delivery, retries[len(delivery.answers) - 1] * self._conditions.time_scale)
                self._busy.discard(held)
                self._changed.notify_all()

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
    """Name what only one worker may hold: an issue's first attempts, or a repeated delivery itself."""
    first = delivery.issue and not delivery.answers
    return f"{delivery.webhook.id} {delivery.issue}" if first else f"one {id(delivery)}"
