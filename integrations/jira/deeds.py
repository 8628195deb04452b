"""What is done to an issue that is there: each deed looks at what it would change before it changes it."""

from collections.abc import Callable, Mapping
from typing import Any

from integrations.jira.comments import Comment, Told, comment, comment_edit, comment_once
from integrations.jira.deed import Deed
from integrations.jira.people import account_of, as_person
from triage.domain import SendFailed

CATEGORIES = {"in_progress": ("indeterminate",), "done": ("done",), "reopened": ("indeterminate", "new")}
# What our outcomes may be called there, the likeliest first.
RESOLUTIONS = {
    "answered": ("Done", "Fixed", "Resolved"),
    "fixed": ("Fixed", "Done", "Resolved"),
    "approved": ("Approved", "Done"),
    "declined": ("Won't Do", "Won't Fix", "Declined", "Rejected"),
    "duplicate": ("Duplicate",),
    "no_action": ("Won't Do", "Cannot Reproduce", "Done"),
}
NO_WAY = "The workflow of {issue} has no step that leads there: let Jira's account close and reopen issues, or do it."


class Assign(Told):
    """Who has it."""

    person: str | None


class Transition(Told):
    """Where it stands."""

    to: str
    outcome: str | None = None
    comment: str = ""


def assign(deed: Deed, payload: Mapping[str, Any]) -> str:
    """Give the issue to a person whom Jira knows; whom it does not know is named by the card alone."""
    told = Assign.read(payload)
    client = deed.lent.client
    user: str | None = None
    if told.person is not None:
        user = account_of(client, told.person, assignable={"issueKey": told.issue})
        if user is None:
            return f"{told.issue}:nobody"
    deed.change("PUT", deed.place(told.issue, "assignee"), as_person(client, user))
    return f"{told.issue}:{user or 'nobody'}"


def transition(deed: Deed, payload: Mapping[str, Any]) -> str:
    """Bring the issue where it shall stand, unless it stands there, and say why."""
    told = Transition.read(payload)
    wanted = CATEGORIES.get(told.to)
    if wanted is None:
        raise SendFailed(f"Jira is to be told of an unknown state: {told.to}.", permanent=True)
    fields = deed.lent.client.get_json(deed.place(told.issue), params={"fields": "status"})["fields"]
    now = fields["status"]["statusCategory"]["key"]
    if now not in wanted and not (told.to == "in_progress" and now == "done"):
        stand(deed, told, must=told.to != "in_progress")
    if told.comment:
        comment_once(deed, Comment(issue=told.issue, text=told.comment, public=False))
    return f"{told.issue}:{told.to}"


def stand(deed: Deed, told: Transition, *, must: bool) -> None:
    """Take the first step that leads where it shall stand; raises SendFailed where it `must` and none does."""
    wanted = CATEGORIES[told.to]
    path = deed.place(told.issue, "transitions")
    offered = deed.lent.client.get_json(path, params={"expand": "transitions.fields"})["transitions"]
    steps = [one for category in wanted for one in offered if _leads_to(one) == category]
    if not steps:
        if not must:
            return
        raise SendFailed(NO_WAY.format(issue=told.issue), permanent=True)
    step = steps[0]
    fields = _resolution(step, told.outcome)
    deed.change("POST", path, {"transition": {"id": str(step["id"])}, **({"fields": fields} if fields else {})})


def _leads_to(step: Mapping[str, Any]) -> str:
    return str(((step.get("to") or {}).get("statusCategory") or {}).get("key", ""))


def _resolution(step: Mapping[str, Any], outcome: str | None) -> dict[str, Any]:
    field = (step.get("fields") or {}).get("resolution")
    if not field or outcome is None:
        return {}
    names = [str(one.get("name")) for one in field.get("allowedValues") or ()]
    chosen = next((name for name in RESOLUTIONS.get(outcome, ()) if name in names), names[0] if names else None)
    return {"resolution": {"name": chosen}} if chosen else {}


DEEDS: Mapping[str, Callable[[Deed, Mapping[str, Any]], str]] = {
    "issue.comment": comment,
    "issue.comment_edit": comment_edit,
    "issue.assign": assign,
    "issue.transition": transition,
}
