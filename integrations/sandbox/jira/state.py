"""What the stand-in Jira keeps: issues by key, and the one way to change them."""

import threading
from dataclasses import dataclass, field, replace
from typing import Any

from integrations.sandbox.jira.world import BOT, DEFAULT_PRIORITY, STATUSES, Project
from integrations.sandbox.journal import Journal
from integrations.sandbox.wire import timestamp
from triage.domain import Clock

Json = dict[str, Any]


@dataclass(frozen=True)
class Issue:
    """One issue; comments and the like are kept as the JSON that Jira shows, since nothing here reads into them."""

    id: str
    key: str
    project: str
    type_id: str
    created: str
    updated: str
    created_epoch: float
    summary: str
    description: Json | None = None
    labels: list[str] = field(default_factory=list)
    priority_id: str = DEFAULT_PRIORITY
    components: list[str] = field(default_factory=list)
    duedate: str | None = None
    assignee: str | None = None
    reporter: str = BOT.account_id
    security_id: str | None = None
    status_id: str = STATUSES[0].id
    comments: list[Json] = field(default_factory=list)
    properties: dict[str, Any] = field(default_factory=dict)
    remote_links: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    watchers: list[str] = field(default_factory=list)
    history: list[Json] = field(default_factory=list)
    deleted: bool = False


@dataclass(frozen=True)
class IssueLink:
    """Two issues and what one is to the other."""

    id: str
    type_id: str
    inward_key: str
    outward_key: str


class JiraState:
    """All issues of the site; every write goes through `put`, which also keeps it in the journal."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        """Read back what the journal kept."""
        self.lock = threading.RLock()
        self.clock = clock
        self._journal = journal
        self.issues: dict[str, Issue] = {}
        self.links: dict[str, IssueLink] = {}
        self._numbers: dict[str, int] = {}
        self._last_id = 10000
        for row in journal.rows("issue"):
            self._take(Issue(**row))
        for row in journal.rows("link"):
            self.links[row["id"]] = IssueLink(**row)
            self._last_id = max(int(row["id"]), self._last_id)
        for row in journal.rows("unlink"):
            self.links.pop(row["id"], None)

    def _take(self, issue: Issue) -> None:
        number = int(issue.key.rpartition("-")[2])
        self._numbers[issue.project] = max(number, self._numbers.get(issue.project, 0))
        self._last_id = max(int(issue.id), self._last_id)
        if issue.deleted:
            self.issues.pop(issue.key, None)
        else:
            self.issues[issue.key] = issue

    def next_id(self) -> str:
        """Give an id that nothing else has."""
        self._last_id += 1
        return str(self._last_id)

    def create(self, project: Project, type_id: str, **fields: Any) -> Issue:
        """Make an issue with the project's next number."""
        now = timestamp(self.clock)
        number = self._numbers.get(project.key, 0) + 1
        issue = Issue(
            id=self.next_id(),
            key=f"{project.key}-{number}",
            project=project.key,
            type_id=type_id,
            created=now,
            updated=now,
            created_epoch=self.clock.now().timestamp(),
            **fields,
        )
        self.put(issue)
        return issue

    def put(self, issue: Issue) -> None:
        """Keep an issue as it is now."""
        self._take(issue)
        self._journal.append("issue", vars(issue))

    def change(self, issue: Issue, **changes: Any) -> Issue:
        """Keep an issue with some of its parts changed."""
        changed = replace(issue, updated=timestamp(self.clock), **changes)
        self.put(changed)
        return changed

    def find(self, id_or_key: str) -> Issue | None:
        """Find an issue by key or id."""
        if found := self.issues.get(id_or_key.upper()):
            return found
        return next((issue for issue in list(self.issues.values()) if issue.id == id_or_key), None)

    def link(self, type_id: str, *, inward_key: str, outward_key: str) -> IssueLink:
        """Join two issues."""
        link = IssueLink(self.next_id(), type_id, inward_key, outward_key)
        self.links[link.id] = link
        self._journal.append("link", vars(link))
        return link

    def unlink(self, link_id: str) -> bool:
        """Part two issues, and say whether they were joined."""
        self._journal.append("unlink", {"id": link_id})
        return self.links.pop(link_id, None) is not None

    def links_of(self, key: str) -> list[IssueLink]:
        """List an issue's links."""
        return [link for link in list(self.links.values()) if key in (link.inward_key, link.outward_key)]
