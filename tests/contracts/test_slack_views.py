"""Forms, homes, commands and addresses to respond to behave as Slack's do, from click to answer."""

from collections.abc import Iterator
from typing import Any

import pytest
import requests
from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from integrations.sandbox.server import Sandbox
from tests.contracts.slack_listener import Listener, listening, serving
from tests.contracts.slack_samples import button, card, home, modal, option, plain

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


def error_of(call: Any) -> str:
    with pytest.raises(SlackApiError) as raised:
        call()
    return str(raised.value.response["error"])


def test_a_press_tells_the_message_the_person_and_what_was_chosen(
    sandbox: Sandbox, slack: WebClient, listener: Listener
) -> None:
    menu = {"type": "static_select", "action_id": "severity", "options": [option("high"), option("low")]}
    posted = slack.chat_postMessage(channel="#ai-desk", text="x", blocks=card(button("take", value="AIT-1"), menu))
    assert sandbox.slack.press("Tom Lindqvist", posted["ts"], "take").is_ok
    said = listener.last_act()
    assert all(one.is_signed for one in listener.received)
    assert (said["type"], said["user"]["id"], said["container"]["message_ts"]) == (
        "block_actions",
        "U0SANDBOX3",
        posted["ts"],
    )
    assert {n: said["actions"][0][n] for n in ("action_id", "value", "type")} == {
        "action_id": "take",
        "value": "AIT-1",
        "type": "button",
    }
    sandbox.slack.press("Tom Lindqvist", posted["ts"], "severity", value="low")
    assert listener.last_act()["actions"][0]["selected_option"]["value"] == "low"
    sandbox.slack.press("Tom Lindqvist", posted["ts"], "take")
    assert listener.last_act()["state"]["values"]["acts"]["severity"]["selected_option"]["value"] == "low"


def test_a_trigger_opens_one_view_and_only_for_a_moment(sandbox: Sandbox, slack: WebClient) -> None:
    triggers = sandbox.slack.inside.tickets
    first = triggers.trigger("U0SANDBOX2")
    slack.views_open(trigger_id=first, view=modal())
    assert error_of(lambda: slack.views_open(trigger_id=first, view=modal())) == "exchanged_trigger_id"
    sandbox.slack.conditions.trigger_seconds = 0.0
    late = triggers.trigger("U0SANDBOX2")
    assert error_of(lambda: slack.views_open(trigger_id=late, view=modal())) == "expired_trigger_id"


def test_a_view_that_changed_meanwhile_is_not_overwritten(sandbox: Sandbox, slack: WebClient) -> None:
    trigger = sandbox.slack.inside.tickets.trigger("U0SANDBOX2")
    first = slack.views_open(trigger_id=trigger, view=modal(external_id="mine"))["view"]
    slack.views_update(view_id=first["id"], hash=first["hash"], view=modal(external_id="mine"))
    stale = error_of(lambda: slack.views_update(external_id="mine", hash=first["hash"], view=modal()))
    assert stale == "hash_conflict"
    taken = error_of(lambda: slack.views_publish(user_id="U0SANDBOX2", view=home() | {"external_id": "mine"}))
    assert taken == "duplicate_external_id"
    published = slack.views_publish(user_id="U0SANDBOX2", view=home())["view"]
    slack.views_publish(user_id="U0SANDBOX2", view=home("New"), hash=published["hash"])
    again = error_of(lambda: slack.views_publish(user_id="U0SANDBOX2", view=home(), hash=published["hash"]))
    assert again == "hash_conflict"


def test_three_views_lie_on_one_another_and_no_fourth(sandbox: Sandbox, slack: WebClient) -> None:
    triggers = sandbox.slack.inside.tickets
    slack.views_open(trigger_id=triggers.trigger("U0SANDBOX2"), view=modal())
    for _ in range(2):
        top = slack.views_push(trigger_id=triggers.trigger("U0SANDBOX2", in_view=True), view=modal())["view"]
    fourth = triggers.trigger("U0SANDBOX2", in_view=True)
    assert error_of(lambda: slack.views_push(trigger_id=fourth, view=modal())) == "push_limit_reached"
    sandbox.slack.close(INES)
    below = sandbox.slack.modal(INES)
    assert below is not None
    assert below.id == top["previous_view_id"]


def open_view(sandbox: Sandbox, slack: WebClient, **more: Any) -> None:
    slack.views_open(trigger_id=sandbox.slack.inside.tickets.trigger("U0SANDBOX2"), view=modal(**more))


def test_a_form_is_sent_with_its_values_and_closes(sandbox: Sandbox, slack: WebClient, listener: Listener) -> None:
    open_view(sandbox, slack, private_metadata="AIT-1")
    assert sandbox.slack.submit(INES, {"lane": "technical", "why": "because"}).is_ok
    said = listener.last_act()
    values = said["view"]["state"]["values"]
    assert (said["type"], said["view"]["private_metadata"]) == ("view_submission", "AIT-1")
    assert values["lane"]["lane"]["selected_option"]["value"] == "technical"
    assert values["why"]["why"]["value"] == "because"
    assert sandbox.slack.modal(INES) is None


def test_a_form_that_is_incomplete_is_not_sent(sandbox: Sandbox, slack: WebClient, listener: Listener) -> None:
    open_view(sandbox, slack)
    answer = sandbox.slack.submit(INES, {"why": "x" * 81})
    assert set(answer.errors) == {"lane", "why"}
    assert not listener.received


@pytest.mark.parametrize("wanted", ["errors", "update", "push", "clear"])
def test_the_apps_answer_to_a_form_is_carried_out(
    sandbox: Sandbox, slack: WebClient, listener: Listener, wanted: str
) -> None:
    open_view(sandbox, slack)
    more: Json = {"errors": {"errors": {"why": "More, please"}}, "clear": {}}.get(
        wanted, {"view": modal(title=plain("Next"))}
    )
    listener.answer = lambda _: (200, {"response_action": wanted, **more})
    answer = sandbox.slack.submit(INES, {"lane": "technical"})
    view, depth = sandbox.slack.modal(INES), len(sandbox.slack.inside.views.stack("U0SANDBOX2"))
    title = view.given["title"]["text"] if view else None
    expected = {"errors": ("Reroute", 1), "update": ("Next", 1), "push": ("Next", 2), "clear": (None, 0)}
    assert (title, depth) == expected[wanted]
    assert answer.errors == ({"why": "More, please"} if wanted == "errors" else {})


def test_closing_is_told_where_the_app_asked_for_it(sandbox: Sandbox, slack: WebClient, listener: Listener) -> None:
    open_view(sandbox, slack)
    assert sandbox.slack.close(INES) is None
    open_view(sandbox, slack, notify_on_close=True)
    assert sandbox.slack.close(INES) is not None
    assert (listener.last_act()["type"], listener.last_act()["is_cleared"]) == ("view_closed", False)


def test_a_command_is_a_form_and_its_answer_is_for_the_person_alone(sandbox: Sandbox, listener: Listener) -> None:
    listener.answer = lambda _: (200, {"text": "Three are open."})
    sandbox.slack.command(INES, "#ask-ai", "/ai status please")
    said = listener.last_act()
    assert (said["command"], said["text"], said["channel_name"]) == ("/ai", "status please", "ask-ai")
    assert [one.text for one in sandbox.slack.sees(INES, "#ask-ai")] == ["Three are open."]
    assert not sandbox.slack.sees("Tom Lindqvist", "#ask-ai")


def test_an_address_to_respond_to_works_five_times(sandbox: Sandbox, listener: Listener) -> None:
    sandbox.slack.command(INES, "#general", "/ai help")
    hook = WebhookClient(listener.last_act()["response_url"])
    for number in range(5):
        answer = hook.send(text=str(number), response_type="in_channel" if number else "ephemeral")
        assert (answer.status_code, answer.body) == (200, "ok")
    spent = hook.send(text="six")
    assert (spent.status_code, "used_url" in spent.body) == (404, True)
    assert len(sandbox.slack.sees("Tom Lindqvist", "#general")) == 4
    gone = requests.post(f"{sandbox.url}/slack/actions/none", json={"text": "x"}, timeout=60)
    assert (gone.status_code, gone.json()["error"]) == (404, "expired_url")


def test_a_response_replaces_or_removes_what_only_one_person_sees(
    sandbox: Sandbox, slack: WebClient, listener: Listener
) -> None:
    slack.chat_postEphemeral(channel="#ask-ai", user="U0SANDBOX2", text="x", blocks=card(button("go")))
    (shown,) = sandbox.slack.sees(INES, "#ask-ai")
    sandbox.slack.press(INES, shown.ts, "go")
    said = listener.last_act()
    assert said["container"]["is_ephemeral"]
    assert "message" not in said
    hook = WebhookClient(said["response_url"])
    hook.send(text="changed", replace_original=True)
    assert [one.text for one in sandbox.slack.sees(INES, "#ask-ai")] == ["changed"]
    hook.send(delete_original=True)
    assert sandbox.slack.sees(INES, "#ask-ai") == []


def test_a_bolt_app_is_used_from_shortcut_to_form(sandbox: Sandbox, slack: WebClient) -> None:
    app = App(client=slack, signing_secret=sandbox.credentials.slack_signing_secret)
    seen: list[Json] = []

    @app.shortcut("ask_about_this")
    def open_form(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        seen.append(body)
        client.views_open(trigger_id=body["trigger_id"], view=modal())

    @app.view("reroute")
    def take_form(ack: Ack, view: Json) -> None:
        seen.append(view)
        ack()

    said = sandbox.slack.say(INES, "#ask-ai", "Where do I paste this?")
    with serving(app) as url:
        sandbox.slack.connect(url)
        assert sandbox.slack.message_shortcut("Tom Lindqvist", said.ts, "ask_about_this").is_ok
        sandbox.slack.wait_for(lambda: sandbox.slack.modal("Tom Lindqvist"))
        assert sandbox.slack.submit("Tom Lindqvist", {"lane": "guidance"}).is_ok
        sandbox.slack.wait_for(lambda: len(seen) == 2)
    assert seen[0]["message"]["text"] == "Where do I paste this?"
    assert seen[1]["state"]["values"]["lane"]["lane"]["selected_option"]["value"] == "guidance"


def test_an_app_that_does_not_answer_is_waited_for_no_longer_than_slack_does(sandbox: Sandbox) -> None:
    assert sandbox.slack.command(INES, "#ask-ai", "/ai help").reason == "connection_failed"
