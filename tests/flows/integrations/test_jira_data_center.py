"""All kinds of deliveries, and looking, against a Data Center: version 2, wiki text, user names, a personal token."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from integrations.jira.client import JiraConnection
from integrations.jira.looking import JiraLooking
from integrations.jira.sender import JiraSender
from integrations.sandbox.jira import world
from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.jira.conditions import Profile
from integrations.sandbox.server import Sandbox
from tests.flows.integrations.trials import SystemClock, Trial, issue, payload
from triage.domain import Destination, Outgoing

TOM, MEI = "tom.lindqvist@example.test", "mei.santos@example.test"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(jira_profile=Profile.DATA_CENTER) as running:
        yield running


@pytest.fixture
def connection(sandbox: Sandbox) -> JiraConnection:
    return JiraConnection(sandbox.jira_url, "", sandbox.credentials.jira_token, index_lag_seconds=0.0)


@pytest.fixture
def jira(connection: JiraConnection) -> Iterator[JiraSender]:
    sender = JiraSender(connection, SystemClock())
    yield sender
    sender.close()


@pytest.fixture
def looking(connection: JiraConnection) -> Iterator[JiraLooking]:
    opened = JiraLooking(connection, SystemClock())
    yield opened
    opened.close()


def told(kind: str, **said: Any) -> Outgoing:
    return Outgoing(Destination.JIRA, kind, {"issue": "AIOPS-1"} | said)


def test_each_kind_does_what_it_says_and_nothing_of_cloud_is_asked(
    sandbox: Sandbox, jira: JiraSender, looking: JiraLooking
) -> None:
    jira.send(issue(assignee=TOM, watchers=["mei.santos"], asked="*bold* {panel}"), Trial())
    said = jira.send(
        told("issue.comment", text="[~admin] look", public=True, author="Ines"), Trial("c-1")
    ).external_id.partition(":")[2]
    jira.send(told("issue.comment", text="inside", public=False, author=""), Trial("c-2"))
    edit = told("issue.comment_edit", comment=said, text="look again", public=True, author="Ines")
    jira.send(edit, Trial("c-3"))
    jira.send(told("issue.assign", person=MEI), Trial("a-1"))
    jira.send(told("issue.transition", to="in_progress"), Trial("t-1"))
    jira.send(told("issue.transition", to="done", outcome="fixed", comment="It is settled."), Trial("t-2"))
    seen = looking.read("AIOPS-1")
    assert seen is not None
    assert (seen.category, seen.resolution, seen.assignee) == ("done", "Done", MEI)
    assert [(one.is_ours, one.key) for one in seen.comments] == [(True, "c-1"), (True, "c-2"), (True, "t-2")]
    assert [one.is_public for one in seen.comments] == [False, False, False]
    assert "look again" in seen.comments[0].text
    found = sandbox.state.issues["AIOPS-1"]
    assert found.watchers == [sandbox.jira.person(MEI).account_id]
    assert "\\*bold\\* \\{panel\\}" in to_text(found.description)
    of_jira = [one for one in sandbox.state.requests if one.path.startswith("/rest/api/")]
    assert {one.path.split("/")[3] for one in of_jira} == {"2"}
    assert {one.status for one in of_jira} <= {200, 201, 204}
    # Service Management is asked who reads a comment, and knows of no such request here.
    beside = [one for one in sandbox.state.requests if one not in of_jira]
    assert {(one.path.split("/")[5], one.status) for one in beside} == {("comment", 404)}


def test_nobody_is_given_it_and_whom_jira_does_not_know_gets_nothing(sandbox: Sandbox, jira: JiraSender) -> None:
    jira.send(issue(assignee="tom.lindqvist"), Trial())
    assert sandbox.state.issues["AIOPS-1"].assignee == sandbox.jira.person(TOM).account_id
    jira.send(told("issue.assign", person="stranger@example.test"), Trial("a-1"))
    assert sandbox.state.issues["AIOPS-1"].assignee == sandbox.jira.person(TOM).account_id
    jira.send(told("issue.assign", person=None), Trial("a-2"))
    assert sandbox.state.issues["AIOPS-1"].assignee is None


def test_an_issue_goes_to_another_queue_and_back(sandbox: Sandbox, jira: JiraSender) -> None:
    jira.send(issue(), Trial())
    there = told("issue.move", draft=payload(project="SEC"), told="Goes on in")
    for trial in (Trial("m-1"), Trial("m-1", datetime.now(UTC) - timedelta(minutes=5))):
        assert jira.send(there, trial).external_id == "SEC-1"
    assert world.status_of(sandbox.state.issues["AIOPS-1"].status_id).is_done
    assert len(sandbox.state.jira.links_of(sandbox.state.issues["SEC-1"])) == 1
    assert len(sandbox.state.issues["AIOPS-1"].comments) == 1


def test_what_changed_is_found_and_what_is_gone_is_nothing(
    sandbox: Sandbox, jira: JiraSender, looking: JiraLooking
) -> None:
    jira.send(issue(), Trial())
    since = datetime.now(UTC) - timedelta(minutes=5)
    assert [one["issue"] for one in looking.changed_since(since)] == ["AIOPS-1"]
    sandbox.jira.move("AIOPS-1", "SEC")
    moved = looking.read("AIOPS-1")
    assert moved is not None
    assert moved.key == "SEC-1"
    sandbox.jira.delete("SEC-1")
    assert looking.read("SEC-1") is None


@pytest.mark.parametrize(("level", "is_pointer"), [("Restricted", False), (None, True)])
def test_restricted_details_go_only_behind_a_level(
    sandbox: Sandbox, jira: JiraSender, level: str | None, *, is_pointer: bool
) -> None:
    jira.send(issue(project="SEC", restricted=True, security_level=level), Trial())
    words = to_text(sandbox.state.issues["SEC-1"].description)
    assert ("Details are restricted" in words) is is_pointer
