"""The stand-in Jira's routes about what hangs on an issue: transitions, properties, assignee, watchers, history."""

from dataclasses import dataclass
from typing import Any

from integrations.sandbox.jira import world
from integrations.sandbox.jira.bodies import read_comment, read_properties
from integrations.sandbox.jira.comments import ISSUE
from integrations.sandbox.jira.custom import NotTaken, account_in
from integrations.sandbox.jira.inside import Inside
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.issues import as_object, read_object, split_names
from integrations.sandbox.jira.kinds import Json, Way, named
from integrations.sandbox.jira.refused import JiraRefused
from integrations.sandbox.jira.site import paging
from integrations.sandbox.jira.writes import read_changes
from integrations.sandbox.wire import Request, Response, Route, as_json

PROPERTY_KEY_LIMIT = 255
PROPERTY_LIMIT = 32_768


@dataclass(frozen=True)
class JiraParts:
    """Answers about the parts of an issue."""

    inside: Inside

    def routes(self) -> list[Route]:
        """List what is answered here."""
        return [
            Route("GET", f"{ISSUE}/transitions", self.transitions),
            Route("POST", f"{ISSUE}/transitions", self.transition),
            Route("GET", f"{ISSUE}/properties", self.properties),
            Route("GET", f"{ISSUE}/properties/{{key}}", self.get_property),
            Route("PUT", f"{ISSUE}/properties/{{key}}", self.set_property),
            Route("DELETE", f"{ISSUE}/properties/{{key}}", self.delete_property),
            Route("PUT", f"{ISSUE}/assignee", self.assign),
            Route("GET", f"{ISSUE}/watchers", self.watchers),
            Route("POST", f"{ISSUE}/watchers", self.watch),
            Route("DELETE", f"{ISSUE}/watchers", self.unwatch),
            Route("GET", f"{ISSUE}/changelog", self.changelog),
        ]

    def _ways(self, issue: Issue) -> list[Way]:
        project = self.inside.state.project_of(issue)
        may = "TRANSITION_ISSUES" not in project.denied and not self.inside.is_archived(project)
        return project.workflow.ways_from(issue.status_id) if may else []

    def transitions(self, request: Request) -> Response:
        """List where an issue may go from here."""
        issue = self.inside.issue(request)
        with_fields = "transitions.fields" in split_names(request.query.get("expand", ""))
        shown = [self.inside.shapes(request).transition(way, with_fields=with_fields) for way in self._ways(issue)]
        return as_json({"expand": "transitions", "transitions": shown})

    def transition(self, request: Request) -> Response:
        """Let an issue go a way; a comment may come with it."""
        issue = self.inside.issue(request)
        self.inside.demand(self.inside.state.project_of(issue), "TRANSITION_ISSUES", status=400)
        given = read_object(request)
        wanted = given.get("transition")
        named_id = str(wanted.get("id")) if isinstance(wanted, dict) else ""
        way = next((one for one in self._ways(issue) if one.id == named_id), None)
        if way is None:
            raise JiraRefused(400, "Transition id is not valid for this issue.")
        fields = dict(as_object(given.get("fields")))
        resolution_id = self._resolution(way, fields.pop("resolution", None))
        project = self.inside.state.project_of(issue)
        changes = read_changes(fields, project, request, inside=self.inside)
        comments = [self._new_comment(one, request) for one in as_object(given.get("update")).get("comment", [])]
        by = self.inside.caller.account_id
        moved = self.inside.workspace.transition(issue, way, by=by, changes=changes, resolution_id=resolution_id)
        for body, properties in comments:
            self.inside.workspace.comment(moved, body, by=by, more={"properties": properties})
        return Response(204)

    def _new_comment(self, operation: Any, request: Request) -> tuple[Json, list[Json]]:
        given = as_object(as_object(operation).get("add"))
        properties = read_properties(given.get("properties"))
        body = read_comment(given.get("body"), text_version=self.inside.wants_text(request))
        return body, [{"key": key, "value": value} for key, value in properties.items()]

    @staticmethod
    def _resolution(way: Way, given: Any) -> str | None:
        if given is None and way.needs_resolution:
            raise JiraRefused(400, errors={"resolution": "Resolution is required."})
        if given is None:
            return None
        found = named(world.RESOLUTIONS, given)
        if found is None:
            raise JiraRefused(400, errors={"resolution": "Specify a valid resolution ID or name"})
        if not world.status_of(way.to).is_done:
            words = "Field 'resolution' cannot be set. It is not on the appropriate screen, or unknown."
            raise JiraRefused(400, errors={"resolution": words})
        return found.id

    def properties(self, request: Request) -> Response:
        """List the keys of an issue's properties."""
        issue = self.inside.issue(request)
        link = self.inside.shapes(request).link(f"issue/{issue.key}/properties")
        return as_json({"keys": [{"key": key, "self": f"{link}/{key}"} for key in issue.properties]})

    def get_property(self, request: Request) -> Response:
        """Show one property."""
        issue, key = self.inside.issue(request), request.names["key"]
        if key not in issue.properties:
            raise JiraRefused(404, f"The property {key} does not exist.")
        return as_json({"key": key, "value": issue.properties[key]})

    def set_property(self, request: Request) -> Response:
        """Set one property: 201 where it is new, 200 where it was there."""
        issue, key = self.inside.issue(request, "EDIT_ISSUES"), request.names["key"]
        if len(key) > PROPERTY_KEY_LIMIT or len(request.body) > PROPERTY_LIMIT or not request.body:
            raise JiraRefused(400, "The property key or value is empty or too long.")
        try:
            value: Any = request.json()
        except ValueError as error:
            raise JiraRefused(400, "The property value is not valid JSON.") from error
        self.inside.state.change(issue, properties=issue.properties | {key: value})
        return Response(201 if key not in issue.properties else 200)

    def delete_property(self, request: Request) -> Response:
        """Take one property away."""
        issue, key = self.inside.issue(request, "EDIT_ISSUES"), request.names["key"]
        if key not in issue.properties:
            raise JiraRefused(404, f"The property {key} does not exist.")
        self.inside.state.change(issue, properties={k: v for k, v in issue.properties.items() if k != key})
        return Response(204)

    def assign(self, request: Request) -> Response:
        """Give an issue to somebody, or to nobody."""
        issue = self.inside.issue(request, "ASSIGN_ISSUES")
        project = self.inside.state.project_of(issue)
        changes = read_changes({"assignee": read_object(request)}, project, request, inside=self.inside)
        self.inside.workspace.edit(issue, changes, by=self.inside.caller.account_id)
        return Response(204)

    def watchers(self, request: Request) -> Response:
        """List who watches an issue."""
        issue = self.inside.issue(request)
        shown = [self.inside.shapes(request).user(account_id) for account_id in issue.watchers]
        link = self.inside.shapes(request).link(f"issue/{issue.key}/watchers")
        return as_json({"self": link, "isWatching": False, "watchCount": len(shown), "watchers": shown})

    def _watcher(self, given: Any) -> str:
        is_cloud = self.inside.conditions.is_cloud
        name = "accountId" if is_cloud else "name"
        try:
            return account_in({name: given}, self.inside.state, is_cloud=is_cloud)
        except NotTaken as error:
            raise JiraRefused(404, "The user does not exist.") from error

    def watch(self, request: Request) -> Response:
        """Let an account watch an issue."""
        issue = self.inside.issue(request, "MANAGE_WATCHERS")
        try:
            given = request.json()
        except ValueError as error:
            raise JiraRefused(400, "The account ID is not valid JSON.") from error
        who = self._watcher(given) if given else self.inside.caller.account_id
        self.inside.workspace.watch(issue, who)
        return Response(204)

    def unwatch(self, request: Request) -> Response:
        """Let an account watch it no more."""
        issue = self.inside.issue(request, "MANAGE_WATCHERS")
        named_as = "accountId" if self.inside.conditions.is_cloud else "username"
        self.inside.workspace.unwatch(issue, self._watcher(request.query.get(named_as)))
        return Response(204)

    def changelog(self, request: Request) -> Response:
        """Show an issue's history as a page."""
        issue = self.inside.issue(request)
        start, size = paging(request, size=100)
        shown = self.inside.shapes(request).history(issue)
        link = self.inside.shapes(request).link(f"issue/{issue.key}/changelog")
        page = {"self": link, "startAt": start, "maxResults": size, "total": len(shown)}
        return as_json(page | {"isLast": start + size >= len(shown), "values": shown[start : start + size]})
