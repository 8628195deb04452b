"""The stand-in Jira's routes that find issues, as late as its index sees them."""

import base64
import json
from dataclasses import dataclass
from typing import Any

from integrations.sandbox.jira import jql
from integrations.sandbox.jira.bodies import BAD_PAYLOAD
from integrations.sandbox.jira.inside import Inside
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.issues import as_texts, read_object, split_names
from integrations.sandbox.jira.jql_conditions import Query
from integrations.sandbox.jira.kinds import Json
from integrations.sandbox.jira.refused import JiraRefused
from integrations.sandbox.jira.site import API
from integrations.sandbox.wire import Request, Response, Route, as_json

PAGE_LIMIT = 5000
GONE = "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API."
UNBOUNDED = "Unbounded JQL queries are not allowed here. Please add a search restriction to your query."


@dataclass(frozen=True)
class JiraSearch:
    """Answers queries."""

    inside: Inside

    def routes(self) -> list[Route]:
        """List what is answered here: Cloud has a newer search, Data Center the older one."""
        old, new = f"{API}/search", f"{API}/search/jql"
        if not self.inside.conditions.is_cloud:
            return [Route(method, old, self.numbered) for method in ("GET", "POST")]
        return [
            *(Route(method, new, self.search) for method in ("GET", "POST")),
            *(Route(method, old, self.gone) for method in ("GET", "POST")),
            Route("POST", f"{API}/search/approximate-count", self.count),
        ]

    def gone(self, _request: Request) -> Response:
        """Answer for the search that Cloud no longer has."""
        raise JiraRefused(410, GONE)

    def found(self, text: Any) -> list[Issue]:
        """Run a query over what the index has seen so far."""
        if not isinstance(text, str):
            raise JiraRefused(400, BAD_PAYLOAD)
        try:
            query = jql.parse(text)
        except jql.JqlError as error:
            raise JiraRefused(400, str(error)) from error
        if not query.clauses and self.inside.conditions.is_cloud:
            raise JiraRefused(400, UNBOUNDED)
        self._check_values(query)
        state = self.inside.state
        indexed = state.as_indexed(self.inside.faults.index_lag_seconds())
        return query.select([issue for issue in indexed if self.inside.visible(issue.id)], state)

    def _check_values(self, query: Query) -> None:
        for clause in query.clauses:
            for value in clause.values:
                if clause.field == "project" and not self._is_project(value):
                    raise JiraRefused(400, f"The value '{value}' does not exist for the field 'project'.")
                if clause.field == "key" and self.inside.visible(value) is None:
                    raise JiraRefused(400, f"An issue with key '{value}' does not exist for field 'key'.")

    def _is_project(self, value: str) -> bool:
        projects = self.inside.state.projects.values()
        return any(value.lower() in (one.id, one.key.lower(), one.name.lower()) for one in projects)

    def search(self, request: Request) -> Response:
        """Find issues, in pages that are joined by a token."""
        given = self._search_terms(request)
        found = self.found(given.get("jql"))
        start, size = _start_of(given.get("nextPageToken")), _size_of(given.get("maxResults"))
        page, last = found[start : start + size], start + size >= len(found)
        wanted = as_texts(given.get("fields"))
        shown = [{"id": one.id} for one in page]
        if wanted and wanted != ["id"]:
            shown = self._rows(request, page, given)
        return as_json(
            {"isLast": last, "issues": shown} | ({} if last else {"nextPageToken": _token_for(start + size)})
        )

    def _search_terms(self, request: Request) -> Json:
        if request.method == "POST":
            return read_object(request)
        lists = {name: split_names(request.query.get(name, "")) for name in ("fields", "properties")}
        return {**request.query, **lists}

    def _rows(self, request: Request, page: list[Issue], given: Json) -> list[Json]:
        shapes = self.inside.shapes(request)
        wanted, properties = as_texts(given.get("fields")), as_texts(given.get("properties"))
        return [shapes.issue(one, wanted=wanted, properties=properties) for one in page]

    def numbered(self, request: Request) -> Response:
        """Find issues, in pages that are counted."""
        given = self._search_terms(request)
        found = self.found(given.get("jql", ""))
        start, size = _number(given.get("startAt"), 0), _size_of(given.get("maxResults"))
        counted = {"expand": "schema,names", "startAt": start, "maxResults": size, "total": len(found)}
        return as_json(counted | {"issues": self._rows(request, found[start : start + size], given)})

    def count(self, request: Request) -> Response:
        """Say about how many issues a query finds."""
        return as_json({"count": len(self.found(read_object(request).get("jql")))})


def _number(given: Any, usual: int) -> int:
    try:
        return max(int(given or usual), 0)
    except (TypeError, ValueError) as error:
        raise JiraRefused(400, "startAt and maxResults are whole numbers.") from error


def _size_of(given: Any) -> int:
    return min(max(_number(given, 50), 1), PAGE_LIMIT)


def _token_for(start: int) -> str:
    return base64.urlsafe_b64encode(json.dumps({"start": start}).encode()).decode()


def _start_of(token: Any) -> int:
    if not token:
        return 0
    try:
        return int(json.loads(base64.urlsafe_b64decode(token))["start"])
    except (ValueError, TypeError, KeyError) as error:
        raise JiraRefused(400, "The nextPageToken is not valid.") from error
