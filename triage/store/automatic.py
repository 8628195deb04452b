"""Problems that only the timetable and intake made: nobody decided anything about them, so the night may part them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import or_, select
from sqlmodel import Session, col

from triage.store import gists, problems
from triage.store.gists import Known
from triage.tables import Event, Problem, ProblemDecision, ProblemMember


def to_part(session: Session, since: datetime) -> list[Problem]:
    """List what nobody decided anything about, with a report since then, the newest first."""
    theirs = touched(session) | _opened_again(session)
    found = [row for row in problems.to_merge(session, since) if row.state == problems.OPEN and row.id not in theirs]
    return sorted(found, key=lambda row: (row.last_at, row.reference), reverse=True)


def touched(session: Session) -> set[int]:
    """Name the problems that people decided about, as far as rows show it, also what was merged into them."""
    named = or_(
        *(col(each).is_not(None) for each in (Problem.name, Problem.fix_kind, Problem.jira_key)),
        *(col(each).is_not(None) for each in (Problem.issue_delivery, Problem.solved_at)),
        col(Problem.state).in_((problems.SOLVED, problems.DISMISSED)),
    )
    by_hand = or_(
        col(ProblemMember.how) == problems.BY_HAND,
        col(ProblemMember.told_at).is_not(None),
        col(ProblemMember.linked).is_not(None),
    )
    numbers = {number for number in session.scalars(select(col(Problem.id)).where(named)) if number is not None}
    numbers.update(session.scalars(select(col(ProblemMember.problem_id)).where(by_hand).distinct()))
    numbers.update(session.scalars(select(col(ProblemDecision.problem_id))))
    numbers.update(session.scalars(select(col(ProblemDecision.other_id))))
    ends = problems.Ends(session)
    return {ends.of(number) for number in numbers}


def matters_of(session: Session, rows: Sequence[Problem]) -> dict[int, list[Known]]:
    """Give the matters of these problems as grouping sees them."""
    found: dict[int, list[Known]] = {row.id or 0: [] for row in rows}
    for one in gists.known(session, problems.members(session, found)):
        if one.problem_id in found:
            found[one.problem_id].append(one)
    return found


def _opened_again(session: Session) -> set[int]:
    """Name what somebody called a problem after all, which only its event shows."""
    said = session.scalars(select(col(Event.data)).where(col(Event.kind) == "problem_reopened"))
    found = (problems.find(session, reference) for reference in {str(data.get("problem")) for data in said})
    return {row.id or 0 for row in found if row is not None}
