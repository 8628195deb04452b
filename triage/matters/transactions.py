"""One transaction for what somebody does: the matter is held first, and the worker is woken where something is sent."""

from collections.abc import Callable
from typing import TypeVar

from triage.database import Database
from triage.domain import Clock
from triage.matters.change import Change, Premises
from triage.matters.people import Answered, Refused
from triage.store import tickets
from triage.tables import Ticket

Came = TypeVar("Came")


class Transactions:
    """What the verbs for pages and programs share."""

    def __init__(self, database: Database, premises: Premises, *, clock: Clock, wake: Callable[[], None]) -> None:
        """Take what it needs; nothing is opened."""
        self._database, self._premises, self._clock, self._wake = database, premises, clock, wake

    def _on(self, reference: str, verb: Callable[[Change, Ticket], Answered]) -> Answered:
        def act(change: Change) -> Answered:
            ticket = tickets.held(change.session, reference)
            return Refused("error_not_found", {"reference": reference}) if ticket is None else verb(change, ticket)

        return self._do(act)

    def _do(self, act: Callable[[Change], Came]) -> Came:
        with self._database.writing() as session:
            change = Change(session, self._premises, now=self._clock.now())
            came = act(change)
            change.finish()
        if change.sends:
            self._wake()
        return came
