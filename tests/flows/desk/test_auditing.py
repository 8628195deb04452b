"""The auditor finds each broken promise once, tells of it rarely, and says so when it holds again."""

import io
from contextlib import closing
from datetime import timedelta
from typing import Any

from sqlalchemy import event
from sqlmodel import select

from playbooks.book import Book
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
from tests.flows.desk.desks import INCIDENT, MORNING, TECHNICAL, Office, message
from triage.auditing import Audited
from triage.clock_watch import watch_clocks
from triage.database import Database
from triage.domain import Destination, Role
from triage.matters import holding
from triage.matters.change import Change
from triage.matters.people import Actor
from triage.paging import page_again
from triage.promises import AUDIT
from triage.proving import Watched, prove
from triage.reminding import remind
from triage.review_queue import look as look_at_queue
from triage.store import outbox, tickets
from triage.tables import Delivery, Escalation, Finding, RunningClock, Ticket

PRIYA = Actor("priya.raman@example.com", "Priya Raman", Role.SECURITY)


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
    only(office, Ticket, acknowledge_by=None)
    told = [looked_after(office, hours).told for hours in (0, 3, 1, 4, 4, 8)]
    # More and more rarely, since whoever heard it thrice knows.
    assert told == [1, 0, 1, 1, 0, 1]
    before = len(office.deliveries())
    only(office, Ticket, owner="it_support")
    assert look(office) == Audited(open=0, began=0, ended=1, mended=0, told=0)
    assert found(office) == []
    assert office.event_kinds()[-1] == "finding_ended"
    assert told_since(office, before) == [f"In order again after 1200 minutes: {report}."]
    office.clock.pass_by(1)
    only(office, Ticket, owner="a_team_of_the_past")
    assert [look(office).began, look(office).began] == [1, 0]
    # It was told a minute ago that it is in order, so now it is told once it lasts.
    assert found(office) == [("owned", report)]
    assert [looked_after(office, minutes / 60).told for minutes in (0, 9, 1, 1)] == [0, 0, 1, 0]


def test_what_can_t_be_mended_holds_up_nothing_else(office: Office, log_lines: io.StringIO) -> None:
    office.destinations = NO_JIRA
    first, second = (office.desk.receive(message(TECHNICAL, f"m-{number}")).reference for number in (1, 2))
    with office.database.writing() as session:
        ticket = session.exec(select(Ticket).where(Ticket.reference == first)).one()
        ticket.lane = "a_lane_of_the_past"
        session.add(ticket)
    office.clock.pass_by(16)
    only(office, Ticket, acknowledge_by=None)
    without_clocks(office)
    only(office, Delivery, state=outbox.SENT)
    audited = look(office)
    assert (audited.open, audited.mended) == (2, 1)
    assert log_lines.getvalue().count("can't be mended") == 1
    made = [one.ticket_id for one in office.deliveries() if one.destination == Destination.JIRA]
    assert made == [office.ticket(second).id]
    # Nothing came of mending, so it is told at once, and the other one is not.
    assert audited.told == 1


def test_whoever_answers_for_a_matter_hears_of_its_clock_and_security_of_what_is_restricted(office: Office) -> None:
    open_one = office.desk.receive(message(TECHNICAL)).reference
    hidden = office.desk.receive(message(INCIDENT, "m-2")).reference
    all_sent(office)
    without_clocks(office)
    now = office.clock.now()
    only(office, Escalation, acknowledged_by="tom", acknowledged_at=now)
    only(office, Ticket, taken_by="tom", state="taken")
    with office.database.writing() as session:
        for one in session.exec(select(Ticket)):
            session.add(
                RunningClock(
                    ticket_id=one.id or 0, kind="resolve", owner=one.owner, minutes=1, started_at=now, due_at=now
                )
            )
    before = len(office.deliveries())
    assert sorted(found_after(office, 6)) == sorted([("on_time", open_one), ("on_time", hidden)])
    owners = office.book.owners.owners
    told = {one.payload.get("channel", "pager"): str(one.payload) for one in office.deliveries()[before:]}
    keeper = owners[office.book.owners.review_owner].slack_channel
    theirs = owners[office.ticket(open_one).owner].slack_channel
    security = owners[office.book.playbook_for("security_incident").owner].slack_channel
    assert set(told) == {keeper, theirs, security, "pager"}
    assert {name for name, said in told.items() if open_one in said} >= {keeper, theirs}
    assert hidden not in told[theirs]
    assert open_one not in told[security]


def test_nothing_is_found_in_a_busy_town_where_all_goes_as_it_should(office: Office) -> None:
    """Every few minutes a matter comes, is taken, settled or left alone, and all of it is sent."""
    premises = office.desk.premises
    for minute in range(0, 60, 5):
        text = INCIDENT if minute % 50 == 0 else f"{TECHNICAL} That is room {minute}."
        reference = office.desk.receive(message(text, f"m-{minute}")).reference
        with office.database.writing() as session:
            change = Change(session, premises, now=office.clock.now())
            ticket = tickets.held(session, reference)
            assert ticket is not None
            if minute % 15:
                holding.take(change, ticket, PRIYA)
            if minute % 20 == 0:
                holding.resolve(change, ticket, "answered", remark="", by=PRIYA)
            change.finish()
        for _ in range(5):
            office.clock.pass_by(1)
            all_sent(office)
            now = office.clock.now()
            page_again(office.database, premises, now=now)
            watch_clocks(office.database, premises, now=now)
            remind(office.database, premises, now=now)
            for name in (AUDIT, "page-again"):
                fire(office, name)
            assert look(office, jobs={"page-again": timedelta(minutes=5)}).open == 0, found(office)


def test_an_auditor_that_looks_twice_keeps_one_finding(office: Office, report: str) -> None:
    only(office, Ticket, owner="a_team_of_the_past")
    look(office)
    look(office)
    with office.database.reading() as session:
        assert len(session.exec(select(Finding)).all()) == 1
    assert found(office) == [("owned", report)]


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


def test_a_look_goes_through_nothing_that_is_over(sqlite_url: str, book: Book) -> None:
    """Every question of the auditor's begins at an index; SQLite says so before anything has been kept."""
    asked: dict[str, Any] = {}
    with closing(Database(sqlite_url)) as database:
        event.listen(database.engine, "before_cursor_execute", lambda *said: asked.update({said[2]: said[3]}))
        with database.reading() as session:
            prove(session, Watched(book, jobs={"page-again": timedelta(minutes=5)}, others=("x",)), now=MORNING)
            look_at_queue(session, now=MORNING)
        selects = {one: with_ for one, with_ in asked.items() if one.lstrip().startswith("SELECT")}
        with database.engine.connect() as connection:
            plans = {
                one: [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {one}", with_)]
                for one, with_ in selects.items()
            }
    assert len(plans) > 12
    # What is open is few, and of the weeks, a row each, the newest is read from the end of their index.
    few = ("ix_ticket_open", "drift_week")
    scans = [step for plan in plans.values() for step in plan if step.startswith("SCAN")]
    assert [step for step in scans if not any(one in step for one in few)] == []
