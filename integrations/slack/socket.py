"""Socket Mode: the same app and code as over HTTP, where Slack can't reach us but we can reach Slack.

The package's own clients are not used. The built-in one loses its place in the stream where a message pauses for three
seconds, spins on a connection that was closed, and recurses once for each kilobyte; the one on `websockets` is for
asyncio and needs aiohttp. `websockets` itself has a client for threads that keeps to the protocol in all of this.
"""

import json
import threading
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from http.client import HTTPException
from typing import Any

import structlog
from slack_bolt import App, BoltRequest, BoltResponse
from slack_sdk.errors import SlackApiError, SlackClientError
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect

from integrations.patience import retry_after_seconds
from integrations.slack.client import quiet_client, silent_logger
from integrations.slack.failures import error_code
from integrations.slack.sender import SlackConnection
from integrations.slack.shapes import inside, mapping, words

log = structlog.get_logger(__name__)

OPEN_SECONDS = 10.0
PING_SECONDS = 10.0
LOOK_SECONDS = 0.5
# A connection that Slack is about to close still brings what is on its way.
OUTLIVED_SECONDS = 30.0
FINISH_SECONDS = 3.0
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.5, 30.0
LARGEST_MESSAGE_BYTES = 8 * 1024 * 1024


class SocketMode:
    """Keeps a connection to Slack open, and hands what comes through it to the app."""

    def __init__(
        self,
        app: App,
        connection: SlackConnection,
        *,
        app_token: str,
        threads: int = 8,
        ping_seconds: float = PING_SECONDS,
    ) -> None:
        """Connect to nothing yet."""
        self._app = app
        self._app_token = app_token
        self._client = quiet_client("", api_url=connection.api_url, timeout_seconds=connection.timeout_seconds)
        self._ping_seconds = ping_seconds
        self._workers = ThreadPoolExecutor(threads, thread_name_prefix="slack-socket")
        self._threads_allowed = threads
        # Who reads no further than it can work leaves the rest with Slack.
        self._free = threading.BoundedSemaphore(threads)
        self._stopping = threading.Event()
        self._connected = threading.Event()
        self._threads: list[threading.Thread] = []

    @property
    def is_connected(self) -> bool:
        """Say whether Slack has greeted us on the newest connection."""
        return self._connected.is_set()

    def start(self) -> None:
        """Connect, and connect again whenever that ends."""
        self._begin()

    def stop(self, *, timeout_seconds: float = 10.0) -> None:
        """Finish what has come, and close the connection; what was not acknowledged comes again."""
        self._stopping.set()
        deadline = time.monotonic() + timeout_seconds
        for thread in list(self._threads):
            thread.join(max(0.0, deadline - time.monotonic()))
        self._workers.shutdown(wait=False, cancel_futures=True)

    def _begin(self) -> None:
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(target=self._keep_connected, name="slack-socket", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _keep_connected(self) -> None:
        """Connect until a connection was replaced; every failure is followed by a pause that grows."""
        pause = FIRST_PAUSE_SECONDS
        while not self._stopping.is_set():
            began = time.monotonic()
            try:
                if self._serve_once():
                    return
                wait = 0.0
            except SlackApiError as error:
                log.warning("Slack opened no socket", reason=error_code(error))
                wait = _asked_for(error)
            except (SlackClientError, WebSocketException, OSError, HTTPException, ValueError) as error:
                log.warning("the socket to Slack was lost", reason=type(error).__name__)
                wait = 0.0
            self._connected.clear()
            pause = FIRST_PAUSE_SECONDS if time.monotonic() - began > LONGEST_PAUSE_SECONDS else pause
            self._stopping.wait(max(pause, wait))
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)

    def _serve_once(self) -> bool:
        """Serve one connection to its end, and say whether another has taken its place."""
        url = str(self._client.apps_connections_open(app_token=self._app_token)["url"])
        with connect(
            url,
            open_timeout=OPEN_SECONDS,
            ping_interval=self._ping_seconds,
            ping_timeout=self._ping_seconds,
            close_timeout=1.0,
            max_size=LARGEST_MESSAGE_BYTES,
            logger=silent_logger(),
        ) as socket:
            is_replaced = Serving(self, socket).run()
            if self._stopping.is_set():
                self._finish()
            return is_replaced

    def _finish(self) -> None:
        """Wait for what is being worked on, since its acknowledgement goes out by this connection."""
        deadline = time.monotonic() + FINISH_SECONDS
        for _ in range(self._threads_allowed):
            self._free.acquire(timeout=max(0.0, deadline - time.monotonic()))

    # What a connection asks of all of them together.

    def greeted(self) -> None:
        """Take note that Slack answered."""
        self._connected.set()

    def replace(self) -> None:
        """Open another connection beside one that Slack is about to close."""
        self._connected.clear()
        if not self._stopping.is_set():
            self._begin()

    @property
    def is_stopping(self) -> bool:
        """Say whether no more is to be read."""
        return self._stopping.is_set()

    def work(self, socket: ClientConnection, envelope: Mapping[str, Any]) -> None:
        """Let the app act on an envelope, in a thread of its own."""
        self._free.acquire()
        try:
            self._workers.submit(self._act, socket, envelope)
        except RuntimeError:
            # It is being stopped, and Slack sends this again.
            self._free.release()

    def _act(self, socket: ClientConnection, envelope: Mapping[str, Any]) -> None:
        try:
            answer = _answer(envelope, self._dispatch(envelope))
            if answer is not None:
                socket.send(json.dumps(answer))
        except (WebSocketException, OSError) as error:
            log.warning("an acknowledgement did not reach Slack", reason=type(error).__name__)
        except Exception as error:  # noqa: BLE001 -- nobody else would ever hear of it, and Slack sends it again
            log.error("an envelope could not be taken", error=type(error).__name__)  # noqa: TRY400
        finally:
            self._free.release()

    def _dispatch(self, envelope: Mapping[str, Any]) -> BoltResponse:
        try:
            request = BoltRequest(mode="socket_mode", body=dict(mapping(envelope, "payload")))
        except Exception:  # noqa: BLE001 -- Bolt stumbles over many shapes; such a one is no better the next time
            return BoltResponse(status=200, body="")
        return self._app.dispatch(request)


class Serving:
    """One connection, from Slack's greeting to its end."""

    def __init__(self, mode: SocketMode, socket: ClientConnection) -> None:
        """Begin to read with `run`."""
        self._mode = mode
        self._socket = socket
        self._ends_at: float | None = None

    def run(self) -> bool:
        """Read until the connection ends, and say whether another has taken its place."""
        while not self._mode.is_stopping:
            if self._ends_at is not None and time.monotonic() > self._ends_at:
                return True
            try:
                self._take(self._socket.recv(timeout=LOOK_SECONDS))
            except TimeoutError:
                continue
            except WebSocketException:
                if self._ends_at is None:
                    raise
                return True
        return True

    def _take(self, message: str | bytes) -> None:
        try:
            envelope = json.loads(message)
        except (ValueError, RecursionError):
            return
        kind = words(envelope, "type")
        if kind == "hello":
            self._mode.greeted()
        elif kind == "disconnect" and self._ends_at is None:
            self._ends_at = time.monotonic() + OUTLIVED_SECONDS
            self._mode.replace()
        elif words(envelope, "envelope_id"):
            self._mode.work(self._socket, envelope)


def _answer(envelope: Mapping[str, Any], response: BoltResponse) -> dict[str, Any] | None:
    """Say what goes back; nothing where it was not stored, so that Slack sends it again."""
    if response.status != 200:  # noqa: PLR2004 -- Bolt's word for taken
        return None
    answer: dict[str, Any] = {"envelope_id": words(envelope, "envelope_id")}
    if response.body and inside(envelope, "accepts_response_payload") is True:
        answer["payload"] = json.loads(response.body)
    return answer


def _asked_for(error: SlackApiError) -> float:
    headers = {} if isinstance(error.response, dict) else dict(error.response.headers)
    given = next((str(value) for name, value in headers.items() if name.lower() == "retry-after"), None)
    return retry_after_seconds(given, datetime.now(UTC)) if given else 0.0
