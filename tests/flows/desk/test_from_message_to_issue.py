"""The whole way: a message comes in, the worker sends, and the right people have all that they need."""

from collections.abc import Iterator

import pytest
from sqlalchemy import update
from sqlmodel import col

from integrations.jira.client import JiraConnection
from integrations.jira.sender import JiraSender
from integrations.pager import PagerSender
from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.holding import SystemClock
from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.server import Sandbox
from integrations.slack.sender import SlackConnection, SlackSender
from tests.flows.desk.desks import EVERYWHERE, INCIDENT, Office, message
from triage.aftermath import aftermath
from triage.delivery import Worker
from triage.domain import Destination, Lane, Outcome, Sender
from triage.paging import page_again
from triage.samples import MESSAGES
from triage.tables import Delivery

# Each of the demonstration's messages, by a few of its words, and where its issue has to be.
TEN = [
    ("guidance", "best for writing up minutes", "AIEN", "#ai-help"),
    ("technical", "greyed out in Word", "IT", "#it-support"),
    ("data_handling", "put this list of names into ChatGPT", "DGOV", "#data-governance"),
    ("security_incident", "whole customer export", "SEC", "#security-incidents"),
    ("workflow_failure", "nightly ticket summaries", "AIOPS", "#ai-operations"),
    ("new_use_case", "AI on supplier contracts", "AICO", "#ai-council"),
    ("output_quality", "wrong revenue figure", "AIQ", "#ai-quality"),
    ("compliance", "GDPR require client consent", "COMP", "#compliance"),
    ("unclear", "doesn't work", "AIDESK", "#ai-desk"),
    ("out_of_scope", "coffee machine", "SD", "#service-desk"),
]


@pytest.fixture
def worker(office: Office, sandbox: Sandbox) -> Iterator[Worker]:
    """Give a worker whose senders speak to the stand-ins."""
    clock, known = SystemClock(), sandbox.credentials
    connection = JiraConnection(sandbox.jira_url, known.jira_user, known.jira_token, index_lag_seconds=0.1)
    jira = JiraSender(connection, clock)
    slack = SlackSender(SlackConnection(known.slack_bot_token, sandbox.slack_api_url), clock)
    pager = PagerSender([sandbox.pager_url])
    senders: dict[Destination, Sender] = {Destination.JIRA: jira, Destination.SLACK: slack, Destination.PAGER: pager}
    yield Worker(office.database, senders, clock=clock, aftermath=aftermath(office.book, EVERYWHERE))
    jira.close()


def deliver_all(worker: Worker) -> None:
    while any(worker.deliver_one(urgent=urgent, destinations=tuple(Destination)) for urgent in (True, False)):
        pass


def channels_of(sandbox: Sandbox) -> list[str]:
    """Name the channels in which something was said."""
    known = sandbox.state.slack.channels
    return [f"#{known[one.channel].name}" for one in sandbox.state.messages]


def holds_what_the_owner_needs(office: Office, issue: Issue, reference: str) -> None:
    """Find each required thing in the description: its label, and its value or that it is missing."""
    text, ticket = to_text(issue.description), office.ticket(reference)
    rows = [line.split("\t") for line in text.splitlines() if "\t" in line]
    answers = {row[0]: row[1] for row in rows}
    for item in ticket.context:
        if item["required"]:
            assert answers[item["label"]] == (item["value"] or "MISSING, please ask")
    assert " ".join(ticket.text.split()) in " ".join(text.split())
    for step in office.book.playbook_for(ticket.lane or ticket.outcome).steps:
        assert step.text in text
    assert reference in text


def test_table_names_each_message_of_the_demonstration() -> None:
    assert {name for name, *_ in TEN} == {*Lane, Outcome.OUT_OF_SCOPE, Outcome.UNCLEAR}
    assert len(MESSAGES) == len(TEN)
    assert all(sum(words in text for _, text in MESSAGES) == 1 for _, words, *_ in TEN)


@pytest.mark.parametrize(("name", "words", "project", "channel"), TEN)
def test_message_becomes_an_issue_in_the_right_queue(
    office: Office, sandbox: Sandbox, worker: Worker, *, name: str, words: str, project: str, channel: str
) -> None:
    author, text = next(one for one in MESSAGES if words in one[1])
    answer = office.desk.receive(message(text, author=author))
    assert (answer.lane or answer.outcome) == name
    deliver_all(worker)
    assert {one.state for one in office.deliveries()} == {"sent"}
    (issue,) = sandbox.state.issues.values()
    ticket = office.ticket(answer.reference)
    assert (issue.project, ticket.jira_key) == (project, issue.key)
    holds_what_the_owner_needs(office, issue, answer.reference)
    assert channels_of(sandbox) == [channel]
    assert len(sandbox.state.pages) == (1 if name == "security_incident" else 0)
    assert (issue.security_id is not None) is (name == "security_incident")
    assert office.chain_holds()


def test_planted_secrets_reach_no_vendor(office: Office, sandbox: Sandbox, worker: Worker) -> None:
    planted = ("anna.berg@customer.example.org", "4111 1111 1111 1111", "AKIAIOSFODNN7QRSTUVW", "Tulip-River-42!")
    text = "I pasted this into my own ChatGPT: {} card {} AWS key {} password: {}".format(*planted)
    answer = office.desk.receive(message(text))
    deliver_all(worker)
    assert answer.restricted
    assert (len(sandbox.state.issues), len(sandbox.state.pages), len(sandbox.state.messages)) == (1, 1, 1)
    sent = b"".join(one.body for one in sandbox.state.requests).decode()
    assert [secret for secret in planted if secret in sent] == []
    assert answer.reference in sent


def test_a_page_goes_out_while_neither_jira_nor_slack_answers_and_no_word_is_read_elsewhere(
    office: Office, sandbox: Sandbox, worker: Worker
) -> None:
    for vendor in (Vendor.JIRA, Vendor.SLACK):
        sandbox.faults.arm(Fault(Kind.STATUS, vendor, status=503))
    answer = office.desk.receive(message(INCIDENT))
    deliver_all(worker)
    assert "/page/" in sandbox.state.pages[0].body
    assert answer.reference in sandbox.state.pages[0].title
    office.clock.pass_by(minutes=5)
    assert page_again(office.database, office.desk.premises, now=office.clock.now()) == 1
    deliver_all(worker)
    assert len(sandbox.state.pages) == 2
    assert not sandbox.state.messages
    sandbox.faults.clear()
    with office.database.writing() as session:
        session.execute(update(Delivery).where(col(Delivery.state) == "pending").values(due=office.clock.now()))
    deliver_all(worker)
    assert {one.state for one in office.deliveries()} == {"sent"}
    read = f"{[one.text for one in sandbox.state.messages]}{[one.blocks for one in sandbox.state.messages]}"
    assert "customer export" not in f"{read}{[(one.title, one.body) for one in sandbox.state.pages]}"
    (issue,) = sandbox.state.issues.values()
    assert issue.security_id is not None
    assert "customer export" not in issue.summary
