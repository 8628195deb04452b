"""Each message is posted once, and what Slack refuses is said in words that help."""

import logging
from datetime import UTC, datetime
from urllib.parse import parse_qs

import pytest

from integrations.sandbox.faults import Fault, Kind, RetryAfter, Vendor
from integrations.sandbox.server import Sandbox
from integrations.slack.sender import SlackSender
from tests.flows.integrations.trials import Trial, message
from triage.domain import LeaseLost, Outgoing, SendFailed


def arm(sandbox: Sandbox, kind: Kind, **more: object) -> None:
    rest = {"path": "*chat.postMessage", "times": 1} | more
    sandbox.faults.arm(Fault(kind, vendor=Vendor.SLACK, **rest))  # type: ignore[arg-type] # the tests name the rest


def failure_of(sender: SlackSender, trial: Trial, outgoing: Outgoing | None = None) -> SendFailed:
    with pytest.raises(SendFailed) as raised:
        sender.send(outgoing or message(), trial)
    return raised.value


def test_a_message_is_posted_with_its_delivery_key(sandbox: Sandbox, slack: SlackSender) -> None:
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "*Thank you*"}}]
    receipt = slack.send(message(blocks=blocks), Trial("k-7"))
    posted = sandbox.state.slack.messages[0]
    assert receipt.external_id == f"{posted.channel}:{posted.ts}"
    assert posted.metadata == {"event_type": "triage_delivery", "event_payload": {"key": "k-7"}}
    assert posted.blocks == blocks


@pytest.mark.parametrize("channel", ["#ai-desk", "#security", "U0SANDBOX2"])
@pytest.mark.parametrize(
    ("kind", "more"),
    [
        (Kind.RESET_BEFORE_COMMIT, {}),
        (Kind.RESET_AFTER_COMMIT, {}),
        (Kind.HANG, {"seconds": 6}),
        (Kind.HANG_AFTER_COMMIT, {"seconds": 6}),
        (Kind.STATUS, {"status": 503}),
        (Kind.HTML, {"status": 200}),
        (Kind.HTML, {"status": 502}),
        (Kind.SLACK_ERROR, {"error": "internal_error"}),
    ],
)
def test_what_leaves_doubt_ends_as_one_message(
    sandbox: Sandbox, slack: SlackSender, kind: Kind, more: dict[str, object], channel: str
) -> None:
    slack.send(message(channel), Trial("another"))
    began = datetime.now(UTC)
    arm(sandbox, kind, **more)
    first = failure_of(slack, Trial(), message(channel))
    assert (first.in_doubt, first.permanent) == (True, False)
    slack.send(message(channel), Trial(in_doubt_since=began))
    keys = [one.metadata["event_payload"]["key"] for one in sandbox.state.slack.messages if one.metadata]
    assert keys == ["another", "k-1"]


def test_a_lost_message_is_found_behind_many_others(sandbox: Sandbox, slack: SlackSender) -> None:
    began = datetime.now(UTC)
    slack.send(message(), Trial())
    for number in range(205):
        slack.send(message(), Trial(f"later-{number}"))
    slack.send(message(), Trial(in_doubt_since=began))
    assert len(sandbox.state.slack.messages) == 206


@pytest.mark.parametrize(
    ("error", "word"),
    [
        ("channel_not_found", "#ai-desk"),
        ("is_archived", "archived"),
        ("missing_scope", "chat:write"),
    ],
)
def test_what_no_second_try_mends_is_permanent_and_says_what_to_mend(
    sandbox: Sandbox, slack: SlackSender, error: str, word: str
) -> None:
    arm(sandbox, Kind.SLACK_ERROR, error=error)
    failure = failure_of(slack, Trial())
    assert (failure.permanent, failure.in_doubt) == (True, False)
    assert word in failure.message


@pytest.mark.parametrize("error", ["invalid_auth", "token_revoked", "token_expired", "account_inactive"])
def test_a_token_that_slack_no_longer_knows_is_waited_for(sandbox: Sandbox, slack: SlackSender, error: str) -> None:
    arm(sandbox, Kind.SLACK_ERROR, error=error)
    failure = failure_of(slack, Trial())
    assert (failure.permanent, failure.in_doubt, failure.retry_after_seconds) == (False, False, 60)
    assert "TRIAGE_SLACK_BOT_TOKEN" in failure.message
    # Nothing holds the channel back once there is a new one.
    slack.send(message(), Trial())


def test_an_error_that_nobody_foresaw_is_tried_again(sandbox: Sandbox, slack: SlackSender) -> None:
    arm(sandbox, Kind.SLACK_ERROR, error="some_new_error")
    failure = failure_of(slack, Trial())
    assert (failure.permanent, failure.in_doubt, failure.message) == (False, False, "Slack refused: some_new_error.")


@pytest.mark.parametrize("form", list(RetryAfter))
def test_patience_is_asked_for_in_every_form(sandbox: Sandbox, slack: SlackSender, form: RetryAfter) -> None:
    arm(sandbox, Kind.RATE_LIMITED, seconds=2.5, retry_after=form)
    failure = failure_of(slack, Trial())
    expected = {RetryAfter.SECONDS: 3, RetryAfter.FRACTION: 2.5, RetryAfter.DATE: 3, RetryAfter.MISSING: 10}
    assert failure.retry_after_seconds == pytest.approx(expected[form], abs=1.1 if form is RetryAfter.DATE else 0)
    assert (failure.in_doubt, failure.permanent) == (False, False)


def test_a_doubt_outlives_a_search_that_failed(sandbox: Sandbox, slack: SlackSender) -> None:
    for kind in (Kind.RATE_LIMITED, Kind.STATUS, Kind.HTML, Kind.DOWN, Kind.TOKEN_REVOKED):
        arm(sandbox, kind, path="*conversations.*", times=None, seconds=30)
        assert failure_of(slack, Trial(in_doubt_since=datetime.now(UTC))).in_doubt, kind
        sandbox.faults.clear()
    assert not sandbox.state.slack.messages


def looked(sandbox: Sandbox) -> int:
    return sum(one.path.endswith("conversations.history") for one in sandbox.state.requests)


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        (Kind.RESET_BEFORE_COMMIT, {}),
        (Kind.HTML, {"status": 502}),
        (Kind.SLACK_ERROR, {"error": "internal_error"}),
        (Kind.RATE_LIMITED, {"seconds": 0.2, "retry_after": RetryAfter.FRACTION}),
    ],
)
def test_one_lost_page_does_not_cost_the_search(
    sandbox: Sandbox, slack: SlackSender, kind: Kind, more: dict[str, object]
) -> None:
    began = datetime.now(UTC)
    slack.send(message("#ask-ai"), Trial())
    for number in range(205):
        sandbox.slack.say("Ines Okafor", "#ask-ai", f"question {number}")
    arm(sandbox, kind, path="*conversations.history", **({"times": 2} | more))
    slack.send(message("#ask-ai"), Trial(in_doubt_since=began))
    assert len(sandbox.state.slack.messages) == 206
    assert looked(sandbox) == 4


def test_a_page_that_stays_lost_leaves_the_doubt_and_posts_nothing(sandbox: Sandbox, slack: SlackSender) -> None:
    arm(sandbox, Kind.RESET_BEFORE_COMMIT, path="*conversations.history", times=None)
    assert failure_of(slack, Trial(in_doubt_since=datetime.now(UTC))).in_doubt
    assert looked(sandbox) == 3
    assert not sandbox.state.slack.messages


def test_a_long_wait_for_a_page_is_left_to_the_next_attempt(sandbox: Sandbox, slack: SlackSender) -> None:
    arm(sandbox, Kind.RATE_LIMITED, path="*conversations.history", seconds=30)
    failure = failure_of(slack, Trial(in_doubt_since=datetime.now(UTC)))
    assert (failure.in_doubt, failure.retry_after_seconds) == (True, 30)
    assert looked(sandbox) == 1


def test_the_search_begins_when_the_doubt_did(sandbox: Sandbox, slack: SlackSender) -> None:
    began = datetime.now(UTC)
    slack.send(message(), Trial(in_doubt_since=began))
    asked = next(one for one in sandbox.state.requests if one.path.endswith("conversations.history"))
    oldest = float(parse_qs(asked.body.decode())["oldest"][0])
    # Five minutes are for clocks that differ.
    assert began.timestamp() - oldest == pytest.approx(300, abs=1)


def test_an_unreachable_slack_leaves_no_doubt(sandbox: Sandbox, slack: SlackSender) -> None:
    sandbox.stop()
    failure = failure_of(slack, Trial())
    assert (failure.in_doubt, failure.message) == (False, "Slack could not be reached.")


@pytest.mark.parametrize("looks", [2, 3])
def test_a_lease_that_ends_between_headers_and_body_posts_nothing(
    sandbox: Sandbox, slack: SlackSender, looks: int
) -> None:
    with pytest.raises(LeaseLost):
        slack.send(message(), Trial(lasts_for_looks=looks))
    assert not sandbox.state.slack.messages


def test_a_malformed_message_is_refused_without_repeating_it(slack: SlackSender) -> None:
    failure = failure_of(slack, Trial(), message(text="xyzzy", colour="xyzzy"))
    assert (failure.permanent, failure.message) == (True, "The message is not as agreed, at: colour.")


def test_nothing_of_an_answer_or_of_the_text_is_logged(
    sandbox: Sandbox, slack: SlackSender, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    said = ""
    for kind, status in ((Kind.HTML, 200), (Kind.STATUS, 503)):
        arm(sandbox, kind, status=status)
        said += failure_of(slack, Trial(), message(text="xyzzy")).message
    for never in ("xyzzy", "right back", "told to fail", sandbox.credentials.slack_bot_token):
        assert never not in caplog.text + said
