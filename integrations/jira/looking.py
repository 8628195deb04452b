"""Looks at issues in Jira: what they say now, and which of ours have changed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from jira import JIRAError

from integrations.doubt import Doubt
from integrations.jira.client import JiraClient, JiraConnection, UnexpectedAnswer
from integrations.jira.clocks import service_levels
from integrations.jira.failures import in_our_words
from integrations.jira.inventory import pages
from integrations.jira.pacing import Pace
from integrations.jira.plain import plain_text
from integrations.jira.request import OUR_LABEL, PROPERTY, tells_words
from integrations.jira.webhook import named
from triage.domain import Clock, SendFailed
from triage.issue import IssueComment, IssuesAway, IssueSeen

FIELDS = "status,resolution,assignee,priority,labels,updated,project,security,attachment,issuelinks"
GONE = frozenset({403, 404, 410})
PAGE, MOST_COMMENTS = 100, 1_000
MARKED = re.compile(r"\s*(?:reply|antwort)\s*:\s*", re.IGNORECASE)
DECIDED = ("status", "assignee", "project")


@dataclass(frozen=True)
class LastChange:
    """When a field was changed last, by whom, and whether that is our own account."""

    at: datetime
    by: str
    is_ours: bool


class JiraLooking:
    """Reads issues over a connection of its own; one call at a time opens one."""

    def __init__(self, connection: JiraConnection, clock: Clock) -> None:
        """Connect to nothing yet."""
        self._connection, self._clock = connection, clock
        self._client: JiraClient | None = None
        self._pace = Pace(a_second=1.0)  # for its rests alone, since reading is not counted
        self._us = ""

    def read(self, issue: str) -> IssueSeen | None:
        """Read an issue by its key or number; None where it is gone or not ours to see. Raises IssuesAway."""
        seen: IssueSeen | None = self._asked(lambda client: self._seen(client, issue))
        return seen

    def changed_since(self, moment: datetime) -> Iterator[Mapping[str, Any]]:
        """Name the issues of ours that changed since then, as arrivals name them. Raises IssuesAway."""
        # JQL knows minutes, in the zone of the account: counted back from now, no zone can be mistaken.
        minutes = max(1, -(-int((self._clock.now() - moment).total_seconds()) // 60) + 1)
        query = f'labels = "{OUR_LABEL}" AND updated >= "-{minutes}m" ORDER BY updated DESC'
        # Newest first: what changes meanwhile moves to a page that was read, and pushes nothing off the one to come.
        found: Any = self._asked(lambda client: list(pages(client, query, fields="labels")))
        yield from filter(None, map(named, reversed(found)))

    def _asked(self, ask: Any) -> Any:
        if self._pace.wait_seconds() > 0:
            raise IssuesAway("Jira asked for patience.")
        try:
            with in_our_words(self._clock, Doubt.left_from_before(was_in_doubt=False)):
                return ask(self._connected())
        except SendFailed as failure:
            self.close()
            words = failure.message
        raise IssuesAway(words)

    def _connected(self) -> JiraClient:
        if self._client is None:
            client = JiraClient(self._connection)
            client.obey(self._pace)
            told: Any = client.myself()
            self._us = str(told.get("accountId") or told.get("name") or "")
            self._client = client
        return self._client

    def close(self) -> None:
        """Close the connection, if there is one."""
        client, self._client = self._client, None
        if client is not None:
            client.close()

    def _seen(self, client: JiraClient, issue: str) -> IssueSeen | None:
        place = f"issue/{quote(issue, safe='')}"
        asked = {"fields": FIELDS, "expand": "changelog", "properties": PROPERTY}
        try:
            told = client.get_json(place, params=asked)
            at_desk = told["fields"]["project"].get("projectTypeKey") == "service_desk"
            comments = self._comments(client, place, at_desk=at_desk)
            levels = service_levels(client, issue) if at_desk else ()
        except JIRAError as error:
            if error.status_code not in GONE:
                raise
            # A proxy that lost its way, or a site that is suspended, says so of everything.
            client.myself()
            return None
        try:
            return replace(self._laid_out(told, comments), service_levels=levels)
        except (KeyError, TypeError, ValueError, AttributeError):
            raise UnexpectedAnswer from None

    def _laid_out(self, told: Any, comments: tuple[IssueComment, ...]) -> IssueSeen:
        fields, key = told["fields"], str(told["key"])
        changed = _last_changes(told.get("changelog"), us=self._us)
        assignee, status = fields.get("assignee"), fields["status"]
        return IssueSeen(
            key=key,
            id=str(told["id"]),
            url=f"{self._connection.url.rstrip('/')}/browse/{key}",
            project=str(fields["project"]["key"]),
            status=str(status["name"]),
            category=str(status["statusCategory"]["key"]),
            resolution=_name(fields.get("resolution")),
            assignee=_identity(assignee),
            assignee_name=_shown(assignee),
            priority=_name(fields.get("priority")),
            labels=tuple(map(str, fields.get("labels") or ())),
            updated=_moment(fields["updated"]),
            status_changed=_at(changed, "status"),
            assignee_changed=_at(changed, "assignee"),
            comments=comments,
            attachments=self._attachments(fields.get("attachment") or ()),
            duplicate_of=_duplicate_of(fields.get("issuelinks") or ()),
            project_changed=_at(changed, "project"),
            changed_by_us=frozenset(name for name in DECIDED if name in changed and changed[name].is_ours),
            changed_by={name: changed[name].by for name in DECIDED if name in changed},
            is_guarded=bool(fields.get("security")),
            holds_words=tells_words((told.get("properties") or {}).get(PROPERTY)),
            former_keys=frozenset(_former_keys(told.get("changelog"))),
        )

    def _attachments(self, told: Any) -> tuple[tuple[str, str], ...]:
        """Name what others attached; our own files are no news."""
        return tuple((str(one["id"]), str(one["filename"])) for one in told if not _is_by(one.get("author"), self._us))

    def _comments(self, client: JiraClient, place: str, *, at_desk: bool) -> tuple[IssueComment, ...]:
        found: list[IssueComment] = []
        while len(found) < MOST_COMMENTS:
            asked = {"startAt": len(found), "maxResults": PAGE, "expand": "properties", "orderBy": "created"}
            told = client.get_json(f"{place}/comment", params=asked)
            page = told.get("comments") or []
            found += [self._comment(one, at_desk=at_desk) for one in page]
            if not page or len(found) >= int(told.get("total", 0)):
                break
        return tuple(found)

    def _comment(self, told: Any, *, at_desk: bool) -> IssueComment:
        noted = {one.get("key"): one.get("value") for one in told.get("properties") or ()}
        ours = noted.get(PROPERTY) if isinstance(noted.get(PROPERTY), Mapping) else {}
        author = told.get("author") or {}
        text = plain_text(told.get("body"))
        is_public, text = _side(told, noted, text, at_desk=at_desk)
        return IssueComment(
            id=str(told["id"]),
            author=_identity(author) or "",
            author_name=_shown(author) or "",
            is_ours=bool(ours) or _is_by(author, self._us),
            key=(ours or {}).get("delivery"),
            text=text,
            is_public=is_public,
            created=_moment(told["created"]),
            updated=_moment(told["updated"]),
            is_automatic=author.get("accountType") == "app",
        )


def _side(told: Mapping[str, Any], noted: Mapping[str, Any], text: str, *, at_desk: bool) -> tuple[bool, str]:
    """Say whether the person may read a comment: in Service Management it says so, elsewhere only with a mark.

    On Cloud every comment calls itself public, also where nobody outside the team can read one.
    """
    if told.get("visibility") or told.get("jsdPublic") is False or _is_internal(noted):
        return False, text
    mark = MARKED.match(text)
    return at_desk or mark is not None, text[mark.end() :] if mark else text


def _is_internal(noted: Mapping[str, Any]) -> bool:
    said = noted.get("sd.public.comment")
    return isinstance(said, Mapping) and bool(said.get("internal"))


def _last_changes(changelog: object, *, us: str) -> dict[str, LastChange]:
    """Say when each field was changed last and by whom, whichever way the history is sorted."""
    in_order = sorted(_histories(changelog), key=lambda one: (_moment(one["created"]), int(one.get("id") or 0)))
    return {
        str(item.get("field", "")).lower(): _last_change(one, us=us)
        for one in in_order
        for item in one.get("items") or ()
    }


def _last_change(entry: Any, *, us: str) -> LastChange:
    author = entry.get("author")
    return LastChange(_moment(entry["created"]), _identity(author) or "", _is_by(author, us))


def _histories(changelog: object) -> Any:
    return (changelog.get("histories") if isinstance(changelog, Mapping) else None) or ()


def _former_keys(changelog: object) -> Iterator[str]:
    for history in _histories(changelog):
        for item in history.get("items") or ():
            if item.get("field") == "Key" and item.get("fromString"):
                yield str(item["fromString"])


def _at(changed: Mapping[str, LastChange], name: str) -> datetime | None:
    return changed[name].at if name in changed else None


def _is_by(person: Any, us: str) -> bool:
    return bool(us and person and us in (person.get("accountId"), person.get("name")))


def _duplicate_of(links: Any) -> str | None:
    for link in links:
        kind = str((link.get("type") or {}).get("outward", "")).lower()
        other = link.get("outwardIssue") or {}
        if kind.startswith("duplicates") and other.get("key"):
            return str(other["key"])
    return None


def _name(value: Any) -> str | None:
    return str(value["name"]) if value else None


def _identity(person: Any) -> str | None:
    if not person:
        return None
    found = person.get("emailAddress") or person.get("accountId") or person.get("name")
    return str(found).strip().lower() if found and "@" in str(found) else (str(found) if found else None)


def _shown(person: Any) -> str | None:
    return str(person.get("displayName") or "")[:200] or None if person else None


def _moment(written: Any) -> datetime:
    moment = datetime.fromisoformat(str(written))
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
