"""What the tests of the desk share: a desk on a database, messages for it, and everything that was kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import MetaData, select
from sqlmodel import col
from sqlmodel import select as select_rows

from classifiers.lanes.model import LaneModel
from playbooks.book import Book
from tests.flows.hesitating import Hesitant
from triage.database import Database
from triage.desk import Desk
from triage.domain import Destination, Intake
from triage.matters.change import Premises
from triage.store import events, tickets
from triage.tables import Delivery, Escalation, Event, Ticket

MORNING = datetime(2026, 1, 14, 10, 0, tzinfo=UTC)
EVERYWHERE = frozenset(Destination)
MAYA = "maya.okafor@example.com"
INCIDENT = (
    "I think I pasted the whole customer export into my own ChatGPT yesterday evening. I have not told anyone yet."
)
TECHNICAL = "Copilot has been greyed out in Word since this morning, error 403 when I sign in."
UNCLEAR = "It doesn't work."


class SetClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self._now = MORNING

    def now(self) -> datetime:
        return self._now

    def pass_by(self, minutes: float) -> None:
        self._now += timedelta(minutes=minutes)


@dataclass
class Office:
    """One desk on one database, and the number of times that it woke the worker."""

    database: Database
    book: Book
    judge: LaneModel | Hesitant
    clock: SetClock
    destinations: frozenset[Destination] = EVERYWHERE
    woken: list[bool] = field(default_factory=list)

    @property
    def desk(self) -> Desk:
        """Make a desk as the wiring does."""
        return Desk(
            self.database,
            judge=self.judge,
            premises=Premises(self.book, self.destinations, "https://triage.example.test/"),
            clock=self.clock,
            wake=lambda: self.woken.append(True),
        )

    def tickets(self) -> list[Ticket]:
        with self.database.reading() as session:
            return list(session.exec(select_rows(Ticket).order_by(col(Ticket.id))))

    def ticket(self, reference: str) -> Ticket:
        with self.database.reading() as session:
            found = tickets.find(session, reference)
        assert found is not None
        return found

    def deliveries(self) -> list[Delivery]:
        with self.database.reading() as session:
            return list(session.exec(select_rows(Delivery).order_by(col(Delivery.id))))

    def escalations(self) -> list[Escalation]:
        with self.database.reading() as session:
            return list(session.exec(select_rows(Escalation)))

    def event_kinds(self) -> list[str]:
        with self.database.reading() as session:
            return [one.kind for one in session.exec(select_rows(Event).order_by(col(Event.id)))]

    def grounds(self) -> dict[str, Any]:
        """Give what the model said of the newest ticket."""
        with self.database.reading() as session:
            assessed = session.exec(select_rows(Event).where(Event.kind == "assessed").order_by(col(Event.id))).all()
        said: dict[str, Any] = assessed[-1].data["model_said"]
        return said

    def chain_holds(self) -> bool:
        with self.database.reading() as session:
            return events.first_broken(session) is None


def message(
    text: str, source_id: str = "m-1", *, context: Mapping[str, str] | None = None, author: str = MAYA
) -> Intake:
    return Intake("web", source_id, author, text, received_at=MORNING, context=context or {})


def everything_kept(database: Database) -> str:
    """Give every row of every table as one text, and on SQLite the bytes of its files as well."""
    known = MetaData()
    with database.engine.connect() as connection:
        known.reflect(connection)
        rows: list[Any] = [row for table in known.sorted_tables for row in connection.execute(select(table))]
    assert rows
    kept = "\n".join(str(tuple(row)) for row in rows)
    if database.is_sqlite:
        path = Path(database.url.database or "")
        kept += "".join(file.read_bytes().decode("latin-1") for file in path.parent.glob(f"{path.name}*"))
    return kept
