"""The auditor finds each broken promise once, mends what it may, tells of the rest, and ends what holds again."""

from collections.abc import Mapping
from datetime import timedelta

import pytest
from sqlmodel import col, select

from tests.flows.desk.desks import EVERYWHERE, INCIDENT, TECHNICAL, Office, message
from triage.auditing import Audited, audit
from triage.database import Database
from triage.domain import Destination
from triage.matters.change import Premises
from triage.proving import Watched
from triage.store import firings, outbox
from triage.tables import Delivery, Escalation, Finding, LegalClock, RunningClock, Ticket

NO_JIRA = EVERYWHERE - {Destination.JIRA}


def look(
    office: Office, destinations: frozenset[Destination] = EVERYWHERE, *, jobs: Mapping[str, timedelta] | None = None
) -> Audited:
    premises = Premises(office.book, destinations, "https://triage.example.test/")
    watched = Watched(office.book, destinations, jobs or {})
    return audit(office.database, premises, watched, now=office.clock.now())


def found(office: Office) -> list[tuple[str, str]]:
    with office.database.reading() as session:
        rows = session.exec(select(Finding).where(col(Finding.ended_at).is_(None)).order_by(col(Finding.id)))
        return [(one.promise, one.subject) for one in rows]


def all_sent(office: Office) -> None:
    """Let everything have gone out, and every ticket have its issue."""
    with office.database.writing() as session:
        for one in session.exec(select(Delivery)):
            one.state, one.sent_at = outbox.SENT, office.clock.now()
            session.add(one)
        for ticket in session.exec(select(Ticket)):
            ticket.jira_key = ticket.jira_key or f"KEY-{ticket.id}"
            session.add(ticket)


def told_since(office: Office, count: int) -> list[str]:
    return [str(one.payload.get("text") or one.payload.get("title")) for one in office.deliveries()[count:]]


@pytest.fixture
def report(office: Office) -> str:
    reference = office.desk.receive(message(TECHNICAL)).reference
    all_sent(office)
    without_clocks(office)
    return reference


def without_clocks(office: Office) -> None:
    """Leave no clock that would be missed meanwhile."""
    with office.database.writing() as session:
        for one in session.exec(select(RunningClock)):
            session.delete(one)


def only(office: Office, kind: type[Ticket] | type[Escalation] | type[Delivery], **values: object) -> None:
    """Set something of every row of a kind."""
    with office.database.writing() as session:
        for one in session.exec(select(kind)):
            for name, value in values.items():
                setattr(one, name, value)
            session.add(one)


def test_where_all_is_kept_nothing_is_found_and_nobody_is_told(office: Office, report: str) -> None:
    del report
    before = len(office.deliveries())
    assert str(look(office)) == "all kept"
    assert (found(office), len(office.deliveries())) == ([], before)


def test_a_ticket_whose_owner_left_the_playbooks_is_found_once_and_told_once(office: Office, report: str) -> None:
    only(office, Ticket, owner="a_team_of_the_past")
    before = len(office.deliveries())
    assert look(office) == Audited(open=1, began=1, ended=0, mended=0, told=1)
    office.clock.pass_by(1)
    assert look(office) == Audited(open=1, began=0, ended=0, mended=0, told=0)
    assert found(office) == [("owned", report)]
    (told,) = told_since(office, before)
    assert report in told
    assert office.event_kinds().count("finding_began") == 1


def test_what_lasts_is_told_again_after_hours_and_ends_by_itself(office: Office, report: str) -> None:
    only(office, Ticket, owner="a_team_of_the_past")
    look(office)
    office.clock.pass_by(4 * 60)
    only(office, Ticket, acknowledge_by=None)
    assert look(office).told == 1
    only(office, Ticket, owner="it_support")
    assert look(office) == Audited(open=0, began=0, ended=1, mended=0, told=0)
    assert found(office) == []
    assert office.event_kinds()[-1] == "finding_ended"
    office.clock.pass_by(1)
    only(office, Ticket, owner="a_team_of_the_past")
    assert look(office).began == 1
    assert found(office) == [("owned", report)]


def test_what_nobody_took_and_nothing_escalates_is_brought_to_the_deputy(office: Office, report: str) -> None:
    ticket = office.ticket(report)
    assert ticket.acknowledge_by is not None
    office.clock.pass_by((ticket.acknowledge_by - office.clock.now()).total_seconds() / 60 + 4)
    assert look(office).open == 0
    office.clock.pass_by(2)
    before = len(office.deliveries())
    assert look(office) == Audited(open=1, began=1, ended=0, mended=1, told=0)
    owner = office.book.owners.owners[ticket.owner]
    deputy = office.book.owners.owners[owner.deputy]
    sent = office.deliveries()[before:]
    assert [one.payload["channel"] for one in sent] == [owner.slack_channel, deputy.slack_channel]
    assert all(one.urgent and report in str(one.payload) for one in sent)
    office.clock.pass_by(1)
    assert look(office) == Audited(open=1, began=0, ended=0, mended=0, told=0)


def test_a_clock_that_ran_out_and_told_nobody_is_found(office: Office, report: str) -> None:
    ticket, now = office.ticket(report), office.clock.now()
    assert ticket.id is not None
    clock = RunningClock(
        ticket_id=ticket.id, kind="resolve", round=9, owner=ticket.owner, minutes=60, started_at=now, due_at=now
    )
    with office.database.writing() as session:
        session.add(clock)
    office.clock.pass_by(4)
    assert look(office).open == 0
    office.clock.pass_by(2)
    assert look(office).told == 1
    assert found(office) == [("on_time", report)]
    with office.database.writing() as session:
        row = session.exec(select(RunningClock).where(RunningClock.round == 9)).one()
        row.breached_at = office.clock.now()
        session.add(row)
    assert look(office).ended == 1


def test_a_ticket_without_an_issue_gets_one_and_is_told_where_that_does_not_help(office: Office) -> None:
    office.destinations = NO_JIRA
    reference = office.desk.receive(message(TECHNICAL)).reference
    office.clock.pass_by(16)
    without_clocks(office)
    only(office, Ticket, acknowledge_by=None)
    assert look(office, NO_JIRA).open == 0
    assert look(office) == Audited(open=1, began=1, ended=0, mended=1, told=0)
    assert [one.kind for one in office.deliveries() if one.destination == Destination.JIRA] == ["issue.create"]
    office.clock.pass_by(5)
    assert look(office).told == 0
    office.clock.pass_by(6)
    assert look(office).told == 1
    assert found(office) == [("mirrored", reference)]
    all_sent(office)
    assert look(office).ended == 1


def test_a_stuck_delivery_is_told_and_left_to_a_person(office: Office, report: str) -> None:
    with office.database.writing() as session:
        row = session.exec(select(Delivery).where(Delivery.destination == Destination.JIRA)).first()
        assert row is not None
        row.state = outbox.STUCK
        session.add(row)
    before = len(office.deliveries())
    assert look(office) == Audited(open=1, began=1, ended=0, mended=0, told=1)
    assert found(office) == [("delivered", report)]
    assert report in told_since(office, before)[0]


def pages(office: Office) -> list[Delivery]:
    return [one for one in office.deliveries() if one.destination == Destination.PAGER]


def test_a_page_that_has_not_gone_out_is_told_within_minutes_without_a_word_of_the_matter(office: Office) -> None:
    reference = office.desk.receive(message(INCIDENT)).reference
    assert ("paged", reference) not in found_after(office, 0.5)
    before = len(office.deliveries())
    assert ("paged", reference) in found_after(office, 1)
    told = told_since(office, before)
    assert any(reference in one for one in told)
    assert "customer export" not in str(told)


def found_after(office: Office, minutes: float) -> list[tuple[str, str]]:
    office.clock.pass_by(minutes)
    look(office)
    return found(office)


def test_a_stuck_page_is_sent_again(office: Office) -> None:
    office.desk.receive(message(INCIDENT))
    all_sent(office)
    page = pages(office)[0]
    with office.database.writing() as session:
        row = session.get_one(Delivery, page.id)
        row.state = outbox.STUCK
        session.add(row)
    assert look(office).mended == 1
    assert pages(office)[0].state == outbox.PENDING


def test_an_exposure_that_nobody_is_paged_for_is_paged(office: Office) -> None:
    reference = office.desk.receive(message(INCIDENT)).reference
    all_sent(office)
    with office.database.writing() as session:
        for one in session.exec(select(Escalation)):
            session.delete(one)
    office.clock.pass_by(2)
    assert look(office).mended == 1
    (escalation,) = office.escalations()
    assert escalation.next_at == office.clock.now()
    assert ("paged", reference) in found(office)
    look(office)
    assert len(office.escalations()) == 1


def test_a_chain_that_stands_still_is_told_again_every_quarter_of_an_hour(office: Office) -> None:
    reference = office.desk.receive(message(INCIDENT)).reference
    all_sent(office)
    without_clocks(office)
    only(office, Escalation, next_at=office.clock.now())
    assert ("paged", reference) not in found_after(office, 2)
    assert ("paged", reference) in found_after(office, 2)
    all_sent(office)
    told = []
    for _ in range(20):
        office.clock.pass_by(1)
        told.append(look(office).told)
        all_sent(office)
    assert told == [0] * 14 + [1] + [0] * 5
    assert any(reference in str(one.payload) for one in pages(office)[1:])


def test_whoever_took_an_exposure_and_fell_silent_is_found(office: Office) -> None:
    reference = office.desk.receive(message(INCIDENT)).reference
    all_sent(office)
    without_clocks(office)
    now = office.clock.now()
    only(office, Escalation, acknowledged_by="tom", acknowledged_at=now, report_by=now)
    assert ("paged", reference) not in found_after(office, 2)
    assert ("paged", reference) in found_after(office, 2)


def test_a_reminder_of_the_law_that_did_not_go_out_is_found(office: Office) -> None:
    reference = office.desk.receive(message(INCIDENT)).reference
    all_sent(office)
    without_clocks(office)
    with office.database.writing() as session:
        clock = session.exec(select(LegalClock)).one()
        clock.next_at = office.clock.now()
        session.add(clock)
    assert ("on_time", reference) not in found_after(office, 4)
    assert ("on_time", reference) in found_after(office, 2)


def test_a_job_that_is_begun_and_never_done_is_found(office: Office, database: Database) -> None:
    start = office.clock.now()
    with database.writing() as session:
        firings.take(session, "page-again", due=start, now=start)
        firings.finish(session, "page-again", due=start, now=start, outcome="0 paged again")
    kept = {"page-again": timedelta(minutes=5)}
    for minute in range(1, 7):
        office.clock.pass_by(1)
        with database.writing() as session:
            firings.take(session, "page-again", due=start + timedelta(minutes=minute), now=office.clock.now())
    assert look(office, jobs=kept).told == 1
    assert found(office) == [("timetable", "page-again")]
    with database.writing() as session:
        due = start + timedelta(minutes=6)
        firings.finish(session, "page-again", due=due, now=office.clock.now(), outcome="0 paged again")
    assert look(office, jobs=kept).ended == 1


def test_an_auditor_that_looks_twice_keeps_one_finding(office: Office, report: str) -> None:
    only(office, Ticket, owner="a_team_of_the_past")
    look(office)
    look(office)
    with office.database.reading() as session:
        assert len(session.exec(select(Finding)).all()) == 1
    assert found(office) == [("owned", report)]
