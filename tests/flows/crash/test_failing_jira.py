"""Many tickets through a Jira that fails one call in five, and a worker that is killed among them: each has one issue.

TICKETS in the environment says how many there are: `make test-long` takes a thousand.
"""

import os
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlmodel import col, func, select

from integrations.sandbox.faults import Vendor
from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.server import Sandbox
from tests.flows.crash.receiving import desk_at, fail_in_every_way, receive_all
from tests.flows.crash.workers import (
    PATIENCE_SECONDS,
    WorkerProcess,
    all_sent_without_pauses,
    assert_each_arrived_once,
    until,
)
from triage.database import Database
from triage.tables import Ticket

pytestmark = pytest.mark.crash
TICKETS = int(os.environ.get("TICKETS", "40"))


def test_every_ticket_has_one_issue_though_jira_fails_and_the_worker_dies(
    database_url: str, sandbox: Sandbox, lane_model_path: Path, worker_at: Callable[..., WorkerProcess]
) -> None:
    fail_in_every_way(sandbox, seed=5)
    with desk_at(database_url, sandbox, lane_model_path) as desk, closing(Database(database_url)) as database:
        receive_all(desk, TICKETS)
        with worker_at(database_url) as worker:
            until(lambda: _made(database) >= TICKETS // 2, worker, patience_seconds=PATIENCE_SECONDS + TICKETS)
            worker.kill()
            worker.start()
            until(lambda: all_sent_without_pauses(database), worker, patience_seconds=PATIENCE_SECONDS + TICKETS)
        assert_each_arrived_once(database, sandbox)
        assert_all_links_are_right(database, sandbox)
    asked = [one for one in sandbox.state.requests if one.vendor is Vendor.JIRA]
    struck = Counter(one.fault for one in asked if one.fault is not None)
    assert 0.1 < struck.total() / len(asked) < 0.3


def _made(database: Database) -> int:
    with database.reading() as session:
        return session.exec(select(func.count()).where(col(Ticket.jira_key).is_not(None))).one()


def assert_all_links_are_right(database: Database, sandbox: Sandbox) -> None:
    """Follow each ticket to its issue and back."""
    with database.reading() as session:
        tickets = session.exec(select(Ticket)).all()
    assert len(tickets) == len({one.jira_key for one in tickets}) == len(sandbox.state.issues) == TICKETS
    for ticket in tickets:
        assert ticket.jira_key is not None
        assert ticket.jira_url == f"{sandbox.jira_url}/browse/{ticket.jira_key}"
        issue = sandbox.state.issues[ticket.jira_key]
        assert issue.summary.startswith(f"[{ticket.reference}]")
        assert issue.properties["triage"]["reference"] == ticket.reference
        assert ticket.reference in to_text(issue.description or {})
