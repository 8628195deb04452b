"""What the routes about one request of a service desk share: finding it, showing it, and speaking of it."""

from dataclasses import dataclass

from integrations.sandbox.jira.adf import from_text
from integrations.sandbox.jira.desk_shapes import DESK_API, DeskShapes
from integrations.sandbox.jira.inside import Inside
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.kinds import Json, Project
from integrations.sandbox.jira.refused import JiraRefused
from integrations.sandbox.wire import Request

ONE = f"{DESK_API}/request/{{issue}}"
NO_REQUEST = "The request you are trying to view does not exist or you do not have permission to view it."
INTERNAL = [{"key": "sd.public.comment", "value": {"internal": True}}]


@dataclass(frozen=True)
class OneRequest:
    """Finds a request."""

    inside: Inside

    def shapes(self) -> DeskShapes:
        """Show things as Service Management does."""
        return DeskShapes(self.inside.shapes_in("2"))

    def request(self, request: Request, *permissions: str) -> tuple[Issue, Project]:
        """Find the request that the path names, or refuse."""
        issue = self.inside.visible(request.names["issue"])
        project = self.inside.state.project_of(issue) if issue else None
        if issue is None or project is None or project.desk is None:
            raise JiraRefused(404, NO_REQUEST)
        if permissions:
            self.inside.demand(project, *permissions)
        return issue, project

    def say(self, issue: Issue, text: str, *, public: bool) -> Json:
        """Write a comment as the product's account."""
        more = {"properties": [] if public else INTERNAL}
        by = self.inside.caller.account_id
        return self.inside.workspace.comment(issue, from_text(text), by=by, public=public, more=more)
