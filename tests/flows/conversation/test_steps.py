"""The steps of a playbook as a checklist: each tick with who and when, and two people where a step wants two."""

from dataclasses import replace

import pytest

from playbooks.schema import Step, StepKind
from tests.flows.conversation.houses import MAYA, PRIYA, TECHNICAL, TOM, Town
from triage.domain import Role
from triage.matters.handing_verbs import Handing
from triage.matters.people import Actor, Done, Refused
from triage.tables import ChecklistItem, Event, RunningClock

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
    program = handing(town).tick(reference, 3, by=replace(SECURITY, is_program=True))
    assert isinstance(program, Refused)
    assert program.sentence == "step_person"
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


def test_steps_stay_as_the_playbook_said_them_when_the_matter_came_in(town: Town, reference: str) -> None:
    later = town.book.playbook_for("technical").model_copy(update={"steps": (Step(text="Something else."),)})
    town.book = replace(town.book, playbooks={**town.book.playbooks, "technical": later})
    found = handing(town).steps(reference, by=AGENT)
    assert not isinstance(found, Refused)
    assert [one.text for one in found] == [one.text for one in STEPS]


def test_a_tick_is_taken_back_in_the_form(town: Town, reference: str) -> None:
    town.does(town.submit("steps", reference, PRIYA, ticked="1"))
    town.does(town.press("steps", reference, PRIYA, view_id="V1"))
    asked = [part for part in town.payloads("view.update")[-1]["parts"] if "options" in part]
    offered = {part["key"]: [value for value, _ in part["options"]] for part in asked}
    assert offered == {"ticked": ["3"], "unticked": ["1"]}
    town.does(town.submit("steps", reference, PRIYA, unticked="1"))
    assert town.rows(ChecklistItem)[0].done_at is None
    assert "has taken back that step 1" in str(town.payloads())


def test_jira_has_one_comment_that_follows_the_ticks(town: Town, reference: str) -> None:
    for number in (1, 3):
        handing(town).tick(reference, number, by=AGENT)
    town.settle()
    handing(town).tick(reference, 3, by=SECURITY)
    town.settle()
    said = [one for one in town.slack.sent if one.kind.startswith("issue.comment") and "1. Look" in one.payload["text"]]
    assert [one.kind for one in said] == ["issue.comment", "issue.comment_edit"]
    assert "✓ 1. Look at the status page. · Done by Priya Raman" in said[0].payload["text"]
    assert "○ 3. Go back. · Confirmed by Priya Raman" in said[0].payload["text"]
    assert "✓ 3. Go back. · Done by Tom Baker" in said[1].payload["text"]


def test_each_approval_has_its_own_time(town: Town) -> None:
    wanted = (
        Step(text="Security agrees.", kind=StepKind.APPROVAL, minutes=60),
        Step(text="The council agrees.", kind=StepKind.APPROVAL, minutes=600),
    )
    playbook = town.book.playbook_for("technical").model_copy(update={"steps": wanted})
    town.book = replace(town.book, playbooks={**town.book.playbooks, "technical": playbook})
    town.does(town.message(TECHNICAL))
    reference = town.ticket.reference

    def clocks() -> list[tuple[int, int, bool]]:
        found = [one for one in town.rows(RunningClock) if one.kind == "approval"]
        return [(one.round, one.minutes, one.stopped_at is None) for one in found]

    assert clocks() == [(1, 60, True)]
    town.clock.pass_by(30)
    handing(town).tick(reference, 1, by=AGENT)
    assert clocks() == [(1, 60, False), (2, 600, True)]
    town.clock.pass_by(7)
    handing(town).tick(reference, 2, by=AGENT)
    assert clocks() == [(1, 60, False), (2, 600, False)]
    assert [one.data["after_minutes"] for one in ticked(town)] == [30, 7]
    handing(town).untick(reference, 2, by=AGENT)
    assert clocks()[-1] == (3, 600, True)
