"""Clients of Jira for those who send: one for each send at the same time, opened when first needed, and fenced."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Self

from integrations.fence import Fence, FencedAdapter
from integrations.jira.client import JiraClient, JiraConnection
from integrations.jira.pacing import Pace
from triage.domain import Attempt


@dataclass
class LentClient:
    """A client and the fence around what it sends."""

    client: JiraClient
    fence: Fence


class JiraClients:
    """As many clients as there are sends at the same time; each is opened when first needed, and kept."""

    def __init__(self, connection: JiraConnection, pace: Pace | None = None) -> None:
        """Open nothing yet: Jira may be down when the product starts."""
        self._connection, self._pace = connection, pace
        self._lock = threading.Lock()
        self._idle: list[LentClient] = []

    @contextmanager
    def lend(self, attempt: Attempt) -> Iterator[LentClient]:
        """Lend a client for one attempt."""
        with self._lock:
            lent = self._idle.pop() if self._idle else None
        fence = lent.fence if lent else Fence()
        with fence.around(attempt):
            lent = lent or self._open(fence)
            try:
                yield lent
            finally:
                with self._lock:
                    self._idle.append(lent)

    def _open(self, fence: Fence) -> LentClient:
        adapter = FencedAdapter(fence, longest_seconds=self._connection.timeout_seconds)
        client = JiraClient(self._connection, adapter)
        if self._pace is not None:
            client.obey(self._pace)
        return LentClient(client, fence)

    def close(self) -> None:
        """Close what is open."""
        with self._lock:
            idle, self._idle = self._idle, []
        for lent in idle:
            lent.client.close()

    def __enter__(self) -> Self:
        """Use for a while."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()
