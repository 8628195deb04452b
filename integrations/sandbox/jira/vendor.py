"""The stand-in Jira as a whole: who may ask, which route answers, and how a refusal is worded."""

from dataclasses import replace

from integrations.sandbox.credentials import Credentials
from integrations.sandbox.jira.accounts import JiraAccounts
from integrations.sandbox.jira.comments import JiraComments
from integrations.sandbox.jira.createmeta import JiraCreateMeta
from integrations.sandbox.jira.desk_shapes import DESK_API
from integrations.sandbox.jira.desks import Desks
from integrations.sandbox.jira.inside import Inside
from integrations.sandbox.jira.issues import JiraIssues
from integrations.sandbox.jira.limits import Limits
from integrations.sandbox.jira.links import JiraLinks
from integrations.sandbox.jira.parts import JiraParts
from integrations.sandbox.jira.refused import JiraRefused
from integrations.sandbox.jira.registered import WEBHOOKS, Registered
from integrations.sandbox.jira.request_parts import RequestParts
from integrations.sandbox.jira.requests import Requests
from integrations.sandbox.jira.search import JiraSearch
from integrations.sandbox.jira.site import JiraSite
from integrations.sandbox.jira.tokens import CLOUD_ID, TOKEN
from integrations.sandbox.wire import Request, Response, Router, as_json

SECURE = "/secure/"
GATEWAY = f"/ex/jira/{CLOUD_ID}"
VERSIONS = ("/rest/api/3/", "/rest/api/2/", "/rest/api/latest/", f"{DESK_API}/", SECURE, WEBHOOKS)
DATA_CENTER_VERSIONS = VERSIONS[1:]


class JiraVendor:
    """Answers requests to the vendor's own paths, one at a time."""

    def __init__(self, inside: Inside, *, credentials: Credentials) -> None:
        """Gather the routes."""
        self._inside = inside
        self._accepts = credentials.jira_accepts
        parts = (
            JiraSite(inside),
            JiraAccounts(inside),
            JiraCreateMeta(inside),
            JiraIssues(inside),
            JiraSearch(inside),
            JiraParts(inside),
            JiraComments(inside),
            JiraLinks(inside),
            Desks(inside),
            Requests(inside),
            RequestParts(inside),
            Registered(inside),
        )
        self.routes = tuple(route for part in parts for route in part.routes())
        self._router = Router(self.routes)
        self._tokens = Router(inside.tokens.routes())
        self._limits = Limits(inside.conditions)

    def answer(self, request: Request) -> Response:
        """Answer as Jira would."""
        if request.path.startswith(TOKEN):
            return self._tokens.answer(request) or refusal(404, "Not found")
        if request.path.startswith(GATEWAY):
            request = replace(request, path=request.path.removeprefix(GATEWAY))
        versions = VERSIONS if self._inside.conditions.is_cloud else DATA_CENTER_VERSIONS
        if not request.path.startswith(versions):
            return refusal(404, "Not found")
        authorization = request.headers.get("authorization", "")
        if authorization not in self._accepts and not self._inside.tokens.opens(authorization):
            return unauthorized()
        if (limited := self._limits.answer(request)) is not None:
            return limited
        try:
            with self._inside.state.lock:
                found = self._router.answer(request)
        except JiraRefused as refused:
            return _worded(refused, request.path)
        return found or refusal(404, "No endpoint of the stand-in has this method and path.")


def _worded(refused: JiraRefused, path: str) -> Response:
    """Word a refusal; Service Management has one sentence where Jira has lists."""
    if not path.startswith(DESK_API):
        return as_json({"errorMessages": list(refused.messages), "errors": refused.errors}, refused.status)
    words = " ".join([*refused.messages, *refused.errors.values()])
    return as_json({"errorMessage": words, "i18nErrorMessage": {"i18nKey": "", "parameters": []}}, refused.status)


def refusal(status: int, *messages: str) -> Response:
    """Word a refusal in Jira's shape."""
    return as_json({"errorMessages": list(messages), "errors": {}}, status)


def unauthorized() -> Response:
    """Turn somebody away whom Jira does not know."""
    words = b"Client must be authenticated to access this resource."
    headers = {"WWW-Authenticate": 'OAuth realm="http%3A%2F%2Flocalhost"'}
    return Response(401, words, "text/plain;charset=UTF-8", headers)
