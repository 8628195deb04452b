"""Puts Jira's side together: what is looked up there, what it tells by webhook, and the sweep for what it did not."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any

import structlog

from integrations.jira.client import JiraConnection
from integrations.jira.looking import JiraLooking
from integrations.jira.webhook import SEEN, NotReadable, NotSigned, arrivals_in
from triage.domain import Arrival, Clock, Inbox, InboxAway, IssuesAway
from triage.settings import Settings

log = structlog.get_logger(__name__)

# A process that starts does not know how long nobody looked.
FIRST_SWEEP = timedelta(days=7)
MARGIN = timedelta(minutes=2)
Handler = Callable[[bytes, Mapping[str, str]], int]


class JiraSide:
    """What asks Jira and hears from it, as one account."""

    def __init__(self, settings: Settings, connection: JiraConnection, clock: Clock) -> None:
        """Connect to nothing yet."""
        self._clock, self._lag = clock, timedelta(seconds=connection.index_lag_seconds)
        secret = settings.jira_webhook_secret
        self._secret = secret.get_secret_value() if secret else None
        self._swept_until: datetime | None = None
        self._connection = connection
        self.issues = JiraLooking(connection, clock)

    def handler(self, inbox: Inbox) -> Handler | None:
        """Make what takes a webhook and answers with a status; None without a secret, since anybody could send one."""
        secret = self._secret
        if secret is None:
            return None

        def take(body: bytes, headers: Mapping[str, str]) -> int:
            try:
                for arrival in arrivals_in(body, headers, secret=secret):
                    inbox.take(arrival)
            except NotSigned:
                log.warning("a webhook was not signed with Jira's secret", mend="compare TRIAGE_JIRA_WEBHOOK_SECRET")
                return HTTPStatus.UNAUTHORIZED
            except NotReadable:
                log.warning("a webhook of Jira's was not understood")
                return HTTPStatus.BAD_REQUEST
            except InboxAway:
                return HTTPStatus.SERVICE_UNAVAILABLE
            return HTTPStatus.OK

        return take

    def sweep(self, inbox: Inbox, now: datetime) -> str:
        """Look for issues that changed without a word to us, and say how many there may be."""
        since = (self._swept_until or now - FIRST_SWEEP) - self._lag - MARGIN
        looking = JiraLooking(self._connection, self._clock)
        try:
            found = list(looking.changed_since(since))
        except IssuesAway as error:
            log.warning("Jira could not be swept", reason=str(error))
            return "Jira was away"
        finally:
            looking.close()
        for issue in found:
            inbox.take(arrival_of(issue, f"sweep:{now:%Y%m%d%H%M}"))
        self._swept_until = now
        return f"{len(found)} changed"


def connection_of(settings: Settings) -> JiraConnection | None:
    """Say where Jira is and as whom to go there, if it is configured."""
    if not settings.jira_url or settings.jira_token is None:
        return None
    return JiraConnection(
        url=settings.jira_url,
        user=settings.jira_user or "",
        token=settings.jira_token.get_secret_value(),
        index_lag_seconds=settings.jira_index_lag_seconds,
    )


def jira_side(settings: Settings, clock: Clock) -> JiraSide | None:
    """Prepare Jira's side, if Jira is configured."""
    connection = connection_of(settings)
    return None if connection is None else JiraSide(settings, connection, clock)


def arrival_of(issue: Mapping[str, Any], occasion: str) -> Arrival:
    """Have an issue looked at, once on each occasion."""
    return Arrival("jira", f"jira:{occasion}:{issue['id']}", SEEN, "", {**issue, "event": "sweep"})
