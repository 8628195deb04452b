"""The package that the product uses gets along with the stand-in, and sends what the contract allows."""

import json
import time

import pytest
from jira import JIRA, JIRAError

from integrations.sandbox.faults import Fault, Kind
from integrations.sandbox.server import Sandbox
from tests.contracts.allowed_deviations import ALLOWED, Sent
from tests.contracts.openapi import JiraContract
from tests.contracts.samples import DOCUMENT, new_issue


def test_an_issue_is_found_by_label_once_the_index_has_caught_up(sandbox: Sandbox, client: JIRA) -> None:
    sandbox.faults.arm(Fault(Kind.INDEX_LAG, seconds=1.5))
    issue = client.create_issue(fields=new_issue(labels=["delivery-1"])["fields"])
    assert client.issue(issue.key).fields.summary == "Summaries are empty"
    assert not client.enhanced_search_issues('labels = "delivery-1"')
    time.sleep(1.6)
    found = client.enhanced_search_issues('labels = "delivery-1" AND project = AIOPS ORDER BY created DESC')
    assert [one.key for one in found] == [issue.key]


def test_an_issue_goes_its_way(sandbox: Sandbox, client: JIRA) -> None:
    key = client.create_issue(fields=new_issue("SEC", security={"name": "Restricted"})["fields"]).key
    client.transition_issue(key, "21")
    comment = client.add_comment(key, DOCUMENT)
    client.comment(key, comment.id).update(body=DOCUMENT)
    client.add_issue_property(key, "triage", {"delivery": "k-1"})
    client.add_simple_link(key, {"url": "https://triage.example.test/1", "title": "The ticket"})
    other = client.create_issue(fields=new_issue()["fields"]).key
    client.create_issue_link("Relates", key, other)
    client.assign_issue(key, None)
    seen = client.issue(key, expand="changelog")
    assert (str(seen.fields.status), str(seen.fields.security)) == ("In Progress", "Restricted")
    assert client.issue_property(key, "triage").value.delivery == "k-1"
    assert len(client.remote_links(key)) == len(seen.fields.issuelinks) == len(seen.fields.comment.comments) == 1
    changed = [(item.field, item.toString) for entry in seen.changelog.histories for item in entry.items]
    assert changed == [("status", "In Progress"), ("Link", f"This issue relates to {other}")]
    assert sandbox.state.issues[key].assignee is None


def test_what_the_client_sends_fits_the_contract(sandbox: Sandbox, client: JIRA, contract: JiraContract) -> None:
    test_an_issue_goes_its_way(sandbox, client)
    client.createmeta(projectKeys="SEC", expand="projects.issuetypes.fields")
    for seen in sandbox.state.requests:
        contract.check_request(seen.method, seen.path, seen.body, query=seen.query_string)
    assert len(sandbox.state.requests) > 10


def test_every_allowed_deviation_is_one_that_the_client_still_has(sandbox: Sandbox, client: JIRA) -> None:
    test_an_issue_goes_its_way(sandbox, client)
    sent = [Sent(seen.method, seen.path, json.loads(seen.body or b"null")) for seen in sandbox.state.requests]
    for allowed in ALLOWED:
        assert any(allowed.forgive(one) != one for one in sent), allowed.what


def test_what_is_wrong_reaches_the_client_by_field(client: JIRA) -> None:
    with pytest.raises(JIRAError) as raised:
        client.create_issue(fields=new_issue("NOPE")["fields"])
    assert raised.value.status_code == 400


def test_an_archived_project_takes_no_issue(sandbox: Sandbox, client: JIRA) -> None:
    number = sandbox.faults.arm(Fault(Kind.PROJECT_ARCHIVED, project="AIQ"))
    with pytest.raises(JIRAError):
        client.create_issue(fields=new_issue("AIQ")["fields"])
    assert client.create_issue(fields=new_issue("IT")["fields"]).key == "IT-1"
    sandbox.faults.disarm(number)
    assert client.create_issue(fields=new_issue("AIQ")["fields"]).key == "AIQ-1"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('labels = "a"', ["IT-1", "SEC-1"]),
        ("labels = a AND project = SEC", ["SEC-1"]),
        ("labels in (a, b) AND project != SEC", ["IT-1"]),
        ("project not in (SEC) AND labels = 'a'", ["IT-1"]),
        ("key = IT-1", ["IT-1"]),
        ('summary ~ "second" AND project in (IT, SEC)', ["SEC-1"]),
        ("labels = a order by key desc", ["SEC-1", "IT-1"]),
        ("statusCategory != Done AND labels = b", ["SEC-1"]),
        (r'labels = "no \" such"', []),
    ],
)
def test_the_queries_that_the_product_needs(client: JIRA, query: str, expected: list[str]) -> None:
    client.create_issue(fields=new_issue("IT", labels=["a"])["fields"])
    client.create_issue(fields=new_issue("SEC", labels=["a", "b"], summary="The second")["fields"])
    found = [one.key for one in client.enhanced_search_issues(query)]
    assert found == expected if "order" in query else sorted(found) == expected


@pytest.mark.parametrize(
    "query", ["", "order by created", "labels =", "nope = 1", "project = NOPE", "key = IT-9", 'labels = "open', "a b c"]
)
def test_a_query_that_jira_would_not_take_is_refused(client: JIRA, query: str) -> None:
    with pytest.raises(JIRAError) as raised:
        client.enhanced_search_issues(query)
    assert raised.value.status_code == 400
