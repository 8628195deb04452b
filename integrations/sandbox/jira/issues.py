"""The stand-in Jira's routes about issues: make, read and change them."""

from dataclasses import dataclass
from typing import Any

from integrations.sandbox.jira.bodies import BAD_PAYLOAD, read_properties
from integrations.sandbox.jira.inside import Inside
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.kinds import Json
from integrations.sandbox.jira.refused import JiraRefused
from integrations.sandbox.jira.site import API
from integrations.sandbox.jira.writes import read_changes, read_new
from integrations.sandbox.wire import Request, Response, Route, as_json


def as_object(value: Any) -> Json:
    """Take a part of a body as a JSON object, nothing as an empty one, or refuse."""
    if value is not None and not isinstance(value, dict):
        raise JiraRefused(400, BAD_PAYLOAD)
    return value or {}


def as_texts(value: Any) -> list[str]:
    """Take a part of a body as a list of names, or refuse."""
    if value is not None and not (isinstance(value, list) and all(isinstance(one, str) for one in value)):
        raise JiraRefused(400, BAD_PAYLOAD)
    return value or []


def read_object(request: Request) -> Json:
    """Read the body as a JSON object, or refuse."""
    try:
        given = request.json()
    except ValueError as error:
        raise JiraRefused(400, "There was an error parsing JSON. Check that your request body is valid.") from error
    if not isinstance(given, dict):
        raise JiraRefused(400, BAD_PAYLOAD)
    return given


def split_names(given: str) -> list[str]:
    """Read names that are joined by commas."""
    return [name.strip() for name in given.split(",") if name.strip()]


@dataclass(frozen=True)
class JiraIssues:
    """Answers about issues."""

    inside: Inside

    def routes(self) -> list[Route]:
        """List what is answered here."""
        return [
            Route("POST", f"{API}/issue", self.create),
            Route("GET", f"{API}/issue/{{issue}}", self.get),
            Route("PUT", f"{API}/issue/{{issue}}", self.edit),
            Route("DELETE", f"{API}/issue/{{issue}}", self.delete),
        ]

    def create(self, request: Request) -> Response:
        """Make an issue."""
        given = read_object(request)
        properties = read_properties(given.get("properties"))
        project, fields = read_new(given.get("fields"), request, self.inside)
        by, type_id = self.inside.caller.account_id, fields.pop("type_id")
        issue = self.inside.workspace.create(project, type_id, by=by, fields=fields, properties=properties)
        link = self.inside.shapes(request).link(f"issue/{issue.id}")
        return as_json({"id": issue.id, "key": issue.key, "self": link}, 201)

    def get(self, request: Request) -> Response:
        """Show an issue; reads by key see a write at once."""
        issue = self.inside.issue(request)
        wanted, properties = (split_names(request.query.get(name, "")) for name in ("fields", "properties"))
        shapes = self.inside.shapes(request)
        shown = shapes.issue(issue, wanted=wanted, properties=properties)
        if "changelog" in split_names(request.query.get("expand", "")):
            histories = shapes.history(issue)
            page = {"startAt": 0, "maxResults": max(100, len(histories)), "total": len(histories)}
            shown["changelog"] = page | {"histories": histories}
        return as_json(shown)

    def edit(self, request: Request) -> Response:
        """Change an issue's fields."""
        issue = self.inside.issue(request, "EDIT_ISSUES")
        given = read_object(request)
        fields = self._updated(issue, as_object(given.get("update"))) | as_object(given.get("fields"))
        if not fields and not given.get("properties"):
            raise JiraRefused(400, "one of 'fields' or 'update' required")
        project = self.inside.state.project_of(issue)
        if (named := as_object(fields.get("project"))) and named.get("key", project.key) != project.key:
            raise JiraRefused(400, errors={"project": "The project of an issue cannot be changed here; move it."})
        changes = read_changes(fields, project, request, inside=self.inside)
        if "assignee" in changes:
            self.inside.demand(project, "ASSIGN_ISSUES")
        if "custom" in changes:
            changes["custom"] = issue.custom | changes["custom"]
        properties = issue.properties | read_properties(given.get("properties"))
        self.inside.workspace.edit(issue, changes, by=self.inside.caller.account_id, properties=properties)
        return Response(204)

    def _updated(self, issue: Issue, update: Json) -> Json:
        fields: Json = {}
        for name, operations in update.items():
            now: Any = None
            if name in ("labels", "components"):
                now = [{"name": one} for one in issue.components] if name == "components" else issue.labels
            for operation in operations if isinstance(operations, list) else [operations]:
                now = _operate(now, as_object(operation))
            fields[name] = now
        return fields

    def delete(self, request: Request) -> Response:
        """Take an issue away."""
        issue = self.inside.issue(request, "DELETE_ISSUES")
        self.inside.workspace.delete(issue, by=self.inside.caller.account_id)
        return Response(204)


def _operate(now: Any, operation: Json) -> Any:
    if "set" in operation:
        return operation["set"]
    if isinstance(now, list) and "add" in operation:
        return now if operation["add"] in now else [*now, operation["add"]]
    if isinstance(now, list) and "remove" in operation:
        return [one for one in now if one != operation["remove"]]
    raise JiraRefused(400, BAD_PAYLOAD)
