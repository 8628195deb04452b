"""What happened to an issue: it is read again, whatever the message about it said, and the matter follows it."""

from datetime import datetime

from sqlmodel import Session

from classifiers.sensitive import redact
from triage.conversation.room import Act, Room, nothing_of_ours
from triage.domain import IssuesAway, IssueSeen, NotNow
from triage.inbox_worker import Result
from triage.matters import from_jira
from triage.matters.change import Change
from triage.matters.said_there import line_key
from triage.pasting import own_lists
from triage.store import issues as mirror
from triage.store import messages, tickets
from triage.store.inbox import Kept
from triage.tables import Ticket


def consider(room: Room, arrival: Kept) -> Act:
    """Look at the issue as it is now."""
    issues = room.outside.issues
    with room.database.reading() as session:
        known = _ticket_of(session, arrival)
    # A company's Jira tells of every issue that it has.
    if issues is None or known is None:
        return nothing_of_ours
    began = room.clock.now()
    try:
        seen = issues.read(str(arrival.data["id"] or arrival.data["issue"]))
    except IssuesAway as error:
        raise NotNow(str(error)) from None
    if seen is None:
        return lambda change: _gone(change, arrival)
    words = _words(room, seen)
    return lambda change: _follow(change, arrival, seen, words=words, began=began)


def _ticket_of(session: Session, arrival: Kept) -> Ticket | None:
    data = arrival.data
    return mirror.ticket_of(session, issue_id=str(data["id"]), key=str(data["issue"]), labels=data.get("ours", ()))


def _words(room: Room, seen: IssueSeen) -> dict[str, str]:
    """Redact what others wrote below the issue and we do not know yet."""
    lists, found = own_lists(room.desk.premises.book), {}
    with room.database.reading() as session:
        for comment in seen.comments:
            if comment.is_ours:
                continue
            line = messages.by_source_key(session, line_key(seen.id, comment.id))
            if line is None or (line.edited_at or comment.created) < comment.updated:
                found[comment.id] = comment.text
    return {number: redact(text, lists).text for number, text in found.items()}


def _follow(change: Change, arrival: Kept, seen: IssueSeen, *, words: dict[str, str], began: datetime) -> Result:
    found = _ticket_of(change.session, arrival)
    ticket = None if found is None else tickets.held(change.session, found.reference)
    if ticket is None or ticket.id is None:
        return Result.DROPPED
    if mirror.was_told_since(change.session, ticket.id, began):
        # What was read may be older than what we decided ourselves, and would take it back.
        return Result.TOO_EARLY
    from_jira.take_over(change, ticket, seen, words=words)
    return Result.DONE


def _gone(change: Change, arrival: Kept) -> Result:
    found = _ticket_of(change.session, arrival)
    ticket = None if found is None else tickets.held(change.session, found.reference)
    if ticket is None:
        return Result.DROPPED
    from_jira.gone(change, ticket, str(arrival.data["id"]), key=str(arrival.data["issue"]))
    return Result.DONE
