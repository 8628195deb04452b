"""Which rule a matter meets, and in plain words why not the ones before it; pure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from playbooks.routing_schema import RouteRule, When
from triage.domain import Lane, Severity

SEVERITIES = tuple(Severity)
INCIDENT = Lane.SECURITY_INCIDENT
NOTHING_FOUND = "none"


@dataclass(frozen=True)
class Facts:
    """What rules may ask about a matter; tools and workflows are named by their keys, units by those of the file."""

    lane: str
    severity: Severity
    restricted: bool = False
    tool: str | None = None
    status: str | None = None
    workflow: str | None = None
    stage: str | None = None
    units: frozenset[str] = field(default_factory=frozenset)
    classes: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Condition:
    """One thing that a rule may ask: how it is written, whether a matter meets it, and what to say if it does not."""

    name: str
    is_said: Callable[[When], bool]
    fits: Callable[[When, Facts], bool]
    why_not: Callable[[When, Facts], str]


@dataclass(frozen=True)
class Looked:
    """A rule that was looked at: whether it fits, and if not, all that it asked in vain."""

    rule: RouteRule
    fits: bool
    because: tuple[str, ...]


def fits(rule: RouteRule, facts: Facts) -> bool:
    """Tell whether a matter meets all that a rule asks."""
    return all(condition.fits(rule.when, facts) for condition in CONDITIONS)


def first_that_fits(rules: Iterable[RouteRule], facts: Facts) -> RouteRule | None:
    """Give the first rule that a matter meets, or None: then the queue of its lane is right."""
    return next((rule for rule in rules if fits(rule, facts)), None)


def looked_through(rules: Iterable[RouteRule], facts: Facts) -> list[Looked]:
    """Look at the rules in their order, up to the first that fits."""
    looked: list[Looked] = []
    for rule in rules:
        because = [one.why_not(rule.when, facts) for one in CONDITIONS if not one.fits(rule.when, facts)]
        looked.append(Looked(rule, not because, tuple(because)))
        if not because:
            break
    return looked


def either(names: Sequence[str]) -> str:
    """Join names as people say them."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def _takes_restricted(when: When, facts: Facts) -> bool:
    if when.restricted is not None:
        return facts.restricted is when.restricted
    # Nobody sends an incident elsewhere by a rule that did not think of it.
    return not facts.restricted or (facts.lane == INCIDENT and INCIDENT in (when.lane or ()))


def _why_not_restricted(when: When, facts: Facts) -> str:
    if not facts.restricted:
        return "it is not restricted"
    return "it is restricted" if when.restricted is False else "it is restricted, and the rule does not ask for that"


def _why_not_named(what: str, key: str | None, group: str | None, *, asked: Sequence[str]) -> str:
    if key is None:
        return f"no {what} was found in it, and the rule asks for {either(asked)}"
    return f"the {what} is {key} ({group}), not {either(asked)}"


def _at_least(when: When, facts: Facts) -> bool:
    least = when.severity_at_least
    return least is None or SEVERITIES.index(facts.severity) >= SEVERITIES.index(least)


def _why_not_unit(when: When, facts: Facts) -> str:
    asked = either(when.unit or (NOTHING_FOUND,))
    if not facts.units:
        return f"the person is in no unit of this file, and the rule asks for {asked}"
    return f"the person is in {', '.join(sorted(facts.units))}, not in {asked}"


def _why_not_data(when: When, facts: Facts) -> str:
    asked = either(when.data_class or (NOTHING_FOUND,))
    if not facts.classes:
        return f"no data was found in it, and the rule asks for {asked}"
    return f"the data found in it is {', '.join(sorted(facts.classes))}, not {asked}"


CONDITIONS = (
    Condition(
        "lane",
        lambda when: when.lane is not None,
        lambda when, facts: when.lane is None or facts.lane in when.lane,
        lambda when, facts: f"the lane is {facts.lane}, not {either(when.lane or (NOTHING_FOUND,))}",
    ),
    Condition(
        "tool",
        lambda when: when.tool is not None,
        lambda when, facts: when.tool is None or not {facts.tool, facts.status}.isdisjoint(when.tool),
        lambda when, facts: _why_not_named("tool", facts.tool, facts.status, asked=when.tool or (NOTHING_FOUND,)),
    ),
    Condition(
        "workflow",
        lambda when: when.workflow is not None,
        lambda when, facts: when.workflow is None or not {facts.workflow, facts.stage}.isdisjoint(when.workflow),
        lambda when, facts: _why_not_named(
            "workflow", facts.workflow, facts.stage, asked=when.workflow or (NOTHING_FOUND,)
        ),
    ),
    Condition(
        "unit",
        lambda when: when.unit is not None,
        lambda when, facts: when.unit is None or not facts.units.isdisjoint(when.unit),
        _why_not_unit,
    ),
    Condition(
        "severity",
        lambda when: when.severity is not None,
        lambda when, facts: when.severity is None or facts.severity in when.severity,
        lambda when, facts: f"the severity is {facts.severity}, not {either(when.severity or (NOTHING_FOUND,))}",
    ),
    Condition(
        "severity_at_least",
        lambda when: when.severity_at_least is not None,
        _at_least,
        lambda when, facts: f"the severity is {facts.severity}, which is less than {when.severity_at_least}",
    ),
    Condition(
        "data_class",
        lambda when: when.data_class is not None,
        lambda when, facts: when.data_class is None or not facts.classes.isdisjoint(when.data_class),
        _why_not_data,
    ),
    Condition("restricted", lambda when: when.restricted is not None, _takes_restricted, _why_not_restricted),
)
