"""The pages on which people see what the stand-ins hold; rendered here, without a script."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import ChainableUndefined, Environment, FileSystemLoader

from integrations.sandbox import filters
from integrations.sandbox.faults import ON_EVENTS, Faults, Kind, RetryAfter, Vendor
from integrations.sandbox.jira import world
from integrations.sandbox.jira.state import Issue, JiraState
from integrations.sandbox.pager import Pager
from integrations.sandbox.slack.state import SlackState
from integrations.sandbox.wire import Request, Response, Route

HERE = Path(__file__).parent
SHOWN_ON_BOARD = 20
SHOWN_OF_ONE = 500
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
STATIC_TYPES = {
    ".css": "text/css;charset=UTF-8",
    ".js": "text/javascript;charset=UTF-8",
    ".svg": "image/svg+xml",
}
FAULT_WORDS = {
    Kind.RATE_LIMITED: "429, too many requests",
    Kind.STATUS: "An error status, as below",
    Kind.HANG: "Hang, then drop: nothing is done",
    Kind.HANG_AFTER_COMMIT: "Hang, then answer: it is done",
    Kind.RESET_BEFORE_COMMIT: "Reset before: nothing is done",
    Kind.RESET_AFTER_COMMIT: "Reset after: it is done, the answer is lost",
    Kind.HTML: "A web page instead of JSON",
    Kind.LATENCY: "Slow, but sound",
    Kind.DOWN: "Down: every request is reset",
    Kind.TOKEN_REVOKED: "The token is revoked",
    Kind.INDEX_LAG: "Search lags behind",
    Kind.PROJECT_ARCHIVED: "A project is archived",
    Kind.SLACK_ERROR: "An error of Slack's own, as below",
    Kind.EVENT_TWICE: "An event is sent twice",
    Kind.EVENT_RENAMED: "An event is sent twice, under two ids",
    Kind.EVENT_LATE: "An event comes late",
    Kind.EVENT_SHUFFLED: "Events come in another order",
}


@dataclass(frozen=True)
class Pages:
    """Draws every page of the sandbox."""

    jira: JiraState
    slack: SlackState
    pager: Pager
    faults: Faults
    templates: Environment

    def routes(self) -> list[Route]:
        """List the pages."""
        return [
            Route("GET", "/", self.index),
            Route("GET", "/jira", lambda _: _moved("/jira/browse")),
            Route("GET", "/jira/", lambda _: _moved("/jira/browse")),
            Route("GET", "/jira/browse", self.board),
            Route("GET", "/jira/browse/{key}", self.issue),
            Route("GET", "/jira/_static/{file}", self.static),
            Route("GET", "/slack", lambda _: _moved("/slack/")),
            Route("GET", "/pager", lambda _: _moved("/pager/")),
            Route("GET", "/pager/", self.pages),
            Route("GET", "/static/{file}", self.static),
        ]

    def _page(self, template: str, *, status: int = 200, refresh_seconds: int = 0, **values: Any) -> Response:
        html = self.templates.get_template(template).render(faults=self.faults.armed(), **values)
        headers = HEADERS | ({"Refresh": str(refresh_seconds)} if refresh_seconds else {})
        return Response(status, html.encode(), "text/html;charset=UTF-8", headers)

    def static(self, request: Request) -> Response:
        """Give a file of the pages."""
        path = HERE / "static" / request.names["file"]
        if path.parent != HERE / "static" or path.suffix not in STATIC_TYPES or not path.is_file():
            return self.missing()
        return Response(200, path.read_bytes(), STATIC_TYPES[path.suffix], {"X-Content-Type-Options": "nosniff"})

    def missing(self) -> Response:
        """Say that there is no such page."""
        return self._page("missing.html", status=404, here="")

    def index(self, _request: Request) -> Response:
        """Say what stands where."""
        return self._page(
            "index.html",
            refresh_seconds=5,
            here="index",
            issues=len(self.jira.issues),
            messages=len(self.slack.messages),
            channels=len(self.slack.channels),
            pages=len(self.pager.pages),
        )

    def board(self, request: Request) -> Response:
        """Show the issues of every project, or with `?project=` of one."""
        chosen = request.query.get("project")
        issues = sorted(self.jira.issues.values(), key=lambda issue: -int(issue.id))
        shown = [p for p in world.PROJECTS if chosen in (None, p.key)]
        boards = [_board(project, [one for one in issues if one.project == project.key]) for project in shown]
        return self._page(
            "board.html",
            refresh_seconds=5,
            here="jira",
            boards=boards,
            chosen=chosen,
            total=len(issues),
            limit=SHOWN_OF_ONE if chosen else SHOWN_ON_BOARD,
            **NAMES,
        )

    def issue(self, request: Request) -> Response:
        """Show one issue as its owner sees it."""
        issue = self.jira.find(request.names["key"])
        if issue is None:
            return self.missing()
        return self._page(
            "issue.html",
            here="jira",
            issue=issue,
            project=world.project_of(issue.project),
            security=_security_name(issue),
            links=self._linked(issue),
            **NAMES,
        )

    def _linked(self, issue: Issue) -> list[tuple[str, Issue]]:
        found = []
        for link in self.jira.links_of(issue.key):
            kind = next(kind for kind in world.LINK_TYPES if kind[0] == link.type_id)
            other = link.outward_key if link.inward_key == issue.key else link.inward_key
            words = kind[3] if other == link.outward_key else kind[2]
            found.append((words, self.jira.issues[other]))
        return found

    def pages(self, _request: Request) -> Response:
        """Show whom the pager would have woken, newest first."""
        return self._page("pager.html", refresh_seconds=5, here="pager", pages=self.pager.pages[::-1][:SHOWN_OF_ONE])

    def switches(self, vendor: Vendor, problem: str) -> Response:
        """Show a vendor's fault switches as a form."""
        kinds = {kind: words for kind, words in FAULT_WORDS.items() if _fits(kind, vendor)}
        return self._page(
            "faults.html",
            status=400 if problem else 200,
            here=f"{vendor}-faults",
            vendor=vendor,
            armed=self.faults.armed(vendor),
            kinds=kinds,
            forms=list(RetryAfter),
            problem=problem,
            projects=world.PROJECTS,
        )


def _fits(kind: Kind, vendor: Vendor) -> bool:
    jira_alone = kind in (Kind.INDEX_LAG, Kind.PROJECT_ARCHIVED)
    slack_alone = kind is Kind.SLACK_ERROR or kind in ON_EVENTS
    return (vendor is Vendor.JIRA or not jira_alone) and (vendor is Vendor.SLACK or not slack_alone)


def _board(project: world.Project, issues: list[Issue]) -> dict[str, Any]:
    done = sum(issue.status_id == world.DONE for issue in issues)
    return {"project": project, "issues": issues, "done": done}


def _moved(path: str) -> Response:
    return Response(302, headers={"Location": path})


def _security_name(issue: Issue) -> str | None:
    project = world.project_of(issue.project)
    level = world.named(project.security_levels, {"id": issue.security_id}) if project else None
    return level.name if level else None


def _name_of(things: Sequence[world.Named], thing_id: str) -> str:
    return next(thing.name for thing in things if thing.id == thing_id)


def _person_name(account_id: str | None) -> str:
    person = world.person_of(account_id)
    return person.name if person else "Nobody yet"


NAMES: dict[str, Any] = {
    "type_name": lambda issue: _name_of(world.ISSUE_TYPES, issue.type_id),
    "priority_name": lambda issue: _name_of(world.PRIORITIES, issue.priority_id),
    "status_name": lambda issue: world.status_of(issue.status_id).name,
    "person_name": _person_name,
}


def environment() -> Environment:
    """Load the templates; everything that is put into them is escaped."""
    loaded = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=ChainableUndefined,  # what people send leaves out what it likes
        trim_blocks=True,
        lstrip_blocks=True,
    )
    loaded.filters |= filters.FILTERS
    return loaded
