"""The stand-in's routes about service desks: what may be asked for, who may ask, and the queues of those who answer."""

from dataclasses import dataclass

from integrations.sandbox.jira import jql
from integrations.sandbox.jira.custom import NotTaken, account_in
from integrations.sandbox.jira.desk_shapes import DESK_API, DeskShapes, desk_of
from integrations.sandbox.jira.inside import Inside
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.issues import as_texts, read_object
from integrations.sandbox.jira.kinds import Json, Person, Project, RequestType
from integrations.sandbox.jira.refused import JiraRefused
from integrations.sandbox.wire import Request, Response, Route, as_json

NO_DESK = "The Service Desk you are trying to view does not exist."
NO_TYPE = "The request type does not exist or you do not have permission to view it."
QUEUES = (
    ("1", "All open", "project = {} AND resolution = Unresolved ORDER BY created ASC"),
    ("2", "Unassigned", "project = {} AND resolution = Unresolved AND assignee IS EMPTY ORDER BY created ASC"),
    ("3", "Assigned to me", "project = {} AND resolution = Unresolved AND assignee = currentUser()"),
)


@dataclass(frozen=True)
class Desks:
    """Answers about service desks."""

    inside: Inside

    def routes(self) -> list[Route]:
        """List what is answered here."""
        one = f"{DESK_API}/servicedesk/{{desk}}"
        return [
            Route("GET", f"{DESK_API}/info", self.info),
            Route("POST", f"{DESK_API}/customer", self.add_customer),
            Route("GET", f"{DESK_API}/organization", self.all_organisations),
            Route("GET", f"{DESK_API}/requesttype", self.all_types),
            Route("GET", f"{DESK_API}/servicedesk", self.desks),
            Route("GET", one, self.desk),
            Route("GET", f"{one}/requesttype", self.types),
            Route("GET", f"{one}/requesttype/{{type}}", self.type),
            Route("GET", f"{one}/requesttype/{{type}}/field", self.form),
            Route("GET", f"{one}/customer", self.customers),
            Route("POST", f"{one}/customer", self.let_customers_in),
            Route("GET", f"{one}/organization", self.organisations),
            Route("GET", f"{one}/queue", self.queues),
            Route("GET", f"{one}/queue/{{queue}}", self.queue),
            Route("GET", f"{one}/queue/{{queue}}/issue", self.queued),
        ]

    def _shapes(self) -> DeskShapes:
        return DeskShapes(self.inside.shapes_in("2"))

    def _projects(self) -> list[Project]:
        projects = self.inside.state.projects.values()
        return [one for one in projects if one.desk and "BROWSE_PROJECTS" not in one.denied]

    def _project(self, request: Request) -> Project:
        wanted = request.names["desk"]
        found = next((one for one in self._projects() if wanted in (desk_of(one).id, one.key, one.id)), None)
        if found is None:
            raise JiraRefused(404, NO_DESK)
        return found

    def info(self, _request: Request) -> Response:
        """Say which version this is."""
        link = {"self": self._shapes().link("info")}
        return as_json({"version": "5.15.2", "platformVersion": "10.3.2", "isLicensedForUse": True, "_links": link})

    def desks(self, request: Request) -> Response:
        """List the service desks."""
        shapes = self._shapes()
        return as_json(shapes.page(request, [shapes.desk(one) for one in self._projects()]))

    def desk(self, request: Request) -> Response:
        """Show one service desk."""
        return as_json(self._shapes().desk(self._project(request)))

    def all_types(self, request: Request) -> Response:
        """List what may be asked for anywhere."""
        shapes, wanted = self._shapes(), request.query.get("serviceDeskId")
        desks = [desk_of(one) for one in self._projects() if wanted in (None, desk_of(one).id)]
        return as_json(shapes.page(request, [shapes.request_type(kind, d) for d in desks for kind in d.request_types]))

    def types(self, request: Request) -> Response:
        """List what may be asked for at one desk."""
        desk, shapes = desk_of(self._project(request)), self._shapes()
        return as_json(shapes.page(request, [shapes.request_type(kind, desk) for kind in desk.request_types]))

    def _type(self, request: Request) -> tuple[Project, RequestType]:
        project = self._project(request)
        kinds = desk_of(project).request_types
        found = next((one for one in kinds if one.id == request.names["type"]), None)
        if found is None:
            raise JiraRefused(404, NO_TYPE)
        return project, found

    def type(self, request: Request) -> Response:
        """Show one thing that may be asked for."""
        project, kind = self._type(request)
        return as_json(self._shapes().request_type(kind, desk_of(project)))

    def form(self, request: Request) -> Response:
        """Show which fields a request of a type has."""
        project, kind = self._type(request)
        return as_json(self._shapes().form(kind, project))

    def add_customer(self, request: Request) -> Response:
        """Let somebody in who may only ask; an address is known once."""
        given = read_object(request)
        mail, name = given.get("email"), given.get("displayName") or given.get("fullName")
        if not isinstance(mail, str) or "@" not in mail or not isinstance(name, str):
            raise JiraRefused(400, "The email address or the name is missing or not valid.")
        if any(one.mail == mail for one in self.inside.state.people.values()):
            strict = request.query.get("strictConflictStatusCode") == "true"
            raise JiraRefused(409 if strict else 400, "An account already exists for this email address.")
        person = self.inside.state.add_person(Person.with_mail(mail, name, kind="customer"))
        return as_json(self._shapes().user(person.account_id), 201)

    def customers(self, request: Request) -> Response:
        """List who may ask at a desk: everybody, as in a company."""
        self._project(request)
        shapes, wanted = self._shapes(), request.query.get("query", "").lower()
        people = [one for one in self.inside.state.people.values() if wanted in f"{one.name} {one.mail}".lower()]
        return as_json(shapes.page(request, [shapes.user(one.account_id) for one in people]))

    def let_customers_in(self, request: Request) -> Response:
        """Let accounts ask at a desk; they may already, so nothing changes."""
        self._project(request)
        is_cloud = self.inside.conditions.is_cloud
        given = as_texts(read_object(request).get("accountIds" if is_cloud else "usernames"))
        try:
            for one in given:
                account_in({"accountId" if is_cloud else "name": one}, self.inside.state, is_cloud=is_cloud)
        except NotTaken as error:
            raise JiraRefused(400, str(error)) from error
        return Response(204)

    def _organisations(self, request: Request, projects: list[Project]) -> Response:
        found = {one.id: one for project in projects for one in desk_of(project).organisations}
        shapes = self._shapes()
        shown = [
            {"id": one.id, "name": one.name, "_links": {"self": shapes.link(f"organization/{one.id}")}}
            for one in found.values()
        ]
        return as_json(shapes.page(request, shown))

    def all_organisations(self, request: Request) -> Response:
        """List the organisations of customers."""
        return self._organisations(request, self._projects())

    def organisations(self, request: Request) -> Response:
        """List the organisations of one desk's customers."""
        return self._organisations(request, [self._project(request)])

    def _queue(self, project: Project, row: tuple[str, str, str]) -> Json:
        number, name, query = row
        text, desk = query.format(project.key), desk_of(project)
        link = {"self": self._shapes().link(f"servicedesk/{desk.id}/queue/{number}")}
        columns = ["issuetype", "issuekey", "summary", "status", "priority", "assignee", "created"]
        count = len(self._found(text))
        return {"id": number, "name": name, "jql": text, "fields": columns, "issueCount": count, "_links": link}

    def _found(self, text: str) -> list[Issue]:
        indexed = self.inside.state.as_indexed(self.inside.faults.index_lag_seconds())
        return jql.parse(text).select(indexed, self.inside.state)

    def queues(self, request: Request) -> Response:
        """List a desk's queues."""
        project = self._project(request)
        return as_json(self._shapes().page(request, [self._queue(project, row) for row in QUEUES]))

    def _one_queue(self, request: Request) -> Json:
        project = self._project(request)
        row = next((one for one in QUEUES if one[0] == request.names["queue"]), None)
        if row is None:
            raise JiraRefused(404, "The queue does not exist.")
        return self._queue(project, row)

    def queue(self, request: Request) -> Response:
        """Show one queue."""
        return as_json(self._one_queue(request))

    def queued(self, request: Request) -> Response:
        """List the issues in a queue."""
        shapes, queue = self._shapes(), self._one_queue(request)
        shown = [shapes.shapes.issue(one, wanted=queue["fields"]) for one in self._found(queue["jql"])]
        return as_json(shapes.page(request, shown))
