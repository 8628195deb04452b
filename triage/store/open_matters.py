"""The claim that a matter is open, in words by which both databases go through the few that are and not through all."""

from typing import Any

from sqlalchemy import ColumnClause, ColumnElement, literal_column
from sqlmodel import col

from triage.store.tickets import OVER
from triage.tables import Ticket

# Literals, since SQLite chooses its index before it knows what a parameter holds.
SETTLED: list[ColumnClause[Any]] = [literal_column(f"'{state}'") for state in OVER]


def is_open() -> ColumnElement[bool]:
    """Claim that a ticket is not settled."""
    return col(Ticket.state).not_in(SETTLED)
