"""What owners do in Jira, taken over here: who has it, how it ends, where it is, and what they write below it."""

import itertools
from collections.abc import Mapping

from playbooks.book import Book
from playbooks.schema import Playbook
from triage.domain import Destination, Lane, Voice
from triage.issue import MAKE_ISSUES, MOVE, IssueSeen
from triage.matters import alarms, cards, guarding, holding, issues, offers, parts, said_there, showing, telling
from triage.matters.change import Change
from triage.matters.merging import Aspect, Verdict, Waiting, outcome_of, verdicts
from triage.matters.people import Actor
from triage.matters.said_there import SOURCE, actor_of_account, counts
from triage.store import issues as mirror
from triage.store import labels, search, unsent
from triage.store.labels import Label
from triage.store.tickets import OVER, RESOLVED
from triage.tables import Delivery, JiraIssue, Ticket

WISHES: Mapping[str, str] = {issues.IN_PROGRESS: "indeterminate", issues.DONE: "done", issues.REOPENED: "new"}


def take_over(change: Change, ticket: Ticket, seen: IssueSeen, *, words: Mapping[str, str]) -> None:
    """Bring a ticket in step with its issue; `words` are the redacted texts of comments that are new or changed."""
    if ticket.id is None:
        return
    base = mirror.find(change.session, seen.id)
    is_current = _is_current(change, ticket, seen, base=base)
    if is_current:
        _follow_key(change, ticket, seen)
        waiting = [_waiting(one) for one in unsent.of_ticket(change.session, ticket.id, Destination.JIRA)]
        for verdict in verdicts(base, seen, waiting):
            _follow(change, ticket, seen, verdict=verdict)
        _other_news(change, ticket, seen, base=base)
        guarding.take_words_out(change, ticket, seen)
    said_there.follow(change, ticket, seen, words=words)
    if is_current or base is not None:
        # Of one that the matter may only be about to go on in, nothing was followed that could be remembered.
        mirror.remember(change.session, ticket.id, seen, now=change.now)


def _waiting(delivery: Delivery) -> Waiting:
    payload = delivery.payload
    draft = payload.get("draft") or {}
    if delivery.kind == MOVE:
        wish = draft.get("project")
    else:
        wish = WISHES.get(payload.get("to", "")) if "to" in payload else payload.get("person")
    return Waiting(
        delivery.id or 0,
        delivery.kind,
        delivery.created_at,
        wish=wish,
        is_binding=bool(draft.get("restricted")),
        can_be_taken_back=unsent.can_be_taken_back(delivery),
    )


def _is_current(change: Change, ticket: Ticket, seen: IssueSeen, *, base: JiraIssue | None) -> bool:
    """Say whether it is the ticket's issue still: one that the matter was moved out of decides nothing any more."""
    known_as = {seen.key, *seen.former_keys, *([base.key] if base else [])}
    if ticket.jira_key is not None:
        return ticket.jira_key in known_as
    # Its issue is gone, and may come back; or one is being made, and Jira is quicker to say so than its answer.
    made = mirror.made_for(change.session, ticket.id or 0)
    return not made or made[-1] in known_as or (base is None and known_as.isdisjoint(made))


def _follow_key(change: Change, ticket: Ticket, seen: IssueSeen) -> None:
    if ticket.jira_key != seen.key:
        ticket.jira_key, ticket.jira_url = seen.key, seen.url
        change.session.add(ticket)
        search.keep(change.session, ticket.id)


def _follow(change: Change, ticket: Ticket, seen: IssueSeen, *, verdict: Verdict) -> None:
    aspect = verdict.aspect
    if not verdict.is_theirs:
        if verdict.is_told:
            change.note("jira_not_followed", SOURCE, ticket_id=ticket.id, data={"aspect": str(aspect)})
            issues.noted(change, ticket, "jira_later_here", aspect=change.book.say(f"jira_aspect_{aspect}"))
        if verdict.goes_on:
            issues.assigned(change, ticket, ticket.taken_by)
        return
    by = actor_of_account(change, seen.changed_by.get(aspect), None)
    if aspect not in seen.changed_by_us and not counts(ticket, seen, by):
        _kept_from(change, ticket, aspect, by=by)
        return
    for delivery in verdict.taken_back:
        if unsent.take_back(change.session, delivery):
            change.note("jira_followed", SOURCE, ticket_id=ticket.id, data={"taken_back": delivery})
            told = change.book.say("jira_later_there", aspect=change.book.say(f"jira_aspect_{aspect}"))
            cards.answer_below(change, ticket, told, [parts.words(told)])
    {Aspect.STATUS: _status, Aspect.ASSIGNEE: _assignee, Aspect.PROJECT: _project}[aspect](change, ticket, seen)
    if verdict.goes_on:
        _tell_next(change, ticket, seen, aspect=aspect)


def _kept_from(change: Change, ticket: Ticket, aspect: Aspect, *, by: Actor) -> None:
    """Leave a restricted matter as it is, and say on both sides that what was decided there does not count."""
    change.note("jira_not_followed", by.handle, ticket_id=ticket.id, data={"aspect": str(aspect)})
    named = change.book.say(f"jira_aspect_{aspect}")
    issues.noted(change, ticket, "jira_not_theirs", aspect=named, url=change.premises.url_of(ticket.reference))
    told = change.book.say("card_jira_not_theirs", aspect=named, reference=ticket.reference)
    cards.answer_below(change, ticket, told, [parts.words(told)])


def _tell_next(change: Change, ticket: Ticket, seen: IssueSeen, *, aspect: Aspect) -> None:
    """Have the issue that the matter is about to go on in stand as the one before stands since."""
    if aspect is Aspect.STATUS and ticket.state == RESOLVED:
        issues.resolved(change, ticket, ticket.resolution or "answered")
    elif aspect is Aspect.ASSIGNEE:
        issues.assigned(change, ticket, seen.assignee)
    elif aspect is Aspect.STATUS and ticket.taken_by is not None:
        issues.assigned(change, ticket, ticket.taken_by)


def _status(change: Change, ticket: Ticket, seen: IssueSeen) -> None:
    by = actor_of_account(change, seen.assignee, seen.assignee_name)
    is_ours = Aspect.STATUS in seen.changed_by_us
    data = {"status": seen.status, "resolution": seen.resolution}
    if seen.category == "done":
        outcome = outcome_of(seen.resolution)
        if ticket.state not in OVER:
            change.note("jira_status", SOURCE, ticket_id=ticket.id, data=data)
            holding.settle(change, ticket, outcome, remark="", by=by)
        elif ticket.state == RESOLVED and ticket.resolution != outcome and seen.resolution and not is_ours:
            # Jira may lack the word by which we ended it, so only what others chose there is taken over.
            ticket.resolution, ticket.updated_at = outcome, change.now
            change.note("jira_status", SOURCE, ticket_id=ticket.id, data=data)
            showing.refresh(change, ticket)
        return
    if ticket.state in OVER:
        change.note("jira_status", SOURCE, ticket_id=ticket.id, data=data)
        holding.open_again(change, ticket, by)
    if seen.category == "indeterminate" and ticket.taken_by is None and not is_ours:
        change.note("jira_status", SOURCE, ticket_id=ticket.id, data=data)
        holding.stop_paging(change, ticket, by)
        holding.hand_over(change, ticket, by.handle)


def _assignee(change: Change, ticket: Ticket, seen: IssueSeen) -> None:
    actor = None if seen.assignee is None else actor_of_account(change, seen.assignee, seen.assignee_name)
    handle = actor.handle if actor else None
    if ticket.taken_by == handle:
        return
    was_free = ticket.taken_by is None
    change.note("jira_assigned", SOURCE, ticket_id=ticket.id, data={"to": handle})
    if actor is not None and ticket.state not in OVER:
        holding.stop_paging(change, ticket, actor)
        if was_free:
            holding.hand_over(change, ticket, actor.handle)
            return
    ticket.taken_by, ticket.updated_at = handle, change.now
    if handle is not None:
        offers.end(change, ticket, by=handle)
    if handle is None and ticket.state == holding.TAKEN:
        ticket.state = holding.OPEN
    alarms.resume(change, ticket)
    showing.refresh(change, ticket)


def _project(change: Change, ticket: Ticket, seen: IssueSeen) -> None:
    """Give it to whoever works in that project; the lane stays what people said it is."""
    owner = owner_of_project(change.book, seen.project, outcome=ticket.lane or ticket.outcome)
    data = {"project": seen.project, "key": seen.key, "owner": owner or ticket.owner}
    change.note("jira_moved", SOURCE, ticket_id=ticket.id, data=data)
    _label(change, ticket, seen)
    if owner is None or owner == ticket.owner:
        showing.refresh(change, ticket)
        return
    ticket.owner, ticket.updated_at = owner, change.now
    offers.end(change, ticket)
    edition = telling.edition_for(change, ticket)
    named = edition.owner_named(owner)
    telling.person(change, ticket, edition.say("status_rerouted", reference=ticket.reference, owner=named))
    showing.move(change, ticket)


def _label(change: Change, ticket: Ticket, seen: IssueSeen) -> None:
    """Take the queue that somebody chose for what they say the matter is, to be looked at and learned from."""
    lane = lane_of_project(change.book, seen.project, outcome=ticket.lane or ticket.outcome)
    number = ticket.id or 0
    known = labels.newest(change.session, number)
    said = known.outcome if known else ticket.lane or ticket.outcome
    if lane is None or lane == said or Aspect.PROJECT in seen.changed_by_us:
        return
    by = actor_of_account(change, seen.changed_by.get(Aspect.PROJECT), None)
    change.add(labels.happening(change.session, number, Label(lane, Voice.STAFF, by.handle, change.now)))


def lane_of_project(book: Book, project: str, *, outcome: str) -> str | None:
    """Name the lane whose queue a project is; None where it is nobody's, or that of several."""
    if _is_queue(book.playbook_for(outcome), project):
        return outcome
    lanes = [lane for lane in Lane if _is_queue(book.playbook_for(lane), project)]
    return lanes[0].value if len(lanes) == 1 and book.owners.review.project != project else None


def _is_queue(playbook: Playbook, project: str) -> bool:
    return playbook.queue is not None and playbook.queue.project == project


def owner_of_project(book: Book, project: str, *, outcome: str) -> str | None:
    """Name who works in a project; None where nobody's queue is there, or several people's are."""
    own = book.playbook_for(outcome)
    if _is_queue(own, project):
        return own.owner
    owners = {one.owner for one in book.playbooks.values() if _is_queue(one, project)}
    if book.owners.review.project == project:
        owners.add(book.owners.review_owner)
    return owners.pop() if len(owners) == 1 else None


def gone(change: Change, ticket: Ticket, issue_id: str, *, key: str = "") -> None:
    """Take note that an issue was deleted or hidden from us; the matter goes on here."""
    row = mirror.find(change.session, issue_id)
    if row is not None:
        if row.gone_at is not None:
            return
        row.gone_at = change.now
        change.session.add(row)
    # A matter that went on in another issue may lose the one before.
    key = row.key if row is not None else key or ticket.jira_key or ""
    if ticket.jira_key is None or ticket.jira_key != key:
        return
    ticket.jira_key = ticket.jira_url = None
    search.keep(change.session, ticket.id)
    _let_go(change, ticket)
    ticket.updated_at = change.now
    change.note("jira_deleted", SOURCE, ticket_id=ticket.id, data={"key": key})
    showing.refresh(change, ticket)
    told = change.book.say("jira_gone", key=key, reference=ticket.reference)
    cards.answer_below(change, ticket, told, [parts.words(told)])


def _let_go(change: Change, ticket: Ticket) -> None:
    """Let go what an issue that is gone was still to be told; what follows another one in the making is for that."""
    waiting = unsent.of_ticket(change.session, ticket.id or 0, Destination.JIRA)
    before = list(itertools.takewhile(lambda one: one.kind not in MAKE_ISSUES, waiting))
    unsaid = {one.key for one in before if unsent.let_go(change.session, one.id or 0)}
    for one in waiting[len(before) :]:
        if one.payload.get("comment_of") in unsaid:
            unsent.let_go(change.session, one.id or 0)


def _other_news(change: Change, ticket: Ticket, seen: IssueSeen, *, base: JiraIssue | None) -> None:
    """Say what nobody here decides: what was attached, how it is ranked there, and whose duplicate it is."""
    known = set(base.attachments) if base else set()
    added = [number for number, _ in seen.attachments if number not in known]
    if added:
        change.note("jira_attached", SOURCE, ticket_id=ticket.id, data={"count": len(added)})
        told = change.book.say("jira_attached", count=str(len(added)), key=seen.key)
        cards.answer_below(change, ticket, told, [parts.words(told)])
    if base is not None and seen.priority != base.priority:
        change.note("jira_priority", SOURCE, ticket_id=ticket.id, data={"to": seen.priority})
    if seen.duplicate_of and seen.duplicate_of != (base.duplicate_of if base else None):
        change.note("jira_duplicate", SOURCE, ticket_id=ticket.id, data={"of": seen.duplicate_of})
