"""The stand-ins of Slack and the pager get along with the packages that the product uses."""

import json
from typing import Any

import apprise
import pytest
import requests
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from integrations.sandbox.faults import Fault, Kind, RetryAfter, Vendor
from integrations.sandbox.server import Sandbox
from tests.contracts.openapi import CONTRACTS, needs_contracts
from tests.contracts.slack_methods import SlackContract

BLOCKS: list[dict[str, Any]] = [
    {"type": "section", "text": {"type": "mrkdwn", "text": "*A report*"}},
    {"type": "actions", "elements": [{"type": "button", "text": {"type": "plain_text", "text": "I take it"}}]},
]
METADATA = {"event_type": "triage_delivery", "event_payload": {"key": "k-1"}}

quiet_import = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated")  # apprise looks for it on Python 3.11


@pytest.fixture
def slack(sandbox: Sandbox) -> WebClient:
    return WebClient(sandbox.credentials.slack_bot_token, base_url=sandbox.slack_api_url, retry_handlers=[], timeout=60)


def test_a_post_is_found_again_by_its_metadata(slack: WebClient) -> None:
    posted = slack.chat_postMessage(channel="#desk", text="A report", blocks=BLOCKS, metadata=METADATA)
    plain = slack.conversations_history(channel=posted["channel"])["messages"][0]
    full = slack.conversations_history(channel=posted["channel"], include_all_metadata=True)["messages"][0]
    assert "metadata" not in plain
    assert (full["metadata"], full["ts"]) == (METADATA, posted["ts"])


def test_a_thread_is_read_in_order_and_stays_out_of_the_channel(slack: WebClient) -> None:
    first = slack.chat_postMessage(channel="#desk", text="one")
    channel = first["channel"]
    for text in ("two", "three"):
        slack.chat_postMessage(channel=channel, text=text, thread_ts=first["ts"])
    thread = slack.conversations_replies(channel=channel, ts=first["ts"])["messages"]
    assert [message["text"] for message in thread] == ["one", "two", "three"]
    (only,) = slack.conversations_history(channel=channel)["messages"]
    assert only["reply_count"] == 2


def test_a_message_is_changed_in_place_and_keeps_its_metadata(sandbox: Sandbox, slack: WebClient) -> None:
    posted = slack.chat_postMessage(channel="#desk", text="before", metadata=METADATA)
    slack.chat_update(channel=posted["channel"], ts=posted["ts"], text="after")
    (message,) = sandbox.state.messages
    assert (message.text, message.ts, message.metadata) == ("after", posted["ts"], METADATA)


def test_history_comes_in_pages_newest_first(slack: WebClient) -> None:
    posted = [slack.chat_postMessage(channel="#desk", text=str(number)) for number in range(5)]
    channel = posted[0]["channel"]
    texts = [m["text"] for page in slack.conversations_history(channel=channel, limit=2) for m in page["messages"]]
    assert texts == ["4", "3", "2", "1", "0"]


def test_a_person_is_written_to_directly(slack: WebClient) -> None:
    person = slack.users_lookupByEmail(email="ines.okafor@example.test")["user"]["id"]
    opened = slack.conversations_open(users=[person])["channel"]["id"]
    assert slack.chat_postMessage(channel=person, text="hello")["channel"] == opened
    assert slack.conversations_list(types="im")["channels"][0]["user"] == person


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": "C404", "text": "x"}, "channel_not_found"),
        ({"channel": "desk", "text": "x"}, "channel_not_found"),
        ({"channel": "#desk"}, "no_text"),
        ({"channel": "#desk", "blocks": [{"type": "divider"}] * 51}, "invalid_blocks"),
        ({"channel": "#desk", "blocks": [{}]}, "invalid_blocks_format"),
        ({"channel": "#desk", "text": "x", "metadata": {"event_type": "t"}}, "invalid_metadata_format"),
        ({"channel": "#desk", "text": "x", "thread_ts": "1.0"}, "cannot_reply_to_message"),
    ],
)
@pytest.mark.filterwarnings("ignore::UserWarning")  # the client warns of posts without a text
def test_a_wrong_post_is_refused_in_slacks_words(slack: WebClient, arguments: dict[str, Any], error: str) -> None:
    with pytest.raises(SlackApiError) as raised:
        slack.api_call("chat.postMessage", json=arguments)
    assert raised.value.response["error"] == error
    if CONTRACTS.is_dir():
        assert SlackContract.load().knows_error("chat.postMessage", error)


def test_a_text_that_is_too_long_is_cut_when_posted_and_refused_when_changed(
    sandbox: Sandbox, slack: WebClient
) -> None:
    posted = slack.chat_postMessage(channel="#desk", text="x" * 40_001)
    assert len(sandbox.state.messages[0].text) == 40_000
    with pytest.raises(SlackApiError) as raised:
        slack.chat_update(channel=posted["channel"], ts=posted["ts"], text="x" * 40_001)
    assert raised.value.response["error"] == "msg_too_long"


def test_a_wrong_token_is_turned_away(sandbox: Sandbox) -> None:
    with pytest.raises(SlackApiError) as raised:
        WebClient("xoxb-wrong", base_url=sandbox.slack_api_url).auth_test()
    assert raised.value.response["error"] == "invalid_auth"


def test_a_form_works_as_json_does(sandbox: Sandbox) -> None:
    form = {"token": sandbox.credentials.slack_bot_token, "channel": "#desk", "blocks": json.dumps(BLOCKS)}
    assert requests.post(f"{sandbox.slack_api_url}chat.postMessage", data=form, timeout=60).json()["ok"] is True
    assert sandbox.state.messages[0].blocks == BLOCKS


def test_a_lost_answer_leaves_a_message_that_can_be_found(sandbox: Sandbox, slack: WebClient) -> None:
    channel = slack.chat_postMessage(channel="#desk", text="first")["channel"]
    sandbox.faults.arm(Fault(Kind.RESET_AFTER_COMMIT, vendor=Vendor.SLACK, times=1, path="*chat.postMessage"))
    with pytest.raises(ConnectionResetError):
        slack.chat_postMessage(channel=channel, text="lost", metadata=METADATA)
    newest = slack.conversations_history(channel=channel, include_all_metadata=True)["messages"][0]
    assert newest["metadata"] == METADATA


def test_a_rate_limit_carries_the_seconds_to_wait(sandbox: Sandbox, slack: WebClient) -> None:
    sandbox.faults.arm(Fault(Kind.RATE_LIMITED, vendor=Vendor.SLACK, seconds=3, retry_after=RetryAfter.SECONDS))
    with pytest.raises(SlackApiError) as raised:
        slack.auth_test()
    answer = raised.value.response
    assert (answer.status_code, answer["error"], answer.headers["Retry-After"]) == (429, "ratelimited", "3")


def test_an_error_of_slacks_own_is_given_as_asked(sandbox: Sandbox, slack: WebClient) -> None:
    sandbox.faults.arm(Fault(Kind.SLACK_ERROR, vendor=Vendor.SLACK, error="channel_not_found", times=1))
    with pytest.raises(SlackApiError) as raised:
        slack.auth_test()
    assert raised.value.response["error"] == "channel_not_found"


def paths(value: Any, prefix: str = "") -> set[str]:
    """Name every key of an answer as the vendor's list of shapes does."""
    if isinstance(value, list):
        return {path for one in value for path in paths(one, f"{prefix}[]")}
    if not isinstance(value, dict):
        return set()
    own = {f"{prefix}.{key}".lstrip(".") for key in value}
    return own | {path for key, one in value.items() for path in paths(one, f"{prefix}.{key}".lstrip("."))}


@pytest.fixture
def shapes() -> dict[str, list[str]]:
    read: dict[str, list[str]] = json.loads((CONTRACTS / "slack" / "java-sdk.api-shapes.json").read_text("utf-8"))
    return read


@needs_contracts
def test_answers_have_no_key_that_slack_does_not_know(slack: WebClient, shapes: dict[str, list[str]]) -> None:
    posted = slack.chat_postMessage(channel="#desk", text="one", metadata=METADATA)
    here = {"channel": posted["channel"]}
    slack.chat_postMessage(**here, text="two", thread_ts=posted["ts"])
    answers = {
        "auth.test": slack.auth_test(),
        "chat.postMessage": posted,
        "chat.update": slack.chat_update(**here, ts=posted["ts"], text="three"),
        "chat.getPermalink": slack.chat_getPermalink(**here, message_ts=posted["ts"]),
        "conversations.list": slack.conversations_list(),
        "conversations.info": slack.conversations_info(**here),
        "conversations.open": slack.conversations_open(users="U0SANDBOX2", return_im=True),
        "conversations.history": slack.conversations_history(**here, include_all_metadata=True),
        "conversations.replies": slack.conversations_replies(**here, ts=posted["ts"]),
        "users.list": slack.users_list(),
        "users.info": slack.users_info(user="U0SANDBOX2"),
        "users.lookupByEmail": slack.users_lookupByEmail(email="ines.okafor@example.test"),
        "chat.delete": slack.chat_delete(**here, ts=posted["ts"]),
    }
    unknown = {
        name: {path for path in paths(answer.data) - set(shapes[name]) if "metadata.event_payload." not in path}
        for name, answer in answers.items()
    }
    assert {name: found for name, found in unknown.items() if found} == {}


@needs_contracts
def test_what_the_client_sends_is_on_slacks_list(sandbox: Sandbox, slack: WebClient) -> None:
    test_a_thread_is_read_in_order_and_stays_out_of_the_channel(slack)
    listed = SlackContract.load()
    for seen in sandbox.state.requests:
        listed.check_call(seen)
    assert listed.call_problems("chat.postMessage", {"chanel": "C1"}, as_json=True) == [
        "chat.postMessage takes no chanel",
        "chat.postMessage needs channel",
    ]


@quiet_import
def test_apprise_pages_somebody(sandbox: Sandbox) -> None:
    pager = apprise.Apprise()
    assert pager.add(sandbox.pager_url)
    assert pager.notify(title="Possible exposure", body="SEC-1: take it", notify_type=apprise.NotifyType.FAILURE)
    (page,) = sandbox.state.pages
    assert (page.title, page.body, page.kind) == ("Possible exposure", "SEC-1: take it", "failure")


@quiet_import
def test_a_pager_that_is_down_pages_nobody(sandbox: Sandbox) -> None:
    sandbox.faults.arm(Fault(Kind.DOWN, vendor=Vendor.PAGER))
    pager = apprise.Apprise()
    pager.add(sandbox.pager_url)
    assert not pager.notify(title="Possible exposure", body="SEC-1")
    assert not sandbox.state.pages


@pytest.mark.parametrize("body", [b"", b"[]", b"not json", b"{}", b"\xff"])
def test_a_page_without_a_message_is_refused(sandbox: Sandbox, body: bytes) -> None:
    assert requests.post(f"{sandbox.url}/pager/notify", data=body, timeout=60).status_code == 400
