"""What a person types, as Slack keeps it: escaped, with mentions and links in angle brackets, and as rich text."""

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from integrations.sandbox.slack.state import SlackState

Json = dict[str, Any]
ADDRESS = re.compile(r"https?://[^\s<>|]*[^\s<>|.,;:!?)\]'\"]")
PARTS = re.compile(r"<([^<>]+)>")
ALREADY = re.compile(r"<(?:@[UW][A-Z0-9]+|#C[A-Z0-9]+(?:\|[^<>]*)?|https?://[^<>\s]+)>")


def as_kept(text: str, state: SlackState) -> str:
    """Write a typed text as Slack keeps and sends it."""
    pieces, end = [], 0
    for found in ALREADY.finditer(text):
        pieces += [_outside(text[end : found.start()], state), found.group()]
        end = found.end()
    return "".join([*pieces, _outside(text[end:], state)])


def _outside(text: str, state: SlackState) -> str:
    pieces, end = [], 0
    for found in ADDRESS.finditer(text):
        pieces += [_mentions(text[end : found.start()], state), f"<{escape(found.group(), quote=False)}>"]
        end = found.end()
    return "".join([*pieces, _mentions(text[end:], state)])


def _mentions(text: str, state: SlackState) -> str:
    kept = escape(text, quote=False)
    for person in state.people.values():
        for name in (person.real_name, person.name):
            kept = re.sub(rf"(?<![\w<])@{re.escape(name)}(?!\w)", f"<@{person.id}>", kept, flags=re.IGNORECASE)
    for channel in state.channels.values():
        if channel.name:
            kept = re.sub(rf"(?<![\w<&])#{re.escape(channel.name)}(?![\w-])", f"<#{channel.id}|{channel.name}>", kept)
    return kept


def as_typed(kept: str, state: SlackState) -> str:
    """Write a kept text as it stands in the composer, to be edited."""

    def back(found: re.Match[str]) -> str:
        inner = found.group(1)
        if inner.startswith("@"):
            person = state.people.get(inner[1:])
            return f"@{person.real_name}" if person else f"<{inner}>"
        return f"#{inner.partition('|')[2]}" if inner.startswith("#") else inner.partition("|")[0]

    plain = PARTS.sub(back, kept)
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def as_rich_text(kept: str) -> list[Json]:
    """Write a kept text as the blocks that Slack's own composer makes of it."""
    section = {"type": "rich_text_section", "elements": list(_rich_parts(kept))}
    return [{"type": "rich_text", "block_id": "typed", "elements": [section]}]


def _rich_parts(kept: str) -> Iterator[Json]:
    end = 0
    for found in PARTS.finditer(kept):
        yield from _rich_words(kept[end : found.start()])
        inner, _, label = found.group(1).partition("|")
        if inner.startswith("@"):
            yield {"type": "user", "user_id": inner[1:]}
        elif inner.startswith("#"):
            yield {"type": "channel", "channel_id": inner[1:]}
        else:
            yield {"type": "link", "url": _plain(inner)} | ({"text": _plain(label)} if label else {})
        end = found.end()
    yield from _rich_words(kept[end:])


def _rich_words(kept: str) -> Iterator[Json]:
    if kept:
        yield {"type": "text", "text": _plain(kept)}


def _plain(kept: str) -> str:
    return kept.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
