"""One delivery to the app, over HTTP or a WebSocket, and what the app said to it."""

import http.client
import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

from integrations.sandbox.credentials import Credentials
from integrations.sandbox.slack import events
from integrations.sandbox.slack.conditions import Conditions
from integrations.sandbox.slack.links import Links
from integrations.sandbox.slack.signing import signed_headers
from triage.domain import Clock

Json = dict[str, Any]
OK = range(200, 300)
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
SOCKET_KINDS = {"slash": "slash_commands", "interactive": "interactive"}


@dataclass(frozen=True)
class Answer:
    """What the app said: without a status it said nothing in time, and `reason` is Slack's word for that."""

    status: int | None
    body: Json = field(default_factory=dict)
    text: str = ""
    reason: str = ""
    forbids_retry: bool = False
    errors: Json = field(default_factory=dict)

    @property
    def is_ok(self) -> bool:
        """Say whether the app took it."""
        return self.status in OK


class Door:
    """Knows where the app is, and speaks to it."""

    def __init__(self, conditions: Conditions, credentials: Credentials, clock: Clock, links: Links) -> None:
        """Take what is needed to reach the app."""
        self._conditions = conditions
        self._credentials = credentials
        self._clock = clock
        self.links = links

    @property
    def is_open(self) -> bool:
        """Say whether there is an app to send to."""
        return bool(self._conditions.request_url) or self.links.is_used

    def envelope(self, event: Json) -> Json:
        """Wrap an event."""
        now = self._clock.now().timestamp()
        return events.envelope(event, token=self._credentials.slack_bot_token[-8:], now=now)

    def deliver(self, envelope: Json, reasons: list[str]) -> Answer:
        """Bring an event, for the first time or again."""
        if self.links.is_used:
            retry = {"retry_attempt": len(reasons), "retry_reason": reasons[-1] if reasons else ""}
            return self._over_socket("events_api", envelope, retry)
        headers = {"X-Slack-Retry-Num": str(len(reasons)), "X-Slack-Retry-Reason": reasons[-1]} if reasons else {}
        return self._over_http(json.dumps(envelope).encode(), JSON, headers)

    def ask(self, kind: str, payload: Json) -> Answer:
        """Bring what a person did, once; the person waits for the answer."""
        if self.links.is_used:
            return self._over_socket(SOCKET_KINDS[kind], payload, {})
        given = payload if kind == "slash" else {"payload": json.dumps(payload)}
        return self._over_http(urlencode(given).encode(), FORM, {})

    def verify(self) -> Answer:
        """Ask the app to say the challenge back, as Slack does when an address is entered."""
        body = json.dumps({"token": "", "challenge": "sandbox-challenge", "type": "url_verification"}).encode()
        return self._over_http(body, JSON, {})

    def _over_socket(self, kind: str, payload: Json, retry: Json) -> Answer:
        if not self.links.count:
            return Answer(None, reason="connection_failed")
        said = self.links.ask(kind, payload, seconds=self._conditions.deadline_seconds, retry=retry)
        return Answer(None, reason="timeout") if said is None else Answer(200, said)

    def _over_http(self, body: bytes, content_type: str, more: dict[str, str]) -> Answer:
        if not self._conditions.request_url:
            return Answer(None, reason="connection_failed")
        signed = signed_headers(self._credentials.slack_signing_secret, body, now=self._clock.now().timestamp())
        headers = {"Content-Type": content_type, "User-Agent": "Slackbot 1.0 (sandbox)", "Accept": "*/*"}
        target = urlsplit(self._conditions.request_url)
        opened = http.client.HTTPSConnection if target.scheme == "https" else http.client.HTTPConnection
        connection = opened(target.netloc, timeout=self._conditions.deadline_seconds)
        try:
            connection.request("POST", target.path or "/", body, headers | signed | more)
            return _read(connection.getresponse())
        except TimeoutError:
            return Answer(None, reason="http_timeout")
        except (OSError, http.client.HTTPException):
            return Answer(None, reason="connection_failed")
        finally:
            connection.close()


def _read(response: http.client.HTTPResponse) -> Answer:
    text = response.read().decode("utf-8", "replace")
    try:
        said = json.loads(text) if text else {}
    except ValueError:
        said = {}
    forbids_retry = response.headers.get("X-Slack-No-Retry") == "1"
    reason = "" if response.status in OK else "http_error"
    return Answer(response.status, said if isinstance(said, dict) else {}, text, reason, forbids_retry)
