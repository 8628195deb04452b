"""Writes a text as this Jira wants it, as long as it may be."""

from typing import Any

from integrations.jira.adf import document
from integrations.jira.blocks import Paragraph, Words
from integrations.jira.lengths import LIMIT, size_of
from integrations.jira.wiki import wiki_text
from integrations.legible import shortened

LONGEST = 30_000


def written(text: str, *, is_cloud: bool) -> Any:
    """Write a text in paragraphs; how long it becomes hangs on what is in it: a log full of brackets doubles."""
    longest = LONGEST
    while True:
        paragraphs = [one for one in shortened(text, longest).split("\n\n") if one.strip()] or ["…"]
        blocks = [Paragraph((Words(one),)) for one in paragraphs]
        told = document(blocks) if is_cloud else wiki_text(blocks)
        if (size := size_of(told)) <= LIMIT:
            return told
        longest = min(longest * LIMIT // size, longest - 100)
