"""Brings what happens to the webhooks, in the background: an issue's news in order, unless a fault has it otherwise."""

import json
import random
import uuid
from collections import deque
from collections.abc import Callable

from integrations.sandbox.faults import EVENT, Faults, Kind, Vendor
from integrations.sandbox.jira.conditions import Conditions
from integrations.sandbox.jira.issue import Happening
from integrations.sandbox.jira.kinds import Json
from integrations.sandbox.jira.post import Delivery, bring
from integrations.sandbox.rounds import Rounds

WORKERS = 4
KEPT = 20_000
Write = Callable[[Happening], Json]


class Courier:
    """Sends each event to every address that wants it."""

    def __init__(self, conditions: Conditions, faults: Faults, write: Write) -> None:
        """Begin with nothing to send; `write` makes the body of an event."""
        self._conditions = conditions
        self._faults = faults
        self._write = write
        self._random = random.Random(0)  # noqa: S311 -- repeatable runs want a seed, not secrecy
        self.rounds = Rounds("jira courier", workers=WORKERS, bring=self._bring, lane_of=_lane_of)
        self.deliveries: deque[Delivery] = deque(maxlen=KEPT)

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
        self._queue(delivery, after=(fault and fault.lateness(self._random)) or 0.0)
        if fault is not None and fault.kind is Kind.EVENT_TWICE:
            self.repeat(delivery)
        if fault is not None and fault.kind is Kind.EVENT_RENAMED:
            self.repeat(delivery, identifier=str(uuid.uuid4()))

    def repeat(self, delivery: Delivery, *, identifier: str = "") -> None:
        """Send a delivery once more as it was, or under another identifier."""
        again = Delivery(identifier or delivery.identifier, delivery.webhook, delivery.event, "", delivery.body)
        self._queue(again, after=0.0)

    def _queue(self, delivery: Delivery, *, after: float) -> None:
        self.deliveries.append(delivery)
        self.rounds.put(delivery, after=after)

    def _bring(self, delivery: Delivery) -> float | None:
        answer = bring(delivery, seconds=self._conditions.deadline_seconds)
        delivery.answers.append(answer)
        tried, retries = len(delivery.answers), self._conditions.retry_after_seconds
        if not answer.is_worth_another_try or tried > len(retries):
            return None
        return retries[tried - 1] * self._conditions.time_scale


def _lane_of(delivery: Delivery) -> str:
    """Name what only one worker may hold: an issue's first attempts, or a repeated delivery itself."""
    first = delivery.issue and not delivery.answers
    return f"{delivery.webhook.id} {delivery.issue}" if first else f"one {id(delivery)}"
