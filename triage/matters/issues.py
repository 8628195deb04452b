"""What Jira is told of a matter: who has it, what is said, how it ends. Payloads name no issue: sending finds it."""

from datetime import datetime
from typing import Any

from triage.domain import Destination, Lane, Outgoing
from triage.drafting import Matter, issue_draft
from triage.issue import CREATE, MOVE
from triage.matters import clocks, copies
from triage.matters.change import Change
from triage.matters.related import related
from triage.routes import Route, due_with
from triage.store import access, legal, outbox, unsent
from triage.store import issues as mirror
from triage.store.messages import PUBLIC
from triage.tables import Message, Person, Ticket

# A comment in Jira repeats a line as its copies in Slack do.
COMMENT, JIRA = "comment", "jira"
DECISIONS, WORDS = frozenset({"issue.assign", "issue.transition"}), frozenset({"issue.comment", "issue.comment_edit"})
IN_PROGRESS, DONE, REOPENED = "in_progress", "done", "reopened"


def opened(change: Change, ticket: Ticket, route: Route) -> None:
    """Have its issue made, where that has not been asked for before."""
    draft = issue_draft(_matter(change, ticket), route, change.book) | related(change, ticket)
    change.session.flush()
    change.send(Outgoing(Destination.JIRA, CREATE, draft), ticket_id=ticket.id)


def assigned(change: Change, ticket: Ticket, handle: str | None) -> None:
    """Say who has it now."""
    _send(change, ticket, "issue.assign", {"person": handle})
    if handle is not None:
        _send(change, ticket, "issue.transition", {"to": IN_PROGRESS})


def said(change: Change, ticket: Ticket, line: Message) -> None:
    """Repeat a line of the conversation; of a restricted matter only that there is one."""
    if line.source == JIRA:
        # It was said over there.
        return
    payload = {"text": _words(change, ticket, line), "public": line.side == PUBLIC, "author": _name(change, line)}
    _send(change, ticket, "issue.comment", payload, key=copies.key_of(line.source_key, COMMENT))


def line_changed(change: Change, ticket: Ticket, line: Message) -> None:
    """Repeat that a line was edited or deleted."""
    if line.source == JIRA:
        # It was changed over there, and is ours to follow.
        return
    key = copies.key_of(line.source_key, COMMENT)
    if outbox.payload_of(change.session, key) is None:
        _matter_changed(change, ticket, line)
        return
    text = "" if line.deleted_at else _words(change, ticket, line)
    payload = {"comment_of": key, "text": text, "author": _name(change, line)}
    _send(change, ticket, "issue.comment_edit", payload | {"public": line.side == PUBLIC})


def _matter_changed(change: Change, ticket: Ticket, line: Message) -> None:
    """Say below the issue that what opened the matter reads otherwise now: its description is its owner's to change."""
    if line.deleted_at:
        noted(change, ticket, "jira_person_deleted", name=_name(change, line))
    else:
        text = _words(change, ticket, line)
        noted(change, ticket, "jira_person_edited", name=_name(change, line), text=text)


def resolved(change: Change, ticket: Ticket, outcome: str, *, remark: str = "") -> None:
    """Say that it is settled, and how."""
    said_so = change.book.say("jira_resolved", outcome=change.book.say(f"resolution_{outcome}"))
    told = "" if ticket.restricted else remark
    _send(change, ticket, "issue.transition", {"to": DONE, "outcome": outcome, "comment": f"{said_so} {told}".strip()})


def reopened(change: Change, ticket: Ticket, by: str) -> None:
    """Say that it is open again."""
    _send(change, ticket, "issue.transition", {"to": REOPENED, "comment": change.book.say("jira_reopened", person=by)})


def noted(change: Change, ticket: Ticket, sentence: str, **values: str) -> None:
    """Write a sentence of the wording below the issue, for those who work on it."""
    text = change.book.say(sentence, **values)
    _send(change, ticket, "issue.comment", {"text": text, "public": False, "author": ""})


def repeated(change: Change, ticket: Ticket, line: str, text: str) -> None:
    """Keep one comment in step with something of ours; what has not gone out yet is written over."""
    key, payload = copies.key_of(f"{line}:{ticket.reference}", COMMENT), {"text": text, "public": False, "author": ""}
    change.session.flush()
    for one in unsent.of_ticket(change.session, ticket.id or 0, Destination.JIRA):
        edits = {"comment_of": key} if one.payload.get("comment_of") == key else {}
        if (edits or one.key == key) and unsent.rewrite(change.session, one.id or 0, edits | payload, now=change.now):
            return
    if outbox.payload_of(change.session, key) is None:
        _send(change, ticket, "issue.comment", payload, key=key)
    else:
        _send(change, ticket, "issue.comment_edit", {"comment_of": key} | payload)


def labelled(change: Change, ticket: Ticket, label: str) -> None:
    """Add a label to the issue."""
    _send(change, ticket, "issue.label", {"label": label})


def ranked(change: Change, ticket: Ticket, priority: str) -> None:
    """Give the issue another priority."""
    _send(change, ticket, "issue.rank", {"priority": priority})


def due(change: Change, ticket: Ticket, *, before: datetime | None) -> None:
    """Have the issue due when its matter is to be settled now, where the rule that chose its queue says so."""
    if ticket.id is None or ticket.resolve_by is None or before in (None, ticket.resolve_by):
        return
    kinds = ("made_incident" if ticket.lane == Lane.SECURITY_INCIDENT else "rerouted", "assessed")
    routed = next((one for kind in kinds if (one := change.newest(ticket.id, kind)) is not None), None)
    rule = ((routed.data if routed else None) or {}).get("route", {}).get("rule")
    owner = clocks.owner_of(change, ticket)
    days = [due_with(change.book, rule, owner, resolve_by=moment) for moment in (before, ticket.resolve_by)]
    if days[1] is not None and days[0] != days[1]:
        _send(change, ticket, "issue.due", {"due": days[1].isoformat(), "before": days[0] and days[0].isoformat()})


def context_given(change: Change, ticket: Ticket, names: list[str]) -> None:
    """Add what is known now."""
    rows = "\n".join(f"{one['label']}: {one['value']}" for one in ticket.context if one["name"] in names)
    if ticket.restricted:
        told = change.book.say("jira_restricted_line", url=change.premises.url_of(ticket.reference))
    else:
        told = change.book.say("jira_context", rows=rows)
    _send(change, ticket, "issue.comment", {"text": told, "public": False, "author": ""})


def moved(change: Change, ticket: Ticket, route: Route, *, was_taken: bool) -> None:
    """Have it in another queue: an issue there takes over, and the one before it says so.

    Where the matter is restricted now, the words are taken out of the issues before, which others may read.
    """
    draft = issue_draft(_matter(change, ticket), route, change.book) | related(change, ticket)
    if ticket.resolve_by and (day := due_with(change.book, route.rule, route.owner, resolve_by=ticket.resolve_by)):
        # What has passed of its clock counts, and a rule counts from now.
        draft["due"] = day.isoformat()
    if _begins_there(change, ticket, draft):
        return
    if ticket.restricted:
        _leave_unsaid(change, ticket)
    payload = {"draft": draft, "told": change.book.say("jira_moved", owner=draft["owner"])}
    if ticket.id is not None and mirror.made_for(change.session, ticket.id):
        change.session.flush()
        change.send(Outgoing(Destination.JIRA, MOVE, payload), ticket_id=ticket.id)
    else:
        _send(change, ticket, MOVE, payload)
    if was_taken and not draft.get("assignee"):
        # It may go on in the same issue, and nobody has it now.
        _send(change, ticket, "issue.assign", {"person": None})


def _begins_there(change: Change, ticket: Ticket, draft: dict[str, Any]) -> bool:
    """Let an issue that nobody has begun to make begin in the new queue, free and open as the matter is there.

    No word of a restricted matter goes along.
    """
    change.session.flush()
    waiting = unsent.of_ticket(change.session, ticket.id or 0, Destination.JIRA)
    made = next((one for one in waiting if one.kind == CREATE), None)
    if made is None or not unsent.rewrite(change.session, made.id or 0, draft, now=change.now):
        return False
    left = DECISIONS | WORDS if ticket.restricted else DECISIONS
    for one in waiting:
        if one.kind in left:
            unsent.take_back(change.session, one.id or 0)
    return True


def _leave_unsaid(change: Change, ticket: Ticket) -> None:
    """Let go what was to be said of a matter before it became restricted: sent again by hand it would tell others."""
    change.session.flush()
    for one in unsent.of_ticket(change.session, ticket.id or 0, Destination.JIRA):
        if one.kind in DECISIONS | WORDS:
            unsent.let_go(change.session, one.id or 0)
        elif one.kind == MOVE:
            # Where that is stuck, the words would stay where they are.
            unsent.take_back(change.session, one.id or 0)


def _matter(change: Change, ticket: Ticket) -> Matter:
    clock = None if ticket.id is None else legal.of_ticket(change.session, ticket.id)
    return Matter(
        reference=ticket.reference,
        text=ticket.text,
        author=change.session.get_one(Person, ticket.author_id).handle,
        source=ticket.source.partition(":")[0],
        outcome=ticket.lane or ticket.outcome,
        confidence=ticket.confidence,
        reasons=tuple(ticket.reasons),
        severity=ticket.severity,
        restricted=ticket.restricted,
        context=tuple(ticket.context),
        also=tuple(ticket.also),
        data_classes=tuple(ticket.data_classes),
        ticket_url=change.premises.url_of(ticket.reference),
        owner=ticket.owner,
        acknowledge_by=ticket.acknowledge_by,
        resolve_by=ticket.resolve_by,
        needs_review=ticket.needs_review,
        model=ticket.model_version,
        notify_by=clock.notify_by if clock else None,
    )


def _send(change: Change, ticket: Ticket, kind: str, payload: dict[str, Any], *, key: str | None = None) -> None:
    if ticket.id is None or Destination.JIRA not in change.premises.destinations:
        return
    change.session.flush()
    if ticket.jira_key is not None or outbox.makes_issue(change.session, ticket.id):
        change.send(Outgoing(Destination.JIRA, kind, payload), ticket_id=ticket.id, key=key)


def _words(change: Change, ticket: Ticket, line: Message) -> str:
    if not ticket.restricted:
        return line.text
    return change.book.say("jira_restricted_line", url=change.premises.url_of(ticket.reference))


def _name(change: Change, line: Message) -> str:
    person: Person | None = access.find_person(change.session, line.author)
    return (person.name if person else "") or line.author
