"""The stand-in Jira's routes about issues: make, read and change them."""

from dataclasses import dataclass
from typing import Any

from integrations.sandbox.faults import Faults
from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.jira.shapes import Shapes
from integrations.sandbox.jira.site import API
from integrations.sandbox.jira.state import Issue, JiraState, Json
from integrations.sandbox.jira.world import BOT
from integrations.sandbox.jira.writes import JiraRefused, read_changes, read_new, read_properties
from integrations.sandbox.wire import Request, Response, Route, as_json, timestamp

NO_ISSUE = "Issue does not exist or you do not have permission to see it."
BAD_PAYLOAD = "Invalid request payload. Refer to the REST API documentation and try again."
SHOWN_IN_HISTORY = {"type_id": "issuetype", "priority_id": "priority", "security_id": "security"}


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


def wants_text(request: Request) -> bool:
    """Say whether the request speaks version 2, in which a text is a string."""
    return request.names["version"] == "2"


def find_issue(state: JiraState, request: Request) -> Issue:
    """Find the issue that the path names, or refuse."""
    issue = state.find(request.names["issue"])
    if issue is None:
        raise JiraRefused(404, NO_ISSUE)
    return issue


def change_of(state: JiraState, changes: list[Json]) -> Json:
    """Write down who changed what, for an issue's history."""
    return {"id": state.next_id(), "by": BOT.account_id, "created": timestamp(state.clock), "items": changes}


def split_names(given: str) -> list[str]:
    """Read names that are joined by commas."""
    return [name.strip() for name in given.split(",") if name.strip()]


@dataclass(frozen=True)
class JiraIssues:
    """Answers about issues."""

    site: str
    state: JiraState
    faults: Faults

    def shapes(self, request: Request) -> Shapes:
        """Show things in the version that was asked for."""
        return Shapes(self.site, "2" if wants_text(request) else "3")

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
        project, fields = read_new(
            given.get("fields"), archived=self.faults.archived_projects(), text_version=wants_text(request)
        )
        issue = self.state.create(project, fields.pop("type_id"), properties=properties, **fields)
        link = self.shapes(request).link(f"issue/{issue.id}")
        return as_json({"id": issue.id, "key": issue.key, "self": link}, 201)

    def get(self, request: Request) -> Response:
        """Show an issue; reads by key see a write at once."""
        issue = find_issue(self.state, request)
        wanted, properties = (split_names(request.query.get(name, "")) for name in ("fields", "properties"))
        shown = self.shapes(request).issue(issue, self.state, wanted=wanted, properties=properties)
        if "changelog" in split_names(request.query.get("expand", "")):
            shown["changelog"] = self.changelog(request, issue)
        return as_json(shown)

    def changelog(self, request: Request, issue: Issue) -> Json:
        """Show an issue's history."""
        author = self.shapes(request).user(BOT.account_id)
        shown = [{k: v for k, v in one.items() if k != "by"} | {"author": author} for one in issue.history]
        return {"startAt": 0, "maxResults": max(100, len(shown)), "total": len(shown), "histories": shown}

    def edit(self, request: Request) -> Response:
        """Change an issue's fields."""
        issue = find_issue(self.state, request)
        given = read_object(request)
        fields = self._updated(issue, as_object(given.get("update"))) | as_object(given.get("fields"))
        if not fields and not given.get("properties"):
            raise JiraRefused(400, "one of 'fields' or 'update' required")
        changes = read_changes(fields, issue.project, text_version=wants_text(request))
        properties = issue.properties | read_properties(given.get("properties"))
        entry = change_of(self.state, [_difference(issue, name, value) for name, value in changes.items()])
        self.state.change(issue, **changes, properties=properties, history=[*issue.history, entry])
        return Response(204)

    def _updated(self, issue: Issue, update: Json) -> Json:
        fields: Json = {}
        for name, operations in update.items():
            if name not in ("labels", "summary", "components"):
                raise JiraRefused(400, errors={name: f"Field '{name}' cannot be updated by the stand-in; set it."})
            now: Any = [{"name": one} for one in issue.components] if name == "components" else getattr(issue, name)
            for operation in operations if isinstance(operations, list) else [operations]:
                now = _operate(now, as_object(operation))
            fields[name] = now
        return fields

    def delete(self, request: Request) -> Response:
        """Take an issue away."""
        issue = find_issue(self.state, request)
        self.state.change(issue, deleted=True)
        for link in self.state.links_of(issue.key):
            self.state.unlink(link.id)
        return Response(204)


def _operate(now: Any, operation: Json) -> Any:
    if "set" in operation:
        return operation["set"]
    if isinstance(now, list) and "add" in operation:
        return now if operation["add"] in now else [*now, operation["add"]]
    if isinstance(now, list) and "remove" in operation:
        return [one for one in now if one != operation["remove"]]
    raise JiraRefused(400, BAD_PAYLOAD)


def _difference(issue: Issue, name: str, value: Any) -> Json:
    field = SHOWN_IN_HISTORY.get(name, name)
    before = _in_words(getattr(issue, name))
    return {"field": field, "fieldId": field, "fieldtype": "jira", "fromString": before, "toString": _in_words(value)}


def _in_words(value: Any) -> str:
    if isinstance(value, dict):
        return to_text(value)
    return " ".join(value) if isinstance(value, list) else str(value or "")
