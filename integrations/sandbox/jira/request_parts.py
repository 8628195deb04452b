"""The stand-in's routes about a request's clocks, its way, and its files."""

from dataclasses import dataclass, field

from integrations.sandbox.jira import service_levels
from integrations.sandbox.jira.desk_shapes import DESK_API, VIEWED_BY_CUSTOMERS, desk_of
from integrations.sandbox.jira.files import NamedFile, file_of, read_files
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.issues import as_object, as_texts, read_object
from integrations.sandbox.jira.kinds import Json, Project, Way
from integrations.sandbox.jira.one_request import ONE, OneRequest
from integrations.sandbox.jira.refused import JiraRefused
from integrations.sandbox.wire import Request, Response, Route, as_json, timestamp


@dataclass(frozen=True)
class RequestParts(OneRequest):
    """Answers about the parts of a request; `uploaded` are files that wait to be added."""

    uploaded: dict[str, NamedFile] = field(default_factory=dict)

    def routes(self) -> list[Route]:
        """List what is answered here."""
        return [
            Route("GET", f"{ONE}/sla", self.service_levels),
            Route("GET", f"{ONE}/sla/{{level}}", self.service_level),
            Route("GET", f"{ONE}/status", self.statuses),
            Route("GET", f"{ONE}/transition", self.transitions),
            Route("POST", f"{ONE}/transition", self.transition),
            Route("GET", f"{ONE}/attachment", self.attachments),
            Route("POST", f"{ONE}/attachment", self.attach),
            Route("POST", f"{DESK_API}/servicedesk/{{desk}}/attachTemporaryFile", self.upload),
        ]

    def _levels(self, request: Request) -> list[Json]:
        issue, project = self.request(request)
        now = self.inside.state.clock.now()
        return service_levels.shown(issue, desk_of(project), now=now, site=self.inside.site)

    def service_levels(self, request: Request) -> Response:
        """Show the clocks of a request."""
        return as_json(self.shapes().page(request, self._levels(request)))

    def service_level(self, request: Request) -> Response:
        """Show one clock."""
        found = next((one for one in self._levels(request) if one["id"] == request.names["level"]), None)
        if found is None:
            raise JiraRefused(404, "The SLA metric does not exist.")
        return as_json(found)

    def statuses(self, request: Request) -> Response:
        """Show where a request stands."""
        issue, _ = self.request(request)
        return as_json(self.shapes().page(request, [self.shapes().status(issue)]))

    def _ways(self, issue: Issue, project: Project) -> list[Way]:
        return [one for one in project.workflow.ways_from(issue.status_id) if one.name in VIEWED_BY_CUSTOMERS]

    def transitions(self, request: Request) -> Response:
        """List what a customer may do with a request."""
        ways = self._ways(*self.request(request))
        return as_json(self.shapes().page(request, [{"id": way.id, "name": way.name} for way in ways]))

    def transition(self, request: Request) -> Response:
        """Do what a customer may do with a request."""
        issue, project = self.request(request, "TRANSITION_ISSUES")
        given = read_object(request)
        way = next((one for one in self._ways(issue, project) if one.id == given.get("id")), None)
        if way is None:
            raise JiraRefused(400, "The transition is not one of this request's.")
        moved = self.inside.workspace.transition(issue, way, by=self.inside.caller.account_id)
        if text := as_object(given.get("additionalComment")).get("body"):
            self.say(moved, str(text), public=True)
        return Response(204)

    def upload(self, request: Request) -> Response:
        """Take files that will be added to a request later."""
        files = read_files(request)
        if not files:
            raise JiraRefused(400, "No file was sent.")
        numbered = {f"temp{self.inside.state.next_id()}": one for one in files}
        self.uploaded.update(numbered)
        shown = [{"temporaryAttachmentId": name, "fileName": one.name} for name, one in numbered.items()]
        return as_json({"temporaryAttachments": shown}, 201)

    def attachments(self, request: Request) -> Response:
        """List the files of a request."""
        issue, _ = self.request(request)
        return as_json(self.shapes().page(request, map(self.shapes().attachment, issue.attachments)))

    def attach(self, request: Request) -> Response:
        """Add files that were uploaded before, with a comment about them."""
        issue, _ = self.request(request, "CREATE_ATTACHMENTS")
        given = read_object(request)
        wanted = as_texts(given.get("temporaryAttachmentIds"))
        if not wanted or any(one not in self.uploaded for one in wanted):
            raise JiraRefused(400, "The temporary attachment does not exist.")
        by, created = self.inside.caller.account_id, timestamp(self.inside.state.clock)
        taken = [self.uploaded.pop(one) for one in wanted]
        files = [file_of(self.inside.state.next_id(), one, by=by, created=created) for one in taken]
        now = self.inside.workspace.attach(issue, files, by=by)
        text = as_object(given.get("additionalComment")).get("body") or ", ".join(one.name for one in taken)
        comment = self.say(now, str(text), public=given.get("public") is True)
        shapes = self.shapes()
        page = shapes.page(request, map(shapes.attachment, files))
        return as_json({"comment": shapes.comment(comment, now), "attachments": page}, 201)
