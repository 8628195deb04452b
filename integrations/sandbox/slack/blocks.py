"""Whether Slack would show a list of blocks: by the vendor's own models, and where they are silent, here."""

import copy
from collections import Counter
from collections.abc import Iterator
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block

Json = dict[str, Any]
INTERACTIVE = frozenset(
    {
        *("button", "static_select", "overflow", "datepicker", "timepicker", "datetimepicker", "checkboxes"),
        *("radio_buttons", "users_select", "conversations_select", "channels_select", "external_select"),
        *("multi_static_select", "multi_users_select", "multi_conversations_select", "multi_channels_select"),
        *("multi_external_select", "workflow_button"),
    }
)
TYPED = frozenset(
    {"plain_text_input", "rich_text_input", "email_text_input", "url_text_input", "number_input", "file_input"}
)
TEXTS = frozenset({"plain_text", "mrkdwn"})
ELEMENTS_OF = {
    "actions": INTERACTIVE | {"rich_text_input"},
    "context": TEXTS | {"image"},
    "section": INTERACTIVE | {"image"},
    "input": (INTERACTIVE | TYPED) - {"button", "overflow", "workflow_button"},
}
BLOCKS = frozenset(
    {
        *("section", "divider", "image", "actions", "context", "header", "input", "rich_text", "markdown"),
        *("file", "video", "table", "context_actions"),
    }
)
PLAIN_PLACES = frozenset({"title", "label", "hint", "placeholder", "confirm", "deny"})
ID_LIMIT = 255
LONGEST_TEXT = 3000
LIMITS = {"context": 10, "actions": 25}


def problems_of(blocks: list[Json], *, limit: int) -> list[str]:
    """Say what Slack would hold against the blocks, each with its place."""
    if len(blocks) > limit:
        return [f"no more than {limit} items allowed [json-pointer:/blocks]"]
    problems = [
        f"{words} [json-pointer:/blocks/{number}{place}]"
        for number, block in enumerate(blocks)
        for place, words in _block_problems(block)
    ]
    names = Counter(block["block_id"] for block in blocks if block.get("block_id"))
    return problems + [f"block_id {name} is used twice [json-pointer:/blocks]" for name, n in names.items() if n > 1]


def _block_problems(block: Json) -> Iterator[tuple[str, str]]:
    kind = block.get("type")
    if kind not in BLOCKS:
        yield "/type", f"unsupported type: {kind}"
        return
    if len(str(block.get("block_id", ""))) > ID_LIMIT:
        yield "/block_id", f"must be less than {ID_LIMIT + 1} characters"
    found = [*_element_problems(block, kind), *_text_problems(block, "")]
    yield from found or _vendors_problems(block)


def _elements(block: Json) -> list[Any]:
    found = list(block.get("elements") or []) if block["type"] in LIMITS else []
    return found + [block[place] for place in ("accessory", "element") if block.get(place) is not None]


def _element_problems(block: Json, kind: str) -> Iterator[tuple[str, str]]:
    elements = _elements(block)
    if kind in LIMITS and not 1 <= len(elements) <= LIMITS[kind]:
        yield "/elements", f"must have 1 to {LIMITS[kind]} items"
    if kind == "input" and not elements:
        yield "/element", "missing required field: element"
    for element in elements:
        if not isinstance(element, dict) or element.get("type") not in ELEMENTS_OF.get(kind, frozenset()):
            yield "/elements", "unsupported element"
        elif len(str(element.get("action_id", ""))) > ID_LIMIT:
            yield "/elements", f"action_id must be less than {ID_LIMIT + 1} characters"
    names = Counter(one.get("action_id") for one in elements if isinstance(one, dict) and one.get("action_id"))
    if any(number > 1 for number in names.values()):
        yield "/elements", "action_id is used twice"


def _text_problems(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from _text_problems(one, f"{place}/{number}")
    elif isinstance(value, dict):
        if value.get("type") in TEXTS:
            text = value.get("text")
            if not isinstance(text, str) or not 1 <= len(text) <= LONGEST_TEXT:
                yield f"{place}/text", f"must be between 1 and {LONGEST_TEXT} characters"
        for name, one in value.items():
            if isinstance(one, dict) and one.get("type") == "mrkdwn" and _wants_plain(value, name):
                yield f"{place}/{name}", "must be plain_text"
            yield from _text_problems(one, f"{place}/{name}")


def _wants_plain(holder: Json, name: str) -> bool:
    """Say whether markup has no place there: titles, labels, and the words on what is clicked."""
    return name in PLAIN_PLACES or (name == "text" and holder.get("type") in ("header", "button"))


def _vendors_problems(block: Json) -> Iterator[tuple[str, str]]:
    try:
        parsed = Block.parse(copy.deepcopy(block))
        if parsed is not None:
            parsed.to_dict()
            if unknown := set(block) - parsed.attributes - {"type"}:
                yield "", f"invalid additional property: {', '.join(sorted(unknown))}"
    except SlackObjectFormationError as error:
        yield "", str(error)
    except (TypeError, ValueError, KeyError, AttributeError):
        yield "", "must provide an object"
