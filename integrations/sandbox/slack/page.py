"""The page on which people use the stand-in Slack in a browser, and the addresses around it."""

from dataclasses import replace
from typing import Any

from jinja2 import Environment

from integrations.sandbox.faults import Faults
from integrations.sandbox.slack.acting import Acting, Outcome
from integrations.sandbox.slack.form import chosen_of, initial
from integrations.sandbox.slack.interactions import Interactions
from integrations.sandbox.slack.markup import drawer, emoji, markdown, symbol, with_pictures
from integrations.sandbox.slack.play import Play
from integrations.sandbox.slack.typed import as_typed
from integrations.sandbox.slack.viewing import Viewing
from integrations.sandbox.wire import Request, Response, Route, as_json

Json = dict[str, Any]
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
PICTURE = "image/png"
TEXT = "text/plain;charset=UTF-8"
HTML = "text/html;charset=UTF-8"
OWN = ("none", "same-origin")
SETTABLE = {
    "time_scale": float,
    "deadline_seconds": float,
    "trigger_seconds": float,
    "rate_limits": bool,
    "shuffled": bool,
    "refuses_with": str,
}


class SlackPage:
    """Draws the client, and takes what people do in it."""

    def __init__(self, play: Play, interactions: Interactions, faults: Faults, templates: Environment) -> None:
        """Teach the templates Slack's markup."""
        self._play = play
        self._faults = faults
        self._viewing = Viewing(play, interactions)
        self._acting = Acting(play, self._viewing)
        state = play.inside.state
        templates.filters |= {
            "slack": drawer(state),
            "emoji": emoji,
            "slack_markdown": markdown,
            "plain": with_pictures,
        }
        templates.filters["as_typed"] = lambda text: as_typed(str(text), state)
        templates.globals |= {"chosen": _chosen, "symbol": symbol}
        self._templates = templates

    def routes(self) -> list[Route]:
        """List the addresses."""
        return [
            Route("GET", "/slack/", self.client),
            Route("GET", "/slack/_revision", self.revision),
            Route("POST", "/slack/_do", self.act),
            Route("GET", "/slack/_app", lambda _: as_json(self._settings())),
            Route("POST", "/slack/_app", self.set_up),
            Route("GET", "/slack/archives/{channel}/{stamp}", self.permalink),
            Route("GET", "/slack/files/{file}", self.file),
        ]

    def client(self, request: Request) -> Response:
        """Show the client to one person."""
        with self._play.inside.state.lock:
            look = self._viewing.look(request.query)
            self._viewing.follow(look)
            gathered = self._viewing.gather(look)
            notice = request.query.get("notice", "")
            template = self._templates.get_template("slack/client.html")
            html = template.render(here="slack", faults=self._faults.armed(), notice=notice, **gathered)
        return Response(200, html.encode(), HTML, HEADERS)

    def revision(self, _request: Request) -> Response:
        """Say whether there is anything new."""
        return as_json({"revision": self._play.inside.state.revision}, headers={"Cache-Control": "no-store"})

    def act(self, request: Request) -> Response:
        """Do what a person clicked or typed; a script gets JSON, a plain form its page again."""
        if request.headers.get("sec-fetch-site", "none") not in OWN:
            return as_json({"error": "People act here, not from another site."}, 403)
        try:
            outcome = self._acting.act(request)
        except (LookupError, ValueError) as error:
            outcome = Outcome(notice=f"That did not work: {error}.")
        if "application/json" in request.headers.get("accept", ""):
            return as_json({"go": outcome.go, "notice": outcome.notice, "errors": outcome.errors})
        return Response(303, headers={"Location": outcome.go or "/slack/"})

    def set_up(self, request: Request) -> Response:
        """Enter the app's request URL and how strict Slack is, as JSON."""
        if request.headers.get("sec-fetch-site", "none") not in OWN:
            return as_json({"error": "The app is set up from here, not from another site."}, 403)
        try:
            given = request.json()
            for name, kind in SETTABLE.items():
                if name in given:
                    setattr(self._play.conditions, name, kind(given[name]))
            address = str(given.get("request_url", ""))
        except (ValueError, TypeError, AttributeError):
            return as_json({"error": f"Send a JSON object; known are request_url, {', '.join(SETTABLE)}."}, 400)
        if address and not self._play.connect(address).is_ok:
            return as_json({"error": "The app did not say the challenge back.", **self._settings()}, 400)
        return as_json(self._settings())

    def _settings(self) -> Json:
        conditions = self._play.conditions
        return {"request_url": conditions.request_url, **{name: getattr(conditions, name) for name in SETTABLE}}

    def permalink(self, request: Request) -> Response:
        """Go from a message's address to the message."""
        stamp = request.names["stamp"].removeprefix("p")
        ts = f"{stamp[:-6]}.{stamp[-6:]}"
        look = replace(self._viewing.look(request.query | {"channel": request.names["channel"]}))
        thread = request.query.get("thread_ts", "")
        return Response(302, headers={"Location": f"{look.at(thread=thread)}#m{ts.replace('.', '-')}"})

    def file(self, request: Request) -> Response:
        """Show a file to a person, as a picture or as text and nothing else."""
        found = self._play.inside.state.files.get(request.names["file"])
        if found is None or found.deleted:
            return Response(404, b"There is no such file.", TEXT, HEADERS)
        return Response(200, found.raw, PICTURE if found.is_picture else TEXT, HEADERS)


def _chosen(values: Json, block: Json, element: Json) -> list[str]:
    """Say what an element holds: as the person left it, or as the app set it."""
    known = values.get(str(block.get("block_id")), {}).get(element.get("action_id"))
    return chosen_of(known) if known else initial(element)
