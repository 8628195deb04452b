"""Says of a routing rule that can never win what is in its way, and what to mend; asked of a folder that is right."""

from collections.abc import Mapping, Sequence

from playbooks.matching import INCIDENT, SEVERITIES, either
from playbooks.mistakes import Mistake
from playbooks.reachable import ROUTED, Unreachable, World, unreachable
from playbooks.routing_schema import RouteRule
from playbooks.schema import DataClass
from playbooks.source import Source
from triage.domain import Severity

FILE = "routing.yaml"
LANES_NAMED_AT_MOST = 3
HOW_SEVERE = frozenset({"severity", "severity_at_least"})


def rules_that_never_win(rules: Sequence[RouteRule], world: World, sources: Mapping[str, Source]) -> list[Mistake]:
    """Tell every rule that no matter can ever reach."""
    if FILE not in sources:
        return []
    source = sources[FILE]
    found: list[Mistake] = []
    for one in unreachable(rules, world):
        if one.taken_by:
            message = _taken(one, rules, source)
            found.append(source.mistake(message, "rules", one.number, "name"))
        else:
            message, *place = _impossible(one, rules[one.number], world)
            found.append(source.mistake(message, "rules", one.number, "when", *place))
    return found


def _taken(one: Unreachable, rules: Sequence[RouteRule], source: Source) -> str:
    named = [f"'{rules[each].name}' (line {source.line('rules', each, 'name')})" for each in one.taken_by]
    if len(named) == 1:
        takes = f"{named[0]} stands before it and takes every matter that it asks for"
    else:
        takes = f"{', '.join(named[:-1])} and {named[-1]} stand before it and together take all that it asks for"
    return f"The rule '{rules[one.number].name}' never wins: {takes}. Move it up, ask for more there, or remove it."


def _impossible(one: Unreachable, rule: RouteRule, world: World) -> tuple[str, ...]:
    """Give the sentence, and the condition at which it is told."""
    names = set(one.conflicting)
    start = f"The rule '{rule.name}' never wins: "
    place = next((name for name in reversed(one.conflicting)), "lane")
    if names == {"tool"}:
        return start + f"no tool of tools.yaml has the status {either(rule.when.tool or ())}.", place
    if names == {"workflow"}:
        return start + f"no workflow of workflows.yaml is a {either(rule.when.workflow or ())}.", place
    if names == HOW_SEVERE:
        asked = either(rule.when.severity or ())
        return start + f"nothing is {asked} and at least {rule.when.severity_at_least}; keep one of the two.", place
    if names == {"lane", "restricted"}:
        return start + f"every matter in {INCIDENT} is restricted; take the lane or this line out.", place
    if names & HOW_SEVERE and names <= {"lane", "data_class", "workflow", *HOW_SEVERE}:
        place = next(name for name in one.conflicting if name in HOW_SEVERE)
        return start + _too_severe(rule, world), place
    together = " and ".join(f"'{name}'" for name in one.conflicting)
    return start + f"nothing meets {together} together; change one of them.", place


def _too_severe(rule: RouteRule, world: World) -> str:
    """Say which severities there are, since it is the lane's file that sets them."""
    lanes = [lane for lane in rule.when.lane or ROUTED if lane in ROUTED]
    data, workflow = rule.when.data_class or ("",), rule.when.workflow
    flows = [key for key, one in world.workflows.items() if workflow is None or {key, one.stage.value} & {*workflow}]
    about = [*flows, *([] if workflow else [None])]
    said = []
    for lane in lanes:
        reached = {
            world.severity(lane, [each, another], key) for each in data for another in ["", *DataClass] for key in about
        }
        said.append(
            f"in {lane} a matter{' with such data' if rule.when.data_class else ''} is {either(_in_order(reached))}"
        )
    return "; ".join(said[:LANES_NAMED_AT_MOST]) + "; the lane's file sets its severities."


def _in_order(severities: set[Severity]) -> list[str]:
    return [each for each in SEVERITIES if each in severities]
