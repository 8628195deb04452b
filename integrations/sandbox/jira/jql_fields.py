"""What Jira's query language asks of an issue: the values of its fields, its moments, and how it is sorted."""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.kinds import Named
from integrations.sandbox.jira.service_levels import moment
from integrations.sandbox.jira.state import JiraState
from integrations.sandbox.jira.world import BOT, ISSUE_TYPES, PRIORITIES, REQUEST_TYPE, RESOLUTIONS, status_of

Values = Callable[[Issue, JiraState], frozenset[str]]
RELATIVE = re.compile(r"([+-]?)(\d+)([mhdw])")
UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
FORMS = ("%Y-%m-%d %H:%M", "%Y/%m/%d %H:%M", "%Y-%m-%d", "%Y/%m/%d")
CALLER = "currentuser()"


def _lower(*values: str | None) -> frozenset[str]:
    return frozenset(value.lower() for value in values if value)


def _name(things: Sequence[Named], thing_id: str | None) -> str | None:
    return next((thing.name for thing in things if thing.id == thing_id), None)


def _person(account_id: str | None, state: JiraState) -> frozenset[str]:
    person = state.person(account_id) if account_id else None
    if person is None:
        return frozenset()
    caller = CALLER if person.account_id == BOT.account_id else None
    return _lower(person.account_id, person.user_name, person.mail, person.name, caller)


def _level(issue: Issue, state: JiraState) -> frozenset[str]:
    return _lower(issue.security_id, _name(state.project_of(issue).security_levels, issue.security_id))


def _request_type(issue: Issue, state: JiraState) -> frozenset[str]:
    desk, chosen = state.project_of(issue).desk, issue.custom.get(REQUEST_TYPE.id)
    return _lower(next((one.name for one in desk.request_types if one.id == chosen), None) if desk else None)


FIELDS: dict[str, Values] = {
    "labels": lambda issue, _: _lower(*issue.labels),
    "project": lambda issue, state: _lower(issue.project, state.project_of(issue).id, state.project_of(issue).name),
    "key": lambda issue, _: _lower(issue.key, *issue.old_keys),
    "id": lambda issue, _: _lower(issue.id, issue.key, *issue.old_keys),
    "status": lambda issue, _: _lower(status_of(issue.status_id).name, issue.status_id),
    "statuscategory": lambda issue, _: _lower(
        status_of(issue.status_id).category_name, status_of(issue.status_id).category_key
    ),
    "issuetype": lambda issue, _: _lower(_name(ISSUE_TYPES, issue.type_id), issue.type_id),
    "priority": lambda issue, _: _lower(_name(PRIORITIES, issue.priority_id), issue.priority_id),
    "resolution": lambda issue, _: _lower(
        issue.resolution_id, _name(RESOLUTIONS, issue.resolution_id) if issue.resolution_id else "Unresolved"
    ),
    "component": lambda issue, _: _lower(*issue.components),
    "assignee": lambda issue, state: _person(issue.assignee, state),
    "reporter": lambda issue, state: _person(issue.reporter, state),
    "creator": lambda issue, state: _person(issue.creator, state),
    "level": _level,
    "request type": _request_type,
    "summary": lambda issue, _: _lower(issue.summary),
    "text": lambda issue, _: _lower(issue.summary, to_text(issue.description)),
}
EMPTY_WHERE_UNRESOLVED = frozenset({"resolution"})
MOMENTS: dict[str, Callable[[Issue], datetime | None]] = {
    "created": lambda issue: moment(issue.created),
    "updated": lambda issue: moment(issue.updated),
    "resolved": lambda issue: moment(issue.resolved) if issue.resolved else None,
}
ALIASES = {
    "issuekey": "key",
    "issue": "key",
    "type": "issuetype",
    "createddate": "created",
    "updateddate": "updated",
    "resolutiondate": "resolved",
}
ORDERS: dict[str, Callable[[Issue], tuple[int, str]]] = {
    "created": lambda issue: (int(issue.id), ""),
    "updated": lambda issue: (int(issue.updated_epoch * 1000), issue.updated),
    "key": lambda issue: (int(issue.id), issue.project),
    "priority": lambda issue: (-int(issue.priority_id), ""),
}


def read_moment(text: str, *, now: datetime) -> datetime | None:
    """Read a moment: a date, a time to the minute, or so long before or after now; None is none of them."""
    if text.lower() == "now()":
        return now
    if text.lower() == "startofday()":
        return now.replace(hour=0, minute=0, second=0, microsecond=0)
    if found := RELATIVE.fullmatch(text):
        sign, number, unit = found.groups()
        length = timedelta(**{UNITS[unit]: int(number)})
        return now - length if sign == "-" else now + length
    for form in FORMS:
        try:
            return datetime.strptime(text, form).replace(tzinfo=UTC)
        except ValueError:
            continue
    return None
