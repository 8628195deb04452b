"""A message comes in: one ticket, whatever comes twice or at once, and the right things follow."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace

import pytest

from tests.flows.desk.desks import INCIDENT, MAYA, MORNING, TECHNICAL, UNCLEAR, Office, message
from triage.answer import Answer
from triage.database import Database
from triage.domain import Destination, Intake, Role
from triage.store import tickets
from triage.store.visible import visible_to
from triage.viewer import Viewer

AGENT, SECURITY = Viewer("", Role.AGENT), Viewer("", Role.SECURITY)


def test_same_message_twice_is_one_ticket_and_the_same_answer(office: Office) -> None:
    first = office.desk.receive(message(TECHNICAL))
    office.clock.pass_by(minutes=5)
    second = office.desk.receive(message("now with other words", context={"tool": "Claude"}))
    assert second == replace(first, replayed=True)
    assert not first.replayed
    assert len(office.tickets()) == 1
    assert len(office.deliveries()) == 2
    assert office.event_kinds() == ["received", "assessed"]
    assert len(office.woken) == 1


def test_same_number_from_another_source_is_another_ticket(office: Office) -> None:
    first = office.desk.receive(message(TECHNICAL))
    second = office.desk.receive(replace(message(TECHNICAL), source="slack:T1"))
    assert first.reference != second.reference
    assert office.chain_holds()


def receive_at_once(offices: list[Office], intakes: list[Intake]) -> list[Answer]:
    """Let each message in from a thread of its own, all at the same moment."""
    ready = threading.Barrier(len(intakes))

    def receive(number: int) -> Answer:
        ready.wait(30)
        return offices[number % len(offices)].desk.receive(intakes[number])

    with ThreadPoolExecutor(len(intakes)) as pool:
        return list(pool.map(receive, range(len(intakes))))


def test_sixteen_at_once_with_one_number_are_one_ticket(office: Office, database_url: str) -> None:
    with closing(Database(database_url)) as other:
        answers = receive_at_once([office, replace(office, database=other)], [message(INCIDENT)] * 16)
    assert [answer.replayed for answer in answers].count(False) == 1
    assert all(replace(answer, replayed=True) == replace(answers[0], replayed=True) for answer in answers)
    assert len(office.tickets()) == len(office.escalations()) == 1
    assert len(office.deliveries()) == 3
    assert office.chain_holds()


def test_sixteen_different_ones_at_once_of_one_new_person_are_all_kept(office: Office) -> None:
    answers = receive_at_once([office], [message(TECHNICAL, f"m-{number}") for number in range(16)])
    assert len({answer.reference for answer in answers}) == len(office.tickets()) == 16
    assert len({ticket.author_id for ticket in office.tickets()}) == 1
    assert len(office.event_kinds()) == 32
    assert office.chain_holds()


def test_possible_incident_is_restricted_and_pages_at_once(office: Office) -> None:
    answer = office.desk.receive(message(INCIDENT))
    assert answer.restricted
    ticket = office.ticket(answer.reference)
    assert (ticket.lane, ticket.owner, ticket.restricted) == ("security_incident", "security_on_call", True)
    (escalation,) = office.escalations()
    assert (escalation.ticket_id, escalation.step, escalation.acknowledged_at) == (ticket.id, 0, None)
    assert (escalation.next_at - MORNING).total_seconds() == 5 * 60
    page, post, issue = office.deliveries()
    assert (page.destination, page.kind, page.urgent) == ("pager", "page", True)
    assert (post.destination, post.payload["channel"], post.urgent) == ("slack", "#security-incidents", True)
    assert (issue.payload["project"], issue.payload["restricted"]) == ("SEC", True)
    assert issue.payload["security_level"] == "Restricted"
    assert "customer export" not in str([page.payload, post.payload])


def test_possible_incident_is_listed_only_for_those_who_may_see_it(office: Office) -> None:
    office.desk.receive(message(INCIDENT))
    with office.database.reading() as session:
        assert tickets.page(session, which=visible_to(AGENT)) == []
        assert len(tickets.page(session, which=visible_to(SECURITY))) == 1


def test_unclear_message_waits_and_a_person_reads_it(office: Office) -> None:
    answer = office.desk.receive(message(UNCLEAR))
    ticket = office.ticket(answer.reference)
    assert (answer.outcome, answer.lane) == ("unclear", None)
    assert (ticket.state, ticket.needs_review, ticket.owner) == ("waiting", True, "ai_desk")
    assert [one["name"] for one in answer.missing_context] == ["matter"]
    with office.database.reading() as session:
        assert [one.reference for one in tickets.page(session, which=visible_to(AGENT), queue=tickets.REVIEW)] == [
            answer.reference
        ]
    assert {one.payload.get("project", one.payload.get("channel")) for one in office.deliveries()} == {
        "AIDESK",
        "#ai-desk",
    }
    assert office.escalations() == []


def test_answer_asks_only_for_what_is_not_there(office: Office) -> None:
    asked = office.desk.receive(message("Copilot is greyed out in Word and I can't sign in.", context={"error": " "}))
    told = office.desk.receive(message(TECHNICAL, "m-2"))
    assert (asked.lane, told.lane) == ("technical", "technical")
    assert [one["name"] for one in asked.missing_context] == ["error", "since_when"]
    assert told.missing_context == ()


@pytest.mark.parametrize("ways", [frozenset(), frozenset({Destination.SLACK})])
def test_place_that_is_not_configured_gets_no_delivery(office: Office, ways: frozenset[Destination]) -> None:
    replace(office, destinations=ways).desk.receive(message(INCIDENT))
    assert {one.destination for one in office.deliveries()} == {str(way) for way in ways}
    assert len(office.escalations()) == 1


def test_link_and_versions_are_kept_with_the_ticket(office: Office) -> None:
    answer = office.desk.receive(message(TECHNICAL, author=f" {MAYA.upper()}"))
    ticket = office.ticket(answer.reference)
    assert answer.ticket_url == f"https://triage.example.test/matters/{answer.reference}"
    (issue,) = (one.payload for one in office.deliveries() if one.destination == "jira")
    assert issue["ticket_url"] == issue["remote_link"] == f"https://triage.example.test/tickets/{answer.reference}"
    assert (ticket.model_version, ticket.playbook_version) == (office.judge.version, office.book.version)
    assert (ticket.policy_version, ticket.created_at) == (office.book.policy_version, MORNING)
