"""Changes what the stand-in Jira keeps, writes the history, and tells of it: the same for routes and for people."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from integrations.sandbox.jira import world
from integrations.sandbox.jira.changes import item, items_of
from integrations.sandbox.jira.conditions import Conditions
from integrations.sandbox.jira.issue import Happening, Issue
from integrations.sandbox.jira.kinds import Json, Project, Way
from integrations.sandbox.jira.state import JiraState
from integrations.sandbox.wire import timestamp

Announce = Callable[[Happening], None]
CREATED, UPDATED, DELETED = "jira:issue_created", "jira:issue_updated", "jira:issue_deleted"


class Workspace:
    """What can be done to an issue; `by` is the account that does it."""

    def __init__(self, state: JiraState, announce: Announce, conditions: Conditions) -> None:
        """Take what is changed, and who is told."""
        self.state = state
        self._conditions = conditions
        self._announce = announce

    def create(self, project: Project, type_id: str, *, by: str, fields: Json, properties: Json) -> Issue:
        """Make an issue."""
        creator = {"creator": by, "reporter": by} | fields
        issue = self.state.create(project, type_id, properties=properties, **creator)
        self._announce(Happening(CREATED, by, issue, kind="issue_created"))
        return issue

    def edit(self, issue: Issue, changes: Json, *, by: str, properties: Json | None = None) -> Issue:
        """Change fields; what is set to what it was already is no change."""
        found = items_of(issue, changes, self.state)
        return self._record(issue, found, by=by, **changes, properties=properties or issue.properties)

    def _record(self, issue: Issue, items: list[Json], *, by: str, kind: str = "", **changes: Any) -> Issue:
        if items:
            changes["history"] = [*issue.history, self._entry(items, by)]
        changed = self.state.change(issue, **changes)
        if items:
            kind = kind or ("issue_assigned" if items[0]["field"] == "assignee" else "issue_generic")
            self._announce(Happening(UPDATED, by, changed, kind=kind, items=tuple(items)))
        return changed

    def _entry(self, items: list[Json], by: str) -> Json:
        return {"id": self.state.next_id(), "by": by, "created": timestamp(self.state.clock), "items": items}

    def transition(
        self, issue: Issue, way: Way, *, by: str, changes: Json | None = None, resolution_id: str | None = None
    ) -> Issue:
        """Let an issue go a way; a resolution is set on the way to what is done, and taken off on the way back."""
        before, after = world.status_of(issue.status_id), world.status_of(way.to)
        ended = (resolution_id or way.resolution_id or world.FINISHED) if after.is_done else None
        found = [item("status", before.name, after.name, ids=(before.id, after.id))]
        if ended != issue.resolution_id:
            names = {one.id: one.name for one in world.RESOLUTIONS}
            words = [names.get(one or "", "") for one in (issue.resolution_id, ended)]
            found.append(item("resolution", *words, ids=(issue.resolution_id, ended)))
        moved: Json = {"status_id": way.to, "resolution_id": ended}
        moved["resolved"] = timestamp(self.state.clock) if ended else None
        found += items_of(issue, changes or {}, self.state)
        return self._record(issue, found, by=by, **(changes or {}), **moved)

    def move(self, issue: Issue, project: Project, *, by: str, type_id: str | None = None) -> Issue:
        """Take an issue to another project: its key is new, the old one still leads to it."""
        key, old = self.state.next_key(project), self.state.project_of(issue)
        found = [item("project", old.name, project.name, ids=(old.id, project.id)), item("Key", issue.key, key)]
        changes: Json = {"key": key, "project": project.key, "type_id": type_id or issue.type_id}
        changes |= {"old_keys": [*issue.old_keys, issue.key], "components": [], "security_id": None}
        changes["custom"] = {k: v for k, v in issue.custom.items() if k in {one.id for one in project.fields}}
        if issue.status_id not in {one.id for one in project.workflow.statuses}:
            after = self._nearest(issue.status_id, project)
            before = world.status_of(issue.status_id)
            found.append(item("status", before.name, after.name, ids=(before.id, after.id)))
            changes["status_id"] = after.id
        found += items_of(issue, {name: changes[name] for name in ("components", "security_id")}, self.state)
        return self._record(issue, found, by=by, kind="issue_moved", **changes)

    @staticmethod
    def _nearest(status_id: str, project: Project) -> Any:
        wanted = world.status_of(status_id).category_key
        statuses = project.workflow.statuses
        return next((one for one in statuses if one.category_key == wanted), project.workflow.start)

    def delete(self, issue: Issue, *, by: str) -> None:
        """Take an issue away, and its links with it."""
        for link in self.state.links_of(issue):
            self.unlink(link.id, by=by)
        gone = self.state.find(issue.key) or issue
        self.state.change(gone, deleted=True)
        self._announce(Happening(DELETED, by, gone, kind="issue_deleted"))

    def comment(self, issue: Issue, body: Json, *, by: str, public: bool = True, more: Json | None = None) -> Json:
        """Add a comment; where the project is no service desk, Jira calls each of them public."""
        now = timestamp(self.state.clock)
        comment: Json = {"id": self.state.next_id(), "by": by, "edited_by": by, "body": body, "created": now}
        comment |= {"updated": now, "public": public, **(more or {})}
        changed = self.state.change(issue, comments=[*issue.comments, comment])
        self._announce(Happening("comment_created", by, changed, part=comment))
        if not self._conditions.is_cloud:
            self._announce(Happening(UPDATED, by, changed, kind="issue_commented", part=comment))
        return comment

    def edit_comment(self, issue: Issue, comment: Json, *, by: str, changes: Json) -> Json:
        """Change a comment."""
        changed = comment | {"updated": timestamp(self.state.clock), "edited_by": by} | changes
        comments = [changed if one["id"] == comment["id"] else one for one in issue.comments]
        now = self.state.change(issue, comments=comments)
        self._announce(Happening("comment_updated", by, now, part=changed))
        return changed

    def delete_comment(self, issue: Issue, comment: Json, *, by: str) -> None:
        """Take a comment away."""
        now = self.state.change(issue, comments=[one for one in issue.comments if one["id"] != comment["id"]])
        self._announce(Happening("comment_deleted", by, now, part=comment))

    def attach(self, issue: Issue, files: list[Json], *, by: str) -> Issue:
        """Add files; each is told of by itself, without a word about its issue, as Jira does it."""
        items = [item("Attachment", "", file["filename"], ids=(None, file["id"])) for file in files]
        now = self._record(issue, items, by=by, attachments=[*issue.attachments, *files])
        for file in files:
            self._announce(Happening("attachment_created", by, part=file))
        return now

    def detach(self, issue: Issue, file: Json, *, by: str) -> None:
        """Take a file away."""
        items = [item("Attachment", file["filename"], "", ids=(file["id"], None))]
        self._record(issue, items, by=by, attachments=[one for one in issue.attachments if one["id"] != file["id"]])
        self._announce(Happening("attachment_deleted", by, part=file))

    def link(self, type_id: str, *, inward: Issue, outward: Issue, by: str) -> None:
        """Join two issues; both have it in their history."""
        before = len(self.state.links)
        link = self.state.link(type_id, inward=inward, outward=outward)
        if len(self.state.links) == before:
            return
        _, name, as_inward, as_outward = next(kind for kind in world.LINK_TYPES if kind[0] == type_id)
        for one, other, words in ((outward, inward, as_inward), (inward, outward, as_outward)):
            items = [item("Link", "", f"This issue {words} {other.key}", ids=(None, other.key))]
            self._record(one, items, by=by)
        self._announce(Happening("issuelink_created", by, part=vars(link) | {"name": name}))

    def unlink(self, link_id: str, *, by: str) -> None:
        """Part two issues."""
        link = self.state.links[link_id]
        self.state.unlink(link_id)
        name = next(kind[1] for kind in world.LINK_TYPES if kind[0] == link.type_id)
        self._announce(Happening("issuelink_deleted", by, part=vars(link) | {"name": name}))

    def watch(self, issue: Issue, account_id: str) -> None:
        """Let an account watch an issue; that is no news to anybody."""
        self.state.put(replace(issue, watchers=list(dict.fromkeys([*issue.watchers, account_id]))))

    def unwatch(self, issue: Issue, account_id: str) -> None:
        """Let an account watch it no more."""
        self.state.put(replace(issue, watchers=[one for one in issue.watchers if one != account_id]))
