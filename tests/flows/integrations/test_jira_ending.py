"""In a workflow that ends in a yes or a no, an issue ends as the matter ended, or stays open and says so."""

import pytest

from integrations.jira.sender import JiraSender
from integrations.sandbox.jira import world
from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.server import Sandbox
from tests.flows.integrations.trials import Trial, issue
from triage.domain import Destination, Outgoing


@pytest.mark.parametrize(
    ("reviewed", "outcome", "status"),
    [
        (True, "approved", "Approved"),
        (True, "declined", "Rejected"),
        (True, "answered", "In Review"),
        (False, "approved", "To Do"),
    ],
)
def test_what_was_declined_is_never_approved(
    sandbox: Sandbox, jira: JiraSender, *, reviewed: bool, outcome: str, status: str
) -> None:
    key = jira.send(issue(project="AICO", issue_type="Story"), Trial("k-1")).external_id
    if reviewed:
        sandbox.jira.transition(sandbox.state.issues[key], "Start review")
    told = {"issue": key, "to": "done", "outcome": outcome, "comment": "Settled here."}
    jira.send(Outgoing(Destination.JIRA, "issue.transition", told), Trial("k-2"))
    found = sandbox.state.issues[key]
    assert world.status_of(found.status_id).name == status
    (comment,) = found.comments
    assert ("stays open" in to_text(comment["body"])) == (status not in ("Approved", "Rejected"))
    assert comment["public"] is False
