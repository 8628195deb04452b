"""Checks a playbook folder whole: every file against its model, and the files against each other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from playbooks.fitting import fit
from playbooks.folder import LANE_FILES, NAMES, Folder, read
from playbooks.mistakes import Mistake
from playbooks.rules import RULES
from playbooks.schema import Owners, Playbook, Policy, Tool, Tools, Wording
from playbooks.source import Source


@dataclass(frozen=True)
class Checked:
    """A folder without a mistake, as values."""

    texts: Mapping[str, str]
    playbooks: Mapping[str, Playbook]
    owners: Owners
    tools: Mapping[str, Tool]
    policy: Policy
    wording: Mapping[str, Mapping[str, str]]


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
    if mistakes:
        return None, _in_order(mistakes)
    return _checked(found, models), []


def _checked(found: Folder, models: Mapping[str, Any]) -> Checked:
    return Checked(
        texts=found.texts,
        playbooks={name: models[file] for name, file in zip(NAMES, LANE_FILES, strict=True)},
        owners=models["owners.yaml"],
        tools=models["tools.yaml"].root,
        policy=models["policy.yaml"],
        wording=models["wording.yaml"].root,
    )


def _fit(name: str, source: Source) -> tuple[BaseModel | None, list[Mistake]]:
    if name not in LANE_FILES:
        models: dict[str, type[BaseModel]] = {
            "owners.yaml": Owners,
            "policy.yaml": Policy,
            "tools.yaml": Tools,
            "wording.yaml": Wording,
        }
        return fit(models[name], source, source.values)
    if not isinstance(source.values, dict):
        return fit(Playbook, source, source.values)
    return fit(Playbook, source, source.values | {"answer": source.body})


def _has_mistake(name: str, mistakes: Iterable[Mistake]) -> bool:
    return any(mistake.file == name for mistake in mistakes)


def _in_order(mistakes: Iterable[Mistake]) -> list[Mistake]:
    return sorted(set(mistakes))
