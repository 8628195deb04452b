"""On the page of the stand-in Jira anybody can play an owner, and nobody can from another site."""

import re
from typing import Any

import pytest
import requests

from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.server import Sandbox

EVIL = "<script>alert(1)</script>"


def do(sandbox: Sandbox, verb: str, key: str = "IT-1", **given: str) -> requests.Response:
    form = {"verb": verb, "issue": key, "as": "Mei Santos"} | given
    return requests.post(f"{sandbox.jira_url}/_do", data=form, timeout=60)


@pytest.fixture
def issue(sandbox: Sandbox) -> Issue:
    return sandbox.jira.create("IT", "The licence is missing", by="Ines Okafor")


@pytest.mark.parametrize(
    ("verb", "given", "changed"),
    [
        ("assign", {"to": "Tom Lindqvist"}, {"assignee": "5b109f2e9729b51b54dc274d"}),
        ("assign", {"to": ""}, {"assignee": None}),
        ("prioritise", {"to": "Highest"}, {"priority_id": "1"}),
        ("transition", {"to": "104", "resolution": "Won't Do"}, {"status_id": "10104", "resolution_id": "10001"}),
        ("move", {"to": "SEC"}, {"key": "SEC-1", "old_keys": ["IT-1"]}),
        ("duplicate", {"of": "IT-2"}, {"status_id": "10104", "resolution_id": "10002"}),
    ],
)
def test_a_form_does_what_it_says(
    sandbox: Sandbox, issue: Issue, verb: str, given: dict[str, str], changed: dict[str, Any]
) -> None:
    sandbox.jira.create("IT", "Another")
    answer = do(sandbox, verb, **given)
    now = sandbox.jira.issue(issue.id)
    assert answer.url == f"{sandbox.jira_url}/browse/{now.key}?as=Mei+Santos"
    assert {name: getattr(now, name) for name in changed} == changed
    assert all(one["by"] == sandbox.jira.person("Mei Santos").account_id for one in now.history)


def test_a_comment_is_public_or_internal(sandbox: Sandbox, issue: Issue) -> None:
    do(sandbox, "comment", text="For you", public="yes")
    page = do(sandbox, "comment", text=f"Between us {EVIL}", public="no").text
    assert [one["public"] for one in sandbox.jira.issue(issue).comments] == [True, False]
    assert "Internal note" in page
    assert EVIL not in page
    do(sandbox, "delete_comment", comment=sandbox.jira.issue(issue).comments[0]["id"])
    assert len(sandbox.jira.issue(issue).comments) == 1


def test_a_file_is_added_and_never_shown_as_a_page(sandbox: Sandbox, issue: Issue) -> None:
    form = {"verb": "attach", "issue": issue.key, "as": "Mei Santos"}
    files = {"file": ("note.html", EVIL.encode(), "text/html")}
    requests.post(f"{sandbox.jira_url}/_do", data=form, files=files, timeout=60)
    (file,) = sandbox.jira.issue(issue).attachments
    answer = requests.get(f"{sandbox.jira_url}/browse/{issue.key}/file/{file['id']}", timeout=60)
    assert (answer.content, answer.headers["Content-Type"]) == (EVIL.encode(), "application/octet-stream")
    assert answer.headers["Content-Disposition"].startswith("attachment")


def test_a_deleted_issue_leads_back_to_the_queues(sandbox: Sandbox, issue: Issue) -> None:
    answer = do(sandbox, "delete")
    assert "IT-1 is deleted" in answer.text
    assert issue.key not in sandbox.state.issues
    assert "no longer there" in do(sandbox, "comment", text="too late").text


@pytest.mark.parametrize(
    ("verb", "given", "words"),
    [
        ("comment", {"text": " "}, "write what you want to say first"),
        ("transition", {"to": "Approved"}, "from here only these lead on"),
        ("move", {"to": "NOPE"}, "there is no project NOPE"),
        ("move", {"to": "IT"}, "IT-1 is in IT already"),
        ("duplicate", {"of": "IT-1"}, "no duplicate of itself"),
        ("assign", {"to": "Nobody Known"}, "nobody here is called Nobody Known"),
        ("attach", {}, "choose a file first"),
        ("nonsense", {}, "There is no such thing to do"),
    ],
)
def test_what_cannot_be_done_is_said(
    sandbox: Sandbox, issue: Issue, verb: str, given: dict[str, str], words: str
) -> None:
    answer = do(sandbox, verb, **given)
    assert words in answer.text
    assert sandbox.jira.issue(issue) == issue


def test_an_archived_project_offers_nothing_but_to_be_brought_back(sandbox: Sandbox, issue: Issue) -> None:
    do(sandbox, "archive", project="IT")
    page = requests.get(f"{sandbox.jira_url}/browse/{issue.key}", timeout=60).text
    assert "IT is archived" in page
    assert not re.search('value="(transition|comment|attach|assign|delete)"', page)
    assert "archived, and nothing changes" in do(sandbox, "assign", to="Mei Santos").text
    do(sandbox, "restore", project="IT")
    assert not sandbox.jira.project("IT").is_archived


def test_nobody_acts_from_another_site(sandbox: Sandbox, issue: Issue) -> None:
    form = {"verb": "delete", "issue": issue.key}
    header = {"Sec-Fetch-Site": "cross-site"}
    assert requests.post(f"{sandbox.jira_url}/_do", data=form, headers=header, timeout=60).status_code == 403
    assert issue.key in sandbox.state.issues


def test_the_queue_shows_what_an_agent_looks_for(sandbox: Sandbox, issue: Issue) -> None:
    sandbox.jira.assign(issue, "Mei Santos")
    page = requests.get(f"{sandbox.jira_url}/browse?project=IT", timeout=60).text
    for part in ("IT-1", "Open", "Medium", "Mei Santos", "0 min", "23 h left", "service desk"):
        assert part in page, part
    assert "To resolution" not in requests.get(f"{sandbox.jira_url}/browse?project=SEC", timeout=60).text


def test_an_old_key_leads_to_where_the_issue_is_now(sandbox: Sandbox, issue: Issue) -> None:
    sandbox.jira.move(issue, "SEC")
    answer = requests.get(f"{sandbox.jira_url}/browse/IT-1", timeout=60)
    assert answer.url.partition("?")[0] == f"{sandbox.jira_url}/browse/SEC-1"


def test_the_page_of_an_issue_runs_no_script_but_ours(sandbox: Sandbox, issue: Issue) -> None:
    answer = requests.get(f"{sandbox.jira_url}/browse/{issue.key}", timeout=60)
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'")
    assert "unsafe" not in policy
    assert answer.text.count("<script") == answer.text.count('<script src="/static/jira.js" defer></script>') == 1
    assert "style=" not in answer.text


def test_a_webhook_is_registered_over_http(sandbox: Sandbox) -> None:
    app = f"{sandbox.jira_url}/_app"
    given = {"webhook_url": "http://127.0.0.1:9/hook", "webhook_secret": "s", "rate_limits": True, "time_scale": 0.5}
    said = requests.post(app, json=given, timeout=60).json()
    assert (said["webhook_urls"], said["rate_limits"], said["time_scale"]) == (["http://127.0.0.1:9/hook"], True, 0.5)
    assert "s" not in said.values()
    assert requests.post(app, json={"webhook_url": ""}, timeout=60).json()["webhook_urls"] == []
    assert requests.post(app, data=b"nonsense", timeout=60).status_code == 400
    assert requests.post(app, json={}, headers={"Sec-Fetch-Site": "cross-site"}, timeout=60).status_code == 403
