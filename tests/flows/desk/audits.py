"""What the tests of the auditor share: looks at an office, and what is set, sent and told there."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from sqlalchemy import update
from sqlmodel import col, select

from tests.flows.desk.desks import EVERYWHERE, Office
from triage.auditing import Audited, audit
from triage.domain import Destination
from triage.matters.change import Premises
from triage.proving import Watched
from triage.store import firings, outbox
from triage.tables import Delivery, Escalation, Finding, LegalClock, RunningClock, Ticket

NO_JIRA = EVERYWHERE - {Destination.JIRA}


def look(
    office: Office,
    destinations: frozenset[Destination] = EVERYWHERE,
    *,
    jobs: Mapping[str, timedelta] | None = None,
    others: Sequence[str] = (),
) -> Audited:
    premises = Premises(office.book, destinations, "https://triage.example.test/")
    watched = Watched(office.book, destinations, jobs or {}, others)
    return audit(office.database, premises, watched, now=office.clock.now())


def found(office: Office) -> list[tuple[str, str]]:
    with office.database.reading() as session:
        rows = session.exec(select(Finding).where(col(Finding.ended_at).is_(None)).order_by(col(Finding.id)))
        return [(one.promise, one.subject) for one in rows]


def all_sent(office: Office) -> None:
    """Let everything have gone out, and every ticket have its issue."""
    with office.database.writing() as session:
        session.execute(update(Delivery).values(state=outbox.SENT, sent_at=office.clock.now()))
        session.execute(update(Ticket).where(col(Ticket.jira_key).is_(None)).values(jira_key=col(Ticket.reference)))


def told_since(office: Office, count: int) -> list[str]:
    return [str(one.payload.get("text") or one.payload.get("title")) for one in office.deliveries()[count:]]


def without_clocks(office: Office) -> None:
    """Leave no clock that would be missed meanwhile."""
    with office.database.writing() as session:
        for one in session.exec(select(RunningClock)):
            session.delete(one)


def only(
    office: Office, kind: type[Ticket] | type[Escalation] | type[Delivery] | type[LegalClock], **values: object
) -> None:
    """Set something of every row of a kind."""
    with office.database.writing() as session:
        for one in session.exec(select(kind)):
            for name, value in values.items():
                setattr(one, name, value)
            session.add(one)


def pages(office: Office) -> list[Delivery]:
    return [one for one in office.deliveries() if one.destination == Destination.PAGER]


def found_after(office: Office, minutes: float) -> list[tuple[str, str]]:
    office.clock.pass_by(minutes)
    look(office)
    return found(office)


def looked_after(office: Office, hours: float) -> Audited:
    """Look again after a while in which everything was sent."""
    office.clock.pass_by(hours * 60)
    all_sent(office)
    return look(office)


def fire(office: Office, name: str, *, outcome: str | None = "done", error: str | None = None) -> None:
    now = office.clock.now()
    with office.database.writing() as session:
        assert firings.take(session, name, due=now, now=now)
        if error is not None:
            firings.fail(session, name, due=now, now=now, error=error)
        elif outcome is not None:
            firings.finish(session, name, due=now, now=now, outcome=outcome)
