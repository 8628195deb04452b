"""The stand-in as Data Center: version 2 alone, wiki text, user names, and what Cloud has taken away or added."""

from collections.abc import Iterator
from typing import Any

import pytest
import requests
from jira import JIRA

from integrations.sandbox.jira.conditions import Profile
from integrations.sandbox.server import Sandbox

WIKI = "h2. What was reported\n\n|| What || Given ||\n| Tool | *Chat* |"


@pytest.fixture
def server() -> Iterator[Sandbox]:
    with Sandbox(jira_profile=Profile.DATA_CENTER) as running:
        yield running


@pytest.fixture
def session(server: Sandbox) -> Iterator[requests.Session]:
    with requests.Session() as opened:
        opened.headers["Authorization"] = f"Bearer {server.credentials.jira_token}"
        yield opened


@pytest.fixture
def api(server: Sandbox) -> str:
    return f"{server.jira_url}/rest/api/2"


def new(project: str = "SEC", **fields: Any) -> dict[str, Any]:
    usual = {"project": {"key": project}, "issuetype": {"name": "Incident"}, "summary": "Summaries are empty"}
    return {"fields": usual | {"description": WIKI} | fields}


def test_it_says_that_it_is_a_server(session: requests.Session, api: str) -> None:
    told = session.get(f"{api}/serverInfo", timeout=60).json()
    assert (told["deploymentType"], told["versionNumbers"][0]) == ("Server", 10)


@pytest.mark.parametrize(
    "path",
    [
        "/rest/api/3/myself",
        "/rest/api/2/search/jql?jql=project%3DSEC",
        "/rest/api/2/issue/createmeta",
        "/rest/api/2/project/search",
        "/rest/api/2/priority/search",
    ],
)
def test_what_only_cloud_has_is_not_there(server: Sandbox, session: requests.Session, path: str) -> None:
    assert session.get(f"{server.jira_url}{path}", timeout=60).status_code == 404


def test_texts_are_strings_and_stay_as_they_were_written(session: requests.Session, api: str) -> None:
    key = session.post(f"{api}/issue", json=new(), timeout=60).json()["key"]
    session.post(f"{api}/issue/{key}/comment", json={"body": WIKI}, timeout=60)
    shown = session.get(f"{api}/issue/{key}", timeout=60).json()["fields"]
    assert (shown["description"], shown["comment"]["comments"][0]["body"]) == (WIKI, WIKI)
    document = {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": []}]}
    assert session.post(f"{api}/issue", json=new(description=document), timeout=60).status_code == 400


def test_people_go_by_their_user_names(server: Sandbox, session: requests.Session, api: str) -> None:
    key = session.post(f"{api}/issue", json=new(assignee={"name": "mei.santos"}), timeout=60).json()["key"]
    shown = session.get(f"{api}/issue/{key}", timeout=60).json()["fields"]["assignee"]
    assert (shown["name"], shown["key"], "accountId" in shown) == ("mei.santos", "JIRAUSER-mei.santos", False)
    found = session.get(f"{api}/user/search?username=lindqvist", timeout=60).json()
    assert [one["name"] for one in found] == ["tom.lindqvist"]
    assert session.put(f"{api}/issue/{key}/assignee", json={"name": found[0]["name"]}, timeout=60).status_code == 204
    assert session.post(f"{api}/issue/{key}/watchers", json="ines.okafor", timeout=60).status_code == 204
    account = server.jira.person("Mei Santos").account_id
    wrong = session.put(f"{api}/issue/{key}/assignee", json={"name": account}, timeout=60)
    assert wrong.status_code == 400
    assert session.delete(f"{api}/issue/{key}/watchers?username=ines.okafor", timeout=60).status_code == 204
    assert server.jira.issue(key).watchers == []


def test_what_an_issue_needs_comes_in_pages_of_values(session: requests.Session, api: str) -> None:
    types = session.get(f"{api}/issue/createmeta/SEC/issuetypes?maxResults=2", timeout=60).json()
    assert (len(types["values"]), types["isLast"], types["total"]) == (2, False, 6)
    fields = session.get(f"{api}/issue/createmeta/SEC/issuetypes/10002", timeout=60).json()
    level = next(one for one in fields["values"] if one["fieldId"] == "security")
    assert [one["name"] for one in level["allowedValues"]] == ["Restricted"]


def test_the_search_counts_its_pages(session: requests.Session, api: str) -> None:
    for number in range(3):
        session.post(f"{api}/issue", json=new(summary=f"{number}"), timeout=60)
    terms = {"jql": "project = SEC ORDER BY created ASC", "startAt": 1, "maxResults": 1, "fields": ["summary"]}
    page = session.post(f"{api}/search", json=terms, timeout=60).json()
    assert (page["total"], page["startAt"], [one["key"] for one in page["issues"]]) == (3, 1, ["SEC-2"])


def test_a_file_comes_back_under_its_name(server: Sandbox, session: requests.Session, api: str) -> None:
    key = session.post(f"{api}/issue", json=new(), timeout=60).json()["key"]
    header = {"X-Atlassian-Token": "no-check"}
    files = {"file": ("note.txt", b"one line")}
    (made,) = session.post(f"{api}/issue/{key}/attachments", files=files, headers=header, timeout=60).json()
    assert made["content"].startswith(f"{server.jira_url}/secure/attachment/")
    assert session.get(made["content"], timeout=60).content == b"one line"
    assert requests.get(made["content"], timeout=60).status_code == 401


def test_the_package_that_the_product_uses_gets_along_with_it(server: Sandbox) -> None:
    client = JIRA(server=server.jira_url, token_auth=server.credentials.jira_token, max_retries=0, timeout=60)
    key = client.create_issue(fields=new(labels=["k-1"])["fields"]).key
    client.transition_issue(key, "Done", resolution={"name": "Done"})
    client.add_comment(key, "It is *done*.")
    found = client.search_issues('labels = "k-1"')
    assert [(one.key, str(one.fields.resolution)) for one in found] == [(key, "Done")]
    assert client.assign_issue(key, "mei.santos")
    client._session.close()  # noqa: SLF001 -- the public close has no types, and does just this
