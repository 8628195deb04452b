"""Looks up what a draft names by the names that people use: accounts, fields, choices; what Jira does not know is kept.

All of it is asked before the issue is made, so that the description can say what could not be set.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from jira import JIRAError

from integrations.jira.client import JiraClient
from integrations.jira.draft import IssueDraft
from integrations.jira.people import account_of, as_person, customer_of
from integrations.jira.screen import NotFitting, ScreenField, create_screen, field_called, shaped

NOBODY = "Jira knows nobody by this name who could be"
SYSTEM_FIELDS = frozenset({"summary", "description", "issuetype", "project", "labels", "security", "reporter"})


@dataclass(frozen=True)
class Prepared:
    """What a draft's optional parts are in this Jira; what of them is nothing there is said in words."""

    fields: Mapping[str, Any] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    watchers: tuple[str, ...] = ()
    customer: str | None = None
    participants: tuple[str, ...] = ()
    unmet_people: tuple[str, ...] = ()
    unmet_fields: tuple[str, ...] = ()


def prepare(
    client: JiraClient, draft: IssueDraft, *, pointer: bool, as_request: str | None = None, desk: str = ""
) -> Prepared:
    """Look everything up; where the issue only points to the ticket, what would tell of the matter is left out.

    `as_request` is the type of the issue that a request of Service Management becomes, `desk` the number of its desk.
    """
    fields: dict[str, Any] = {}
    unmet: list[str] = []
    if draft.assignee:
        found = account_of(client, draft.assignee, assignable={"project": draft.project})
        if found is None:
            unmet.append(f"assignee {draft.assignee} ({NOBODY} given it)")
        else:
            fields["assignee"] = as_person(client, found)
    watchers, unknown = _accounts(draft.watchers, partial(account_of, client))
    unmet += [f"watcher {one} ({NOBODY} told)" for one in unknown]
    customer, participants = _askers(client, draft, desk, unmet=unmet) if as_request else (None, ())
    names: dict[str, str] = {}
    strange: list[str] = []
    if draft.fields and not pointer:
        for one, value in _custom(client, draft, as_request or draft.issue_type, strange=strange):
            fields[one.id], names[one.id] = value, one.name
    return Prepared(fields, names, watchers, customer, participants, tuple(unmet), tuple(strange))


def _askers(
    client: JiraClient, draft: IssueDraft, desk: str, *, unmet: list[str]
) -> tuple[str | None, tuple[str, ...]]:
    """Find whose request it is, and who takes part."""
    find = partial(customer_of, client, desk=desk)
    customer = find(draft.on_behalf_of) if draft.on_behalf_of else None
    if draft.on_behalf_of and customer is None:
        unmet.append(f"on behalf of {draft.on_behalf_of} ({NOBODY} asked for)")
    participants, unknown = _accounts(draft.participants, find)
    unmet += [f"participant {one} ({NOBODY} let in)" for one in unknown]
    return customer, participants


def _accounts(people: Sequence[str], find: Callable[[str], str | None]) -> tuple[tuple[str, ...], list[str]]:
    found = {one: find(one) for one in dict.fromkeys(people)}
    return tuple(account for account in found.values() if account), [one for one in found if not found[one]]


def _custom(
    client: JiraClient, draft: IssueDraft, issue_type: str, *, strange: list[str]
) -> list[tuple[ScreenField, Any]]:
    try:
        screen = create_screen(client, draft.project, issue_type)
    except JIRAError as error:
        # Creating tells better what is wrong with a project.
        if error.status_code not in (400, 403, 404):
            raise
        screen = []
    found = []
    for name, value in draft.fields.items():
        one = field_called(screen, name)
        if one is None or one.id in SYSTEM_FIELDS:
            strange.append(f"{name} (there is no such field on the create screen)")
            continue
        try:
            found.append((one, shaped(one, value, client)))
        except NotFitting as reason:
            strange.append(f"{name} ({reason})")
    return found
