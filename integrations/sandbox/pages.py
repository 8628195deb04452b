"""The pages on which people see what the stand-ins hold; rendered here, without a script."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import ChainableUndefined, Environment, FileSystemLoader

from integrations.sandbox import filters
from integrations.sandbox.faults import ON_EVENTS, STANDING, Faults, Kind, RetryAfter, Vendor
from integrations.sandbox.holding import State
from integrations.sandbox.wire import Request, Response, Route

HERE = Path(__file__).parent
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
    Kind.EVENT_LOST: "An event is never sent",
    Kind.EVENT_TWICE: "An event is sent twice",
    Kind.EVENT_RENAMED: "An event is sent twice, under two ids",
    Kind.EVENT_LATE: "An event comes late",
    Kind.EVENT_SHUFFLED: "Events come in another order",
}


@dataclass(frozen=True)
class Pages:
    """Draws every page of the sandbox."""

    state: State
    faults: Faults
    templates: Environment
    is_cloud: bool = True
    # Where programs send mail to.
    smtp: str = ""

    def routes(self) -> list[Route]:
        """List the pages."""
        return [
            Route("GET", "/", self.index),
            Route("GET", "/jira", lambda _: _moved("/jira/browse")),
            Route("GET", "/jira/", lambda _: _moved("/jira/browse")),
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
            issues=len(self.state.jira.issues),
            messages=len(self.state.slack.messages),
            channels=len(self.state.slack.channels),
            pages=len(self.state.pager.pages),
            is_cloud=self.is_cloud,
            letters=len(self.state.mailboxes.letters),
            smtp=self.smtp,
        )

    def pages(self, _request: Request) -> Response:
        """Show whom the pager would have woken, newest first."""
        return self._page(
            "pager.html", refresh_seconds=5, here="pager", pages=self.state.pager.pages[::-1][:SHOWN_OF_ONE]
        )

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
            projects=list(self.state.jira.projects.values()),
        )


def _fits(kind: Kind, vendor: Vendor) -> bool:
    if kind is Kind.SLACK_ERROR:
        return vendor is Vendor.SLACK
    if kind in ON_EVENTS:
        return vendor is Vendor.JIRA or (vendor is Vendor.SLACK and kind is not Kind.EVENT_LOST)
    return vendor is Vendor.JIRA or kind not in STANDING


def _moved(path: str) -> Response:
    return Response(302, headers={"Location": path})


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
