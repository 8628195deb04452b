"""Rules at work: the person's unit and the workflow decide the queue, also of what is moved, and it stays on record."""

from typing import Any

import pytest
from sqlmodel import col, select

from classifiers.lanes.model import Judgement
from tests.flows.desk.desks import MAYA, MORNING, Office, message
from triage.domain import Lane, Role
from triage.matters.people import Actor, Done
from triage.store import access
from triage.tables import Event

PRIYA = Actor("priya.raman@example.com", "Priya Raman", Role.AGENT)
LEGAL_RULE = "questions of the Legal team itself"


class SureOf:
    """Judges every text as of one lane."""

    def __init__(self, lane: Lane) -> None:
        self._lane = str(lane)

    def judge(self, text: str) -> Judgement:
        del text
        return Judgement(
            outcome="lane", lane=self._lane, confidence=1.0, also=(), incident_probability=0.0, possible_incident=False,
            needs_review=False, choices=(), reasons=(), similar=(), model="sure", probabilities={},
        )  # fmt: skip


def issues_of(office: Office) -> list[dict[str, Any]]:
    return [one.payload for one in office.deliveries() if one.kind == "issue.create"]


def last(office: Office, kind: str) -> dict[str, Any]:
    with office.database.reading() as session:
        found = session.exec(select(Event).where(Event.kind == kind).order_by(col(Event.id).desc())).first()
    assert found is not None
    return found.data


@pytest.fixture
def legal(office: Office) -> Office:
    """Give an office in which Maya is of the Legal team."""
    with office.database.writing() as session:
        access.add_person(session, MAYA, name="", role=None, now=MORNING, groups=["Legal"])
    return office


def test_the_unit_of_the_person_decides_and_stays_on_record(legal: Office) -> None:
    answer = legal.desk.receive(message("Which clauses do we need?"), judge=SureOf(Lane.COMPLIANCE))
    ticket = legal.ticket(answer.reference)
    assert (ticket.lane, ticket.owner) == ("compliance", "legal")
    (draft,) = issues_of(legal)
    assert (draft["project"], draft["rule"], draft["labels"][-1]) == ("COMP", LEGAL_RULE, "from-legal")
    assert last(legal, "assessed")["route"] == {
        "rule": LEGAL_RULE,
        "version": legal.book.routing_version,
        "project": "COMP",
        "tool": None,
        "workflow": None,
        "units": ["legal"],
    }


def test_whoever_is_in_no_unit_reaches_the_lanes_own_queue(office: Office) -> None:
    answer = office.desk.receive(message("Which clauses do we need?"), judge=SureOf(Lane.COMPLIANCE))
    assert office.ticket(answer.reference).owner == "compliance"
    assert last(office, "assessed")["route"]["rule"] is None


def test_a_matter_that_is_moved_meets_the_rules_anew(legal: Office) -> None:
    reference = legal.desk.receive(message("The invoice bot stopped"), judge=SureOf(Lane.TECHNICAL)).reference
    assert legal.ticket(reference).owner == "it_support"
    matters = legal.desk.matters
    assert matters.reroute(reference, "compliance", why="", by=PRIYA) == Done(reference)
    assert legal.ticket(reference).owner == "legal"
    assert last(legal, "rerouted")["route"]["rule"] == LEGAL_RULE
    assert matters.reroute(reference, "workflow_failure", why="", by=PRIYA) == Done(reference)
    moved = legal.ticket(reference)
    workflow = legal.book.workflows["invoice_reader"]
    assert (moved.owner, last(legal, "rerouted")["route"]["workflow"]) == (workflow.owner, "invoice_reader")
    assert workflow.fallback in [one["value"] for one in moved.context]
    assert matters.reroute(reference, "guidance", why="", by=PRIYA) == Done(reference)
    assert workflow.fallback not in [one["value"] for one in legal.ticket(reference).context]


def test_a_matter_that_turns_out_to_be_an_incident_leaves_every_rule_behind(legal: Office) -> None:
    reference = legal.desk.receive(message("Which clauses?"), judge=SureOf(Lane.COMPLIANCE)).reference
    assert legal.desk.matters.make_incident(reference, by=PRIYA) == Done(reference)
    ticket = legal.ticket(reference)
    assert (ticket.owner, ticket.restricted) == ("security_on_call", True)
    assert last(legal, "made_incident")["route"]["rule"] is None
