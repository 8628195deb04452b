"""What a person chose and typed in the elements of a message or view, as Slack puts it into payloads."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

Json = dict[str, Any]
Given = Mapping[str, str | Sequence[str] | None]
ONE_OPTION = frozenset({"static_select", "radio_buttons", "overflow", "external_select"})
MANY_OPTIONS = frozenset({"multi_static_select", "checkboxes", "multi_external_select"})
PICKS = {
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "users_select": ("selected_user", "initial_user"),
    "channels_select": ("selected_channel", "initial_channel"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
}
MANY_PICKS = {
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
}
MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
MISSING = "Please complete this required field."


def elements_of(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Walk over every element that a person can use, with its block."""
    for block in blocks:
        places = [block.get("accessory"), block.get("element")]
        places += block.get("elements", []) if block["type"] == "actions" else []
        for element in places:
            if isinstance(element, dict) and element.get("action_id"):
                yield block, element


def options_of(element: Json) -> list[Json]:
    """List the options of a menu, those within groups too."""
    groups = element.get("option_groups") or []
    return list(element.get("options") or []) + [option for group in groups for option in group.get("options", [])]


def initial(element: Json) -> list[str]:
    """Say what an element holds before anybody touched it."""
    kind = element["type"]
    if kind in ONE_OPTION:
        return [element["initial_option"]["value"]] if element.get("initial_option") else []
    if kind in MANY_OPTIONS:
        return [option["value"] for option in element.get("initial_options") or []]
    if kind in MANY_PICKS:
        return list(element.get(MANY_PICKS[kind][1]) or [])
    name = PICKS[kind][1] if kind in PICKS else "initial_value"
    name = "initial_date_time" if kind == "datetimepicker" else name
    value = element.get(name)
    return [] if value in (None, "") else [str(value)]


def value_of(element: Json, chosen: Sequence[str]) -> Json:
    """Write what was chosen as the state of an element."""
    kind, first = element["type"], (chosen[0] if chosen else None) or None
    options = [option for option in options_of(element) if option.get("value") in chosen]
    if kind in ONE_OPTION:
        return {"type": kind, "selected_option": options[0] if options else None}
    if kind in MANY_OPTIONS:
        return {"type": kind, "selected_options": options}
    if kind in MANY_PICKS:
        return {"type": kind, MANY_PICKS[kind][0]: [one for one in chosen if one]}
    return {"type": kind} | _single(kind, first)


def _single(kind: str, first: str | None) -> Json:
    if kind in PICKS:
        return {PICKS[kind][0]: first}
    if kind == "datetimepicker":
        return {"selected_date_time": _seconds(first)}
    if kind == "rich_text_input":
        section = {"type": "rich_text_section", "elements": [{"type": "text", "text": first or ""}]}
        return {"rich_text_value": {"type": "rich_text", "elements": [section]} if first else None}
    return {"value": first}


def _seconds(chosen: str | None) -> int | None:
    if not chosen or chosen.isdigit():
        return int(chosen) if chosen else None
    return int(datetime.fromisoformat(f"{chosen}+00:00").timestamp())


def chosen_of(state: Json) -> list[str]:
    """Read a state back into what was chosen."""
    for name, value in state.items():
        if name != "type" and value not in (None, ""):
            return _flat(value)
    return []


def _flat(value: Any) -> list[str]:
    if isinstance(value, list):
        return [one for part in value for one in _flat(part)]
    if isinstance(value, dict):
        if "elements" in value:
            return ["".join(part.get("text", "") for part in value["elements"][0]["elements"])]
        return [str(value["value"])]
    return [str(value)]


def read_values(blocks: list[Json], given: Given, before: Json) -> Json:
    """Put together what every element holds: as given by its action or block, else as before, else as at first."""
    values: Json = {}
    for block, element in elements_of(blocks):
        block_id, action_id = block["block_id"], element["action_id"]
        if element["type"] in ("button", "overflow", "workflow_button"):
            continue
        for name in (f"{block_id}:{action_id}", action_id, block_id):
            if name in given:
                state = value_of(element, _listed(given[name]))
                break
        else:
            known = before.get(block_id, {}).get(action_id)
            state = known or value_of(element, initial(element))
        values.setdefault(block_id, {})[action_id] = state
    return values


def _listed(given: str | Sequence[str] | None) -> Sequence[str]:
    return [given] if isinstance(given, str) else given or []


def refusals(blocks: list[Json], values: Json) -> Json:
    """Say what Slack's own client would not let pass, by block."""
    found = {}
    for block, element in elements_of(blocks):
        if block["type"] != "input":
            continue
        chosen = chosen_of(values[block["block_id"]][element["action_id"]])
        text = chosen[0] if chosen else ""
        missing = "" if block.get("optional") else MISSING
        if words := _wrong(element, text) if text else missing:
            found[block["block_id"]] = words
    return found


def _wrong(element: Json, text: str) -> str:
    kind = element["type"]
    if len(text) < int(element.get("min_length") or 0):
        return f"Please write at least {element['min_length']} characters."
    if element.get("max_length") and len(text) > int(element["max_length"]):
        return f"Please write at most {element['max_length']} characters."
    if kind == "email_text_input" and not MAIL.fullmatch(text):
        return "Please enter a valid email address."
    if kind == "url_text_input" and not text.startswith(("http://", "https://")):
        return "Please enter a valid URL."
    return "Please enter a number." if kind == "number_input" and not _is_number(text) else ""


def _is_number(text: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", text) is not None
