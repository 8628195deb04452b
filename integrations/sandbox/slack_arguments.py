"""What calls to the stand-in Slack bring along, and what Slack says where it is wrong."""

import json
from typing import Any

from integrations.sandbox.slack_state import Message
from integrations.sandbox.wire import Request

Json = dict[str, Any]
BLOCK_LIMIT = 50
TEXT_LIMIT = 40_000
PAGE_LIMIT = 999


class SlackRefused(Exception):
    """An answer with `ok: false`."""

    def __init__(self, error: str) -> None:
        """Keep Slack's word for it."""
        super().__init__(error)
        self.error = error


def read_arguments(request: Request) -> Json:
    """Read a call's arguments from the query, a form or JSON; within a form, structures are JSON."""
    if request.content_type != "application/json":
        return request.query | request.form()
    try:
        given = request.json() or {}
    except ValueError as error:
        raise SlackRefused("invalid_json") from error
    if not isinstance(given, dict):
        raise SlackRefused("json_not_object")
    return request.query | given


def _structure(given: Json, name: str, error: str) -> Any:
    value = given.get(name)
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value) if value else None
    except ValueError as problem:
        raise SlackRefused(error) from problem


def read_content(given: Json) -> Json:
    """Read what a message says, or refuse."""
    blocks = _structure(given, "blocks", "invalid_blocks_format") or []
    if not isinstance(blocks, list) or not all(isinstance(block, dict) and block.get("type") for block in blocks):
        raise SlackRefused("invalid_blocks_format")
    if len(blocks) > BLOCK_LIMIT:
        raise SlackRefused("invalid_blocks")
    text = str(given.get("text") or "")
    if not text and not blocks:
        raise SlackRefused("no_text")
    if len(text) > TEXT_LIMIT:
        raise SlackRefused("msg_too_long")
    return {"text": text, "blocks": blocks, "metadata": _metadata(given)}


def _metadata(given: Json) -> Json | None:
    metadata = _structure(given, "metadata", "invalid_metadata_format")
    if metadata is None:
        return None
    if not isinstance(metadata, dict) or not isinstance(metadata.get("event_payload"), dict):
        raise SlackRefused("invalid_metadata_format")
    if not metadata.get("event_type"):
        raise SlackRefused("invalid_metadata_schema")
    return metadata


def is_true(given: Json, name: str) -> bool:
    """Say whether a switch among the arguments is on."""
    return str(given.get(name, "")).lower() in ("1", "true")


def between(messages: list[Message], given: Json) -> list[Message]:
    """Keep the messages between the moments asked for."""
    try:
        oldest, latest = float(given.get("oldest") or 0), float(given.get("latest") or "inf")
    except ValueError as error:
        raise SlackRefused("invalid_ts_oldest") from error
    ends = {oldest, latest} if is_true(given, "inclusive") else set()
    return [one for one in messages if oldest < float(one.ts) < latest or float(one.ts) in ends]


def cut_page(found: list[Any], given: Json) -> tuple[list[Any], str]:
    """Cut a page out of a list, and give the cursor of the next one or nothing."""
    try:
        size, start = int(given.get("limit") or 100), int(given.get("cursor") or 0)
    except ValueError as error:
        raise SlackRefused("invalid_limit" if given.get("cursor") is None else "invalid_cursor") from error
    size = min(max(size, 1), PAGE_LIMIT)
    end = start + size
    return found[start:end], str(end) if end < len(found) else ""
