"""The stand-in Jira's routes about the site itself: who asks, what projects and choices there are."""

from dataclasses import dataclass
from typing import Any

from integrations.sandbox.faults import Faults
from integrations.sandbox.jira import world
from integrations.sandbox.jira.shapes import Shapes
from integrations.sandbox.jira.state import JiraState
from integrations.sandbox.jira.writes import JiraRefused
from integrations.sandbox.wire import Request, Response, Route, as_json, timestamp

Json = dict[str, Any]
API = "/rest/api/{version}"
NO_PROJECT = "No project could be found with key '{}'."


@dataclass(frozen=True)
class JiraSite:
    """Answers about the site; `site` is its address as clients reach it."""

    site: str
    state: JiraState
    faults: Faults

    def shapes(self, request: Request) -> Shapes:
        """Show things in the version that was asked for."""
        version = request.names.get("version", "3")
        return Shapes(self.site, "2" if version == "2" else "3")

    def routes(self) -> list[Route]:
        """List what is answered here."""
        answers = {
            "serverInfo": self.server_info,
            "myself": self.myself,
            "project": self.projects,
            "project/search": self.project_search,
            "project/{project}": self.project,
            "project/{project}/components": self.nothing,
            "project/{project}/statuses": self.project_statuses,
            "project/{project}/versions": self.nothing,
            "issuetype": self.issue_types,
            "priority": self.priorities,
            "priority/search": self.priority_search,
            "status": self.statuses,
            "resolution": self.resolutions,
            "field": self.fields,
            "label": self.labels,
            "issueLinkType": self.link_types,
            "user": self.user,
            "user/search": self.user_search,
            "user/assignable/search": self.user_search,
        }
        return [Route("GET", f"{API}/{path}", handler) for path, handler in answers.items()]

    def server_info(self, _request: Request) -> Response:
        """Say what kind of Jira this is."""
        return as_json(
            {
                "baseUrl": self.site,
                "version": "1001.0.0-SNAPSHOT",
                "versionNumbers": [1001, 0, 0],
                "deploymentType": "Cloud",
                "buildNumber": 100285,
                "buildDate": "2026-04-20T00:00:00.000+0000",
                "serverTime": timestamp(self.state.clock),
                "scmInfo": "sandbox",
                "serverTitle": "Jira stand-in",
                "serverTimeZone": "Etc/UTC",
            }
        )

    def myself(self, request: Request) -> Response:
        """Say who asks."""
        return as_json(self.shapes(request).user(world.BOT.account_id))

    def nothing(self, request: Request) -> Response:
        """Answer about a part of a project that the stand-in keeps empty."""
        find_project(request)
        return as_json([])

    def _shown(self, request: Request, project: world.Project) -> Json:
        archived = project.key in self.faults.archived_projects()
        return self.shapes(request).project(project, archived=archived)

    def projects(self, request: Request) -> Response:
        """List the projects."""
        return as_json([self._shown(request, project) for project in world.PROJECTS])

    def project(self, request: Request) -> Response:
        """Show one project, with its issue types."""
        shown = self._shown(request, find_project(request))
        kinds = [self.shapes(request).issue_type(kind) for kind in world.ISSUE_TYPES]
        lead = self.shapes(request).user(world.PEOPLE[1].account_id)
        return as_json(shown | {"issueTypes": kinds, "lead": lead, "components": [], "versions": []})

    def project_search(self, request: Request) -> Response:
        """Look for projects by a part of their name or key, in pages."""
        wanted, keys = request.query.get("query", "").lower(), request.query.get("keys")
        found = [p for p in world.PROJECTS if wanted in p.name.lower() or wanted in p.key.lower()]
        found = [p for p in found if keys is None or p.key in keys.split(",")]
        start, size = paging(request)
        return as_json(
            {
                "self": self.shapes(request).link("project/search"),
                "maxResults": size,
                "startAt": start,
                "total": len(found),
                "isLast": start + size >= len(found),
                "values": [self._shown(request, project) for project in found[start : start + size]],
            }
        )

    def project_statuses(self, request: Request) -> Response:
        """List the statuses that each type of issue may have."""
        find_project(request)
        shapes = self.shapes(request)
        statuses = [shapes.status(status.id) for status in world.STATUSES]
        kinds = [shapes.issue_type(kind) for kind in world.ISSUE_TYPES]
        return as_json(
            [{name: k[name] for name in ("self", "id", "name", "subtask")} | {"statuses": statuses} for k in kinds]
        )

    def issue_types(self, request: Request) -> Response:
        """List the types of issues."""
        return as_json([self.shapes(request).issue_type(kind) for kind in world.ISSUE_TYPES])

    def priorities(self, request: Request) -> Response:
        """List the priorities."""
        return as_json([self.shapes(request).priority(priority) for priority in world.PRIORITIES])

    def priority_search(self, request: Request) -> Response:
        """List the priorities as a page."""
        shown = [
            self.shapes(request).priority(p) | {"isDefault": p.id == world.DEFAULT_PRIORITY} for p in world.PRIORITIES
        ]
        return as_json({"startAt": 0, "maxResults": 50, "total": len(shown), "isLast": True, "values": shown})

    def statuses(self, request: Request) -> Response:
        """List the statuses."""
        return as_json([self.shapes(request).status(status.id) for status in world.STATUSES])

    def resolutions(self, request: Request) -> Response:
        """List the resolutions."""
        one = world.RESOLUTION
        link = self.shapes(request).link(f"resolution/{one.id}")
        return as_json([{"self": link, "id": one.id, "name": one.name, "description": one.description}])

    def fields(self, _request: Request) -> Response:
        """List the fields that an issue has."""
        kinds = world.FIELDS + world.READ_ONLY_FIELDS
        return as_json(
            [
                {
                    "id": kind.id,
                    "key": kind.id,
                    "name": kind.name,
                    "custom": False,
                    "orderable": kind in world.FIELDS,
                    "navigable": True,
                    "searchable": True,
                    "clauseNames": [kind.id],
                    "schema": kind.schema(),
                }
                for kind in kinds
            ]
        )

    def labels(self, request: Request) -> Response:
        """List the labels in use, in pages."""
        found = sorted({label for issue in self.state.issues.values() for label in issue.labels})
        start, size = paging(request, size=1000)
        page = {"startAt": start, "maxResults": size, "total": len(found), "isLast": start + size >= len(found)}
        return as_json(page | {"values": found[start : start + size]})

    def link_types(self, request: Request) -> Response:
        """List the ways in which issues may be joined."""
        return as_json({"issueLinkTypes": [self.shapes(request).link_type(kind) for kind in world.LINK_TYPES]})

    def user(self, request: Request) -> Response:
        """Show an account."""
        shown = self.shapes(request).user(request.query.get("accountId"))
        if shown is None:
            raise JiraRefused(404, "Specified user does not exist or you do not have required permissions")
        return as_json(shown)

    def user_search(self, request: Request) -> Response:
        """Look for accounts by a part of their name or address."""
        wanted = request.query.get("query", "").lower()
        found = [p for p in world.PEOPLE if wanted in p.name.lower() or wanted in p.mail.lower()]
        return as_json([self.shapes(request).user(person.account_id) for person in found])


def find_project(request: Request) -> world.Project:
    """Find the project that the path names, or refuse."""
    key = request.names["project"]
    project = world.project_of(key)
    if project is None:
        raise JiraRefused(404, NO_PROJECT.format(key))
    return project


def paging(request: Request, *, size: int = 50) -> tuple[int, int]:
    """Read where a page starts and how long it may be, or refuse."""
    try:
        return max(int(request.query.get("startAt", 0)), 0), max(int(request.query.get("maxResults", size)), 1)
    except ValueError as error:
        raise JiraRefused(400, "startAt and maxResults are whole numbers.") from error
