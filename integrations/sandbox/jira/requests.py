"""The stand-in's routes about customers' requests: make them on behalf of somebody, speak of them, see the clocks."""

from dataclasses import dataclass
from typing import Any

from integrations.sandbox.jira import world
from integrations.sandbox.jira.custom import NotTaken, account_in
from integrations.sandbox.jira.desk_shapes import DESK_API, desk_of
from integrations.sandbox.jira.issues import as_object, as_texts, read_object, split_names
from integrations.sandbox.jira.kinds import Json, Project, RequestType
from integrations.sandbox.jira.one_request import ONE, OneRequest
from integrations.sandbox.jira.refused import JiraRefused
from integrations.sandbox.jira.writes import Reading
from integrations.sandbox.wire import Request, Response, Route, as_json

NOT_CREATED = "Your request could not be created. Please check the fields have been filled in correctly."


@dataclass(frozen=True)
class Requests(OneRequest):
    """Answers about requests, their comments and participants."""

    def routes(self) -> list[Route]:
        """List what is answered here."""
        return [
            Route("POST", f"{DESK_API}/request", self.create),
            Route("GET", f"{DESK_API}/request", self.listed),
            Route("GET", ONE, self.get),
            Route("GET", f"{ONE}/comment", self.comments),
            Route("POST", f"{ONE}/comment", self.add_comment),
            Route("GET", f"{ONE}/comment/{{comment}}", self.comment),
            Route("GET", f"{ONE}/participant", self.participants),
            Route("POST", f"{ONE}/participant", self.add_participants),
            Route("DELETE", f"{ONE}/participant", self.remove_participants),
        ]

    def _account(self, given: Any) -> str:
        is_cloud = self.inside.conditions.is_cloud
        try:
            return account_in({"accountId" if is_cloud else "name": given}, self.inside.state, is_cloud=is_cloud)
        except NotTaken as error:
            raise JiraRefused(400, f"The user '{given}' does not exist or may not raise requests here.") from error

    def _type(self, given: Json) -> tuple[Project, RequestType]:
        for name in ("serviceDeskId", "requestTypeId"):
            if not isinstance(given.get(name), str):
                raise JiraRefused(400, f"'{name}' has to be a string.")
        projects = [one for one in self.inside.state.projects.values() if one.desk]
        project = next((one for one in projects if desk_of(one).id == given["serviceDeskId"]), None)
        kinds = desk_of(project).request_types if project else ()
        found = next((one for one in kinds if one.id == given["requestTypeId"]), None)
        if project is None or found is None:
            raise JiraRefused(400, "The service desk or the request type does not exist.")
        return project, found

    def create(self, request: Request) -> Response:
        """Make a request, on behalf of a customer where one is named."""
        given = read_object(request)
        project, kind = self._type(given)
        self.inside.demand(project, "CREATE_ISSUES")
        values = as_object(given.get("requestFieldValues"))
        fields = self._read(values, kind, project, is_adf=given.get("isAdfRequest") is True)
        by = self.inside.caller.account_id
        fields["reporter"] = self._account(given["raiseOnBehalfOf"]) if given.get("raiseOnBehalfOf") else by
        custom: Json = {world.REQUEST_TYPE.id: kind.id}
        if given.get("requestParticipants"):
            custom[world.PARTICIPANTS.id] = [self._account(one) for one in as_texts(given["requestParticipants"])]
        fields["custom"] = fields.get("custom", {}) | custom
        issue = self.inside.workspace.create(project, kind.issue_type_id, by=by, fields=fields, properties={})
        return as_json(self.shapes().request(issue, project), 201)

    def _read(self, values: Json, kind: RequestType, project: Project, *, is_adf: bool) -> Json:
        reading = Reading(self.inside, project, text_version=not is_adf)
        required = {one.id for one in project.fields if one.required}
        strange = [name for name in values if name not in kind.fields and name not in required]
        missing = [name for name in (*kind.required, *required) if values.get(name) in (None, "", [])]
        if strange or missing:
            raise JiraRefused(400, f"{NOT_CREATED} [{', '.join([*strange, *missing])}]")
        reading.read(values)
        if reading.errors:
            raise JiraRefused(400, f"{NOT_CREATED} [{', '.join(reading.errors)}]")
        return reading.good

    def listed(self, request: Request) -> Response:
        """List the requests, the newest first."""
        shapes, wanted = self.shapes(), request.query.get("searchTerm", "").lower()
        state = self.inside.state
        found = [one for one in state.issues.values() if world.REQUEST_TYPE.id in one.custom]
        found = [one for one in found if self.inside.visible(one.id) and wanted in one.summary.lower()]
        found.sort(key=lambda one: -int(one.id))
        return as_json(shapes.page(request, [shapes.request(one, state.project_of(one)) for one in found]))

    def get(self, request: Request) -> Response:
        """Show a request."""
        issue, project = self.request(request)
        expand = split_names(request.query.get("expand", ""))
        return as_json(self.shapes().request(issue, project, expand=expand))

    def comments(self, request: Request) -> Response:
        """List the comments; whoever asks may leave out the public or the internal ones."""
        issue, _ = self.request(request)
        shapes = self.shapes()
        wanted = {
            public for public, name in ((True, "public"), (False, "internal")) if request.query.get(name) != "false"
        }
        found = [one for one in issue.comments if one.get("public", True) in wanted]
        return as_json(shapes.page(request, [shapes.comment(one, issue) for one in found]))

    def add_comment(self, request: Request) -> Response:
        """Add a comment; it is internal unless it is said to be public."""
        issue, _ = self.request(request, "ADD_COMMENTS")
        given = read_object(request)
        text, public = given.get("body"), given.get("public", False)
        if not isinstance(text, str) or not text.strip() or not isinstance(public, bool):
            raise JiraRefused(400, "Comment body can not be empty!")
        return as_json(self.shapes().comment(self.say(issue, text, public=public), issue), 201)

    def comment(self, request: Request) -> Response:
        """Show one comment."""
        issue, _ = self.request(request)
        found = next((one for one in issue.comments if one["id"] == request.names["comment"]), None)
        if found is None:
            raise JiraRefused(404, "The comment does not exist.")
        return as_json(self.shapes().comment(found, issue))

    def participants(self, request: Request) -> Response:
        """List who takes part beside the customer."""
        issue, _ = self.request(request)
        shapes = self.shapes()
        return as_json(shapes.page(request, map(shapes.user, issue.custom.get(world.PARTICIPANTS.id) or [])))

    def add_participants(self, request: Request) -> Response:
        """Let people take part."""
        return self._set_participants(request, added=True)

    def remove_participants(self, request: Request) -> Response:
        """Let people take part no more."""
        return self._set_participants(request, added=False)

    def _set_participants(self, request: Request, *, added: bool) -> Response:
        issue, _ = self.request(request, "EDIT_ISSUES")
        given = read_object(request)
        named_as = "accountIds" if self.inside.conditions.is_cloud else "usernames"
        people = [self._account(one) for one in as_texts(given.get(named_as))]
        before: list[str] = issue.custom.get(world.PARTICIPANTS.id) or []
        after = list(dict.fromkeys([*before, *people])) if added else [one for one in before if one not in people]
        changes = {"custom": issue.custom | {world.PARTICIPANTS.id: after}}
        self.inside.workspace.edit(issue, changes, by=self.inside.caller.account_id)
        return self.participants(request)
