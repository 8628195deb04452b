"""The stand-in Jira's routes about what a new issue needs."""

from dataclasses import dataclass
from typing import Any

from integrations.sandbox.jira import world
from integrations.sandbox.jira.shapes import Shapes
from integrations.sandbox.jira.site import API, find_project
from integrations.sandbox.jira.writes import JiraRefused
from integrations.sandbox.wire import Request, Response, Route, as_json

Json = dict[str, Any]


@dataclass(frozen=True)
class JiraCreateMeta:
    """Answers about projects' types and fields."""

    site: str

    def shapes(self, request: Request) -> Shapes:
        """Show things in the version that was asked for."""
        return Shapes(self.site, "2" if request.names["version"] == "2" else "3")

    def routes(self) -> list[Route]:
        """List what is answered here."""
        return [
            Route("GET", f"{API}/issue/createmeta", self.everything),
            Route("GET", f"{API}/issue/createmeta/{{project}}/issuetypes", self.create_types),
            Route("GET", f"{API}/issue/createmeta/{{project}}/issuetypes/{{type}}", self.create_fields),
        ]

    def everything(self, request: Request) -> Response:
        """Answer as the older way of asking has it, which Cloud still serves."""
        keys = request.query.get("projectKeys")
        chosen = [project for project in world.PROJECTS if keys is None or project.key in keys.split(",")]
        shown = [self._whole(self.shapes(request), project, request.query) for project in chosen]
        return as_json({"expand": "projects", "projects": shown})

    def _whole(self, shapes: Shapes, project: world.Project, query: dict[str, str]) -> Json:
        names = query.get("issuetypeNames")
        kinds = [shapes.issue_type(kind) for kind in world.ISSUE_TYPES if names is None or kind.name in names]
        if "projects.issuetypes.fields" in query.get("expand", ""):
            found = self._fields(shapes, project)
            fields = {one["key"]: {k: v for k, v in one.items() if k != "fieldId"} for one in found}
            kinds = [kind | {"fields": fields} for kind in kinds]
        whole = shapes.project(project)
        return {name: whole[name] for name in ("self", "id", "key", "name", "avatarUrls")} | {"issuetypes": kinds}

    def create_types(self, request: Request) -> Response:
        """List the types that a project takes."""
        find_project(request)
        shown = [self.shapes(request).issue_type(kind) for kind in world.ISSUE_TYPES]
        return as_json({"startAt": 0, "maxResults": 50, "total": len(shown), "issueTypes": shown})

    def create_fields(self, request: Request) -> Response:
        """List the fields that a new issue of a type takes."""
        project = find_project(request)
        if world.named(world.ISSUE_TYPES, {"id": request.names["type"]}) is None:
            raise JiraRefused(400, "The issue type selected is invalid.")
        shown = self._fields(self.shapes(request), project)
        return as_json({"startAt": 0, "maxResults": 50, "total": len(shown), "fields": shown})

    def _fields(self, shapes: Shapes, project: world.Project) -> list[Json]:
        kinds = [kind for kind in world.FIELDS if kind.id != "security" or project.security_levels]
        return [self._field(shapes, project, kind) for kind in kinds]

    def _field(self, shapes: Shapes, project: world.Project, kind: world.FieldKind) -> Json:
        allowed = {
            "priority": [shapes.priority(priority) for priority in world.PRIORITIES],
            "issuetype": [shapes.issue_type(one) for one in world.ISSUE_TYPES],
            "project": [shapes.project(project)],
            "security": [shapes.security_level(level) for level in project.security_levels],
        }.get(kind.id)
        field = {
            "fieldId": kind.id,
            "key": kind.id,
            "name": kind.name,
            "required": kind.required,
            "hasDefaultValue": kind.id in ("priority", "reporter"),
            "operations": ["add", "set", "remove"] if kind.items else ["set"],
            "schema": kind.schema(),
        }
        return field | ({"allowedValues": allowed} if allowed is not None else {})
