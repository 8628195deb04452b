"""The part of Jira's query language that the product needs: clauses joined by AND, and ORDER BY."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.jira.state import Issue
from integrations.sandbox.jira.world import ISSUE_TYPES, PRIORITIES, project_of, status_of

TOKEN = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"|\'((?:[^\'\\]|\\.)*)\'|(!=|>=|<=|=|~|>|<|\(|\)|,)|([^\s=!~<>(),"\']+))')
QUOTED = frozenset({1, 2})
SIGN = 3


class JqlError(Exception):
    """A query that Jira would not take, with Jira's own sentence about it."""


@dataclass(frozen=True)
class Token:
    """One word, value or sign."""

    text: str
    quoted: bool = False
    sign: bool = False

    def says(self, word: str) -> bool:
        """Say whether this is a keyword or sign."""
        return not self.quoted and self.text.upper() == word


@dataclass(frozen=True)
class Clause:
    """One condition; `wanted` says whether the values are asked for or ruled out."""

    field: str
    operator: str
    values: tuple[str, ...]

    def holds(self, issue: Issue) -> bool:
        """Say whether an issue meets the condition."""
        found = FIELDS[self.field](issue)
        if self.operator == "~":
            return any(self.values[0].lower() in value for value in found)
        meets = any(value.lower() in found for value in self.values)
        return meets if self.operator in ("=", "IN") else bool(found) and not meets


@dataclass(frozen=True)
class Query:
    """A query that was understood."""

    clauses: tuple[Clause, ...]
    order: tuple[tuple[str, bool], ...]

    def select(self, issues: Sequence[Issue]) -> list[Issue]:
        """Give the issues that meet every clause, in order; newest first where none was asked for."""
        found = [issue for issue in issues if all(clause.holds(issue) for clause in self.clauses)]
        for name, descending in reversed(self.order or (("created", True),)):
            found.sort(key=ORDERS[name], reverse=descending)
        return found


def _lower(*values: str | None) -> frozenset[str]:
    return frozenset(value.lower() for value in values if value)


def _name(things: Sequence[object], thing_id: str) -> str:
    return next(str(getattr(thing, "name", "")) for thing in things if getattr(thing, "id", "") == thing_id)


FIELDS: dict[str, Callable[[Issue], frozenset[str]]] = {
    "labels": lambda issue: _lower(*issue.labels),
    "project": lambda issue: _lower(issue.project, getattr(project_of(issue.project), "name", None)),
    "key": lambda issue: _lower(issue.key),
    "id": lambda issue: _lower(issue.id, issue.key),
    "status": lambda issue: _lower(status_of(issue.status_id).name, issue.status_id),
    "statuscategory": lambda issue: _lower(status_of(issue.status_id).category_name),
    "issuetype": lambda issue: _lower(_name(ISSUE_TYPES, issue.type_id), issue.type_id),
    "priority": lambda issue: _lower(_name(PRIORITIES, issue.priority_id), issue.priority_id),
    "component": lambda issue: _lower(*issue.components),
    "summary": lambda issue: _lower(issue.summary),
    "text": lambda issue: _lower(issue.summary, to_text(issue.description)),
}
ALIASES = {"issuekey": "key", "issue": "key", "type": "issuetype"}
ORDERS: dict[str, Callable[[Issue], tuple[int, str]]] = {
    "created": lambda issue: (int(issue.id), ""),
    "updated": lambda issue: (0, issue.updated),
    "key": lambda issue: (int(issue.id), issue.project),
    "priority": lambda issue: (-int(issue.priority_id), ""),
}


def _tokens(text: str) -> list[Token]:
    found, at = [], 0
    text = text.strip()
    while at < len(text):
        match = TOKEN.match(text, at)
        if match is None:
            raise JqlError(f"Error in the JQL Query: The quoted string '{text[at + 1 :]}' has not been completed.")
        group = match.lastindex or 0
        raw = match.group(group)
        plain = re.sub(r"\\(.)", r"\1", raw) if group in QUOTED else raw
        found.append(Token(plain, quoted=group in QUOTED, sign=group == SIGN))
        at = match.end()
    return found


class _Parser:
    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def _next(self) -> Token:
        if self._at >= len(self._tokens):
            raise JqlError("Error in the JQL Query: Expecting either a value, list or function before the end.")
        self._at += 1
        return self._tokens[self._at - 1]

    def _take(self, word: str) -> bool:
        if self._at < len(self._tokens) and self._tokens[self._at].says(word):
            self._at += 1
            return True
        return False

    def query(self) -> Query:
        clauses: list[Clause] = []
        if self._tokens and not self._tokens[0].says("ORDER"):
            clauses.append(self._clause())
            while self._take("AND"):
                clauses.append(self._clause())
        order = self._order() if self._take("ORDER") else ()
        if self._at < len(self._tokens):
            rest = self._tokens[self._at].text
            raise JqlError(f"Error in the JQL Query: Expecting operator or end of query but got '{rest}'.")
        return Query(tuple(clauses), order)

    def _clause(self) -> Clause:
        given = self._next().text
        name = ALIASES.get(given.lower(), given.lower())
        if name not in FIELDS:
            raise JqlError(f"Field '{given}' does not exist or you do not have permission to view it.")
        operator = self._next()
        if operator.says("NOT") and self._take("IN"):
            return Clause(name, "NOT IN", self._values())
        if operator.says("IN"):
            return Clause(name, "IN", self._values())
        if operator.text not in ("=", "!=", "~"):
            raise JqlError(f"Error in the JQL Query: The operator '{operator.text}' is not supported by the stand-in.")
        return Clause(name, operator.text, (self._value(),))

    def _value(self) -> str:
        token = self._next()
        if token.sign:
            raise JqlError(f"Error in the JQL Query: Expecting a value but got '{token.text}'.")
        return token.text

    def _values(self) -> tuple[str, ...]:
        if not self._take("("):
            raise JqlError("Error in the JQL Query: Expecting '(' after 'in'.")
        values = [self._value()]
        while self._take(","):
            values.append(self._value())
        if not self._take(")"):
            raise JqlError("Error in the JQL Query: Expecting ')' before the end of the list.")
        return tuple(values)

    def _order(self) -> tuple[tuple[str, bool], ...]:
        if not self._take("BY"):
            raise JqlError("Error in the JQL Query: Expecting 'by' after 'order'.")
        terms = [self._term()]
        while self._take(","):
            terms.append(self._term())
        return tuple(terms)

    def _term(self) -> tuple[str, bool]:
        given = self._next().text.lower()
        name = ALIASES.get(given, given)
        if name not in ORDERS:
            raise JqlError(f"Not able to sort using field '{given}'.")
        descending = self._take("DESC")
        if not descending:
            self._take("ASC")
        return name, descending


def parse(text: str) -> Query:
    """Understand a query, or raise JqlError."""
    return _Parser(_tokens(text)).query()
