"""Whether a house and its Jira agree: every difference between them, named in a line."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from integrations.jira.steps import RESOLUTIONS
from integrations.sandbox.jira import world
from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.kinds import Json
from tests.flows.issues.both_sides import STAFF, BothSides, is_done
from triage.domain import Role
from triage.matters.from_jira import owner_of_project
from triage.matters.merging import Aspect, outcome_of
from triage.store import issues as mirror
from triage.store.tickets import OVER, RESOLVED
from triage.tables import Delivery, Message, Ticket

# What somebody says on either side carries one of these, each only once; a report itself has another.
MARK, REPORT = re.compile(r"note\d+x"), re.compile(r"case\d+x")
FROM_JIRA = "jira:comment:"


def differences(here: BothSides) -> list[str]:
    """Name all in which both sides disagree."""
    found = [f"a delivery to Jira is {one.state}: {one.kind}, {one.last_error}" for one in _unsent(here)]
    for ticket in here.tickets:
        sides = Sides.of(here, ticket)
        about = [*_about_issue(sides), *_about_words(sides), *_about_restricted(sides)]
        found += [f"{ticket.reference} ({ticket.jira_key}): {one}" for one in about]
    return found


def _unsent(here: BothSides) -> list[Delivery]:
    return [one for one in here.rows(Delivery) if one.destination == "jira" and one.state != "sent"]


@dataclass(frozen=True)
class Sides:
    """A ticket, the issue that it is in, all the issues it was in, and its lines."""

    here: BothSides
    ticket: Ticket
    issue: Issue | None
    issues: list[Issue]
    lines: list[Message]
    had_none: bool

    @classmethod
    def of(cls, here: BothSides, ticket: Ticket) -> "Sides":
        with here.database.reading() as session:
            keys = mirror.made_for(session, ticket.id or 0)
        found = [here.sandbox.state.jira.find(key) for key in keys]
        # One that Jira's people moved is found by each key that it had.
        issues = list({one.id: one for one in found if one is not None}.values())
        lines = [one for one in here.rows(Message) if one.ticket_id == ticket.id]
        return cls(here, ticket, here.issue_of(ticket), issues, lines, had_none=None in found)


def _about_issue(sides: Sides) -> Iterator[str]:
    ticket, issue = sides.ticket, sides.issue
    if issue is None:
        if ticket.jira_key is not None:
            yield "its issue is gone, and it does not know"
        return
    if issue.key != ticket.jira_key:
        yield f"its issue is {issue.key} by now"
    abouts = {Aspect.STATUS: _about_status, Aspect.ASSIGNEE: _about_assignee, Aspect.PROJECT: _about_project}
    for aspect, about in abouts.items():
        if _is_followed(sides, issue, aspect):
            yield from about(sides, issue)
    yield from _about_mirror(sides, issue)


def _is_followed(sides: Sides, issue: Issue, aspect: Aspect) -> bool:
    """Say whether it counts who changed it last: of a pointer only those who may work on a restricted matter."""
    if not sides.ticket.restricted or issue.security_id is not None:
        return True
    told = (one["by"] for one in reversed(issue.history) if any(each["field"] == aspect for each in one["items"]))
    by = next(told, world.BOT.account_id)
    return by == world.BOT.account_id or STAFF[sides.here.sandbox.jira.person(by).name] is Role.SECURITY


def _about_status(sides: Sides, issue: Issue) -> Iterator[str]:
    ticket = sides.ticket
    if is_done(issue) != (ticket.state in OVER):
        yield f"{ticket.state} here, {world.status_of(issue.status_id).name} there"
    elif ticket.state == RESOLVED and not _is_same_end(ticket, issue):
        yield f"ended as {ticket.resolution} here, as {_resolution(issue)} there"


def _about_assignee(sides: Sides, issue: Issue) -> Iterator[str]:
    taken_by = sides.ticket.taken_by
    mail = sides.here.sandbox.jira.person(issue.assignee).mail if issue.assignee else None
    if taken_by != mail and not (mail is None and (taken_by or "").startswith("jira:")):
        yield f"taken by {taken_by} here, assigned to {mail} there"


def _about_project(sides: Sides, issue: Issue) -> Iterator[str]:
    ticket = sides.ticket
    owner = owner_of_project(sides.here.book, issue.project, outcome=ticket.lane or ticket.outcome)
    if owner not in (None, ticket.owner):
        yield f"owned by {ticket.owner} here, in the queue of {owner} there"


def _is_same_end(ticket: Ticket, issue: Issue) -> bool:
    ended = _resolution(issue)
    return outcome_of(ended) == ticket.resolution or ended in RESOLUTIONS[ticket.resolution or ""]


def _resolution(issue: Issue) -> str:
    return next((one.name for one in world.RESOLUTIONS if one.id == issue.resolution_id), "")


def _about_mirror(sides: Sides, issue: Issue) -> Iterator[str]:
    with sides.here.database.reading() as session:
        row = mirror.find(session, issue.id)
    if row is None:
        yield "its issue was never looked at"
        return
    priority = next(one.name for one in world.PRIORITIES if one.id == issue.priority_id)
    attached = [one["id"] for one in issue.attachments if one["by"] != world.BOT.account_id]
    if row.priority != priority:
        yield f"the priority {priority} was not seen"
    if sorted(row.attachments) != sorted(attached):
        yield "not all attachments were seen"


def _about_words(sides: Sides) -> Iterator[str]:
    here = Counter(mark for one in sides.lines for mark in MARK.findall(one.text))
    there = Counter(mark for issue in sides.issues for one in issue.comments for mark in MARK.findall(_text(one)))
    yield from (f"{mark} is there {count} times here" for mark, count in here.items() if count > 1)
    yield from (f"{mark} is there {count} times in Jira" for mark, count in there.items() if count > 1)
    if not sides.had_none:
        yield from (f"{mark} is left in Jira alone" for mark in there.keys() - here.keys())
    # What was said while there was no issue, or what was taken out of an open one, is here alone.
    if not sides.had_none and not sides.ticket.restricted:
        yield from (f"{mark} is here alone" for mark in here.keys() - there.keys() - _from_elsewhere(sides))
    kept = {one.source_key for one in sides.lines if one.source == "jira" and one.deleted_at is None}
    known = {f"{FROM_JIRA}{issue.id}:{one['id']}" for issue in sides.issues for one in issue.comments}
    yield from (f"{key} is gone in Jira" for key in sorted(kept - known) if _has_issue(sides, key))


def _from_elsewhere(sides: Sides) -> set[str]:
    """Give the words by which it was settled here after all, where Jira's people had done so later."""
    return {mark for one in sides.lines if one.source_key.startswith("remark:") for mark in MARK.findall(one.text)}


def _has_issue(sides: Sides, source_key: str) -> bool:
    number = source_key.removeprefix(FROM_JIRA).partition(":")[0]
    return any(one.id == number for one in sides.issues)


def _about_restricted(sides: Sides) -> Iterator[str]:
    if not sides.ticket.restricted:
        return
    ours = {mark for one in sides.lines if one.source != "jira" for mark in MARK.findall(one.text)}
    ours |= set(REPORT.findall(sides.ticket.text))
    for issue in sides.issues:
        if issue.security_id is None:
            words = " ".join([issue.summary, to_text(issue.description) if issue.description else ""])
            words += " ".join(_text(one) for one in issue.comments if one["by"] == world.BOT.account_id)
            yield from (f"{mark} can be read in {issue.key}" for mark in sorted(ours) if mark in words)


def _text(comment: Json) -> str:
    return json.dumps(comment["body"])
