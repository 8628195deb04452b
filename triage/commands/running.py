"""The parts of the product while they run: workers, the web server, and an orderly end of each."""

import gc
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import structlog
import uvicorn

from triage import samples
from triage.desk import Desk
from triage.domain import Intake
from triage.learning.standing import following
from triage.web.app import Demonstration
from triage.web.metrics import Metrics
from triage.wiring import House
from triage.wiring_slack import SlackDoor

log = structlog.get_logger(__name__)

STOP_SECONDS = 30


@contextmanager
def working(house: House) -> Iterator[Callable[[], None]]:
    """Run the worker and the timetable; at the end what is being sent is finished."""
    worker = house.worker()
    timetable = house.timetable(wake=worker.wake)
    worker.start()
    timetable.start()
    try:
        yield worker.wake
    finally:
        timetable.stop()
        worker.stop(timeout_seconds=STOP_SECONDS)
        hang_up(house)


def hang_up(house: House) -> None:
    """Close what is open to the outside, once nobody sends and asks any more."""
    ways: list[object] = [*house.senders.values(), house.jira and house.jira.issues]
    for one in ways:
        close: Callable[[], None] | None = getattr(one, "close", None)
        if close is not None:
            close()


@contextmanager
def conversing(house: House, *, wake: Callable[[], None]) -> Iterator[tuple[Desk | None, Callable[[], None]]]:
    """Act on what arrives, if anything can; give the desk that does it, and what wakes it."""
    desk = house.desk(wake=wake) if house.can_hear else None
    worker = house.inbox_worker(desk, wake=wake) if desk else None
    if worker is None:
        yield None, nobody
        return
    worker.start()
    try:
        with following(house.judge):
            yield desk, worker.wake
    finally:
        worker.stop(timeout_seconds=STOP_SECONDS)


@contextmanager
def _opened(door: SlackDoor | None) -> Iterator[None]:
    """Keep the connection to Slack while the block runs."""
    if door is not None:
        door.start()
    try:
        yield
    finally:
        if door is not None:
            door.stop()


def serve_web(
    house: House,
    desk: Desk,
    *,
    host: str,
    port: int,
    wake_inbox: Callable[[], None],
    demo: Demonstration | None = None,
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Serve pages, API and the ways in until somebody ends it."""
    if demo is not None:
        for number, (author, text) in enumerate((*samples.MESSAGES, *samples.AGAIN), start=1):
            desk.receive(Intake("sample", str(number), author, text, received_at=house.clock.now()))
    metrics = Metrics()
    door = house.slack_door(desk, metrics, wake=wake_inbox)
    app = house.app(desk, demo=demo, slack=door, wake_inbox=wake_inbox, metrics=metrics)
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=STOP_SECONDS,
        server_header=False,
    )
    server = AnnouncingServer(config, ready, ending=app.state.live.close)
    leave_alone_what_stays()
    with _opened(door), following(house.judge):
        server.run()


class AnnouncingServer(uvicorn.Server):
    """A server that says when it listens and when it ends."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None], *, ending: Callable[[], None]) -> None:
        """Remember what to say."""
        super().__init__(config)
        self._ready, self._ending = ready, ending

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to end; a page that only listens would hold it up."""
        self._ending()
        super().handle_exit(sig, frame)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, then say so."""
        await super().startup(sockets)
        if self.started:
            self._ready()


def leave_alone_what_stays() -> None:
    """Take what is loaded by now out of the collector's rounds; each of them would hold somebody up for .2 s."""
    gc.collect()
    gc.freeze()


def wait_for_the_end() -> None:
    """Wait for the signal that ends the process."""
    leave_alone_what_stays()
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    log.info("the worker runs")
    ended.wait()
    log.info("the worker stops")


def nobody() -> None:
    """Wake nobody: the worker is another process, which looks by itself."""
