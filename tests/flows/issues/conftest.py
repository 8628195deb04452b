"""A house whose Jira is the stand-in, reached over real HTTP, and whose Slack takes everything."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from classifiers.lanes.model import LaneModel
from integrations.jira.client import JiraConnection
from integrations.jira.looking import JiraLooking
from integrations.jira.sender import JiraSender
from integrations.sandbox.jira import world
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.server import Sandbox
from playbooks.book import Book
from tests.flows.conversation.houses import PEOPLE, PRIYA, PhoneBook, Town
from tests.flows.desk.desks import SetClock
from triage.aftermath import aftermath
from triage.conversation.outside import Outside
from triage.database import Database
from triage.delivery import Worker
from triage.domain import Destination, Sender
from triage.store import access
from triage.wiring_jira import arrival_of

INES = "ines.okafor@example.test"


@dataclass(kw_only=True)
class Company(Town):
    """A town with a Jira of its own."""

    sandbox: Sandbox
    jira: JiraSender
    looking: JiraLooking

    def deliver(self) -> None:
        follows = aftermath(self.book, self.destinations, base_url="https://triage.example.test")
        senders: dict[Destination, Sender] = dict.fromkeys(self.destinations, self.slack)
        worker = Worker(self.database, senders | {Destination.JIRA: self.jira}, clock=self.clock, aftermath=follows)
        ways = tuple(self.destinations)
        while any(worker.deliver_one(urgent=urgent, destinations=ways) for urgent in (True, False)):
            pass

    @property
    def issue(self) -> Issue:
        assert self.ticket.jira_key is not None
        return self.sandbox.jira.issue(self.ticket.jira_key)

    @property
    def category(self) -> str:
        """Say where the issue stands."""
        return world.status_of(self.issue.status_id).category_key

    def hears_of(self, issue: Issue) -> None:
        """Be told of one issue."""
        told = {"issue": issue.key, "id": issue.id, "ours": []}
        self.inbox.take(arrival_of(told, f"look:{self.ts()}"))
        self.settle()

    def looks(self) -> None:
        """Look at every issue there is, as after a webhook about each."""
        for one in self.looking.changed_since(self.clock.now() - timedelta(days=1)):
            self.inbox.take(arrival_of(one, f"look:{self.ts()}"))
        self.settle()


@pytest.fixture
def company(database: Database, book: Book, judge: LaneModel, sandbox: Sandbox) -> Iterator[Company]:
    clock, known = SetClock(), sandbox.credentials
    with database.writing() as session:
        for account in (*PEOPLE.values(), replace(PEOPLE[PRIYA], name="Ines Okafor", mail=INES)):
            if account.role is not None:
                access.add_person(session, account.mail, name=account.name, role=account.role, now=clock.now())
    connection = JiraConnection(sandbox.jira_url, known.jira_user, known.jira_token, index_lag_seconds=0.0)
    looking, sender = JiraLooking(connection, clock), JiraSender(connection, clock)
    outside = replace(Outside(PhoneBook()), issues=looking)
    yield Company(database, book, judge, clock, outside=outside, sandbox=sandbox, jira=sender, looking=looking)
    looking.close()
    sender.close()
