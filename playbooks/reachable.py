"""Which rules can win at all: every kind of matter there may be is tried, so the answer is exact.

Conditions only ever ask for one of several, so the fewest groups and kinds of data that a rule needs are those in which
the fewest earlier rules fit: one group at most, and two kinds of data, of which one may only raise the severity.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import combinations
from operator import and_

from playbooks.matching import CONDITIONS, INCIDENT, Facts
from playbooks.policy_schema import Tool
from playbooks.routing_schema import RouteRule, Stage, Workflow
from playbooks.schema import DataClass, Playbook
from triage.domain import Lane, Outcome, Severity

# What rules are asked about: an unclear matter is read by a person before anybody knows whose it is.
ROUTED: tuple[str, ...] = (*Lane, Outcome.OUT_OF_SCOPE)
ABOUT_WORKFLOWS = frozenset({Lane.WORKFLOW_FAILURE, Lane.OUTPUT_QUALITY})
MOST_CLASSES_NEEDED = 2
Masks = dict[int, Facts]


@dataclass(frozen=True)
class World:
    """All that matters are made of in one company."""

    playbooks: Mapping[str, Playbook]
    tools: Mapping[str, Tool]
    workflows: Mapping[str, Workflow]
    units: Mapping[str, Sequence[str]]

    def severity(self, lane: str, classes: Iterable[str], workflow: str | None) -> Severity:
        """Give the severity of a matter; a pilot is less severe only where the register says so."""
        at_most = severity_at_most(lane, self.workflows.get(workflow or ""))
        return self.playbooks[lane].severity_for(classes, at_most=at_most)


@dataclass(frozen=True)
class Unreachable:
    """A rule that never wins: what it asks can never be, or earlier rules (by their number) take all of it."""

    number: int
    conflicting: tuple[str, ...] = ()
    taken_by: tuple[int, ...] = ()


def severity_at_most(lane: str, workflow: Workflow | None) -> Severity | None:
    """Give where the severity of a matter about a workflow may start at most, if its register says so."""
    if workflow is None or lane not in ABOUT_WORKFLOWS or workflow.stage is not Stage.PILOT:
        return None
    return workflow.severity_at_most


def units_of(units: Mapping[str, Sequence[str]], groups: Iterable[str]) -> frozenset[str]:
    """Name the units that a person's groups belong to; capitals don't count."""
    own = {group.strip().casefold() for group in groups}
    return frozenset(unit for unit, names in units.items() if own & {name.strip().casefold() for name in names})


def witnesses(rules: Sequence[RouteRule], world: World) -> list[Facts | None]:
    """Give for each rule a matter that it wins, or None where there is none."""
    matters = _matters(rules, world)
    return [_won_by(number, matters) for number in range(len(rules))]


def unreachable(rules: Sequence[RouteRule], world: World) -> Iterator[Unreachable]:
    """Name each rule that can never win, and what is in its way."""
    matters = _matters(rules, world)
    for number, rule in enumerate(rules):
        fitting = [mask for mask in matters if mask >> number & 1]
        if not fitting:
            yield Unreachable(number, conflicting=_conflicting(rule, world))
        elif _won_by(number, matters) is None:
            yield Unreachable(number, taken_by=_taken_by(number, fitting))


def _won_by(number: int, matters: Masks) -> Facts | None:
    earlier = (1 << number) - 1
    return next((facts for mask, facts in matters.items() if mask >> number & 1 and not mask & earlier), None)


def _conflicting(rule: RouteRule, world: World) -> tuple[str, ...]:
    """Drop one condition after the other, as long as what is left can still never be."""
    said = [condition.name for condition in CONDITIONS if condition.is_said(rule.when)]
    for name in list(said):
        left = [one for one in said if one != name]
        if not any(mask & 1 for mask in _matters([_asking(rule, left)], world)):
            said = left
    return tuple(said)


def _asking(rule: RouteRule, names: Iterable[str]) -> RouteRule:
    kept = {name: getattr(rule.when, name) for name in names}
    return rule.model_copy(update={"when": type(rule.when).model_construct(**kept)})


def _taken_by(number: int, fitting: Iterable[int]) -> tuple[int, ...]:
    """Find one earlier rule that takes everything, or as few as do so together."""
    earlier = (1 << number) - 1
    always = reduce(and_, fitting, earlier)
    if always:
        return ((always & -always).bit_length() - 1,)
    needed = earlier
    for each in reversed(range(number)):
        without = needed & ~(1 << each)
        if all(mask & without for mask in fitting):
            needed = without
    return tuple(each for each in range(number) if needed >> each & 1)


def _matters(rules: Sequence[RouteRule], world: World) -> Masks:
    """Give one matter for each set of rules that may fit together; bit n stands for rule n, the plainest come first."""
    situations = _kept(_situations(rules, world))
    tools = _kept(_tools(rules, world))
    units = _kept(_units(rules, world))
    with_tools = _kept(
        (mask & other, replace(facts, tool=tool.tool, status=tool.status))
        for mask, facts in situations.items()
        for other, tool in tools.items()
    )
    return _kept(
        (mask & other, replace(facts, units=unit.units))
        for mask, facts in with_tools.items()
        for other, unit in units.items()
    )


def _situations(rules: Sequence[RouteRule], world: World) -> Iterator[tuple[int, Facts]]:
    """Go through lanes, workflows and data together, since the severity hangs on all three."""
    mask = _masker(rules)
    severities = {severity: mask(Facts("", severity), "severity", "severity_at_least") for severity in Severity}
    data = [(classes, mask(_facts(classes=classes), "data_class")) for classes in _sets_of_classes()]
    workflows = _workflows(rules, world)
    for lane in ROUTED:
        for restricted in (True,) if lane == INCIDENT else (False, True):
            lane_mask = mask(_facts(lane=lane, restricted=restricted), "lane", "restricted")
            for key, stage, flow_mask in workflows:
                for classes, data_mask in data:
                    severity = world.severity(lane, classes, key)
                    facts = Facts(lane, severity, restricted, workflow=key, stage=stage, classes=classes)
                    yield lane_mask & flow_mask & data_mask & severities[severity], facts


def _workflows(rules: Sequence[RouteRule], world: World) -> list[tuple[str | None, str | None, int]]:
    """Give no workflow, and one for each difference that workflows make to the rules or to the severity."""
    mask = _masker(rules)
    kept: dict[tuple[int, Severity | None], tuple[str | None, str | None]] = {}
    kept[mask(_facts(), "workflow"), None] = (None, None)
    for key, workflow in world.workflows.items():
        stage = workflow.stage.value
        at_most = severity_at_most(Lane.WORKFLOW_FAILURE, workflow)
        kept.setdefault((mask(_facts(workflow=key, stage=stage), "workflow"), at_most), (key, stage))
    return [(key, stage, flow_mask) for (flow_mask, _), (key, stage) in kept.items()]


def _tools(rules: Sequence[RouteRule], world: World) -> Iterator[tuple[int, Facts]]:
    mask = _masker(rules)
    yield mask(_facts(), "tool"), _facts()
    for key, tool in world.tools.items():
        facts = _facts(tool=key, status=tool.status.value)
        yield mask(facts, "tool"), facts


def _units(rules: Sequence[RouteRule], world: World) -> Iterator[tuple[int, Facts]]:
    mask = _masker(rules)
    groups = dict.fromkeys(group for names in world.units.values() for group in names)
    for units in [frozenset[str](), *(units_of(world.units, [group]) for group in groups)]:
        facts = _facts(units=units)
        yield mask(facts, "unit"), facts


def _sets_of_classes() -> list[frozenset[str]]:
    names = [each.value for each in DataClass]
    sizes = range(MOST_CLASSES_NEEDED + 1)
    return [frozenset(chosen) for size in sizes for chosen in combinations(names, size)]


def _facts(
    *,
    lane: str = "",
    restricted: bool = False,
    tool: str | None = None,
    status: str | None = None,
    workflow: str | None = None,
    stage: str | None = None,
    units: frozenset[str] = frozenset(),
    classes: frozenset[str] = frozenset(),
) -> Facts:
    return Facts(lane, Severity.LOW, restricted, tool, status, workflow, stage, units, classes)


def _masker(rules: Sequence[RouteRule]) -> Callable[..., int]:
    """Give what tells, as bits, which rules let some facts pass, as far as the named conditions go."""

    def mask(facts: Facts, *names: str) -> int:
        asked = [condition for condition in CONDITIONS if condition.name in names]
        return sum(
            1 << number
            for number, rule in enumerate(rules)
            if all(condition.fits(rule.when, facts) for condition in asked)
        )

    return mask


def _kept(found: Iterable[tuple[int, Facts]]) -> Masks:
    kept: Masks = {}
    for mask, facts in found:
        kept.setdefault(mask, facts)
    return kept
