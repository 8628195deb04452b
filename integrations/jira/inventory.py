"""Lists every issue of ours as Jira shows it now, so that both sides can be compared."""

from collections.abc import Iterator, Mapping
from typing import Any

from integrations.doubt import Doubt
from integrations.jira.client import JiraClient, JiraConnection, UnexpectedAnswer
from integrations.jira.failures import in_our_words
from integrations.jira.request import OUR_LABEL
from triage.domain import Clock, SendFailed
from triage.issue import IssueListed, IssuesAway

FIELDS = "status,resolution,assignee,labels,project,created"
PAGE = 100
# More than this is no desk any more, and no single search either.
MOST_ISSUES = 100_000


def issues_of_ours(connection: JiraConnection, clock: Clock) -> list[IssueListed]:
    """List them, the oldest first; what the index does not know yet is not among them. Raises IssuesAway."""
    client: JiraClient | None = None
    query = f'labels = "{OUR_LABEL}" ORDER BY created ASC'
    try:
        with in_our_words(clock, Doubt.left_from_before(was_in_doubt=False)):
            client = JiraClient(connection)
            return [_listed(one) for one in pages(client, query, fields=FIELDS)]
    except SendFailed as failure:
        words = failure.message
    finally:
        if client is not None:
            client.close()
    raise IssuesAway(words)


def pages(client: JiraClient, query: str, *, fields: str) -> Iterator[Mapping[str, Any]]:
    """Read what a search finds to its end: on Cloud each page names the next one, on Data Center they are counted."""
    count, token = 0, None
    while count < MOST_ISSUES:
        asked: dict[str, Any] = {"jql": query, "fields": fields, "maxResults": PAGE}
        asked |= ({"nextPageToken": token} if token else {}) if client.is_cloud else {"startAt": count}
        told = client.get_json("search/jql" if client.is_cloud else "search", params=asked)
        found = told.get("issues") if isinstance(told, dict) else None
        if not isinstance(found, list):
            raise UnexpectedAnswer
        yield from found
        count, token = count + len(found), told.get("nextPageToken")
        is_last = not token if client.is_cloud else count >= int(told.get("total", 0))
        if not found or is_last:
            return


def _listed(told: Mapping[str, Any]) -> IssueListed:
    try:
        fields = told["fields"]
        assignee, resolution = fields.get("assignee") or {}, fields.get("resolution") or {}
        return IssueListed(
            key=str(told["key"]),
            id=str(told["id"]),
            project=str(fields["project"]["key"]),
            status=str(fields["status"]["name"]),
            category=str(fields["status"]["statusCategory"]["key"]),
            resolution=resolution.get("name"),
            assignee=assignee.get("emailAddress") or assignee.get("accountId") or assignee.get("name"),
            labels=tuple(map(str, fields.get("labels") or ())),
        )
    except (KeyError, TypeError, AttributeError):
        raise UnexpectedAnswer from None
