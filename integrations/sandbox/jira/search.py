"""The stand-in Jira's routes that find issues, as late as its index sees them."""

import base64
import json
from dataclasses import dataclass
from typing import Any

from integrations.sandbox.faults import Faults
from integrations.sandbox.jira import jql
from integrations.sandbox.jira.issues import BAD_PAYLOAD, as_texts, read_object, split_names, wants_text
from integrations.sandbox.jira.shapes import Shapes
from integrations.sandbox.jira.site import API
from integrations.sandbox.jira.state import Issue, JiraState, Json
from integrations.sandbox.jira.world import project_of
from integrations.sandbox.jira.writes import JiraRefused
from integrations.sandbox.wire import Request, Response, Route, as_json

PAGE_LIMIT = 5000
GONE = "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API."
UNBOUNDED = "Unbounded JQL queries are not allowed here. Please add a search restriction to your query."


@dataclass(frozen=True)
class JiraSearch:
    """Answers queries."""

    site: str
    state: JiraState
    faults: Faults

    def routes(self) -> list[Route]:
        """List what is answered here."""
        return [
            Route("GET", f"{API}/search/jql", self.search),
            Route("POST", f"{API}/search/jql", self.search),
            Route("POST", f"{API}/search/approximate-count", self.count),
            Route("GET", f"{API}/search", self.gone),
            Route("POST", f"{API}/search", self.gone),
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
        if not query.clauses:
            raise JiraRefused(400, UNBOUNDED)
        self._check_values(query)
        seen_until = self.state.clock.now().timestamp() - self.faults.index_lag_seconds()
        return query.select([issue for issue in self.state.issues.values() if issue.created_epoch <= seen_until])

    def _check_values(self, query: jql.Query) -> None:
        for clause in query.clauses:
            for value in clause.values:
                if clause.field == "project" and not _is_project(value):
                    raise JiraRefused(400, f"The value '{value}' does not exist for the field 'project'.")
                if clause.field == "key" and self.state.find(value) is None:
                    raise JiraRefused(400, f"An issue with key '{value}' does not exist for field 'key'.")

    def search(self, request: Request) -> Response:
        """Find issues, in pages that are joined by a token."""
        given = self._search_terms(request)
        found = self.found(given.get("jql"))
        start, size = _start_of(given.get("nextPageToken")), _size_of(given.get("maxResults"))
        page, last = found[start : start + size], start + size >= len(found)
        wanted, properties = as_texts(given.get("fields")), as_texts(given.get("properties"))
        answer: Json = {"isLast": last, "issues": [self._row(request, one, wanted, properties) for one in page]}
        return as_json(answer | ({} if last else {"nextPageToken": _token_for(start + size)}))

    def _search_terms(self, request: Request) -> Json:
        if request.method == "POST":
            return read_object(request)
        lists = {name: split_names(request.query.get(name, "")) for name in ("fields", "properties")}
        return {**request.query, **lists}

    def _row(self, request: Request, issue: Issue, wanted: list[str], properties: list[str]) -> Json:
        if not wanted or wanted == ["id"]:
            return {"id": issue.id}
        shapes = Shapes(self.site, "2" if wants_text(request) else "3")
        return shapes.issue(issue, self.state, wanted=wanted, properties=properties)

    def count(self, request: Request) -> Response:
        """Say about how many issues a query finds."""
        return as_json({"count": len(self.found(read_object(request).get("jql")))})


def _is_project(value: str) -> bool:
    return project_of(value.upper()) is not None or project_of(value) is not None


def _size_of(given: Any) -> int:
    try:
        return min(max(int(given or 50), 1), PAGE_LIMIT)
    except (TypeError, ValueError) as error:
        raise JiraRefused(400, "maxResults is a whole number.") from error


def _token_for(start: int) -> str:
    return base64.urlsafe_b64encode(json.dumps({"start": start}).encode()).decode()


def _start_of(token: Any) -> int:
    if not token:
        return 0
    try:
        return int(json.loads(base64.urlsafe_b64decode(token))["start"])
    except (ValueError, TypeError, KeyError) as error:
        raise JiraRefused(400, "The nextPageToken is not valid.") from error
