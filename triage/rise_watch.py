"""Looks each minute whether more comes of a problem than is usual, and tells those who look after the desk, once."""

from datetime import datetime, timedelta

from triage.database import Database
from triage.domain import Destination
from triage.matters import notices
from triage.matters.change import Change, Premises
from triage.matters.problem_named import Kinds, called, page_of
from triage.rises import HISTORY, HOUR, LEAST, Rise, rise
from triage.store import problems, rises
from triage.tables import Problem, ProblemRise

WATCH_RISES, TIMETABLE = "watch-rises", "timetable"
# What rises again within a day is the same rise.
QUIET = timedelta(days=1)


def watch_rises(database: Database, premises: Premises, *, now: datetime) -> int:
    """Tell of new rises, let old ones end, and say how many were told of."""
    with database.reading() as session:
        busy = rises.busy(session, now - HOUR, least=LEAST)
        found = {number: rise(rises.moments(session, number, now - HISTORY), now) for number in busy}
        ended = [one.problem_id for one in rises.unended(session) if found.get(one.problem_id) is None]
    risen = {number: one for number, one in found.items() if one is not None}
    if not risen and not ended:
        return 0
    with database.writing() as session:
        change = Change(session, premises, now=now)
        held = problems.hold_all(session, list(risen))
        told = sum([_follow(change, held[number], one) for number, one in sorted(risen.items())])
        for one in rises.unended(session):
            if one.problem_id in ended:
                one.ended_at = now
        change.finish()
    return told


def _follow(change: Change, problem: Problem, found: Rise) -> bool:
    if problem.state == problems.DISMISSED or rises.is_told(
        change.session, problem.id or 0, now=change.now, quiet=QUIET
    ):
        return False
    row = ProblemRise(problem_id=problem.id or 0, began_at=change.now, count=found.count, expected=found.expected)
    change.session.add(row)
    data = {"problem": problem.reference, "count": found.count, "expected": found.expected}
    change.note("problem_rose", TIMETABLE, data=data)
    _tell(change, problem, found)
    return True


def _tell(change: Change, problem: Problem, found: Rise) -> None:
    """Tell whose most of it is, and propose what may help: to open it again, or an issue that holds all of it."""
    book = change.book
    url = page_of(change.premises.base_url, problem)
    numbers = {"count": found.count, "expected": f"{found.expected:.1f}"}
    text = book.say("rise_alert", reference=problem.reference, name=called(book, problem), url=url, **numbers)
    if problem.state == problems.SOLVED:
        text = f"{text} {book.say('rise_solved', reference=problem.reference)}"
    elif problem.jira_key is None and Destination.JIRA in change.premises.destinations:
        text = f"{text} {book.say('rise_no_issue', reference=problem.reference)}"
    owners = dict.fromkeys([book.owners.review_owner, *_owners(change, problem)])
    for owner in owners:
        notices.to_owner(change, owner, text, title=book.say("rise_mail"))


def _owners(change: Change, problem: Problem) -> list[str]:
    lane = Kinds(problem.lanes).lane
    playbook = change.book.playbooks.get(lane) if lane else None
    return [playbook.owner] if playbook else []
