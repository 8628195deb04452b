"""A person whom the house knows by their address alone is written to directly."""

import pytest

from integrations.sandbox.server import Sandbox
from integrations.slack.sender import SlackSender
from tests.flows.integrations.trials import Trial
from triage.domain import Destination, Outgoing, SendFailed


def test_address_becomes_the_account_that_has_it(sandbox: Sandbox, slack: SlackSender) -> None:
    someone = sandbox.slack.person("Ines Okafor")
    payload = {"person": someone.mail, "text": "Which version is it?"}
    receipt = slack.send(Outgoing(Destination.SLACK, "message.post", payload), Trial())
    channel_id, ts = receipt.external_id.split(":")
    assert channel_id.startswith("D")
    found = sandbox.state.slack.message(channel_id, ts)
    assert found is not None
    assert sandbox.slack.sees(someone.real_name, "@app")[-1].ts == ts


def test_address_that_nobody_has_is_said_without_the_address(slack: SlackSender) -> None:
    payload = {"person": "nobody.there@example.test", "text": "Hm"}
    with pytest.raises(SendFailed) as raised:
        slack.send(Outgoing(Destination.SLACK, "message.post", payload), Trial())
    assert raised.value.permanent
    assert "no person with this address" in raised.value.message
    assert "nobody.there" not in raised.value.message
