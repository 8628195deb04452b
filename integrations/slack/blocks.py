"""Lays parts out as Block Kit, within every limit of Slack for any text.

The limits are those of https://docs.slack.dev/reference/block-kit and of `slack_sdk.models.blocks`. The sum over a
message is limited too (`msg_blocks_too_long`), by a number that Slack does not publish; 12,000 has always passed.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from integrations.slack.asking import asked
from integrations.slack.parts import Ask, Button, Buttons, Copy, Facts, Heading, Line, Marked, Note, Part, Quote, Words
from integrations.slack.reading import Action, action_id
from integrations.slack.words import ELLIPSIS, cut, escaped, literal_pieces, pieces, size

Block = dict[str, Any]
MOST_IN_MESSAGE, MOST_IN_VIEW = 50, 100
TEXT_OF_MESSAGE, TEXT_OF_VIEW = 12_000, 30_000
LONGEST_SECTION = 3000
LONGEST_FIELD = 2000
LONGEST_HEADING = 150
LONGEST_NOTE = 2000
LONGEST_LABEL = 75
FIELDS_IN_SECTION = 10
BUTTONS_IN_ROW = 25
# What a person can act on stays when something has to go.
KEPT = ("actions", "input")


def message_blocks(parts: Sequence[Part]) -> list[Block]:
    """Lay parts out as a message."""
    return _fitting(_laid_out(parts, room=TEXT_OF_MESSAGE), most=MOST_IN_MESSAGE)


def view_blocks(parts: Sequence[Part]) -> list[Block]:
    """Lay parts out as a form or as the home page."""
    return _fitting(_laid_out(parts, room=TEXT_OF_VIEW), most=MOST_IN_VIEW)


def _laid_out(parts: Sequence[Part], *, room: int) -> list[Block]:
    blocks: list[Block] = []
    numbers = iter(range(10**6))
    for part in parts:
        if isinstance(part, Buttons):
            blocks += _buttons(part.items, numbers)
        elif isinstance(part, Ask):
            blocks.append(asked(part))
        elif room > 0:
            shown = list(_shown(part, room))
            room -= sum(_weight(block) for block in shown)
            blocks += shown
    return blocks


def _shown(part: Part, room: int) -> Iterator[Block]:
    if isinstance(part, Words):
        yield from (_section(piece) for piece in pieces(cut(part.text, room), LONGEST_SECTION))
    elif isinstance(part, Quote):
        yield from _rich("rich_text_quote", cut(part.text, room))
    elif isinstance(part, Copy):
        yield from _rich("rich_text_preformatted", cut(part.text, room))
    elif isinstance(part, Heading):
        yield from _heading(part.text)
    elif isinstance(part, Note):
        yield from _note(cut(part.text, room))
    elif isinstance(part, Facts):
        yield from _facts(part, room)
    elif isinstance(part, Line):
        yield {"type": "divider"}


def _section(text: str) -> Block:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, "expand": True}


def _rich(kind: str, text: str) -> Iterator[Block]:
    """Show a text literally: only rich text has no markup that somebody's words could be taken for."""
    for piece in literal_pieces(text, LONGEST_SECTION):
        inner: Block = {"type": kind, "elements": [{"type": "text", "text": piece}]}
        yield {"type": "rich_text", "elements": [inner]}


def _heading(text: str) -> Iterator[Block]:
    line = cut(" ".join(text.split()), LONGEST_HEADING)
    if line:
        yield {"type": "header", "text": {"type": "plain_text", "text": line, "emoji": True}}


def _note(text: str) -> Iterator[Block]:
    for piece in pieces(text, LONGEST_NOTE):
        yield {"type": "context", "elements": [{"type": "mrkdwn", "text": piece}]}


def _facts(part: Facts, room: int) -> Iterator[Block]:
    fields: list[Block] = []
    for label, value in part.items:
        if room > 0:
            fields.append(_field(label, value, room))
            room -= _weight(fields[-1])
    for chunk in _chunks(fields, FIELDS_IN_SECTION):
        yield {"type": "section", "fields": chunk}


def _field(label: str, value: str | Marked, room: int) -> Block:
    longest = min(LONGEST_FIELD, max(room, 2 * LONGEST_LABEL))
    name = cut(escaped(" ".join(label.split())), LONGEST_LABEL) or "·"
    text = value.words if isinstance(value, Marked) else escaped(value)
    shown = cut(text.strip() or "-", longest - size(name) - len("**\n"))
    # Verbatim, so that an address in somebody's words is not made a link.
    return {"type": "mrkdwn", "text": f"*{name}*\n{shown}", "verbatim": True}


def _buttons(items: Iterable[Button], numbers: Iterator[int]) -> Iterator[Block]:
    for row in _chunks([_button(one, next(numbers)) for one in items], BUTTONS_IN_ROW):
        yield {"type": "actions", "elements": row}


def _button(button: Button, number: int) -> Block:
    action = Action(button.action, opens_form=button.form, is_link=button.url is not None)
    shown: Block = {"type": "button", "text": _label(button.label), "action_id": action_id(action, number=number)}
    if button.value:
        shown["value"] = button.value
    if button.url:
        shown["url"] = button.url
    if button.style:
        shown["style"] = button.style
    if button.confirm:
        given = button.confirm
        shown["confirm"] = {
            "title": _label(given.title, 100),
            "text": _label(given.text, 300),
            "confirm": _label(given.yes, 30),
            "deny": _label(given.no, 30),
        }
    return shown


def _label(text: str, longest: int = LONGEST_LABEL) -> Block:
    return {"type": "plain_text", "text": cut(" ".join(text.split()), longest) or ELLIPSIS, "emoji": True}


def _chunks(items: Sequence[Block], most: int) -> Iterator[list[Block]]:
    remaining = iter(items)
    while chunk := list(islice(remaining, most)):
        yield chunk


def _weight(value: Any) -> int:
    """Count the letters within a block."""
    if isinstance(value, str):
        return size(value)
    if isinstance(value, dict):
        return sum(_weight(inner) for inner in value.values())
    return sum(_weight(inner) for inner in value) if isinstance(value, list) else 0


def _fitting(blocks: list[Block], *, most: int) -> list[Block]:
    """Drop the last ones that only show something until the rest fits, and put a sign there."""
    if len(blocks) <= most:
        return blocks
    surplus = len(blocks) - most + 1
    droppable = [place for place, block in enumerate(blocks) if block["type"] not in KEPT]
    dropped = set(droppable[-surplus:]) if droppable else set()
    left = [block for place, block in enumerate(blocks) if place not in dropped]
    sign = min(dropped, default=len(left))
    left.insert(min(sign, most - 1), next(_note(ELLIPSIS)))
    return left[:most]
