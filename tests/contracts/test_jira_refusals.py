"""What the stand-in Jira refuses, and that it refuses it as Jira does."""

from typing import Any

import pytest
import requests

from integrations.sandbox.server import Sandbox
from tests.contracts.openapi import JiraContract
from tests.contracts.samples import new_issue


@pytest.mark.parametrize("header", ["", "Basic d3Jvbmc6d3Jvbmc=", "Bearer wrong"])
def test_an_unknown_caller_is_turned_away(sandbox: Sandbox, header: str) -> None:
    answer = requests.get(f"{sandbox.jira_url}/rest/api/3/myself", headers={"Authorization": header}, timeout=60)
    assert answer.status_code == 401


def test_a_bearer_token_opens_as_well(sandbox: Sandbox) -> None:
    header = {"Authorization": f"Bearer {sandbox.credentials.jira_token}"}
    assert requests.get(f"{sandbox.jira_url}/rest/api/3/myself", headers=header, timeout=60).status_code == 200


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"project": {"key": "NOPE"}}, "project"),
        ({"issuetype": {"name": "Nope"}}, "issuetype"),
        ({"summary": ""}, "summary"),
        ({"summary": "two\nlines"}, "summary"),
        ({"summary": "x" * 256}, "summary"),
        ({"description": "plain words"}, "description"),
        ({"labels": ["two words"]}, "labels"),
        ({"priority": {"name": "Nope"}}, "priority"),
        ({"security": {"name": "Restricted"}}, "security"),
        ({"customfield_10000": "x"}, "customfield_10000"),
        ({"duedate": "tomorrow"}, "duedate"),
    ],
)
def test_a_wrong_field_is_named(
    sandbox: Sandbox, session: requests.Session, fields: dict[str, Any], field: str
) -> None:
    answer = session.post(f"{sandbox.jira_url}/rest/api/3/issue", json=new_issue(**fields), timeout=60)
    assert answer.status_code == 400
    assert list(answer.json()["errors"]) == [field]
    assert not sandbox.state.issues


def test_a_document_with_an_unknown_part_is_refused(sandbox: Sandbox, session: requests.Session) -> None:
    document = {"type": "doc", "version": 1, "content": [{"type": "listItem", "content": []}]}
    answer = session.post(f"{sandbox.jira_url}/rest/api/3/issue", json=new_issue(description=document), timeout=60)
    assert (answer.status_code, answer.json()["errorMessages"]) == (400, ["INVALID_INPUT"])


def test_the_old_search_is_gone(sandbox: Sandbox, session: requests.Session) -> None:
    assert session.get(f"{sandbox.jira_url}/rest/api/3/search?jql=key%3DA", timeout=60).status_code == 410


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "issue", b"{not json"),
        ("POST", "issue", b"\xff\xfe"),
        ("POST", "issue", b"[]"),
        ("POST", "issue", b'{"fields": {"project": 7, "summary": 7, "labels": 7, "components": 7, "priority": 7}}'),
        ("POST", "issue", b'{"fields": 7}'),
        ("POST", "issue", b'{"fields": {}, "properties": [7]}'),
        ("PUT", "issue/IT-1", b"{}"),
        ("PUT", "issue/IT-1", b'{"fields": {"assignee": {"accountId": "nobody"}}}'),
        ("PUT", "issue/IT-1", b'{"fields": {"labels": ["%s"]}}' % (b"x" * 256)),
        ("PUT", "issue/IT-1", b'{"update": {"labels": [{"nope": 1}]}}'),
        ("PUT", "issue/IT-1", b'{"update": {"labels": 7}}'),
        ("PUT", "issue/IT-1", b'{"update": 7, "fields": 7}'),
        ("POST", "issue/IT-1/transitions", b'{"transition": {"id": "31"}, "fields": 7}'),
        ("POST", "search/jql", b'{"jql": "project = IT", "fields": 7}'),
        ("POST", "search/jql", b'{"jql": "project = IT", "maxResults": "many"}'),
        ("POST", "issueLink", b'{"type": 7}'),
        ("PUT", "issue/IT-1", b'{"update": {"priority": [{"set": 1}]}}'),
        ("PUT", "issue/IT-1/properties/note", b"{not json"),
        ("PUT", f"issue/IT-1/properties/{'x' * 256}", b"1"),
        ("POST", "issue/IT-1/watchers", b"{not json"),
        ("POST", "issue/IT-1/transitions", b'{"transition": 7}'),
        ("POST", "search/jql", b'{"jql": 7}'),
        ("POST", "search/jql", b'{"jql": "project = IT", "nextPageToken": "nonsense"}'),
        ("GET", "search/jql?jql=project%3DIT&maxResults=many", b""),
        ("GET", "issue/IT-1/comment?startAt=x", b""),
    ],
)
def test_bad_input_is_a_refusal_in_jiras_shape(
    sandbox: Sandbox, session: requests.Session, method: str, path: str, body: bytes
) -> None:
    api = f"{sandbox.jira_url}/rest/api/3"
    session.post(f"{api}/issue", json=new_issue("IT"), timeout=60)
    before = dict(sandbox.state.issues)
    answer = session.request(method, f"{api}/{path}", data=body, timeout=60)
    assert answer.status_code == 400
    assert set(answer.json()) == {"errorMessages", "errors"}
    assert sandbox.state.issues == before


@pytest.mark.parametrize(
    "block",
    [
        {"type": "paragraph", "content": [{"type": "text", "text": ""}]},
        {"type": "paragraph", "content": [{"type": "text", "text": "x", "marks": [{"type": "loud"}]}]},
        {"type": "paragraph", "content": [{"type": "text", "text": "x", "marks": [{"type": "link"}]}]},
        {"type": "paragraph", "content": [{"type": "paragraph"}]},
        {"type": "paragraph", "content": "words"},
        {"type": "heading", "attrs": {"level": 7}, "content": []},
        {"type": "bulletList", "content": []},
        {"type": "table", "content": [{"type": "tableCell", "content": []}]},
        {"type": "shout"},
        "words",
    ],
)
def test_the_stand_in_refuses_documents_that_the_format_does_not_know(
    sandbox: Sandbox, session: requests.Session, contract: JiraContract, block: Any
) -> None:
    body = new_issue(description={"type": "doc", "version": 1, "content": [block]})
    answer = session.post(f"{sandbox.jira_url}/rest/api/3/issue", json=body, timeout=60)
    assert answer.status_code == 400
    sent = requests.Request("POST", "http://x", json=body).prepare().body
    assert isinstance(sent, bytes)
    assert contract.request_problems("POST", "/rest/api/3/issue", sent)
