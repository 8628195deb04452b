"""The fence: once an attempt's lease is used up nothing leaves any more, not even from a process that was frozen.

Between `Attempt.confirm` and the bytes leaving, a process may be stopped for minutes, and another worker may have
taken the delivery meanwhile. So the lease is looked at once more right before each piece goes to the socket.
"""

import http.client
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, ClassVar, cast

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.util import Timeout
from urllib3.util.wait import wait_for_write

from triage.domain import Attempt, LeaseLost

# An unfinished request does nothing over there, so the last piece is the one that counts; a small one leaves at once.
PIECE = 16 * 1024
SHARE_FOR_REQUESTS = 0.8


class Fence:
    """What one client may send: only within an attempt, and only while its lease lasts."""

    def __init__(self) -> None:
        """Let nothing through before there is an attempt."""
        self._attempt: Attempt | None = None
        self._kept_back = 0.0
        self.has_sent = False

    @contextmanager
    def around(self, attempt: Attempt) -> Iterator[None]:
        """Send on behalf of this attempt, and keep a part of its time back for writing the result down."""
        self._attempt = attempt
        self._kept_back = attempt.seconds_left * (1 - SHARE_FOR_REQUESTS)
        self.has_sent = False
        try:
            yield
        finally:
            self._attempt = None

    def begin_effect(self) -> None:
        """Confirm that an effect outside begins; from here on `has_sent` says whether any of it has left."""
        if self._attempt is None:
            raise LeaseLost
        self.has_sent = False
        self._attempt.confirm()

    def let_through(self) -> None:
        """Take note that something leaves now, or raise LeaseLost."""
        if self._attempt is None or self._attempt.seconds_left <= 0:
            raise LeaseLost
        self.has_sent = True

    def timeout_seconds(self, longest: float) -> float:
        """Say how long the next request may take, or raise TimeoutError where nothing is left for it."""
        of_the_lease = self._attempt.seconds_left if self._attempt else 0.0
        if of_the_lease <= 0:
            raise LeaseLost
        if of_the_lease <= self._kept_back:
            raise TimeoutError
        return min(longest, of_the_lease - self._kept_back)


class FencedSending(http.client.HTTPConnection):
    """Put before a connection's class: every byte of a request passes the fence on its way to the socket."""

    fence: ClassVar[Fence]

    def send(self, data: Any) -> None:
        """Send in pieces, and ask the fence right before each."""
        if self.sock is None:
            if not self.auto_open:
                raise http.client.NotConnected
            self.connect()
        rest = memoryview(data)
        while rest:
            # Waited for first, since a process may also be frozen while it waits.
            if not wait_for_write(self.sock, timeout=self.sock.gettimeout()):
                raise TimeoutError
            self.fence.let_through()
            rest = rest[self.sock.send(rest[:PIECE]) :]


class FencedAdapter(HTTPAdapter):
    """Mounted on a `requests` session: its connections are fenced, its timeouts fit into the attempt."""

    def __init__(self, fence: Fence, *, longest_seconds: float) -> None:
        """Never retry: whoever has to look before sending again must know of it."""
        self._fence = fence
        self._longest_seconds = longest_seconds
        self._pools = _fenced_pools(fence)
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Give the fenced connections to the pools."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, *args: Any, **kwargs: Any) -> urllib3.ProxyManager:
        """Fence what goes through a proxy too."""
        manager = cast(urllib3.ProxyManager, super().proxy_manager_for(*args, **kwargs))
        manager.pool_classes_by_scheme = self._pools
        return manager

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        """Send with what time there is: one limit over connecting and waiting, whatever the session says."""
        limit = Timeout(total=self._fence.timeout_seconds(self._longest_seconds))
        return super().send(request, *args, **kwargs | {"timeout": limit})


def _fenced_pools(guard: Fence) -> dict[str, type[urllib3.HTTPConnectionPool]]:
    class Plain(FencedSending, urllib3.connection.HTTPConnection):
        fence = guard

    class Secure(FencedSending, urllib3.connection.HTTPSConnection):
        fence = guard

    class PlainPool(urllib3.HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(urllib3.HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
