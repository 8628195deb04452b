"""Every method of the stand-in Slack takes, gives and asks for what the vendor's list says."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import requests
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from integrations.sandbox.server import Sandbox
from integrations.sandbox.slack.world import METHODS
from tests.contracts.openapi import CONTRACTS, needs_contracts
from tests.contracts.slack_methods import SlackContract
from tests.contracts.slack_samples import button, card, home, modal
from tests.contracts.test_slack_and_pager import paths

Json = dict[str, Any]
INES = "U0SANDBOX2"
# The vendor's list leaves out the last two, and has no use for the first.
UNLISTED = frozenset({"api.test", "emoji.list", "files.delete"})


@pytest.fixture
def slack(sandbox: Sandbox) -> WebClient:
    return WebClient(sandbox.credentials.slack_bot_token, base_url=sandbox.slack_api_url, retry_handlers=[], timeout=60)


@pytest.fixture(scope="module")
def listed() -> dict[str, Json]:
    read: dict[str, Json] = json.loads((CONTRACTS / "slack" / "methods.docs-slack-dev.json").read_text("utf-8"))
    return read


@needs_contracts
def test_scopes_and_tiers_are_the_vendors(listed: dict[str, Json]) -> None:
    for name, method in METHODS.items():
        if name in UNLISTED:
            continue
        assert set(method.scopes) == set((listed[name].get("scope") or {}).get("bot") or ()), name
        assert f"t{method.tier}" == listed[name]["rate_limits"], name
        assert set(method.needs) <= set(listed[name]["args"]["properties"]), name
        required = set(listed[name]["args"].get("required", ())) - {"token"}
        assert required == set(method.needs), name


def call_everything(sandbox: Sandbox, slack: WebClient) -> dict[str, SlackResponse]:
    """Call each method once, in an order in which it finds what it needs."""
    trigger = sandbox.slack.inside.tickets.trigger
    posted = slack.chat_postMessage(channel="#ask-ai", text="one", blocks=card(button("a")), unfurl_links=False)
    here = {"channel": posted["channel"]}
    ts = posted["ts"]
    pane = sandbox.slack.open_assistant(INES)
    thread = {"channel_id": pane.channel, "thread_ts": pane.ts}
    answers: dict[str, SlackResponse] = {
        "auth.test": slack.auth_test(),
        "chat.postMessage": posted,
        "chat.postEphemeral": slack.chat_postEphemeral(**here, user=INES, text="for you"),
        "chat.getPermalink": slack.chat_getPermalink(**here, message_ts=ts),
        "conversations.open": slack.conversations_open(users=INES, return_im=True),
        "conversations.info": slack.conversations_info(**here),
        "conversations.list": slack.conversations_list(types="public_channel,private_channel,im"),
        "conversations.members": slack.conversations_members(**here),
        "conversations.join": slack.conversations_join(channel=sandbox.slack.channel("#general").id),
        "users.info": slack.users_info(user=INES, include_locale=True),
        "users.list": slack.users_list(),
        "users.lookupByEmail": slack.users_lookupByEmail(email="mei.santos@example.test"),
        "reactions.add": slack.reactions_add(**here, timestamp=ts, name="eyes"),
        "reactions.get": slack.reactions_get(**here, timestamp=ts),
        "conversations.history": slack.conversations_history(**here, include_all_metadata=True),
        "conversations.replies": slack.conversations_replies(**here, ts=ts),
        "reactions.remove": slack.reactions_remove(**here, timestamp=ts, name="eyes"),
        "views.open": slack.views_open(trigger_id=trigger(INES), view=modal()),
        "views.push": slack.views_push(trigger_id=trigger(INES, in_view=True), view=modal()),
        "views.publish": slack.views_publish(user_id=INES, view=home()),
        "assistant.threads.setStatus": slack.assistant_threads_setStatus(
            channel_id=pane.channel, thread_ts=pane.ts, status="is thinking …"
        ),
        "assistant.threads.setTitle": slack.assistant_threads_setTitle(**thread, title="Pasting"),
        "assistant.threads.setSuggestedPrompts": slack.assistant_threads_setSuggestedPrompts(
            **thread, prompts=[{"title": "Ask", "message": "May I?"}]
        ),
        "chat.update": slack.chat_update(**here, ts=ts, text="two"),
        "chat.delete": slack.chat_delete(**here, ts=ts),
    }
    view = sandbox.slack.modal(INES)
    assert view is not None
    answers["views.update"] = slack.views_update(view_id=view.id, hash=view.hash, view=modal())
    upload = slack.files_getUploadURLExternal(filename="notes.txt", length=5)
    requests.post(upload["upload_url"], data=b"hello", timeout=60)
    answers["files.getUploadURLExternal"] = upload
    answers["files.completeUploadExternal"] = slack.files_completeUploadExternal(
        files=[{"id": upload["file_id"], "title": "Notes"}], channel_id=posted["channel"], initial_comment="Look"
    )
    answers["files.info"] = slack.files_info(file=upload["file_id"])
    app = WebClient(sandbox.credentials.slack_app_token, base_url=sandbox.slack_api_url)
    answers["apps.connections.open"] = app.apps_connections_open(app_token=sandbox.credentials.slack_app_token)
    return answers


@needs_contracts
def test_every_method_gives_what_the_vendor_lists_and_nothing_else(
    sandbox: Sandbox, slack: WebClient, listed: dict[str, Json]
) -> None:
    shapes = json.loads((CONTRACTS / "slack" / "java-sdk.api-shapes.json").read_text("utf-8"))
    answers = call_everything(sandbox, slack)
    assert set(answers) == set(METHODS) - UNLISTED
    for name, answer in answers.items():
        given: Any = answer.data
        required = set((listed[name].get("output") or {}).get("required", ()))
        assert required <= set(given), name
        free = (".blocks[]", "metadata.event_payload.", ".state.values", "files[].", "file.", "view.blocks", "warnings")
        unknown = {one for one in paths(given) - set(shapes.get(name, ())) if not any(part in one for part in free)}
        unknown -= {"channel_actions_ts", "channel_actions_count"}  # listed by the documentation alone
        assert not unknown, name


@needs_contracts
def test_what_the_client_sends_for_every_method_is_on_the_list(sandbox: Sandbox, slack: WebClient) -> None:
    call_everything(sandbox, slack)
    contract = SlackContract.load()
    calls = [one for one in sandbox.state.requests if one.path.startswith("/api/")]
    assert len(calls) >= len(METHODS) - len(UNLISTED)
    problems = []
    for seen in calls:
        try:
            contract.check_call(seen)
        except AssertionError as error:
            problems.append(str(error))
    # The client sends these few as JSON, which Slack takes although its list does not say so.
    assert [one for one in problems if "takes a form" not in one] == []


def test_scopes_are_told_with_every_answer(sandbox: Sandbox, slack: WebClient) -> None:
    sandbox.slack.conditions.scopes = frozenset({"chat:write", "users:read"})
    assert slack.auth_test().headers["x-oauth-scopes"] == "chat:write,users:read"


def test_a_file_of_the_apps_is_shared_and_read_with_the_token_alone(sandbox: Sandbox, slack: WebClient) -> None:
    sandbox.slack.upload("Ines Okafor", "#ask-ai", name="chat.txt", content="What I wrote", text="See here")
    (message,) = slack.conversations_history(channel=sandbox.slack.channel("#ask-ai").id)["messages"]
    (file,) = message["files"]
    assert (message["subtype"], file["mimetype"]) == ("file_share", "text/plain")
    with_token = {"Authorization": f"Bearer {sandbox.credentials.slack_bot_token}"}
    assert requests.get(file["url_private_download"], headers=with_token, timeout=60).text == "What I wrote"
    stranger = requests.get(file["url_private_download"], timeout=60)
    assert (stranger.status_code, "Sign in" in stranger.text, "What I" in stranger.text) == (200, True, False)
    assert slack.files_info(file=file["id"])["content"] == "What I wrote"


def test_an_uploaded_file_comes_out_as_it_went_in(sandbox: Sandbox, slack: WebClient) -> None:
    slack.files_upload_v2(channel=sandbox.slack.channel("#ask-ai").id, filename="a.txt", content="Grüße", title="A")
    (message,) = sandbox.slack.sees("Ines Okafor", "#ask-ai")
    assert sandbox.state.slack.files[message.files[0]].content == "Grüße"


def test_only_the_person_sees_what_is_only_for_that_person(sandbox: Sandbox, slack: WebClient) -> None:
    slack.chat_postEphemeral(channel="#ask-ai", user=INES, text="for you")
    assert [one.text for one in sandbox.slack.sees("Ines Okafor", "#ask-ai")] == ["for you"]
    assert sandbox.slack.sees("Tom Lindqvist", "#ask-ai") == []
    assert slack.conversations_history(channel=sandbox.slack.channel("#ask-ai").id)["messages"] == []


def test_a_person_is_shown_with_locale_and_time_zone_until_deactivated(sandbox: Sandbox, slack: WebClient) -> None:
    jonas = sandbox.slack.person("Jonas Weber")
    shown = slack.users_info(user=jonas.id, include_locale=True)["user"]
    assert (shown["locale"], shown["tz"], shown["deleted"]) == ("de-DE", "Europe/Berlin", False)
    slack.conversations_open(users=jonas.id)
    sandbox.slack.deactivate(jonas)
    assert slack.users_info(user=jonas.id)["user"]["deleted"] is True
    for call, error in (
        (lambda: slack.users_lookupByEmail(email=jonas.mail), "users_not_found"),
        (lambda: slack.conversations_open(users=jonas.id), "user_disabled"),
    ):
        assert error_of(call) == error
    # https://github.com/slackapi/python-slack-sdk/issues/1156: a post into the old conversation succeeds
    assert slack.chat_postMessage(channel=jonas.id, text="hello")["ok"]


def error_of(call: Callable[[], Any]) -> str:
    with pytest.raises(SlackApiError) as raised:
        call()
    return str(raised.value.response["error"])
