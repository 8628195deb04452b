"""Each draft becomes one issue, whatever happens on the way."""

import logging
import time
from datetime import UTC, datetime, timedelta

import pytest

from integrations.jira.client import JiraConnection
from integrations.jira.failures import UNREACHED
from integrations.jira.sender import JiraSender
from integrations.sandbox.faults import Fault, Kind, RetryAfter
from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.server import Sandbox
from tests.flows.integrations.trials import SystemClock, Trial, issue
from triage.domain import SendFailed

PATH = "/rest/api/3/issue"


def fault(kind: Kind, **more: object) -> Fault:
    return Fault(kind, method="POST", path=PATH, times=1, **more)  # type: ignore[arg-type] # the tests name the rest


def failure_of(sender: JiraSender, trial: Trial, **changes: object) -> SendFailed:
    with pytest.raises(SendFailed) as raised:
        sender.send(issue(**changes), trial)
    return raised.value


def doubtful(key: str = "k-1", *, seconds_ago: float = 0.0) -> Trial:
    return Trial(key, datetime.now(UTC) - timedelta(seconds=seconds_ago))


def test_a_draft_becomes_an_issue_that_says_all_its_owner_needs(sandbox: Sandbox, jira: JiraSender) -> None:
    trial = Trial("k-7")
    receipt = jira.send(issue(), trial)
    made = sandbox.state.issues["AIOPS-1"]
    assert (receipt.external_id, receipt.url) == ("AIOPS-1", f"{sandbox.jira_url}/browse/AIOPS-1")
    assert made.labels == ["triage-k-7", "ai-triage", "ai-workflow"]
    assert made.properties["triage"]["delivery"] == "k-7"
    assert made.summary == "[AI-1] The nightly summaries are empty"
    words = to_text(made.description)
    for said in ("empty since the CRM update", "MISSING", "87% sure", "Look at the last run", "Ines Okafor", "p-1"):
        assert said in words
    assert trial.confirmations == 1


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        (Kind.RESET_BEFORE_COMMIT, {}),
        (Kind.RESET_AFTER_COMMIT, {}),
        (Kind.HANG, {"seconds": 6}),
        (Kind.HANG_AFTER_COMMIT, {"seconds": 6}),
        (Kind.STATUS, {"status": 503}),
        (Kind.STATUS, {"status": 500}),
        (Kind.HTML, {"status": 200}),
        (Kind.HTML, {"status": 502}),
    ],
)
def test_what_leaves_doubt_ends_as_one_issue(
    sandbox: Sandbox, jira: JiraSender, kind: Kind, more: dict[str, object]
) -> None:
    sandbox.faults.arm(fault(kind, **more))
    first = failure_of(jira, Trial())
    assert (first.in_doubt, first.permanent) == (True, False)
    receipt = jira.send(issue(), doubtful(seconds_ago=2))
    assert receipt.external_id == "AIOPS-1"
    assert list(sandbox.state.issues) == ["AIOPS-1"]


def test_nothing_is_created_before_the_index_may_be_believed(sandbox: Sandbox, jira: JiraSender) -> None:
    sandbox.faults.arm(Fault(Kind.INDEX_LAG, seconds=0.4))
    sandbox.faults.arm(fault(Kind.RESET_AFTER_COMMIT))
    began = datetime.now(UTC)
    assert failure_of(jira, Trial()).in_doubt
    second = failure_of(jira, Trial(in_doubt_since=began))
    assert second.in_doubt
    assert second.retry_after_seconds is not None
    assert 0 < second.retry_after_seconds <= 0.6
    time.sleep(second.retry_after_seconds)
    assert jira.send(issue(), Trial(in_doubt_since=began)).external_id == "AIOPS-1"
    assert len(sandbox.state.issues) == 1


def test_a_doubt_outlives_a_search_that_failed(sandbox: Sandbox, jira: JiraSender) -> None:
    for kind in (Kind.RATE_LIMITED, Kind.STATUS, Kind.HTML, Kind.DOWN, Kind.TOKEN_REVOKED):
        sandbox.faults.arm(Fault(kind, path="/rest/api/3/search/jql", times=1))
        assert failure_of(jira, doubtful(seconds_ago=2)).in_doubt, kind
    assert not sandbox.state.issues


@pytest.mark.parametrize("form", list(RetryAfter))
def test_patience_is_asked_for_in_every_form_and_leaves_no_doubt(
    sandbox: Sandbox, jira: JiraSender, form: RetryAfter
) -> None:
    sandbox.faults.arm(fault(Kind.RATE_LIMITED, seconds=2.5, retry_after=form))
    failure = failure_of(jira, Trial())
    expected = {RetryAfter.SECONDS: 3, RetryAfter.FRACTION: 2.5, RetryAfter.DATE: 3, RetryAfter.MISSING: 3}
    assert failure.retry_after_seconds == pytest.approx(
        expected[form], abs=1.1 if form in (RetryAfter.DATE, RetryAfter.MISSING) else 0
    )
    assert (failure.in_doubt, failure.permanent) == (False, False)


@pytest.mark.parametrize(
    ("changes", "word"), [({"project": "NOPE"}, "NOPE"), ({"issue_type": "Riddle"}, "Riddle"), ({"lane": 1}, "lane")]
)
def test_what_no_second_try_mends_is_permanent_and_says_what_to_mend(
    jira: JiraSender, changes: dict[str, object], word: str
) -> None:
    failure = failure_of(jira, Trial(), **changes)
    assert failure.permanent
    assert not failure.in_doubt
    assert word in failure.message


def test_an_archived_project_and_a_revoked_token_are_permanent(sandbox: Sandbox, jira: JiraSender) -> None:
    sandbox.faults.arm(Fault(Kind.PROJECT_ARCHIVED, project="AIOPS"))
    assert "archived" in failure_of(jira, Trial()).message
    sandbox.faults.arm(Fault(Kind.TOKEN_REVOKED))
    failure = failure_of(jira, Trial())
    assert (failure.permanent, "TRIAGE_JIRA_TOKEN" in failure.message) == (True, True)


def test_a_field_that_may_be_missing_is_left_out_and_the_issue_says_so(sandbox: Sandbox, jira: JiraSender) -> None:
    trial = Trial()
    jira.send(issue(priority="Frightful"), trial)
    made = sandbox.state.issues["AIOPS-1"]
    assert made.properties["triage"]["left_out"] == ["priority"]
    assert "did not take: priority" in to_text(made.description)
    assert trial.confirmations == 2


def test_an_unreachable_jira_leaves_no_doubt(sandbox: Sandbox, jira: JiraSender) -> None:
    sandbox.stop()
    failure = failure_of(jira, Trial())
    assert (failure.in_doubt, failure.permanent, failure.message) == (False, False, UNREACHED)
    sandbox.start()
    assert jira.send(issue(), Trial()).external_id == "AIOPS-1"


def test_a_jira_that_went_away_between_two_sends_leaves_no_doubt(sandbox: Sandbox, jira: JiraSender) -> None:
    jira.send(issue(), Trial())
    sandbox.stop()
    assert not failure_of(jira, Trial("k-2")).in_doubt


def test_a_second_issue_of_a_delivery_is_reported_and_the_oldest_counts(
    sandbox: Sandbox, jira: JiraSender, caplog: pytest.LogCaptureFixture
) -> None:
    jira.send(issue(), Trial())
    jira.send(issue(), Trial())
    with caplog.at_level(logging.ERROR):
        assert jira.send(issue(), doubtful()).external_id == "AIOPS-1"
    assert "AIOPS-1, AIOPS-2" in caplog.text
    assert len(sandbox.state.issues) == 2


@pytest.mark.parametrize(
    ("project", "level", "security_id"),
    [("SEC", None, None), ("SEC", "Restricted", "10100"), ("IT", "Restricted", None)],
)
def test_details_of_a_restricted_report_go_only_behind_a_level_that_the_project_offers(
    sandbox: Sandbox, jira: JiraSender, project: str, level: str | None, security_id: str | None
) -> None:
    secret = "pasted the client list"
    draft = issue(project=project, security_level=level, restricted=True, asked=secret, title=secret)
    jira.send(draft, Trial())
    made = sandbox.state.issues[f"{project}-1"]
    everything = f"{made.summary} {to_text(made.description)} {made.properties}"
    guarded = security_id is not None
    assert (secret in everything) is ("workflow" in everything) is guarded
    assert ("Details are restricted" in everything) is not guarded
    assert made.security_id == security_id


def test_a_level_that_an_open_report_asks_for_is_never_dropped(sandbox: Sandbox, jira: JiraSender) -> None:
    failure = failure_of(jira, Trial(), project="IT", security_level="Restricted")
    assert (failure.permanent, "security level" in failure.message) == (True, True)
    assert not sandbox.state.issues


def test_nothing_of_an_answer_or_of_the_text_is_logged_or_said(
    sandbox: Sandbox, jira: JiraSender, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    sandbox.faults.arm(fault(Kind.HTML, status=200))
    said = [failure_of(jira, Trial(), asked="xyzzy").message, failure_of(jira, Trial(), project="NOPE").message]
    sandbox.faults.arm(fault(Kind.STATUS, status=400))
    said.append(failure_of(jira, Trial(), asked="xyzzy").message)
    heard = caplog.text + " ".join(said)
    for never in ("xyzzy", "right back", "told to fail", sandbox.credentials.jira_token, "valid project ID"):
        assert never not in heard


def test_the_probe_says_in_words_what_to_mend(sandbox: Sandbox, jira: JiraSender) -> None:
    assert jira.probe(["IT", "SEC"]) == []
    assert [("NOPE" in words) for words in jira.probe(["IT", "NOPE"])] == [True]
    stranger = JiraSender(JiraConnection(sandbox.jira_url, "nobody", "wrong"), SystemClock())
    assert ["TRIAGE_JIRA_TOKEN" in words for words in stranger.probe(["IT"])] == [True]
    sandbox.stop()
    assert jira.probe(["IT"]) == [UNREACHED]
