"""Everything that Slack sends, as one arrival, or dropped with a reason; pure, and no shape makes it raise."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from integrations.slack.reading_events import read_event
from integrations.slack.reading_forms import read_submission, typed
from integrations.slack.reported import Dropped
from integrations.slack.shapes import Json, address, identifier, inside, known, listed, mapping, own, words
from integrations.slack.words import plain
from triage.domain import Arrival

SOURCE = "slack"
# The adapter opens these views itself, under a name that is known before Slack gives them an id.
OWN_VIEW = "triage-"


@dataclass(frozen=True)
class Action:
    """What a button's id says: the house's own action, whether it opens a form, and whether it is a mere link."""

    name: str
    opens_form: bool = False
    is_link: bool = False


def action_id(action: Action, *, number: int) -> str:
    """Write an action as an id that no other button of the message has."""
    marks = ("f" if action.opens_form else "") + ("u" if action.is_link else "")
    return f"{action.name}|{marks}{number}"


def read_action(written: str) -> Action:
    """Read an action's id back."""
    name, _, marks = written.partition("|")
    return Action(name, opens_form=marks.startswith("f"), is_link=marks.startswith("u"))


def opens_view(arrival: Arrival) -> str | None:
    """Name the view that the adapter has to open for this arrival, if any."""
    view_id = arrival.data.get("view_id")
    return view_id if isinstance(view_id, str) and view_id.startswith(OWN_VIEW) else None


def read(payload: Any, *, us: str = "") -> Arrival | Dropped:
    """Read one payload; `us` is the app's own user, where it is known."""
    if not isinstance(payload, Mapping):
        return Dropped("unreadable")
    if "command" in payload:
        return _command(payload)
    reader = READERS.get(words(payload, "type"))
    if reader is not None:
        return reader(payload)
    if isinstance(payload.get("event"), Mapping):
        return read_event(payload, us=us)
    return Dropped("unknown")


def _command(payload: Json) -> Arrival | Dropped:
    trigger, person = identifier(payload, "trigger_id"), identifier(payload, "user_id")
    channel = identifier(payload, "channel_id")
    if not (trigger and person and channel):
        return Dropped("incomplete")
    data = known(
        team=identifier(payload, "team_id"),
        channel=channel,
        trigger=trigger,
        response_url=address(payload, "response_url"),
    )
    return Arrival(SOURCE, f"slack:command:{trigger}", "command", person, data, plain(words(payload, "text")))


def _message_shortcut(payload: Json) -> Arrival | Dropped:
    trigger, person = identifier(payload, "trigger_id"), identifier(payload, "user", "id")
    channel, message = identifier(payload, "channel", "id"), mapping(payload, "message")
    ts = identifier(payload, "message_ts") or identifier(message, "ts")
    if not (trigger and person and channel and ts):
        return Dropped("incomplete")
    key = f"slack:shortcut:{trigger}"
    data = known(
        team=identifier(payload, "team", "id"),
        channel=channel,
        ts=ts,
        thread_ts=identifier(message, "thread_ts"),
        author=identifier(message, "user") or identifier(message, "bot_id"),
        permalink=permalink(identifier(payload, "team", "domain"), channel, ts),
        trigger=trigger,
        response_url=address(payload, "response_url"),
        callback=identifier(payload, "callback_id"),
        view_id=_own_view(key),
    )
    return Arrival(SOURCE, key, "shortcut_message", person, data, plain(words(message, "text")))


def _global_shortcut(payload: Json) -> Arrival | Dropped:
    trigger, person = identifier(payload, "trigger_id"), identifier(payload, "user", "id")
    if not (trigger and person):
        return Dropped("incomplete")
    key = f"slack:shortcut:{trigger}"
    data = known(
        team=identifier(payload, "team", "id"),
        trigger=trigger,
        callback=identifier(payload, "callback_id"),
        view_id=_own_view(key),
    )
    return Arrival(SOURCE, key, "shortcut_global", person, data)


def _pressed(payload: Json) -> Arrival | Dropped:
    pressed = next((one for one in listed(payload, "actions") if isinstance(one, Mapping)), {})
    written, person = own(pressed, "action_id"), identifier(payload, "user", "id")
    moment = identifier(pressed, "action_ts")
    action = read_action(written)
    if not (action.name and person and moment):
        return Dropped("incomplete")
    if action.is_link:
        return Dropped("a link was followed")
    key = f"slack:pressed:{person}:{moment}:{written}"
    return Arrival(
        SOURCE, key, "pressed", person, _where_pressed(payload, pressed, action, key=key), "", typed(payload)
    )


def _where_pressed(payload: Json, pressed: Json, action: Action, *, key: str) -> dict[str, Any]:
    view = mapping(payload, "view")
    in_modal = bool(view) and words(view, "type") != "home"
    opens_form = action.opens_form and not in_modal
    container = mapping(payload, "container")
    message = mapping(payload, "message")
    data = known(
        team=identifier(payload, "team", "id"),
        action=action.name,
        channel=identifier(payload, "channel", "id") or identifier(container, "channel_id"),
        ts=identifier(message, "ts") or identifier(container, "message_ts"),
        thread_ts=identifier(message, "thread_ts") or identifier(container, "thread_ts"),
        container="view" if in_modal else "home" if view else "message",
        ephemeral=inside(container, "is_ephemeral") is True or None,
        view_id=identifier(view, "id") if in_modal else _own_view(key) if opens_form else "",
        view=own(view, "callback_id") if in_modal else "",
        private=own(view, "private_metadata") if in_modal else "",
        trigger=identifier(payload, "trigger_id") if opens_form else "",
        response_url=address(payload, "response_url"),
    )
    return data | {"value": _value(pressed)}


def _value(pressed: Json) -> str:
    """Give what was chosen: a button's value, or an option's, or a date."""
    plainly = (own(pressed, "value"), own(pressed, "selected_option", "value"), own(pressed, "selected_date"))
    many = ",".join(own(one, "value") for one in listed(pressed, "selected_options"))
    return next((one for one in (*plainly, many) if one), "")


def _own_view(key: str) -> str:
    return OWN_VIEW + hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:32]


def permalink(domain: str, channel: str, ts: str) -> str:
    """Write a message's address as Slack's clients do; empty where the workspace's name is unknown."""
    return f"https://{domain}.slack.com/archives/{channel}/p{ts.replace('.', '')}" if domain else ""


READERS: Mapping[str, Callable[[Json], Arrival | Dropped]] = {
    "block_actions": _pressed,
    "message_action": _message_shortcut,
    "shortcut": _global_shortcut,
    "view_submission": read_submission,
    "view_closed": lambda _: Dropped("a form was closed"),
    "block_suggestion": lambda _: Dropped("a suggestion was asked for"),
    "app_rate_limited": lambda _: Dropped("Slack holds events back"),
}
