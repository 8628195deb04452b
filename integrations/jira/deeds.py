"""What is done to an issue that is there: each deed looks at what it would change before it changes it."""

from collections.abc import Callable, Mapping
from typing import Any

from integrations.jira.client import FieldsRefused
from integrations.jira.comments import Comment, Told, comment, comment_edit, comment_once
from integrations.jira.deed import Deed
from integrations.jira.draft import Linked
from integrations.jira.emptying import empty_open
from integrations.jira.finishing import linked
from integrations.jira.people import account_of, as_person
from integrations.jira.setting import set_fields
from integrations.jira.steps import Step, step_to_end
from triage.domain import SendFailed
from triage.issue import LINK

CATEGORIES = {"in_progress": ("indeterminate",), "done": ("done",), "reopened": ("indeterminate", "new")}
NO_WAY = "The workflow of {issue} has no step that leads there: let Jira's account close and reopen issues, or do it."
STAYS_OPEN = (
    "This issue stays open: no step of its workflow from here says that. Please end it as your workflow wants it."
)


class Assign(Told):
    """Who has it."""

    person: str | None


class Transition(Told):
    """Where it stands."""

    to: str
    outcome: str | None = None
    comment: str = ""


class Label(Told):
    """What it is to be found by."""

    label: str


class Link(Told):
    """With which other issue it belongs together, and how."""

    type: str
    other: str


class Due(Told):
    """By which day it is to be done, and by which it was as far as we said."""

    due: str
    before: str | None = None


class Rank(Told):
    """How soon it counts."""

    priority: str


def assign(deed: Deed, payload: Mapping[str, Any]) -> str:
    """Give the issue to a person whom Jira knows; whom it does not know is named by the card alone."""
    told = Assign.read(payload)
    client = deed.lent.client
    user: str | None = None
    if told.person is not None:
        user = account_of(client, told.person, assignable={"issueKey": told.issue})
        if user is None:
            return f"{told.issue}:nobody"
    try:
        deed.change("PUT", deed.place(told.issue, "assignee"), as_person(client, user))
    except FieldsRefused as refused:
        # Who does not work there can't be given it, and some projects leave nothing to nobody.
        if refused.names != {"assignee"}:
            raise
        return f"{told.issue}:nobody"
    return f"{told.issue}:{user or 'nobody'}"


def label(deed: Deed, payload: Mapping[str, Any]) -> str:
    """Add a label, which is harmless twice; where the issue's screen has none, it stays without."""
    told = Label.read(payload)
    set_fields(deed, told.issue, {}, labels=[told.label])
    return f"{told.issue}:{told.label}"


def due(deed: Deed, payload: Mapping[str, Any]) -> str:
    """Move the day by which it is due, unless somebody gave it another one there."""
    told = Due.read(payload)
    now = deed.lent.client.get_json(deed.place(told.issue), params={"fields": "duedate"})["fields"].get("duedate")
    if now == told.before:
        set_fields(deed, told.issue, {"duedate": told.due}, labels=())
    return f"{told.issue}:{told.due}"


def link(deed: Deed, payload: Mapping[str, Any]) -> str:
    """Link the issue with another; where Jira takes no link, both stay as they are."""
    told = Link.read(payload)
    is_linked = linked(deed, told.issue, Linked(type=told.type, issue=told.other))
    return f"{told.issue}:{told.other if is_linked else 'nobody'}"


def rank(deed: Deed, payload: Mapping[str, Any]) -> str:
    """Give the issue a priority; where its project has no such one, it keeps its own."""
    told = Rank.read(payload)
    set_fields(deed, told.issue, {"priority": {"name": told.priority}}, labels=())
    return f"{told.issue}:{told.priority}"


def transition(deed: Deed, payload: Mapping[str, Any]) -> str:
    """Bring the issue where it shall stand, unless it stands there, and say why."""
    told = Transition.read(payload)
    wanted = CATEGORIES.get(told.to)
    if wanted is None:
        raise SendFailed(f"Jira is to be told of an unknown state: {told.to}.", permanent=True)
    fields = deed.lent.client.get_json(deed.place(told.issue), params={"fields": "status"})["fields"]
    now = fields["status"]["statusCategory"]["key"]
    words = told.comment
    if now not in wanted and not (told.to == "in_progress" and now == "done"):
        stands = stand(deed, told, must=told.to != "in_progress")
        words = words if stands or told.to != "done" else f"{words} {STAYS_OPEN}".strip()
    if words:
        comment_once(deed, Comment(issue=told.issue, text=words, public=False))
    return f"{told.issue}:{told.to}"


def stand(deed: Deed, told: Transition, *, must: bool) -> bool:
    """Take a step that leads where it shall stand; False where there is none, and none that says how it ended.

    Raises SendFailed where it `must` and Jira's account may take no step at all, or none that opens it again.
    """
    wanted = CATEGORIES[told.to]
    path = deed.place(told.issue, "transitions")
    offered = deed.lent.client.get_json(path, params={"expand": "transitions.fields"})["transitions"]
    steps = [one for category in wanted for one in offered if _leads_to(one) == category]
    likeliest = Step(str(steps[0]["id"])) if steps else None
    step = step_to_end(steps, told.outcome) if told.to == "done" else likeliest
    if step is None:
        if must and (told.to != "done" or not offered):
            raise SendFailed(NO_WAY.format(issue=told.issue), permanent=True)
        return False
    deed.change("POST", path, step.body)
    return True


def _leads_to(step: Mapping[str, Any]) -> str:
    return str(((step.get("to") or {}).get("statusCategory") or {}).get("key", ""))


DEEDS: Mapping[str, Callable[[Deed, Mapping[str, Any]], str]] = {
    "issue.comment": comment,
    "issue.comment_edit": comment_edit,
    "issue.assign": assign,
    "issue.transition": transition,
    "issue.empty": empty_open,
    "issue.label": label,
    "issue.rank": rank,
    "issue.due": due,
    LINK: link,
}
