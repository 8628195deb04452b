"""The stand-in Jira's routes about what a new issue needs, and what may be changed of one."""

from dataclasses import dataclass
from typing import Any

from integrations.sandbox.jira import world
from integrations.sandbox.jira.inside import Inside
from integrations.sandbox.jira.kinds import FieldKind, Json, Named, Project, named
from integrations.sandbox.jira.refused import JiraRefused
from integrations.sandbox.jira.shapes import Shapes
from integrations.sandbox.jira.site import API, paging
from integrations.sandbox.wire import Request, Response, Route, as_json

DEFAULTS = ("priority", "reporter")
NOT_EDITABLE = ("project",)


@dataclass(frozen=True)
class JiraCreateMeta:
    """Answers about projects' types and fields."""

    inside: Inside

    def routes(self) -> list[Route]:
        """List what is answered here; Data Center has no longer the older way of asking."""
        place = f"{API}/issue/createmeta"
        old = [Route("GET", place, self.everything)] if self.inside.conditions.is_cloud else []
        return [
            *old,
            Route("GET", f"{place}/{{project}}/issuetypes", self.types),
            Route("GET", f"{place}/{{project}}/issuetypes/{{type}}", self.fields),
            Route("GET", f"{API}/issue/{{issue}}/editmeta", self.edit_fields),
        ]

    def everything(self, request: Request) -> Response:
        """Answer as the older way of asking has it, which Cloud still serves."""
        keys = request.query.get("projectKeys")
        projects = [one for one in self.inside.state.projects.values() if self._may_create(one)]
        chosen = [project for project in projects if keys is None or project.key in keys.split(",")]
        shown = [self._whole(self.inside.shapes(request), project, request.query) for project in chosen]
        return as_json({"expand": "projects", "projects": shown})

    def _may_create(self, project: Project) -> bool:
        return not (self.inside.is_archived(project) or {"CREATE_ISSUES", "BROWSE_PROJECTS"} & project.denied)

    def _whole(self, shapes: Shapes, project: Project, query: dict[str, str]) -> Json:
        names = query.get("issuetypeNames")
        kinds = [shapes.issue_type(kind) for kind in project.issue_types if names is None or kind.name in names]
        if "projects.issuetypes.fields" in query.get("expand", ""):
            found = self._fields(shapes, project, types=project.issue_types)
            fields = {one["key"]: {k: v for k, v in one.items() if k != "fieldId"} for one in found}
            kinds = [kind | {"fields": fields} for kind in kinds]
        whole = shapes.project(project)
        return {name: whole[name] for name in ("self", "id", "key", "name", "avatarUrls")} | {"issuetypes": kinds}

    def _project(self, request: Request) -> Project:
        project = self.inside.project(request)
        if not self._may_create(project):
            raise JiraRefused(404, f"No project could be found with key '{project.key}'.")
        return project

    def types(self, request: Request) -> Response:
        """List the types that a project takes."""
        project = self._project(request)
        shown = [self.inside.shapes(request).issue_type(kind) for kind in project.issue_types]
        return self._page(request, "issueTypes", shown)

    def _page(self, request: Request, name: str, found: list[Json]) -> Response:
        start, size = paging(request)
        page: Json = {"startAt": start, "maxResults": size, "total": len(found)}
        shown = found[start : start + size]
        if self.inside.conditions.is_cloud:
            return as_json(page | {name: shown})
        return as_json(page | {"isLast": start + size >= len(found), "values": shown})

    def fields(self, request: Request) -> Response:
        """List the fields that a new issue of a type takes."""
        project = self._project(request)
        kind = named(project.issue_types, {"id": request.names["type"]})
        if kind is None:
            raise JiraRefused(400, "The issue type selected is invalid.")
        return self._page(request, "fields", self._fields(self.inside.shapes(request), project, types=(kind,)))

    def edit_fields(self, request: Request) -> Response:
        """List the fields of an issue that may be changed."""
        issue = self.inside.issue(request)
        project = self.inside.state.project_of(issue)
        if self.inside.is_archived(project) or "EDIT_ISSUES" in project.denied:
            return as_json({"fields": {}})
        found = self._fields(self.inside.shapes(request), project, types=project.issue_types)
        kept = {"fieldId"}
        fields = {
            f["key"]: {k: v for k, v in f.items() if k not in kept} for f in found if f["key"] not in NOT_EDITABLE
        }
        return as_json({"fields": fields})

    def _fields(self, shapes: Shapes, project: Project, *, types: tuple[Named, ...]) -> list[Json]:
        kinds = [kind for kind in world.FIELDS if kind.id != "security" or project.security_levels]
        return [self._field(shapes, project, kind=kind, types=types) for kind in (*kinds, *project.fields)]

    def _field(self, shapes: Shapes, project: Project, *, kind: FieldKind, types: tuple[Named, ...]) -> Json:
        field = {
            "fieldId": kind.id,
            "key": kind.id,
            "name": kind.name,
            "required": kind.required,
            "hasDefaultValue": kind.id in DEFAULTS,
            "operations": ["add", "set", "remove"] if kind.items else ["set"],
            "schema": kind.schema(),
        }
        allowed = self._allowed(shapes, project, kind=kind, types=types)
        return field | ({"allowedValues": allowed} if allowed is not None else {})

    @staticmethod
    def _allowed(shapes: Shapes, project: Project, *, kind: FieldKind, types: tuple[Named, ...]) -> list[Any] | None:
        values = {
            "priority": lambda: [shapes.priority(priority) for priority in world.PRIORITIES],
            "issuetype": lambda: [shapes.issue_type(one) for one in types],
            "project": lambda: [shapes.project(project)],
            "security": lambda: [
                shapes.security_level(level)
                for level in project.security_levels
                if level.id not in project.hidden_levels
            ],
            "components": lambda: [shapes.component(project, one.name) for one in project.components],
        }.get(kind.id)
        if values is not None:
            return values()
        return [shapes.option(option) for option in kind.options] if kind.options else None
