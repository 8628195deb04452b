"""Who is paged on which ways, and what a clock that was set back or slept does to it."""

import pytest

from tests.flows.desk.chains import chained_office, sweep, way_of, ways_since
from tests.flows.desk.desks import INCIDENT, MORNING, Office, message
from triage.commands.page import ways_of
from triage.store import tickets


@pytest.fixture
def chained(office: Office) -> Office:
    return chained_office(office)


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


def test_a_test_page_goes_to_whoever_has_the_turn_as_well(chained: Office) -> None:
    ways = [way for way, _ in ways_of(chained.book, "security_on_call", by_mail=True)]
    assert ways[:3] == ["pager phones", "pager watch", "Slack #security-incidents"]
    assert ways[3:] in [[f"mail {name}@example.com", f"Slack {name}@example.com"] for name in ("ann", "ben")]
    assert not [way for way, _ in ways_of(chained.book, "security_on_call", by_mail=False) if way.startswith("mail")]
