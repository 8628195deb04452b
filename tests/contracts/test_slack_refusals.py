"""What the stand-in Slack refuses, and in which of the vendor's words."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.server import Sandbox
from tests.contracts.openapi import CONTRACTS
from tests.contracts.slack_methods import SlackContract
from tests.contracts.slack_samples import button, card, home, modal, option, plain

Json = dict[str, Any]
# The list leaves out what every method may answer.
COMMON = frozenset(
    {
        *("invalid_arguments", "missing_scope", "token_revoked", "account_inactive", "not_in_channel"),
        *("not_allowed_token_type", "ratelimited"),
    }
)


@pytest.fixture
def slack(sandbox: Sandbox) -> WebClient:
    return WebClient(sandbox.credentials.slack_bot_token, base_url=sandbox.slack_api_url, retry_handlers=[], timeout=60)


def refusal(slack: WebClient, method: str, **arguments: Any) -> Any:
    with pytest.raises(SlackApiError) as raised:
        slack.api_call(method, json=arguments)
    error = raised.value.response["error"]
    if CONTRACTS.is_dir() and error not in COMMON:
        assert SlackContract.load().knows_error(method, error), (method, error)
    return raised.value.response


LONG = "x" * 3001
WRONG_BLOCKS: dict[str, list[Json]] = {
    "a text that is too long": [{"type": "section", "text": {"type": "mrkdwn", "text": LONG}}],
    "an empty text": [{"type": "section", "text": {"type": "mrkdwn", "text": ""}}],
    "a header that is too long": [{"type": "header", "text": plain("x" * 151)}],
    "a header with markup": [{"type": "header", "text": {"type": "mrkdwn", "text": "*x*"}}],
    "eleven fields": [{"type": "section", "fields": [plain("x")] * 11}],
    "a section without words": [{"type": "section"}],
    "a label with markup": card(button("a") | {"text": {"type": "mrkdwn", "text": "*x*"}}),
    "26 buttons": card(*[button(f"b{number}") for number in range(26)]),
    "a button's text that is too long": card(button("a", "x" * 76)),
    "a button's value that is too long": card(button("a", value="x" * 2001)),
    "a style that is none": card(button("a", style="loud")),
    "one action_id twice": card(button("a"), button("a")),
    "one block_id twice": [{"type": "divider", "block_id": "d"}] * 2,
    "an element of a form": card({"type": "plain_text_input", "action_id": "a"}),
    "a kind that is none": [{"type": "sparkles"}],
    "no elements": [{"type": "actions", "elements": []}],
    "eleven words of context": [{"type": "context", "elements": [plain("x")] * 11}],
    "101 options": card({"type": "static_select", "action_id": "s", "options": [option("x")] * 101}),
    "six choices of an overflow menu": card({"type": "overflow", "action_id": "o", "options": [option("x")] * 6}),
    "a property that is none": [{"type": "divider", "colour": "red"}],
}


@pytest.mark.parametrize("what", WRONG_BLOCKS)
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_blocks_that_slack_would_not_show_are_refused_with_their_place(slack: WebClient, what: str) -> None:
    said = refusal(slack, "chat.postMessage", channel="#ask-ai", text="x", blocks=WRONG_BLOCKS[what])
    assert said["error"] == "invalid_blocks"
    assert "json-pointer:/blocks" in said["response_metadata"]["messages"][0]


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_sound_blocks_of_every_common_kind_are_taken(sandbox: Sandbox, slack: WebClient) -> None:
    options = [option("one"), option("two")]
    elements: list[Json] = [
        button("b", style="primary", confirm={n: plain("x") for n in ("title", "text", "confirm", "deny")}),
        {"type": "static_select", "action_id": "s", "placeholder": plain("Choose"), "options": options},
        {"type": "radio_buttons", "action_id": "r", "options": options},
        {"type": "checkboxes", "action_id": "c", "options": options, "initial_options": options[:1]},
        {"type": "datepicker", "action_id": "d", "initial_date": "2026-01-31"},
        {"type": "overflow", "action_id": "o", "options": options},
        {"type": "users_select", "action_id": "u"},
    ]
    rich = {"type": "rich_text_section", "elements": [{"type": "text", "text": "x"}]}
    blocks = [
        *card(*elements),
        {"type": "header", "text": plain("x")},
        {"type": "divider"},
        {
            "type": "context",
            "elements": [plain("x"), {"type": "image", "image_url": "https://e.test/a", "alt_text": "a"}],
        },
        {"type": "image", "image_url": "https://example.test/a.png", "alt_text": "a"},
        {"type": "rich_text", "elements": [rich]},
        {"type": "input", "label": plain("x"), "element": {"type": "plain_text_input", "action_id": "t"}},
        {"type": "markdown", "text": "**x**"},
    ]
    slack.chat_postMessage(channel="#ask-ai", text="x", blocks=blocks)
    assert len(sandbox.state.messages[0].blocks) == len(blocks)


def prepare(sandbox: Sandbox, what: str) -> None:
    person = "Mei Santos"
    steps: dict[str, Callable[[], Any]] = {
        "archived": lambda: sandbox.slack.archive("#ask-ai", by=person),
        "kicked": lambda: sandbox.slack.kick("#ask-ai", by=person),
        "kicked from private": lambda: sandbox.slack.kick("#security", by=person),
        "revoked": sandbox.slack.revoke_token,
        "uninstalled": sandbox.slack.uninstall,
        "": lambda: None,
    }
    steps[what]()


@pytest.mark.parametrize(
    ("what", "method", "arguments", "error"),
    [
        ("archived", "chat.postMessage", {"channel": "#ask-ai", "text": "x"}, "is_archived"),
        ("kicked", "chat.postMessage", {"channel": "#ask-ai", "text": "x"}, "not_in_channel"),
        ("kicked from private", "chat.postMessage", {"channel": "#security", "text": "x"}, "channel_not_found"),
        ("revoked", "auth.test", {}, "token_revoked"),
        ("uninstalled", "auth.test", {}, "account_inactive"),
        ("", "chat.postMessage", {"text": "x"}, "invalid_arguments"),
        ("", "chat.postMessage", {"channel": "#ask-ai", "markdown_text": "x", "text": "y"}, "markdown_text_conflict"),
        ("", "chat.postEphemeral", {"channel": "#ai-desk", "user": "U0SANDBOX2", "text": "x"}, "user_not_in_channel"),
        ("", "chat.postEphemeral", {"channel": "#ask-ai", "user": "U0SANDBOX2", "text": "x" * 40_001}, "msg_too_long"),
        ("", "conversations.open", {}, "users_list_not_supplied"),
        ("", "conversations.open", {"users": "U404"}, "user_not_found"),
        ("", "users.info", {"user": "U404"}, "user_not_found"),
        ("", "views.open", {"trigger_id": "1.2.3", "view": modal()}, "invalid_trigger_id"),
        ("", "views.open", {"trigger_id": "1.2.3", "view": modal(title=plain("x" * 25))}, "invalid_arguments"),
        ("", "views.open", {"trigger_id": "1.2.3", "view": modal(submit=None)}, "invalid_arguments"),
        ("", "views.open", {"trigger_id": "1.2.3", "view": home()}, "invalid_arguments"),
        ("", "views.update", {"view_id": "V404", "view": modal()}, "not_found"),
        ("", "files.info", {"file": "F404"}, "file_not_found"),
        ("", "reactions.add", {"channel": "C404", "timestamp": "1.0", "name": "eyes"}, "channel_not_found"),
    ],
)
def test_a_wrong_call_is_refused_in_slacks_words(
    sandbox: Sandbox, slack: WebClient, what: str, method: str, arguments: Json, error: str
) -> None:
    prepare(sandbox, what)
    assert refusal(slack, method, **arguments)["error"] == error


def test_somebody_elses_message_is_not_changed(sandbox: Sandbox, slack: WebClient) -> None:
    said = sandbox.slack.say("Ines Okafor", "#ask-ai", "mine")
    here = {"channel": said.channel, "ts": said.ts}
    assert refusal(slack, "chat.update", **here, text="x")["error"] == "cant_update_message"
    assert refusal(slack, "chat.delete", **here)["error"] == "cant_delete_message"


def test_a_missing_scope_is_named(sandbox: Sandbox, slack: WebClient) -> None:
    sandbox.slack.conditions.scopes = frozenset({"users:read"})
    said = refusal(slack, "chat.postMessage", channel="#ask-ai", text="x")
    assert (said["error"], said["needed"], said["provided"]) == ("missing_scope", "chat:write", "users:read")


def test_each_token_opens_its_own_doors(sandbox: Sandbox, slack: WebClient) -> None:
    assert refusal(slack, "apps.connections.open")["error"] == "not_allowed_token_type"
    app = WebClient(sandbox.credentials.slack_app_token, base_url=sandbox.slack_api_url)
    assert refusal(app, "chat.postMessage", channel="#ask-ai", text="x")["error"] == "not_allowed_token_type"


def test_a_channel_takes_one_post_a_second(sandbox: Sandbox, slack: WebClient) -> None:
    sandbox.slack.conditions.rate_limits = True
    slack.chat_postMessage(channel="#ask-ai", text="one")
    said = refusal(slack, "chat.postMessage", channel="#ask-ai", text="two")
    assert (said.status_code, said["error"], said.headers["Retry-After"]) == (429, "ratelimited", "1")
    slack.chat_postMessage(channel="#ai-desk", text="another channel")
    slack.retry_handlers.append(RateLimitErrorRetryHandler())
    slack.chat_postMessage(channel="#ask-ai", text="two")
    assert [one.text for one in sandbox.state.messages] == ["one", "another channel", "two"]


def test_a_method_takes_as_many_calls_a_minute_as_its_tier_says(sandbox: Sandbox, slack: WebClient) -> None:
    sandbox.slack.conditions.rate_limits = True
    for _ in range(20):
        slack.users_list()
    said = refusal(slack, "users.list")
    assert said.status_code == 429
    assert 50 <= int(said.headers["Retry-After"]) <= 60
    assert slack.auth_test()["ok"]


def test_slack_is_down_for_a_while(sandbox: Sandbox, slack: WebClient) -> None:
    sandbox.faults.arm(Fault(Kind.DOWN, vendor=Vendor.SLACK, lasts_seconds=0.3))
    with pytest.raises(OSError, match=r"reset|aborted|Remote"):
        slack.auth_test()
    time.sleep(0.35)
    assert slack.auth_test()["ok"]
    assert not sandbox.faults.armed()


def test_an_answered_message_leaves_a_mark_when_deleted(slack: WebClient) -> None:
    first = slack.chat_postMessage(channel="#ask-ai", text="one")
    slack.chat_postMessage(channel="#ask-ai", text="two", thread_ts=first["ts"])
    slack.chat_delete(channel=first["channel"], ts=first["ts"])
    (mark,) = slack.conversations_history(channel=first["channel"])["messages"]
    assert (mark["subtype"], mark["text"]) == ("tombstone", "This message was deleted.")
