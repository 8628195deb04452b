"""What happened to an issue: it is read again, whatever the message about it said, and the matter follows it."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlmodel import Session

from classifiers.sensitive import SECONDS, redact
from triage.conversation.room import Act, Room, nothing_of_ours
from triage.domain import NotNow
from triage.inbox_worker import Result
from triage.issue import IssueComment, IssuesAway, IssueSeen
from triage.matters import from_jira, moving, problem_issues
from triage.matters.change import Change
from triage.matters.said_there import line_key
from triage.pasting import own_lists
from triage.store import issues as mirror
from triage.store import messages, tickets
from triage.store import problem_issues as parents
from triage.store.inbox import Kept
from triage.tables import Person, Problem, Ticket

# A few at a time is usual; somebody may write a thousand before we look.
MOST_SECONDS = 20.0


@dataclass(frozen=True)
class Look:
    """What was seen of an issue: its new words redacted, and whether the person told of an exposure among them."""

    seen: IssueSeen
    began: datetime
    words: Mapping[str, str] = field(repr=False)
    tells_of_exposure: bool = False


def consider(room: Room, arrival: Kept) -> Act:
    """Look at the issue as it is now."""
    issues = room.outside.issues
    with room.database.reading() as session:
        known = _ticket_of(session, arrival)
        author = session.get_one(Person, known.author_id).handle if known else ""
        holds_problem = known is None and _problem_of(session, arrival) is not None
    # A company's Jira tells of every issue that it has.
    if issues is None or (known is None and not holds_problem):
        return nothing_of_ours
    began = room.clock.now()
    try:
        seen = issues.read(str(arrival.data["id"] or arrival.data["issue"]))
    except IssuesAway as error:
        raise NotNow(str(error)) from None
    if known is None:
        return lambda change: _follow_problem(change, arrival, seen)
    if seen is None:
        return lambda change: _gone(change, arrival)
    masked = _masking(room)
    words = {one.id: masked(one.text) for one in _news(room, known, seen)}
    said = [words[one.id] for one in seen.comments if one.id in words and one.is_public and one.author == author]
    exposed = any(room.tells_of_exposure(text, below=known.text, suspicion=0.0) for text in said)
    look = Look(_safely_named(seen, words, masked), began, words, exposed)
    return lambda change: _follow(change, arrival, look)


def _ticket_of(session: Session, arrival: Kept) -> Ticket | None:
    data = arrival.data
    return mirror.ticket_of(session, issue_id=str(data["id"]), key=str(data["issue"]), labels=data.get("ours", ()))


def _problem_of(session: Session, arrival: Kept) -> Problem | None:
    data = arrival.data
    return parents.of_issue(session, key=str(data["issue"]), labels=data.get("ours", ()))


def _follow_problem(change: Change, arrival: Kept, seen: IssueSeen | None) -> Result:
    problem = _problem_of(change.session, arrival)
    if problem is None or seen is None:
        return Result.DROPPED
    problem_issues.follow(change, problem, seen)
    return Result.DONE


def _news(room: Room, ticket: Ticket, seen: IssueSeen) -> list[IssueComment]:
    """List what others wrote below the issue and we do not know yet."""
    with room.database.reading() as session:
        lines = messages.beginning_with(session, ticket.id or 0, line_key(seen.id, ""))
        known_until = {one.source_key: one.edited_at for one in lines}
    found = []
    for comment in seen.comments:
        key = line_key(seen.id, comment.id)
        if not comment.is_ours and (key not in known_until or (known_until[key] or comment.created) < comment.updated):
            found.append(comment)
    return found


def _masking(room: Room) -> Callable[[str], str]:
    """Make what masks texts, all of them together within a time: what is left by then is not checked, and not kept."""
    lists, ends_at = own_lists(room.desk.premises.book), time.thread_time() + MOST_SECONDS
    return lambda text: redact(text, lists, seconds=max(0.0, min(SECONDS, ends_at - time.thread_time()))).text


def _safely_named(seen: IssueSeen, words: Mapping[str, str], masked: Callable[[str], str]) -> IssueSeen:
    """Mask the names that people gave themselves, as far as they are about to be kept."""
    comments = tuple(
        replace(one, author_name=masked(one.author_name)) if one.id in words else one for one in seen.comments
    )
    return replace(seen, comments=comments, assignee_name=seen.assignee_name and masked(seen.assignee_name))


def _follow(change: Change, arrival: Kept, look: Look) -> Result:
    found = _ticket_of(change.session, arrival)
    ticket = None if found is None else tickets.held(change.session, found.reference)
    if ticket is None or ticket.id is None:
        return Result.DROPPED
    if mirror.was_told_since(change.session, ticket.id, look.began):
        # What was read may be older than what we decided ourselves, and would take it back.
        return Result.TOO_EARLY
    from_jira.take_over(change, ticket, look.seen, words=look.words)
    if look.tells_of_exposure and not ticket.restricted:
        moving.make_incident(change, ticket, None, since=arrival.received_at)
        moving.warn_of_exposure(change, ticket)
    return Result.DONE


def _gone(change: Change, arrival: Kept) -> Result:
    found = _ticket_of(change.session, arrival)
    ticket = None if found is None else tickets.held(change.session, found.reference)
    if ticket is None:
        return Result.DROPPED
    from_jira.gone(change, ticket, str(arrival.data["id"]), key=str(arrival.data["issue"]))
    return Result.DONE
