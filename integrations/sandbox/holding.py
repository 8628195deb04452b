"""What the stand-ins hold, in one place for tests and pages to look at."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.state import JiraState
from integrations.sandbox.journal import Journal
from integrations.sandbox.mail.state import Mailboxes
from integrations.sandbox.pager import Page, Pager
from integrations.sandbox.people import jira_people
from integrations.sandbox.slack.state import Message, SlackState
from integrations.sandbox.slack.world import ChannelSample, SlackUser
from integrations.sandbox.wire import SeenRequest
from triage.domain import Clock

REQUESTS_KEPT = 50_000


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        """Give the present moment."""
        return datetime.now(UTC)


@dataclass(frozen=True)
class State:
    """What the stand-ins hold, for tests and pages to look at."""

    jira: JiraState
    slack: SlackState
    pager: Pager
    mailboxes: Mailboxes
    requests: deque[SeenRequest]

    @property
    def issues(self) -> dict[str, Issue]:
        """Give the issues by key."""
        return self.jira.issues

    @property
    def messages(self) -> list[Message]:
        """Give Slack's messages, oldest first."""
        return self.slack.messages

    @property
    def pages(self) -> list[Page]:
        """Give the pages, oldest first."""
        return self.pager.pages


def begin(journal: Journal, clock: Clock, *, people: Sequence[SlackUser], channels: Sequence[ChannelSample]) -> State:
    """Begin with what the journal kept."""
    return State(
        jira=JiraState(journal, clock, people=jira_people(people)),
        slack=SlackState(journal, clock, people=people, channels=channels),
        pager=Pager(journal, clock),
        mailboxes=Mailboxes(journal, clock),
        requests=deque(maxlen=REQUESTS_KEPT),
    )
