"""The steps of a playbook as a checklist: each tick with who and when, and two people where a step wants two."""

from dataclasses import replace

import pytest

from playbooks.schema import Step, StepKind
from tests.flows.conversation.houses import MAYA, PRIYA, TECHNICAL, TOM, Town
from triage.domain import Role
from triage.matters.handing_verbs import Handing
from triage.matters.people import Actor, Done, Refused
from triage.tables import ChecklistItem, Event

AGENT = Actor("priya.raman@example.com", "Priya Raman", Role.AGENT)
SECURITY = Actor("tom.baker@example.com", "Tom Baker", Role.SECURITY)
STEPS = (
    Step(text="Look at the status page."),
    Step(text="Revoke the key.", kind=StepKind.CONTAINMENT, by_role=Role.SECURITY),
    Step.model_validate(
        {"text": "Go back.", "kind": "rollback", "needs_two": True, "criteria": "It fails twice.", "tell": ["ai_desk"]}
    ),
)


@pytest.fixture
def reference(town: Town) -> str:
    """Let a matter be open whose playbook has these steps."""
    playbook = town.book.playbook_for("technical").model_copy(update={"steps": STEPS})
    town.book = replace(town.book, playbooks={**town.book.playbooks, "technical": playbook})
    town.does(town.message(TECHNICAL))
    assert town.ticket.lane == "technical"
    return town.ticket.reference


def handing(town: Town) -> Handing:
    return Handing(town.database, town.desk.premises, clock=town.clock, wake=lambda: None)


def ticked(town: Town) -> list[Event]:
    return [one for one in town.rows(Event) if one.kind == "step_ticked"]


def test_form_ticks_steps_and_shows_who_has_done_what(town: Town, reference: str) -> None:
    town.does(town.press("steps", reference, PRIYA, view_id="V1"))
    shown = str(town.payloads("view.update")[-1])
    assert "○ 1. Look at the status page." in shown
    assert "It fails twice." in shown
    options = [part["options"] for part in town.payloads("view.update")[-1]["parts"] if "options" in part]
    assert [value for value, _ in options[0]] == ["1", "3"]
    town.clock.pass_by(12)
    town.does(town.submit("steps", reference, PRIYA, ticked="1"))
    (event,) = ticked(town)
    assert (event.actor, event.at) == (AGENT.handle, town.clock.now())
    assert event.data == {"number": 1, "kind": "step", "second": False, "after_minutes": 12.0}
    assert "1 of 3 done" in str(town.payloads("message.update")[-1])
    town.does(town.press("steps", reference, TOM, view_id="V2"))
    assert "Done by Priya Raman" in str(town.payloads("view.update")[-1])


def test_a_step_for_two_wants_two_different_people(town: Town, reference: str) -> None:
    assert isinstance(handing(town).tick(reference, 3, by=AGENT), Done)
    town.settle()
    assert town.said_in("#ai-desk") == []
    refused = handing(town).tick(reference, 3, by=AGENT)
    assert isinstance(refused, Refused)
    assert refused.sentence == "step_second_person"
    assert isinstance(handing(town).tick(reference, 3, by=SECURITY), Done)
    town.settle()
    item = town.rows(ChecklistItem)[2]
    assert (item.done_by, item.second_by) == (AGENT.handle, SECURITY.handle)
    assert [one.data["second"] for one in ticked(town)] == [False, True]
    (told,) = town.said_in("#ai-desk")
    assert "rolled back" in told
    assert "Copilot" not in told
    again = handing(town).tick(reference, 3, by=SECURITY)
    assert isinstance(again, Done)
    assert not again.is_new
    assert len(ticked(town)) == 2


def test_a_step_for_a_role_is_ticked_by_that_role_alone(town: Town, reference: str) -> None:
    refused = handing(town).tick(reference, 2, by=AGENT)
    assert isinstance(refused, Refused)
    assert refused.sentence == "step_for_role"
    assert isinstance(handing(town).tick(reference, 2, by=SECURITY), Done)


def test_employee_sees_no_steps(town: Town, reference: str) -> None:
    town.does(town.press("steps", reference, MAYA, view_id="V1"))
    assert "status page" not in str(town.payloads("view.update")[-1])
    town.does(town.submit("steps", reference, MAYA, ticked="1"))
    assert ticked(town) == []


def test_taking_a_tick_back_leaves_both_words_on_record(town: Town, reference: str) -> None:
    handing(town).tick(reference, 1, by=AGENT)
    assert isinstance(handing(town).untick(reference, 1, by=AGENT), Done)
    assert town.rows(ChecklistItem)[0].done_by is None
    kinds = [one for one in town.event_kinds() if one.startswith("step_")]
    assert kinds == ["step_ticked", "step_unticked"]


def test_another_lane_brings_its_own_steps_and_keeps_what_was_done(town: Town, reference: str) -> None:
    handing(town).tick(reference, 1, by=AGENT)
    town.desk.matters.reroute(reference, "guidance", why="", by=AGENT)
    found = town.rows(ChecklistItem)
    wanted = [one.text for one in town.book.playbook_for("guidance").steps]
    assert [one.text for one in found] == ["Look at the status page.", *wanted]
    assert [one.number for one in found] == [1, *range(2, 2 + len(wanted))]


def test_nothing_is_ticked_on_a_settled_matter(town: Town, reference: str) -> None:
    town.desk.matters.resolve(reference, "fixed", remark="", by=AGENT)
    assert isinstance(handing(town).tick(reference, 1, by=AGENT), Refused)
    assert isinstance(handing(town).tick(reference, 9, by=AGENT), Refused)
