"""Whoever takes what is paged is named and reports back, or it is paged anew; a name that was typed is no account."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlmodel import col

from tests.flows.desk.chains import PRIYA, TOM, chained_office, sweep, way_of, ways_since
from tests.flows.desk.desks import INCIDENT, MAYA, TECHNICAL, Office, message
from triage.domain import Role
from triage.matters import holding
from triage.matters.change import Change
from triage.matters.people import Actor, Done
from triage.store import access, events, tickets
from triage.store.escalations import TYPED
from triage.tables import Delivery

MAYAS = Actor(MAYA, "Maya Okafor", Role.EMPLOYEE)


@pytest.fixture
def chained(office: Office) -> Office:
    return chained_office(office)


def test_whoever_takes_it_is_named_and_has_to_report_back(chained: Office) -> None:
    reference = chained.desk.receive(message(INCIDENT)).reference
    chained.clock.pass_by(minutes=1)
    first = chained.desk.acknowledge(reference, by=TOM.handle, where="api")
    assert first is not None
    assert first.report_by == chained.clock.now() + timedelta(minutes=60)
    (escalation,) = chained.escalations()
    assert (escalation.acknowledged_by, escalation.acknowledged_in) == (TOM.handle, "api")
    assert chained.ticket(reference).taken_by == TOM.handle
    card = [one for one in chained.deliveries() if one.kind == "message.update"][-1]
    assert "Reports back by" in str(card.payload)


def test_silence_after_taking_pages_anew_and_anybody_may_take_it_then(chained: Office) -> None:
    reference = chained.desk.receive(message(INCIDENT)).reference
    chained.desk.acknowledge(reference, by=TOM.handle)
    chained.clock.pass_by(minutes=60)
    before = len(chained.deliveries())
    assert (sweep(chained), sweep(chained)) == (1, 0)
    assert {"phones", "watch", "#security-incidents"} < ways_since(chained, before)
    assert all(TOM.handle in str(one.payload) for one in chained.deliveries()[before:] if one.destination == "pager")
    assert chained.ticket(reference).taken_by is None
    assert "silent" in chained.event_kinds()
    # Nobody may think from Jira that it is still in hand.
    assert [one.payload for one in chained.deliveries()[before:] if one.kind == "issue.assign"] == [{"person": None}]
    second = chained.desk.acknowledge(reference, by="priya@example.com")
    assert second is not None
    assert (second.won, second.by) == (True, "priya@example.com")
    assert chained.chain_holds()


def test_what_no_pager_took_is_not_sent_any_more_once_somebody_has_it(chained: Office) -> None:
    reference = chained.desk.receive(message(INCIDENT)).reference
    with chained.database.writing() as session:
        session.execute(update(Delivery).where(col(Delivery.destination) == "pager").values(failures=1))
    chained.desk.acknowledge(reference, by=TOM.handle)
    left = [one for one in chained.deliveries() if one.urgent]
    assert {way_of(one) for one in left} == {"ann@example.com", "#security-incidents"}


def test_whoever_reported_is_not_paged_again(chained: Office) -> None:
    reference = chained.desk.receive(message(INCIDENT)).reference
    chained.desk.acknowledge(reference, by=TOM.handle)
    chained.clock.pass_by(minutes=30)
    chained.desk.matters.say(reference, "Sessions are revoked, the vendor is called.", side="internal", by=TOM)
    chained.clock.pass_by(minutes=600)
    assert sweep(chained) == 0
    assert chained.ticket(reference).taken_by == TOM.handle


def test_what_is_settled_is_not_paged_again(chained: Office) -> None:
    reference = chained.desk.receive(message(INCIDENT)).reference
    chained.desk.acknowledge(reference, by=TOM.handle)
    chained.desk.matters.resolve(reference, "no_action", remark="", by=PRIYA)
    chained.clock.pass_by(minutes=600)
    assert sweep(chained) == 0


def test_what_somebody_else_moved_to_another_lane_is_not_paged_again(chained: Office) -> None:
    reference = chained.desk.receive(message(INCIDENT)).reference
    chained.desk.acknowledge(reference, by=TOM.handle)
    chained.desk.matters.reroute(reference, "data_handling", why="", by=PRIYA)
    chained.clock.pass_by(minutes=600)
    assert sweep(chained) == 0


def test_whoever_takes_it_later_is_told_who_has_it_and_since_when(chained: Office) -> None:
    reference = chained.desk.receive(message(INCIDENT)).reference
    chained.desk.matters.take(reference, by=TOM)
    refused = chained.desk.matters.take(reference, by=PRIYA)
    words = refused.in_words(chained.book.edition("en"))  # type: ignore[union-attr]  # it is refused
    assert TOM.handle in words
    assert "10:00" in words


def test_a_word_is_owed_no_later_though_the_clock_was_set_back_by_hours(chained: Office) -> None:
    reference = chained.desk.receive(message(INCIDENT)).reference
    chained.desk.acknowledge(reference, by=TOM.handle)
    chained.clock.pass_by(minutes=-600)
    assert sweep(chained) == 0
    chained.clock.pass_by(minutes=60)
    assert sweep(chained) == 1


def test_a_settled_incident_that_is_opened_again_and_that_nobody_has_is_paged_at_once(chained: Office) -> None:
    reference = chained.desk.receive(message(INCIDENT)).reference
    chained.desk.matters.resolve(reference, "no_action", remark="", by=TOM)
    before = len(chained.deliveries())
    chained.desk.matters.reopen(reference, by=TOM)
    assert {"phones", "watch", "#security-incidents"} < ways_since(chained, before)
    chained.clock.pass_by(minutes=4)
    assert sweep(chained) == 1


def test_a_name_that_was_typed_stops_the_paging_and_is_nobody_s_account(chained: Office) -> None:
    reference = chained.desk.receive(message(INCIDENT)).reference
    first = chained.desk.acknowledge(reference, by=TOM.handle, where=TYPED)
    assert first is not None
    assert (first.won, first.by, first.is_checked) == (True, TOM.handle, False)
    chained.clock.pass_by(minutes=30)
    assert sweep(chained) == 0
    ticket = chained.ticket(reference)
    assert (ticket.taken_by, ticket.state) == (None, "open")
    assert not [one for one in chained.deliveries() if one.kind == "issue.assign"]
    with chained.database.reading() as session:
        assert TOM.handle not in {one.actor for one in events.of_ticket(session, ticket.id or 0)}
    card = [one for one in chained.deliveries() if one.kind == "message.update"][-1]
    assert "nobody has checked" in str(card.payload)
    assert "take_over" in str(card.payload)
    # Even the one whose name it seems to be was not known by it.
    refused = chained.desk.matters.take(reference, by=TOM)
    assert "nobody has checked" in refused.in_words(chained.book.edition("en"))  # type: ignore[union-attr]  # it is refused
    with chained.database.writing() as session:
        change = Change(session, chained.desk.premises, now=chained.clock.now())
        held = tickets.held(session, reference)
        assert held is not None
        assert isinstance(holding.take(change, held, PRIYA, where="slack", over=True), Done)
        change.finish()
    (escalation,) = chained.escalations()
    assert (escalation.acknowledged_by, escalation.acknowledged_in) == (PRIYA.handle, "slack")
    assert chained.ticket(reference).taken_by == PRIYA.handle
    chained.clock.pass_by(minutes=60)
    assert sweep(chained) == 1


def test_a_lane_that_pages_pages_what_comes_into_it_and_not_what_left_it(chained: Office) -> None:
    playbooks = chained.book.playbooks
    pages = playbooks["technical"].model_copy(update={"escalation": playbooks["security_incident"].escalation})
    office = replace(chained, book=replace(chained.book, playbooks={**playbooks, "technical": pages}))
    reference = office.desk.receive(message(TECHNICAL)).reference
    office.desk.matters.reroute(reference, "guidance", why="", by=PRIYA)
    withdrawn = office.desk.receive(message(TECHNICAL, "m-2")).reference
    office.desk.matters.withdraw(withdrawn, by=MAYAS)
    office.clock.pass_by(minutes=90)
    assert sweep(office) == 0
    before = len(office.deliveries())
    office.desk.matters.reroute(reference, "technical", why="", by=PRIYA)
    assert {"phones", "watch"} < ways_since(office, before)
    office.clock.pass_by(minutes=90)
    assert sweep(office) == 1


@pytest.mark.parametrize("set_back", [0, 90])
def test_what_was_done_counts_by_its_order_and_not_by_a_clock_that_was_set_back(
    chained: Office, *, set_back: int
) -> None:
    reference = chained.desk.receive(message(INCIDENT)).reference
    chained.desk.acknowledge(reference, by=TOM.handle)
    chained.clock.pass_by(minutes=-set_back)
    chained.desk.matters.say(reference, "The vendor deletes it.", side="internal", by=TOM)
    chained.clock.pass_by(minutes=600)
    assert sweep(chained) == 0


@pytest.mark.parametrize("somebody_acts", [False, True])
def test_a_typed_name_is_paged_anew_unless_somebody_of_security_acts(chained: Office, *, somebody_acts: bool) -> None:
    reference = chained.desk.receive(message(INCIDENT)).reference
    with chained.database.writing() as session:
        access.add_person(session, PRIYA.handle, name=PRIYA.name, role=PRIYA.role, now=chained.clock.now())
    chained.desk.acknowledge(reference, by="Tom", where=TYPED)
    if somebody_acts:
        chained.desk.matters.say(reference, "Sessions are revoked.", side="internal", by=PRIYA)
    chained.clock.pass_by(minutes=60)
    before = len(chained.deliveries())
    assert sweep(chained) == (0 if somebody_acts else 1)
    assert somebody_acts or "Tom (a name typed" in str([one.payload for one in chained.deliveries()[before:]])
