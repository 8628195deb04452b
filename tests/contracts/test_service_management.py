"""The stand-in's service desks answer as the vendor's contract says, and do what customers and agents rely on."""

import re
from typing import Any

import pytest
import requests

from integrations.sandbox.jira.conditions import Profile
from integrations.sandbox.jira.desk_shapes import DESK_API
from integrations.sandbox.jira.vendor import JiraVendor
from integrations.sandbox.server import Sandbox
from tests.contracts.openapi import JiraContract
from tests.contracts.samples import DOCUMENT

INES, MEI = "5b10a2844c20165700ede21g", "5b10a0effa615349cb016cd8"
ASKED = {"summary": "The licence is missing", "description": "No *licence*", "labels": ["k-1"]}
REQUEST = {
    "serviceDeskId": "1",
    "requestTypeId": "22",
    "requestFieldValues": ASKED,
    "raiseOnBehalfOf": INES,
    "requestParticipants": [MEI],
}
NEW_CUSTOMER = {"email": "new@example.test", "displayName": "Noor New"}

# One line a call, in this order, against one site.
CALLS: list[tuple[str, str, Any, int]] = [
    ("GET", "info", None, 200),
    ("GET", "servicedesk", None, 200),
    ("GET", "servicedesk/1", None, 200),
    ("GET", "servicedesk/9", None, 404),
    ("GET", "requesttype", None, 200),
    ("GET", "servicedesk/1/requesttype?limit=2", None, 200),
    ("GET", "servicedesk/1/requesttype/22", None, 200),
    ("GET", "servicedesk/1/requesttype/99", None, 404),
    ("GET", "servicedesk/1/requesttype/22/field", None, 200),
    ("POST", "customer", NEW_CUSTOMER, 201),
    ("POST", "customer?strictConflictStatusCode=true", NEW_CUSTOMER, 409),
    ("POST", "customer", {"email": "nobody"}, 400),
    ("GET", "servicedesk/1/customer?query=ines", None, 200),
    ("POST", "servicedesk/1/customer", {"accountIds": [INES]}, 204),
    ("POST", "servicedesk/1/customer", {"accountIds": ["nobody"]}, 400),
    ("POST", "request", REQUEST, 201),
    ("POST", "request", REQUEST | {"requestTypeId": "99"}, 400),
    ("POST", "request", REQUEST | {"raiseOnBehalfOf": "nobody"}, 400),
    ("POST", "request", REQUEST | {"requestFieldValues": ASKED | {"components": []}}, 400),
    ("POST", "request", REQUEST | {"requestFieldValues": {"description": "no summary"}}, 400),
    ("GET", "request?searchTerm=licence", None, 200),
    ("GET", "request/IT-1?expand=requestType,serviceDesk", None, 200),
    ("GET", "request/IT-99", None, 404),
    ("POST", "request/IT-1/comment", {"body": "Which one?", "public": True}, 201),
    ("POST", "request/IT-1/comment", {"body": "A colleague knows", "public": False}, 201),
    ("POST", "request/IT-1/comment", {"body": "", "public": True}, 400),
    ("GET", "request/IT-1/comment?internal=false", None, 200),
    ("GET", "request/IT-1/comment/{comment}", None, 200),
    ("GET", "request/IT-1/comment/1", None, 404),
    ("POST", "request/IT-1/participant", {"accountIds": [INES]}, 200),
    ("DELETE", "request/IT-1/participant", {"accountIds": [INES]}, 200),
    ("GET", "request/IT-1/participant", None, 200),
    ("GET", "request/IT-1/sla", None, 200),
    ("GET", "request/IT-1/sla/2", None, 200),
    ("GET", "request/IT-1/sla/9", None, 404),
    ("GET", "request/IT-1/status", None, 200),
    ("POST", "servicedesk/1/attachTemporaryFile", b"a small file", 201),
    ("POST", "request/IT-1/attachment", {"temporaryAttachmentIds": ["{temp}"], "public": True}, 201),
    ("POST", "request/IT-1/attachment", {"temporaryAttachmentIds": ["temp0"], "public": True}, 400),
    ("GET", "request/IT-1/attachment", None, 200),
    ("GET", "servicedesk/1/queue?includeCount=true", None, 200),
    ("GET", "servicedesk/1/queue/2", None, 200),
    ("GET", "servicedesk/1/queue/9", None, 404),
    ("GET", "servicedesk/1/queue/1/issue", None, 200),
    ("GET", "request/IT-1/transition", None, 200),
    ("POST", "request/IT-1/transition", {"id": "104", "additionalComment": {"body": "It works"}}, 204),
    ("POST", "request/IT-1/transition", {"id": "104"}, 400),
    ("GET", "request/IT-1/sla", None, 200),
]


def send(session: requests.Session, method: str, url: str, body: Any) -> requests.Response:
    if isinstance(body, bytes):
        header = {"X-Atlassian-Token": "no-check"}
        return session.request(method, url, files={"file": ("note.txt", body)}, headers=header, timeout=60)
    return session.request(method, url, json=body, timeout=60)


def test_every_answer_fits_the_contract(
    sandbox: Sandbox, session: requests.Session, service_contract: JiraContract
) -> None:
    known: dict[str, str] = {}
    for method, path, body, status in CALLS:
        filled, given = path, body
        for name, value in known.items():
            filled = filled.replace(f"{{{name}}}", value)
            if isinstance(body, dict) and body.get("temporaryAttachmentIds") == [f"{{{name}}}"]:
                given = body | {"temporaryAttachmentIds": [value]}
        answer = send(session, method, f"{sandbox.jira_url}{DESK_API}/{filled}", given)
        assert answer.status_code == status, (method, filled, answer.text)
        service_contract.check_answer(
            method, f"{DESK_API}/{filled.partition('?')[0]}", status=status, body=answer.content
        )
        said = answer.json() if answer.content else {}
        if method == "POST" and path.endswith("/comment") and status == 201:
            known["comment"] = said["id"]
        if "temporaryAttachments" in said:
            known["temp"] = said["temporaryAttachments"][0]["temporaryAttachmentId"]


def test_every_route_is_among_the_checked_calls(sandbox: Sandbox) -> None:
    vendor = JiraVendor(sandbox.jira.inside, credentials=sandbox.credentials)
    called = {(method, re.sub(r"\{\w+\}", "1", f"{DESK_API}/{path.partition('?')[0]}")) for method, path, _, _ in CALLS}
    unchecked = {
        (route.method, route.path)
        for route in vendor.routes
        if route.path.startswith(DESK_API)
        and not any(m == route.method and route.pattern().fullmatch(p) for m, p in called)
    }
    # The pruned contract has no organisations.
    assert unchecked == {
        ("GET", f"{DESK_API}/organization"),
        ("GET", f"{DESK_API}/servicedesk/{{desk}}/organization"),
    }


@pytest.mark.parametrize(("method", "path", "body", "status"), [one for one in CALLS if one[3] < 300 and one[2]])
def test_what_the_calls_send_fits_the_contract(
    service_contract: JiraContract, method: str, path: str, body: Any, status: int
) -> None:
    assert status < 300
    raw = b"" if isinstance(body, bytes) else requests.Request(method, "http://x", json=body).prepare().body
    assert isinstance(raw, bytes)
    route, _, query = path.partition("?")
    service_contract.check_request(method, f"{DESK_API}/{re.sub(r'{.*}', '1', route)}", raw, query=query)


@pytest.mark.parametrize("name", ["requestTypeId", "serviceDeskId"])
def test_ids_are_strings(sandbox: Sandbox, session: requests.Session, name: str) -> None:
    body = REQUEST | {name: int(str(REQUEST[name]))}
    assert session.post(f"{sandbox.jira_url}{DESK_API}/request", json=body, timeout=60).status_code == 400
    assert not sandbox.state.issues


def test_a_request_is_the_customers_and_stands_in_its_queue(sandbox: Sandbox, session: requests.Session) -> None:
    desk = f"{sandbox.jira_url}{DESK_API}"
    made = session.post(f"{desk}/request", json=REQUEST, timeout=60).json()
    issue = sandbox.jira.issue(made["issueKey"])
    assert (issue.reporter, issue.creator) == (INES, sandbox.jira.person("AI triage").account_id)
    assert (issue.labels, issue.custom["customfield_10011"]) == (["k-1"], [MEI])
    ways = session.get(f"{desk}/request/{issue.key}/transition", timeout=60).json()["values"]
    assert [one["name"] for one in ways] == ["Resolve this issue", "Cancel request"]
    queued = session.get(f"{desk}/servicedesk/1/queue/2/issue", timeout=60).json()["values"]
    assert [one["key"] for one in queued] == [issue.key]
    sandbox.jira.assign(issue, "Tom Lindqvist")
    assert not session.get(f"{desk}/servicedesk/1/queue/2/issue", timeout=60).json()["values"]


def test_the_two_ways_of_commenting_agree_on_what_the_customer_sees(
    sandbox: Sandbox, session: requests.Session
) -> None:
    site, key = sandbox.jira_url, sandbox.jira.create("IT", "Something").key
    internal = [{"key": "sd.public.comment", "value": {"internal": True}}]
    session.post(f"{site}/rest/api/3/issue/{key}/comment", json={"body": DOCUMENT, "properties": internal}, timeout=60)
    session.post(f"{site}{DESK_API}/request/{key}/comment", json={"body": "hello", "public": True}, timeout=60)
    sandbox.jira.comment(key, "between us", public=False)
    shown = session.get(f"{site}/rest/api/3/issue/{key}/comment?expand=properties", timeout=60).json()["comments"]
    assert [one["jsdPublic"] for one in shown] == [False, True, False]
    assert [one["properties"] for one in shown] == [internal, [], internal]
    plain = session.get(f"{site}{DESK_API}/request/{key}/comment?internal=false", timeout=60).json()["values"]
    assert [one["body"] for one in plain] == ["hello"]


def test_the_clocks_run_stop_and_pause(sandbox: Sandbox, session: requests.Session) -> None:
    key = sandbox.jira.create("IT", "Something", by="Ines Okafor").key
    url = f"{sandbox.jira_url}{DESK_API}/request/{key}/sla"

    def clocks() -> dict[str, Any]:
        return {one["name"]: one for one in session.get(url, timeout=60).json()["values"]}

    sandbox.jira.comment(key, "Is anybody there?", by="Ines Okafor")
    sandbox.jira.comment(key, "Who knows this one?", public=False)
    assert all("ongoingCycle" in one for one in clocks().values())
    sandbox.jira.comment(key, "Which tool?")
    assert clocks()["Time to first response"]["completedCycles"][0]["breached"] is False
    sandbox.jira.transition(key, "Start work")
    sandbox.jira.transition(key, "Waiting for customer")
    assert clocks()["Time to resolution"]["ongoingCycle"]["paused"] is True
    sandbox.jira.transition(key, "done")
    assert "ongoingCycle" not in clocks()["Time to resolution"]
    fields = session.get(f"{sandbox.jira_url}/rest/api/3/issue/{key}", timeout=60).json()["fields"]
    assert fields["customfield_10031"]["completedCycles"]


def test_an_issue_with_a_request_type_is_a_request(sandbox: Sandbox, session: requests.Session) -> None:
    fields = {
        "project": {"key": "IT"},
        "issuetype": {"name": "Service Request"},
        "summary": "Made as an issue",
        "reporter": {"accountId": INES},
        "customfield_10010": "22",
        "customfield_10002": [1],
    }
    made = session.post(f"{sandbox.jira_url}/rest/api/3/issue", json={"fields": fields}, timeout=60).json()
    shown = session.get(f"{sandbox.jira_url}{DESK_API}/request/{made['key']}", timeout=60).json()
    assert (shown["requestTypeId"], shown["reporter"]["displayName"]) == ("22", "Ines Okafor")
    fields["customfield_10010"] = "99"
    wrong = session.post(f"{sandbox.jira_url}/rest/api/3/issue", json={"fields": fields}, timeout=60)
    assert list(wrong.json()["errors"]) == ["customfield_10010"]


def test_on_data_center_a_customer_goes_by_the_user_name() -> None:
    with Sandbox(jira_profile=Profile.DATA_CENTER) as sandbox:
        header = {"Authorization": f"Bearer {sandbox.credentials.jira_token}"}
        url = f"{sandbox.jira_url}{DESK_API}/request"
        wrong = requests.post(url, json=REQUEST, headers=header, timeout=60)
        assert wrong.status_code == 400
        body = REQUEST | {"raiseOnBehalfOf": "ines.okafor", "requestParticipants": ["mei.santos"]}
        made = requests.post(url, json=body, headers=header, timeout=60).json()
        assert (made["reporter"]["name"], "accountId" in made["reporter"]) == ("ines.okafor", False)


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "request", b"{not json"),
        ("POST", "request", b"[]"),
        ("POST", "request", b"{}"),
        ("POST", "request", b'{"serviceDeskId": "1", "requestTypeId": "22", "requestFieldValues": 7}'),
        ("POST", "request/IT-1/comment", b'{"body": 7}'),
        ("POST", "request/IT-1/comment", b'{"body": "x", "public": "yes"}'),
        ("POST", "request/IT-1/participant", b'{"accountIds": 7}'),
        ("POST", "servicedesk/1/customer", b'{"accountIds": 7}'),
        ("GET", "servicedesk?start=x", b""),
    ],
)
def test_bad_input_is_a_refusal_in_the_desks_shape(
    sandbox: Sandbox, session: requests.Session, method: str, path: str, body: bytes
) -> None:
    sandbox.jira.create("IT", "Something")
    before = dict(sandbox.state.issues)
    answer = session.request(method, f"{sandbox.jira_url}{DESK_API}/{path}", data=body, timeout=60)
    assert answer.status_code == 400
    assert set(answer.json()) == {"errorMessage", "i18nErrorMessage"}
    assert sandbox.state.issues == before
