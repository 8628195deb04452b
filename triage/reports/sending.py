"""Has reports sent: those whose time has come, each once on each of its ways, and one that somebody wants now.

What waits to be sent names the report, its days and its language only; `contents.py` makes it at the moment it leaves.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from playbooks.report_schema import TimedReport
from triage.database import Database
from triage.domain import Destination, Outgoing
from triage.matters.change import Premises
from triage.reports.contents import BY_MAIL, IN_SLACK
from triage.reports.period import Period, zone_of
from triage.reports.timetable import Turn, newest_turn
from triage.store import outbox, report_sends

SEND_REPORTS = "send-reports"
BY_HAND = "by hand"


@dataclass(frozen=True)
class Way:
    """Where a report goes: a channel in Slack, or a mailbox."""

    destination: Destination
    to: str

    def __str__(self) -> str:
        """Name it."""
        return f"{self.destination} {self.to}"


@dataclass(frozen=True)
class _Due:
    """One report that is due on one way."""

    entry: TimedReport
    way: Way
    turn: Turn

    @property
    def schedule(self) -> str:
        """Name what comes again and again, whatever else its entry says."""
        return schedule_of(self.entry, self.way)

    @property
    def key(self) -> str:
        """Name this one alone."""
        period = self.turn.period
        return f"{self.schedule} {period.since}..{period.until}"


def schedule_of(entry: TimedReport, way: Way) -> str:
    """Name what an entry sends again and again on one way."""
    return f"{entry.report} {entry.every} {entry.days or '-'} {entry.language} {way}"


def send_due_reports(database: Database, premises: Premises, *, now: datetime) -> int:
    """Put what is due into the outbox, late where nobody was there in time, and say how many."""
    due = list(_due(premises, now=now))
    if not due:
        return 0
    with database.reading() as session:
        known = report_sends.known(session, [one.key for one in due])
        begun = report_sends.begun(session, [one.schedule for one in due])
    new = [one for one in due if one.key not in known]
    if not new:
        return 0
    with database.writing() as session:
        return sum([_put(session, one, is_begun=one.schedule in begun, now=now) for one in new])


def send_now(
    database: Database, premises: Premises, name: str, *, period: Period | None, now: datetime
) -> list[tuple[Way, Period]]:
    """Put a report into the outbox on each way that `reports.yaml` names for it, paused ones too."""
    zone = zone_of(premises.book.owners)
    wanted: dict[tuple[Way, Period, str], Outgoing] = {}
    for entry in (one for one in premises.book.timed.reports if one.report == name):
        over = period or newest_turn(entry, zone=zone, now=now).period
        for way in ways_of(entry, premises):
            wanted[way, over, entry.language] = outgoing_of(entry, way, over)
    with database.writing() as session:
        for outgoing in wanted.values():
            key = outbox.new_key()
            report_sends.take(session, f"{BY_HAND} {key}", schedule=BY_HAND, delivery_key=key, due=now, now=now)
            outbox.put(session, outgoing, ticket_id=None, key=key, now=now)
    return [(way, over) for way, over, _ in wanted]


def ways_of(entry: TimedReport, premises: Premises) -> Iterator[Way]:
    """Give the ways of an entry that are connected, each once."""
    in_slack = Destination.SLACK in premises.destinations
    by_mail = premises.mails_people and Destination.MAIL in premises.destinations
    owners = [premises.book.owners.owners[one] for one in entry.owners]
    channels = [*(one.slack_channel for one in owners), *entry.channels]
    mailboxes = [*(one.mail for one in owners if one.mail and not in_slack), *entry.mail]
    for channel in dict.fromkeys(channels if in_slack else ()):
        yield Way(Destination.SLACK, channel)
    for mailbox in dict.fromkeys(mailboxes if by_mail else ()):
        yield Way(Destination.MAIL, mailbox)


def outgoing_of(entry: TimedReport, way: Way, period: Period) -> Outgoing:
    """Give what waits to be sent: which report, and none of it."""
    kind, place = (IN_SLACK, "channel") if way.destination is Destination.SLACK else (BY_MAIL, "to")
    payload: Mapping[str, Any] = {
        place: way.to,
        "report": entry.report,
        "since": period.since.isoformat(),
        "until": period.until.isoformat(),
        "language": entry.language,
    }
    return Outgoing(way.destination, kind, payload)


def _due(premises: Premises, *, now: datetime) -> Iterator[_Due]:
    zone = zone_of(premises.book.owners)
    for entry in premises.book.timed.reports:
        if not entry.paused:
            turn = newest_turn(entry, zone=zone, now=now)
            yield from (_Due(entry, way, turn) for way in ways_of(entry, premises))


def _put(session: Session, due: _Due, *, is_begun: bool, now: datetime) -> bool:
    """Put it into the outbox in the transaction that takes it, so that a crash loses and doubles nothing."""
    key = outbox.new_key() if is_begun else None
    took = report_sends.take(session, due.key, schedule=due.schedule, delivery_key=key, due=due.turn.due, now=now)
    if not took or key is None:
        return False
    outbox.put(session, outgoing_of(due.entry, due.way, due.turn.period), ticket_id=None, key=key, now=now)
    return True
