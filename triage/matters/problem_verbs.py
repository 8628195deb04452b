"""The verbs on problems for pages and programs: each finds its problem, holds it, and is one transaction."""

from collections.abc import Callable, Collection

from classifiers.sensitive import redact
from triage.cleaning import cleaned
from triage.database import Database
from triage.domain import Clock
from triage.matters import problem_issues
from triage.matters import problems as verbs
from triage.matters.change import Change, Premises
from triage.matters.people import Actor, Answered, Refused
from triage.pasting import own_lists
from triage.store import problems
from triage.tables import Problem


class Problems:
    """Everything that people do with a problem; wrong state or role comes back as words."""

    def __init__(self, database: Database, premises: Premises, *, clock: Clock, wake: Callable[[], None]) -> None:
        """Take what it needs; nothing is opened."""
        self._database, self._premises, self._clock, self._wake = database, premises, clock, wake
        self._lists = own_lists(premises.book)

    def merge(self, reference: str, other: str, *, by: Actor) -> Answered:
        """Let a problem take in another one."""
        return self._do([reference, other], lambda change, one, two: verbs.merge(change, one, two, by))

    def split_off(self, reference: str, matters: Collection[str], *, by: Actor) -> Answered:
        """Make some of its matters a problem of their own."""
        return self._do([reference], lambda change, one: verbs.split_off(change, one, matters, by))

    def name(self, reference: str, called: str, *, by: Actor) -> Answered:
        """Give it a name."""
        masked = redact(cleaned(called), self._lists).text
        return self._do([reference], lambda change, one: verbs.name(change, one, masked, by))

    def dismiss(self, reference: str, *, by: Actor) -> Answered:
        """Say that it is none."""
        return self._do([reference], lambda change, one: verbs.dismiss(change, one, by))

    def solve(self, reference: str, fix: str, *, remark: str = "", by: Actor) -> Answered:
        """Say what was done about it, and tell everybody who reported it."""
        words = cleaned(remark)
        masked = redact(words, self._lists).text if words else ""
        return self._do([reference], lambda change, one: verbs.solve(change, one, fix, remark=masked, by=by))

    def open_again(self, reference: str, *, by: Actor) -> Answered:
        """Say that it is a problem after all."""
        return self._do([reference], lambda change, one: verbs.open_again(change, one, by))

    def raise_issue(self, reference: str, *, by: Actor) -> Answered:
        """Have one issue made in Jira that holds all of it together."""

        def verb(change: Change, one: Problem) -> Answered:
            return verbs.not_theirs(change.session, by, one) or problem_issues.raise_issue(change, one, by)

        return self._do([reference], verb)

    def _do(self, references: Collection[str], verb: Callable[..., Answered]) -> Answered:
        with self._database.writing() as session:
            found: list[Problem] = []
            for reference in references:
                problem = problems.find(session, reference)
                if problem is None:
                    return Refused("error_not_found", {"reference": reference})
                found.append(problem)
            # Each may have been merged until it is held.
            held = problems.hold_all(session, [one.id or 0 for one in found])
            change = Change(session, self._premises, now=self._clock.now())
            answered = verb(change, *(held[one.id or 0] for one in found))
            change.finish()
        if change.sends:
            self._wake()
        return answered
