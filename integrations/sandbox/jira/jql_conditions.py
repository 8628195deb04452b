"""What a query asks of an issue, once it was understood: conditions, joined or turned round, and an order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.jql_fields import EMPTY_WHERE_UNRESOLVED, FIELDS, MOMENTS, ORDERS, read_moment
from integrations.sandbox.jira.state import JiraState


class Condition(Protocol):
    """Something that holds of an issue, or does not."""

    def holds(self, issue: Issue, state: JiraState) -> bool:
        """Say whether an issue meets it."""
        ...


@dataclass(frozen=True)
class Clause:
    """One condition on a field; an operator that begins with NOT or ! rules the values out."""

    field: str
    operator: str
    values: tuple[str, ...] = ()

    def holds(self, issue: Issue, state: JiraState) -> bool:
        """Say whether an issue meets the condition."""
        if self.operator in ("IS", "IS NOT"):
            return self._is_empty(issue, state) == (self.operator == "IS")
        if self.field in MOMENTS:
            return self._compares(MOMENTS[self.field](issue), state.clock.now())
        found = FIELDS[self.field](issue, state)
        if self.operator in ("~", "!~"):
            wanted = self.values[0].lower().strip('"')
            return any(wanted in value for value in found) == (self.operator == "~")
        meets = any(value.lower() in found for value in self.values)
        return meets if self.operator in ("=", "IN") else bool(found) and not meets

    def _is_empty(self, issue: Issue, state: JiraState) -> bool:
        if self.field in MOMENTS:
            return MOMENTS[self.field](issue) is None
        if self.field in EMPTY_WHERE_UNRESOLVED:
            return issue.resolution_id is None
        return not FIELDS[self.field](issue, state)

    def _compares(self, value: datetime | None, now: datetime) -> bool:
        wanted = read_moment(self.values[0], now=now)
        if value is None or wanted is None:
            return False
        after, before = value > wanted, value < wanted
        return {
            ">": after,
            ">=": not before,
            "<": before,
            "<=": not after,
            "=": value == wanted,
            "!=": value != wanted,
        }[self.operator]


@dataclass(frozen=True)
class Joined:
    """Conditions of which all hold, or with `any_of` one at least."""

    parts: tuple[Condition, ...]
    any_of: bool = False

    def holds(self, issue: Issue, state: JiraState) -> bool:
        """Say whether an issue meets them."""
        found = (part.holds(issue, state) for part in self.parts)
        return any(found) if self.any_of else all(found)


@dataclass(frozen=True)
class Opposite:
    """A condition that must not hold."""

    part: Condition

    def holds(self, issue: Issue, state: JiraState) -> bool:
        """Say whether an issue does not meet it."""
        return not self.part.holds(issue, state)


@dataclass(frozen=True)
class Query:
    """A query that was understood; `clauses` lists what stands anywhere in its condition."""

    condition: Condition
    clauses: tuple[Clause, ...]
    order: tuple[tuple[str, bool], ...]

    def select(self, issues: Sequence[Issue], state: JiraState) -> list[Issue]:
        """Give the issues that meet the condition, in order; newest first where none was asked for."""
        found = [issue for issue in issues if self.condition.holds(issue, state)]
        for name, descending in reversed(self.order or (("created", True),)):
            found.sort(key=ORDERS[name], reverse=descending)
        return found
