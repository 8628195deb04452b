"""The book in one language: the same decisions, in other words where somebody has translated them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from playbooks.checking import Checked
from playbooks.deciding import Decisions, work_out
from playbooks.extras import (
    CellWords,
    FieldWords,
    LaneWords,
    OwnersWords,
    OwnerWords,
    PolicyWords,
    ToolWords,
    WorkflowWords,
)
from playbooks.policy_schema import Cell, Policy, PolicyException, Tool
from playbooks.routing_schema import Workflow
from playbooks.schema import ContextField, Owner, Owners, Playbook
from playbooks.sentences import SENTENCES, fill, placeholders_of

Worded = TypeVar("Worded", Cell, ContextField, Owner, Playbook, PolicyException, Tool, Workflow)
Said = CellWords | FieldWords | OwnerWords | ToolWords | WorkflowWords


@dataclass(frozen=True)
class Edition:
    """What the book says in one language; verdicts, keys and numbers are those of every other one."""

    language: str
    playbooks: Mapping[str, Playbook]
    owners: Owners
    policy: Policy
    tools: Mapping[str, Tool]
    workflows: Mapping[str, Workflow]
    wording: Mapping[str, str]
    decisions: Decisions

    def playbook_for(self, name: str) -> Playbook:
        """Give the playbook of a lane, of `out_of_scope` or of `unclear`."""
        return self.playbooks[name]

    def owner_named(self, key: str) -> str:
        """Give what people call an owner."""
        return self.owners.owners[key].name

    def say(self, key: str, /, **values: object) -> str:
        """Give a sentence of the wording with its placeholders filled."""
        if SENTENCES[key] != values.keys():
            raise ValueError(f"the sentence {key} takes {sorted(SENTENCES[key])}, not {sorted(values)}")
        return fill(self.wording[key], values)

    def first_answer(
        self, name: str, *, reference: str, acknowledge_by: str, missing: Sequence[str] = (), owner: str | None = None
    ) -> str:
        """Give the whole first reply: the lane's answer, and below it each standing line that the answer left out.

        So everyone learns the reference, the owner, the time and what is still needed, however a company edits its
        answers. A paragraph about what is missing disappears where nothing is.
        """
        used = placeholders_of(self.playbooks[name].answer)
        owner = owner or self.owner_named(self.playbooks[name].owner)
        standing = []
        if not {"owner", "acknowledge_by"} <= used:
            standing.append(self.say("owner_line", owner=owner, acknowledge_by=acknowledge_by))
        if "reference" not in used:
            standing.append(self.say("reference_line", reference=reference))
        answer = self.own_answer(name, reference=reference, acknowledge_by=acknowledge_by, missing=missing, owner=owner)
        return "\n\n".join([answer, " ".join(standing)]).strip()

    def own_answer(
        self, name: str, *, reference: str, acknowledge_by: str, missing: Sequence[str] = (), owner: str
    ) -> str:
        """Give the lane's answer alone, with the questions, for where the rest stands beside it."""
        answer = self.playbooks[name].answer
        questions = "\n".join(self.say("missing_item", question=question) for question in missing)
        values = {"reference": reference, "owner": owner, "acknowledge_by": acknowledge_by, "missing": questions}
        parts = [part for part in answer.split("\n\n") if missing or "missing" not in placeholders_of(part)]
        parts = [fill(part, values) for part in parts]
        if missing and "missing" not in placeholders_of(answer):
            parts.append(f"{self.say('missing_intro')}\n{questions}")
        return "\n\n".join(parts)


def make_edition(language: str, checked: Checked) -> Edition:
    """Put a language's words in the places of all that was decided, and work the decisions out with them."""
    wording, said = checked.wording[language], checked.translations.get(language)
    playbooks, owners, policy, tools = checked.playbooks, checked.owners, checked.policy, checked.tools
    workflows = checked.workflows
    if said is not None:
        playbooks = {name: _playbook_in(playbook, said.lanes.get(name)) for name, playbook in playbooks.items()}
        owners = _owners_in(owners, said.owners)
        policy = _policy_in(policy, said.policy)
        tools = {key: _tool_in(tool, said.policy.tools.get(key)) for key, tool in tools.items()}
        workflows = {key: _worded(one, said.workflows.get(key)) for key, one in workflows.items()}
    return Edition(language, playbooks, owners, policy, tools, workflows, wording, work_out(policy, tools, wording))


def _playbook_in(playbook: Playbook, words: LaneWords | None) -> Playbook:
    if words is None:
        return playbook
    said = words.model_dump(include={"title", "answer"}, exclude_none=True)
    if words.steps is not None:
        said["steps"] = tuple(
            step.model_copy(update={"text": text}) for step, text in zip(playbook.steps, words.steps, strict=True)
        )
    context = tuple(_worded(field, words.context.get(field.name)) for field in playbook.context)
    return playbook.model_copy(update={**said, "context": context})


def _owners_in(owners: Owners, words: OwnersWords) -> Owners:
    said = {key: _worded(owner, words.owners.get(key)) for key, owner in owners.owners.items()}
    return owners.model_copy(update={"owners": said})


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


def _tool_in(tool: Tool, words: ToolWords | None) -> Tool:
    if words is None:
        return tool
    said = words.model_dump(include={"name", "note"}, exclude_none=True)
    if tool.containment is not None and words.containment is not None:
        kept = tool.containment.model_copy(update=words.containment.model_dump(exclude_none=True))
        said["containment"] = kept
    return tool.model_copy(update=said)


def _worded(thing: Worded, words: Said | None) -> Worded:
    return thing if words is None else thing.model_copy(update=words.model_dump(exclude_none=True))
