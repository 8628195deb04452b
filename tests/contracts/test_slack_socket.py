"""Socket Mode: the vendor's own client connects, takes envelopes, answers them, and comes back when asked to."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import requests
from slack_bolt import Ack, App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from integrations.sandbox.server import Sandbox

Json = dict[str, Any]
INES = "Ines Okafor"


@pytest.fixture
def app(sandbox: Sandbox) -> App:
    client = WebClient(sandbox.credentials.slack_bot_token, base_url=sandbox.slack_api_url)
    return App(client=client, signing_secret="")


@contextmanager
def connected(sandbox: Sandbox, app: App) -> Iterator[SocketModeHandler]:
    web = WebClient(sandbox.credentials.slack_app_token, base_url=sandbox.slack_api_url)
    handler = SocketModeHandler(app, sandbox.credentials.slack_app_token, web_client=web)
    handler.connect()  # type: ignore[no-untyped-call] # the package leaves it without types
    try:
        sandbox.slack.wait_for(lambda: sandbox.slack.sockets)
        yield handler
    finally:
        handler.close()  # type: ignore[no-untyped-call] # likewise


def test_an_event_and_a_command_go_over_the_socket(sandbox: Sandbox, app: App) -> None:
    came: list[Json] = []

    @app.event("message")
    def take(event: Json) -> None:
        came.append(event)

    @app.command("/ai")
    def reply(ack: Ack, command: Json) -> None:
        ack(f"You said {command['text']}.")

    with connected(sandbox, app):
        sandbox.slack.say(INES, "#ask-ai", "hello")
        sandbox.slack.wait_for(lambda: came)
        assert sandbox.slack.command(INES, "#ask-ai", "/ai status").is_ok
    assert came[0]["text"] == "hello"
    assert [one.text for one in sandbox.slack.sees(INES, "#ask-ai")] == ["hello", "You said status."]
    assert sandbox.slack.deliveries[0].is_done


def test_the_client_comes_back_after_a_refresh(sandbox: Sandbox, app: App) -> None:
    came = threading.Event()

    @app.event("message")
    def take() -> None:
        came.set()

    sandbox.slack.conditions.time_scale = 0.01
    with connected(sandbox, app):
        first = sandbox.slack.sockets
        sandbox.slack.refresh_sockets()
        sandbox.slack.wait_for(lambda: sandbox.slack.sockets and sandbox.slack.sockets_opened > first)
        sandbox.slack.say(INES, "#ask-ai", "hello again")
        assert came.wait(60)


def test_without_a_socket_an_event_waits_for_the_next(sandbox: Sandbox, app: App) -> None:
    came: list[Json] = []

    @app.event("message")
    def take(event: Json) -> None:
        came.append(event)

    sandbox.slack.conditions.retry_after_seconds = (0.5, 0.5, 0.5)
    with connected(sandbox, app):
        pass
    sandbox.slack.wait_for(lambda: not sandbox.slack.sockets)
    sandbox.slack.say(INES, "#ask-ai", "is anybody there?")
    with connected(sandbox, app):
        sandbox.slack.wait_for(lambda: came)
    assert sandbox.slack.deliveries[0].answers[0].reason == "connection_failed"


def test_a_link_needs_its_ticket(sandbox: Sandbox) -> None:
    answer = requests.get(f"{sandbox.url}/slack/link/?ticket=guessed", timeout=60)
    assert answer.status_code == 401
