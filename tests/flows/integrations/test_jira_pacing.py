"""The sender keeps to Jira's pace by itself: a Jira that counts never has to refuse it."""

import time
from datetime import UTC, datetime

import pytest

from integrations.jira.client import JiraConnection
from integrations.jira.sender import JiraSender
from integrations.sandbox.faults import Fault, Kind
from integrations.sandbox.server import Sandbox
from tests.flows.integrations.trials import SystemClock, Trial, issue
from triage.domain import Destination, Outgoing, SendFailed


def comment(number: int) -> Outgoing:
    told = {"issue": "AIOPS-1", "text": f"{number}", "public": False, "author": ""}
    return Outgoing(Destination.JIRA, "issue.comment", told)


def wait_of(jira: JiraSender, outgoing: Outgoing, trial: Trial) -> float | None:
    """Send, or say how long it has to wait for its turn."""
    try:
        jira.send(outgoing, trial)
    except SendFailed as failure:
        told = failure
    else:
        return None
    assert (told.waits_its_turn, told.permanent, trial.confirmations) == (True, False, 0)
    return told.retry_after_seconds or 0.0


def statuses(sandbox: Sandbox) -> set[int | None]:
    return {one.status for one in sandbox.state.requests}


def test_a_burst_on_one_issue_waits_its_turn_before_jira_complains(sandbox: Sandbox, jira: JiraSender) -> None:
    sandbox.jira.conditions.rate_limits = True
    jira.send(issue(), Trial())
    began, turns = time.monotonic(), 0
    for number in range(40):
        while (wait := wait_of(jira, comment(number), Trial(f"c-{number}"))) is not None:
            turns += 1
            time.sleep(wait)
    assert len(sandbox.state.issues["AIOPS-1"].comments) == 40
    assert 429 not in statuses(sandbox)
    assert turns
    assert time.monotonic() - began > 4.0


def test_a_doubt_outlives_a_turn_that_was_waited_for(jira: JiraSender) -> None:
    jira.send(issue(), Trial())
    for number in range(18):
        jira.send(comment(number), Trial(f"c-{number}"))
    with pytest.raises(SendFailed) as raised:
        jira.send(comment(18), Trial("c-18", datetime.now(UTC)))
    assert (raised.value.waits_its_turn, raised.value.in_doubt) == (True, True)


def test_an_issue_with_many_things_pauses_in_the_middle_and_is_finished(sandbox: Sandbox, jira: JiraSender) -> None:
    sandbox.jira.conditions.rate_limits = True
    files = [{"name": f"{number}.txt", "text": "one"} for number in range(25)]
    jira.send(issue(attachments=files), Trial())
    assert len(sandbox.state.issues["AIOPS-1"].attachments) == 25
    assert 429 not in statuses(sandbox)


def test_what_jira_asks_of_one_holds_all_back(sandbox: Sandbox, jira: JiraSender) -> None:
    jira.send(issue(), Trial())
    sandbox.faults.arm(Fault(Kind.RATE_LIMITED, method="POST", times=1, seconds=30))
    with pytest.raises(SendFailed) as raised:
        jira.send(comment(0), Trial("c-0"))
    assert not raised.value.waits_its_turn
    with pytest.raises(SendFailed) as raised:
        jira.send(issue(), Trial("k-2"))
    assert raised.value.waits_its_turn
    assert 28 < (raised.value.retry_after_seconds or 0.0) <= 30


def test_a_limit_of_one_issue_holds_that_one_back(sandbox: Sandbox, jira: JiraSender) -> None:
    jira.send(issue(), Trial())
    reason = "jira-per-issue-on-write"
    sandbox.faults.arm(Fault(Kind.RATE_LIMITED, method="POST", times=1, seconds=30, reason=reason))
    with pytest.raises(SendFailed):
        jira.send(comment(0), Trial("c-0"))
    with pytest.raises(SendFailed) as raised:
        jira.send(comment(1), Trial("c-1"))
    assert raised.value.waits_its_turn
    jira.send(issue(), Trial("k-2"))


def test_a_limit_that_a_link_meets_holds_back_that_delivery_alone(sandbox: Sandbox, jira: JiraSender) -> None:
    """Which of its two issues is meant stands nowhere, and the site is not."""
    jira.send(issue(), Trial())
    reason = "jira-per-issue-on-write"
    sandbox.faults.arm(Fault(Kind.RATE_LIMITED, path="*/issueLink", times=1, seconds=30, reason=reason))
    linked = issue(links=[{"type": "Relates", "issue": "AIOPS-1"}])
    with pytest.raises(SendFailed) as raised:
        jira.send(linked, Trial("k-2"))
    assert (raised.value.retry_after_seconds, raised.value.in_doubt) == (30, True)
    jira.send(comment(0), Trial("c-0"))


def test_a_site_is_written_to_as_often_as_is_set(sandbox: Sandbox) -> None:
    known = sandbox.credentials
    slow = JiraConnection(sandbox.jira_url, known.jira_user, known.jira_token, writes_a_second=2)
    sender = JiraSender(slow, SystemClock())
    for number in range(2):
        sender.send(issue(), Trial(f"k-{number}"))
    with pytest.raises(SendFailed) as raised:
        sender.send(issue(), Trial("k-2"))
    assert raised.value.waits_its_turn
    assert 0 < (raised.value.retry_after_seconds or 0.0) <= 0.5
    sender.close()
