"""The verbs for pages and programs: each finds its matter, holds it, and is one transaction."""

from collections.abc import Callable, Mapping
from datetime import datetime

from triage.domain import Severity
from triage.matters import answering, holding, legal, moving, ranking, talking
from triage.matters.change import Change
from triage.matters.people import Actor, Answered
from triage.matters.transactions import Transactions
from triage.store import outbox
from triage.store.messages import PUBLIC
from triage.tables import Ticket


class Matters(Transactions):
    """Everything that people do with a matter that is there; wrong state or role comes back as words."""

    def take(self, reference: str, *, by: Actor) -> Answered:
        """Take it on."""
        return self._on(reference, lambda change, ticket: holding.take(change, ticket, by))

    def reroute(self, reference: str, lane: str, *, why: str, by: Actor) -> Answered:
        """Bring it to another lane."""
        return self._on(reference, lambda change, ticket: moving.reroute(change, ticket, lane, why=why, by=by))

    def rank(self, reference: str, severity: Severity, *, by: Actor) -> Answered:
        """Give it another severity."""
        return self._on(reference, lambda change, ticket: ranking.rank(change, ticket, severity, by=by))

    def ask_person(self, reference: str, question: str, *, by: Actor, source_key: str | None = None) -> Answered:
        """Ask the person something."""
        key = source_key or f"desk:{outbox.new_key()}"
        return self._on(
            reference, lambda change, ticket: talking.ask_person(change, ticket, question, by=by, source_key=key)
        )

    def say(
        self, reference: str, text: str, *, side: str = PUBLIC, by: Actor, source_key: str | None = None
    ) -> Answered:
        """Write to the person, or among the team."""
        key = source_key or f"desk:{outbox.new_key()}"
        return self._on(
            reference,
            lambda change, ticket: talking.say(
                change, ticket, text, side=side, by=by, source=talking.DESK, source_key=key
            ),
        )

    def give_context(
        self, reference: str, fields: Mapping[str, str], *, by: Actor, told_at: datetime | None = None
    ) -> Answered:
        """Fill in what the owner needs; `told_at` where it tells of an exposure."""
        return self._on(
            reference, lambda change, ticket: answering.answer(change, ticket, fields, by=by, told_at=told_at)
        )

    def resolve(self, reference: str, outcome: str, *, remark: str, by: Actor) -> Answered:
        """Settle it."""
        return self._on(
            reference, lambda change, ticket: holding.resolve(change, ticket, outcome, remark=remark, by=by)
        )

    def reopen(self, reference: str, *, by: Actor) -> Answered:
        """Open it again."""
        return self._on(reference, lambda change, ticket: holding.reopen(change, ticket, by))

    def make_incident(self, reference: str, *, by: Actor) -> Answered:
        """Make it an incident."""
        return self._on(reference, lambda change, ticket: moving.make_incident(change, ticket, by))

    def withdraw(self, reference: str, *, by: Actor) -> Answered:
        """Let it go, since the person took it back."""
        return self._on(reference, lambda change, ticket: holding.withdraw(change, ticket, by))

    def be_certain(self, reference: str, *, by: Actor) -> Answered:
        """Record that it was an exposure indeed."""
        return self._on(reference, lambda change, ticket: legal.be_certain(change, ticket, by=by))

    def decide_notification(self, reference: str, decision: str, *, why: str, by: Actor) -> Answered:
        """Record whether an authority is notified."""
        return self._on(reference, lambda change, ticket: legal.decide(change, ticket, decision, why=why, by=by))

    def record_notification(self, reference: str, *, by: Actor) -> Answered:
        """Record that the authority was notified."""
        return self._on(reference, lambda change, ticket: legal.notified(change, ticket, by=by))

    def take_notification_back(self, reference: str, *, why: str, by: Actor) -> Answered:
        """Record that the authority was not notified after all."""
        return self._on(reference, lambda change, ticket: legal.not_notified(change, ticket, why=why, by=by))

    def correct_aware(self, reference: str, aware_at: datetime, *, why: str, by: Actor) -> Answered:
        """Set right since when an incident was known."""
        return self._on(reference, lambda change, ticket: legal.correct_aware(change, ticket, aware_at, why=why, by=by))

    def act(self, reference: str, verb: Callable[[Change, Ticket], Answered]) -> Answered:
        """Do what a page asks for, in the one transaction in which it also looks whether it should."""
        return self._on(reference, verb)
