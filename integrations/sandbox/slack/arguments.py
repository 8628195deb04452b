"""What calls to the stand-in Slack bring along, and what Slack says where it is wrong."""

import json
from typing import Any

from integrations.sandbox.slack.blocks import problems_of
from integrations.sandbox.slack.state import Message
from integrations.sandbox.wire import Request

Json = dict[str, Any]
BLOCK_LIMIT = 50
TEXT_LIMIT = 40_000
MARKDOWN_LIMIT = 12_000
METADATA_LIMIT = 16_000
PAGE_LIMIT = 999


class SlackRefused(Exception):
    """An answer with `ok: false`."""

    def __init__(self, error: str, **more: Any) -> None:
        """Keep Slack's word for it, and what else Slack says."""
        super().__init__(error)
        self.error = error
        self.more = more


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


def structure(given: Json, name: str, error: str) -> Any:
    """Read an argument that holds a structure: itself, or as JSON within a form."""
    value = given.get(name)
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value) if value else None
    except ValueError as problem:
        raise SlackRefused(error) from problem


def read_content(given: Json) -> Json:
    """Read what a message says, or refuse."""
    blocks = read_blocks(given)
    text = str(given.get("text") or "")
    if markdown := str(given.get("markdown_text") or ""):
        if text or blocks:
            raise SlackRefused("markdown_text_conflict")
        if len(markdown) > MARKDOWN_LIMIT:
            raise SlackRefused("msg_too_long")
        text, blocks = markdown, [{"type": "markdown", "text": markdown}]
    if not text and not blocks:
        raise SlackRefused("no_text")
    if len(text) > TEXT_LIMIT:
        raise SlackRefused("msg_too_long")
    return {"text": text, "blocks": blocks, "metadata": _metadata(given)}


def read_blocks(given: Json) -> list[Json]:
    """Read blocks, and refuse those that Slack would not show."""
    blocks = structure(given, "blocks", "invalid_blocks_format") or []
    if not isinstance(blocks, list) or not all(isinstance(block, dict) and block.get("type") for block in blocks):
        raise SlackRefused("invalid_blocks_format")
    if problems := problems_of(blocks, limit=BLOCK_LIMIT):
        messages = [f"[ERROR] {problem}" for problem in problems]
        raise SlackRefused("invalid_blocks", errors=problems, response_metadata={"messages": messages})
    return blocks


def _metadata(given: Json) -> Json | None:
    metadata = structure(given, "metadata", "invalid_metadata_format")
    if metadata is None:
        return None
    if not isinstance(metadata, dict) or not isinstance(metadata.get("event_payload"), dict):
        raise SlackRefused("invalid_metadata_format")
    if not metadata.get("event_type"):
        raise SlackRefused("invalid_metadata_schema")
    if len(json.dumps(metadata)) > METADATA_LIMIT:
        raise SlackRefused("metadata_too_large")
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
