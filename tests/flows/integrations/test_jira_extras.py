"""What a rule of the company sets on a new issue is there, in the shape that Jira wants, and each once."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from integrations.jira.client import JiraConnection
from integrations.jira.sender import JiraSender
from integrations.sandbox.faults import Fault, Kind
from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.jira.conditions import Profile
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.server import Sandbox
from tests.flows.integrations.trials import SystemClock, Trial, issue, payload
from triage.domain import Destination, Outgoing, SendFailed

TOM, MEI = "tom.lindqvist@example.test", "mei.santos@example.test"
FIELDS = {
    "Business unit": "sales",
    "AI tool": "Minutes bot",
    "data class": ["Personal", "Secret"],
    "Confidence": "0.5",
    "Approver": MEI,
    "Needed by": "2027-01-31",
    "Impact": "Two teams wait.\nSince Monday.",
}
LINK = "https://triage.example.test/tickets/AI-1"


@pytest.fixture(params=list(Profile))
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    with Sandbox(jira_profile=request.param) as running:
        yield running


@pytest.fixture
def jira(sandbox: Sandbox) -> Iterator[JiraSender]:
    known = sandbox.credentials
    user = known.jira_user if sandbox.jira.conditions.is_cloud else ""
    sender = JiraSender(JiraConnection(sandbox.jira_url, user, known.jira_token, index_lag_seconds=0.0), SystemClock())
    yield sender
    sender.close()


def doubtful() -> Trial:
    return Trial(in_doubt_since=datetime.now(UTC) - timedelta(minutes=5))


def plainly(document: Any) -> str:
    """Read a text without the marks by which Data Center keeps it from being read as markup."""
    return to_text(document).replace("\\", "")


def made(sandbox: Sandbox, key: str = "AIOPS-1") -> Issue:
    return sandbox.state.issues[key]


def everything(sandbox: Sandbox, **more: Any) -> dict[str, Any]:
    other = sandbox.jira.create("IT", "The same, last week")
    return {
        "assignee": TOM,
        "watchers": [MEI],
        "due": "2027-02-01",
        "fields": FIELDS,
        "remote_link": LINK,
        "links": [{"type": "Relates", "issue": other.key}, {"type": "is duplicated by", "issue": other.key}],
        "attachments": [{"name": "AI-1 evidence.txt", "text": "one line, für alle"}],
    } | more


def test_all_that_a_rule_sets_is_on_the_issue(sandbox: Sandbox, jira: JiraSender) -> None:
    extras = everything(sandbox)
    jira.send(issue(**extras), Trial())
    found, person = made(sandbox), sandbox.jira.person
    assert (found.assignee, found.duedate) == (person(TOM).account_id, "2027-02-01")
    assert found.watchers == [person(MEI).account_id]
    assert found.custom["customfield_10050"] == {"value": "Sales", "id": "10400"}
    assert found.custom["customfield_10051"] == "Minutes bot"
    assert [one["value"] for one in found.custom["customfield_10052"]] == ["Personal", "Secret"]
    assert found.custom["customfield_10053"] == 0.5
    assert found.custom["customfield_10054"] == person(MEI).account_id
    assert found.custom["customfield_10055"] == "2027-01-31"
    assert "Two teams wait." in to_text(found.custom["customfield_10056"])
    assert [one["object"]["url"] for one in found.remote_links] == [LINK]
    assert [one["filename"] for one in found.attachments] == ["AI-1-evidence.txt"]
    links = [(one.type_id, one.inward_id == found.id) for one in sandbox.state.jira.links_of(found)]
    assert links == [("10002", True), ("10001", False)]
    assert "Could not be set" not in to_text(found.description)


def test_what_jira_does_not_know_is_named_on_the_issue_and_the_rest_is_set(sandbox: Sandbox, jira: JiraSender) -> None:
    extras: dict[str, Any] = {
        "assignee": "gone@example.test",
        "watchers": ["gone@example.test", TOM],
        "fields": {"Business unit": "Atlantis", "Colour": "red", "AI tool": "Minutes bot", "Confidence": "very"},
        "links": [{"type": "Relates", "issue": "IT-99"}, {"type": "Unheard of", "issue": "IT-99"}],
    }
    jira.send(issue(**extras), Trial())
    found = made(sandbox)
    words = plainly(found.description)
    for said in (
        "assignee gone@example.test",
        "watcher gone@",
        "“Atlantis” is none",
        "Colour (there is",
        "“very” is no",
    ):
        assert said in words
    assert found.custom == {"customfield_10051": "Minutes bot"}
    assert found.watchers == [sandbox.jira.person(TOM).account_id]
    (comment,) = found.comments
    assert "link to IT-99; link to IT-99" in plainly(comment["body"])
    assert comment["public"] is False


def test_a_field_that_jira_refuses_is_left_out_under_the_name_that_people_know(
    sandbox: Sandbox, jira: JiraSender
) -> None:
    jira.send(issue(fields={"AI tool": "Minutes bot"}, components=["Chat"], priority="Frightful"), Trial())
    assert made(sandbox).properties["triage"]["left_out"] == ["priority"]
    assert made(sandbox).custom == {"customfield_10051": "Minutes bot"}


def test_a_field_that_is_required_and_not_given_is_named_with_what_to_do(sandbox: Sandbox, jira: JiraSender) -> None:
    sandbox.jira.require_field("AIOPS", "Business unit")
    with pytest.raises(SendFailed) as raised:
        jira.send(issue(), Trial())
    assert raised.value.permanent
    assert "Business unit" in raised.value.message
    assert "routing.yaml" in raised.value.message
    jira.send(issue(fields={"Business unit": "Sales"}), Trial())


@pytest.mark.parametrize("path", ["*/watchers", "*/remotelink", "*/issueLink", "*/attachments"])
@pytest.mark.parametrize("kind", [Kind.RESET_AFTER_COMMIT, Kind.RESET_BEFORE_COMMIT, Kind.RATE_LIMITED])
def test_everything_is_there_once_after_an_answer_was_lost(
    sandbox: Sandbox, jira: JiraSender, path: str, kind: Kind
) -> None:
    extras = everything(sandbox)
    extras["links"] = extras["links"][:1]
    sandbox.faults.arm(Fault(kind, method="POST", path=path, times=1, seconds=0.01))
    with pytest.raises(SendFailed) as raised:
        jira.send(issue(**extras), Trial())
    assert (raised.value.in_doubt, raised.value.permanent) == (True, False)
    time.sleep(raised.value.retry_after_seconds or 0.0)
    assert jira.send(issue(**extras), doubtful()).external_id == "AIOPS-1"
    found = made(sandbox)
    counts = [len(one) for one in (found.watchers, found.remote_links, found.attachments, found.comments)]
    assert counts == [1, 1, 1, 0]
    assert len(sandbox.state.jira.links_of(found)) == 1
    assert list(sandbox.state.issues) == ["IT-1", "AIOPS-1"]


def test_who_made_an_issue_finishes_it_without_waiting_for_the_search(sandbox: Sandbox, jira: JiraSender) -> None:
    sandbox.faults.arm(Fault(Kind.INDEX_LAG, seconds=60))
    sandbox.faults.arm(Fault(Kind.STATUS, method="POST", path="*/remotelink", times=1))
    with pytest.raises(SendFailed):
        jira.send(issue(remote_link=LINK), Trial())
    assert jira.send(issue(remote_link=LINK), doubtful()).external_id == "AIOPS-1"
    assert list(sandbox.state.issues) == ["AIOPS-1"]


def test_a_pointer_carries_nothing_that_tells_of_the_matter(sandbox: Sandbox, jira: JiraSender) -> None:
    extras = everything(sandbox, fields=FIELDS | {"Colour": "xyzzy"})
    jira.send(issue(restricted=True, security_level=None, **extras), Trial())
    found = made(sandbox)
    assert (found.custom, found.attachments, sandbox.state.jira.links_of(found)) == ({}, [], [])
    assert "xyzzy" not in f"{to_text(found.description)}{found.properties}"
    assert found.assignee == sandbox.jira.person(TOM).account_id
    assert len(found.remote_links) == 1


def test_a_pointer_that_is_found_again_stays_one(sandbox: Sandbox, jira: JiraSender) -> None:
    extras = everything(sandbox) | {"project": "SEC", "restricted": True}
    sandbox.faults.arm(Fault(Kind.RESET_AFTER_COMMIT, method="POST", path="*/issue", times=1))
    with pytest.raises(SendFailed):
        jira.send(issue(security_level=None, **extras), Trial())
    jira.send(issue(security_level="Restricted", **extras), doubtful())
    found = made(sandbox, "SEC-1")
    assert (found.security_id, found.attachments, len(found.remote_links)) == (None, [], 1)


def test_watching_that_is_not_allowed_loses_nothing_else(sandbox: Sandbox, jira: JiraSender) -> None:
    sandbox.jira.deny("AIOPS", "MANAGE_WATCHERS", "CREATE_ATTACHMENTS")
    jira.send(issue(**everything(sandbox)), Trial())
    found = made(sandbox)
    assert (found.watchers, found.attachments, len(found.remote_links)) == ([], [], 1)
    assert "file AI-1 evidence.txt" in plainly(found.comments[0]["body"])


@pytest.mark.parametrize("may_delete", [True, False])
def test_what_becomes_restricted_leaves_nothing_of_ours_in_the_open_issue(
    sandbox: Sandbox, jira: JiraSender, *, may_delete: bool
) -> None:
    jira.send(issue(**everything(sandbox)), Trial())
    told = {"issue": "AIOPS-1", "text": "The CRM update broke it.", "public": False, "author": "Tom"}
    jira.send(Outgoing(Destination.JIRA, "issue.comment", told), Trial("c-1"))
    sandbox.jira.attach(made(sandbox), "theirs.txt", b"not ours")
    sandbox.jira.comment(made(sandbox), "I saw it too.")
    if not may_delete:
        sandbox.jira.deny("AIOPS", "DELETE_OWN_ATTACHMENTS")
    draft = payload(**everything(sandbox), restricted=True, security_level="Restricted") | {"project": "SEC"}
    move = Outgoing(Destination.JIRA, "issue.move", {"issue": "AIOPS-1", "draft": draft, "told": "Goes on in"})
    fault = Fault(Kind.RESET_AFTER_COMMIT, method="DELETE", path="*/remotelink", times=1)
    sandbox.faults.arm(fault)
    with pytest.raises(SendFailed):
        jira.send(move, Trial("m-1"))
    key = jira.send(move, Trial("m-1", datetime.now(UTC) - timedelta(minutes=5))).external_id
    old, new = made(sandbox), made(sandbox, key)
    assert [one["filename"] for one in old.attachments][-1] == "theirs.txt"
    assert len(old.attachments) == (1 if may_delete else 2)
    assert ["saw it too" in plainly(one["body"]) for one in old.comments] == [True]
    assert (old.remote_links, old.properties, any(old.custom.values())) == ([], {}, False)
    assert "empty" not in f"{old.summary}{plainly(old.description)}"
    said = [plainly(one["body"]) for one in new.comments]
    assert [("still holds" in one, "evidence" in one) for one in said] == ([] if may_delete else [(True, False)])
