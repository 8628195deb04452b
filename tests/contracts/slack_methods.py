"""Checks calls to Slack's Web API against the vendor's published list of methods."""

import json
from typing import Any, Self
from urllib.parse import parse_qsl

from integrations.sandbox.wire import SeenRequest
from tests.contracts.openapi import CONTRACTS

IN_THE_HEADER = "token"


class SlackContract:
    """The methods, their arguments and their errors."""

    def __init__(self, methods: dict[str, Any]) -> None:
        """Take the published list."""
        self._methods = methods

    @classmethod
    def load(cls) -> Self:
        """Read the published list."""
        return cls(json.loads((CONTRACTS / "slack" / "methods.docs-slack-dev.json").read_text("utf-8")))

    def knows_error(self, method: str, error: str) -> bool:
        """Say whether Slack documents an error for a method."""
        return error in self._methods[method]["errors"]

    def call_problems(self, method: str, arguments: dict[str, Any], *, as_json: bool) -> list[str]:
        """Say what the list holds against a call."""
        described = self._methods.get(method)
        if described is None:
            return [f"Slack's list has no {method}"]
        known, required = set(described["args"]["properties"]), set(described["args"].get("required", ()))
        problems = [f"{method} takes no {name}" for name in sorted(set(arguments) - known)]
        problems += [f"{method} needs {name}" for name in sorted(required - set(arguments) - {IN_THE_HEADER})]
        if as_json and not described.get("json_input_supported"):
            problems.append(f"{method} takes a form, not JSON")
        return problems

    def check_call(self, seen: SeenRequest) -> None:
        """Fail where a request that the stand-in saw breaks the contract."""
        as_json = seen.content_type == "application/json"
        arguments = seen.json() or {} if as_json else dict(parse_qsl(seen.body.decode(), keep_blank_values=True))
        arguments |= dict(parse_qsl(seen.query_string))
        problems = self.call_problems(seen.path.removeprefix("/api/"), arguments, as_json=as_json and bool(arguments))
        assert not problems, problems
