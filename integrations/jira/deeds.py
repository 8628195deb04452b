"""What is done to an issue that is there: each deed looks at what it would change before it changes it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Self
from urllib.parse import quote

from jira import JIRAError
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from integrations.jira.adf import document
from integrations.jira.blocks import Paragraph, Words
from integrations.jira.client import LentClient, UnexpectedAnswer
from integrations.jira.request import PROPERTY
from integrations.jira.wiki import wiki_text
from integrations.legible import legible_throughout, shortened
from triage.domain import Attempt, SendFailed

LONGEST_COMMENT = 30_000
INTERNAL = {"key": "sd.public.comment", "value": {"internal": True}}
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
PAGE = 100


class Told(BaseModel):
    """What a deed is told, as the core wrote it."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)
    issue: Annotated[str, Field(min_length=1)]

    @classmethod
    def read(cls, payload: Mapping[str, Any]) -> Self:
        """Read a payload; what is wrong with it is wrong for good."""
        try:
            return cls.model_validate(legible_throughout(dict(payload)))
        except ValidationError as error:
            places = sorted({".".join(map(str, one["loc"])) for one in error.errors(include_input=False)})
        raise SendFailed(f"What Jira is to be told is not as agreed, at: {', '.join(places)}.", permanent=True)


class Comment(Told):
    """A comment; who may not see what is not public is Jira's to keep."""

    text: str
    public: bool
    author: str = ""


class CommentEdit(Comment):
    """Other words for a comment of ours, or none at all."""

    comment: str


class Assign(Told):
    """Who has it."""

    person: str | None


class Transition(Told):
    """Where it stands."""

    to: str
    outcome: str | None = None
    comment: str = ""


@dataclass
class Deed:
    """One attempt to do something to an issue; `is_open` while a change is on its way, `has_changed` after one."""

    lent: LentClient
    attempt: Attempt
    is_open: bool = False
    has_changed: bool = False

    def place(self, issue: str, *more: str) -> str:
        """Give the path of an issue or of something on it."""
        return "/".join(["issue", quote(issue, safe=""), *(quote(one, safe="") for one in more)])

    def change(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """Change something outside, if the lease still holds."""
        self.lent.fence.begin_effect()
        self.is_open = True
        answer = self.lent.client.tell(method, path, body)
        self.is_open, self.has_changed = False, True
        return answer

    def comments(self, path: str) -> Iterator[Mapping[str, Any]]:
        """Read the comments of an issue, the newest first, with what is noted on them."""
        start = 0
        while True:
            asked = {"startAt": start, "maxResults": PAGE, "expand": "properties", "orderBy": "-created"}
            told = self.lent.client.get_json(path, params=asked)
            page = told.get("comments") or []
            yield from page
            start += len(page)
            if not page or start >= int(told.get("total", 0)):
                return

    def words(self, text: str) -> Any:
        """Write a text as this Jira wants it."""
        blocks = [Paragraph((Words(one),)) for one in shortened(text, LONGEST_COMMENT).split("\n\n") if one.strip()]
        blocks = blocks or [Paragraph((Words("…"),))]
        return document(blocks) if self.lent.client.is_cloud else wiki_text(blocks)


def comment(deed: Deed, payload: Mapping[str, Any]) -> str:
    """Write a comment, or find the one that an earlier attempt wrote."""
    told = Comment.read(payload)
    return f"{told.issue}:{comment_once(deed, told)}"


def comment_once(deed: Deed, told: Comment) -> str:
    """Write a comment unless an earlier attempt has, and give its number."""
    path = deed.place(told.issue, "comment")
    if deed.attempt.in_doubt_since is not None and (found := _comment_of(deed, path)) is not None:
        return found
    noted = [{"key": PROPERTY, "value": {"delivery": deed.attempt.key}}]
    body = {"body": deed.words(_signed(told)), "properties": noted if told.public else [*noted, INTERNAL]}
    made = deed.change("POST", path, body)
    if not isinstance(made, dict) or "id" not in made:
        raise UnexpectedAnswer
    return str(made["id"])


def _signed(told: Comment) -> str:
    return f"{told.author}: {told.text}" if told.author else told.text


def _comment_of(deed: Deed, path: str) -> str | None:
    """Find our comment by the delivery that it names; reading an issue knows no lag."""
    for one in deed.comments(path):
        for noted in one.get("properties") or ():
            value = noted.get("value")
            if noted.get("key") == PROPERTY and isinstance(value, dict) and value.get("delivery") == deed.attempt.key:
                return str(one["id"])
    return None


def comment_edit(deed: Deed, payload: Mapping[str, Any]) -> str:
    """Put other words into a comment of ours, or take it away; both are the same when done twice."""
    told = CommentEdit.read(payload)
    path = deed.place(told.issue, "comment", told.comment)
    try:
        if told.text:
            shown = [] if told.public else [INTERNAL]
            deed.change("PUT", path, {"body": deed.words(_signed(told)), **({"properties": shown} if shown else {})})
        else:
            deed.change("DELETE", path)
    except JIRAError as error:
        # Somebody over there has deleted it: nothing is left to change.
        if error.status_code != 404:  # noqa: PLR2004 -- Not Found
            raise
    return f"{told.issue}:{told.comment}"


def assign(deed: Deed, payload: Mapping[str, Any]) -> str:
    """Give the issue to a person whom Jira knows; whom it does not know is named by the card alone."""
    told = Assign.read(payload)
    client = deed.lent.client
    name = "accountId" if client.is_cloud else "name"
    user: str | None = None
    if told.person is not None:
        wanted = "query" if client.is_cloud else "username"
        asked = {"issueKey": told.issue, wanted: told.person, "maxResults": 10}
        found = client.get_json("user/assignable/search", params=asked)
        user = next((str(one[name]) for one in found if _is(one, told.person) and one.get(name)), None)
        if user is None:
            return f"{told.issue}:nobody"
    deed.change("PUT", deed.place(told.issue, "assignee"), {name: user})
    return f"{told.issue}:{user or 'nobody'}"


def _is(account: Mapping[str, Any], person: str) -> bool:
    """Compare by address; where Jira hides it, an exact search has found the one who has it."""
    mail = account.get("emailAddress")
    return mail is None or str(mail).strip().lower() == person.strip().lower() or account.get("name") == person


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
