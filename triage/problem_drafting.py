"""The draft of the issue that holds a problem together: what, how many and since when, and no words of any matter."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from playbooks.book import Book
from triage.domain import Severity

LABEL = "problem"


@dataclass(frozen=True)
class Gathered:
    """A problem as its issue tells it; `called` is masked, `lane` the one that most of it is in."""

    reference: str
    called: str
    lane: str
    count: int
    people: int
    first_at: datetime
    url: str
    maker: str


def parent_draft(gathered: Gathered, book: Book) -> dict[str, Any]:
    """Write the draft that a delivery to Jira carries, for the queue of the lane's owner."""
    playbook = book.playbook_for(gathered.lane)
    queue = playbook.queue or book.owners.review
    owner = book.owners.review_owner if playbook.queue is None else playbook.owner
    since = f"{gathered.first_at:%Y-%m-%d}"
    return {
        "reference": gathered.reference,
        "title": gathered.called,
        "project": queue.project,
        "issue_type": queue.issue_type,
        "labels": [*queue.labels, LABEL],
        "components": list(queue.components),
        "priority": None,
        "security_level": queue.security_level,
        "restricted": False,
        "lane": gathered.lane,
        "lane_title": playbook.title,
        "confidence": 1.0,
        "reasons": [],
        "severity": str(Severity.NORMAL),
        "asked": "",
        "reporter": "",
        "source": "",
        "context": [],
        "also": [],
        "data_classes": [],
        "steps": [],
        "evidence": [],
        "ticket_url": gathered.url,
        "remote_link": gathered.url,
        "owner": book.owners.owners[owner].name,
        "acknowledge_by": None,
        "resolve_by": None,
        "needs_review": False,
        "versions": {"model": gathered.maker, "playbook": book.short_version, "policy": book.policy_version},
        "gathers": [
            book.say("jira_problem_counts", count=gathered.count, people=gathered.people, since=since),
            book.say("jira_problem_links"),
            book.say("jira_problem_end", reference=gathered.reference),
        ],
    }
