"""A draft with a request type becomes a request of Service Management: the customer's, and found like any other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from integrations.jira.client import JiraConnection
from integrations.jira.looking import JiraLooking
from integrations.jira.sender import JiraSender
from integrations.sandbox.faults import Fault, Kind
from integrations.sandbox.jira import world
from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.jira.conditions import Profile
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.kinds import Person, RequestType
from integrations.sandbox.server import Sandbox
from tests.flows.integrations.trials import SystemClock, Trial, issue, payload
from triage.domain import Destination, Outgoing, SendFailed

INES, TOM, MEI = "ines.okafor@example.test", "tom.lindqvist@example.test", "mei.santos@example.test"
REQUEST = "/rest/servicedeskapi/request"


@pytest.fixture(params=list(Profile))
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    with Sandbox(jira_profile=request.param) as running:
        yield running


def opened(sandbox: Sandbox) -> Iterator[JiraSender]:
    known = sandbox.credentials
    user = known.jira_user if sandbox.jira.conditions.is_cloud else ""
    sender = JiraSender(JiraConnection(sandbox.jira_url, user, known.jira_token, index_lag_seconds=0.0), SystemClock())
    yield sender
    sender.close()


@pytest.fixture
def jira(sandbox: Sandbox) -> Iterator[JiraSender]:
    yield from opened(sandbox)


@pytest.fixture
def another(sandbox: Sandbox) -> Iterator[JiraSender]:
    """Give the sender of another process, which remembers nothing of what this one made."""
    yield from opened(sandbox)


def asked(project: str = "IT", **changes: Any) -> Outgoing:
    usual: dict[str, Any] = {
        "project": project,
        "request_type": "report a problem" if project == "IT" else "31",
        "components": ["Chat"],
        "on_behalf_of": INES,
        "participants": [MEI],
        "organisations": ["northwind"],
        "assignee": TOM,
        "fields": {"AI tool": "Minutes bot", "Confidence": "0.5"},
        "remote_link": "https://triage.example.test/tickets/AI-1",
    }
    return issue(**usual | changes)


def doubtful(key: str = "k-1") -> Trial:
    return Trial(key, datetime.now(UTC) - timedelta(minutes=5))


def failure_of(jira: JiraSender, outgoing: Outgoing) -> SendFailed:
    with pytest.raises(SendFailed) as raised:
        jira.send(outgoing, Trial())
    return raised.value


def is_complete(sandbox: Sandbox, found: Issue) -> None:
    person = sandbox.jira.person
    assert (found.reporter, found.assignee) == (person(INES).account_id, person(TOM).account_id)
    assert found.custom[world.PARTICIPANTS.id] == [person(MEI).account_id]
    assert found.custom[world.ORGANISATIONS.id] == ["1"]
    assert (found.custom["customfield_10051"], found.custom["customfield_10053"]) == ("Minutes bot", 0.5)
    assert found.labels == ["triage-k-1", "ai-triage", "ai-workflow"]
    assert found.properties["triage"]["delivery"] == "k-1"
    assert (found.components, world.PRIORITIES[int(found.priority_id) - 1].name) == (["Chat"], "High")
    assert "empty since the CRM update" in to_text(found.description)
    assert len(found.remote_links) == 1
    assert found.comments == []


@pytest.mark.parametrize("project", ["IT", "SD"])
def test_a_request_is_the_customers_and_says_all_that_an_issue_says(
    sandbox: Sandbox, jira: JiraSender, project: str
) -> None:
    receipt = jira.send(asked(project), Trial())
    assert receipt.external_id == f"{project}-1"
    found = sandbox.state.issues[f"{project}-1"]
    assert found.custom[world.REQUEST_TYPE.id] == ("21" if project == "IT" else "31")
    is_complete(sandbox, found)
    (sent,) = (one for one in sandbox.state.requests if one.path == REQUEST)
    assert b'"requestTypeId": "' in sent.body


@pytest.mark.parametrize("project", ["IT", "SD"])
@pytest.mark.parametrize(
    ("method", "path"), [("POST", REQUEST), ("PUT", "*/issue/*"), ("GET", "*/editmeta"), ("POST", "*/remotelink")]
)
def test_a_request_whose_answer_was_lost_is_found_again_and_completed(
    sandbox: Sandbox, jira: JiraSender, another: JiraSender, *, project: str, method: str, path: str
) -> None:
    # What was made already is not asked for again, so only later requests can fail a second time.
    tries = [(jira, Kind.RESET_AFTER_COMMIT, Trial()), (another, Kind.STATUS, doubtful())]
    for sender, kind, trial in tries[: 1 if path == REQUEST else 2]:
        sandbox.faults.arm(Fault(kind, method=method, path=path, times=1))
        with pytest.raises(SendFailed) as raised:
            sender.send(asked(project), trial)
        assert (raised.value.in_doubt, raised.value.permanent) == (True, False)
    for sender in (another, jira):
        assert sender.send(asked(project), doubtful()).external_id == f"{project}-1"
    assert list(sandbox.state.issues) == [f"{project}-1"]
    is_complete(sandbox, sandbox.state.issues[f"{project}-1"])


def test_a_request_of_another_delivery_is_not_taken_for_ours(sandbox: Sandbox, jira: JiraSender) -> None:
    jira.send(asked("SD"), Trial("k-0"))
    sandbox.jira.create("SD", "[AI-12] Another matter")
    sandbox.jira.create("SD", "Somebody wrote about [AI-1]")
    assert jira.send(asked("SD"), doubtful()).external_id == "SD-4"


def test_a_desk_that_its_projects_key_does_not_name_is_found_in_the_list(sandbox: Sandbox, jira: JiraSender) -> None:
    sandbox.faults.arm(Fault(Kind.STATUS, path="/rest/servicedeskapi/servicedesk/SD", status=404))
    assert jira.send(asked("SD"), Trial()).external_id == "SD-1"


def test_a_form_without_a_description_takes_its_long_texts_as_documents(sandbox: Sandbox, jira: JiraSender) -> None:
    project, form = sandbox.state.jira.projects["SD"], ("summary", "customfield_10056")
    assert project.desk is not None
    kind = RequestType("33", "Tell us", "10003", fields=form, required=form)
    sandbox.state.jira.projects["SD"] = replace(project, desk=replace(project.desk, request_types=(kind,)))
    jira.send(asked("SD", request_type="33", fields={"Impact": "Nobody can\nwork"}), Trial())
    found = sandbox.state.issues["SD-1"]
    assert to_text(found.custom["customfield_10056"]) == "Nobody can\nwork"
    assert "empty since the CRM update" in to_text(found.description)


def test_who_is_unknown_is_named_and_the_request_is_ours(sandbox: Sandbox, jira: JiraSender) -> None:
    strangers: dict[str, Any] = {
        "on_behalf_of": "x@example.test",
        "participants": ["y@example.test"],
        "organisations": ["Elsewhere"],
    }
    jira.send(asked(**strangers), Trial())
    found = sandbox.state.issues["IT-1"]
    assert found.reporter == world.BOT.account_id
    words = to_text(found.description)
    assert "on behalf of x@example.test" in words
    assert "participant y@example.test" in words
    assert "organisation Elsewhere" in to_text(found.comments[0]["body"])


def test_who_may_only_ask_is_found_among_the_customers_of_the_desk(sandbox: Sandbox, jira: JiraSender) -> None:
    """Most who write have no business of their own in Jira, and no search of its accounts shows them."""
    mara = sandbox.state.jira.add_person(Person.with_mail("mara@example.test", "Mara Obi", kind="customer"))
    jira.send(asked("SD", on_behalf_of="Mara@example.test", participants=["mara@example.test", MEI]), Trial())
    found = sandbox.state.issues["SD-1"]
    assert found.reporter == mara.account_id
    assert found.custom[world.PARTICIPANTS.id] == [mara.account_id, sandbox.jira.person(MEI).account_id]
    assert found.comments == []


@pytest.mark.parametrize("status", [400, 403])
def test_a_customer_who_may_not_ask_is_named_and_the_request_is_ours(
    sandbox: Sandbox, jira: JiraSender, status: int
) -> None:
    sandbox.faults.arm(Fault(Kind.STATUS, method="POST", path=REQUEST, times=1, status=status))
    jira.send(asked(), Trial())
    found = sandbox.state.issues["IT-1"]
    assert found.reporter == world.BOT.account_id
    assert "not the customer's" in to_text(found.description)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"request_type": "Unheard of"}, "no request type Unheard of"),
        ({"project": "AIOPS"}, "AIOPS is no service desk"),
    ],
)
def test_what_is_wrong_with_a_desk_is_said_for_good(jira: JiraSender, changes: dict[str, Any], words: str) -> None:
    failure = failure_of(jira, asked(**changes))
    assert (failure.permanent, failure.in_doubt, failure.elsewhere) == (True, False, True)
    assert words in failure.message


def test_a_field_that_the_form_requires_is_named_or_given(sandbox: Sandbox, jira: JiraSender) -> None:
    sandbox.jira.require_field("IT", "Business unit")
    failure = failure_of(jira, asked())
    assert failure.permanent
    assert "wants these fields: Business unit" in failure.message
    jira.send(asked(fields={"Business unit": "Sales"}), Trial())
    assert sandbox.state.issues["IT-1"].custom["customfield_10050"]["value"] == "Sales"


def test_a_restricted_matter_never_goes_through_the_portal(sandbox: Sandbox, jira: JiraSender) -> None:
    jira.send(asked(restricted=True, security_level=None), Trial())
    found = sandbox.state.issues["IT-1"]
    assert world.REQUEST_TYPE.id not in found.custom
    assert "CRM update" not in to_text(found.description)
    assert not [one for one in sandbox.state.requests if one.path == REQUEST]


@pytest.mark.parametrize("public", [True, False])
def test_a_comment_reaches_the_customer_only_if_it_is_public(
    sandbox: Sandbox, jira: JiraSender, *, public: bool
) -> None:
    key = jira.send(asked(), Trial()).external_id
    told = {"issue": key, "text": "Please restart it.", "public": public, "author": "Tom"}
    for trial in (Trial("c-1"), doubtful("c-1")):
        jira.send(Outgoing(Destination.JIRA, "issue.comment", told), trial)
    (comment,) = sandbox.state.issues["IT-1"].comments
    assert comment["public"] is public


@pytest.mark.parametrize("public", [True, False])
@pytest.mark.parametrize("keeps_sides", [False, True])
def test_a_comment_that_changes_sides_is_read_by_whom_it_is_for(
    sandbox: Sandbox, jira: JiraSender, *, public: bool, keeps_sides: bool
) -> None:
    key = jira.send(asked(), Trial()).external_id
    sandbox.jira.conditions.keeps_comment_sides = keeps_sides
    told = {"issue": key, "text": "Ask Mei first.", "public": not public, "author": "Tom"}
    _, _, number = jira.send(Outgoing(Destination.JIRA, "issue.comment", told), Trial("c-1")).external_id.partition(":")
    edit = told | {"comment": number, "text": "It is Mei who knows.", "public": public}
    for trial in (Trial("c-2"), doubtful("c-2")):
        done = jira.send(Outgoing(Destination.JIRA, "issue.comment_edit", edit), trial)
    puts = [one.path for one in sandbox.state.requests if one.method == "PUT" and "/comment/" in one.path]
    # New words that are not for the customer are written where the customer does not read any more.
    assert public or puts[0].endswith("/sd.public.comment")
    (comment,) = sandbox.state.issues["IT-1"].comments
    assert (comment["public"], done.external_id) == (public, f"IT-1:{comment['id']}")
    assert ("Mei who knows" in to_text(comment["body"]), comment["id"] != number) == (True, keeps_sides)
    sandbox.jira.delete("IT-1")
    jira.send(Outgoing(Destination.JIRA, "issue.comment_edit", edit), doubtful("c-2"))


def test_the_clocks_of_a_request_are_read_back(sandbox: Sandbox, jira: JiraSender) -> None:
    jira.send(asked(), Trial())
    jira.send(issue(), Trial("k-2"))
    known = sandbox.credentials
    user = known.jira_user if sandbox.jira.conditions.is_cloud else ""
    looking = JiraLooking(JiraConnection(sandbox.jira_url, user, known.jira_token), SystemClock())
    sandbox.jira.comment("IT-1", "Hello, it is Tom.")
    seen, plain = looking.read("IT-1"), looking.read("AIOPS-1")
    looking.close()
    assert seen is not None
    assert plain is not None
    first, whole = seen.service_levels
    assert (first.name, first.due, first.is_missed) == ("Time to first response", None, False)
    assert whole.due is not None
    assert timedelta(hours=23) < whole.due - datetime.now(UTC) < timedelta(hours=24)
    assert plain.service_levels == ()


def test_a_move_into_a_service_desk_makes_a_request(sandbox: Sandbox, jira: JiraSender) -> None:
    jira.send(issue(), Trial("k-0"))
    draft = payload(**asked().payload)
    moved = Outgoing(Destination.JIRA, "issue.move", {"issue": "AIOPS-1", "draft": draft, "told": "Goes on in"})
    assert jira.send(moved, Trial()).external_id == "IT-1"
    assert sandbox.state.issues["IT-1"].reporter == sandbox.jira.person(INES).account_id
