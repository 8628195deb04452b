"""How the stand-in shows what is in a service desk: Service Management has shapes of its own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from integrations.sandbox.jira import service_levels, world
from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.kinds import Json, Project, RequestType, ServiceDesk
from integrations.sandbox.jira.shapes import Shapes
from integrations.sandbox.jira.site import paging
from integrations.sandbox.wire import Request

DESK_API = "/rest/servicedeskapi"
VIEWED_BY_CUSTOMERS = frozenset({"Resolve this issue", "Cancel request"})


def desk_of(project: Project) -> ServiceDesk:
    """Give a project's service desk."""
    if project.desk is None:
        raise LookupError(project.key)
    return project.desk


@dataclass(frozen=True)
class DeskShapes:
    """Shows things as Service Management does; `shapes` shows them as Jira does."""

    shapes: Shapes

    def link(self, path: str) -> str:
        """Give the address of a thing."""
        return f"{self.shapes.site}{DESK_API}/{path}"

    def page(self, request: Request, found: Iterable[Any]) -> Json:
        """Show a page of a list."""
        start, size = paging(request, start="start", limit="limit")
        values = list(found)
        shown = values[start : start + size]
        links = {"self": self.link(request.path.removeprefix(f"{DESK_API}/")), "base": self.shapes.site, "context": ""}
        page: Json = {"size": len(shown), "start": start, "limit": size, "isLastPage": start + size >= len(values)}
        return page | {"_links": links, "values": shown}

    def user(self, account_id: str) -> Json | None:
        """Show an account."""
        shown = self.shapes.user(account_id)
        if shown is None:
            return None
        kept = ("accountId", "name", "key", "emailAddress", "displayName", "active", "timeZone")
        links = {"jiraRest": shown["self"], "avatarUrls": shown["avatarUrls"], "self": shown["self"]}
        return {name: shown[name] for name in kept if name in shown} | {"_links": links}

    def desk(self, project: Project) -> Json:
        """Show a service desk."""
        desk = desk_of(project)
        return {
            "id": desk.id,
            "projectId": project.id,
            "projectName": project.name,
            "projectKey": project.key,
            "_links": {"self": self.link(f"servicedesk/{desk.id}")},
        }

    def request_type(self, kind: RequestType, desk: ServiceDesk) -> Json:
        """Show what customers may ask for."""
        icons = {"iconUrls": self.shapes.avatars()}
        return {
            "id": kind.id,
            "name": kind.name,
            "description": kind.description,
            "helpText": "",
            "issueTypeId": kind.issue_type_id,
            "serviceDeskId": desk.id,
            "portalId": desk.id,
            "groupIds": ["1"],
            "icon": {"id": "10525", "_links": icons},
            "_links": {"self": self.link(f"servicedesk/{desk.id}/requesttype/{kind.id}")},
        }

    def form(self, kind: RequestType, project: Project) -> Json:
        """Show the fields of a request type's form."""
        known = {one.id: one for one in (*world.FIELDS, *project.fields)}
        shown = [known[name] for name in kind.fields if name in known]
        required = set(kind.required) | {one.id for one in project.fields if one.required}
        shown += [one for one in project.fields if one.required and one not in shown]
        fields = [
            {
                "fieldId": one.id,
                "name": one.name,
                "description": "",
                "required": one.id in required,
                "defaultValues": [],
                "validValues": [{"value": option.id, "label": option.name, "children": []} for option in one.options],
                "presetValues": [],
                "jiraSchema": one.schema(),
                "visible": True,
            }
            for one in shown
        ]
        return {"requestTypeFields": fields, "canRaiseOnBehalfOf": True, "canAddRequestParticipants": True}

    def status(self, issue: Issue) -> Json:
        """Show where a request stands, and since when."""
        status = world.status_of(issue.status_id)
        moved = [one["created"] for one in issue.history if any(item["field"] == "status" for item in one["items"])]
        since = service_levels.date(service_levels.moment(moved[-1] if moved else issue.created))
        return {"status": status.name, "statusCategory": status.category_key.upper(), "statusDate": since}

    def request(self, issue: Issue, project: Project, *, expand: Iterable[str] = ()) -> Json:
        """Show a request."""
        desk = desk_of(project)
        type_id = str(issue.custom.get(world.REQUEST_TYPE.id, ""))
        kind = next((one for one in desk.request_types if one.id == type_id), None)
        site = self.shapes.site
        links = {"self": self.link(f"request/{issue.id}"), "jiraRest": self.shapes.link(f"issue/{issue.id}")}
        links |= {"web": f"{site}/servicedesk/customer/portal/{desk.id}/{issue.key}"}
        links |= {"agent": f"{site}/browse/{issue.key}"}
        more: dict[str, Callable[[], Json]] = {
            "requestType": lambda: self.request_type(kind, desk) if kind else {},
            "serviceDesk": lambda: self.desk(project),
        }
        return {
            "issueId": issue.id,
            "issueKey": issue.key,
            "summary": issue.summary,
            "requestTypeId": type_id,
            "serviceDeskId": desk.id,
            "createdDate": service_levels.date(service_levels.moment(issue.created)),
            "reporter": self.user(issue.reporter),
            "requestFieldValues": self._values(issue, kind, project),
            "currentStatus": self.status(issue),
            "_links": links,
            **{name: show() for name, show in more.items() if name in expand},
        }

    def _values(self, issue: Issue, kind: RequestType | None, project: Project) -> list[Json]:
        known = {one.id: one for one in (*world.FIELDS, *project.fields)}
        fields = self.shapes.fields(issue)
        names = [name for name in (kind.fields if kind else ("summary", "description")) if name in known]
        return [{"fieldId": name, "label": known[name].name, "value": fields.get(name)} for name in names]

    def comment(self, comment: Json, issue: Issue) -> Json:
        """Show a comment, as its author wrote it."""
        return {
            "id": comment["id"],
            "body": to_text(comment["body"]),
            "public": comment.get("public", True),
            "author": self.user(comment["by"]),
            "created": service_levels.date(service_levels.moment(comment["created"])),
            "_links": {"self": self.link(f"request/{issue.id}/comment/{comment['id']}")},
        }

    def attachment(self, file: Json) -> Json:
        """Show a file."""
        shown = self.shapes.attachment(file)
        return {
            "filename": file["filename"],
            "author": self.user(file["by"]),
            "created": service_levels.date(service_levels.moment(file["created"])),
            "size": file["size"],
            "mimeType": file["mimeType"],
            "_links": {"self": shown["self"], "jiraRest": shown["self"], "content": shown["content"]},
        }
