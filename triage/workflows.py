"""What the register of AI workflows adds to a matter that speaks of one: lines for its owner, a way on for people."""

from playbooks.edition import Edition
from playbooks.matching import Facts
from playbooks.reachable import ABOUT_WORKFLOWS
from playbooks.routing_schema import Workflow
from triage.domain import ContextItem, Lane

# Each is a line of the context, with a label and a reason in wording.yaml.
LINES = ("name", "may_influence", "acceptable_output", "fallback", "upstream")
PREFIX = "workflow_"


def is_about_workflow(facts: Facts) -> bool:
    """Tell whether a matter is about what a workflow of the register did or failed to do."""
    return facts.workflow is not None and facts.lane in ABOUT_WORKFLOWS


def lines_of(facts: Facts, edition: Edition) -> tuple[ContextItem, ...]:
    """Give what the register says, as context that needs no answer."""
    if facts.workflow is None or not is_about_workflow(facts):
        return ()
    workflow = edition.workflows[facts.workflow]
    said = {name: _line(name, workflow, edition) for name in LINES}
    return tuple(
        ContextItem(
            name=f"{PREFIX}{name}",
            label=edition.say(f"workflow_{name}_label"),
            why=edition.say(f"workflow_{name}_why"),
            ask="",
            value=value,
            required=False,
        )
        for name, value in said.items()
        if value
    )


def steps_of(facts: Facts, edition: Edition) -> tuple[str, ...]:
    """Give the steps that the register adds before those of the lane."""
    if facts.workflow is None or not is_about_workflow(facts):
        return ()
    workflow = edition.workflows[facts.workflow]
    if facts.lane == Lane.OUTPUT_QUALITY:
        return (edition.say("workflow_step_acceptable", acceptable=workflow.acceptable_output),)
    fallback = edition.say("workflow_step_fallback", fallback=workflow.fallback)
    if not workflow.upstream:
        return (fallback,)
    return (fallback, edition.say("workflow_step_upstream", upstream=", ".join(workflow.upstream)))


def way_on(facts: Facts, edition: Edition) -> str | None:
    """Tell the person what to do meanwhile, in their language."""
    if facts.workflow is None or not is_about_workflow(facts):
        return None
    workflow = edition.workflows[facts.workflow]
    return edition.say("workflow_way_on", workflow=workflow.name, fallback=workflow.fallback)


def _line(name: str, workflow: Workflow, edition: Edition) -> str:
    if name == "name":
        return edition.say(f"workflow_stage_{workflow.stage}", workflow=workflow.name)
    return ", ".join(workflow.upstream) if name == "upstream" else str(getattr(workflow, name))
