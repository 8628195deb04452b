"""Puts Jira's side together: what is looked up there, what it tells by webhook, and the sweep for what it did not."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any

import structlog

from integrations.jira.access import Access, OAuthClient
from integrations.jira.client import JiraConnection
from integrations.jira.inventory import issues_of_ours
from integrations.jira.looking import JiraLooking
from integrations.jira.webhook import SEEN, NotReadable, NotSigned, arrivals_in
from triage.database import Database
from triage.domain import Arrival, Clock, Inbox, InboxAway
from triage.issue import IssuesAway
from triage.jobs import RECONCILE
from triage.matters import telling
from triage.matters.change import Change, Premises
from triage.mending import mend
from triage.reconciling import Kind, Oddity, compare
from triage.settings import Settings
from triage.store import firings

log = structlog.get_logger(__name__)

# Where nobody has ever looked.
FIRST_SWEEP = timedelta(days=7)
MARGIN = timedelta(minutes=2)
IN_STEP = "in step"
FOUND_ANYWAY = frozenset({Kind.UNSEEN, Kind.NOT_FOUND, Kind.GONE})
Handler = Callable[[bytes, Mapping[str, str]], int]


class JiraSide:
    """What asks Jira and hears from it, as one account."""

    def __init__(self, settings: Settings, connection: JiraConnection, clock: Clock) -> None:
        """Connect to nothing yet."""
        self._clock, self._lag = clock, timedelta(seconds=connection.index_lag_seconds)
        secret = settings.jira_webhook_secret
        self._secret = secret.get_secret_value() if secret else None
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

    def sweep(self, inbox: Inbox, now: datetime, *, since: datetime | None = None) -> str | None:
        """Look for issues that changed without a word to us since somebody looked last; None where Jira is away."""
        since = (since or now - FIRST_SWEEP) - self._lag - MARGIN
        looking = JiraLooking(self._connection, self._clock)
        try:
            found = list(looking.changed_since(since))
        except IssuesAway as error:
            log.warning("Jira could not be swept", reason=str(error))
            return None
        finally:
            looking.close()
        for issue in found:
            inbox.take(arrival_of(issue, f"sweep:{now:%Y%m%d%H%M}"))
        return f"{len(found)} changed"

    def reconcile(self, database: Database, premises: Premises, inbox: Inbox) -> str | None:
        """Compare tickets with issues, look at what differs, and tell the keeper what a person has to mend."""
        try:
            listed = issues_of_ours(self._connection, self._clock)
        except IssuesAway as error:
            log.warning("Jira could not be compared with what is kept here", reason=str(error))
            return None
        with database.reading() as session:
            oddities = compare(session, listed).oddities
            last = firings.last_done(session, RECONCILE, now=self._clock.now())
            before = last.outcome if last else None
        # No webhook and no search tells of an issue that is gone, so it is looked for here.
        to_see = [one for one in oddities if one.look_at is not None]
        mend(database, premises, self._clock, oddities=to_see, inbox=inbox)
        found = counted(oddities)
        if found not in (IN_STEP, before):
            self._tell(database, premises, found)
        return found

    def _tell(self, database: Database, premises: Premises, found: str) -> None:
        with database.writing() as session:
            change = Change(session, premises, now=self._clock.now())
            telling.keeper(change, change.book.say("jira_not_in_step", found=found))
            change.note("jira_not_in_step", "timetable", data={"found": found})
            change.finish()


def counted(oddities: Sequence[Oddity]) -> str:
    """Count what a person has to look at; what the sweep finds by itself, and what was told already, is left out."""
    counts = Counter(one.kind for one in oddities if one.kind not in FOUND_ANYWAY)
    return ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in sorted(counts.items())) or IN_STEP


def connection_of(settings: Settings, *, in_passing: bool = False) -> JiraConnection | None:
    """Say where Jira is and as whom to go there, if it is configured; `in_passing` for what runs beside the service."""
    if not settings.jira_url:
        return None
    site = f"{settings.jira_api_url.rstrip('/')}/{settings.jira_cloud_id}" if settings.jira_cloud_id else None
    access = _access(settings, in_passing=in_passing)
    return JiraConnection(
        url=settings.jira_url,
        user=settings.jira_user or "",
        token=settings.jira_token.get_secret_value() if settings.jira_token else "",
        index_lag_seconds=settings.jira_index_lag_seconds,
        writes_a_second=settings.jira_writes_a_second,
        api_url=site if access else None,
        access=access,
    )


def _access(settings: Settings, *, in_passing: bool) -> Access | None:
    secret, refresh = settings.jira_oauth_client_secret, settings.jira_oauth_refresh_token
    if settings.jira_oauth_client_id is None or secret is None:
        return None
    client = OAuthClient(
        settings.jira_oauth_client_id,
        secret.get_secret_value(),
        settings.jira_oauth_token_url,
        refresh_token=refresh.get_secret_value() if refresh else None,
        speaks_json=settings.jira_cloud_id is not None,
    )
    return Access(client, in_passing=in_passing)


def jira_side(settings: Settings, connection: JiraConnection | None, clock: Clock) -> JiraSide | None:
    """Prepare Jira's side, if Jira is configured."""
    return None if connection is None else JiraSide(settings, connection, clock)


def arrival_of(issue: Mapping[str, Any], occasion: str) -> Arrival:
    """Have an issue looked at, once on each occasion."""
    return Arrival("jira", f"jira:{occasion}:{issue['id']}", SEEN, "", {**issue, "event": "sweep"})
