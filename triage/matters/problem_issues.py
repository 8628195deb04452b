"""One issue in Jira for all of a problem: having it made, keeping its key, and hearing that it was closed there."""

from triage.domain import Destination, Outcome, Outgoing
from triage.issue import PARENT, IssueSeen
from triage.matters import notices
from triage.matters.change import Change
from triage.matters.people import Actor, Answered, Done, Refused
from triage.matters.problem_named import Kinds, called, page_of
from triage.problem_drafting import Gathered, parent_draft
from triage.store import outbox, problem_issues
from triage.store.problems import OPEN
from triage.tables import Delivery, Problem

JIRA, WORKER, DONE = "jira", "worker", "done"


def raise_issue(change: Change, problem: Problem, by: Actor) -> Answered:
    """Have one issue made, once; where Jira refused it before, it is asked anew."""
    if Destination.JIRA not in change.premises.destinations:
        return Refused("problem_no_jira")
    if problem.state != OPEN:
        return Refused("problem_not_open", {"reference": problem.reference})
    making = problem_issues.making(change.session, problem)
    if problem.jira_key is not None or (making is not None and making.state != outbox.STUCK):
        return Done(problem.reference, is_new=False)
    draft = parent_draft(_gathered(change, problem), change.book)
    if making is None:
        problem.issue_delivery = change.send(Outgoing(Destination.JIRA, PARENT, draft), ticket_id=None)
    else:
        _again(change, making, draft)
    change.note("problem_issue_wanted", by.handle, data={"problem": problem.reference, "project": draft["project"]})
    return Done(problem.reference)


def made(change: Change, delivery: str, *, key: str, url: str | None) -> None:
    """Keep which issue it is; of two problems that were merged meanwhile, the one that stayed keeps one."""
    problem = problem_issues.made_by(change.session, delivery)
    if problem is None:
        return
    problem.jira_key, problem.jira_url = key, url
    change.session.add(problem)
    change.note("problem_issue_made", WORKER, data={"problem": problem.reference, "key": key})


def stuck(change: Change, delivery: str, *, reason: str) -> None:
    """Say to whoever looks after the desk that Jira did not take it, and why."""
    problem = problem_issues.made_by(change.session, delivery)
    if problem is None:
        return
    change.note("problem_issue_stuck", WORKER, data={"problem": problem.reference, "reason": reason})
    _tell(change, problem, "problem_issue_stuck", reason=reason)


def follow(change: Change, problem: Problem, seen: IssueSeen) -> None:
    """Take over its key; where it was closed there, propose that the problem is solved, and decide nothing."""
    if problem.jira_key is not None and problem.jira_key not in (seen.key, *seen.former_keys):
        # Whoever copies an issue copies its labels.
        return
    problem.jira_key, problem.jira_url = seen.key, seen.url
    change.session.add(problem)
    if seen.category != DONE:
        problem.issue_closed_at = None
    if seen.category != DONE or problem.issue_closed_at is not None:
        return
    problem.issue_closed_at = change.now
    if problem.state == OPEN:
        change.note("problem_issue_closed", JIRA, data={"problem": problem.reference, "key": seen.key})
        _tell(change, problem, "problem_issue_closed", key=seen.key)


def gone(change: Change, problem: Problem, key: str) -> None:
    """Let go of an issue that was deleted or hidden from us, so that another one can be made."""
    if problem.jira_key != key:
        # Another one was made meanwhile, or it was a copy with its labels.
        return
    problem.jira_key = problem.jira_url = problem.issue_delivery = problem.issue_closed_at = None
    change.session.add(problem)
    change.note("problem_issue_gone", JIRA, data={"problem": problem.reference, "key": key})
    _tell(change, problem, "problem_issue_gone", key=key)


def _again(change: Change, making: Delivery, draft: dict[str, object]) -> None:
    """Let it begin anew, with what is true now where Jira surely took nothing yet."""
    number = making.id or 0
    if making.in_doubt_since is None:
        outbox.redirect(change.session, number, draft, now=change.now)
    else:
        outbox.retry(change.session, number, now=change.now)
    change.sends = True


def _gathered(change: Change, problem: Problem) -> Gathered:
    return Gathered(
        reference=problem.reference,
        called=called(change.book, problem),
        lane=Kinds(problem.lanes).lane or str(Outcome.UNCLEAR),
        count=problem.count,
        people=problem_issues.people(change.session, problem),
        first_at=problem.first_at,
        url=page_of(change.premises.base_url, problem),
        maker=problem.maker,
    )


def _tell(change: Change, problem: Problem, sentence: str, **values: str) -> None:
    book, url = change.book, page_of(change.premises.base_url, problem)
    text = book.say(sentence, reference=problem.reference, name=called(book, problem), url=url, **values)
    notices.to_owner(change, book.owners.review_owner, text, title=book.say("problem_issue_mail"))
