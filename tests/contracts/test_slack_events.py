"""Events reach the app signed, in Slack's shapes, again when they were not taken, and as unruly as asked."""

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from slack_sdk import WebClient

from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.server import Sandbox
from tests.contracts.openapi import CONTRACTS, needs_contracts
from tests.contracts.slack_listener import Listener, listening
from tests.contracts.slack_samples import button, card, home
from tests.contracts.test_slack_and_pager import paths

Json = dict[str, Any]
INES = "Ines Okafor"


@pytest.fixture
def slack(sandbox: Sandbox) -> WebClient:
    return WebClient(sandbox.credentials.slack_bot_token, base_url=sandbox.slack_api_url, retry_handlers=[], timeout=60)


@pytest.fixture
def listener(sandbox: Sandbox) -> Iterator[Listener]:
    with listening(sandbox.credentials) as opened:
        assert sandbox.slack.connect(opened.url).is_ok
        yield opened


def test_a_message_comes_signed_and_complete(sandbox: Sandbox, listener: Listener) -> None:
    said = sandbox.slack.say(INES, "#ask-ai", "May I? <b> https://example.test/a, @Mei Santos #general")
    assert sandbox.slack.settle()
    (received,) = listener.received
    (event,) = listener.events("message")
    assert received.is_signed
    assert (event["ts"], event["channel_type"], event["user"]) == (said.ts, "channel", "U0SANDBOX2")
    general = sandbox.slack.channel("#general").id
    assert event["text"] == f"May I? &lt;b&gt; <https://example.test/a>, <@U0SANDBOX4> <#{general}|general>"
    assert event["blocks"][0]["elements"][0]["elements"][0] == {"type": "text", "text": "May I? <b> "}


def test_an_address_that_does_not_say_the_challenge_back_is_not_taken(sandbox: Sandbox, listener: Listener) -> None:
    assert not sandbox.slack.connect("http://127.0.0.1:1/slack/events").is_ok
    assert sandbox.slack.conditions.request_url == ""
    setup = f"{sandbox.url}/slack/_app"
    assert requests.post(setup, json={"request_url": "http://127.0.0.1:1/x"}, timeout=60).status_code == 400
    answer = requests.post(setup, json={"request_url": listener.url, "time_scale": 0.5}, timeout=60).json()
    assert (answer["request_url"], answer["time_scale"]) == (listener.url, 0.5)


def test_the_app_hears_nothing_from_where_it_is_not(sandbox: Sandbox, listener: Listener) -> None:
    sandbox.slack.say(INES, "#general", "hello")
    sandbox.slack.kick("#ask-ai", by="Mei Santos")
    sandbox.slack.say(INES, "#ask-ai", "@AI desk hello")
    sandbox.slack.settle()
    assert [one["type"] for one in listener.events()] == ["channel_left"]


def test_everything_that_people_do_becomes_an_event(sandbox: Sandbox, slack: WebClient, listener: Listener) -> None:
    people = sandbox.slack
    direct = people.say(INES, "@app", "hello")
    own = slack.chat_postMessage(channel=direct.channel, text="hi", thread_ts=direct.ts)
    people.edit(INES, direct.ts, "hello there")
    people.react(INES, own["ts"], "eyes")
    people.react(INES, own["ts"], "eyes")
    mention = people.say(INES, "#ask-ai", "@AI desk what now?")
    people.remove(INES, mention.ts)
    people.upload(INES, "#ask-ai", name="a.txt", content="x")
    people.open_home(INES)
    pane = people.open_assistant(INES, looking_at="#ask-ai")
    people.look_at(INES, pane.ts, "#general")
    people.deactivate("Jonas Weber")
    people.archive("#ask-ai", by="Mei Santos")
    people.revoke_token()
    people.uninstall()
    assert people.settle()
    assert {one.get("subtype") or one["type"] for one in listener.events()} == {
        *("message", "message_changed", "reaction_added", "reaction_removed", "app_mention", "message_deleted"),
        *("file_share", "file_shared", "app_home_opened", "assistant_thread_started", "user_change"),
        *("assistant_thread_context_changed", "channel_archive", "tokens_revoked", "app_uninstalled"),
    }
    mine = next(one for one in listener.events("message") if one.get("bot_id"))
    assert (mine["thread_ts"], mine["parent_user_id"], mine["channel_type"]) == (direct.ts, "U0SANDBOX2", "im")
    (edit,) = listener.events("message_changed")
    assert (edit["message"]["text"], edit["previous_message"]["text"]) == ("hello there", "hello")


SAMPLES = {
    "message": "MessagePayload",
    "message_changed": "MessageChangedPayload",
    "message_deleted": "MessageDeletedPayload",
    "app_mention": "AppMentionPayload",
    "reaction_added": "ReactionAddedPayload",
    "file_shared": "FileSharedPayload",
    "file_share": "MessageFileSharePayload",
    "app_home_opened": "AppHomeOpenedPayload",
    "tokens_revoked": "TokensRevokedPayload",
    "app_uninstalled": "AppUninstalledPayload",
    "channel_archive": "ChannelArchivePayload",
    "block_actions": "BlockActionPayload",
    "view_submission": "ViewSubmissionPayload",
    "view_closed": "ViewClosedPayload",
    "message_action": "MessageShortcutPayload",
    "command": "SlashCommandPayload",
}
# What the vendor's samples, made for typed clients, hold as free JSON or leave out.
FREE = ("blocks[]", "files[]", "state.values", ".metadata.", "reactions[]", "view.blocks")
BEYOND = frozenset({"context_team_id", "context_enterprise_id", "event.event_ts", "actions[].placeholder.type"})


@needs_contracts
def test_payloads_have_no_key_that_slack_does_not_know(sandbox: Sandbox, slack: WebClient, listener: Listener) -> None:
    test_everything_that_people_do_becomes_an_event(sandbox, slack, listener)
    sandbox.slack.reinstall()
    posted = slack.chat_postMessage(channel="#ai-desk", text="x", blocks=card(button("take")))
    sandbox.slack.press("Tom Lindqvist", posted["ts"], "take")
    sandbox.slack.message_shortcut("Tom Lindqvist", posted["ts"], "ask_about_this")
    sandbox.slack.command(INES, "@app", "/ai help")
    samples = json.loads((CONTRACTS / "slack" / "java-sdk.event-samples.json").read_text("utf-8"))
    found: dict[str, set[str]] = {}
    for one in listener.received:
        said = one.said()
        event = said.get("event", said)
        kind = "command" if "command" in said else event.get("subtype") or event["type"]
        if kind in SAMPLES:
            known = paths(samples[SAMPLES[kind]]) | BEYOND
            unknown = {key for key in paths(said) - known if not any(part in key for part in FREE)}
            found[kind] = found.get(kind, set()) | unknown
    assert set(found) >= set(SAMPLES) - {"view_submission", "view_closed"}
    assert {kind: keys for kind, keys in found.items() if keys} == {
        "message": {"event.app_id"}
    }  # documented for what apps write, and not in the sample


def test_what_is_not_taken_comes_three_times_more_with_its_number_and_reason(
    sandbox: Sandbox, listener: Listener
) -> None:
    sandbox.slack.conditions.time_scale = 0.001
    listener.answer = lambda _: (500, None)
    sandbox.slack.say(INES, "#ask-ai", "hello")
    sandbox.slack.wait_for(lambda: len(listener.received) == 4)
    headers = [one.headers for one in listener.received]
    assert [one.get("x-slack-retry-num") for one in headers] == [None, "1", "2", "3"]
    assert {one.get("x-slack-retry-reason") for one in headers[1:]} == {"http_error"}
    assert len({one.said()["event_id"] for one in listener.received}) == 1
    assert all(one.is_signed for one in listener.received)
    waits = [later.at - earlier.at for earlier, later in zip(listener.received, listener.received[1:], strict=False)]
    assert waits[1] >= 0.06
    assert waits[2] >= 0.3


def test_an_app_that_is_too_slow_gets_it_again_at_once(sandbox: Sandbox, listener: Listener) -> None:
    sandbox.slack.conditions.deadline_seconds = 1.0
    naps = iter([1.5, 0.0])

    def answer(_: object) -> tuple[int, None]:
        time.sleep(next(naps))
        return 200, None

    listener.answer = answer
    sandbox.slack.say(INES, "#ask-ai", "hello")
    sandbox.slack.wait_for(lambda: len(listener.received) == 2)
    assert listener.received[1].headers["x-slack-retry-reason"] == "http_timeout"
    sandbox.slack.wait_for(lambda: sandbox.slack.deliveries[0].is_done)
    assert [answer.is_ok for answer in sandbox.slack.deliveries[0].answers] == [False, True]


def texts(listener: Listener) -> list[str]:
    return [one["text"] for one in listener.events("message")]


def test_events_of_a_channel_come_in_order_unless_shuffled(sandbox: Sandbox, listener: Listener) -> None:
    words = [str(number) for number in range(30)]
    for word in words:
        sandbox.slack.say(INES, "#ask-ai", word)
    sandbox.slack.wait_for(lambda: len(texts(listener)) == 30)
    assert texts(listener) == words
    listener.received.clear()
    sandbox.slack.conditions.shuffled = True
    for word in words:
        sandbox.slack.say(INES, "#ask-ai", word)
    sandbox.slack.wait_for(lambda: len(texts(listener)) == 30)
    assert texts(listener) != words
    assert sorted(texts(listener)) == sorted(words)


@pytest.mark.parametrize(("kind", "ids"), [(Kind.EVENT_TWICE, 1), (Kind.EVENT_RENAMED, 2)])
def test_an_event_comes_twice_under_one_id_or_two(sandbox: Sandbox, listener: Listener, kind: Kind, ids: int) -> None:
    sandbox.faults.arm(Fault(kind, vendor=Vendor.SLACK, times=1, path="/events/message"))
    sandbox.slack.say(INES, "#ask-ai", "hello")
    sandbox.slack.say(INES, "#ask-ai", "once")
    sandbox.slack.wait_for(lambda: len(listener.received) == 3)
    assert len({one.said()["event_id"] for one in listener.received}) == ids + 1
    assert sorted(texts(listener)) == ["hello", "hello", "once"]


def test_an_event_comes_late_and_faults_of_events_spare_calls(
    sandbox: Sandbox, slack: WebClient, listener: Listener
) -> None:
    sandbox.faults.arm(Fault(Kind.EVENT_LATE, vendor=Vendor.SLACK, times=1, seconds=2.0))
    assert slack.auth_test()["ok"]
    sandbox.slack.say(INES, "#ask-ai", "late")
    sandbox.slack.say(INES, "@app", "early")
    sandbox.slack.wait_for(lambda: len(listener.received) == 2)
    assert texts(listener) == ["early", "late"]


def test_an_old_event_may_be_sent_once_more(sandbox: Sandbox, slack: WebClient, listener: Listener) -> None:
    slack.views_publish(user_id="U0SANDBOX2", view=home())
    sandbox.slack.open_home(INES)
    sandbox.slack.settle()
    sandbox.slack.send_again(sandbox.slack.deliveries[0])
    sandbox.slack.wait_for(lambda: len(listener.received) == 2)
    assert listener.received[0].said() == listener.received[1].said()
    assert listener.events("app_home_opened")[0]["view"]["type"] == "home"
