"""How the stand-in Jira shows an issue and what hangs on it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from integrations.sandbox.jira import service_levels, world
from integrations.sandbox.jira.issue import Issue, IssueLink
from integrations.sandbox.jira.kinds import FieldKind, Json, Project, named
from integrations.sandbox.jira.things import Things

INNER = frozenset({"by", "edited_by", "public", "properties"})


@dataclass(frozen=True)
class Shapes(Things):
    """Shows issues too."""

    def comment(self, comment: Json, issue: Issue, *, with_properties: bool = False) -> Json:
        """Show a comment; its properties come only to those who ask for them."""
        shown = {name: value for name, value in comment.items() if name not in INNER}
        shown |= {
            "self": self.link(f"issue/{issue.id}/comment/{comment['id']}"),
            "body": self.text(comment["body"]),
            "author": self.user(comment["by"]),
            "updateAuthor": self.user(comment.get("edited_by", comment["by"])),
        }
        if self.is_cloud:
            shown["jsdPublic"] = comment.get("public", True)
        return shown | ({"properties": comment.get("properties", [])} if with_properties else {})

    def attachment(self, attachment: Json) -> Json:
        """Show what is known of an attachment, without its content."""
        shown = {name: attachment[name] for name in ("id", "filename", "created", "size", "mimeType")}
        content = self.link(f"attachment/content/{attachment['id']}")
        if not self.is_cloud:
            content = f"{self.site}/secure/attachment/{attachment['id']}/{attachment['filename']}"
        link = self.link(f"attachment/{attachment['id']}")
        return shown | {"self": link, "author": self.user(attachment["by"]), "content": content}

    def issue_link(self, link: IssueLink, *, seen_from: Issue | None = None) -> Json:
        """Show a link; seen from one of its ends, only the other end."""
        link_type = next(kind for kind in world.LINK_TYPES if kind[0] == link.type_id)
        ends = {"inwardIssue": link.inward_id, "outwardIssue": link.outward_id}
        found = {name: self.state.at_end(issue_id) for name, issue_id in ends.items()}
        return {
            "self": self.link(f"issueLink/{link.id}"),
            "id": link.id,
            "type": self.link_type(link_type),
            **{
                name: self.reference(one)
                for name, one in found.items()
                if one and one.id != getattr(seen_from, "id", "")
            },
        }

    def reference(self, issue: Issue) -> Json:
        """Show an issue in short."""
        fields: Json = {"summary": issue.summary, "status": self.status(issue.status_id)}
        return {"id": issue.id, "key": issue.key, "self": self.link(f"issue/{issue.id}"), "fields": fields}

    def fields(self, issue: Issue) -> Json:
        """Show all fields of an issue."""
        project = self.state.project_of(issue)
        return {
            **self._chosen(issue, project),
            **self._people(issue),
            "summary": issue.summary,
            "description": self.text(issue.description),
            "labels": issue.labels,
            "components": [self.component(project, name) for name in issue.components],
            "duedate": issue.duedate,
            "created": issue.created,
            "updated": issue.updated,
            "resolution": self.resolution(issue.resolution_id),
            "resolutiondate": issue.resolved,
            "comment": self.comments(issue),
            "attachment": [self.attachment(one) for one in issue.attachments],
            "issuelinks": [self.issue_link(link, seen_from=issue) for link in self.state.links_of(issue)],
            **{kind.id: self.custom_value(kind, issue, project) for kind in project.fields},
            **self._service_levels(issue, project),
        }

    def _chosen(self, issue: Issue, project: Project) -> Json:
        kind = named(world.ISSUE_TYPES, {"id": issue.type_id})
        priority = named(world.PRIORITIES, {"id": issue.priority_id})
        level = named(project.security_levels, {"id": issue.security_id})
        return {
            "project": self.project(project),
            "issuetype": self.issue_type(kind) if kind else None,
            "priority": self.priority(priority) if priority else None,
            "status": self.status(issue.status_id),
            "security": self.security_level(level) if level else None,
        }

    def _people(self, issue: Issue) -> Json:
        people = {name: self.user(getattr(issue, name)) for name in ("assignee", "reporter", "creator")}
        link = self.link(f"issue/{issue.key}/watchers")
        return people | {"watches": {"self": link, "watchCount": len(issue.watchers), "isWatching": False}}

    def custom_value(self, kind: FieldKind, issue: Issue, project: Project) -> Any:
        """Show what a field of the company's own holds."""
        value = issue.custom.get(kind.id)
        if value is None:
            return [] if kind == world.PARTICIPANTS else None
        show: dict[str, Callable[[], Any]] = {
            "user": lambda: self.user(value),
            "array of user": lambda: [self.user(one) for one in value],
            world.IMPACT.name: lambda: self.text(value),
            world.REQUEST_TYPE.name: lambda: self._request_type(str(value), issue, project),
            world.ORGANISATIONS.name: lambda: self._organisations(value, project),
        }
        kinds = (kind.name, kind.type, f"{kind.type} of {kind.items}")
        shown = next((show[one] for one in kinds if one in show), None)
        return shown() if shown else value

    @staticmethod
    def _organisations(value: list[str], project: Project) -> list[Json]:
        known = project.desk.organisations if project.desk else ()
        return [{"id": one.id, "name": one.name, "_links": {}} for one in known if one.id in value]

    def _request_type(self, type_id: str, issue: Issue, project: Project) -> Json | None:
        desk = project.desk
        found = next((one for one in desk.request_types if one.id == type_id), None) if desk else None
        if found is None or desk is None:
            return None
        links = {"jiraRest": self.link(f"issue/{issue.id}"), "agent": f"{self.site}/browse/{issue.key}"}
        links["web"] = f"{self.site}/servicedesk/customer/portal/{desk.id}/{issue.key}"
        links["self"] = f"{self.site}/rest/servicedeskapi/request/{issue.id}"
        kind = {"id": found.id, "name": found.name, "serviceDeskId": desk.id, "issueTypeId": found.issue_type_id}
        current = {"status": world.status_of(issue.status_id).name}
        return {"_links": links, "requestType": kind, "currentStatus": current}

    def _service_levels(self, issue: Issue, project: Project) -> Json:
        if project.desk is None:
            return {}
        shown = service_levels.shown(issue, project.desk, now=self.state.clock.now(), site=self.site)
        return {kind.id: level for kind, level in zip(world.SLA_FIELDS, shown, strict=True)}

    def comments(self, issue: Issue) -> Json:
        """Show an issue's comments as a page."""
        shown = [self.comment(comment, issue) for comment in issue.comments]
        return {"comments": shown, "maxResults": max(50, len(shown)), "total": len(shown), "startAt": 0}

    def history(self, issue: Issue) -> list[Json]:
        """Show what changed, oldest first."""
        return [{k: v for k, v in one.items() if k != "by"} | {"author": self.user(one["by"])} for one in issue.history]

    def issue(self, issue: Issue, *, wanted: Collection[str], properties: Collection[str] = ()) -> Json:
        """Show an issue with the fields and properties that were asked for."""
        fields = self.fields(issue)
        ruled_out = {name[1:] for name in wanted if name.startswith("-")}
        everything = not wanted or bool({"*all", "*navigable"} & set(wanted)) or len(ruled_out) == len(wanted)
        shown = {k: v for k, v in fields.items() if k not in ruled_out and (everything or k in wanted)}
        kept = {k: v for k, v in issue.properties.items() if k in properties or "*all" in properties}
        whole: Json = {"expand": "names,schema,transitions,changelog", "id": issue.id, "key": issue.key}
        whole |= {"self": self.link(f"issue/{issue.id}"), "fields": shown}
        return whole | ({"properties": kept} if properties else {})
