"""What no second try mends ends with a sentence that says what to mend, and where."""

from datetime import timedelta
from typing import Any

import pytest

from integrations.jira.sender import JiraSender
from integrations.sandbox.faults import Fault, Kind
from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.jira.world import status_of
from integrations.sandbox.server import Sandbox
from tests.flows.integrations.trials import Trial, issue, payload
from triage.domain import Destination, Outgoing, SendFailed

COMMENT = ("issue.comment", {"text": "on it", "public": False, "author": ""})
KINDS: list[tuple[str, dict[str, Any]]] = [
    COMMENT,
    ("issue.assign", {"person": "tom.lindqvist@example.test"}),
    ("issue.transition", {"to": "done", "outcome": "fixed"}),
    ("issue.comment_edit", {"comment": "1", "text": "x", "public": False, "author": ""}),
]


def failure_of(jira: JiraSender, kind: str, said: dict[str, Any], *, on: str = "AIOPS-1") -> SendFailed:
    with pytest.raises(SendFailed) as raised:
        jira.send(Outgoing(Destination.JIRA, kind, {"issue": on} | said), Trial("d-1"))
    assert raised.value.permanent
    assert not raised.value.in_doubt
    return raised.value


@pytest.mark.parametrize(
    ("permission", "kind", "said", "words"),
    [
        ("ADD_COMMENTS", *COMMENT, "may not add comments in project AIOPS"),
        ("ASSIGN_ISSUES", *KINDS[1], "may not assign issues in project AIOPS"),
        ("TRANSITION_ISSUES", *KINDS[2], "has no step that leads there"),
    ],
)
def test_a_permission_that_is_lacking_is_named_with_its_project(
    sandbox: Sandbox, jira: JiraSender, permission: str, kind: str, *, said: dict[str, Any], words: str
) -> None:
    jira.send(issue(), Trial())
    sandbox.jira.deny("AIOPS", permission)
    assert words in failure_of(jira, kind, said).message


@pytest.mark.parametrize(("kind", "said"), [COMMENT, KINDS[1]])
def test_an_archived_project_is_named(sandbox: Sandbox, jira: JiraSender, kind: str, said: dict[str, Any]) -> None:
    jira.send(issue(), Trial())
    sandbox.jira.archive("AIOPS")
    assert "AIOPS is archived" in failure_of(jira, kind, said).message


@pytest.mark.parametrize(("kind", "said"), [COMMENT, KINDS[2]])
def test_an_issue_that_is_gone_is_named(jira: JiraSender, kind: str, said: dict[str, Any]) -> None:
    assert "AIOPS-9 is gone" in failure_of(jira, kind, said, on="AIOPS-9").message


def test_a_project_that_lets_nobody_create_may_be_left_for_another_queue(sandbox: Sandbox, jira: JiraSender) -> None:
    sandbox.jira.deny("AIOPS", "CREATE_ISSUES")
    with pytest.raises(SendFailed) as raised:
        jira.send(issue(), Trial())
    assert (raised.value.permanent, raised.value.elsewhere, raised.value.in_doubt) == (True, True, False)
    assert "browse the project and create issues" in raised.value.message


def test_a_move_that_fails_half_way_is_taken_up_again(sandbox: Sandbox, jira: JiraSender) -> None:
    jira.send(issue(), Trial())
    sandbox.jira.deny("AIOPS", "ADD_COMMENTS")
    move = Outgoing(Destination.JIRA, "issue.move", {"issue": "AIOPS-1", "draft": payload(project="SEC"), "told": "On"})
    with pytest.raises(SendFailed) as raised:
        jira.send(move, Trial("m-1"))
    assert raised.value.in_doubt
    assert "link and transition issues in project AIOPS" in raised.value.message
    sandbox.jira.allow("AIOPS")
    again = Trial("m-1", sandbox.state.jira.clock.now())
    assert jira.send(move, again).external_id == "SEC-1"
    assert list(sandbox.state.issues) == ["AIOPS-1", "SEC-1"]
    assert len(sandbox.state.jira.links) == 1


def test_an_issue_that_may_not_be_linked_says_all_the_same_where_it_went_and_is_closed(
    sandbox: Sandbox, jira: JiraSender
) -> None:
    jira.send(issue(), Trial())
    sandbox.jira.deny("AIOPS", "LINK_ISSUES")
    move = Outgoing(Destination.JIRA, "issue.move", {"issue": "AIOPS-1", "draft": payload(project="SEC"), "told": "On"})
    assert jira.send(move, Trial("m-1")).external_id == "SEC-1"
    old = sandbox.state.issues["AIOPS-1"]
    assert "On SEC-1" in to_text(old.comments[-1]["body"])
    assert status_of(old.status_id).is_done


def test_a_move_that_fails_half_way_makes_no_second_issue_however_late_the_search_is(
    sandbox: Sandbox, jira: JiraSender
) -> None:
    jira.send(issue(), Trial())
    sandbox.faults.arm(Fault(Kind.INDEX_LAG, seconds=60))
    sandbox.jira.deny("AIOPS", "ADD_COMMENTS")
    move = Outgoing(Destination.JIRA, "issue.move", {"issue": "AIOPS-1", "draft": payload(project="SEC"), "told": "On"})
    with pytest.raises(SendFailed):
        jira.send(move, Trial("m-1"))
    sandbox.jira.allow("AIOPS")
    again = Trial("m-1", sandbox.state.jira.clock.now() - timedelta(minutes=5))
    assert jira.send(move, again).external_id == "SEC-1"
    assert list(sandbox.state.issues) == ["AIOPS-1", "SEC-1"]
