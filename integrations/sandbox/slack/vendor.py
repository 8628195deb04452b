"""The stand-in Slack as programs reach it: the Web API, files, and the addresses to respond to."""

import secrets
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from integrations.sandbox.credentials import Credentials
from integrations.sandbox.slack import replies
from integrations.sandbox.slack.arguments import SlackRefused, read_arguments
from integrations.sandbox.slack.inside import Inside
from integrations.sandbox.slack.links import Links
from integrations.sandbox.slack.methods.chat import Chat
from integrations.sandbox.slack.methods.conversations import Conversations
from integrations.sandbox.slack.methods.files import Files
from integrations.sandbox.slack.methods.people import People
from integrations.sandbox.slack.methods.surfaces import Surfaces
from integrations.sandbox.slack.rates import Rates
from integrations.sandbox.slack.world import METHODS
from integrations.sandbox.wire import Request, Response, as_json

Json = dict[str, Any]
APP_LEVEL = frozenset({"apps.connections.open"})
FREE = frozenset({"api.test"})
SIGN_IN = b"<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Sign in to Sandbox</h1></body></html>"


class SlackVendor:
    """Answers requests to `/api/<method>`, one at a time, and to the addresses that Slack hands out."""

    def __init__(self, inside: Inside, links: Links, *, credentials: Credentials) -> None:
        """Gather the methods."""
        self._inside = inside
        self._credentials = credentials
        self._rates = Rates(inside.state.clock)
        self._methods: dict[str, Callable[[Json], Json]] = {
            "api.test": lambda _: {},
            "apps.connections.open": lambda _: {"url": links.address()},
        }
        for area in (Chat, Conversations, People, Surfaces, Files):
            self._methods |= area(inside).methods()

    def answer(self, request: Request) -> Response:
        """Answer as Slack would: with 200, and the error inside."""
        if request.path.startswith("/api/"):
            return self._answer_method(request, request.path.removeprefix("/api/"))
        if request.path.startswith("/actions/"):
            return replies.answer(self._inside, request)
        if request.path.startswith("/upload/"):
            return self._take_upload(request)
        return self._give_file(request)

    def _answer_method(self, request: Request, name: str) -> Response:
        try:
            given = read_arguments(request)
            self._check_token(request, given, name)
            self._check_call(given, name)
            wait = self._rates.wait_seconds(name, str(given.get("channel"))) if self._limits() else 0
            if wait:
                limited = {"ok": False, "error": "ratelimited"}
                return as_json(limited, HTTPStatus.TOO_MANY_REQUESTS, headers={"Retry-After": str(wait)})
            with self._inside.state.lock:
                return as_json({"ok": True} | self._methods[name](given), headers=self._headers(name))
        except SlackRefused as refused:
            return as_json({"ok": False, "error": refused.error} | refused.more, headers=self._headers(name))

    def _limits(self) -> bool:
        return self._inside.conditions.rate_limits

    def _headers(self, name: str) -> dict[str, str]:
        accepted = ",".join(METHODS[name].scopes) if name in METHODS else ""
        granted = ",".join(sorted(self._inside.conditions.scopes))
        return {
            "x-oauth-scopes": granted,
            "x-accepted-oauth-scopes": accepted,
            "x-slack-req-id": secrets.token_hex(16),
        }

    def _check_token(self, request: Request, given: Json, name: str) -> None:
        token = request.headers.get("authorization", "").removeprefix("Bearer ") or given.get("token")
        if name in FREE and not token:
            return
        known = {self._credentials.slack_bot_token, self._credentials.slack_app_token}
        if token not in known:
            raise SlackRefused("invalid_auth" if token else "not_authed")
        if self._inside.conditions.refuses_with:
            raise SlackRefused(self._inside.conditions.refuses_with)
        if (token == self._credentials.slack_app_token) != (name in APP_LEVEL):
            raise SlackRefused("not_allowed_token_type")

    def _check_call(self, given: Json, name: str) -> None:
        if name not in self._methods:
            raise SlackRefused("unknown_method")
        method, granted = METHODS[name], self._inside.conditions.scopes
        if method.scopes and not granted & set(method.scopes):
            provided = ",".join(sorted(granted))
            raise SlackRefused("missing_scope", needed=method.scopes[0], provided=provided)
        missing = [one for one in method.needs if given.get(one) in (None, "") and one != "status"]
        if missing:
            messages = [f"[ERROR] missing required field: {one}" for one in missing]
            raise SlackRefused("invalid_arguments", response_metadata={"messages": messages})

    def _take_upload(self, request: Request) -> Response:
        file_id = request.path.rpartition("/")[2]
        if request.method != "POST" or file_id not in self._inside.uploads:
            return Response(HTTPStatus.NOT_FOUND, b"not found", "text/plain")
        self._inside.uploads[file_id] = request.body
        return Response(HTTPStatus.OK, f"OK - {len(request.body)}".encode(), "text/plain")

    def _give_file(self, request: Request) -> Response:
        """Give a file to who has the token; Slack sends everybody else to a page where people sign in."""
        if request.path == "/signin":
            return Response(HTTPStatus.OK, SIGN_IN, "text/html;charset=UTF-8")
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        may = token == self._credentials.slack_bot_token and not self._inside.conditions.refuses_with
        if not may or "files:read" not in self._inside.conditions.scopes:
            return Response(HTTPStatus.FOUND, headers={"Location": f"{self._inside.site}/signin"})
        file_id = request.path.removeprefix("/files-pri/").partition("/")[0].partition("-")[2]
        found = self._inside.state.files.get(file_id)
        if found is None or found.deleted:
            return Response(HTTPStatus.NOT_FOUND, b"File not found", "text/plain")
        kind = "image/png" if found.is_picture else "text/plain;charset=UTF-8"
        return Response(HTTPStatus.OK, found.raw, kind)
