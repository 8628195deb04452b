"""Brings events and interactions to the app: signed, in order, and again where the app did not take them in time."""

import random
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from integrations.sandbox.faults import EVENT, Fault, Faults, Kind, Vendor
from integrations.sandbox.rounds import Rounds
from integrations.sandbox.slack import events
from integrations.sandbox.slack.conditions import Conditions
from integrations.sandbox.slack.post import Answer, Door

Json = dict[str, Any]
WORKERS = 8
KEPT = 20_000
SHUFFLE_SECONDS = 0.3


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
        self.rounds = Rounds("slack courier", workers=WORKERS, bring=self._bring, lane_of=_held_as)
        self.deliveries: deque[Delivery] = deque(maxlen=KEPT)

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
        late = fault.lateness(self._random) if fault is not None else None
        if late is not None:
            return late
        return self._random.random() * SHUFFLE_SECONDS if self._conditions.shuffled else 0.0

    def _queue(self, envelope: Json, *, after: float, lane: str) -> None:
        delivery = Delivery(envelope, lane)
        self.deliveries.append(delivery)
        self.rounds.put(delivery, after=after)

    def repeat(self, envelope: Mapping[str, Any]) -> None:
        """Send an envelope once more, as it was."""
        self._queue(dict(envelope), after=0.0, lane="")

    def _bring(self, delivery: Delivery) -> float | None:
        answer = self._door.deliver(delivery.envelope, [one.reason for one in delivery.answers])
        delivery.answers.append(answer)
        tried, retries = len(delivery.answers), self._conditions.retry_after_seconds
        if answer.is_ok or answer.forbids_retry or tried > len(retries):
            return None
        return retries[tried - 1] * self._conditions.time_scale


def _held_as(delivery: Delivery) -> str:
    """Name what only one worker may hold: a lane's first attempts, or a repeated event itself."""
    return delivery.lane if delivery.lane and not delivery.answers else f"one {id(delivery)}"


def _lane(event: Json) -> str:
    return str(event.get("channel") or event.get("user") or event["type"])
