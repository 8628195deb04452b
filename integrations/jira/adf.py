"""Writes blocks as an Atlassian Document, which version 3 of the interface (Jira Cloud) wants.

https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ -- a text node is never empty there.
"""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from integrations.jira.blocks import Block, Heading, Items, Paragraph, Quote, Table, Words

Node = dict[str, Any]
HEADING_LEVEL = 3


def document(blocks: Sequence[Block]) -> Node:
    """Write a whole description."""
    return {"type": "doc", "version": 1, "content": [_node(block) for block in blocks]}


def _node(block: Block) -> Node:
    match block:
        case Heading(text):
            return {"type": "heading", "attrs": {"level": HEADING_LEVEL}, "content": _inline([Words(text)])}
        case Paragraph(words):
            return _paragraph(words)
        case Quote(text):
            return {"type": "blockquote", "content": [_paragraph([Words(text)])]}
        case Items(texts, numbered):
            kind = "orderedList" if numbered else "bulletList"
            return {"type": kind, "content": [_within("listItem", Words(text)) for text in texts]}
        case Table(head, rows):
            first = _row("tableHeader", [Words(text) for text in head])
            return {"type": "table", "content": [first, *(_row("tableCell", row) for row in rows)]}


def _row(kind: str, cells: Sequence[Words]) -> Node:
    return {"type": "tableRow", "content": [_within(kind, cell) for cell in cells]}


def _within(kind: str, words: Words) -> Node:
    return {"type": kind, "content": [_paragraph([words])]}


def _paragraph(words: Sequence[Words]) -> Node:
    return {"type": "paragraph", "content": _inline(words)}


def _inline(words: Sequence[Words]) -> list[Node]:
    return list(chain.from_iterable(_lines(one) for one in words))


def _lines(words: Words) -> list[Node]:
    nodes: list[Node] = []
    for number, line in enumerate(words.text.split("\n")):
        nodes += [{"type": "hardBreak"}] if number else []
        nodes += [_text(line, words)] if line else []
    return nodes


def _text(line: str, words: Words) -> Node:
    marks: list[Node] = [{"type": "strong"}] if words.strong else []
    if words.link:
        marks.append({"type": "link", "attrs": {"href": words.link}})
    return {"type": "text", "text": line} | ({"marks": marks} if marks else {})
