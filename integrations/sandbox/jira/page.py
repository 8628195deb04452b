"""The pages on which people see the stand-in Jira and play its owners; plain forms do, and a script only looks."""

from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment

from integrations.sandbox.faults import Faults
from integrations.sandbox.jira.acting import Acting
from integrations.sandbox.jira.looking import Looking
from integrations.sandbox.jira.play import JiraPlay
from integrations.sandbox.wire import Request, Response, Route, as_json

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
# The page of an issue looks whether there is anything new, and shows it where nobody is writing.
LOOKING = HEADERS | {
    "Content-Security-Policy": HEADERS["Content-Security-Policy"] + "; script-src 'self'; connect-src 'self'"
}
SETTABLE = {
    "time_scale": float,
    "deadline_seconds": float,
    "rate_limits": bool,
    "strict_components": bool,
    "access_token_seconds": float,
}
OWN = ("none", "same-origin")
HTML = "text/html;charset=UTF-8"
BOARD_REFRESH_SECONDS = 5


class JiraPage:
    """Draws the queues and the issues, and takes what people do with them."""

    def __init__(self, play: JiraPlay, faults: Faults, templates: Environment) -> None:
        """Take the parts."""
        self._play = play
        self._faults = faults
        self._templates = templates
        self._looking = Looking(play.inside)
        self._acting = Acting(play)

    def routes(self) -> list[Route]:
        """List the addresses."""
        return [
            Route("GET", "/jira/browse", self.boards),
            Route("GET", "/jira/browse/{key}", self.issue),
            Route("GET", "/jira/browse/{key}/file/{file}", self.file),
            Route("GET", "/jira/_revision", self.revision),
            Route("POST", "/jira/_do", self.act),
            Route("GET", "/jira/_app", lambda _: as_json(self._settings())),
            Route("POST", "/jira/_app", self.set_up),
        ]

    def revision(self, request: Request) -> Response:
        """Say when an issue was last changed, or nothing where it is gone."""
        found = self._play.inside.state.find(request.query.get("issue", ""))
        return as_json({"revision": found.updated if found else ""}, headers={"Cache-Control": "no-store"})

    def _page(self, template: str, *, refresh_seconds: int = 0, **values: Any) -> Response:
        shown = {"here": "jira", "faults": self._faults.armed(), "name_of": self._looking.name_of, **values}
        html = self._templates.get_template(template).render(**shown)
        headers = HEADERS | {"Refresh": str(refresh_seconds)} if refresh_seconds else LOOKING
        return Response(200, html.encode(), HTML, headers)

    def boards(self, request: Request) -> Response:
        """Show the queues of every project, or with `?project=` of one."""
        chosen = request.query.get("project")
        with self._play.inside.state.lock:
            boards = self._looking.boards(chosen)
            total = len(self._play.inside.state.issues)
        shown = {"boards": boards, "chosen": chosen, "total": total, "notice": request.query.get("notice", "")}
        return self._page("jira/board.html", refresh_seconds=BOARD_REFRESH_SECONDS, **shown)

    def issue(self, request: Request) -> Response:
        """Show one issue as its owner sees it; a key that it had before leads to where it is now."""
        with self._play.inside.state.lock:
            found = self._play.inside.state.find(request.names["key"])
            if found is None:
                html = self._templates.get_template("missing.html").render(here="jira")
                return Response(404, html.encode(), HTML, HEADERS)
            if found.key != request.names["key"]:
                return Response(302, headers={"Location": f"/jira/browse/{found.key}?{request.query_string}"})
            shown = self._looking.issue(found) | self._looking.choices()
        acting_as = self._looking.acting_as(request.query.get("as", ""))
        notice = request.query.get("notice", "")
        return self._page("jira/issue.html", acting_as=acting_as, notice=notice, **shown)

    def file(self, request: Request) -> Response:
        """Give a file's content, never in a form that a browser would run."""
        return self._acting.file(request.names["key"], request.names["file"])

    def act(self, request: Request) -> Response:
        """Do what a person chose in a form, and go where its result is seen."""
        if request.headers.get("sec-fetch-site", "none") not in OWN:
            return as_json({"error": "People act here, not from another site."}, 403)
        outcome = self._acting.act(request)
        query = {name: value for name, value in (("as", outcome.acting_as), ("notice", outcome.notice)) if value}
        return Response(303, headers={"Location": f"{outcome.go}?{urlencode(query)}"})

    def set_up(self, request: Request) -> Response:
        """Register a webhook, or change how strict Jira is, as JSON; `webhook_url` of "" tells nobody any more."""
        if request.headers.get("sec-fetch-site", "none") not in OWN:
            return as_json({"error": "Jira is set up from here, not from another site."}, 403)
        try:
            given = request.json()
            for name, kind in SETTABLE.items():
                if name in given:
                    setattr(self._play.conditions, name, kind(given[name]))
            if "webhook_url" in given:
                self._play.remove_webhooks()
            if given.get("webhook_url"):
                self._play.register_webhook(str(given["webhook_url"]), given.get("webhook_secret"))
        except (ValueError, TypeError, AttributeError):
            names = ", ".join(("webhook_url", "webhook_secret", *SETTABLE))
            return as_json({"error": f"Send a JSON object; known are {names}."}, 400)
        return as_json(self._settings())

    def _settings(self) -> dict[str, Any]:
        conditions = self._play.conditions
        addresses = [one.url for one in conditions.webhooks.values()]
        return {"webhook_urls": addresses, **{name: getattr(conditions, name) for name in SETTABLE}}
