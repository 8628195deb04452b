"""Checks requests and answers against the vendor's published contract, where that lies beside the repository."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qsl

import jsonschema_rs
import pytest

from tests.contracts.allowed_deviations import ALLOWED, Sent

CONTRACTS = Path(__file__).resolve().parents[2].parent / "shared" / "contracts"
ERRORS = {"$ref": "#/components/schemas/ErrorCollection"}
DESK_ERRORS = {"$ref": "#/components/schemas/ErrorResponse"}
DOCUMENTS = ("description", "environment")

needs_contracts = pytest.mark.skipif(
    not CONTRACTS.is_dir(), reason="the vendors' contracts are not beside the repository (../shared/contracts)"
)


def as_json_schema(schema: Any) -> Any:
    """Turn OpenAPI 3.0's dialect into JSON Schema: there `nullable` stands beside the type."""
    if isinstance(schema, list):
        return [as_json_schema(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    turned = {name: as_json_schema(value) for name, value in schema.items() if name not in ("nullable", "example")}
    if schema.get("nullable") is True:
        return {"anyOf": [turned, {"type": "null"}]}
    return turned


@dataclass(frozen=True)
class Operation:
    """One method of one path, as the contract describes it."""

    template: str
    described: dict[str, Any]

    def request_schema(self) -> Any | None:
        """Give what the body must be, or None where JSON is not described."""
        content = self.described.get("requestBody", {}).get("content", {})
        return content.get("application/json", {}).get("schema")

    def answer_schema(self, status: int) -> Any | None:
        """Give what the answer must be, or None where the contract says nothing of a body."""
        answer = self.described["responses"].get(str(status), {})
        return answer.get("content", {}).get("application/json", {}).get("schema")

    def query_names(self) -> set[str]:
        """Name what may stand in the query."""
        return {one["name"] for one in self.described.get("parameters", ()) if one.get("in") == "query"}


class JiraContract:
    """Jira Cloud's interface, version 3, and the document format within it."""

    def __init__(self, document: dict[str, Any], document_format: dict[str, Any]) -> None:
        """Prepare; validators are compiled when they are first needed."""
        self._paths: dict[str, Any] = document["paths"]
        self._errors = ERRORS if "ErrorCollection" in document["components"]["schemas"] else DESK_ERRORS
        self._components = {"schemas": as_json_schema(document["components"]["schemas"])}
        self._format = jsonschema_rs.Draft4Validator(document_format, validate_formats=False)
        self._compiled: dict[str, jsonschema_rs.Draft4Validator] = {}

    @classmethod
    def load(cls, name: str = "cloud-v3.pruned.json") -> Self:
        """Read the published documents: of Jira itself, or of Service Management."""
        folder = CONTRACTS / "jira"
        return cls(
            json.loads((folder / name).read_text("utf-8")),
            json.loads((folder / "adf-v1.full.schema.json").read_text("utf-8")),
        )

    def operation(self, method: str, path: str) -> Operation | None:
        """Find what the contract says of a request; a spelled-out path goes before one with names in it."""
        for template in sorted(self._paths, key=lambda one: (one.count("{"), one)):
            pattern = re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(template))
            if re.fullmatch(pattern, path) and method.lower() in self._paths[template]:
                return Operation(template, self._paths[template][method.lower()])
        return None

    def _problems(self, schema: Any, value: Any) -> list[str]:
        name = json.dumps(schema, sort_keys=True)
        if name not in self._compiled:
            whole = {"allOf": [as_json_schema(schema)], "components": self._components}
            self._compiled[name] = jsonschema_rs.Draft4Validator(whole, validate_formats=False)
        return [f"{error.instance_path}: {error.message[:300]}" for error in self._compiled[name].iter_errors(value)]

    def request_problems(self, method: str, path: str, body: bytes, *, query: str = "") -> list[str]:
        """Say what the contract holds against a request; what `allowed_deviations` lists is forgiven."""
        sent = Sent(method, path, json.loads(body) if body[:1] in (b"{", b"[", b'"') else None)
        for allowed in ALLOWED:
            sent = allowed.forgive(sent)
        operation = self.operation(sent.method, sent.path)
        if operation is None:
            return [f"the contract knows no {sent.method} {sent.path}"]
        unknown = {name for name, _ in parse_qsl(query)} - operation.query_names()
        problems = [f"the contract knows no ?{name}= here" for name in sorted(unknown)]
        schema = operation.request_schema()
        if schema is not None:
            problems += self._problems(schema, sent.body) + self._document_problems(sent)
        return problems

    def _document_problems(self, sent: Sent) -> list[str]:
        body = sent.body if isinstance(sent.body, dict) else {}
        fields = body.get("fields")
        fields = fields if isinstance(fields, dict) else {}
        documents = [fields[name] for name in DOCUMENTS if fields.get(name) is not None]
        is_comment = sent.path.startswith("/rest/api/3/") and "/comment" in sent.path
        documents += [body["body"]] if is_comment and "body" in body else []
        found = [error for document in documents for error in self._format.iter_errors(document)]
        return [f"document {error.instance_path}: {error.message[:300]}" for error in found]

    def check_request(self, method: str, path: str, body: bytes, *, query: str = "") -> None:
        """Fail where a request breaks the contract."""
        problems = self.request_problems(method, path, body, query=query)
        assert not problems, f"{method} {path}: {problems}"

    def check_answer(self, method: str, path: str, *, status: int, body: bytes) -> None:
        """Fail where an answer breaks the contract; a refusal that it does not describe must be Jira's usual one."""
        operation = self.operation(method, path)
        assert operation is not None, f"the contract knows no {method} {path}"
        assert str(status) in operation.described["responses"], f"{method} {path} never answers {status}"
        schema = operation.answer_schema(status) or (self._errors if status >= 400 and status != 401 else None)
        if schema is None:
            return
        problems = self._problems(schema, json.loads(body))
        assert not problems, f"{method} {path} {status}: {problems}"
