"""A small Bolt app that uses everything that the stand-in Slack's page can show."""

import re
from typing import Any

from slack_bolt import Ack, App, Say
from slack_sdk import WebClient

from integrations.sandbox.server import Sandbox
from tests.contracts.slack_samples import home, modal, plain

Json = dict[str, Any]


def sample_app(sandbox: Sandbox) -> App:
    """Make a small app that uses everything that the page can show."""
    client = WebClient(sandbox.credentials.slack_bot_token, base_url=sandbox.slack_api_url)
    app = App(client=client, signing_secret=sandbox.credentials.slack_signing_secret)
    hear(app)
    be_used(app)
    return app


def hear(app: App) -> None:
    """Answer events."""

    @app.event("app_mention")
    def answer_in_thread(event: Json, say: Say, client: WebClient) -> None:
        say(text="I look at it.", thread_ts=event["ts"])
        client.chat_postEphemeral(channel=event["channel"], user=event["user"], text="I wrote to you *privately*.")

    @app.event("message")
    def answer(event: Json, say: Say) -> None:
        if event.get("channel_type") == "im":
            say(text=f"You said: {event['text']}", thread_ts=event.get("thread_ts"))

    @app.event("app_home_opened")
    def publish(event: Json, client: WebClient) -> None:
        client.views_publish(user_id=event["user"], view=home("Your open matters"))

    @app.event("assistant_thread_started")
    def greet(event: Json, client: WebClient) -> None:
        place = event["assistant_thread"]
        prompts = [{"title": "Can I paste this?", "message": "May I paste a contract?"}]
        client.assistant_threads_setSuggestedPrompts(
            channel_id=place["channel_id"], thread_ts=place["thread_ts"], prompts=prompts
        )


def be_used(app: App) -> None:
    """Answer commands, buttons, forms and shortcuts."""

    @app.command("/ai")
    def reply(ack: Ack, command: Json) -> None:
        ack(f"Status of {command['text']}: open.")

    @app.action("reroute")
    def open_form(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=modal())

    @app.view("reroute")
    def take_form(ack: Ack, view: Json, client: WebClient) -> None:
        why = view["state"]["values"]["why"]["why"]["value"]
        if not why:
            ack(response_action="errors", errors={"why": "Please say why."})
            return
        ack()
        client.chat_postMessage(channel="#ai-desk", text=f"Rerouted: {why}")

    @app.action("resolve")
    def resolve(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        client.chat_update(channel=body["channel"]["id"], ts=body["message"]["ts"], text="Resolved", blocks=[])

    @app.action("severity")
    def rank(ack: Ack, body: Json, say: Say) -> None:
        ack()
        say(text=f"Severity is {body['actions'][0]['selected_option']['value']}.")

    @app.shortcut(re.compile(".*"))
    def ask(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=modal(title=plain("Ask the AI desk")))
