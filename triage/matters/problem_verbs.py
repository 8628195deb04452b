"""The verbs on problems for pages and programs: each finds its problem, holds it, and is one transaction."""

from collections.abc import Callable, Collection

from triage.cleaning import cleaned
from triage.matters import problem_issues
from triage.matters import problems as verbs
from triage.matters.change import Change
from triage.matters.people import Actor, Answered, Refused
from triage.matters.transactions import Transactions
from triage.pasting import masked
from triage.store import problems
from triage.tables import Problem


class Problems(Transactions):
    """Everything that people do with a problem; wrong state or role comes back as words."""

    def merge(self, reference: str, other: str, *, by: Actor) -> Answered:
        """Let a problem take in another one."""
        return self._with([reference, other], lambda change, one, two: verbs.merge(change, one, two, by))

    def split_off(self, reference: str, matters: Collection[str], *, by: Actor) -> Answered:
        """Make some of its matters a problem of their own."""
        return self._with([reference], lambda change, one: verbs.split_off(change, one, matters, by))

    def name(self, reference: str, called: str, *, by: Actor) -> Answered:
        """Give it a name."""
        words = self._masked(called)
        return self._with([reference], lambda change, one: verbs.name(change, one, words, by))

    def dismiss(self, reference: str, *, by: Actor) -> Answered:
        """Say that it is none."""
        return self._with([reference], lambda change, one: verbs.dismiss(change, one, by))

    def solve(self, reference: str, fix: str, *, remark: str = "", by: Actor) -> Answered:
        """Say what was done about it, and tell everybody who reported it."""
        words = self._masked(remark)
        return self._with([reference], lambda change, one: verbs.solve(change, one, fix, remark=words, by=by))

    def open_again(self, reference: str, *, by: Actor) -> Answered:
        """Say that it is a problem after all."""
        return self._with([reference], lambda change, one: verbs.open_again(change, one, by))

    def raise_issue(self, reference: str, *, by: Actor) -> Answered:
        """Have one issue made in Jira that holds all of it together."""

        def verb(change: Change, one: Problem) -> Answered:
            return verbs.not_theirs(change.session, by, one) or problem_issues.raise_issue(change, one, by)

        return self._with([reference], verb)

    def _masked(self, text: str) -> str:
        words = cleaned(text)
        return masked(words, self._premises.book) if words else ""

    def _with(self, references: Collection[str], verb: Callable[..., Answered]) -> Answered:
        def act(change: Change) -> Answered:
            found: list[Problem] = []
            for reference in references:
                problem = problems.find(change.session, reference)
                if problem is None:
                    return Refused("error_not_found", {"reference": reference})
                found.append(problem)
            # Each may have been merged until it is held.
            held = problems.hold_all(change.session, [one.id or 0 for one in found])
            return verb(change, *(held[one.id or 0] for one in found))

        return self._do(act)
