"""Atlassian Document Format: what the stand-in accepts as a document, and how it reads as plain text."""

from typing import Any

INLINE = frozenset({"text", "hardBreak", "mention", "emoji", "inlineCard", "date", "status", "mediaInline"})
LEAVES = frozenset({"rule", "media", "hardBreak", "mention", "emoji", "inlineCard", "date", "status", "mediaInline"})
MARKS = frozenset(
    {"strong", "em", "code", "link", "underline", "strike", "subsup", "textColor", "backgroundColor", "border"}
)
QUOTABLE = frozenset({"paragraph", "bulletList", "orderedList", "codeBlock", "mediaSingle", "mediaGroup"})
PANEL = QUOTABLE | {"heading", "rule", "taskList", "decisionList", "blockCard"}
CELL = PANEL | {"panel", "blockquote", "nestedExpand"}
BLOCK = CELL | {"table", "expand"}
CHILDREN: dict[str, frozenset[str]] = {
    "doc": BLOCK,
    "paragraph": INLINE,
    "heading": INLINE,
    "codeBlock": frozenset({"text"}),
    "blockquote": QUOTABLE,
    "panel": PANEL,
    "expand": BLOCK - {"expand"},
    "nestedExpand": CELL - {"nestedExpand"},
    "bulletList": frozenset({"listItem"}),
    "orderedList": frozenset({"listItem"}),
    "listItem": QUOTABLE | {"taskList"},
    "table": frozenset({"tableRow"}),
    "tableRow": frozenset({"tableCell", "tableHeader"}),
    "tableCell": CELL,
    "tableHeader": CELL,
    "taskList": frozenset({"taskItem", "taskList"}),
    "taskItem": INLINE,
    "decisionList": frozenset({"decisionItem"}),
    "decisionItem": INLINE,
    "mediaSingle": frozenset({"media", "caption"}),
    "mediaGroup": frozenset({"media"}),
    "caption": INLINE,
}
NEVER_EMPTY = frozenset({"blockquote", "panel", "bulletList", "orderedList", "listItem", "table", "mediaSingle"})
HEADING_LEVELS = range(1, 7)
BREAKING = frozenset({"paragraph", "heading", "codeBlock", "tableRow", "taskItem", "decisionItem", "rule"})


def is_document(value: Any) -> bool:
    """Say whether a value is a document that Jira would take."""
    return (
        isinstance(value, dict)
        and value.get("type") == "doc"
        and value.get("version") == 1
        and isinstance(value.get("content"), list)
        and _children_fit(value)
    )


def _is_node(node: Any) -> bool:
    if not isinstance(node, dict):
        return False
    kind = node.get("type")
    if kind == "text":
        return _is_text(node)
    if kind == "heading" and (node.get("attrs") or {}).get("level") not in HEADING_LEVELS:
        return False
    return kind in LEAVES or (kind in CHILDREN and kind != "doc" and _children_fit(node))


def _is_text(node: dict[str, Any]) -> bool:
    text, marks = node.get("text"), node.get("marks", [])
    return bool(text) and isinstance(text, str) and isinstance(marks, list) and all(map(_is_mark, marks))


def _is_mark(mark: Any) -> bool:
    if not isinstance(mark, dict) or mark.get("type") not in MARKS:
        return False
    return mark["type"] != "link" or isinstance((mark.get("attrs") or {}).get("href"), str)


def _children_fit(node: dict[str, Any]) -> bool:
    children = node.get("content", [])
    if not isinstance(children, list) or (not children and node["type"] in NEVER_EMPTY):
        return False
    allowed = CHILDREN[node["type"]]
    return all(isinstance(child, dict) and child.get("type") in allowed and _is_node(child) for child in children)


def from_text(text: str) -> dict[str, Any]:
    """Make a document of plain text, a paragraph for each line, as version 2 of the interface does."""
    lines = [[{"type": "text", "text": line}] if line else [] for line in text.split("\n")]
    return {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": line} for line in lines]}


def to_text(node: Any) -> str:
    """Read a document as plain text."""
    return "".join(_pieces(node)).strip("\n")


def _pieces(node: Any) -> list[str]:
    if not isinstance(node, dict):
        return []
    if node.get("type") == "text":
        return [str(node.get("text", ""))]
    if node.get("type") == "hardBreak":
        return ["\n"]
    attrs = node.get("attrs") or {}
    own = [str(attrs[name]) for name in ("text", "shortName", "url") if name in attrs]
    inner = [piece for child in node.get("content") or [] for piece in _pieces(child)]
    if node.get("type") in ("tableCell", "tableHeader"):
        return ["".join(inner).replace("\n", " ").strip(), "\t"]
    return [*own, *inner, *(["\n"] if node.get("type") in BREAKING else [])]
