"""Remembers which issue this process made for a delivery that is not finished yet, so that no search has to find it."""

import threading
from collections import OrderedDict

MOST_REMEMBERED = 5_000


class Made:
    """Issues by delivery; another process, or this one after a restart, finds them by their label."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._lock = threading.Lock()
        self._issues: OrderedDict[str, str] = OrderedDict()

    def remember(self, delivery: str, issue: str) -> None:
        """Keep an issue until its delivery is finished."""
        with self._lock:
            self._issues[delivery] = issue
            if len(self._issues) > MOST_REMEMBERED:
                self._issues.popitem(last=False)

    def issue_of(self, delivery: str) -> str | None:
        """Give the issue that was made for a delivery, if it was here."""
        with self._lock:
            return self._issues.get(delivery)

    def forget(self, delivery: str) -> None:
        """Let go of a delivery that is finished."""
        with self._lock:
            self._issues.pop(delivery, None)
