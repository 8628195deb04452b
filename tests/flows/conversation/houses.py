"""What the tests of the conversation share: people in Slack, what they do there, and all that follows from it."""

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import SQLModel, col, select

from classifiers.lanes.model import LaneModel
from classifiers.sensitive import SECONDS
from playbooks.book import Book
from tests.flows.desk.desks import SetClock
from tests.flows.hesitating import Hesitant
from triage import pasting
from triage.aftermath import aftermath
from triage.conversation.outside import Outside
from triage.conversation.talk import Conversation
from triage.database import Database
from triage.delivery import Worker
from triage.desk import Desk
from triage.domain import Arrival as Came
from triage.domain import Attempt, Destination, Outgoing, Receipt, Role
from triage.inbox import InboxOfArrivals
from triage.inbox_worker import LEASE_SECONDS, InboxWorker
from triage.matters.change import Premises
from triage.store import access
from triage.tables import Arrival, Delivery, Event, Message, Place, Ticket

TEAM = "T0ACME001"
DM, OPEN = "D0MAYA0001", "C0GENERAL1"
TECHNICAL = "Copilot has been greyed out in Word since this morning, error 403 when I sign in."
INCIDENT = (
    "I think I pasted the whole customer export into my own ChatGPT yesterday evening. I have not told anyone yet."
)


@dataclass(frozen=True)
class Someone:
    """An account in Slack, and the role that the person has here."""

    name: str
    mail: str
    locale: str = "en-GB"
    role: Role | None = None
    is_certain: bool = True


PEOPLE = {
    "U0MAYA0001": Someone("Maya Okafor", "maya.okafor@example.com"),
    "U0JONAS001": Someone("Jonas Lindqvist", "jonas.lindqvist@example.com", locale="de-DE"),
    "U0PRIYA001": Someone("Priya Raman", "priya.raman@example.com", role=Role.AGENT),
    "U0TOM00001": Someone("Tom Baker", "tom.baker@example.com", role=Role.SECURITY),
}
MAYA, JONAS, PRIYA, TOM = PEOPLE


def inhabited(database: Database) -> Database:
    """Let those of the people above who work here be known."""
    with database.writing() as session:
        for account in PEOPLE.values():
            if account.role is not None:
                access.add_person(session, account.mail, name=account.name, role=account.role, now=SetClock().now())
    return database


class PhoneBook:
    """Knows the people above, and nobody else."""

    def find(self, person_id: str) -> Someone:
        return PEOPLE.get(person_id, Someone("", "", locale="", is_certain=False))


class Obliging:
    """Takes everything, and gives each post a place of its own."""

    def __init__(self) -> None:
        self.sent: list[Outgoing] = []
        self._numbers = itertools.count(1)

    def send(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        del attempt
        self.sent.append(outgoing)
        if outgoing.destination is not Destination.SLACK:
            return Receipt(f"KEY-{next(self._numbers)}", "https://jira.example.test/KEY")
        channel = outgoing.payload.get("channel") or f"D-{outgoing.payload.get('person')}"
        channel = f"C-{channel.removeprefix('#')}" if channel.startswith("#") else channel
        ts = outgoing.payload.get("ts") or f"1900000000.{next(self._numbers):06}"
        return Receipt(f"{channel}:{ts}")


@dataclass
class Town:
    """Everything between what somebody does in Slack and what goes back there."""

    database: Database
    book: Book
    judge: LaneModel | Hesitant
    clock: SetClock
    destinations: frozenset[Destination] = frozenset(Destination)
    slack: Obliging = field(default_factory=Obliging)
    outside: Outside = field(default_factory=lambda: Outside(PhoneBook()))
    # How long looking through one text may take before it comes in.
    seconds: float = SECONDS
    # How long an arrival is nobody else's once a worker has begun with it.
    lease_seconds: float = LEASE_SECONDS
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @property
    def desk(self) -> Desk:
        by_mail = Destination.MAIL in self.destinations
        return Desk(
            self.database,
            judge=self.judge,
            premises=Premises(self.book, self.destinations, "https://triage.example.test", mails_people=by_mail),
            clock=self.clock,
            wake=lambda: None,
        )

    @property
    def inbox(self) -> InboxOfArrivals:
        lists = pasting.own_lists(self.book)
        return InboxOfArrivals(
            self.database,
            self.clock,
            lists=lambda: lists,
            wake=lambda: None,
            suspicion=self.desk.suspicion,
            seconds=self.seconds,
        )

    @property
    def inbox_worker(self) -> InboxWorker:
        desk = self.desk
        conversation = Conversation(desk, self.outside, database=self.database, clock=self.clock)
        return InboxWorker(
            self.database,
            conversation,
            desk.premises,
            clock=self.clock,
            lease_seconds=self.lease_seconds,
            wake=lambda: None,
            # One arrival has more statements than that, and is killed at each of them.
            most_attempts=1000,
        )

    def act(self) -> None:
        """Act on all that has arrived."""
        worker = self.inbox_worker
        while worker.act_on_one():
            pass

    def deliver(self) -> None:
        """Send all that waits."""
        follows = aftermath(self.book, self.destinations, base_url="https://triage.example.test")
        senders = dict.fromkeys(self.destinations, self.slack)
        worker = Worker(self.database, senders, clock=self.clock, aftermath=follows)
        ways = tuple(self.destinations)
        while any(worker.deliver_one(urgent=urgent, destinations=ways) for urgent in (True, False)):
            pass

    def settle(self) -> None:
        """Act and send until nothing is left."""
        self.act()
        self.deliver()

    def ts(self) -> str:
        return f"1768384800.{next(self._numbers):06}"

    def came(self, kind: str, person: str, *, key: str | None = None, **data: Any) -> Came:
        text, fields = data.pop("text", ""), data.pop("fields", {})
        named = key or f"slack:{kind}:{next(self._numbers)}"
        return Came("slack", named, kind, person, {"team": TEAM, "locale": "", **data}, text, fields)

    def message(self, text: str, person: str = MAYA, *, channel: str = DM, **data: Any) -> Came:
        ts = data.pop("ts", None) or self.ts()
        kind = "im" if channel.startswith("D") else "channel"
        said: dict[str, Any] = {
            "channel": channel,
            "channel_type": kind,
            "ts": ts,
            "mentions_us": kind != "im",
            "files": [],
        }
        return self.came("message", person, key=f"slack:message:{TEAM}:{channel}:{ts}", text=text, **{**said, **data})

    def edit(self, message: Came, text: str, *, edited_ts: str = "1768384900.000001") -> Came:
        data = {name: message.data[name] for name in ("channel", "ts", "thread_ts") if name in message.data}
        key = f"{message.key}:edited:{edited_ts}"
        return self.came("message_changed", message.person, key=key, text=text, edited_ts=edited_ts, **data)

    def deletion(self, message: Came) -> Came:
        data = {name: message.data[name] for name in ("channel", "ts", "thread_ts") if name in message.data}
        return self.came("message_deleted", message.person, key=f"{message.key}:deleted", **data)

    def press(self, action: str, value: str = "", person: str = MAYA, **data: Any) -> Came:
        where = {"container": "message", "channel": DM, "ts": "1768384800.900000"}
        return self.came("pressed", person, action=action, value=value, **{**where, **data})

    def submit(self, view: str, private: str, person: str, **fields: str) -> Came:
        return self.came("submitted", person, view=view, private=private, view_id="V1", fields=fields)

    def does(self, *arrivals: Came) -> None:
        """Let something arrive, act on it and send what follows."""
        for one in arrivals:
            self.inbox.take(one)
        self.settle()

    def rows(self, table: type[Any]) -> list[Any]:
        with self.database.reading() as session:
            return list(session.exec(select(table).order_by(col(table.id))))

    @property
    def ticket(self) -> Ticket:
        (ticket,) = self.rows(Ticket)
        assert isinstance(ticket, Ticket)
        return ticket

    @property
    def card(self) -> Place:
        """Give the newest card that is open."""
        found: Place = [one for one in self.rows(Place) if one.what == "card" and one.closed_at is None][-1]
        return found

    def below_card(self, text: str, person: str = PRIYA) -> Came:
        return self.message(text, person, channel=self.card.channel, thread_ts=self.card.ts, mentions_us=False)

    def payloads(self, kind: str = "message.post", *, where: Callable[[Any], bool] = lambda _: True) -> list[Any]:
        sent = [one.payload for one in self.rows(Delivery) if one.destination == "slack" and one.kind == kind]
        return [one for one in sent if where(one)]

    def said_in(self, channel: str) -> list[str]:
        """Give all that was posted in a channel, as one text each."""
        return [str(one.payload) for one in self.slack.sent if one.payload.get("channel") == channel]

    def event_kinds(self) -> list[str]:
        return [one.kind for one in self.rows(Event)]

    def everything(self) -> dict[str, list[Any]]:
        """Give what counts of all that is kept, without numbers and moments that are drawn by chance."""
        tickets = sorted(self.rows(Ticket), key=lambda one: one.source_id)
        references = {one.reference: f"R{number}" for number, one in enumerate(tickets, 1)}

        def plain(value: object) -> str:
            text = str(value)
            for reference, name in references.items():
                text = text.replace(reference, name)
            # The number of an arrival, by which a button finds the question that it stands below.
            return re.sub(r"'value': '\d+'", "'value': 'N'", text)

        def shown(one: SQLModel, names: tuple[str, ...]) -> str:
            return plain({name: getattr(one, name) for name in names})

        return {
            "tickets": [shown(one, ("source_id", "text", "state", "lane", "owner")) for one in tickets],
            "messages": sorted(shown(one, ("source_key", "side", "text", "author")) for one in self.rows(Message)),
            "places": sorted(shown(one, ("what", "channel", "ts")) for one in self.rows(Place)),
            "deliveries": sorted(
                plain((one.kind, one.destination, _without_keys(one.payload))) for one in self.rows(Delivery)
            ),
            "events": sorted(one.kind for one in self.rows(Event)),
            "arrivals": sorted(shown(one, ("key", "state")) for one in self.rows(Arrival)),
        }


def _without_keys(payload: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in payload.items() if name != "of"}
