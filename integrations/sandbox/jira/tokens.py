"""Access tokens that live for an hour, and the tokens that get new ones: OAuth 2.0 as Atlassian has it."""

import secrets
from datetime import datetime, timedelta

from integrations.sandbox.credentials import Credentials
from integrations.sandbox.jira.conditions import Conditions
from integrations.sandbox.jira.kinds import Json
from integrations.sandbox.wire import Request, Response, Route, as_json
from triage.domain import Clock

TOKEN = "/oauth/token"  # noqa: S105 -- an address, no secret
RESOURCES = f"{TOKEN}/accessible-resources"
SCOPES = "read:jira-work write:jira-work read:jira-user manage:jira-webhook read:servicedesk-request offline_access"
CLOUD_ID = "11223344-a1b2-3b33-c444-def123456789"


class Tokens:
    """Gives tokens out; a refresh token is good once, and the next one comes with its answer."""

    def __init__(self, credentials: Credentials, conditions: Conditions, clock: Clock, *, site: str) -> None:
        """Begin with the refresh token of the sample credentials."""
        self._credentials = credentials
        self._conditions = conditions
        self._clock = clock
        self._site = site
        self._good_until: dict[str, datetime] = {}
        self._refresh = {credentials.jira_refresh_token}

    def routes(self) -> list[Route]:
        """List what is answered here."""
        return [Route("POST", TOKEN, self.give), Route("GET", RESOURCES, self.resources)]

    def opens(self, authorization: str) -> bool:
        """Say whether an access token is one of ours and still good."""
        scheme, _, token = authorization.partition(" ")
        until = self._good_until.get(token)
        return scheme.lower() == "bearer" and until is not None and until > self._clock.now()

    def expire_access(self) -> None:
        """Let every access token end now, as after an hour."""
        self._good_until.clear()

    def revoke(self) -> None:
        """Take the consent back: no token is good any more."""
        self._good_until.clear()
        self._refresh.clear()

    def give(self, request: Request) -> Response:
        """Give an access token for a refresh token, or for the client's own name and secret."""
        try:
            given = request.json() if request.content_type == "application/json" else request.form()
        except ValueError:
            given = None
        if not isinstance(given, dict):
            return _refusal(400, "invalid_request", "The body is neither JSON nor a form.")
        known = (self._credentials.jira_client_id, self._credentials.jira_client_secret)
        if (given.get("client_id"), given.get("client_secret")) != known:
            return _refusal(401, "access_denied", "Unauthorized")
        if given.get("grant_type") == "client_credentials":
            return as_json(self._access())
        if given.get("grant_type") != "refresh_token":
            return _refusal(400, "unsupported_grant_type", "The grant type is not one of those that are known here.")
        if given.get("refresh_token") not in self._refresh:
            return _refusal(403, "unauthorized_client", "refresh_token is invalid")
        self._refresh = {secrets.token_urlsafe(24)}
        return as_json(self._access() | {"refresh_token": next(iter(self._refresh))})

    def _access(self) -> Json:
        seconds, token = self._conditions.access_token_seconds, secrets.token_urlsafe(24)
        self._good_until[token] = self._clock.now() + timedelta(seconds=seconds)
        return {"access_token": token, "expires_in": int(seconds), "token_type": "Bearer", "scope": SCOPES}

    def resources(self, request: Request) -> Response:
        """Say which sites a token is good for."""
        if not self.opens(request.headers.get("authorization", "")):
            return as_json({"code": 401, "message": "Unauthorized"}, 401)
        site = {"id": CLOUD_ID, "url": self._site, "name": "sandbox", "scopes": SCOPES.split(), "avatarUrl": ""}
        return as_json([site])


def _refusal(status: int, error: str, words: str) -> Response:
    return as_json({"error": error, "error_description": words}, status)
