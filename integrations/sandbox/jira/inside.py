"""Everything that the routes, the people and the page of the stand-in Jira work with."""

from dataclasses import dataclass

from integrations.sandbox.faults import Faults
from integrations.sandbox.jira.conditions import Conditions
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.kinds import Person, Project
from integrations.sandbox.jira.refused import JiraRefused
from integrations.sandbox.jira.shapes import Shapes
from integrations.sandbox.jira.state import JiraState
from integrations.sandbox.jira.tokens import Tokens
from integrations.sandbox.jira.workspace import Workspace
from integrations.sandbox.jira.world import BOT
from integrations.sandbox.wire import Request

NO_ISSUE = "Issue does not exist or you do not have permission to see it."
NO_PROJECT = "No project could be found with key '{}'."
PERMISSIONS = {
    "BROWSE_PROJECTS": "Browse Projects",
    "CREATE_ISSUES": "Create Issues",
    "EDIT_ISSUES": "Edit Issues",
    "TRANSITION_ISSUES": "Transition Issues",
    "ASSIGN_ISSUES": "Assign Issues",
    "ADD_COMMENTS": "Add Comments",
    "CREATE_ATTACHMENTS": "Create Attachments",
    "DELETE_OWN_ATTACHMENTS": "Delete Own Attachments",
    "LINK_ISSUES": "Link Issues",
    "DELETE_ISSUES": "Delete Issues",
    "SET_ISSUE_SECURITY": "Set Issue Security",
    "MOVE_ISSUES": "Move Issues",
    "MANAGE_WATCHERS": "Manage Watchers",
    "SCHEDULE_ISSUES": "Schedule Issues",
    "MODIFY_REPORTER": "Modify Reporter",
    "SERVICEDESK_AGENT": "Service Project Agent",
}


@dataclass(frozen=True)
class Inside:
    """The parts, each once; whoever asks over the interface is the product's own account."""

    site: str
    state: JiraState
    workspace: Workspace
    conditions: Conditions
    faults: Faults
    tokens: Tokens

    @property
    def caller(self) -> Person:
        """Give the account that asks."""
        return BOT

    def shapes(self, request: Request) -> Shapes:
        """Show things in the version that was asked for."""
        return self.shapes_in("2" if self.wants_text(request) else "3")

    def shapes_in(self, version: str) -> Shapes:
        """Show things in a version."""
        return Shapes(self.site, self.state, version, is_cloud=self.conditions.is_cloud)

    def wants_text(self, request: Request) -> bool:
        """Say whether the request speaks version 2, in which a text is a string; Data Center has no other."""
        return request.names.get("version") == "2" or not self.conditions.is_cloud

    def is_archived(self, project: Project) -> bool:
        """Say whether a project takes no changes any more."""
        return project.is_archived or project.key in self.faults.archived_projects()

    def project(self, request: Request) -> Project:
        """Find the project that the path names, or refuse."""
        key = request.names["project"]
        project = self.state.project(key)
        if project is None or "BROWSE_PROJECTS" in project.denied:
            raise JiraRefused(404, NO_PROJECT.format(key))
        return project

    def visible(self, id_or_key: str) -> Issue | None:
        """Find an issue that the product's account may see."""
        issue = self.state.find(id_or_key)
        if issue is None:
            return None
        project = self.state.project_of(issue)
        hidden = "BROWSE_PROJECTS" in project.denied or issue.security_id in project.hidden_levels
        return None if hidden else issue

    def issue(self, request: Request, *permissions: str) -> Issue:
        """Find the issue that the path names, for what is to be done to it, or refuse."""
        issue = self.visible(request.names["issue"])
        if issue is None:
            raise JiraRefused(404, NO_ISSUE)
        if permissions:
            self.demand(self.state.project_of(issue), *permissions)
        return issue

    def demand(self, project: Project, *permissions: str, status: int = 403) -> None:
        """Refuse what the product's account may not do, or nobody may in an archived project.

        Some of Jira answers a lacking permission with another `status` than forbidden.
        """
        if self.is_archived(project):
            raise JiraRefused(400, errors={"project": f"The project {project.key} is archived, and takes no changes."})
        lacking = [one for one in permissions if one in project.denied]
        if lacking:
            raise JiraRefused(status, f"You do not have the permission {PERMISSIONS[lacking[0]]} in this project.")
