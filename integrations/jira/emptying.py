"""Takes everything of ours out of an issue that too many may read, when its matter becomes restricted.

What others wrote or attached there is theirs, and Jira's own history of an issue can't be changed by anybody.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import quote

from jira import JIRAError

from integrations.jira.client import FieldsRefused
from integrations.jira.comments import Comment, Told, comment_once
from integrations.jira.deed import Deed
from integrations.jira.finishing import global_id
from integrations.jira.request import OWN_FIELD, PROPERTY, tells_words
from integrations.jira.setting import set_fields

EMPTIED = "[{reference}] restricted"
INSTEAD = (
    "This matter is restricted now, so what was said of it here was taken out. "
    "Those who work on it find it in the AI desk as {reference}."
)
NOT_FOUND = 404
REFUSED = frozenset({400, 401, 403})
STILL_THERE = (
    "This is restricted, and this could not be taken out here: {left}. Please take it out, or delete the issue."
)
Removal = tuple[str, Callable[[], object]]


class Empty(Told):
    """Whose words are to leave."""

    reference: str


def empty_open(deed: Deed, payload: Mapping[str, Any]) -> str:
    """Take our words out of an issue that lost its security level, unless it has one again or holds none."""
    told = Empty.read(payload)
    found = deed.lent.client.get_json(deed.place(told.issue), params={"fields": "security", "properties": PROPERTY})
    if found["fields"].get("security") or not tells_words((found.get("properties") or {}).get(PROPERTY)):
        return f"{told.issue}:as it is"
    left = empty(deed, told.issue, told.reference)
    if left:
        comment_once(deed, Comment(issue=told.issue, text=STILL_THERE.format(left="; ".join(left)), public=False))
    return f"{told.issue}:emptied"


def empty(deed: Deed, issue: str, reference: str) -> list[str]:
    """Take our words, files, fields and links out, and name what Jira did not let go; 404 where the issue is gone."""
    words, instead = EMPTIED.format(reference=reference), INSTEAD.format(reference=reference)
    deed.change("PUT", deed.place(issue), {"fields": {"summary": words, "description": deed.words(instead)}})
    asked = {"fields": "attachment", "properties": PROPERTY}
    told = deed.lent.client.get_json(deed.place(issue), params=asked)
    noted = (told.get("properties") or {}).get(PROPERTY)
    left = [what for what, remove in _removals(deed, issue, told, reference=reference) if not _gone(remove)]
    left += sorted(_emptied_fields(deed, issue, noted if isinstance(noted, Mapping) else {}))
    # The last, since it says which fields are ours.
    gone = noted is None or _gone(partial(deed.change, "DELETE", deed.place(issue, "properties", PROPERTY)))
    return left if gone else [*left, f"the property {PROPERTY}"]


def _removals(deed: Deed, issue: str, told: Mapping[str, Any], *, reference: str) -> Iterator[Removal]:
    # Read to the end first: what is taken away would shift the pages.
    for one in list(deed.comments(deed.place(issue, "comment"))):
        if PROPERTY in {each.get("key") for each in one.get("properties") or ()}:
            yield f"comment {one['id']}", partial(deed.change, "DELETE", deed.place(issue, "comment", str(one["id"])))
    for file in _our_files(deed, (told.get("fields") or {}).get("attachment") or ()):
        yield f"file {file}", partial(deed.change, "DELETE", f"attachment/{quote(file, safe='')}")
    link = f"{deed.place(issue, 'remotelink')}?globalId={quote(global_id(reference), safe='')}"
    yield "the link to the ticket", partial(deed.change, "DELETE", link)


def _our_files(deed: Deed, files: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    me = deed.lent.client.get_json("myself") if files else {}
    us = {str(me[name]) for name in ("accountId", "name") if me.get(name)}
    for one in files:
        author = one.get("author") or {}
        if us & {str(author.get("accountId")), str(author.get("name"))}:
            yield str(one["id"])


def _emptied_fields(deed: Deed, issue: str, noted: Mapping[str, Any]) -> frozenset[str]:
    """Empty the fields that a rule had us fill, and name those that may not be empty."""
    ours = [str(one) for one in noted.get("fields") or () if OWN_FIELD.fullmatch(str(one))]
    return set_fields(deed, issue, dict.fromkeys(ours), labels=())


def _gone(remove: Callable[[], object]) -> bool:
    try:
        remove()
    except FieldsRefused:
        return False
    except JIRAError as error:
        if error.status_code in REFUSED:
            return False
        if error.status_code != NOT_FOUND:
            raise
    return True
