"""Every promise is broken once in the database, and is found, mended or told, and found kept again."""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from tests.flows.desk.audits import (
    NO_JIRA,
    all_sent,
    fire,
    found,
    found_after,
    look,
    looked_after,
    only,
    pages,
    told_since,
    without_clocks,
)
from tests.flows.desk.desks import INCIDENT, TECHNICAL, Office, message
from triage.auditing import Audited
from triage.domain import Destination, Outgoing
from triage.promises import AUDIT
from triage.store import outbox
from triage.store.escalations import TYPED
from triage.tables import Delivery, Escalation, LegalClock, RunningClock, Ticket


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


def test_a_page_that_has_not_gone_out_is_told_within_minutes_without_a_word_of_the_matter(office: Office) -> None:
    reference = office.desk.receive(message(INCIDENT)).reference
    assert ("paged", reference) not in found_after(office, 0.5)
    before = len(office.deliveries())
    assert ("paged", reference) in found_after(office, 1)
    told = told_since(office, before)
    assert any(reference in one for one in told)
    assert "customer export" not in str(told)


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


def test_whoever_took_an_exposure_and_fell_silent_is_found(office: Office) -> None:
    reference = office.desk.receive(message(INCIDENT)).reference
    all_sent(office)
    without_clocks(office)
    now = office.clock.now()
    only(office, Escalation, acknowledged_by="tom", acknowledged_at=now, report_by=now)
    only(office, Ticket, taken_by="tom", state="taken")
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


@pytest.mark.parametrize("begun", [True, False])
def test_what_should_be_done_every_minute_and_is_not_is_found(office: Office, *, begun: bool) -> None:
    fire(office, "page-again")
    kept = {"page-again": timedelta(minutes=5)}
    told = []
    for _ in range(7):
        office.clock.pass_by(1)
        fire(office, AUDIT)
        if begun:
            fire(office, "page-again", outcome=None)
        told.append(look(office, jobs=kept).told)
    assert told == [0] * 5 + [1, 0]
    assert found(office) == [("timetable", "page-again")]
    (page,) = pages(office)
    assert "page-again" in page.payload["title"]
    office.clock.pass_by(1)
    fire(office, "page-again")
    assert look(office, jobs=kept).ended == 1


def test_a_timetable_that_was_asleep_for_an_hour_is_no_finding(office: Office) -> None:
    for name in (AUDIT, "page-again"):
        fire(office, name)
    office.clock.pass_by(60)
    assert look(office, jobs={"page-again": timedelta(minutes=5)}).open == 0


def test_a_job_that_failed_the_last_time_is_found_until_it_goes_well(office: Office) -> None:
    fire(office, "prune-firings", error="OperationalError")
    fire(office, "prune-arrivals", outcome=None)
    others = ("prune-firings", "prune-arrivals", "never-ran")
    assert look(office, others=others).told == 1
    assert found(office) == [("jobs", "prune-firings")]
    all_sent(office)
    office.clock.pass_by(61)
    look(office, others=others)
    assert found(office) == [("jobs", "prune-firings"), ("jobs", "prune-arrivals")]
    fire(office, "prune-firings")
    fire(office, "prune-arrivals")
    assert look(office, others=others).ended == 2


def test_a_record_that_was_changed_is_told_to_security_too(office: Office) -> None:
    fire(office, "verify-audit", outcome="broken at event 3")
    before = len(office.deliveries())
    assert look(office).told == 1
    sent = office.deliveries()[before:]
    owners = office.book.owners
    security = owners.owners[office.book.playbook_for("security_incident").owner]
    keeper = owners.owners[owners.review_owner]
    assert [one.payload.get("channel", "pager") for one in sent] == [
        keeper.slack_channel,
        security.slack_channel,
        *(["pager"] * max(1, len(security.pager))),
    ]
    office.clock.pass_by(1)
    fire(office, "verify-audit", outcome="the chain holds")
    assert looked_after(office, 0).ended == 1


@pytest.mark.parametrize(("urgent", "failures", "minutes"), [(True, 0, 5), (False, 1, 60), (False, 0, None)])
def test_what_waits_too_long_to_go_out_is_found(
    office: Office, report: str, *, urgent: bool, failures: int, minutes: int | None
) -> None:
    del report
    only(office, Ticket, acknowledge_by=None)
    slack = next(one.id for one in office.deliveries() if one.destination == Destination.SLACK)
    with office.database.writing() as session:
        row = session.get_one(Delivery, slack)
        row.state, row.urgent, row.failures, row.sent_at = outbox.PENDING, urgent, failures, None
        session.add(row)
    assert found_after(office, minutes or 600) == []
    before = len(office.deliveries())
    expected = [] if minutes is None else [("delivered", "slack")]
    assert found_after(office, 1) == expected
    # Not through Slack, which is what does not work.
    assert [one.destination for one in office.deliveries()[before:]] == [Destination.PAGER] * len(expected)


def test_a_page_of_what_somebody_has_is_needed_no_more_and_a_reminder_is(office: Office) -> None:
    reference = office.desk.receive(message(INCIDENT)).reference
    all_sent(office)
    without_clocks(office)
    with office.database.writing() as session:
        row = session.get_one(Delivery, pages(office)[0].id)
        row.state = outbox.STUCK
        session.add(row)
    only(office, Escalation, acknowledged_by="tom", acknowledged_at=office.clock.now())
    only(office, Ticket, taken_by="tom", state="taken")
    assert look(office).open == 0
    only(office, Delivery, thread="reminder:1")
    assert look(office).mended == 1
    assert found(office) == [("paged", reference)]
    only(office, LegalClock, next_at=None)
    only(office, Delivery, state=outbox.STUCK)
    assert ("paged", reference) not in found_after(office, 0)


def test_a_notice_by_mail_that_is_stuck_is_no_page(office: Office, report: str) -> None:
    with office.database.writing() as session:
        outgoing = Outgoing(Destination.MAIL, "mail", {"title": "Due soon", "body": report, "to": "gone@example.com"})
        outbox.put(session, outgoing, ticket_id=None, key="0" * 20, now=office.clock.now())
        row = session.exec(select(Delivery).order_by(col(Delivery.id).desc())).first()
        assert row is not None
        row.state = outbox.STUCK
    look(office)
    assert found(office) == [("delivered", "mail")]


def test_nobody_is_paged_anew_by_the_auditor_while_a_typed_name_is_waited_for(office: Office) -> None:
    reference = office.desk.receive(message(INCIDENT)).reference
    office.desk.acknowledge(reference, by="Tom", where=TYPED)
    all_sent(office)
    without_clocks(office)
    assert found_after(office, 30) == []
