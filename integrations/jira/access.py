"""OAuth 2.0: an access token that lives for an hour, and a new one before it ends or where Jira takes it no more.

https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/ -- a refresh token is good once, and the next one
comes with its answer. All of it is kept in memory alone: the next start begins with what the environment says.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from typing import Any

import requests
from requests.auth import AuthBase

# So long before its end a token is not used any more, or a tenth of its life where that is shorter.
MARGIN_SECONDS = 60.0
CONSENT_IS_OVER = (
    "Jira takes the refresh token no more: it was used elsewhere, is too old, or the consent was taken back. "
    "Give the consent again, set TRIAGE_JIRA_OAUTH_REFRESH_TOKEN, and start anew."
)
WOULD_SPEND = (
    "Not tried: a second process would spend the refresh token on which `triage serve` lives. "
    "Let Jira know a service account instead, with a client id and a secret alone."
)
WRONG_CLIENT = (
    "Jira does not know the OAuth client: compare TRIAGE_JIRA_OAUTH_CLIENT_ID and TRIAGE_JIRA_OAUTH_CLIENT_SECRET."
)


class AccessRefused(Exception):
    """There will be no token until a person does something; carries our sentence about it."""


class AccessAway(Exception):
    """Whoever gives tokens did not answer, or not now."""


@dataclass(frozen=True)
class OAuthClient:
    """Who asks for tokens, and where; without a refresh token as a service account, by its own name and secret.

    Atlassian describes its requests as JSON; Data Center takes the form that the standard describes.
    """

    client_id: str
    client_secret: str = field(repr=False)
    token_url: str
    refresh_token: str | None = field(default=None, repr=False)
    speaks_json: bool = True
    timeout_seconds: float = 10.0
    verify: bool | str = True


class Access:
    """The tokens of one process; whoever needs one while it is renewed waits for that."""

    def __init__(
        self, client: OAuthClient, *, in_passing: bool = False, steady_seconds: Callable[[], float] = time.monotonic
    ) -> None:
        """Ask for nothing yet; what runs `in_passing`, beside the service, must not spend its refresh token."""
        self._client, self._in_passing = client, in_passing
        self._steady_seconds = steady_seconds
        self._lock = threading.Lock()
        self._refresh_token = client.refresh_token
        self._token, self._good_until = "", 0.0

    def token(self, *, instead_of: str = "") -> str:
        """Give a good token, another one `instead_of` one that Jira refused; raises AccessRefused and AccessAway."""
        with self._lock:
            if not self._token or self._token == instead_of or self._steady_seconds() >= self._good_until:
                self._renew()
            return self._token

    def _renew(self) -> None:
        asked_at = self._steady_seconds()
        told = self._ask()
        try:
            token, seconds = str(told["access_token"]), float(told.get("expires_in", 3600))
        except (KeyError, TypeError, ValueError):
            raise AccessAway from None
        self._token, self._good_until = token, asked_at + seconds - min(MARGIN_SECONDS, seconds / 10)
        # The one that was used is spent, except for a few minutes in case that its answer was lost.
        self._refresh_token = told.get("refresh_token") or self._refresh_token

    def _ask(self) -> dict[str, Any]:
        client = self._client
        if self._in_passing and client.refresh_token is not None:
            raise AccessRefused(WOULD_SPEND)
        given = {"client_id": client.client_id, "client_secret": client.client_secret}
        if self._refresh_token is None:
            given |= {"grant_type": "client_credentials"}
        else:
            given |= {"grant_type": "refresh_token", "refresh_token": self._refresh_token}
        try:
            answer = requests.post(
                client.token_url,
                json=given if client.speaks_json else None,
                data=None if client.speaks_json else given,
                timeout=client.timeout_seconds,
                verify=client.verify,
                allow_redirects=False,
            )
            told = answer.json() if answer.ok else None
        except (requests.RequestException, ValueError):
            raise AccessAway from None
        if answer.status_code == HTTPStatus.UNAUTHORIZED:
            raise AccessRefused(WRONG_CLIENT)
        if answer.status_code in (HTTPStatus.BAD_REQUEST, HTTPStatus.FORBIDDEN):
            raise AccessRefused(CONSENT_IS_OVER if self._refresh_token else WRONG_CLIENT)
        if not isinstance(told, dict):
            raise AccessAway
        return told


class BearerAuth(AuthBase):
    """Puts the token on each request, and once more with a new one where Jira refused the first."""

    def __init__(self, access: Access) -> None:
        """Take where tokens come from."""
        self._access = access

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Sign a request."""
        token = self._access.token()
        request.headers["Authorization"] = f"Bearer {token}"
        request.register_hook("response", partial(self._once_more, token))  # type: ignore[no-untyped-call] # requests leaves it untyped
        return request

    def _once_more(self, token: str, answer: requests.Response, **how: Any) -> requests.Response:
        """Send again what was not even looked at; through the same connection, and so through its fence."""
        if answer.status_code != HTTPStatus.UNAUTHORIZED:
            return answer
        answer.close()
        again = answer.request.copy()
        again.headers["Authorization"] = f"Bearer {self._access.token(instead_of=token)}"
        second: requests.Response = answer.connection.send(again, **how)
        second.history.append(answer)
        second.request = again
        return second
