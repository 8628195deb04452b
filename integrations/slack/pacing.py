"""Keeps to about one post a second and channel, as Slack asks, before it has to ask."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

FORGOTTEN_AFTER_SECONDS = 600.0
MOST_REMEMBERED = 5_000


@dataclass
class _Channel:
    next_turn: float = 0.0
    turns: dict[str, float] = field(default_factory=dict)


class Pace:
    """Gives each post its turn; whoever comes back for a turn keeps it, so that nobody is passed over."""

    def __init__(
        self, *, a_second: float = 1.0, burst: int = 1, steady_seconds: Callable[[], float] = time.monotonic
    ) -> None:
        """Let the first of a channel through at once, or with `burst` the first few."""
        self._interval = 1.0 / a_second
        self._burst = burst
        self._steady_seconds = steady_seconds
        self._lock = threading.Lock()
        self._channels: dict[str, _Channel] = {}
        # There are a dozen methods, so this stays small by itself.
        self._paused_until: dict[str, float] = {}

    def pause(self, method: str, seconds: float) -> None:
        """Let nothing more go by a method for so long, since Slack asked for it."""
        until = self._steady_seconds() + seconds
        with self._lock:
            self._paused_until[method] = max(self._paused_until.get(method, 0.0), until)

    def paused_seconds(self, method: str) -> float:
        """Say how long a method may not be used yet."""
        with self._lock:
            return max(0.0, self._paused_until.get(method, 0.0) - self._steady_seconds())

    def wait_seconds(self, channel: str, *, key: str) -> float:
        """Say how long this post has to wait; with zero it goes now, and its turn is used up."""
        now = self._steady_seconds()
        with self._lock:
            known = self._channels.setdefault(channel, _Channel())
            turn = known.turns.pop(key, None)
            if turn is None:
                known.next_turn = max(known.next_turn, now) + self._interval
                turn = known.next_turn - self._burst * self._interval
            if turn > now:
                known.turns[key] = turn
            self._forget(now)
        return max(0.0, turn - now)

    @property
    def channels_remembered(self) -> int:
        """Say how many channels have been written to of late."""
        return len(self._channels)

    def hold(self, channel: str, seconds: float) -> None:
        """Let nothing more through for so long, since Slack asked for it; turns that were given move too."""
        until = self._steady_seconds() + seconds
        with self._lock:
            known = self._channels.setdefault(channel, _Channel())
            waiting = sorted(known.turns, key=lambda key: known.turns[key])
            for place, key in enumerate(waiting):
                known.turns[key] = max(known.turns[key], until + place * self._interval)
            known.next_turn = max(known.next_turn, until + (len(waiting) + self._burst - 1) * self._interval)

    def _forget(self, now: float) -> None:
        """Stay small: channels in which nothing waits, and turns that nobody came back for."""
        if len(self._channels) <= MOST_REMEMBERED:
            return
        for known in self._channels.values():
            known.turns = {key: turn for key, turn in known.turns.items() if turn > now - FORGOTTEN_AFTER_SECONDS}
        self._channels = {name: one for name, one in self._channels.items() if one.turns or one.next_turn > now}
