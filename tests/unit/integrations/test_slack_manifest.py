"""The manifest is one that Slack takes, and asks for no more than is used."""

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from integrations.slack.manifest import EVENTS, SCOPES, manifest

CONTRACTS = Path(__file__).parents[4] / "shared" / "contracts" / "slack"
# Slack documents them, though the list that it publishes leaves them out.
UNLISTED = {"channel_archive": ["channels:read"], "group_archive": ["groups:read"]}


def contract(name: str) -> Any:
    path = CONTRACTS / name
    if not path.is_file():
        pytest.skip("the vendor's contracts are not beside the project")
    return json.loads(path.read_text())


@pytest.mark.parametrize("socket_mode", [True, False])
def test_slacks_own_schema_takes_the_manifest(socket_mode: bool) -> None:  # noqa: FBT001 -- a table's cell
    schema = contract("manifest.schema.2.0.0.json")
    written = manifest(base_url="https://triage.example.test/", socket_mode=socket_mode)
    validator = jsonschema_rs.validator_for(schema)
    assert [error.message for error in validator.iter_errors(written)] == []


def test_with_socket_mode_slack_is_told_no_address() -> None:
    assert "https://" not in json.dumps(manifest(base_url="https://triage.example.test", socket_mode=True))
    over_http = manifest(base_url="https://triage.example.test/", socket_mode=False)
    address = "https://triage.example.test/slack/events"
    assert over_http["settings"]["event_subscriptions"]["request_url"] == address
    assert over_http["features"]["slash_commands"][0]["url"] == address


def test_each_event_is_allowed_by_a_scope() -> None:
    known = {one["name"]: one for one in contract("events.docs-slack-dev.json")}
    for name in EVENTS:
        needs = {
            scope.replace(".", ":", 1) for scope in known.get(name, {"scopes": UNLISTED.get(name)})["scopes"] or []
        }
        assert not needs or needs & set(SCOPES), name


def test_each_scope_has_a_reason() -> None:
    assert all(reason.endswith(".") and len(reason) > 20 for reason in SCOPES.values())
