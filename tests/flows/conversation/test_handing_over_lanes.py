"""Handing over to agents of some lanes: they know of what is offered to them or to a team of theirs, and no more."""

from dataclasses import replace

from tests.flows.conversation.houses import Town
from tests.flows.conversation.test_handing_over import AGENT, LEE, PRIYAS, handing, reference, sentence, with_owner
from tests.flows.conversation.test_handing_over_many import copied
from triage.matters.handing_over import To
from triage.matters.handing_over_many import All, Step
from triage.matters.people import Done
from triage.store import access
from triage.tables import HandOver

__all__ = ["reference"]

OF_COMPLIANCE = replace(LEE, lanes=frozenset({"compliance"}))


def test_what_is_offered_to_a_team_is_answered_by_agents_of_its_lanes(town: Town, reference: str) -> None:
    assert sentence(handing(town).accept(reference, by=OF_COMPLIANCE)) == "slack_not_your_lane"
    handing(town).offer(reference, To("it_platform"), note="", by=AGENT)
    assert sentence(handing(town).accept(reference, by=OF_COMPLIANCE)) == "slack_not_your_lane"
    handing(town).take_back(reference, by=AGENT)
    handing(town).offer(reference, To("compliance"), note="", by=AGENT)
    assert isinstance(handing(town).accept(reference, by=OF_COMPLIANCE), Done)
    assert (town.ticket.owner, town.ticket.taken_by) == ("compliance", LEE.handle)
    assert isinstance(handing(town).steps(reference, by=OF_COMPLIANCE), list)


def test_what_is_offered_to_a_team_is_answered_by_agents_of_its_groups(town: Town, reference: str) -> None:
    with_owner(town, "it_platform", groups=("Platform",))
    handing(town).offer(reference, To("it_platform"), note="", by=AGENT)
    assert sentence(handing(town).accept(reference, by=OF_COMPLIANCE)) == "slack_not_your_lane"
    assert isinstance(handing(town).accept(reference, by=replace(OF_COMPLIANCE, groups=("platform",))), Done)


def test_an_agent_may_be_given_a_matter_of_another_lane_by_name(town: Town, reference: str) -> None:
    with town.database.writing() as session:
        access.add_person(session, LEE.handle, name="", role=None, now=town.clock.now(), lanes=["compliance"])
    assert isinstance(handing(town).offer(reference, To(person=LEE.handle), note="", by=AGENT), Done)
    assert isinstance(handing(town).accept(reference, by=OF_COMPLIANCE), Done)


def test_a_step_is_read_and_answered_by_agents_whom_it_is_offered_to(town: Town, reference: str) -> None:
    copied(town, 14)
    step = handing(town).offer_all(All(of_person=PRIYAS), To("compliance"), note="", by=AGENT)
    assert isinstance(step, Step)
    assert reference in step.offered
    of_guidance = replace(LEE, lanes=frozenset({"guidance"}))
    assert handing(town).sheet(step.batch, by=of_guidance) is None
    assert sentence(handing(town).accept_all(step.batch, by=of_guidance)) == "offers_gone"
    assert {one.state for one in town.rows(HandOver)} == {"offered"}
    assert isinstance(handing(town).accept_all(step.batch, by=OF_COMPLIANCE), Done)
    # It is theirs to read from then on, though each matter follows only with the timetable.
    assert {one.todo for one in town.rows(HandOver)} == {"follow"}
    assert (handing(town).sheet(step.batch, by=OF_COMPLIANCE) or "").count("\n## R-") == 15
