"""The manifest is one that Slack takes, and asks for all that is used and for no more."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from integrations.slack.manifest import EVENTS, SCOPES, manifest
from integrations.slack.reading_events import READERS

ADAPTER = Path(__file__).parents[3] / "integrations" / "slack"
METHODS = "methods.docs-slack-dev.json"
CONTRACTS = Path(__file__).parents[4] / "shared" / "contracts" / "slack"
# Slack documents them, though the lists that it publishes leave them out.
UNLISTED_EVENTS = {"channel_archive": ["channels:read"], "group_archive": ["groups:read"]}
UNLISTED_METHODS = {"emoji.list": ["emoji:read"]}
# No method and no event names these: what Slack asks them for stands beside each.
FOR_SOMETHING_ELSE = {
    "commands": "slash_commands and shortcuts of the manifest",
    "users:read.email": "profile.email in what users.info gives",
}


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


def words_of(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value.replace(".", "_")


def scopes_of_methods() -> dict[str, set[str]]:
    """Give each of Slack's methods that the adapter calls, with the scopes of which it wants one."""
    given = {name: one.get("scope") for name, one in contract(METHODS).items()}
    listed = {name: scope.get("bot", []) for name, scope in given.items() if isinstance(scope, dict)}
    written = {word for file in ADAPTER.glob("*.py") for word in words_of(ast.parse(file.read_text("utf-8")))}
    all_known = listed | UNLISTED_METHODS
    return {name: set(scopes) for name, scopes in all_known.items() if name.replace(".", "_") in written}


def scopes_of_events() -> dict[str, set[str]]:
    """Give each event that the manifest subscribes to, with the scopes of which it wants one."""
    listed = {one["name"]: one.get("scopes") for one in contract("events.docs-slack-dev.json")} | UNLISTED_EVENTS
    return {name: {scope.replace(".", ":", 1) for scope in listed[name] or []} for name in EVENTS}


def test_the_methods_that_are_called_are_found() -> None:
    called = scopes_of_methods()
    assert {"chat.postMessage", "views.open", "conversations.list", "users.info", "files.info"} <= set(called)
    assert not {"chat.scheduleMessage", "conversations.join", "files.delete", "users.list"} & set(called)


def test_each_method_and_each_event_is_allowed_by_a_scope() -> None:
    for name, wanted in {**scopes_of_methods(), **scopes_of_events()}.items():
        assert not wanted or wanted & set(SCOPES), name


def test_no_scope_can_be_left_out() -> None:
    wishes = [*scopes_of_methods().values(), *scopes_of_events().values()]
    for scope in set(SCOPES) - set(FOR_SOMETHING_ELSE):
        rest = set(SCOPES) - {scope}
        assert any(scope in wanted and not wanted & rest for wanted in wishes), scope


def test_each_way_to_read_and_write_is_there_for_the_kinds_of_conversation_that_are_listened_to() -> None:
    kinds = {name.partition(".")[2] for name in EVENTS if name.startswith("message.")}
    assert {f"{kind}:history" for kind in kinds} == {scope for scope in SCOPES if scope.endswith(":history")}


def test_each_event_is_acted_on_or_is_one_that_slack_demands() -> None:
    heard = {name.partition(".")[0] for name in EVENTS}
    assert set(READERS) == heard - {"assistant_thread_context_changed"}


def test_each_scope_has_a_reason() -> None:
    assert all(reason.endswith(".") and len(reason) > 20 for reason in SCOPES.values())
