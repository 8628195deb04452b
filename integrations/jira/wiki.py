"""Writes blocks as wiki text, which version 2 of the interface (Jira Data Center) wants; a text stays what it was.

https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all
"""

import re
from collections.abc import Sequence
from urllib.parse import quote

from integrations.jira.blocks import Block, Heading, Items, Paragraph, Quote, Table, Words

# Marks, macros, links, mentions, images, cells, lists and the brackets of smileys.
SPECIAL = re.compile(r"[*_\-+^~?!{}\[\]|#()]")
OPENS_A_BLOCK = re.compile(r"^(\s*)(h[1-6]|bq)\.", re.MULTILINE)
SMILEY = re.compile(r"([:;])(?=[DPp])")
ALLOWED_IN_LINK = "/:?&=#%@,;+$~.-_"


def wiki_text(blocks: Sequence[Block]) -> str:
    """Write a whole description."""
    return "\n\n".join(_written(block) for block in blocks)


def escaped(text: str) -> str:
    """Keep a text from being read as markup: a pair of backslashes would be a line break, so those are named."""
    plain = text.replace("&", "&amp;").replace("\\", "&#92;")
    plain = SPECIAL.sub(lambda found: "\\" + found.group(), plain.replace("&#92;", "\x00")).replace("\x00", "&#92;")
    return SMILEY.sub(r"\\\1", OPENS_A_BLOCK.sub(r"\1\2\\.", plain))


def _written(block: Block) -> str:
    match block:
        case Heading(text):
            return f"h3. {_in_one_line(text)}"
        case Paragraph(words):
            return "".join(_run(one) for one in words)
        case Quote(text):
            return f"{{quote}}\n{escaped(text)}\n{{quote}}"
        case Items(texts, numbered):
            mark = "#" if numbered else "*"
            return "\n".join(f"{mark} {_in_one_line(text)}" for text in texts)
        case Table(head, rows):
            first = "||" + "||".join(_in_one_line(text) for text in head) + "||"
            return "\n".join([first, *(_row(row) for row in rows)])


def _row(cells: Sequence[Words]) -> str:
    # An empty cell would make the row a line of its own.
    return "|" + "|".join(_run(one).replace("\n", " ") or " " for one in cells) + "|"


def _in_one_line(text: str) -> str:
    return escaped(" ".join(text.split()))


def _run(words: Words) -> str:
    if words.link:
        return f"[{_in_one_line(words.text)}|{quote(words.link, safe=ALLOWED_IN_LINK)}]"
    return f"*{_in_one_line(words.text)}*" if words.strong else escaped(words.text)
