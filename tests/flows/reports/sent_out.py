"""A house at the stand-ins that sends reports, moved step by step."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any

from sqlmodel import col, select

from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.server import Sandbox
from integrations.sandbox.slack.state import Message, SlackFile
from playbooks.book import Book
from playbooks.report_schema import TimedReport, TimedReports
from triage.reports.sending import send_due_reports
from triage.store import outbox
from triage.tables import Delivery, DeliveryFailure, ReportSend
from triage.wiring import House

MONDAY = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)
WEEK = timedelta(days=7)


class StoppedClock:
    """Stands where it is put."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


def weekly(**more: Any) -> TimedReport:
    usual: dict[str, Any] = {"report": "volume", "every": "week", "day": "mon", "at": "08:00"}
    return TimedReport.model_validate(usual | ({} if more.keys() & WAYS else {"channels": ("#ai-desk",)}) | more)


WAYS = {"channels", "owners", "mail"}


def saying(book: Book, *entries: TimedReport) -> Book:
    """Give the same book with other entries in `reports.yaml`."""
    return replace(book, timed=TimedReports(reports=entries))


@dataclass
class Post:
    """The house, and the stand-ins that it sends to."""

    house: House
    sandbox: Sandbox
    clock: StoppedClock

    def look(self, *, at: datetime | None = None) -> int:
        """Let the timetable look for what is due."""
        self.clock.moment = at or self.clock.moment
        return send_due_reports(self.house.database, self.house.premises, now=self.clock.moment)

    def deliver(self, *, seconds: float = 0.0) -> int:
        """Send what waits, and say how many were tried."""
        self.clock.moment += timedelta(seconds=seconds)
        worker, tried = self.house.worker(), 0
        while worker.deliver_one(urgent=False, destinations=tuple(self.house.destinations)):
            tried += 1
        return tried

    def slack_fails(self, kind: Kind, path: str, **more: Any) -> None:
        rest = {"times": 1} | more
        self.sandbox.faults.arm(Fault(kind, vendor=Vendor.SLACK, path=f"*{path}", **rest))

    def rows(self, table: type[Any]) -> list[Any]:
        with self.house.database.reading() as session:
            return list(session.exec(select(table)).all())

    @property
    def waiting(self) -> list[Delivery]:
        with self.house.database.reading() as session:
            wanted = select(Delivery).where(Delivery.state != outbox.SENT).order_by(col(Delivery.id))
            return list(session.exec(wanted).all())

    @property
    def sends(self) -> list[ReportSend]:
        return sorted(self.rows(ReportSend), key=lambda one: one.id or 0)

    @property
    def failures(self) -> list[str]:
        return [one.error for one in self.rows(DeliveryFailure)]

    @property
    def posts(self) -> list[Message]:
        return self.sandbox.state.slack.messages

    @property
    def files(self) -> list[SlackFile]:
        return [one for one in self.sandbox.state.slack.files.values() if not one.deleted]

    @property
    def letters(self) -> list[EmailMessage]:
        return [one.message for one in self.sandbox.mail.mailboxes.letters]


def image_of(message: Message) -> dict[str, Any]:
    (image,) = [one for one in message.blocks if one["type"] == "image"]
    return image
