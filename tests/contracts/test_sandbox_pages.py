"""What people see of the stand-ins, and what survives when their process is killed."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import requests
from slack_sdk import WebClient

from integrations.sandbox.faults import Fault, Kind
from integrations.sandbox.server import Sandbox
from tests.contracts.samples import new_issue

EVIL = "<script>alert(1)</script>"
OUR_SCRIPTS = re.compile(r"""<script src="/static/(slack|jira).js" defer></script>""")
FAULTS = ("/jira/_faults", "/slack/_faults", "/mail/_faults")
PAGES = ("/", "/jira/browse", "/jira/browse?project=SEC", "/slack/", "/pager/", "/mail/", *FAULTS)
AS_BROWSER = {"Accept": "text/html"}


def text(words: str, *marks: dict[str, Any]) -> dict[str, Any]:
    return {"type": "text", "text": words, "marks": list(marks)}


def every_kind_of_block() -> dict[str, Any]:
    paragraph = {"type": "paragraph", "content": [text(EVIL, {"type": "strong"})]}
    link = {"type": "link", "attrs": {"href": "javascript:alert(1)"}}
    row = {"type": "tableRow", "content": [{"type": "tableHeader", "content": [paragraph]}]}
    item = {"type": "listItem", "content": [paragraph]}
    content = [
        {"type": "heading", "attrs": {"level": 1}, "content": [text("Steps")]},
        {"type": "paragraph", "content": [text("here", link), text("code", {"type": "code"}), {"type": "hardBreak"}]},
        {"type": "table", "content": [row]},
        {"type": "bulletList", "content": [item]},
        {"type": "panel", "attrs": {"panelType": '"><i>'}, "content": [paragraph]},
        {"type": "codeBlock", "content": [{"type": "text", "text": EVIL}]},
        {"type": "paragraph", "content": [{"type": "inlineCard", "attrs": {"url": "https://example.test/a"}}]},
    ]
    return {"type": "doc", "version": 1, "content": content}


def slack_page(sandbox: Sandbox) -> str:
    """Name the page of the channel in which everything was written."""
    return f"/slack/?channel={next((m.channel for m in sandbox.state.messages), '')}"


def fill(sandbox: Sandbox, session: requests.Session) -> None:
    fields = {"summary": EVIL, "labels": [EVIL], "components": [{"name": EVIL}], "description": every_kind_of_block()}
    api = f"{sandbox.jira_url}/rest/api/3/issue"
    assert session.post(api, json=new_issue("SEC", **fields), timeout=60).status_code == 201
    session.post(f"{api}/SEC-1/comment", json={"body": every_kind_of_block()}, timeout=60)
    session.put(f"{api}/SEC-1/properties/triage", json={"note": EVIL}, timeout=60)
    remote = {"object": {"url": "javascript:alert(1)", "title": EVIL}}
    session.post(f"{api}/SEC-1/remotelink", json=remote, timeout=60)
    client = WebClient(sandbox.credentials.slack_bot_token, base_url=sandbox.slack_api_url)
    button = {"type": "button", "value": '"><i>', "text": {"type": "plain_text", "text": EVIL}}
    blocks: list[dict[str, Any]] = [
        {"type": "section", "text": {"type": "mrkdwn", "text": f"*{EVIL}* &lt;script&gt; <https://e.test|{EVIL}>"}},
        {"type": "actions", "elements": [button]},
    ]
    client.chat_postMessage(channel=f"#{EVIL}", text=EVIL, blocks=blocks)
    client.chat_postMessage(channel=f"#{EVIL}", text=EVIL)
    sandbox.slack.say("Ines Okafor", f"#{EVIL}", f"`{EVIL}` <{EVIL}> ```{EVIL}``` :{EVIL}: https://e.test/{EVIL}")
    requests.post(f"{sandbox.url}/pager/notify", json={"title": EVIL, "message": EVIL}, timeout=60)
    sandbox.faults.arm(Fault(Kind.STATUS, path=EVIL))


def test_nothing_that_was_sent_becomes_markup(sandbox: Sandbox, session: requests.Session) -> None:
    fill(sandbox, session)
    for path in (*PAGES, "/jira/browse/SEC-1", slack_page(sandbox)):
        answer = requests.get(sandbox.url + path, headers=AS_BROWSER, timeout=60)
        assert answer.status_code == 200, path
        assert "<script" not in OUR_SCRIPTS.sub("", answer.text), path
        assert 'href="javascript:' not in answer.text, path
        assert '"><i>' not in answer.text, path


def test_pages_allow_no_script_but_ours_and_no_other_site(sandbox: Sandbox) -> None:
    for path in (*PAGES, "/jira/browse/NOPE-1"):
        answer = requests.get(sandbox.url + path, headers=AS_BROWSER, timeout=60)
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; style-src 'self'")
        assert "unsafe" not in policy
        assert "style=" not in answer.text
        assert ("script-src 'self';" in policy) == (path == "/slack/")


def test_an_issue_is_shown_as_its_owner_sees_it(sandbox: Sandbox, session: requests.Session) -> None:
    fill(sandbox, session)
    page = requests.get(f"{sandbox.jira_url}/browse/SEC-1", timeout=60).text
    for part in (
        "<h3>Steps</h3>",
        "<th><p><strong>",
        "<li><p>",
        "<pre><code>",
        "<code>code</code>",
        "Security Operations",
    ):
        assert part in page, part


def test_the_board_counts_what_is_open_and_done(sandbox: Sandbox, session: requests.Session) -> None:
    for _ in range(2):
        session.post(f"{sandbox.jira_url}/rest/api/3/issue", json=new_issue("SEC"), timeout=60)
    move = {"transition": {"id": "31"}}
    session.post(f"{sandbox.jira_url}/rest/api/3/issue/SEC-1/transitions", json=move, timeout=60)
    assert "1 open, 1 done" in requests.get(f"{sandbox.jira_url}/browse", timeout=60).text


def test_the_form_sets_a_switch_and_takes_it_off(sandbox: Sandbox) -> None:
    board = f"{sandbox.jira_url}/_faults"
    form = {"kind": "status", "times": "", "probability": "0.5", "path": "*", "seconds": "1", "status": "502"}
    answer = requests.post(board, data=form, headers=AS_BROWSER, timeout=60)
    assert "An error status" in answer.text
    ((number, fault),) = sandbox.faults.armed().items()
    assert (fault.status, fault.probability, fault.times) == (502, 0.5, None)
    requests.post(board, data={"off": number}, timeout=60)
    assert not sandbox.faults.armed()
    wrong = requests.post(board, data={"kind": "nope"}, headers=AS_BROWSER, timeout=60)
    assert wrong.status_code == 400
    assert "This switch cannot be set" in wrong.text


@pytest.mark.parametrize("path", ["/static/..%2Fserver.py", "/static/nothing.css", "/nowhere", "/jira/browse/X-1"])
def test_what_is_not_there_is_said_to_be_missing(sandbox: Sandbox, path: str) -> None:
    assert requests.get(sandbox.url + path, timeout=60).status_code == 404


def test_a_killed_process_comes_back_with_everything(tmp_path: Path, sandbox: Sandbox) -> None:
    kept = tmp_path / "state.jsonl"
    command = [sys.executable, "-m", "integrations.sandbox", "--state-file", str(kept)]
    auth = (sandbox.credentials.jira_user, sandbox.credentials.jira_token)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        for _ in range(3):
            requests.post(f"{url}/jira/rest/api/3/issue", json=new_issue(), auth=auth, timeout=60)
        note = {"value": "kept"}
        requests.put(f"{url}/jira/rest/api/3/issue/AIOPS-2/properties/note", json=note, auth=auth, timeout=60)
        requests.delete(f"{url}/jira/rest/api/3/issue/AIOPS-1", auth=auth, timeout=60)
        requests.post(f"{url}/pager/notify", json={"title": "t", "message": "m"}, timeout=60)
        os.kill(process.pid, signal.SIGKILL)
    with kept.open("a") as file:
        file.write('{"kind": "issue", "row": {"id"')
    with Sandbox(state_file=kept) as again:
        assert list(again.state.issues) == ["AIOPS-2", "AIOPS-3"]
        assert again.state.issues["AIOPS-2"].properties == {"note": note}
        assert len(again.state.pages) == 1
        created = requests.post(f"{again.jira_url}/rest/api/3/issue", json=new_issue(), auth=auth, timeout=60).json()
        assert created["key"] == "AIOPS-4"
    with Sandbox(state_file=kept) as once_more:
        assert list(once_more.state.issues) == ["AIOPS-2", "AIOPS-3", "AIOPS-4"]
