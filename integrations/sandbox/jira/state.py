"""What the stand-in Jira keeps: projects, people, issues by key, and the one way to change them."""

import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

from integrations.sandbox.jira.issue import Issue, IssueLink
from integrations.sandbox.jira.kinds import Person, Project
from integrations.sandbox.jira.world import BOT, PEOPLE, PROJECTS
from integrations.sandbox.journal import Journal
from integrations.sandbox.wire import timestamp
from triage.domain import Clock

VERSIONS_KEPT = 20


class JiraState:
    """All that is on the site; every write goes through `put`, which also keeps it in the journal."""

    def __init__(self, journal: Journal, clock: Clock, *, people: Iterable[Person] = PEOPLE) -> None:
        """Read back what the journal kept."""
        self.lock = threading.RLock()
        self.clock = clock
        self.revision = 0
        self.projects: dict[str, Project] = {one.key: one for one in PROJECTS}
        self.people: dict[str, Person] = {one.account_id: one for one in (BOT, *people)}
        self.issues: dict[str, Issue] = {}
        self.links: dict[str, IssueLink] = {}
        self._journal = journal
        self._keys: dict[str, str] = {}
        self._ids: dict[str, str] = {}
        self._versions: dict[str, deque[Issue]] = {}
        self._numbers: dict[str, int] = {}
        self._last_id = 10000
        self._read_back()

    def _read_back(self) -> None:
        for row in self._journal.rows("person"):
            self.people[row["account_id"]] = Person(**row)
        for row in self._journal.rows("archived"):
            self._set_archived(row["id"], row["is_archived"])
        for row in self._journal.rows("issue"):
            issue = Issue(**row)
            self._take(issue)
            self._last_id = max(self._last_id, *(int(one["id"]) for one in (*issue.comments, *issue.attachments)), 0)
        for row in self._journal.rows("link"):
            self.links[row["id"]] = IssueLink(**row)
            self._last_id = max(int(row["id"]), self._last_id)
        for row in self._journal.rows("unlink"):
            self.links.pop(row["id"], None)

    def _take(self, issue: Issue) -> None:
        self.revision += 1
        number = int(issue.key.rpartition("-")[2])
        self._numbers[issue.project] = max(number, self._numbers.get(issue.project, 0))
        self._last_id = max(int(issue.id), self._last_id)
        known_as = self._keys.get(issue.id, "")
        if issue.deleted or known_as != issue.key:
            self.issues.pop(known_as, None)
        if issue.deleted:
            self._keys.pop(issue.id, None)
            return
        self._keys[issue.id] = issue.key
        self._ids[issue.key] = issue.id  # a key that it had before stays in there
        self.issues[issue.key] = issue
        self._versions.setdefault(issue.id, deque(maxlen=VERSIONS_KEPT)).append(issue)

    def project(self, id_or_key: str) -> Project | None:
        """Find a project by id or key."""
        found = self.projects.get(id_or_key.upper())
        return found or next((one for one in self.projects.values() if one.id == id_or_key), None)

    def project_of(self, issue: Issue) -> Project:
        """Give the project that an issue is in."""
        return self.projects[issue.project]

    def set_up(self, project: Project) -> None:
        """Keep a project as its administrators have it now."""
        self.revision += 1
        self.projects[project.key] = project
        self._journal.append("archived", {"id": project.key, "is_archived": project.is_archived})

    def _set_archived(self, key: str, is_archived: bool) -> None:  # noqa: FBT001 -- a row of the journal has no names
        if key in self.projects:
            self.projects[key] = replace(self.projects[key], is_archived=is_archived)

    def person(self, given: Any) -> Person | None:
        """Find an account by its id, user name, address or name."""
        if found := self.people.get(str(given)):
            return found
        people = self.people.values()
        return next((one for one in people if given in (one.user_name, one.mail, one.name)), None)

    def add_person(self, person: Person) -> Person:
        """Let somebody in."""
        self.people[person.account_id] = person
        self._journal.append("person", asdict(person))
        return person

    def next_id(self) -> str:
        """Give an id that nothing else has."""
        self._last_id += 1
        return str(self._last_id)

    def next_key(self, project: Project) -> str:
        """Give the key of the project's next issue."""
        return f"{project.key}-{self._numbers.get(project.key, 0) + 1}"

    def create(self, project: Project, type_id: str, **fields: Any) -> Issue:
        """Make an issue with the project's next number."""
        now, epoch = timestamp(self.clock), self.clock.now().timestamp()
        issue = Issue(
            id=self.next_id(),
            key=self.next_key(project),
            project=project.key,
            type_id=type_id,
            created=now,
            updated=now,
            created_epoch=epoch,
            updated_epoch=epoch,
            **({"status_id": project.workflow.start.id} | fields),
        )
        self.put(issue)
        return issue

    def put(self, issue: Issue) -> None:
        """Keep an issue as it is now."""
        self._take(issue)
        self._journal.append("issue", vars(issue))

    def change(self, issue: Issue, **changes: Any) -> Issue:
        """Keep an issue with some of its parts changed."""
        now = self.clock.now().timestamp()
        changed = replace(issue, updated=timestamp(self.clock), updated_epoch=now, **changes)
        self.put(changed)
        return changed

    def find(self, id_or_key: str) -> Issue | None:
        """Find an issue by id, by key, or by a key that it had before it was moved."""
        issue_id = self._ids.get(id_or_key.upper(), id_or_key)
        return self.issues.get(self._keys.get(issue_id, ""))

    def as_indexed(self, seconds_behind: float) -> list[Issue]:
        """Give the issues as an index sees them that is so far behind; of each the version that it knew then."""
        if not seconds_behind:
            return list(self.issues.values())
        seen_until = self.clock.now().timestamp() - seconds_behind
        known = ([one for one in self._versions[i.id] if one.updated_epoch <= seen_until] for i in self.issues.values())
        return [versions[-1] for versions in known if versions]

    def link(self, type_id: str, *, inward: Issue, outward: Issue) -> IssueLink:
        """Join two issues; what is joined already stays as it is."""
        ends = (type_id, inward.id, outward.id)
        old = next((one for one in self.links.values() if (one.type_id, one.inward_id, one.outward_id) == ends), None)
        if old is not None:
            return old
        link = IssueLink(self.next_id(), *ends)
        self.links[link.id] = link
        self.revision += 1
        self._journal.append("link", vars(link))
        return link

    def unlink(self, link_id: str) -> bool:
        """Part two issues, and say whether they were joined."""
        self.revision += 1
        self._journal.append("unlink", {"id": link_id})
        return self.links.pop(link_id, None) is not None

    def links_of(self, issue: Issue) -> list[IssueLink]:
        """List an issue's links."""
        return [link for link in list(self.links.values()) if issue.id in (link.inward_id, link.outward_id)]

    def at_end(self, issue_id: str) -> Issue | None:
        """Give the issue at one end of a link."""
        return self.issues.get(self._keys.get(issue_id, ""))
