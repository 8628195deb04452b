"""An incident pages until one person takes it: the first wins, and nothing is paged afterwards."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace

import pytest

from tests.flows.desk.desks import EVERYWHERE, INCIDENT, TECHNICAL, Office, message
from triage.database import Database
from triage.desk import Acknowledgement
from triage.domain import Destination
from triage.paging import page_again

CHANNELS = ["#security-incidents", "#security-leads", "#executive-on-call"]


@pytest.fixture
def reference(office: Office) -> str:
    """Let an incident in, and give its reference."""
    return office.desk.receive(message(INCIDENT)).reference


def sweep(office: Office, destinations: frozenset[Destination] = EVERYWHERE) -> int:
    premises = replace(office.desk.premises, destinations=destinations)
    return page_again(office.database, premises, now=office.clock.now())


def channels_since(office: Office, count: int) -> list[str]:
    """Name the channels of all deliveries after the first so many; a page has none."""
    return [one.payload.get("channel", "page") for one in office.deliveries()[count:]]


def test_first_acknowledgement_wins_and_others_learn_who_it_was(office: Office, reference: str) -> None:
    office.clock.pass_by(minutes=2)
    first = office.desk.acknowledge(reference, by="tom.baker@example.com")
    office.clock.pass_by(minutes=1)
    second = office.desk.acknowledge(reference, by="priya.raman@example.com")
    assert first is not None
    assert second == replace(first, won=False)
    assert (first.won, first.by) == (True, "tom.baker@example.com")
    assert office.event_kinds() == ["received", "assessed", "legal_clock_began", "acknowledged"]


def test_fifty_at_once_have_one_winner_and_all_learn_who(office: Office, reference: str, database_url: str) -> None:
    ready = threading.Barrier(50)
    with closing(Database(database_url)) as other:
        offices = [office, replace(office, database=other)]

        def acknowledge(number: int) -> Acknowledgement | None:
            ready.wait(30)
            return offices[number % 2].desk.acknowledge(reference, by=f"person-{number}")

        with ThreadPoolExecutor(50) as pool:
            answers = list(pool.map(acknowledge, range(50)))
    winners = [number for number, answer in enumerate(answers) if answer is not None and answer.won]
    assert len(winners) == 1
    assert {answer and answer.by for answer in answers} == {f"person-{winners[0]}"}
    assert office.event_kinds().count("acknowledged") == 1
    assert office.chain_holds()


def test_nothing_to_acknowledge_is_none(office: Office) -> None:
    answer = office.desk.receive(message(TECHNICAL))
    assert office.desk.acknowledge(answer.reference, by="tom") is None
    assert office.desk.acknowledge("R-0000000", by="tom") is None
    assert "acknowledged" not in office.event_kinds()


def test_paging_widens_step_by_step_and_repeats(office: Office, reference: str) -> None:
    told = []
    for _ in range(4):
        office.clock.pass_by(minutes=5)
        before = len(office.deliveries())
        assert sweep(office) == 1
        told.append(channels_since(office, before))
    assert told == [["page", *CHANNELS[:2]], ["page", *CHANNELS], ["page", *CHANNELS], ["page", *CHANNELS]]
    again = office.deliveries()[3:]
    assert all(one.urgent and reference in str(one.payload) for one in again)
    assert "20 minutes" in str(again[-1].payload)
    assert office.event_kinds().count("paged_again") == 4
    assert office.chain_holds()


def test_nothing_is_paged_again_before_it_is_due(office: Office, reference: str) -> None:
    assert reference
    office.clock.pass_by(minutes=4.9)
    assert sweep(office) == 0
    office.clock.pass_by(minutes=0.1)
    assert (sweep(office), sweep(office)) == (1, 0)


def test_nothing_is_paged_after_the_acknowledgement(office: Office, reference: str) -> None:
    office.clock.pass_by(minutes=5)
    assert sweep(office) == 1
    before = len(office.deliveries())
    office.desk.acknowledge(reference, by="tom")
    office.clock.pass_by(minutes=59)
    assert sweep(office) == 0
    # The card says who has it, and so does the issue; that is all.
    card, *in_jira = office.deliveries()[before:]
    assert card.kind == "message.update"
    assert "Taken by tom" in str(card.payload)
    assert [one.kind for one in in_jira] == ["issue.assign", "issue.transition"]


def test_long_pause_is_one_page_and_not_all_that_were_missed(office: Office, reference: str) -> None:
    assert reference
    office.clock.pass_by(minutes=600)
    assert (sweep(office), sweep(office)) == (1, 0)


def test_place_that_is_not_configured_is_left_out_and_the_circle_widens_all_the_same(
    office: Office, reference: str
) -> None:
    assert reference
    office.clock.pass_by(minutes=5)
    assert sweep(office, frozenset({Destination.SLACK})) == 1
    assert channels_since(office, 3) == CHANNELS[:2]
    assert office.escalations()[0].step == 1


@pytest.mark.parametrize("incidents", [1, 7])
def test_two_databases_at_once_page_each_incident_once(office: Office, database_url: str, *, incidents: int) -> None:
    for number in range(incidents):
        office.desk.receive(message(INCIDENT, f"m-{number}"))
    office.clock.pass_by(minutes=5)
    ready = threading.Barrier(8)
    with closing(Database(database_url)) as other:
        offices = [office, replace(office, database=other)] * 4

        def race(one: Office) -> int:
            ready.wait(30)
            return sweep(one)

        with ThreadPoolExecutor(8) as pool:
            assert sum(pool.map(race, offices)) == incidents
    assert [one.step for one in office.escalations()] == [1] * incidents
    assert len(office.deliveries()) == incidents * (3 + 3)
    assert office.chain_holds()
