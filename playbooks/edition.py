"""The book in one language: the same decisions, in other words where somebody has translated them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from playbooks.deciding import Decisions, work_out
from playbooks.extras import CellWords, PolicyWords
from playbooks.schema import Cell, Policy, PolicyException, Tool
from playbooks.sentences import SENTENCES, fill

Worded = TypeVar("Worded", Cell, PolicyException)


@dataclass(frozen=True)
class Edition:
    """What the book says in one language; verdicts, keys and numbers are those of every other one."""

    language: str
    policy: Policy
    tools: Mapping[str, Tool]
    wording: Mapping[str, str]
    decisions: Decisions

    def say(self, key: str, /, **values: object) -> str:
        """Give a sentence of the wording with its placeholders filled."""
        if SENTENCES[key] != values.keys():
            raise ValueError(f"the sentence {key} takes {sorted(SENTENCES[key])}, not {sorted(values)}")
        return fill(self.wording[key], values)


def make_edition(
    language: str, policy: Policy, tools: Mapping[str, Tool], *, wording: Mapping[str, str], words: PolicyWords | None
) -> Edition:
    """Put a language's words in the places of policy and tools, and work the decisions out with them."""
    if words is not None:
        policy = _policy_in(policy, words)
        tools = {key: _tool_in(tool, key, words) for key, tool in tools.items()}
    return Edition(language, policy, tools, wording, work_out(policy, tools, wording))


def _policy_in(policy: Policy, words: PolicyWords) -> Policy:
    cells = {
        row: {each: _worded(cell, words.cells.get(row, {}).get(each)) for each, cell in columns.items()}
        for row, columns in policy.cells.items()
    }
    exceptions = {key: _worded(terms, words.exceptions.get(key)) for key, terms in policy.exceptions.items()}
    changed = {
        "title": words.title or policy.title,
        "sections": {**policy.sections, **words.sections},
        "cells": cells,
        "exceptions": exceptions,
    }
    return policy.model_copy(update=changed)


def _tool_in(tool: Tool, key: str, words: PolicyWords) -> Tool:
    said = words.tools.get(key)
    return tool if said is None else tool.model_copy(update=said.model_dump(exclude_none=True))


def _worded(thing: Worded, words: CellWords | None) -> Worded:
    return thing if words is None else thing.model_copy(update=words.model_dump(exclude_none=True))
