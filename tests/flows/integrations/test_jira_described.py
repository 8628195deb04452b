"""What the core decides of a matter is on its issue, point by point, however the Jira at hand wants it written."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from classifiers.sensitive import redact
from integrations.jira.client import JiraConnection
from integrations.jira.sender import JiraSender
from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.jira.conditions import Profile
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.server import Sandbox
from playbooks.book import Book
from tests.flows.integrations.trials import SystemClock, Trial
from tests.unit.rules.drawing import REPORT, SURE
from triage.domain import Destination, Lane, Outgoing
from triage.matters.related import thread_url
from triage.routing import make_plan

SAID = "Since Monday the invoice bot books wrong amounts, see the log:\n\n" + "row 17; GBP 12.50; released\n" * 200
THREAD = thread_url("slack:T024BE7LD", "C0EAQDV4Z:1768384900.000100")


@pytest.fixture(params=list(Profile))
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    with Sandbox(jira_profile=request.param) as running:
        yield running


def drafted(book: Book, *, lane: Lane, **related: Any) -> Outgoing:
    report = replace(
        REPORT,
        reference="R-5WKMT68",
        source="slack",
        author="ines.okafor@example.test",
        text=redact(SAID).text,
        given={},
        data_classes={"personal": 1},
        received_at=datetime(2026, 11, 23, 9, tzinfo=UTC),
        ticket_url="https://triage.example.test/tickets/R-5WKMT68",
    )
    assessed = replace(SURE, lane=lane, confidence=0.91, also=(Lane.OUTPUT_QUALITY,), reasons=("“books wrong”",))
    plan = make_plan(report, assessed, book, destinations=frozenset({Destination.JIRA}))
    (outgoing,) = plan.outgoing
    return replace(outgoing, payload={**outgoing.payload, **related})


def sent(sandbox: Sandbox, outgoing: Outgoing, key: str = "k-1") -> Issue:
    known = sandbox.credentials
    user = known.jira_user if sandbox.jira.conditions.is_cloud else ""
    sender = JiraSender(JiraConnection(sandbox.jira_url, user, known.jira_token, index_lag_seconds=0.0), SystemClock())
    try:
        return sandbox.state.issues[sender.send(outgoing, Trial(key)).external_id]
    finally:
        sender.close()


def test_each_thing_that_an_owner_needs_is_on_the_issue(sandbox: Sandbox, book: Book) -> None:
    parent = sandbox.jira.create("IT", "The matter that it came out of")
    links = [{"type": "Relates", "issue": parent.key}]
    outgoing = drafted(book, lane=Lane.WORKFLOW_FAILURE, thread_url=THREAD, links=links)
    found, playbook = sent(sandbox, outgoing), book.playbook_for("workflow_failure")
    words = to_text(found.description).replace("\\", "")
    missing = [one["label"] for one in outgoing.payload["context"] if one["required"] and one["value"] is None]
    for said in (
        "Severity",
        "invoice bot books wrong amounts",
        *missing,
        "MISSING, please ask",
        f"{playbook.title}, 91% sure",
        "books wrong",
        "output_quality",
        "personal",
        *(step.text for step in playbook.steps),
        *playbook.evidence,
        "ines.okafor@example.test, who wrote in Slack",
        "reply:",
        "Ticket R-5WKMT68",
        "Where it was said, in Slack",
    ):
        assert said in words
    written = str(found.description)
    assert "https://triage.example.test/tickets/R-5WKMT68" in written
    assert THREAD is not None
    assert THREAD in written
    assert len(sandbox.state.jira.links_of(found)) == len(found.remote_links) == 1
    assert [one["filename"] for one in found.attachments] == ["R-5WKMT68-what-was-said.txt"]
    noted = found.properties["triage"]
    assert (noted["reference"], noted["lane"], noted["data_classes"]) == (
        "R-5WKMT68",
        "workflow_failure",
        ["personal"],
    )


def test_a_long_list_of_evidence_is_a_file_behind_the_level_and_nowhere_in_a_pointer(
    sandbox: Sandbox, book: Book
) -> None:
    outgoing = drafted(book, lane=Lane.SECURITY_INCIDENT, thread_url=THREAD)
    behind = sent(sandbox, outgoing)
    names = ["R-5WKMT68-what-was-said.txt", "R-5WKMT68-evidence-security_incident.txt"]
    assert [one["filename"] for one in behind.attachments] == names
    pointer = sent(sandbox, replace(outgoing, payload={**outgoing.payload, "security_level": None}), "k-2")
    assert pointer.attachments == []
    assert "app.slack.com" not in str(pointer.description)


def test_what_goes_on_in_the_same_issue_is_put_there_once(sandbox: Sandbox, book: Book) -> None:
    other = sandbox.jira.create("IT", "The matter that it came out of")
    draft = drafted(book, lane=Lane.WORKFLOW_FAILURE, links=[{"type": "Relates", "issue": other.key}])
    first = sent(sandbox, draft)
    said = {"issue": first.key, "draft": draft.payload, "told": "It goes on here."}
    again = sent(sandbox, Outgoing(Destination.JIRA, "issue.move", said), "k-2")
    assert (again.key, len(again.attachments), len(sandbox.state.jira.links_of(again))) == (first.key, 1, 1)


@pytest.mark.parametrize(
    ("source", "source_id"),
    [("slack:T1", "D024BE91L:1768384900.0001"), ("slack:T1", "slack:view:V1"), ("api", "C1:1.1"), ("slack:", "C1:1.1")],
)
def test_what_was_said_where_nobody_else_reads_has_no_address(source: str, source_id: str) -> None:
    assert thread_url(source, source_id) is None
