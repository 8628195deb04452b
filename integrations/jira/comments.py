"""Comments below an issue: each written once, and followed where what they repeat is edited or deleted."""

from collections.abc import Mapping
from typing import Annotated, Any, Self
from urllib.parse import quote

from jira import JIRAError
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from integrations.jira.client import DESK, UnexpectedAnswer
from integrations.jira.deed import Deed
from integrations.jira.request import PROPERTY
from integrations.legible import legible_throughout
from triage.domain import SendFailed

# By this property of a comment Service Management knows whether the customer reads it; elsewhere it is a note.
SIDE = "sd.public.comment"
NO_REQUEST = frozenset({400, 403, 404})


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


def comment(deed: Deed, payload: Mapping[str, Any]) -> str:
    """Write a comment, or find the one that an earlier attempt wrote."""
    told = Comment.read(payload)
    return f"{told.issue}:{comment_once(deed, told)}"


def comment_once(deed: Deed, told: Comment, *, part: str = "") -> str:
    """Write a comment unless an earlier attempt has, and give its number; `part` tells apart several of a delivery."""
    path = deed.place(told.issue, "comment")
    if deed.attempt.in_doubt_since is not None and (found := _comment_of(deed, path, part)) is not None:
        return found
    noted = [{"key": PROPERTY, "value": {"delivery": deed.attempt.key, **({"part": part} if part else {})}}]
    body = {"body": deed.words(_signed(told)), "properties": noted if told.public else [*noted, _side(told)]}
    made = deed.change("POST", path, body)
    if not isinstance(made, dict) or "id" not in made:
        raise UnexpectedAnswer
    return str(made["id"])


def _side(told: Comment) -> dict[str, Any]:
    return {"key": SIDE, "value": {"internal": not told.public}}


def _signed(told: Comment) -> str:
    return f"{told.author}: {told.text}" if told.author else told.text


def _comment_of(deed: Deed, path: str, part: str) -> str | None:
    """Find our comment by the delivery that it names; reading an issue knows no lag."""
    for one in deed.comments(path):
        for noted in one.get("properties") or ():
            value = noted.get("value")
            if noted.get("key") != PROPERTY or not isinstance(value, dict):
                continue
            if (value.get("delivery"), value.get("part", "")) == (deed.attempt.key, part):
                return str(one["id"])
    return None


def comment_edit(deed: Deed, payload: Mapping[str, Any]) -> str:
    """Put other words into a comment of ours, or take it away; both are the same when done twice."""
    told = CommentEdit.read(payload)
    path = deed.place(told.issue, "comment", told.comment)
    try:
        if told.text:
            return f"{told.issue}:{_rewritten(deed, told, path)}"
        deed.change("DELETE", path)
    except JIRAError as error:
        # Somebody over there has deleted it, and nothing is left to change; or an earlier attempt has replaced it.
        if error.status_code != 404:  # noqa: PLR2004 -- Not Found
            raise
    return f"{told.issue}:{_successor(deed, told) or told.comment}"


def _successor(deed: Deed, told: CommentEdit) -> str | None:
    """Find what an earlier attempt put in a comment's place; None where there is nothing, or the issue is gone too."""
    if not told.text or not deed.was_in_doubt:
        return None
    try:
        return _comment_of(deed, deed.place(told.issue, "comment"), "")
    except JIRAError as error:
        if error.status_code != 404:  # noqa: PLR2004 -- Not Found
            raise
    return None


def _rewritten(deed: Deed, told: CommentEdit, path: str) -> str:
    """Bring words and side in line, and give the comment's number; what is not public is hidden before it is written.

    Where Jira lets a comment not change its side, another one takes its place.
    """
    body = {"body": deed.words(_signed(told)), "properties": [_side(told)]}
    if not told.public and _is_shown(deed, told):
        deed.change("PUT", f"comment/{quote(told.comment, safe='')}/properties/{SIDE}", _side(told)["value"])
        if _is_shown(deed, told):
            return _replaced(deed, told, path)
    deed.change("PUT", path, body)
    if told.public and _is_shown(deed, told) is False:
        return _replaced(deed, told, path)
    return told.comment


def _is_shown(deed: Deed, told: CommentEdit) -> bool | None:
    """Ask Service Management whether the customer reads a comment; None where there is no customer."""
    path = f"{DESK}request/{quote(told.issue, safe='')}/comment/{quote(told.comment, safe='')}"
    try:
        said = deed.lent.client.get_json(path).get("public")
    except JIRAError as error:
        if error.status_code in NO_REQUEST:
            return None
        raise
    return said if isinstance(said, bool) else None


def _replaced(deed: Deed, told: CommentEdit, path: str) -> str:
    """Say it anew first: an attempt that ends in between finds the new one, and the old one still there to delete."""
    number = comment_once(deed, told)
    deed.change("DELETE", path)
    return number
