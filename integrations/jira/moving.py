"""Takes a matter to another queue: a new issue there, linked with the one before, which says so and is closed.

In the same project the issue stays, and gets what the other queue wants of it.

Jira can move an issue too, but to a project with other types, fields and steps only by a person who answers for each
of them; a new issue needs nobody, and whoever looks at the old one finds the way.
"""

from collections.abc import Callable, Mapping
from typing import Any

from jira import JIRAError

from integrations.jira.comments import Comment, Told, comment_once
from integrations.jira.deed import Deed
from integrations.jira.deeds import Transition, stand
from integrations.jira.draft import IssueDraft
from integrations.jira.request import PROPERTY

LINK_TYPES = ("Relates", "Duplicate", "Cloners")
CONTINUED = "no_action"
EMPTIED = "[{reference}] restricted"


class Move(Told):
    """The draft of the issue that takes over, and what the old one says."""

    draft: dict[str, Any]
    told: str


def move(
    deed: Deed,
    payload: Mapping[str, Any],
    *,
    create: Callable[[IssueDraft], str],
    redress: Callable[[str, IssueDraft], None],
) -> str:
    """Have an issue take over from another; each step looks first, so that none is taken twice."""
    asked = Move.read(payload)
    draft = IssueDraft.from_payload(asked.draft)
    if not draft.restricted and draft.project == asked.issue.rpartition("-")[0]:
        redress(asked.issue, draft)
        comment_once(deed, Comment(issue=asked.issue, text=asked.told, public=False))
        return asked.issue
    new = create(draft)
    if new == asked.issue:
        return new
    if draft.restricted:
        _empty(deed, asked.issue, draft.reference)
    _link(deed, new, asked.issue)
    if not draft.restricted:
        comment_once(deed, Comment(issue=asked.issue, text=f"{asked.told} {new}", public=False))
    _close(deed, asked.issue)
    return new


def _link(deed: Deed, new: str, old: str) -> None:
    there = (
        deed.lent.client.get_json(deed.place(old), params={"fields": "issuelinks"})["fields"].get("issuelinks") or ()
    )
    ends = [(one.get(end) or {}).get("key") for one in there for end in ("inwardIssue", "outwardIssue")]
    if new in ends:
        return
    types = [str(one["name"]) for one in deed.lent.client.get_json("issueLinkType")["issueLinkTypes"]]
    kind = next((name for name in LINK_TYPES if name in types), None)
    if kind is not None:
        body = {"type": {"name": kind}, "inwardIssue": {"key": new}, "outwardIssue": {"key": old}}
        deed.change("POST", "issueLink", body)


def _close(deed: Deed, issue: str) -> None:
    """Close the old one where its workflow lets us; that it says where it went is enough where it does not."""
    fields = deed.lent.client.get_json(deed.place(issue), params={"fields": "status"})["fields"]
    if fields["status"]["statusCategory"]["key"] != "done":
        stand(deed, Transition(issue=issue, to="done", outcome=CONTINUED), must=False)


def _empty(deed: Deed, issue: str, reference: str) -> None:
    """Take every word of ours out of an issue that too many may read."""
    told = {
        "summary": EMPTIED.format(reference=reference),
        "description": deed.words(EMPTIED.format(reference=reference)),
    }
    deed.change("PUT", deed.place(issue), {"fields": told})
    path = deed.place(issue, "comment")
    for one in deed.comments(path):
        noted = {each.get("key") for each in one.get("properties") or ()}
        if PROPERTY in noted:
            try:
                deed.change("DELETE", deed.place(issue, "comment", str(one["id"])))
            except JIRAError as error:
                if error.status_code != 404:  # noqa: PLR2004 -- Not Found
                    raise
