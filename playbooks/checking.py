"""Checks a playbook folder whole: every file against its model, and the files against each other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from playbooks.extras import Detection, PolicyWords, Sample, Samples
from playbooks.fitting import fit
from playbooks.folder import LANE_FILES, NAMES, Folder, language_of, read, shipped_source
from playbooks.mistakes import Mistake
from playbooks.rules import LATER_RULES, LEANED_ON, RULES
from playbooks.schema import Owners, Playbook, Policy, Tool, Tools, Wording
from playbooks.sentences import DEFAULT_LANGUAGE, LATER
from playbooks.source import Source

MODELS: Mapping[str, type[BaseModel]] = {
    "detection.yaml": Detection,
    "owners.yaml": Owners,
    "policy.yaml": Policy,
    "samples.yaml": Samples,
    "tools.yaml": Tools,
    "wording.yaml": Wording,
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
    translations: Mapping[str, PolicyWords]
    detection: Detection
    samples: Mapping[str, Sample]


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
    if not any(_has_mistake(name, mistakes) for name in LEANED_ON):
        for rule in LATER_RULES:
            mistakes += rule(found.sources)
    if mistakes:
        return None, _in_order(mistakes)
    return _checked(found, models), []


def _checked(found: Folder, models: Mapping[str, Any]) -> Checked:
    samples = models.get("samples.yaml")
    return Checked(
        texts=found.texts,
        playbooks={name: models[file] for name, file in zip(NAMES, LANE_FILES, strict=True)},
        owners=models["owners.yaml"],
        tools=models["tools.yaml"].root,
        policy=models["policy.yaml"],
        wording=_complete(models["wording.yaml"].root),
        translations={language: models[name] for name in models if (language := language_of(name))},
        detection=models.get("detection.yaml") or Detection(),
        samples={} if samples is None else samples.samples,
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


def _fit(name: str, source: Source) -> tuple[BaseModel | None, list[Mistake]]:
    if name not in LANE_FILES:
        # A file of one's own that holds nothing but remarks says nothing, and that is no mistake.
        is_empty = source.values is None and name in {"detection.yaml", "samples.yaml"}
        return fit(MODELS.get(name, PolicyWords), source, {} if is_empty else source.values)
    if not isinstance(source.values, dict):
        return fit(Playbook, source, source.values)
    return fit(Playbook, source, source.values | {"answer": source.body})


def _has_mistake(name: str, mistakes: Iterable[Mistake]) -> bool:
    return any(mistake.file == name for mistake in mistakes)


def _in_order(mistakes: Iterable[Mistake]) -> list[Mistake]:
    return sorted(set(mistakes))
