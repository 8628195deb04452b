"""The stand-in Jira's routes about the site itself: who asks, what projects and choices there are."""

from collections.abc import Callable
from dataclasses import dataclass

from integrations.sandbox.jira import world
from integrations.sandbox.jira.inside import Inside
from integrations.sandbox.jira.kinds import Json, Project
from integrations.sandbox.jira.refused import JiraRefused
from integrations.sandbox.wire import Request, Response, Route, as_json, timestamp

API = "/rest/api/{version}"
CLOUD = {"version": "1001.0.0-SNAPSHOT", "versionNumbers": [1001, 0, 0], "deploymentType": "Cloud"}
DATA_CENTER = {"version": "10.3.2", "versionNumbers": [10, 3, 2], "deploymentType": "Server"}


@dataclass(frozen=True)
class JiraSite:
    """Answers about the site."""

    inside: Inside

    def routes(self) -> list[Route]:
        """List what is answered here; some of it is on Cloud alone."""
        on_cloud: dict[str, Callable[[Request], Response]] = {
            "project/search": self.project_search,
            "priority/search": self.priority_search,
            "label": self.labels,
        }
        everywhere: dict[str, Callable[[Request], Response]] = {
            "serverInfo": self.server_info,
            "project": self.projects,
            "project/{project}": self.project,
            "project/{project}/components": self.components,
            "project/{project}/statuses": self.project_statuses,
            "project/{project}/versions": self.nothing,
            "issuetype": self.issue_types,
            "priority": self.priorities,
            "status": self.statuses,
            "resolution": self.resolutions,
            "field": self.fields,
            "issueLinkType": self.link_types,
        }
        # A spelled-out path goes before one with names in it.
        answers = (on_cloud if self.inside.conditions.is_cloud else {}) | everywhere
        return [Route("GET", f"{API}/{path}", handler) for path, handler in answers.items()]

    def server_info(self, _request: Request) -> Response:
        """Say what kind of Jira this is."""
        return as_json(
            {
                "baseUrl": self.inside.site,
                **(CLOUD if self.inside.conditions.is_cloud else DATA_CENTER),
                "buildNumber": 100285,
                "buildDate": "2026-04-20T00:00:00.000+0000",
                "serverTime": timestamp(self.inside.state.clock),
                "scmInfo": "sandbox",
                "serverTitle": "Jira stand-in",
                "serverTimeZone": "Etc/UTC",
            }
        )

    def nothing(self, request: Request) -> Response:
        """Answer about a part of a project that the stand-in keeps empty."""
        self.inside.project(request)
        return as_json([])

    def components(self, request: Request) -> Response:
        """List a project's components."""
        project = self.inside.project(request)
        shapes = self.inside.shapes(request)
        more = {"project": project.key, "projectId": int(project.id)}
        return as_json([shapes.component(project, one.name) | more for one in project.components])

    def _shown(self, request: Request, project: Project) -> Json:
        return self.inside.shapes(request).project(project, archived=self.inside.is_archived(project))

    def _visible(self) -> list[Project]:
        return [one for one in self.inside.state.projects.values() if "BROWSE_PROJECTS" not in one.denied]

    def projects(self, request: Request) -> Response:
        """List the projects."""
        return as_json([self._shown(request, project) for project in self._visible()])

    def project(self, request: Request) -> Response:
        """Show one project, with its issue types."""
        project = self.inside.project(request)
        shapes = self.inside.shapes(request)
        kinds = [shapes.issue_type(kind) for kind in project.issue_types]
        lead = shapes.user(world.PEOPLE[1].account_id) or shapes.user(world.BOT.account_id)
        parts = [shapes.component(project, one.name) for one in project.components]
        shown = self._shown(request, project)
        return as_json(shown | {"issueTypes": kinds, "lead": lead, "components": parts, "versions": []})

    def project_search(self, request: Request) -> Response:
        """Look for projects by a part of their name or key, in pages; archived ones only where they are asked for."""
        wanted, keys = request.query.get("query", "").lower(), request.query.get("keys")
        found = [p for p in self._visible() if wanted in p.name.lower() or wanted in p.key.lower()]
        found = [p for p in found if keys is None or p.key in keys.split(",")]
        if "archived" not in request.query.get("status", "live").split(","):
            found = [p for p in found if not p.is_archived]
        start, size = paging(request)
        return as_json(
            {
                "self": self.inside.shapes(request).link("project/search"),
                "maxResults": size,
                "startAt": start,
                "total": len(found),
                "isLast": start + size >= len(found),
                "values": [self._shown(request, project) for project in found[start : start + size]],
            }
        )

    def project_statuses(self, request: Request) -> Response:
        """List the statuses that each type of issue may have."""
        project = self.inside.project(request)
        shapes = self.inside.shapes(request)
        statuses = [shapes.status(status.id) for status in project.workflow.statuses]
        kinds = [shapes.issue_type(kind) for kind in project.issue_types]
        return as_json(
            [{name: k[name] for name in ("self", "id", "name", "subtask")} | {"statuses": statuses} for k in kinds]
        )

    def issue_types(self, request: Request) -> Response:
        """List the types of issues."""
        return as_json([self.inside.shapes(request).issue_type(kind) for kind in world.ISSUE_TYPES])

    def priorities(self, request: Request) -> Response:
        """List the priorities."""
        return as_json([self.inside.shapes(request).priority(priority) for priority in world.PRIORITIES])

    def priority_search(self, request: Request) -> Response:
        """List the priorities as a page."""
        shapes = self.inside.shapes(request)
        shown = [shapes.priority(p) | {"isDefault": p.id == world.DEFAULT_PRIORITY} for p in world.PRIORITIES]
        return as_json({"startAt": 0, "maxResults": 50, "total": len(shown), "isLast": True, "values": shown})

    def statuses(self, request: Request) -> Response:
        """List the statuses."""
        return as_json([self.inside.shapes(request).status(status.id) for status in world.STATUSES])

    def resolutions(self, request: Request) -> Response:
        """List the resolutions."""
        return as_json([self.inside.shapes(request).resolution(one.id) for one in world.RESOLUTIONS])

    def fields(self, request: Request) -> Response:
        """List the fields that an issue has, the company's own among them."""
        own = {kind.id: kind for project in self.inside.state.projects.values() for kind in project.fields}
        kinds = (*world.FIELDS, *world.READ_ONLY_FIELDS, *own.values(), *world.SLA_FIELDS)
        return as_json([self.inside.shapes(request).field(kind) for kind in kinds])

    def labels(self, request: Request) -> Response:
        """List the labels in use, in pages."""
        found = sorted({label for issue in self.inside.state.issues.values() for label in issue.labels})
        start, size = paging(request, size=1000)
        page = {"startAt": start, "maxResults": size, "total": len(found), "isLast": start + size >= len(found)}
        return as_json(page | {"values": found[start : start + size]})

    def link_types(self, request: Request) -> Response:
        """List the ways in which issues may be joined."""
        return as_json({"issueLinkTypes": [self.inside.shapes(request).link_type(kind) for kind in world.LINK_TYPES]})


def paging(request: Request, *, size: int = 50, start: str = "startAt", limit: str = "maxResults") -> tuple[int, int]:
    """Read where a page starts and how long it may be, or refuse."""
    try:
        return max(int(request.query.get(start, 0)), 0), max(int(request.query.get(limit, size)), 1)
    except ValueError as error:
        raise JiraRefused(400, f"{start} and {limit} are whole numbers.") from error
