"""What the tests of the senders share: a running sandbox and a sender at it."""

from collections.abc import Iterator

import pytest

from integrations.jira.client import JiraConnection
from integrations.jira.sender import JiraSender
from integrations.sandbox.server import Sandbox
from integrations.slack.sender import SlackConnection, SlackSender
from tests.flows.integrations.trials import SystemClock


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture
def jira(sandbox: Sandbox) -> Iterator[JiraSender]:
    known = sandbox.credentials
    connection = JiraConnection(
        sandbox.jira_url, known.jira_user, known.jira_token, timeout_seconds=3, index_lag_seconds=0.6
    )
    sender = JiraSender(connection, SystemClock())
    yield sender
    sender.close()


@pytest.fixture
def slack(sandbox: Sandbox) -> SlackSender:
    token = sandbox.credentials.slack_bot_token
    connection = SlackConnection(token, sandbox.slack_api_url, timeout_seconds=3, posts_a_second=1000)
    return SlackSender(connection, SystemClock())
