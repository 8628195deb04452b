"""Keeps to what Jira lets be written, before it has to ask: so much to one issue, and so much to the whole site.

https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ -- 20 writes in 2 seconds and 100 in 30 to one issue.
"""

import threading
import time
from collections import deque
from collections.abc import Callable

# What left in time may arrive closer together, so a little of each is kept back.
TO_ONE_ISSUE = ((18, 2.1), (95, 30.5))
LONGEST_WINDOW_SECONDS = TO_ONE_ISSUE[-1][1]
MOST_REMEMBERED = 2_000
# Jira may ask for patience, not for ever: a date that is wrong by years must not silence us until the next start.
LONGEST_REST_SECONDS = 6 * 3600.0


class Pace:
    """Says how long a write has to wait; of this process alone, so several processes share what a site allows."""

    def __init__(
        self, *, a_second: float, burst: int = 0, steady_seconds: Callable[[], float] = time.monotonic
    ) -> None:
        """Let so many writes a second through to the site, and `burst` of them at once where it was quiet."""
        self._a_second, self._burst = a_second, float(burst or max(1.0, a_second))
        self._steady_seconds = steady_seconds
        self._lock = threading.Lock()
        self._allowed, self._counted_at = self._burst, steady_seconds()
        self._site_rests_until = 0.0
        self._written: dict[str, deque[float]] = {}
        self._rests_until: dict[str, float] = {}

    def take(self, issue: str | None = None) -> float:
        """Let one write go, or say how long it has to wait; in one step, so that no two threads take the same turn."""
        now = self._steady_seconds()
        with self._lock:
            if (wait := self._wait_seconds(issue, now)) <= 0:
                self._count(issue, now)
        return wait

    def wait_seconds(self, issue: str | None = None) -> float:
        """Say how long until one may go; nothing is counted yet."""
        now = self._steady_seconds()
        with self._lock:
            return self._wait_seconds(issue, now)

    def _wait_seconds(self, issue: str | None, now: float) -> float:
        self._refill(now)
        waits = [self._site_rests_until - now, (1.0 - self._allowed) / self._a_second]
        if issue is not None:
            waits.append(self._rests_until.get(issue, 0.0) - now)
            waits += [self._until_free(issue, window, now=now) for window in TO_ONE_ISSUE]
        return max(0.0, *waits)

    def _count(self, issue: str | None, now: float) -> None:
        self._refill(now)
        self._allowed -= 1
        if issue is not None:
            self._written.setdefault(issue, deque(maxlen=TO_ONE_ISSUE[-1][0])).append(now)
        self._forget(now)

    def rest(self, seconds: float, issue: str | None = None) -> None:
        """Let nothing through for so long, to an issue or at all, since Jira asked for it."""
        until = self._steady_seconds() + min(seconds, LONGEST_REST_SECONDS)
        with self._lock:
            if issue is None:
                self._site_rests_until = max(self._site_rests_until, until)
            else:
                self._rests_until[issue] = max(self._rests_until.get(issue, 0.0), until)

    @property
    def issues_remembered(self) -> int:
        """Say how many issues have been written to of late."""
        return len(self._written)

    def _refill(self, now: float) -> None:
        self._allowed = min(self._burst, self._allowed + (now - self._counted_at) * self._a_second)
        self._counted_at = now

    def _until_free(self, issue: str, window: tuple[int, float], *, now: float) -> float:
        allowed, seconds = window
        recent = [one for one in self._written.get(issue, ()) if one > now - seconds]
        return recent[-allowed] + seconds - now if len(recent) >= allowed else 0.0

    def _forget(self, now: float) -> None:
        if len(self._written) <= MOST_REMEMBERED:
            return
        self._written = {
            name: one for name, one in self._written.items() if one and one[-1] > now - LONGEST_WINDOW_SECONDS
        }
        self._rests_until = {name: until for name, until in self._rests_until.items() if until > now}
