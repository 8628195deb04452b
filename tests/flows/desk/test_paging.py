"""Who is paged on which ways, by when they report back, and what a clock that was set back or slept does to it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from playbooks.book import Book
from playbooks.clock_schema import ChainStep
from playbooks.routing_schema import Rota, Turn
from tests.flows.desk.desks import INCIDENT, MORNING, Office, message
from triage.commands.page import ways_of
from triage.domain import Role
from triage.matters import holding
from triage.matters.change import Change
from triage.matters.people import Actor, Done
from triage.paging import page_again
from triage.store import access, events, tickets
from triage.store.escalations import TYPED
from triage.tables import Delivery

TOM = Actor("tom.baker@example.com", "Tom Baker", Role.SECURITY)
PRIYA = Actor("priya@example.com", "Priya Raman", Role.SECURITY)
STEPS = (
    ChainStep(owner="security_on_call", rota="first_line"),
    ChainStep(owner="security_lead", after_minutes=4),
    ChainStep(owner="executive_on_call", after_minutes=12),
)


def with_chain(book: Book, *steps: ChainStep, **owners: dict[str, Any]) -> Book:
    """Give a book with another chain for incidents, a rota, and owners with other ways to be reached."""
    playbook = book.playbook_for("security_incident")
    escalation = playbook.escalation.model_copy(update={"steps": steps})
    known = {key: one.model_copy(update=owners.get(key, {})) for key, one in book.owners.owners.items()}
    people = ("ann@example.com", "ben@example.com")
    rota = Rota(people=people, turn=Turn.DAILY, since=MORNING.date(), timezone="Etc/UTC")
    return replace(
        book,
        playbooks={**book.playbooks, playbook.name: playbook.model_copy(update={"escalation": escalation})},
        owners=book.owners.model_copy(update={"owners": known}),
        routing=book.routing.model_copy(update={"rotas": {"first_line": rota}}),
    )


@pytest.fixture
def chained(office: Office) -> Office:
    mail = {"mail": "lead@example.com"}
    book = with_chain(
        office.book, *STEPS, security_on_call={"pager": ("phones", "watch")}, security_lead=mail, executive_on_call=mail
    )
    return replace(office, book=book)


def sweep(office: Office) -> int:
    return page_again(office.database, office.desk.premises, now=office.clock.now())


def way_of(delivery: Delivery) -> str:
    said = delivery.payload
    return str(said.get("to") or said.get("person") or said.get("channel") or delivery.destination)


def ways_since(office: Office, count: int) -> set[str]:
    return {way_of(one) for one in office.deliveries()[count:] if one.destination != "jira"}


def test_first_step_pages_every_pager_and_whoever_has_the_turn_with_the_ticket(chained: Office) -> None:
    chained.desk.receive(message(INCIDENT))
    urgent = [one for one in chained.deliveries() if one.urgent]
    assert {way_of(one) for one in urgent} == {"phones", "watch", "ann@example.com", "#security-incidents"}
    assert {one.destination for one in urgent if way_of(one) == "ann@example.com"} == {"mail", "slack"}
    # None waits behind another that does not go through.
    assert len({one.thread for one in urgent}) == len(urgent)
    assert all(one.created_at == MORNING for one in urgent)


def test_pages_say_what_security_needs_and_no_word_of_the_person(chained: Office) -> None:
    reference = chained.desk.receive(message(INCIDENT)).reference
    chained.clock.pass_by(minutes=4)
    sweep(chained)
    pages = [one.payload for one in chained.deliveries() if one.destination in ("pager", "mail")]
    assert len(pages) == 3 + 5
    for page in pages:
        for said in (reference, "ChatGPT", "high", "Security team on call", "{link}"):
            assert said in page["body"]
        for never in ("customer export", "yesterday", "not told anyone"):
            assert never not in str(page)


def test_each_step_comes_in_its_minute_and_those_told_before_are_told_again(chained: Office) -> None:
    chained.desk.receive(message(INCIDENT))
    first = {"phones", "watch", "ann@example.com", "#security-incidents"}
    lead = {"pager", "#security-leads", "lead@example.com"}
    told = {}
    for minute in range(1, 16):
        chained.clock.pass_by(minutes=1)
        before = len(chained.deliveries())
        if sweep(chained):
            told[minute] = ways_since(chained, before)
    assert told == {4: first | lead, 9: first | lead, 12: first | lead | {"#executive-on-call"}}


def test_turn_that_passes_meanwhile_tells_the_next_person(chained: Office) -> None:
    chained.desk.receive(message(INCIDENT))
    chained.clock.pass_by(minutes=24 * 60)
    before = len(chained.deliveries())
    sweep(chained)
    assert "ben@example.com" in ways_since(chained, before)
    assert "ann@example.com" not in ways_since(chained, before)


def test_after_an_hour_asleep_everybody_whose_time_has_come_is_told_once(chained: Office) -> None:
    chained.desk.receive(message(INCIDENT))
    chained.clock.pass_by(minutes=60)
    before = len(chained.deliveries())
    assert (sweep(chained), sweep(chained)) == (1, 0)
    assert {"phones", "#security-leads", "#executive-on-call"} < ways_since(chained, before)
    assert len(chained.deliveries()[before:]) == len(
        {(one.destination, way_of(one)) for one in chained.deliveries()[before:]}
    )


def test_a_clock_that_is_set_back_delays_a_page_by_one_pause_at_most_and_repeats_none(chained: Office) -> None:
    chained.desk.receive(message(INCIDENT))
    chained.clock.pass_by(minutes=4)
    assert sweep(chained) == 1
    chained.clock.pass_by(minutes=-60)
    paged = []
    for minute in range(12):
        if sweep(chained):
            paged.append(minute)
        chained.clock.pass_by(minutes=1)
    # Four minutes had passed, and the third step comes after twelve.
    assert paged == [5, 8]
    assert [one.step for one in chained.escalations()] == [3]


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


def test_a_word_is_owed_no_later_though_the_clock_was_set_back_by_hours(chained: Office) -> None:
    reference = chained.desk.receive(message(INCIDENT)).reference
    chained.desk.acknowledge(reference, by=TOM.handle)
    chained.clock.pass_by(minutes=-600)
    assert sweep(chained) == 0
    chained.clock.pass_by(minutes=60)
    assert sweep(chained) == 1


def test_one_matter_that_can_t_be_paged_holds_up_no_other(chained: Office) -> None:
    first, second = (chained.desk.receive(message(INCIDENT, f"m-{number}")).reference for number in range(2))
    with chained.database.writing() as session:
        # Nobody whom the playbooks know any more; then a lane that they don't know either.
        tickets.held(session, first).owner = "left_long_ago"  # type: ignore[union-attr]  # it is there
        tickets.held(session, second).lane = "no_such_lane"  # type: ignore[union-attr]  # it is there
    third = chained.desk.receive(message(INCIDENT, "m-3")).reference
    chained.clock.pass_by(minutes=5)
    before = len(chained.deliveries())
    assert sweep(chained) == 2
    paged = {one.payload["title"].rpartition(" ")[2] for one in chained.deliveries()[before:] if "title" in one.payload}
    assert paged == {first, third}


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


def test_a_test_page_goes_to_whoever_has_the_turn_as_well(chained: Office) -> None:
    ways = [way for way, _ in ways_of(chained.book, "security_on_call", by_mail=True)]
    assert ways[:3] == ["pager phones", "pager watch", "Slack #security-incidents"]
    assert ways[3:] in [[f"mail {name}@example.com", f"Slack {name}@example.com"] for name in ("ann", "ben")]
    assert not [way for way, _ in ways_of(chained.book, "security_on_call", by_mail=False) if way.startswith("mail")]
