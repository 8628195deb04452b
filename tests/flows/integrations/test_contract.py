"""What is asked of Jira and sent to it, in every kind of delivery, is what the vendor's published contracts allow."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from fnmatch import fnmatchcase
from typing import Any

import pytest

from integrations.jira.client import JiraConnection
from integrations.jira.inventory import issues_of_ours
from integrations.jira.looking import JiraLooking
from integrations.jira.sender import JiraSender
from integrations.sandbox.faults import Fault, Kind
from integrations.sandbox.server import Sandbox
from tests.contracts.openapi import CONTRACTS, JiraContract
from tests.flows.integrations.trials import SystemClock, Trial, issue, payload
from triage.domain import Destination, Outgoing, SendFailed

# What the contracts do not describe, and why it is asked all the same.
UNDESCRIBED = {
    "GET /rest/api/2/serverInfo": "Asked first, in the version that every Jira has; described under version 3 alone.",
    "GET /rest/servicedeskapi/servicedesk/*/organization": "Documented for Cloud and Data Center, and not in the file.",
}
DESK = "/rest/servicedeskapi/"
TOM, MEI = "tom.lindqvist@example.test", "mei.santos@example.test"
EXTRAS: dict[str, Any] = {
    "assignee": TOM,
    "watchers": [MEI, "stranger@example.test"],
    "due": "2027-02-01",
    "fields": {
        "Business unit": "Sales",
        "AI tool": "Minutes bot",
        "Data class": ["Personal"],
        "Confidence": "0.5",
        "Approver": MEI,
        "Needed by": "2027-01-31",
        "Impact": "Two teams wait.",
        "Colour": "red",
    },
    "remote_link": "https://triage.example.test/tickets/AI-1",
    "links": [{"type": "is duplicated by", "issue": "AIOPS-1"}],
    "attachments": [{"name": "a.txt", "text": "one line"}],
}
CUSTOMER = {"on_behalf_of": MEI, "participants": [TOM], "organisations": ["Northwind"]}


@pytest.fixture(scope="module")
def contracts() -> dict[bool, JiraContract]:
    if not CONTRACTS.is_dir():
        pytest.skip("the vendors' contracts are not beside the repository (../shared/contracts)")
    return {False: JiraContract.load(), True: JiraContract.load("jsm.pruned.json")}


def doubtful(key: str) -> Trial:
    return Trial(key, datetime.now(UTC) - timedelta(minutes=5))


def told(kind: str, **said: Any) -> Outgoing:
    return Outgoing(Destination.JIRA, kind, {"issue": "AIOPS-1"} | said)


def make_issues(sandbox: Sandbox, jira: JiraSender) -> None:
    jira.send(issue(), Trial("plain"))
    jira.send(issue(priority="Frightful"), Trial("without"))
    jira.send(issue(project="SEC", restricted=True, security_level="Restricted"), Trial("behind a level"))
    jira.send(issue(project="IT", restricted=True, **EXTRAS), Trial("pointer"))
    for project, kind in (("IT", "Report a problem"), ("SD", "31"), ("AIOPS", None)):
        asked = issue(project=project, request_type=kind, **EXTRAS, **(CUSTOMER if kind else {}))
        sandbox.faults.arm(Fault(Kind.RESET_AFTER_COMMIT, method="POST", times=1))
        with pytest.raises(SendFailed):
            jira.send(asked, Trial(f"lost in {project}"))
        jira.send(asked, doubtful(f"lost in {project}"))


def change_issues(jira: JiraSender) -> None:
    for public in (True, False):
        said = told("issue.comment", text="on it", public=public, author="Tom")
        comment = jira.send(said, Trial(f"said {public}")).external_id.partition(":")[2]
        jira.send(said, doubtful(f"said {public}"))
        for text in ("on it now", ""):
            edit = told("issue.comment_edit", comment=comment, text=text, public=public, author="Tom")
            jira.send(edit, Trial("edited"))
    for person in (TOM, MEI.partition("@")[0], "stranger@example.test", None):
        jira.send(told("issue.assign", person=person), Trial("assigned"))
    for to, outcome in (("in_progress", None), ("done", "fixed"), ("reopened", None)):
        jira.send(told("issue.transition", to=to, outcome=outcome, comment="so it is"), Trial(f"to {to}"))
    for project, restricted in (("AIOPS", False), ("COMP", False), ("SEC", True)):
        draft = payload(project=project, restricted=restricted, **EXTRAS)
        jira.send(told("issue.move", draft=draft, told="Goes on in"), Trial(f"moved to {project}"))


def look(connection: JiraConnection) -> Iterator[object]:
    looking = JiraLooking(connection, SystemClock())
    yield looking.read("AIOPS-1")
    yield looking.read("AIOPS-99")
    yield looking.read("IT-2")
    yield list(looking.changed_since(datetime.now(UTC) - timedelta(minutes=5)))
    looking.close()
    yield issues_of_ours(connection, SystemClock())


def test_every_request_of_every_kind_fits_the_contract(
    sandbox: Sandbox, jira: JiraSender, contracts: dict[bool, JiraContract]
) -> None:
    known = sandbox.credentials
    make_issues(sandbox, jira)
    change_issues(jira)
    jira.probe(["IT"])
    assert all(
        seen
        for number, seen in enumerate(look(JiraConnection(sandbox.jira_url, known.jira_user, known.jira_token)))
        if number != 1
    )
    excused = set()
    for seen in sandbox.state.requests:
        name = f"{seen.method} {seen.path}"
        if (reason := next((one for one in UNDESCRIBED if fnmatchcase(name, one)), None)) is not None:
            excused.add(reason)
            continue
        contract = contracts[seen.path.startswith(DESK)]
        contract.check_request(seen.method, seen.path, seen.body, query=seen.query_string)
    asked = {f"{one.method} {one.path.rpartition('/')[2]}" for one in sandbox.state.requests}
    kinds = {"POST issue", "POST request", "POST watchers", "POST remotelink", "POST issueLink", "POST attachments"}
    assert kinds | {"POST comment", "PUT assignee", "POST transitions", "GET editmeta", "GET user"} <= asked
    assert excused == set(UNDESCRIBED)
