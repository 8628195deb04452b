"""The whole house as it is put together for real, at the stand-ins, moved step by step so that hours pass at once."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import uvicorn
from sqlmodel import col, select

from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.server import Sandbox
from integrations.sandbox.slack.state import Message
from triage.delivery import Worker
from triage.desk import Desk
from triage.domain import Role
from triage.inbox_worker import InboxWorker
from triage.store import access
from triage.tables import Delivery, Ticket
from triage.web.metrics import Metrics
from triage.wiring import House
from triage.wiring_slack import SlackDoor

MAYA, JONAS, PRIYA, TOM = "Maya Okafor", "Jonas Lindqvist", "Priya Raman", "Tom Baker"
TECHNICAL = "Copilot has been greyed out in Word since this morning, error 403 when I sign in."
INCIDENT = (
    "I think I pasted the whole customer export into my own ChatGPT yesterday evening. I have not told anyone yet."
)


class MovedClock:
    """Begins now, since Slack's own moments are real ones, and then stands still until it is moved."""

    def __init__(self) -> None:
        self._now = datetime.now(UTC)

    def now(self) -> datetime:
        return self._now

    def pass_by(self, *, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)


@dataclass
class Wired:
    """The house, its workers, and the stand-ins around it."""

    sandbox: Sandbox
    house: House
    clock: MovedClock
    desk: Desk
    worker: Worker
    inbox_worker: InboxWorker
    metrics: Metrics

    def settle(self) -> None:
        """Let everything happen that can happen now."""
        busy = True
        while busy:
            assert self.sandbox.slack.settle(30)
            busy = self._step()

    def _step(self) -> bool:
        acted = 0
        while self.inbox_worker.act_on_one():
            acted += 1
        ways = tuple(self.house.destinations)
        for urgent in (True, False):
            while self.worker.deliver_one(urgent=urgent, destinations=ways):
                acted += 1
        return acted > 0

    def pass_by(self, *, seconds: float) -> None:
        """Let time go by, and everything happen that was due by then."""
        self.clock.pass_by(seconds=seconds)
        self.settle()

    def slack_fails(self, kind: Kind, path: str = "*", **more: Any) -> int:
        """Switch something off in Slack's Web API."""
        return self.sandbox.faults.arm(Fault(kind, Vendor.SLACK, path=f"/api/{path}", **more))

    def rows(self, table: type[Any]) -> list[Any]:
        with self.house.database.reading() as session:
            return list(session.exec(select(table).order_by(col(table.id))))

    @property
    def ticket(self) -> Ticket:
        (ticket,) = self.rows(Ticket)
        assert isinstance(ticket, Ticket)
        return ticket

    def posts(self, channel: str, person: str = PRIYA) -> list[Message]:
        """Give what the app wrote where a person sees it."""
        return [one for one in self.sandbox.slack.sees(person, channel) if one.is_own and not one.deleted]

    def answers(self, person: str = MAYA) -> list[Message]:
        """Give what the app wrote to a person directly."""
        return self.posts("@app", person)

    def card(self, channel: str = "it-support") -> Message:
        (card,) = [one for one in self.posts(channel) if one.thread_ts is None]
        return card

    def button(self, message: Message, action: str) -> str:
        """Give the full name of a button on a message."""
        elements = [one for block in message.blocks for one in block.get("elements", [])]
        names = [str(one.get("action_id", "")) for one in elements]
        return next(one for one in names if one.startswith(f"{action}|"))

    def press(self, person: str, message: Message, action: str) -> None:
        answer = self.sandbox.slack.press(person, message.ts, self.button(message, action))
        assert answer.is_ok
        self.settle()

    def waiting(self) -> list[Delivery]:
        return [one for one in self.rows(Delivery) if one.state != "sent"]

    def pages(self) -> list[str]:
        return [f"{one.title} {one.body}" for one in self.sandbox.state.pages]


@contextmanager
def wired(house: House, sandbox: Sandbox, clock: MovedClock) -> Iterator[Wired]:
    """Serve the house's own web application to the stand-in Slack; its loops are moved by the test."""
    life, door = put_together(house, sandbox, clock)
    with served(lambda: house.app(life.desk, slack=door, metrics=life.metrics)) as address:
        assert sandbox.slack.connect(f"{address}/slack/events").is_ok
        yield life


@contextmanager
def wired_by_socket(house: House, sandbox: Sandbox, clock: MovedClock) -> Iterator[tuple[Wired, SlackDoor]]:
    """Let the house connect to the stand-in Slack by itself, with no address that Slack could reach."""
    life, door = put_together(house, sandbox, clock)
    door.start()
    try:
        sandbox.slack.wait_for(lambda: sandbox.slack.sockets)
        yield life, door
    finally:
        door.stop()


def put_together(house: House, sandbox: Sandbox, clock: MovedClock) -> tuple[Wired, SlackDoor]:
    """Make the parts as `serve` does, and put an agent and somebody of security on record."""
    desk = house.desk(wake=lambda: None)
    worker = house.inbox_worker(desk, wake=lambda: None)
    assert worker is not None
    metrics = Metrics()
    door = house.slack_door(desk, metrics, wake=lambda: None)
    assert door is not None
    now = clock.now()
    with house.database.writing() as session:
        for name, role in ((PRIYA, Role.AGENT), (TOM, Role.SECURITY)):
            mail = sandbox.slack.person(name).mail
            access.add_person(session, mail, name=name, role=role, now=now)
    return Wired(sandbox, house, clock, desk, house.worker(), worker, metrics), door


@contextmanager
def served(make: Callable[[], Any]) -> Iterator[str]:
    """Serve an application on a free port."""
    config = uvicorn.Config(make(), host="127.0.0.1", port=0, log_config=None, access_log=False)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
