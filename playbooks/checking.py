"""Checks a playbook folder whole: every file against its model, and the files against each other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from playbooks.access_schema import Access
from playbooks.extras import (
    Detection,
    LaneWords,
    OwnersWords,
    PolicyWords,
    Sample,
    SampleReport,
    Samples,
    Translation,
    WorkflowsWords,
)
from playbooks.fitting import fit
from playbooks.folder import (
    LANE_FILES,
    NAMES,
    OWN,
    Folder,
    language_of,
    original_of,
    read,
    shipped_source,
    translation_name,
)
from playbooks.mistakes import Mistake
from playbooks.policy_schema import Policy, Tool, Tools
from playbooks.reachable import World
from playbooks.report_schema import TimedReports
from playbooks.routing_schema import Routing, Workflow, Workflows
from playbooks.rules import LATER_RULES, RULES, leaned_on
from playbooks.rules.never import rules_that_never_win
from playbooks.schema import Owners, Playbook, Wording
from playbooks.sentences import DEFAULT_LANGUAGE, LATER
from playbooks.source import Source

MODELS: Mapping[str, type[BaseModel]] = {
    "access.yaml": Access,
    "detection.yaml": Detection,
    "owners.yaml": Owners,
    "policy.yaml": Policy,
    "reports.yaml": TimedReports,
    "routing.yaml": Routing,
    "samples.yaml": Samples,
    "tools.yaml": Tools,
    "wording.yaml": Wording,
    "workflows.yaml": Workflows,
    **dict.fromkeys(LANE_FILES, Playbook),
}
WORDS: Mapping[str, type[BaseModel]] = {
    "owners.yaml": OwnersWords,
    "policy.yaml": PolicyWords,
    "workflows.yaml": WorkflowsWords,
    **dict.fromkeys(LANE_FILES, LaneWords),
}


@dataclass(frozen=True)
class Checked:
    """A folder without a mistake, as values."""

    texts: Mapping[str, str]
    playbooks: Mapping[str, Playbook]
    owners: Owners
    tools: Mapping[str, Tool]
    policy: Policy
    wording: Mapping[str, Mapping[str, str]]
    translations: Mapping[str, Translation]
    access: Access
    detection: Detection
    samples: Mapping[str, Sample]
    reports: Mapping[str, SampleReport]
    routing: Routing
    timed: TimedReports
    workflows: Mapping[str, Workflow]

    @property
    def world(self) -> World:
        """Give all that matters are made of, as far as rules ask about it."""
        return World(self.playbooks, self.tools, self.workflows, self.routing.units)


def check(folder: Path | None) -> list[Mistake]:
    """Find every mistake in a folder, in the order of files and lines."""
    return examine(folder)[1]


def examine(folder: Path | None) -> tuple[Checked | None, list[Mistake]]:
    """Read a folder and give either its values or all of its mistakes."""
    found = read(folder)
    mistakes = list(found.mistakes)
    models: dict[str, Any] = {}
    for name, source in found.sources.items():
        if source.values is not None or not _has_mistake(name, mistakes):
            models[name], unfitting = _fit(name, source)
            mistakes += unfitting
    for rule in RULES:
        mistakes += rule(found.sources)
    mistaken = {mistake.file for mistake in mistakes}
    sound = {name: source for name, source in found.sources.items() if mistaken.isdisjoint(leaned_on(name))}
    for rule in LATER_RULES:
        mistakes += rule(sound)
    if mistakes:
        return None, _in_order(mistakes)
    checked = _checked(found, models)
    never = rules_that_never_win(checked.routing.rules, checked.world, found.sources)
    return (None, never) if never else (checked, [])


def _checked(found: Folder, models: Mapping[str, Any]) -> Checked:
    samples, workflows = models.get("samples.yaml"), models.get("workflows.yaml")
    return Checked(
        texts=found.texts,
        playbooks={name: models[file] for name, file in zip(NAMES, LANE_FILES, strict=True)},
        owners=models["owners.yaml"],
        tools=models["tools.yaml"].root,
        policy=models["policy.yaml"],
        wording=_complete(models["wording.yaml"].root),
        translations={language: _translation(models, language) for language in _languages(models)},
        access=models.get("access.yaml") or Access(),
        detection=models.get("detection.yaml") or Detection(),
        samples={} if samples is None else samples.samples,
        reports={} if samples is None else samples.reports,
        routing=models.get("routing.yaml") or Routing(),
        timed=models.get("reports.yaml") or TimedReports(),
        workflows={} if workflows is None else workflows.root,
    )


def _complete(wording: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """Take sentences that a folder has not got yet from the shipped set, in the same language if it is there."""
    if all(LATER.keys() <= said.keys() for said in wording.values()):
        return {language: dict(said) for language, said in wording.items()}
    given = shipped_source("wording.yaml")
    later = {language: {key: given.text(language, key) for key in LATER} for language in given.names()}
    usual = later[DEFAULT_LANGUAGE]
    return {
        language: {key: text for key, text in (later.get(language, usual) | dict(said)).items() if text}
        for language, said in wording.items()
    }


def _languages(models: Iterable[str]) -> list[str]:
    return sorted({language for name in models if (language := language_of(name))})


def _translation(models: Mapping[str, Any], language: str) -> Translation:
    """Put together what a folder says in one more language; a file that is not there says nothing."""
    lanes = {name: translation_name(file, language) for name, file in zip(NAMES, LANE_FILES, strict=True)}
    workflows = models.get(translation_name("workflows.yaml", language))
    return Translation(
        policy=models.get(translation_name("policy.yaml", language)) or PolicyWords(),
        owners=models.get(translation_name("owners.yaml", language)) or OwnersWords(),
        lanes={name: models[file] for name, file in lanes.items() if file in models},
        workflows={} if workflows is None else workflows.root,
    )


def _fit(name: str, source: Source) -> tuple[BaseModel | None, list[Mistake]]:
    original = original_of(name)
    model = MODELS[name] if original is None else WORDS[original]
    # A file that may be left out and holds nothing but remarks says nothing, and that is no mistake.
    may_be_empty = original is not None or name in OWN
    values = {} if source.values is None and may_be_empty else source.values
    is_lane = (original or name) in LANE_FILES
    if is_lane and isinstance(values, dict):
        values = values | {"answer": source.body or (None if original else "")}
    return fit(model, source, values)


def _has_mistake(name: str, mistakes: Iterable[Mistake]) -> bool:
    return any(mistake.file == name for mistake in mistakes)


def _in_order(mistakes: Iterable[Mistake]) -> list[Mistake]:
    return sorted(set(mistakes))
