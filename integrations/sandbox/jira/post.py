"""One delivery to a webhook's address: signed over the raw body, with what the other side said to it."""

import hashlib
import hmac
import http.client
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from integrations.sandbox.jira.conditions import Webhook

OK = range(200, 300)
# Jira tries again after these, after an error of the other side's server, and where nobody answered.
AGAIN = frozenset({408, 409, 425, 429})
SERVER_ERRORS = range(500, 600)


@dataclass(frozen=True)
class Answer:
    """What the other side said: without a status it said nothing in time, and `reason` says what went wrong."""

    status: int | None
    reason: str = ""

    @property
    def is_ok(self) -> bool:
        """Say whether it was taken."""
        return self.status in OK

    @property
    def is_worth_another_try(self) -> bool:
        """Say whether Jira sends it again."""
        return self.status is None or self.status in AGAIN or self.status in SERVER_ERRORS


@dataclass
class Delivery:
    """One event on its way to one address; the identifier stays the same in each attempt."""

    identifier: str
    webhook: Webhook
    event: str
    issue: str
    body: bytes
    answers: list[Answer] = field(default_factory=list)

    @property
    def is_done(self) -> bool:
        """Say whether the other side has it."""
        return any(answer.is_ok for answer in self.answers)


def signed(secret: str, body: bytes) -> str:
    """Sign a body as Jira does, https://developer.atlassian.com/cloud/jira/platform/webhooks/."""
    return f"sha256={hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()}"


def bring(delivery: Delivery, *, seconds: float) -> Answer:
    """Send a delivery once."""
    headers = {
        "Content-Type": "application/json;charset=UTF-8",
        "User-Agent": "Atlassian Webhook HTTP Client (sandbox)",
        "X-Atlassian-Webhook-Identifier": delivery.identifier,
        "X-Atlassian-Webhook-Flow": "Primary",
    }
    if delivery.webhook.secret:
        headers["X-Hub-Signature"] = signed(delivery.webhook.secret, delivery.body)
    if delivery.answers:
        headers["X-Atlassian-Webhook-Retry"] = str(len(delivery.answers))
    target = urlsplit(delivery.webhook.url)
    opened = http.client.HTTPSConnection if target.scheme == "https" else http.client.HTTPConnection
    connection = opened(target.netloc, timeout=seconds)
    try:
        connection.request(
            "POST", f"{target.path or '/'}{'?' * bool(target.query)}{target.query}", delivery.body, headers
        )
        response = connection.getresponse()
        response.read()
        return Answer(response.status, "" if response.status in OK else "http_error")
    except TimeoutError:
        return Answer(None, "timeout")
    except (OSError, http.client.HTTPException):
        return Answer(None, "connection_failed")
    finally:
        connection.close()
