"""What the tests of the outbox share: tickets with deliveries, a clock that is set, and senders that do as told."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sqlmodel import Session, col, select

from triage.database import Database
from triage.delivery import Aftermath
from triage.domain import Attempt, Destination, Outgoing, Receipt, SendFailed
from triage.store import claiming, outbox
from triage.store.outbox import Claimed
from triage.tables import Delivery, Person, Ticket

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LEASE = timedelta(seconds=60)


class SetClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self._now = MORNING

    def now(self) -> datetime:
        return self._now

    def pass_by(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)


@dataclass
class Told:
    """What the worker was to write besides a result."""

    sent: list[tuple[int, str]] = field(default_factory=list)
    stuck: list[tuple[int, str]] = field(default_factory=list)

    def aftermath(self) -> Aftermath:
        def sent(session: Session, claimed: Claimed, receipt: Receipt, now: datetime) -> None:
            del session, now
            self.sent.append((claimed.id, receipt.external_id))

        def stuck(session: Session, claimed: Claimed, failure: SendFailed, now: datetime) -> None:
            del session, now
            self.stuck.append((claimed.id, failure.message))

        return Aftermath(sent=sent, stuck=stuck)


Answer = Callable[[Outgoing, Attempt], Receipt]


class ScriptedSender:
    """Counts what it is given and answers by a script; a receipt is the key where nothing else is said."""

    def __init__(self, *script: Answer | Exception) -> None:
        self._lock = threading.Lock()
        self._script = list(script)
        self.keys: list[str] = []
        self.doubts: list[datetime | None] = []

    def send(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        with self._lock:
            self.keys.append(attempt.key)
            self.doubts.append(attempt.in_doubt_since)
            step = self._script.pop(0) if self._script else None
        if isinstance(step, Exception):
            raise step
        return step(outgoing, attempt) if step else Receipt(attempt.key)


def words(text: str = "Thank you.", *, destination: Destination = Destination.SLACK, urgent: bool = False) -> Outgoing:
    return Outgoing(destination, "message.post", {"channel": "#ai-desk", "text": text}, urgent=urgent)


def open_ticket(session: Session, name: str, *, now: datetime = MORNING) -> int:
    """Store a ticket as the desk would, and give its number."""
    person = session.exec(select(Person).where(Person.handle == "ines")).one_or_none()
    person = person or Person(handle="ines", name="Ines Okafor", created_at=now)
    session.add(person)
    session.flush()
    ticket = Ticket(
        reference=f"R-{name}",
        source="slack",
        source_id=name,
        author_id=person.id or 0,
        text="The nightly summaries are empty.",
        context=[],
        outcome="lane",
        lane="workflow_failure",
        also=[],
        choices=[],
        confidence=0.9,
        incident_probability=0.01,
        needs_review=False,
        restricted=False,
        severity="normal",
        owner="AI Operations",
        state="open",
        reasons=[],
        reply="Thank you.",
        data_classes={},
        model_version="m-1",
        playbook_version="p-1",
        policy_version="o-1",
        created_at=now,
        updated_at=now,
    )
    session.add(ticket)
    session.flush()
    return ticket.id or 0


def fill(database: Database, name: str, outgoing: Sequence[Outgoing], *, now: datetime = MORNING) -> list[int]:
    """Store one ticket with these deliveries, keyed `NAME-1`, `NAME-2` and on; give their numbers."""
    with database.writing() as session:
        ticket_id = open_ticket(session, name, now=now)
        return [
            outbox.put(session, one, ticket_id=ticket_id, key=f"{name}-{number}", now=now)
            for number, one in enumerate(outgoing, start=1)
        ]


def delivery(database: Database, key: str) -> Delivery:
    """Read one delivery."""
    with database.reading() as session:
        return session.exec(select(Delivery).where(Delivery.key == key)).one()


def states(database: Database) -> dict[str, str]:
    """Give the state of every delivery by its key."""
    with database.reading() as session:
        return {one.key: one.state for one in session.exec(select(Delivery).order_by(col(Delivery.id)))}


def claim(
    database: Database,
    now: datetime = MORNING,
    *,
    urgent: bool = False,
    destinations: Sequence[Destination] = tuple(Destination),
    worker: str = "w-1",
) -> Claimed | None:
    """Claim as a worker does."""
    with database.writing() as session:
        return claiming.claim(session, urgent=urgent, destinations=destinations, now=now, lease=LEASE, worker=worker)
