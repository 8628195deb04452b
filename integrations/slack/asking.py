"""A question of a form as Slack's input block."""

from datetime import UTC, date, datetime
from typing import Any

from integrations.slack.parts import Ask
from integrations.slack.words import ELLIPSIS, cut

Block = dict[str, Any]
LONGEST_LABEL = 2000
LONGEST_TYPED = 3000
LONGEST_OPTION = 75
# Up to so many are shown one below the other, where a thumb finds them.
SHOWN_AS_LIST = 6
# Slack allows no more of them in one question.
MOST_CHECKBOXES = 10
LAST_MOMENT = 9_999_999_999


def asked(ask: Ask) -> Block:
    """Lay out one question; its key names the field in what comes back."""
    block: Block = {
        "type": "input",
        "block_id": ask.key,
        "label": _plain(ask.label, LONGEST_LABEL),
        "element": {"action_id": ask.key} | _element(ask),
        "optional": ask.optional,
    }
    if ask.hint.strip():
        block["hint"] = _plain(ask.hint, LONGEST_LABEL)
    return block


def _element(ask: Ask) -> Block:
    if ask.how in ("line", "paragraph"):
        return _typed(ask)
    if ask.how == "one_of":
        return _one_of(ask)
    if ask.how == "some_of":
        return _some_of(ask)
    return _date(ask) if ask.how == "date" else _when(ask)


def _typed(ask: Ask) -> Block:
    element: Block = {"type": "plain_text_input", "multiline": ask.how == "paragraph", "max_length": LONGEST_TYPED}
    return element | ({"initial_value": cut(ask.value, LONGEST_TYPED)} if ask.value else {})


def _one_of(ask: Ask) -> Block:
    options = _options(ask)
    element: Block = {"type": "radio_buttons" if len(options) <= SHOWN_AS_LIST else "static_select", "options": options}
    chosen = [one for one in options if one["value"] == ask.value]
    return element | ({"initial_option": chosen[0]} if chosen else {})


def _some_of(ask: Ask) -> Block:
    options, values = _options(ask), set(ask.value.split(","))
    kind = "checkboxes" if len(options) <= MOST_CHECKBOXES else "multi_static_select"
    chosen = [one for one in options if one["value"] in values]
    return {"type": kind, "options": options} | ({"initial_options": chosen} if chosen else {})


def _options(ask: Ask) -> list[Block]:
    return [{"text": _plain(label, LONGEST_OPTION), "value": value} for value, label in ask.options]


def _date(ask: Ask) -> Block:
    try:
        return {"type": "datepicker", "initial_date": date.fromisoformat(ask.value).isoformat()}
    except ValueError:
        return {"type": "datepicker"}


def _when(ask: Ask) -> Block:
    try:
        moment = datetime.fromisoformat(ask.value)
    except ValueError:
        return {"type": "datetimepicker"}
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    seconds = int(aware.timestamp())
    return {"type": "datetimepicker"} | ({"initial_date_time": seconds} if 10**9 <= seconds <= LAST_MOMENT else {})


def _plain(text: str, longest: int) -> Block:
    return {"type": "plain_text", "text": cut(" ".join(text.split()), longest) or ELLIPSIS, "emoji": True}
