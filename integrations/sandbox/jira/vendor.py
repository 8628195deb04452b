"""The stand-in Jira as a whole: who may ask, which route answers, and how a refusal is worded."""

from integrations.sandbox.credentials import Credentials
from integrations.sandbox.faults import Faults
from integrations.sandbox.jira.createmeta import JiraCreateMeta
from integrations.sandbox.jira.issues import JiraIssues
from integrations.sandbox.jira.links import JiraLinks
from integrations.sandbox.jira.parts import JiraParts
from integrations.sandbox.jira.search import JiraSearch
from integrations.sandbox.jira.site import JiraSite
from integrations.sandbox.jira.state import JiraState
from integrations.sandbox.jira.writes import JiraRefused
from integrations.sandbox.wire import Request, Response, Router, as_json

VERSIONS = ("/rest/api/3/", "/rest/api/2/", "/rest/api/latest/")


class JiraVendor:
    """Answers requests to the vendor's own paths, one at a time."""

    def __init__(self, state: JiraState, faults: Faults, *, site: str, credentials: Credentials) -> None:
        """Gather the routes."""
        self._state = state
        self._accepts = credentials.jira_accepts
        parts = (
            JiraSite(site, state, faults),
            JiraCreateMeta(site),
            JiraIssues(site, state, faults),
            JiraSearch(site, state, faults),
            JiraParts(site, state),
            JiraLinks(site, state),
        )
        self.routes = tuple(route for part in parts for route in part.routes())
        self._router = Router(self.routes)

    def answer(self, request: Request) -> Response:
        """Answer as Jira would."""
        if not request.path.startswith(VERSIONS):
            return refusal(404, "Not found")
        if request.headers.get("authorization", "") not in self._accepts:
            return unauthorized()
        try:
            with self._state.lock:
                found = self._router.answer(request)
        except JiraRefused as refused:
            body = {"errorMessages": list(refused.messages), "errors": refused.errors}
            return as_json(body, refused.status)
        return found or refusal(404, "No endpoint of the stand-in has this method and path.")


def refusal(status: int, *messages: str) -> Response:
    """Word a refusal in Jira's shape."""
    return as_json({"errorMessages": list(messages), "errors": {}}, status)


def unauthorized() -> Response:
    """Turn somebody away whom Jira does not know."""
    words = b"Client must be authenticated to access this resource."
    headers = {"WWW-Authenticate": 'OAuth realm="http%3A%2F%2Flocalhost"'}
    return Response(401, words, "text/plain;charset=UTF-8", headers)
