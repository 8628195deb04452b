"""The part of Jira's query language that the product needs: clauses joined by AND, OR and NOT, and ORDER BY."""

import re
from dataclasses import dataclass

from integrations.sandbox.jira.jql_conditions import Clause, Condition, Joined, Opposite, Query
from integrations.sandbox.jira.jql_fields import ALIASES, FIELDS, MOMENTS, ORDERS

TOKEN = re.compile(
    r"\s*(?:\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'|(!=|>=|<=|=|!~|~|>|<|\(|\)|,)|([^\s=!~<>(),\"']+(?:\(\))?))"
)
QUOTED = frozenset({1, 2})
SIGN = 3
EMPTY = frozenset({"EMPTY", "NULL"})


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
        self._clauses: list[Clause] = []

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
        condition: Condition = Joined(())
        if self._tokens and not self._tokens[0].says("ORDER"):
            condition = self._either()
        order = self._order() if self._take("ORDER") else ()
        if self._at < len(self._tokens):
            rest = self._tokens[self._at].text
            raise JqlError(f"Error in the JQL Query: Expecting operator or end of query but got '{rest}'.")
        return Query(condition, tuple(self._clauses), order)

    def _either(self) -> Condition:
        parts = [self._both()]
        while self._take("OR"):
            parts.append(self._both())
        return Joined(tuple(parts), any_of=True)

    def _both(self) -> Condition:
        parts = [self._one()]
        while self._take("AND"):
            parts.append(self._one())
        return Joined(tuple(parts))

    def _one(self) -> Condition:
        if self._take("NOT"):
            return Opposite(self._one())
        if self._take("("):
            inner = self._either()
            if not self._take(")"):
                raise JqlError("Error in the JQL Query: Expecting ')' before the end of the query.")
            return inner
        clause = self._clause()
        self._clauses.append(clause)
        return clause

    def _clause(self) -> Clause:
        given = self._next().text
        name = ALIASES.get(given.lower(), given.lower())
        if name not in FIELDS and name not in MOMENTS:
            raise JqlError(f"Field '{given}' does not exist or you do not have permission to view it.")
        operator = self._next()
        if operator.says("NOT") and self._take("IN"):
            return Clause(name, "NOT IN", self._values())
        if operator.says("IN"):
            return Clause(name, "IN", self._values())
        if operator.says("IS"):
            return self._emptiness(name)
        known = ("=", "!=", ">", ">=", "<", "<=") if name in MOMENTS else ("=", "!=", "~", "!~")
        if operator.text not in known:
            raise JqlError(f"The operator '{operator.text}' is not supported by the '{given}' field.")
        return Clause(name, operator.text, (self._value(),))

    def _emptiness(self, name: str) -> Clause:
        operator = "IS NOT" if self._take("NOT") else "IS"
        if self._next().text.upper() not in EMPTY:
            raise JqlError("Error in the JQL Query: Expecting 'EMPTY' or 'NULL' after 'is'.")
        return Clause(name, operator)

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
