"""Takes a matter to another queue: a new issue there, linked with the one before, which says so and is closed.

In the same project the issue stays, and gets what the other queue wants of it.

Jira can move an issue too, but to a project with other types, fields and steps only by a person who answers for each
of them; a new issue needs nobody, and whoever looks at the old one finds the way.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Annotated, Any

from jira import JIRAError
from pydantic import Field

from integrations.jira.comments import Comment, Told, comment_once
from integrations.jira.deed import Deed
from integrations.jira.deeds import Transition, stand
from integrations.jira.draft import IssueDraft
from integrations.jira.emptying import empty
from integrations.jira.request import label_for

LINK_TYPES = ("Relates", "Duplicate", "Cloners")
CONTINUED = "no_action"
LEFT = "{issue}, which more people may read, still holds something of this matter that Jira did not let us take out: "
Redress = Callable[[str, IssueDraft], None]


class Move(Told):
    """The draft of the issue that takes over, what the old one says, and which ones the matter was in before."""

    draft: dict[str, Any]
    told: str
    earlier: Annotated[tuple[str, ...], Field(strict=False)] = ()


def move(
    deed: Deed,
    payload: Mapping[str, Any],
    *,
    create: Callable[[IssueDraft], str],
    redress: Redress,
) -> str:
    """Have an issue take over from another; each step looks first, so that none is taken twice."""
    asked = Move.read(payload)
    draft = IssueDraft.from_payload(asked.draft)
    is_same = not draft.restricted and draft.project == asked.issue.rpartition("-")[0]
    if is_same and _category(deed, asked.issue) is not None:
        return _stays(deed, asked, draft, redress)
    left = _emptied(deed, asked, draft.reference) if draft.restricted else {}
    new = create(draft)
    if new == asked.issue:
        return new
    for issue, what in left.items():
        with _if_there():
            _say_left(deed, new, issue, what)
    # Where links are switched off, or our account may make none, Jira says that nothing is there.
    with _if_there():
        _link(deed, new, asked.issue)
    with _if_there():
        if not draft.restricted:
            comment_once(deed, Comment(issue=asked.issue, text=f"{asked.told} {new}", public=False))
        _close(deed, asked.issue)
    return new


def _emptied(deed: Deed, asked: Move, reference: str) -> dict[str, list[str]]:
    """Take our words out of every issue before, and name what is left in each.

    First of all, since a queue that refuses the matter must not keep them where others read.
    """
    left = {}
    for issue in (asked.issue, *asked.earlier):
        with _if_there():
            if not _took_over(deed, issue):
                left[issue] = empty(deed, issue, reference)
    return left


def _took_over(deed: Deed, issue: str) -> bool:
    """Say whether an earlier attempt made this issue, and the ticket knows it already."""
    if not deed.was_in_doubt:
        return False
    fields = deed.lent.client.get_json(deed.place(issue), params={"fields": "labels"})["fields"]
    return label_for(deed.attempt.key) in (fields.get("labels") or ())


def _say_left(deed: Deed, new: str, old: str, left: list[str]) -> None:
    """Have whoever has the matter now take out what we may not; what is in it is not said."""
    if left:
        text = f"{LEFT.format(issue=old)}{'; '.join(left)}. Please take it out there, or delete that issue."
        comment_once(deed, Comment(issue=new, text=text, public=False), part=f"left in {old}")


@contextmanager
def _if_there() -> Iterator[None]:
    """Let an issue be that somebody deleted meanwhile: the matter has gone on, and nothing is left to say there."""
    try:
        yield
    except JIRAError as error:
        if error.status_code != 404:  # noqa: PLR2004 -- Not Found
            raise


def _stays(deed: Deed, asked: Move, draft: IssueDraft, redress: Redress) -> str:
    """Go on in the same project: what another queue there wants is put on the issue, which is open again."""
    redress(asked.issue, draft)
    if _category(deed, asked.issue) == "done":
        stand(deed, Transition(issue=asked.issue, to="reopened"), must=False)
    comment_once(deed, Comment(issue=asked.issue, text=asked.told, public=False))
    return asked.issue


def _category(deed: Deed, issue: str) -> str | None:
    """Say where an issue stands; None where it is gone."""
    with _if_there():
        fields = deed.lent.client.get_json(deed.place(issue), params={"fields": "status"})["fields"]
        return str(fields["status"]["statusCategory"]["key"])
    return None


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
    if _category(deed, issue) not in ("done", None):
        stand(deed, Transition(issue=issue, to="done", outcome=CONTINUED), must=False)
