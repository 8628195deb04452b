"""How the stand-in Jira shows what it keeps: the JSON of Jira Cloud."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from integrations.sandbox.jira import world
from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.jira.state import Issue, IssueLink, JiraState

Json = dict[str, Any]
TEXT_VERSION = "2"


@dataclass(frozen=True)
class Shapes:
    """Shows things under one site's address, in one version of the interface."""

    site: str
    version: str = "3"

    def link(self, path: str) -> str:
        """Give the address of a thing."""
        return f"{self.site}/rest/api/{self.version}/{path}"

    def text(self, document: Any) -> Any:
        """Show a text: as a document, or in version 2 as a string."""
        return to_text(document) if self.version == TEXT_VERSION and document is not None else document

    def avatars(self) -> Json:
        """Give the pictures that every thing has over there."""
        return {f"{size}x{size}": f"{self.site}/_static/avatar.svg" for size in (16, 24, 32, 48)}

    def user(self, account_id: str | None) -> Json | None:
        """Show an account."""
        person = world.person_of(account_id)
        if person is None:
            return None
        return {
            "self": self.link(f"user?accountId={person.account_id}"),
            "accountId": person.account_id,
            "accountType": "atlassian",
            "emailAddress": person.mail,
            "displayName": person.name,
            "active": True,
            "timeZone": "Etc/UTC",
            "avatarUrls": self.avatars(),
        }

    def project(self, project: world.Project, *, archived: bool = False) -> Json:
        """Show a project."""
        shown = {
            "self": self.link(f"project/{project.id}"),
            "id": project.id,
            "key": project.key,
            "name": project.name,
            "projectTypeKey": "software",
            "simplified": False,
            "avatarUrls": self.avatars(),
        }
        return shown | ({"archived": True} if archived else {})

    def issue_type(self, kind: world.Named) -> Json:
        """Show an issue type."""
        return {
            "self": self.link(f"issuetype/{kind.id}"),
            "id": kind.id,
            "name": kind.name,
            "description": kind.description,
            "iconUrl": f"{self.site}/_static/avatar.svg",
            "subtask": False,
            "hierarchyLevel": 0,
        }

    def priority(self, priority: world.Named) -> Json:
        """Show a priority."""
        return {
            "self": self.link(f"priority/{priority.id}"),
            "id": priority.id,
            "name": priority.name,
            "description": priority.description,
            "statusColor": "#888888",
            "iconUrl": f"{self.site}/_static/avatar.svg",
        }

    def status(self, status_id: str) -> Json:
        """Show a status."""
        status = world.status_of(status_id)
        return {
            "self": self.link(f"status/{status.id}"),
            "id": status.id,
            "name": status.name,
            "description": "",
            "iconUrl": f"{self.site}/_static/avatar.svg",
            "statusCategory": {
                "self": self.link(f"statuscategory/{status.category_id}"),
                "id": status.category_id,
                "key": status.category_key,
                "name": status.category_name,
                "colorName": status.color,
            },
        }

    def transition(self, transition_id: str, status_id: str) -> Json:
        """Show a way from where an issue stands."""
        return {
            "id": transition_id,
            "name": world.status_of(status_id).name,
            "to": self.status(status_id),
            "hasScreen": False,
            "isGlobal": True,
            "isInitial": False,
            "isAvailable": True,
            "isConditional": False,
            "looped": False,
        }

    def comment(self, comment: Json, key: str) -> Json:
        """Show a comment."""
        shown = {name: value for name, value in comment.items() if name != "by"}
        author = self.user(comment["by"])
        return shown | {
            "self": self.link(f"issue/{key}/comment/{comment['id']}"),
            "body": self.text(comment["body"]),
            "author": author,
            "updateAuthor": author,
            "jsdPublic": True,
        }

    def attachment(self, attachment: Json) -> Json:
        """Show what is known of an attachment, without its content."""
        shown = {name: attachment[name] for name in ("id", "filename", "created", "size", "mimeType")}
        return shown | {
            "self": self.link(f"attachment/{attachment['id']}"),
            "author": self.user(attachment["by"]),
            "content": self.link(f"attachment/content/{attachment['id']}"),
        }

    def link_type(self, link_type: tuple[str, str, str, str]) -> Json:
        """Show a kind of link."""
        link_id, name, inward, outward = link_type
        return {
            "self": self.link(f"issueLinkType/{link_id}"),
            "id": link_id,
            "name": name,
            "inward": inward,
            "outward": outward,
        }

    def issue_link(self, link: IssueLink, state: JiraState, *, seen_from: str | None = None) -> Json:
        """Show a link; seen from one of its ends, only the other end."""
        link_type = next(kind for kind in world.LINK_TYPES if kind[0] == link.type_id)
        ends = {"inwardIssue": link.inward_key, "outwardIssue": link.outward_key}
        return {
            "self": self.link(f"issueLink/{link.id}"),
            "id": link.id,
            "type": self.link_type(link_type),
            **{name: self.reference(state.issues[key]) for name, key in ends.items() if key != seen_from},
        }

    def reference(self, issue: Issue) -> Json:
        """Show an issue in short."""
        fields: Json = {"summary": issue.summary, "status": self.status(issue.status_id)}
        return {"id": issue.id, "key": issue.key, "self": self.link(f"issue/{issue.id}"), "fields": fields}

    def fields(self, issue: Issue, state: JiraState) -> Json:
        """Show all fields of an issue."""
        resolution = {"id": world.RESOLUTION.id, "name": world.RESOLUTION.name, "description": ""}
        return {
            **self._chosen(issue),
            **self._people(issue),
            "summary": issue.summary,
            "description": self.text(issue.description),
            "labels": issue.labels,
            "components": [self._component(name) for name in issue.components],
            "duedate": issue.duedate,
            "created": issue.created,
            "updated": issue.updated,
            "resolution": resolution if issue.status_id == world.DONE else None,
            "comment": self.comments(issue),
            "attachment": [self.attachment(one) for one in issue.attachments],
            "issuelinks": [self.issue_link(link, state, seen_from=issue.key) for link in state.links_of(issue.key)],
        }

    def _chosen(self, issue: Issue) -> Json:
        project = world.project_of(issue.project)
        kind = world.named(world.ISSUE_TYPES, {"id": issue.type_id})
        priority = world.named(world.PRIORITIES, {"id": issue.priority_id})
        level = world.named(project.security_levels, {"id": issue.security_id}) if project else None
        return {
            "project": self.project(project) if project else None,
            "issuetype": self.issue_type(kind) if kind else None,
            "priority": self.priority(priority) if priority else None,
            "status": self.status(issue.status_id),
            "security": self.security_level(level) if level else None,
        }

    def _people(self, issue: Issue) -> Json:
        reporter = self.user(issue.reporter)
        return {"assignee": self.user(issue.assignee), "reporter": reporter, "creator": reporter}

    def security_level(self, level: world.Named) -> Json:
        """Show who may see an issue."""
        return {"self": self.link(f"securitylevel/{level.id}"), "id": level.id, "name": level.name, "description": ""}

    def _component(self, name: str) -> Json:
        return {"self": self.link(f"component/{name}"), "id": name, "name": name}

    def comments(self, issue: Issue) -> Json:
        """Show an issue's comments as a page."""
        shown = [self.comment(comment, issue.key) for comment in issue.comments]
        return {"comments": shown, "maxResults": max(50, len(shown)), "total": len(shown), "startAt": 0}

    def issue(
        self, issue: Issue, state: JiraState, *, wanted: Collection[str], properties: Collection[str] = ()
    ) -> Json:
        """Show an issue with the fields and properties that were asked for."""
        fields = self.fields(issue, state)
        ruled_out = {name[1:] for name in wanted if name.startswith("-")}
        everything = not wanted or bool({"*all", "*navigable"} & set(wanted)) or len(ruled_out) == len(wanted)
        shown = {k: v for k, v in fields.items() if k not in ruled_out and (everything or k in wanted)}
        kept = {k: v for k, v in issue.properties.items() if k in properties or "*all" in properties}
        whole: Json = {"expand": "names,schema,transitions,changelog", "id": issue.id, "key": issue.key}
        whole |= {"self": self.link(f"issue/{issue.id}"), "fields": shown}
        return whole | ({"properties": kept} if properties else {})
