"""Reads what somebody wrote in Jira as plain text, whichever way it is written there."""

from collections.abc import Iterator, Mapping
from typing import Any

LINES = frozenset(
    {"paragraph", "heading", "codeBlock", "listItem", "tableRow", "blockquote", "taskItem", "decisionItem"}
)
DEEPEST = 60
LONGEST = 30_000


def plain_text(written: object) -> str:
    """Give the words of a document, or of wiki text as it is; what is no text is left out."""
    if isinstance(written, str):
        return written[:LONGEST].strip()
    if not isinstance(written, Mapping):
        return ""
    found, length = [], 0
    for piece in _pieces(written, 0):
        found.append(piece)
        length += len(piece)
        if length > LONGEST:
            break
    lines = [" ".join(line.split()) for line in "".join(found)[:LONGEST].split("\n")]
    return "\n".join(line for line in lines if line)


def _pieces(node: Mapping[str, Any], depth: int) -> Iterator[str]:
    if depth > DEEPEST:
        return
    kind, attrs = node.get("type"), node.get("attrs")
    about = attrs if isinstance(attrs, Mapping) else {}
    if kind == "text":
        yield str(node.get("text", ""))
    elif kind == "hardBreak":
        yield "\n"
    elif kind in ("mention", "emoji", "status", "date", "inlineCard", "blockCard"):
        yield str(about.get("text") or about.get("shortName") or about.get("url") or "")
    content = node.get("content")
    for one in content if isinstance(content, list) else ():
        if isinstance(one, Mapping):
            yield from _pieces(one, depth + 1)
    if kind in LINES:
        yield "\n"
    elif kind in ("tableCell", "tableHeader"):
        yield " "
