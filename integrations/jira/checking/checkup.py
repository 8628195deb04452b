"""Tries a Jira: whether it knows us, whether it takes what each queue wants, and whether it tells us what happens."""

from collections.abc import Iterable, Iterator

from integrations.doubt import Doubt
from integrations.jira.checking import queues
from integrations.jira.checking import sentences as say
from integrations.jira.checking.offered import Offered
from integrations.jira.checking.wanted import Finding, Wanted
from integrations.jira.client import JiraClient, JiraConnection
from integrations.jira.failures import in_our_words
from triage.domain import Clock, SendFailed

# What a webhook has to tell; a move and an attachment are updates to Jira.
EVENTS = (
    "jira:issue_updated",
    "jira:issue_deleted",
    "comment_created",
    "comment_updated",
    "comment_deleted",
    "issuelink_created",
)


def checkup(
    connection: JiraConnection, wanted: Iterable[Wanted], clock: Clock, *, hears_at: str = "", has_secret: bool = False
) -> list[Finding]:
    """Try everything, change nothing; `hears_at` is where the webhook has to lead."""
    client: JiraClient | None = None
    found: list[Finding] = []
    try:
        with in_our_words(clock, Doubt.left_from_before(was_in_doubt=False)):
            client = JiraClient(connection)
            client.myself()
            offered = Offered(client)
            for one in wanted:
                found += queues.findings(offered, one)
            found += _hearing(offered, hears_at, has_secret=has_secret)
    except SendFailed as failure:
        found.append(Finding(failure.message))
    finally:
        if client is not None:
            client.close()
    return _each_once(found)


def _hearing(offered: Offered, url: str, *, has_secret: bool) -> Iterator[Finding]:
    if not has_secret:
        yield Finding(say.NOT_TOLD, is_problem=False)
        return
    known = offered.webhooks()
    if known is None:
        yield Finding(say.HIDDEN_WEBHOOKS.format(url=url), is_problem=False)
        return
    # Jira may be told to add the issue to the address.
    ours = [one for one in known if str(one.get("url", "")).partition("?")[0].rstrip("/") == url]
    if not ours:
        yield Finding(say.NO_WEBHOOK.format(url=url))
        return
    if not any(one.get("enabled", True) for one in ours):
        yield Finding(say.WEBHOOK_OFF.format(url=url))
    told = {str(event) for one in ours for event in one.get("events") or ()}
    missing = [event for event in EVENTS if event not in told]
    if told and missing:
        yield Finding(say.WEBHOOK_MISSES.format(url=url, events=", ".join(missing)), is_problem=False)


def _each_once(found: list[Finding]) -> list[Finding]:
    """Say what is wrong with a project once, where it stands first, however many queues are there."""
    first: dict[str, Finding] = {}
    for one in found:
        first.setdefault(one.words, one)
    return list(first.values())
