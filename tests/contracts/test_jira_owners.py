"""What owners and administrators do in the stand-in Jira, and what the product then sees over the interface."""

import time
from typing import Any

import pytest
import requests

from integrations.sandbox.faults import Fault, Kind
from integrations.sandbox.server import Sandbox
from tests.contracts.samples import new_issue


def get(sandbox: Sandbox, session: requests.Session, path: str) -> requests.Response:
    return session.get(f"{sandbox.jira_url}/rest/api/3/{path}", timeout=60)


def keys(sandbox: Sandbox, session: requests.Session, jql: str) -> list[str]:
    given = {"jql": jql, "fields": ["summary"]}
    answer = session.post(f"{sandbox.jira_url}/rest/api/3/search/jql", json=given, timeout=60)
    assert answer.status_code == 200, answer.text
    return sorted(one["key"] for one in answer.json()["issues"])


def test_a_moved_issue_has_a_new_key_and_is_found_by_the_old_one(sandbox: Sandbox, session: requests.Session) -> None:
    play = sandbox.jira
    issue = play.create("IT", "Wrong desk")
    sandbox.jira.restrict(play.create("SEC", "Another").key, "Restricted")
    moved = play.move(issue, "SEC", by="Mei Santos")
    assert (moved.key, moved.id, moved.project) == ("SEC-2", issue.id, "SEC")
    for name in ("IT-1", "SEC-2", issue.id):
        shown = get(sandbox, session, f"issue/{name}?expand=changelog").json()
        assert shown["key"] == "SEC-2"
    changed = {item["field"]: item["toString"] for item in shown["changelog"]["histories"][0]["items"]}
    assert changed == {"project": "Security Operations", "Key": "SEC-2", "status": "To Do"}
    assert keys(sandbox, session, "key = IT-1") == ["SEC-2"]
    assert keys(sandbox, session, "project = IT") == []
    assert play.create("IT", "The next").key == "IT-2"
    assert play.move("SEC-2", "IT").key == "IT-3"


def test_a_move_leaves_behind_what_the_other_project_does_not_know(sandbox: Sandbox) -> None:
    issue = sandbox.jira.create("COMP", "Restricted", custom={"customfield_10050": {"value": "Sales", "id": "10400"}})
    sandbox.jira.restrict(issue, "Legal only")
    sandbox.jira.remove_field("AIQ", "Business unit")
    moved = sandbox.jira.move(issue, "AIQ")
    assert (moved.security_id, moved.custom) == (None, {})


def test_links_follow_an_issue_to_its_new_key(sandbox: Sandbox, session: requests.Session) -> None:
    play = sandbox.jira
    first, second = play.create("IT", "First"), play.create("IT", "Second")
    play.close_as_duplicate(second, first)
    play.move(first, "AIOPS")
    fields = get(sandbox, session, "issue/IT-2").json()["fields"]
    (link,) = fields["issuelinks"]
    assert (link["type"]["outward"], link["outwardIssue"]["key"]) == ("duplicates", "AIOPS-1")
    assert (fields["resolution"]["name"], fields["status"]["statusCategory"]["key"]) == ("Duplicate", "done")


def test_a_workflow_is_gone_step_by_step(sandbox: Sandbox, session: requests.Session) -> None:
    key = sandbox.jira.create("AICO", "A new use case").key
    url = f"{sandbox.jira_url}/rest/api/3/issue/{key}/transitions"
    assert [one["name"] for one in session.get(url, timeout=60).json()["transitions"]] == ["Start review"]
    assert session.post(url, json={"transition": {"id": "202"}}, timeout=60).status_code == 400
    assert session.post(url, json={"transition": {"id": "201"}}, timeout=60).status_code == 204
    missing = session.post(url, json={"transition": {"id": "202"}}, timeout=60)
    assert (missing.status_code, list(missing.json()["errors"])) == (400, ["resolution"])
    ended = {"transition": {"id": "202"}, "fields": {"resolution": {"name": "Done"}}}
    assert session.post(url, json=ended, timeout=60).status_code == 204
    shown = get(sandbox, session, f"issue/{key}").json()["fields"]
    assert (shown["status"]["name"], shown["resolution"]["name"]) == ("Approved", "Done")
    sandbox.jira.transition(key, "Reopen")
    again = get(sandbox, session, f"issue/{key}").json()["fields"]
    assert (again["resolution"], again["resolutiondate"]) == (None, None)


def test_a_required_field_is_named_where_it_is_missing(sandbox: Sandbox, session: requests.Session) -> None:
    kind = sandbox.jira.require_field("AIOPS", "Business unit")
    url = f"{sandbox.jira_url}/rest/api/3/issue"
    missing = session.post(url, json=new_issue(), timeout=60)
    assert missing.json()["errors"] == {kind.id: "Business unit is required."}
    nowhere: dict[str, Any] = {kind.id: {"value": "Nowhere"}}
    wrong = session.post(url, json=new_issue("AIOPS", **nowhere), timeout=60)
    assert list(wrong.json()["errors"]) == [kind.id]
    somewhere: dict[str, Any] = {kind.id: {"value": "Sales"}}
    right = session.post(url, json=new_issue("AIOPS", **somewhere), timeout=60)
    assert right.status_code == 201
    meta = get(sandbox, session, "issue/createmeta/AIOPS/issuetypes/10002").json()["fields"]
    (field,) = [one for one in meta if one["fieldId"] == kind.id]
    assert field["required"] is True
    assert "Sales" in [one["value"] for one in field["allowedValues"]]


def test_an_archived_project_can_be_read_and_not_changed(sandbox: Sandbox, session: requests.Session) -> None:
    key = sandbox.jira.create("AIQ", "Before").key
    sandbox.jira.archive("AIQ")
    api = f"{sandbox.jira_url}/rest/api/3"
    assert get(sandbox, session, f"issue/{key}").status_code == 200
    assert get(sandbox, session, "project/AIQ").json()["archived"] is True
    assert "AIQ" not in [one["key"] for one in get(sandbox, session, "project/search").json()["values"]]
    for method, path, body in (
        ("POST", "issue", new_issue("AIQ")),
        ("PUT", f"issue/{key}", {"fields": {"summary": "After"}}),
        ("PUT", f"issue/{key}/properties/triage", {}),
    ):
        assert session.request(method, f"{api}/{path}", json=body, timeout=60).status_code == 400
    with pytest.raises(ValueError, match="archived"):
        sandbox.jira.comment(key, "too late")
    sandbox.jira.restore("AIQ")
    assert session.post(f"{api}/issue", json=new_issue("AIQ"), timeout=60).status_code == 201


def test_a_permission_that_is_missing_is_missed(sandbox: Sandbox, session: requests.Session) -> None:
    key = sandbox.jira.create("SEC", "Before").key
    sandbox.jira.deny("SEC", "CREATE_ISSUES", "ADD_COMMENTS")
    api = f"{sandbox.jira_url}/rest/api/3"
    assert session.post(f"{api}/issue", json=new_issue("SEC"), timeout=60).status_code == 403
    body = {"body": {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": []}]}}
    assert session.post(f"{api}/issue/{key}/comment", json=body, timeout=60).status_code == 403
    told = get(sandbox, session, "mypermissions?permissions=CREATE_ISSUES,EDIT_ISSUES&projectKey=SEC").json()
    assert {name: one["havePermission"] for name, one in told["permissions"].items()} == {
        "CREATE_ISSUES": False,
        "EDIT_ISSUES": True,
    }
    sandbox.jira.deny("SEC", "BROWSE_PROJECTS")
    assert [get(sandbox, session, one).status_code for one in (f"issue/{key}", "project/SEC")] == [404, 404]
    assert keys(sandbox, session, "project = SEC") == []
    sandbox.jira.allow("SEC")
    assert session.post(f"{api}/issue", json=new_issue("SEC"), timeout=60).status_code == 201


def test_an_issue_behind_a_level_of_others_is_out_of_sight(sandbox: Sandbox, session: requests.Session) -> None:
    sandbox.jira.hide_level("COMP", "Legal only")
    key = sandbox.jira.create("COMP", "Between lawyers").key
    sandbox.jira.restrict(key, "Legal only")
    assert get(sandbox, session, f"issue/{key}").status_code == 404
    assert keys(sandbox, session, "project = COMP") == []
    meta = get(sandbox, session, "issue/createmeta/COMP/issuetypes/10001").json()["fields"]
    (level,) = [one for one in meta if one["fieldId"] == "security"]
    assert [one["name"] for one in level["allowedValues"]] == ["Restricted"]
    body = new_issue("COMP", security={"name": "Legal only"})
    answer = session.post(f"{sandbox.jira_url}/rest/api/3/issue", json=body, timeout=60)
    assert list(answer.json()["errors"]) == ["security"]
    sandbox.jira.show_levels("COMP")
    assert get(sandbox, session, f"issue/{key}").status_code == 200


def test_a_deleted_issue_is_gone_with_its_links(sandbox: Sandbox, session: requests.Session) -> None:
    first, second = sandbox.jira.create("IT", "First"), sandbox.jira.create("IT", "Second")
    sandbox.jira.link(first, "Relates", second)
    sandbox.jira.delete(first)
    assert get(sandbox, session, "issue/IT-1").status_code == 404
    assert get(sandbox, session, "issue/IT-2").json()["fields"]["issuelinks"] == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('updated >= "-5m"', ["IT-1", "IT-2", "SEC-1"]),
        ("updated >= -5m AND project = IT", ["IT-1", "IT-2"]),
        ('created < "2020-01-01 10:30"', []),
        ('updated >= "2020/01/01 10:30" AND project = SEC', ["SEC-1"]),
        ("assignee = currentUser()", []),
        ('assignee = "Mei Santos" OR key = IT-1', ["IT-1", "SEC-1"]),
        ("assignee IS EMPTY", ["IT-1", "IT-2"]),
        ("project = IT AND (resolution = Duplicate OR labels = x)", ["IT-2"]),
        ("resolution IS EMPTY", ["IT-1", "SEC-1"]),
        ("resolution = Unresolved AND NOT project = IT", ["SEC-1"]),
        ("statusCategory = Done", ["IT-2"]),
        ("level = Restricted", ["SEC-1"]),
        ("resolved > -1h", ["IT-2"]),
    ],
)
def test_the_queries_of_the_sweep(sandbox: Sandbox, session: requests.Session, query: str, expected: list[str]) -> None:
    play = sandbox.jira
    play.create("IT", "First")
    play.close_as_duplicate(play.create("IT", "Second"), "IT-1")
    play.assign(play.create("SEC", "Third"), "Mei Santos")
    play.restrict("SEC-1", "Restricted")
    assert keys(sandbox, session, query) == expected


def test_the_index_knows_an_issue_as_it_was_until_it_catches_up(sandbox: Sandbox, session: requests.Session) -> None:
    key = sandbox.jira.create("IT", "First").key
    time.sleep(1.1)
    sandbox.faults.arm(Fault(Kind.INDEX_LAG, seconds=1.0))
    sandbox.jira.transition(key, "done")
    assert keys(sandbox, session, "statusCategory = Done") == []
    assert keys(sandbox, session, "statusCategory != Done") == [key]
    time.sleep(1.1)
    assert keys(sandbox, session, "statusCategory = Done") == [key]


def test_too_many_writes_to_one_issue_are_refused(sandbox: Sandbox, session: requests.Session) -> None:
    sandbox.jira.conditions.rate_limits = True
    first, second = sandbox.jira.create("IT", "First").key, sandbox.jira.create("IT", "Second").key
    url = f"{sandbox.jira_url}/rest/api/3/issue/{{}}/properties/note"
    answers = [session.put(url.format(first), json=number, timeout=60) for number in range(21)]
    assert {one.status_code for one in answers[:20]} == {200, 201}
    assert (answers[20].status_code, answers[20].headers["RateLimit-Reason"]) == (429, "jira-per-issue-on-write")
    assert 1 <= int(answers[20].headers["Retry-After"]) <= 2
    assert session.put(url.format(second), json=1, timeout=60).status_code == 201
    assert session.get(url.format(first), timeout=60).status_code == 200


def test_what_people_do_survives_a_restart(tmp_path: Any) -> None:
    kept = tmp_path / "state.jsonl"
    with Sandbox(state_file=kept) as sandbox:
        play = sandbox.jira
        play.add_person("Noor New", "noor@example.test")
        play.move(play.create("IT", "Moved", by="Noor New"), "SEC")
        play.comment("SEC-1", "a note", public=False)
        play.archive("AIQ")
    with Sandbox(state_file=kept) as again:
        assert list(again.state.issues) == ["SEC-1"]
        assert again.jira.issue("IT-1").key == "SEC-1"
        assert again.jira.issue("IT-1").comments[0]["public"] is False
        assert again.jira.project("AIQ").is_archived
        assert again.jira.person("noor@example.test").name == "Noor New"
        assert again.jira.create("IT", "Next").key == "IT-2"
