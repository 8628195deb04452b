"""What a change looks like in an issue's history: the field, and its value before and after, in words."""

from typing import Any

from integrations.sandbox.jira import world
from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.kinds import Json
from integrations.sandbox.jira.state import JiraState

NAMES = {"type_id": "issuetype", "priority_id": "priority", "security_id": "security", "components": "Component"}
THINGS = {"type_id": world.ISSUE_TYPES, "priority_id": world.PRIORITIES}
PEOPLE = frozenset({"assignee", "reporter"})


def item(name: str, before: str, after: str, *, ids: tuple[str | None, str | None] = (None, None)) -> Json:
    """Write down one change."""
    shown: Json = {"field": name, "fieldId": name, "fieldtype": "jira", "fromString": before, "toString": after}
    return shown | {word: given for word, given in zip(("from", "to"), ids, strict=True) if given}


def items_of(issue: Issue, changes: Json, state: JiraState) -> list[Json]:
    """Write down what changes of an issue's fields really change."""
    found: list[Json] = []
    for name, value in changes.items():
        if name == "custom":
            found += _custom(issue, value, state)
        elif getattr(issue, name) != value:
            before = getattr(issue, name)
            ids = (before, value) if name in PEOPLE or name.endswith("_id") else (None, None)
            words = [_in_words(name, one, issue=issue, state=state) for one in (before, value)]
            found.append(item(NAMES.get(name, name), *words, ids=ids))
    return found


def _custom(issue: Issue, values: Json, state: JiraState) -> list[Json]:
    names = {one.id: one.name for one in state.project_of(issue).fields}
    changed = [(key, value) for key, value in values.items() if issue.custom.get(key) != value]
    return [
        item(names.get(key, key), _plain(issue.custom.get(key)), _plain(value))
        | {"fieldId": key, "fieldtype": "custom"}
        for key, value in changed
    ]


def _in_words(name: str, value: Any, *, issue: Issue, state: JiraState) -> str:
    if name in PEOPLE:
        person = state.person(value)
        return person.name if person else ""
    things = state.project_of(issue).security_levels if name == "security_id" else THINGS.get(name, ())
    return next((thing.name for thing in things if thing.id == value), "") if things else _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("value", "")) or to_text(value)
    return " ".join(map(_plain, value)) if isinstance(value, list) else str(value or "")
