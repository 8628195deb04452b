"""What owners do in Jira, taken over here: who has it, how it ends, where it is, and what they write below it."""

from collections.abc import Mapping

from playbooks.book import Book
from triage.domain import Destination, IssueSeen
from triage.matters import cards, holding, issues, parts, said_there, showing, telling
from triage.matters.change import Change
from triage.matters.merging import Aspect, Verdict, Waiting, outcome_of, verdicts
from triage.matters.said_there import SOURCE, actor_of_account
from triage.store import issues as mirror
from triage.store import outbox
from triage.tables import JiraIssue, Ticket


def take_over(change: Change, ticket: Ticket, seen: IssueSeen, *, words: Mapping[str, str]) -> None:
    """Bring a ticket in step with its issue; `words` are the redacted texts of comments that are new or changed."""
    if ticket.id is None:
        return
    base = mirror.find(change.session, seen.id)
    waiting = [
        Waiting(one.id or 0, one.kind, one.created_at)
        for one in outbox.untouched(change.session, ticket.id, Destination.JIRA)
    ]
    if _is_current(ticket, seen, base):
        _follow_key(change, ticket, seen)
        for verdict in verdicts(base, seen, waiting):
            _follow(change, ticket, seen, verdict=verdict)
    _attachments(change, ticket, seen, base=base)
    said_there.follow(change, ticket, seen, words=words)
    mirror.remember(change.session, ticket.id, seen, now=change.now)


def _is_current(ticket: Ticket, seen: IssueSeen, base: JiraIssue | None) -> bool:
    """Say whether it is the ticket's issue still: one that the matter was moved out of decides nothing any more."""
    return ticket.jira_key in (None, seen.key) or (base is not None and base.key == ticket.jira_key)


def _follow_key(change: Change, ticket: Ticket, seen: IssueSeen) -> None:
    if ticket.jira_key != seen.key:
        ticket.jira_key, ticket.jira_url = seen.key, seen.url
        change.session.add(ticket)


def _follow(change: Change, ticket: Ticket, seen: IssueSeen, *, verdict: Verdict) -> None:
    if not verdict.is_theirs:
        change.note("jira_not_followed", SOURCE, ticket_id=ticket.id, data={"aspect": str(verdict.aspect)})
        issues.noted(change, ticket, "jira_later_here", aspect=change.book.say(f"jira_aspect_{verdict.aspect}"))
        return
    for delivery in verdict.taken_back:
        if outbox.take_back(change.session, delivery):
            change.note("jira_followed", SOURCE, ticket_id=ticket.id, data={"taken_back": delivery})
            told = change.book.say("jira_later_there", aspect=change.book.say(f"jira_aspect_{verdict.aspect}"))
            cards.answer_below(change, ticket, told, [parts.words(told)])
    {Aspect.STATUS: _status, Aspect.ASSIGNEE: _assignee, Aspect.PROJECT: _project}[verdict.aspect](change, ticket, seen)


def _status(change: Change, ticket: Ticket, seen: IssueSeen) -> None:
    by = actor_of_account(change, seen.assignee, seen.assignee_name)
    data = {"status": seen.status, "resolution": seen.resolution}
    if seen.category == "done":
        outcome = outcome_of(seen.resolution)
        if ticket.state not in holding.OVER:
            change.note("jira_status", SOURCE, ticket_id=ticket.id, data=data)
            holding.settle(change, ticket, outcome, remark="", by=by)
        elif ticket.state == holding.RESOLVED and ticket.resolution != outcome and _knows_more(seen):
            ticket.resolution, ticket.updated_at = outcome, change.now
            change.note("jira_status", SOURCE, ticket_id=ticket.id, data=data)
            showing.refresh(change, ticket)
        return
    if ticket.state == holding.RESOLVED:
        change.note("jira_status", SOURCE, ticket_id=ticket.id, data=data)
        holding.open_again(change, ticket, by)
    if seen.category == "indeterminate" and ticket.taken_by is None and ticket.state not in holding.OVER:
        change.note("jira_status", SOURCE, ticket_id=ticket.id, data=data)
        holding.stop_paging(change, ticket, by)
        holding.hand_over(change, ticket, by.handle)


def _knows_more(seen: IssueSeen) -> bool:
    """Say whether Jira named how it ended: where we ended it ourselves there may be no word for that."""
    return seen.resolution is not None and outcome_of(seen.resolution) != "answered"


def _assignee(change: Change, ticket: Ticket, seen: IssueSeen) -> None:
    if ticket.state in holding.OVER:
        return
    if seen.assignee is None:
        if ticket.taken_by is None:
            return
        ticket.taken_by, ticket.updated_at = None, change.now
        ticket.state = holding.OPEN if ticket.state == holding.TAKEN else ticket.state
        change.note("jira_assigned", SOURCE, ticket_id=ticket.id, data={"to": None})
        showing.refresh(change, ticket)
        return
    actor = actor_of_account(change, seen.assignee, seen.assignee_name)
    if ticket.taken_by == actor.handle:
        return
    was_free = ticket.taken_by is None
    change.note("jira_assigned", SOURCE, ticket_id=ticket.id, data={"to": actor.handle})
    holding.stop_paging(change, ticket, actor)
    if was_free:
        holding.hand_over(change, ticket, actor.handle)
    else:
        ticket.taken_by, ticket.updated_at = actor.handle, change.now
        showing.refresh(change, ticket)


def _project(change: Change, ticket: Ticket, seen: IssueSeen) -> None:
    """Give it to whoever works in that project; the lane stays what people said it is."""
    owner = owner_of_project(change.book, seen.project, outcome=ticket.lane or ticket.outcome)
    data = {"project": seen.project, "key": seen.key, "owner": owner or ticket.owner}
    change.note("jira_moved", SOURCE, ticket_id=ticket.id, data=data)
    if owner is None or owner == ticket.owner:
        showing.refresh(change, ticket)
        return
    ticket.owner, ticket.updated_at = owner, change.now
    edition = telling.edition_for(change, ticket)
    named = edition.owner_named(owner)
    telling.person(change, ticket, edition.say("status_rerouted", reference=ticket.reference, owner=named))
    showing.move(change, ticket)


def owner_of_project(book: Book, project: str, *, outcome: str) -> str | None:
    """Name who works in a project; None where nobody's queue is there, or several people's are."""
    own = book.playbook_for(outcome)
    if own.queue is not None and own.queue.project == project:
        return own.owner
    owners = {one.owner for one in book.playbooks.values() if one.queue is not None and one.queue.project == project}
    if book.owners.review.project == project:
        owners.add(book.owners.review_owner)
    return owners.pop() if len(owners) == 1 else None


def gone(change: Change, ticket: Ticket, issue_id: str) -> None:
    """Take note that an issue was deleted or hidden from us; the matter goes on here."""
    row = mirror.find(change.session, issue_id)
    if row is not None:
        if row.gone_at is not None:
            return
        row.gone_at = change.now
        change.session.add(row)
    key = row.key if row is not None else ticket.jira_key
    if ticket.jira_key is None or ticket.jira_key != key:
        return
    ticket.jira_key = ticket.jira_url = None
    for waiting in outbox.untouched(change.session, ticket.id or 0, Destination.JIRA):
        outbox.take_back(change.session, waiting.id or 0)
    ticket.updated_at = change.now
    change.note("jira_deleted", SOURCE, ticket_id=ticket.id, data={"key": key})
    showing.refresh(change, ticket)
    told = change.book.say("jira_gone", key=key or "", reference=ticket.reference)
    cards.answer_below(change, ticket, told, [parts.words(told)])


def _attachments(change: Change, ticket: Ticket, seen: IssueSeen, *, base: JiraIssue | None) -> None:
    known = set(base.attachments) if base else {number for number, _ in seen.attachments}
    added = [number for number, _ in seen.attachments if number not in known]
    if added:
        change.note("jira_attached", SOURCE, ticket_id=ticket.id, data={"count": len(added)})
        told = change.book.say("jira_attached", count=str(len(added)), key=seen.key)
        cards.answer_below(change, ticket, told, [parts.words(told)])
    if seen.duplicate_of and seen.duplicate_of != (base.duplicate_of if base else None):
        change.note("jira_duplicate", SOURCE, ticket_id=ticket.id, data={"of": seen.duplicate_of})
