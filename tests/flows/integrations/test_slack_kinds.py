"""Each kind of delivery to Slack happens once, and what goes wrong with it has a sensible end."""

import json
import time
from datetime import UTC, datetime
from typing import Any

import pytest

from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.server import Sandbox
from integrations.sandbox.slack.state import Message
from integrations.slack.sender import SlackConnection, SlackSender
from tests.flows.integrations.trials import SystemClock, Trial
from triage.domain import Destination, Outgoing, Receipt, SendFailed

INES, TOM = "U0SANDBOX2", "U0SANDBOX3"
PARTS = [
    {"type": "words", "text": "*Yes*, you may."},
    {"type": "buttons", "items": [{"action": "ok", "label": "Thanks"}]},
]
LOSING = [
    (Kind.RESET_BEFORE_COMMIT, {}),
    (Kind.RESET_AFTER_COMMIT, {}),
    (Kind.HANG_AFTER_COMMIT, {"seconds": 6}),
    (Kind.STATUS, {"status": 503}),
    (Kind.SLACK_ERROR, {"error": "internal_error"}),
]


def arm(sandbox: Sandbox, kind: Kind, method: str, **more: Any) -> None:
    sandbox.faults.arm(Fault(kind, vendor=Vendor.SLACK, path=f"*{method}", **{"times": 1} | more))


def send(slack: SlackSender, kind: str, trial: Trial | None = None, **payload: Any) -> Receipt:
    return slack.send(Outgoing(Destination.SLACK, kind, payload), trial or Trial())


def failing(slack: SlackSender, kind: str, trial: Trial | None = None, **payload: Any) -> SendFailed:
    with pytest.raises(SendFailed) as raised:
        send(slack, kind, trial, **payload)
    return raised.value


def channel(sandbox: Sandbox, name: str = "#ask-ai") -> str:
    return sandbox.slack.channel(name).id


def posted(sandbox: Sandbox, slack: SlackSender, **more: Any) -> Message:
    said = {"channel": channel(sandbox), "text": "Hm"} | more
    channel_id, ts = send(slack, "message.post", Trial("earlier"), **said).external_id.split(":")
    found = sandbox.state.slack.message(channel_id, ts)
    assert found is not None
    return found


def calls(sandbox: Sandbox, method: str) -> int:
    return sum(one.path.endswith(method) for one in sandbox.state.requests)


def test_an_answer_is_posted_in_its_thread(sandbox: Sandbox, slack: SlackSender) -> None:
    asked = sandbox.slack.say("Ines Okafor", "#ask-ai", "may I?")
    send(slack, "message.post", channel=asked.channel, thread_ts=asked.ts, text="Yes, you may.", parts=PARTS)
    answer = sandbox.state.messages[-1]
    assert (answer.thread_ts, answer.text) == (asked.ts, "Yes, you may.")
    assert [block["type"] for block in answer.blocks] == ["section", "actions"]


def test_a_person_is_written_to_directly(sandbox: Sandbox, slack: SlackSender) -> None:
    send(slack, "message.post", person=INES, text="Hello")
    assert sandbox.slack.sees("Ines Okafor")[-1].text == "Hello"


@pytest.mark.parametrize(("kind", "more"), LOSING)
def test_a_lost_answer_in_a_thread_ends_as_one(
    sandbox: Sandbox, slack: SlackSender, kind: Kind, more: dict[str, Any]
) -> None:
    asked = sandbox.slack.say("Ines Okafor", "#ask-ai", "may I?")
    payload: dict[str, Any] = {"channel": asked.channel, "thread_ts": asked.ts, "text": "Yes"}
    began = datetime.now(UTC)
    arm(sandbox, kind, "chat.postMessage", **more)
    assert failing(slack, "message.post", **payload).in_doubt
    send(slack, "message.post", Trial(in_doubt_since=began), **payload)
    assert [one.text for one in sandbox.state.messages] == ["may I?", "Yes"]


def test_what_one_person_sees_is_shown_to_nobody_else(sandbox: Sandbox, slack: SlackSender) -> None:
    send(slack, "message.post", channel=channel(sandbox), ephemeral_to=INES, text="Please delete it")
    assert sandbox.slack.sees("Ines Okafor", "#ask-ai")[-1].text == "Please delete it"
    assert not sandbox.slack.sees("Tom Lindqvist", "#ask-ai")


@pytest.mark.parametrize("name", ["#general", "#ai-desk"])
def test_who_can_not_be_shown_it_there_is_written_to_directly(sandbox: Sandbox, slack: SlackSender, name: str) -> None:
    send(slack, "message.post", channel=channel(sandbox, name), ephemeral_to=INES, text="Please delete it")
    assert [one.text for one in sandbox.state.messages] == ["Please delete it"]
    assert sandbox.slack.sees("Ines Okafor")[-1].text == "Please delete it"


def test_an_answer_to_a_command_reaches_channels_without_the_app(sandbox: Sandbox, slack: SlackSender) -> None:
    place = channel(sandbox, "#general")
    url = sandbox.slack.inside.tickets.response_url(place, INES)
    send(slack, "message.post", channel=place, ephemeral_to=INES, response_url=url, text="Yes", parts=PARTS)
    assert sandbox.slack.sees("Ines Okafor", "#general")[-1].text == "Yes"
    assert not sandbox.state.messages


def test_an_address_that_expired_or_is_not_slacks_is_not_needed(sandbox: Sandbox, slack: SlackSender) -> None:
    for url in (f"{sandbox.url}/slack/actions/none", "https://evil.test/actions/1", "http://hooks.slack.com/actions/1"):
        send(slack, "message.post", channel=channel(sandbox), ephemeral_to=INES, response_url=url, text=f"Yes {url}")
    assert len(sandbox.slack.sees("Ines Okafor", "#ask-ai")) == 3


@pytest.mark.parametrize("kind", [Kind.RESET_BEFORE_COMMIT, Kind.RESET_AFTER_COMMIT])
def test_what_may_not_have_been_shown_is_written_directly_and_once(
    sandbox: Sandbox, slack: SlackSender, kind: Kind
) -> None:
    payload: dict[str, Any] = {"channel": channel(sandbox), "ephemeral_to": INES, "text": "Psst"}
    arm(sandbox, kind, "chat.postEphemeral")
    began = datetime.now(UTC)
    assert failing(slack, "message.post", **payload).in_doubt
    arm(sandbox, Kind.RESET_AFTER_COMMIT, "chat.postMessage")
    assert failing(slack, "message.post", Trial(in_doubt_since=began), **payload).in_doubt
    send(slack, "message.post", Trial(in_doubt_since=began), **payload)
    assert [one.text for one in sandbox.slack.sees("Ines Okafor")] == ["Psst"]
    assert (calls(sandbox, "chat.postEphemeral"), calls(sandbox, "chat.postMessage")) == (1, 1)


def test_a_lost_direct_message_in_its_place_is_found(sandbox: Sandbox, slack: SlackSender) -> None:
    payload: dict[str, Any] = {"channel": channel(sandbox, "#general"), "ephemeral_to": INES, "text": "Psst"}
    began = datetime.now(UTC)
    arm(sandbox, Kind.RESET_AFTER_COMMIT, "chat.postMessage")
    assert failing(slack, "message.post", **payload).in_doubt
    send(slack, "message.post", Trial(in_doubt_since=began), **payload)
    assert len(sandbox.state.messages) == 1


def test_a_message_is_updated_and_its_metadata_stays(sandbox: Sandbox, slack: SlackSender) -> None:
    card = posted(sandbox, slack, parts=PARTS)
    for _ in range(2):
        send(slack, "message.update", channel=card.channel, ts=card.ts, text="Taken by Tom")
    changed = sandbox.state.messages[-1]
    assert (changed.text, changed.blocks) == ("Taken by Tom", [])
    assert changed.metadata == card.metadata


@pytest.mark.parametrize(
    ("error", "word"),
    [
        ("message_not_found", "gone"),
        ("cant_update_message", "not the app's own"),
        ("is_archived", "archived"),
        ("channel_not_found", "no channel"),
        ("not_in_channel", "invite"),
        ("invalid_blocks", "as it is written"),
        ("restricted_action_read_only_channel", "administrators"),
    ],
)
def test_what_no_second_update_mends_ends_at_once(sandbox: Sandbox, slack: SlackSender, error: str, word: str) -> None:
    card = posted(sandbox, slack)
    arm(sandbox, Kind.SLACK_ERROR, "chat.update", error=error)
    failure = failing(slack, "message.update", channel=card.channel, ts=card.ts, text="Taken")
    assert failure.permanent
    assert word in failure.message


def test_somebody_elses_message_is_not_touched(sandbox: Sandbox, slack: SlackSender) -> None:
    said = sandbox.slack.say("Ines Okafor", "#ask-ai", "may I?")
    assert failing(slack, "message.update", channel=said.channel, ts=said.ts, text="No").permanent
    assert failing(slack, "message.delete", channel=said.channel, ts=said.ts).permanent


def test_deleting_what_is_gone_is_well(sandbox: Sandbox, slack: SlackSender) -> None:
    card = posted(sandbox, slack)
    for _ in range(2):
        send(slack, "message.delete", channel=card.channel, ts=card.ts)
    assert not sandbox.state.messages


def test_reacting_twice_is_well(sandbox: Sandbox, slack: SlackSender) -> None:
    said = sandbox.slack.say("Ines Okafor", "#ask-ai", "may I?")
    for _ in range(2):
        send(slack, "reaction.add", channel=said.channel, ts=said.ts, emoji="eyes")
    assert sandbox.state.messages[-1].reactions == {"eyes": ["U0SANDBOX1"]}


def test_a_home_page_is_put_up(sandbox: Sandbox, slack: SlackSender) -> None:
    send(slack, "home.publish", person=INES, parts=[{"type": "heading", "text": "Your matters"}, *PARTS])
    home = sandbox.slack.home("Ines Okafor")
    assert home is not None
    assert [block["type"] for block in home.given["blocks"]] == ["header", "section", "actions"]


def test_a_home_page_that_changed_in_the_same_moment_is_put_up_soon(sandbox: Sandbox, slack: SlackSender) -> None:
    arm(sandbox, Kind.SLACK_ERROR, "views.publish", error="hash_conflict")
    failure = failing(slack, "home.publish", person=INES, parts=PARTS)
    assert (failure.permanent, failure.in_doubt, failure.retry_after_seconds) == (False, False, 1.0)


FORM: dict[str, Any] = {"title": "Why not?", "close": "Close", "parts": PARTS}


@pytest.mark.parametrize("error", ["not_found", "hash_conflict", "token_revoked", "internal_error"])
def test_a_form_that_can_not_be_filled_is_given_up(sandbox: Sandbox, slack: SlackSender, error: str) -> None:
    arm(sandbox, Kind.SLACK_ERROR, "views.update", error=error, times=9)
    failure = failing(slack, "view.update", view_id="V0SANDBOX1", **FORM)
    assert failure.permanent is (error != "hash_conflict")
    assert calls(sandbox, "views.update") == 1


@pytest.mark.parametrize("seconds", [2, 60])
def test_a_form_waits_a_moment_and_no_longer(sandbox: Sandbox, slack: SlackSender, seconds: int) -> None:
    arm(sandbox, Kind.RATE_LIMITED, "views.update", seconds=seconds)
    assert failing(slack, "view.update", view_id="V0SANDBOX1", **FORM).permanent is (seconds > 15)


def test_a_form_that_never_opened_is_waited_for_and_given_up(slack: SlackSender) -> None:
    began = time.monotonic()
    failure = failing(slack, "view.update", view_id="triage-1", **FORM)
    assert (failure.permanent, "closed" in failure.message) == (True, True)
    assert time.monotonic() - began < 30


def test_the_assistant_offers_questions_and_has_a_name(sandbox: Sandbox, slack: SlackSender) -> None:
    first = sandbox.slack.open_assistant("Ines Okafor")
    place: dict[str, Any] = {"channel": first.channel, "thread_ts": first.ts}
    prompts = [{"title": f"Question {number}", "message": "May I?"} for number in range(6)]
    send(slack, "assistant.prompts", **place, prompts=prompts)
    send(slack, "assistant.title", **place, title="May I paste this?")
    thread = sandbox.slack.inside.assistants[first.channel, first.ts]
    assert (len(thread.prompts), thread.title) == (4, "May I paste this?")


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        ("message.update", {"of": "k-7", "text": "Taken"}),
        ("reaction.add", {"channel": "C1", "ts": "1.1", "emoji": ":eyes:"}),
        ("home.publish", {"person": INES, "parts": [{"type": "xyzzy"}]}),
        ("view.update", FORM),
        ("something.else", {}),
    ],
)
def test_what_is_not_as_agreed_is_refused(
    sandbox: Sandbox, slack: SlackSender, kind: str, payload: dict[str, Any]
) -> None:
    failure = failing(slack, kind, **payload)
    assert failure.permanent
    assert "xyzzy" not in failure.message
    assert not sandbox.state.requests


def test_a_deactivated_person_is_written_to_no_more(sandbox: Sandbox, slack: SlackSender) -> None:
    arm(sandbox, Kind.SLACK_ERROR, "chat.postMessage", error="user_disabled")
    failure = failing(slack, "message.post", person=INES, text="Hello")
    assert (failure.permanent, "deactivated" in failure.message) == (True, True)


def test_posts_keep_to_slacks_pace_before_it_complains(sandbox: Sandbox) -> None:
    sandbox.slack.conditions.rate_limits = True
    # Slower than usual, since on a busy machine what left in time may arrive together.
    connection = SlackConnection(sandbox.credentials.slack_bot_token, sandbox.slack_api_url, posts_a_second=0.7)
    slack = SlackSender(connection, SystemClock())
    place = channel(sandbox)
    send(slack, "message.post", Trial("a"), channel=place, text="a")
    began = time.monotonic()
    send(slack, "message.post", Trial("b"), channel=place, text="b")
    assert time.monotonic() - began > 1
    send(slack, "message.post", Trial("c", seconds=60), person=INES, text="elsewhere at once")
    send(slack, "message.post", Trial("d"), channel=place, text="d")
    statuses = [one.status for one in sandbox.state.requests if one.path.endswith("chat.postMessage")]
    assert 429 not in statuses


def test_a_channel_waits_as_long_as_slack_asks(sandbox: Sandbox, slack: SlackSender) -> None:
    arm(sandbox, Kind.RATE_LIMITED, "chat.postMessage", seconds=30)
    place = channel(sandbox)
    assert failing(slack, "message.post", Trial("a"), channel=place, text="a").retry_after_seconds == 30
    later = failing(slack, "message.post", Trial("b"), channel=place, text="b")
    assert 25 < (later.retry_after_seconds or 0) <= 31
    send(slack, "message.post", Trial("c"), person=INES, text="elsewhere at once")
    assert calls(sandbox, "chat.postMessage") == 2


def test_a_method_that_slack_holds_back_waits_as_a_whole_and_no_other(sandbox: Sandbox, slack: SlackSender) -> None:
    cards = [posted(sandbox, slack), posted(sandbox, slack, channel=channel(sandbox, "#ai-desk"))]
    arm(sandbox, Kind.RATE_LIMITED, "chat.update", seconds=30)
    first, second = (
        failing(slack, "message.update", channel=one.channel, ts=one.ts, text="Taken by Tom") for one in cards
    )
    assert (first.retry_after_seconds, first.waits_its_turn) == (30, False)
    assert second.waits_its_turn
    assert 25 < (second.retry_after_seconds or 0) <= 30
    assert calls(sandbox, "chat.update") == 1
    send(slack, "reaction.add", channel=cards[0].channel, ts=cards[0].ts, emoji="eyes")
    send(slack, "home.publish", person=INES, parts=PARTS)
    send(slack, "message.post", person=INES, text="at once")


def test_a_long_text_is_taken_whole_or_cut(sandbox: Sandbox, slack: SlackSender) -> None:
    long = "word " * 20_000
    send(slack, "message.post", channel=channel(sandbox), text=long)
    send(
        slack, "message.post", Trial("b"), channel=channel(sandbox), text=long, parts=[{"type": "words", "text": long}]
    )
    whole, laid_out = sandbox.state.messages
    assert len(whole.text) <= 40_000
    assert len(json.dumps(laid_out.blocks)) < 14_000
