"""The reports of `samples.yaml`: where each goes, whether that is what is expected, and what another folder changes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from playbooks import commands
from playbooks.book import Book
from playbooks.extras import SampleReport
from playbooks.mistakes import Mistake
from triage.domain import Lane
from triage.routes import Route, facts_of, route_of

SAMPLES = "samples.yaml"
LANE_ALONE = "the lane's own queue"


def wrong_reports(folder: Path | None, book: Book, *, now: datetime) -> Iterator[Mistake]:
    """List the sample reports that go elsewhere than the folder itself expects."""
    for name, sample in book.reports.items():
        route = route_for(sample, book, now=now)
        place = ("reports", name)
        if sample.rule is not None and sample.rule != route.rule:
            said = f"This report meets {_named(route.rule)}, not {_named(sample.rule)}."
            yield commands.mistake_at(folder, SAMPLES, said, *place, "rule")
        if sample.project is not None and sample.project != route.queue.project:
            said = f"This report goes to {route.queue.project}, not to {sample.project}, by {_named(route.rule)}."
            yield commands.mistake_at(folder, SAMPLES, said, *place, "project")


def other_ways(old: Book, new: Book, *, now: datetime) -> Iterator[str]:
    """Say which sample reports of either folder go elsewhere by the new one."""
    for name, sample in {**old.reports, **new.reports}.items():
        before, after = (route_for(sample, book, now=now) for book in (old, new))
        differs = [f"{a} → {b}" for a, b in zip(_ends(before), _ends(after), strict=True) if a != b]
        if differs:
            yield f"report '{name}': {', '.join(differs)} (by {_named(after.rule)})"


def route_for(sample: SampleReport, book: Book, *, now: datetime) -> Route:
    """Route a sample; what it names counts before what its text says."""
    counted = dict.fromkeys((each.value for each in sample.classes), 1)
    restricted = sample.restricted or sample.lane == Lane.SECURITY_INCIDENT
    facts = facts_of(book, sample.lane, sample.text, given={}, data_classes=counted, restricted=restricted)
    tool, workflow = book.tools.get(sample.tool or ""), book.workflows.get(sample.workflow or "")
    if tool is not None:
        facts = replace(facts, tool=sample.tool, status=tool.status.value)
    if workflow is not None:
        severity = book.severity_for(facts.lane, facts.classes, sample.workflow)
        facts = replace(facts, workflow=sample.workflow, stage=workflow.stage.value, severity=severity)
    return route_of(replace(facts, units=frozenset(sample.units)), book, now=now)


def _ends(route: Route) -> tuple[str, ...]:
    return (route.queue.project, f"owner {route.owner}", f"priority {route.priority}")


def _named(rule: str | None) -> str:
    return LANE_ALONE if rule is None else f"the rule '{rule}'"
