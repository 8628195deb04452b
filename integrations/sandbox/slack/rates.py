"""Slack's rate limits: so many calls a minute for a method, and about one post a second for a channel."""

import math
import threading
from collections import deque

from integrations.sandbox.slack.world import METHODS
from triage.domain import Clock

MINUTE_SECONDS = 60.0
# Calls a minute of each tier; what has rules of its own is generous, but for posts.
A_MINUTE = {1: 1, 2: 20, 3: 50, 4: 100, 5: 600}
POST_EVERY_SECONDS = 1.0
POSTS = frozenset({"chat.postMessage"})


class Rates:
    """Counts calls, and says how long the next one has to wait."""

    def __init__(self, clock: Clock) -> None:
        """Begin with nothing counted."""
        self._clock = clock
        self._lock = threading.Lock()
        self._calls: dict[str, deque[float]] = {}

    def wait_seconds(self, method: str, channel: str) -> int:
        """Count a call, or give the whole seconds after which it may come again."""
        now = self._clock.now().timestamp()
        windows = [(method, A_MINUTE[METHODS[method].tier], MINUTE_SECONDS)]
        if method in POSTS:
            windows.append((f"{method} {channel}", 1, POST_EVERY_SECONDS))
        with self._lock:
            waits = [self._wait(key, most, seconds, now=now) for key, most, seconds in windows]
            if max(waits) <= 0:
                for key, _, _ in windows:
                    self._calls[key].append(now)
        return math.ceil(max(waits))

    def _wait(self, key: str, most: int, seconds: float, *, now: float) -> float:
        calls = self._calls.setdefault(key, deque())
        while calls and calls[0] <= now - seconds:
            calls.popleft()
        return calls[0] + seconds - now if len(calls) >= most else 0.0
