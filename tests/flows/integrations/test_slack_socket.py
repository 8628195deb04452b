"""Socket Mode serves the same app: stored before acknowledged, and connected again whatever happens."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.server import Sandbox
from integrations.slack.socket import SocketMode
from tests.flows.integrations.slack_serving import Desk

INES = "Ines Okafor"


def until(claim: Callable[[], bool], seconds: float = 8.0) -> bool:
    end = time.monotonic() + seconds
    while not claim() and time.monotonic() < end:
        time.sleep(0.02)
    return claim()


def reopened(mode: SocketMode, sandbox: Sandbox, *, times: int) -> bool:
    return mode.is_connected and sum(one.path.endswith("connections.open") for one in sandbox.state.requests) == times


@pytest.fixture
def desk(sandbox: Sandbox) -> Desk:
    return Desk(sandbox)


@pytest.fixture
def mode(sandbox: Sandbox, desk: Desk) -> Iterator[SocketMode]:
    sandbox.slack.conditions.time_scale = 0.01
    mode = SocketMode(desk.app, desk.connection, app_token=sandbox.credentials.slack_app_token)
    yield mode
    mode.stop()


@pytest.fixture
def connected(mode: SocketMode) -> SocketMode:
    mode.start()
    assert until(lambda: mode.is_connected)
    return mode


@pytest.mark.usefixtures("connected")
def test_events_commands_and_forms_come_through_the_socket(desk: Desk, sandbox: Sandbox) -> None:
    sandbox.slack.say(INES, "@app", "may I?")
    assert sandbox.slack.settle()
    assert desk.inbox.only("message").text == "may I?"
    assert sandbox.slack.command(INES, "#ask-ai", "/ai status").is_ok
    assert sandbox.slack.shortcut(INES, "ask").is_ok
    assert sandbox.slack.modal(INES) is not None
    assert [one.kind for one in desk.inbox.all] == ["message", "command", "shortcut_global"]


@pytest.mark.usefixtures("connected")
def test_what_was_not_stored_is_not_acknowledged(desk: Desk, sandbox: Sandbox) -> None:
    sandbox.slack.conditions.deadline_seconds = 0.3
    desk.inbox.away = True
    assert not sandbox.slack.command(INES, "#ask-ai", "/ai status").is_ok
    desk.inbox.away = False
    assert sandbox.slack.command(INES, "#ask-ai", "/ai status").is_ok


def test_a_refreshed_connection_loses_nothing(connected: SocketMode, desk: Desk, sandbox: Sandbox) -> None:
    for number in range(3):
        sandbox.slack.refresh_sockets()
        assert until(partial(reopened, connected, sandbox, times=number + 2))
        sandbox.slack.say(INES, "@app", f"question {number}")
        assert sandbox.slack.settle()
    assert until(lambda: len(desk.inbox.arrivals) == 3)
    assert sorted(one.text for one in desk.inbox.all) == [f"question {number}" for number in range(3)]


def test_it_connects_again_after_slack_was_away(connected: SocketMode, desk: Desk, sandbox: Sandbox) -> None:
    sandbox.stop()
    assert until(lambda: not connected.is_connected)
    sandbox.start()
    assert until(lambda: connected.is_connected)
    sandbox.slack.say(INES, "@app", "may I?")
    assert until(lambda: len(desk.inbox.arrivals) == 1)


def test_what_came_before_the_end_is_still_acknowledged(connected: SocketMode, desk: Desk, sandbox: Sandbox) -> None:
    desk.inbox.seconds = 0.5
    with ThreadPoolExecutor() as pool:
        asked = pool.submit(sandbox.slack.command, INES, "#ask-ai", "/ai status")
        time.sleep(0.2)
        connected.stop()
        assert asked.result().is_ok


@pytest.mark.parametrize("error", ["invalid_auth", "internal_error"])
def test_it_starts_though_slack_refuses_at_first(mode: SocketMode, sandbox: Sandbox, error: str) -> None:
    sandbox.faults.arm(Fault(Kind.SLACK_ERROR, vendor=Vendor.SLACK, path="*connections.open", error=error, times=2))
    mode.start()
    assert until(lambda: mode.is_connected)


def test_a_token_that_is_none_keeps_trying_and_stops_when_told(desk: Desk) -> None:
    mode = SocketMode(desk.app, desk.connection, app_token="xapp-none")
    mode.start()
    time.sleep(0.2)
    began = time.monotonic()
    mode.stop()
    assert not mode.is_connected
    assert time.monotonic() - began < 30
