"""The rules between fields and files, which no single model can know; they read what was written, mistakes and all."""

from collections.abc import Callable, Iterable, Mapping

from playbooks.folder import original_of
from playbooks.mistakes import Mistake
from playbooks.rules import (
    access,
    chains,
    detection,
    exceptions,
    incidents,
    lanes,
    owners,
    policy,
    reports,
    routing,
    samples,
    tools,
    translations,
    wording,
    workflows,
)
from playbooks.source import Source

Rule = Callable[[Mapping[str, Source]], Iterable[Mistake]]

RULES: tuple[Rule, ...] = (
    lanes.find,
    chains.find,
    incidents.find,
    owners.find,
    policy.find,
    exceptions.find,
    tools.find,
    wording.find,
    detection.find,
    samples.find,
    workflows.find,
    routing.find,
    access.find,
    reports.find,
)

# Asked only of files whose originals have no mistake: one there would be told again for every place that follows it.
LATER_RULES: tuple[Rule, ...] = (translations.find,)


def leaned_on(name: str) -> frozenset[str]:
    """Name the files at whose places a translation stands."""
    original = original_of(name)
    named = () if original is None else (original,)
    return frozenset((*named, "tools.yaml") if original == "policy.yaml" else named)
