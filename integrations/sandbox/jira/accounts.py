"""The stand-in Jira's routes about accounts, and about what the product's own may do."""

from dataclasses import dataclass

from integrations.sandbox.jira.inside import PERMISSIONS, Inside
from integrations.sandbox.jira.kinds import Person, Project
from integrations.sandbox.jira.refused import JiraRefused
from integrations.sandbox.jira.site import API, paging
from integrations.sandbox.wire import Request, Response, Route, as_json


@dataclass(frozen=True)
class JiraAccounts:
    """Answers about accounts."""

    inside: Inside

    def routes(self) -> list[Route]:
        """List what is answered here."""
        return [
            Route("GET", f"{API}/myself", self.myself),
            Route("GET", f"{API}/mypermissions", self.permissions),
            Route("GET", f"{API}/user", self.user),
            Route("GET", f"{API}/user/search", self.search),
            Route("GET", f"{API}/user/assignable/search", self.search),
        ]

    def myself(self, request: Request) -> Response:
        """Say who asks."""
        return as_json(self.inside.shapes(request).user(self.inside.caller.account_id))

    def user(self, request: Request) -> Response:
        """Show an account."""
        wanted = request.query.get("accountId" if self.inside.conditions.is_cloud else "username")
        people = self.inside.state.people.values()
        found = next((one for one in people if wanted == self._name(one)), None)
        if found is None:
            raise JiraRefused(404, "Specified user does not exist or you do not have required permissions")
        return as_json(self.inside.shapes(request).user(found.account_id))

    def _name(self, person: Person) -> str:
        return person.account_id if self.inside.conditions.is_cloud else person.user_name

    def search(self, request: Request) -> Response:
        """Look for accounts by a part of their name or address."""
        named = "query" if self.inside.conditions.is_cloud else "username"
        wanted = request.query.get(named, "").lower()
        if named == "username" and not wanted and not request.path.endswith("/assignable/search"):
            raise JiraRefused(400, "The username query parameter was not provided")
        start, size = paging(request)
        people = [one for one in self.inside.state.people.values() if one.kind != "customer"]
        found = [p for p in people if any(wanted in one.lower() for one in (p.name, p.mail, p.user_name))]
        found = [p for p in found if request.query.get("accountId") in (None, p.account_id)]
        return as_json([self.inside.shapes(request).user(person.account_id) for person in found[start : start + size]])

    def permissions(self, request: Request) -> Response:
        """Say what the product's account may do, in a project or anywhere."""
        wanted = [one for one in request.query.get("permissions", "").split(",") if one]
        if not wanted and self.inside.conditions.is_cloud:
            raise JiraRefused(400, "The 'permissions' query parameter is required.")
        unknown = [one for one in wanted if one not in PERMISSIONS]
        if unknown:
            raise JiraRefused(400, f"Unrecognized permission: {unknown[0]}")
        project = self._project(request)
        shown = {
            key: {
                "id": str(number),
                "key": key,
                "name": name,
                "type": "PROJECT",
                "description": "",
                "havePermission": key not in (project.denied if project else frozenset()),
            }
            for number, (key, name) in enumerate(PERMISSIONS.items(), 10)
            if not wanted or key in wanted
        }
        return as_json({"permissions": shown})

    def _project(self, request: Request) -> Project | None:
        key = request.query.get("projectKey") or request.query.get("projectId")
        if issue_key := request.query.get("issueKey") or request.query.get("issueId"):
            issue = self.inside.visible(issue_key)
            if issue is None:
                raise JiraRefused(404, "Issue does not exist or you do not have permission to see it.")
            return self.inside.state.project_of(issue)
        project = self.inside.state.project(key) if key else None
        if key and (project is None or "BROWSE_PROJECTS" in project.denied):
            raise JiraRefused(404, f"No project could be found with key '{key}'.")
        return project
