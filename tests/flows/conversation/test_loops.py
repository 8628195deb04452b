"""A Jira that hangs lets nobody in Slack wait."""

import threading
from dataclasses import dataclass, field

from playbooks.book import Book
from tests.flows.desk.desks import SetClock
from triage.database import Database
from triage.domain import Arrival, Destination
from triage.inbox import InboxOfArrivals
from triage.inbox_worker import Act, InboxWorker, Result
from triage.matters.change import Premises
from triage.pasting import own_lists
from triage.store.inbox import Kept

LONGEST_SECONDS = 30.0


@dataclass
class Hanging:
    """Waits for Jira until it is told that Slack was served."""

    slack_was_served: threading.Event = field(default_factory=threading.Event)
    jira_was_asked: threading.Event = field(default_factory=threading.Event)

    def consider(self, arrival: Kept) -> Act:
        if arrival.source == "jira":
            self.jira_was_asked.set()
            self.slack_was_served.wait(LONGEST_SECONDS)
        else:
            self.slack_was_served.set()
        return lambda _: Result.DONE


def test_a_jira_that_hangs_lets_nobody_in_slack_wait(database: Database, book: Book) -> None:
    clock, hanging, lists = SetClock(), Hanging(), own_lists(book)
    premises = Premises(book, frozenset(Destination), "https://triage.example.test")
    worker = InboxWorker(database, hanging, premises, clock=clock, wake=lambda: None)
    inbox = InboxOfArrivals(database, clock, lists=lambda: lists, wake=worker.wake)
    for number in range(3):
        inbox.take(Arrival("jira", f"jira:{number}", "issue_seen", "", {"id": str(number), "issue": "", "ours": []}))
    worker.start()
    try:
        assert hanging.jira_was_asked.wait(LONGEST_SECONDS)
        inbox.take(Arrival("slack", "slack:1", "message", "U1", {"channel": "D1", "ts": "1.1"}, "Hello"))
        assert hanging.slack_was_served.wait(LONGEST_SECONDS / 2)
    finally:
        hanging.slack_was_served.set()
        worker.stop()
