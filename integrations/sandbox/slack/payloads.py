"""What Slack tells an app about a person's click, command or form."""

from typing import Any

from integrations.sandbox.slack.form import ONE_OPTION, value_of
from integrations.sandbox.slack.state import Channel, Message
from integrations.sandbox.slack.views import View
from integrations.sandbox.slack.world import APP, DOMAIN, TEAM, SlackUser

Json = dict[str, Any]


def of_person(kind: str, person: SlackUser, token: str) -> Json:
    """Write what every interaction begins with."""
    return {
        "type": kind,
        "user": {"id": person.id, "username": person.name, "name": person.name, "team_id": TEAM},
        "api_app_id": APP,
        "token": token,
        "team": {"id": TEAM, "domain": DOMAIN},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def channel_name(channel: Channel) -> str:
    """Name a channel as payloads do."""
    if channel.user:
        return "directmessage"
    return "privategroup" if channel.is_private else channel.name


def action(block: Json, element: Json, chosen: list[str], *, ts: str) -> Json:
    """Write what was done to one element."""
    done = {"action_id": element["action_id"], "block_id": block["block_id"], "action_ts": ts}
    kind = element["type"]
    if kind == "button":
        parts: Json = {name: element[name] for name in ("text", "value", "style", "url") if name in element}
        return {"type": kind, **parts, **done}
    said = value_of(element, chosen)
    if kind in ONE_OPTION and element.get("placeholder"):
        said["placeholder"] = element["placeholder"]
    return said | done


def in_message(channel: Channel, message: Message, shown: Json) -> Json:
    """Say in which message a click was; of one that a single person sees Slack tells only the place."""
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": message.only_for is not None,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    said: Json = {"container": container, "channel": {"id": channel.id, "name": channel_name(channel)}}
    return said if message.only_for else said | {"message": shown}


def in_view(view: View) -> Json:
    """Say in which view a click was."""
    return {"container": {"type": "view", "view_id": view.id}, "view": view.shown()}


def command(person: SlackUser, channel: Channel, *, name: str, text: str, token: str) -> Json:
    """Write a slash command, as the fields of a form."""
    return {
        "token": token,
        "team_id": TEAM,
        "team_domain": DOMAIN,
        "channel_id": channel.id,
        "channel_name": channel_name(channel),
        "user_id": person.id,
        "user_name": person.name,
        "command": name,
        "text": text,
        "api_app_id": APP,
        "is_enterprise_install": "false",
    }
