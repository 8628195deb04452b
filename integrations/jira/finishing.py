"""What is put on an issue once it is there: watchers, the way back to the ticket, links to other issues, files.

Each is done once, also when an earlier attempt came half-way; what Jira refuses is named below the issue, which stays.
"""

import logging
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from jira import JIRAError

from integrations.jira.client import FieldsRefused
from integrations.jira.comments import Comment, comment_once
from integrations.jira.deed import Deed
from integrations.jira.description import UNMET
from integrations.jira.draft import Attached, IssueDraft, Linked
from integrations.jira.preparing import Prepared

REFUSED = frozenset({400, 403, 404, 409, 413, 422})
NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9._-]+")
LONGEST_NAME = 120
Step = tuple[str, Callable[[], object]]
log = logging.getLogger(__name__)


def finish(
    deed: Deed,
    issue: str,
    draft: IssueDraft,
    *,
    prepared: Prepared,
    pointer: bool,
    unmet: Sequence[str] = (),
    is_new: bool = True,
) -> None:
    """Put everything else on an issue, and say there what could not be, with what was `unmet` before.

    What is there already, on one that is not new or that an earlier attempt may have come to, is not put there again.
    """
    is_bare = is_new and not deed.was_in_doubt
    steps = _steps(deed, issue, draft, prepared=prepared, pointer=pointer, is_bare=is_bare)
    more = [what for what, step in steps if not _done(step)]
    say_unmet(deed, issue, [*unmet, *more])


def say_unmet(deed: Deed, issue: str, unmet: Sequence[str]) -> None:
    """Say below an issue what could not be set."""
    if not unmet:
        return
    text = f"{UNMET}{'; '.join(unmet)}."
    if not _done(lambda: comment_once(deed, Comment(issue=issue, text=text, public=False), part="unmet")):
        log.warning("Jira took no comment on %s about what could not be set", issue)


def _steps(
    deed: Deed, issue: str, draft: IssueDraft, *, prepared: Prepared, pointer: bool, is_bare: bool
) -> Iterator[Step]:
    watchers = deed.place(issue, "watchers")
    for account in prepared.watchers:
        yield f"watcher {account}", partial(deed.change, "POST", watchers, account)
    if draft.remote_link:
        yield "the link back to the ticket", partial(remote_link, deed, issue, draft)
    if not pointer:
        yield from _links(deed, issue, draft.links, is_bare=is_bare)
        yield from _files(deed, issue, draft.attachments, is_bare=is_bare)


def _links(deed: Deed, issue: str, links: Sequence[Linked], *, is_bare: bool) -> Iterator[Step]:
    there = {issue, *(_linked_already(deed, issue) if links and not is_bare else ())}
    for link in links:
        if link.issue not in there:
            yield f"link to {link.issue}", partial(link_once, deed, issue, link)


def _files(deed: Deed, issue: str, files: Sequence[Attached], *, is_bare: bool) -> Iterator[Step]:
    there = _attached_already(deed, issue) if files and not is_bare else set()
    for file in files:
        if file_name(file.name) not in there:
            yield f"file {file.name}", partial(attach, deed, issue, file)


def _done(step: Callable[[], object]) -> bool:
    try:
        step()
    except FieldsRefused:
        return False
    except JIRAError as error:
        if error.status_code in REFUSED:
            return False
        raise
    return True


def remote_link(deed: Deed, issue: str, draft: IssueDraft) -> None:
    """Link back to the ticket; the same global id changes the link that is there, so twice is once."""
    body = {
        "globalId": global_id(draft.reference),
        "relationship": "ticket",
        "object": {"url": draft.remote_link, "title": draft.named},
    }
    deed.change("POST", deed.place(issue, "remotelink"), body)


def global_id(reference: str) -> str:
    """Name the link back to a ticket, so that it is there once and is found again."""
    return f"triage:{reference}"


def link_once(deed: Deed, issue: str, link: Linked) -> None:
    """Link an issue with another, by the name of the link or by how it reads from either end."""
    wanted = link.type.strip().casefold()
    for kind in deed.lent.client.get_json("issueLinkType")["issueLinkTypes"]:
        names = [str(kind.get(name, "")).strip().casefold() for name in ("name", "outward", "inward")]
        if wanted in names:
            # Seen from the inward issue a link reads as its outward name: "this duplicates that".
            near, far = ("inwardIssue", "outwardIssue") if wanted in names[:2] else ("outwardIssue", "inwardIssue")
            body = {"type": {"name": str(kind["name"])}, near: {"key": issue}, far: {"key": link.issue}}
            deed.change("POST", "issueLink", body)
            return
    raise FieldsRefused(frozenset({"issuelinks"}))


def linked(deed: Deed, issue: str, link: Linked) -> bool:
    """Link an issue with another, unless it is; False where Jira takes no link between them."""
    return link.issue in {issue, *_linked_already(deed, issue)} or _done(partial(link_once, deed, issue, link))


def attach(deed: Deed, issue: str, file: Attached) -> None:
    """Add a text file."""
    deed.attach(deed.place(issue, "attachments"), file_name(file.name), file.text)


def file_name(name: str) -> str:
    """Give a name that every Jira keeps as it is, so that the file is found again by it."""
    return NOT_IN_A_NAME.sub("-", name).strip("-.")[-LONGEST_NAME:] or "file.txt"


def _linked_already(deed: Deed, issue: str) -> set[str]:
    links = _field(deed, issue, "issuelinks")
    ends = [one.get(end) or {} for one in links for end in ("inwardIssue", "outwardIssue")]
    return {str(one["key"]) for one in ends if one.get("key")}


def _attached_already(deed: Deed, issue: str) -> set[str]:
    return {str(one.get("filename")) for one in _field(deed, issue, "attachment")}


def _field(deed: Deed, issue: str, name: str) -> Sequence[Mapping[str, Any]]:
    told = deed.lent.client.get_json(deed.place(issue), params={"fields": name})
    return [one for one in told["fields"].get(name) or () if isinstance(one, Mapping)]
