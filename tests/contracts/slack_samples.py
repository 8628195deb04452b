"""Blocks and views that several tests of the stand-in Slack send."""

from typing import Any

Json = dict[str, Any]


def plain(text: str) -> Json:
    """Make a plain text."""
    return {"type": "plain_text", "text": text}


def option(value: str) -> Json:
    """Make a choice of a menu."""
    return {"text": plain(value.capitalize()), "value": value}


def button(action_id: str, text: str = "Press", **more: Any) -> Json:
    """Make a button."""
    return {"type": "button", "action_id": action_id, "text": plain(text), **more}


def card(*elements: Json) -> list[Json]:
    """Make the blocks of a message with elements."""
    section = {"type": "section", "text": {"type": "mrkdwn", "text": "*A report*"}}
    return [section, {"type": "actions", "block_id": "acts", "elements": list(elements)}]


def modal(**more: Any) -> Json:
    """Make a modal with two fields."""
    lane = {"type": "static_select", "action_id": "lane", "options": [option("guidance"), option("technical")]}
    blocks = [
        {"type": "input", "block_id": "lane", "label": plain("Lane"), "element": lane},
        {
            "type": "input",
            "block_id": "why",
            "optional": True,
            "label": plain("Why"),
            "element": {"type": "plain_text_input", "action_id": "why", "max_length": 80},
        },
    ]
    view: Json = {"type": "modal", "callback_id": "reroute", "title": plain("Reroute"), "submit": plain("Send")}
    return view | {"blocks": blocks} | more


def home(text: str = "Your matters") -> Json:
    """Make a home."""
    return {"type": "home", "blocks": [{"type": "header", "text": plain(text)}]}
