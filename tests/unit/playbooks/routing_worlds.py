"""Draws rules and matters of a small company, in which every rule has a fair chance of being in another's way."""

from hypothesis import strategies as st

from playbooks.matching import INCIDENT, Facts
from playbooks.policy_schema import Tool, ToolStatus
from playbooks.reachable import ROUTED, World, units_of
from playbooks.routing_schema import RouteRule, Stage, Then, When, Workflow
from playbooks.schema import DataClass, Playbook
from triage.domain import Severity

GROUPS = ("sales", "Sales EMEA", "legal", "it")
UNITS = {"sales": ("sales", "sales emea"), "emea": ("Sales EMEA",), "legal": ("legal",)}
TOOLS = {
    "copilot": Tool(name="Copilot", status=ToolStatus.APPROVED),
    "gateway": Tool(name="Gateway", status=ToolStatus.APPROVED),
    "chat": Tool(name="Chat", status=ToolStatus.RESTRICTED),
}
LANES = ("security_incident", "data_handling", "workflow_failure", "guidance")
CLASSES = (DataClass.PERSONAL, DataClass.CREDENTIALS, DataClass.REGULATED)


def workflow(stage: Stage, at_most: Severity | None) -> Workflow:
    return Workflow(
        name="w",
        owner="o",
        may_influence="i",
        acceptable_output="a",
        fallback="f",
        stage=stage,
        severity_at_most=at_most,
    )


WORKFLOWS = {
    "invoices": workflow(Stage.PRODUCTION, None),
    "minutes": workflow(Stage.PILOT, Severity.LOW),
    "drafts": workflow(Stage.PILOT, None),
}


def world(playbooks: dict[str, Playbook]) -> World:
    return World(playbooks, TOOLS, WORKFLOWS, UNITS)


def _some(*values: str) -> st.SearchStrategy[tuple[str, ...] | None]:
    chosen = st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True).map(tuple)
    return st.none() | st.none() | chosen


WHENS = st.builds(
    When,
    lane=_some(*LANES),
    tool=_some(*TOOLS, *ToolStatus),
    workflow=_some(*WORKFLOWS, *Stage),
    unit=_some(*UNITS),
    severity=_some(*Severity),
    severity_at_least=st.none() | st.none() | st.sampled_from(Severity),
    data_class=_some(*CLASSES),
    restricted=st.none() | st.none() | st.booleans(),
)
RULES = st.lists(WHENS, min_size=1, max_size=6).map(
    lambda whens: [RouteRule(name=f"rule {at}", when=when, then=Then()) for at, when in enumerate(whens)]
)


@st.composite
def matters(draw: st.DrawFn, where: World) -> Facts:
    """Draw a matter as there may be one: what is an incident is restricted, and the severity follows from the rest."""
    lane = draw(st.sampled_from(ROUTED))
    tool = draw(st.sampled_from([None, *TOOLS]))
    flow = draw(st.sampled_from([None, *WORKFLOWS]))
    classes = draw(st.frozensets(st.sampled_from([each.value for each in DataClass])))
    return Facts(
        lane=lane,
        severity=where.severity(lane, classes, flow),
        restricted=lane == INCIDENT or draw(st.booleans()),
        tool=tool,
        status=TOOLS[tool].status.value if tool else None,
        workflow=flow,
        stage=WORKFLOWS[flow].stage.value if flow else None,
        units=units_of(UNITS, draw(st.frozensets(st.sampled_from(GROUPS)))),
        classes=classes,
    )
