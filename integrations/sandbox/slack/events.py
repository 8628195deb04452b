"""The events that Slack sends: what happened, and the envelope around it."""

import uuid
from typing import Any

from integrations.sandbox.slack import shapes
from integrations.sandbox.slack.state import Channel, Message
from integrations.sandbox.slack.world import APP, BOT_USER, TEAM, SlackUser

Json = dict[str, Any]
KINDS = {"im": "im", "private_channel": "group", "public_channel": "channel"}


def envelope(event: Json, *, token: str, now: float) -> Json:
    """Wrap an event as the Events API does."""
    return {
        "token": token,
        "team_id": TEAM,
        "context_team_id": TEAM,
        "context_enterprise_id": None,
        "api_app_id": APP,
        "event": event,
        "type": "event_callback",
        "event_id": new_event_id(),
        "event_time": int(now),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": TEAM,
                "user_id": BOT_USER.id,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": f"4-{uuid.uuid4().hex}",
    }


def new_event_id() -> str:
    """Give an id that no other event has."""
    return f"Ev0{uuid.uuid4().hex[:12].upper()}"


def _placed(channel: Channel, ts: str) -> Json:
    return {"channel": channel.id, "channel_type": KINDS[channel.kind], "event_ts": ts}


def message(channel: Channel, shown: Json) -> Json:
    """Say that somebody wrote something."""
    return shown | _placed(channel, shown["ts"])


def mention(channel: Channel, shown: Json) -> Json:
    """Say that somebody named the app; without the channel's kind, as Slack does it."""
    placed = {name: value for name, value in _placed(channel, shown["ts"]).items() if name != "channel_type"}
    return {name: value for name, value in shown.items() if name != "subtype"} | {"type": "app_mention"} | placed


def changed(channel: Channel, shown: Json, before: Json, *, ts: str) -> Json:
    """Say that a message has other words now."""
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "ts": ts,
        "message": shown,
        "previous_message": before,
    } | _placed(channel, ts)


def deleted(channel: Channel, before: Json, *, ts: str) -> Json:
    """Say that a message is gone."""
    return {
        "type": "message",
        "subtype": "message_deleted",
        "hidden": True,
        "ts": ts,
        "deleted_ts": before["ts"],
        "previous_message": before,
    } | _placed(channel, ts)


def reaction(kind: str, target: Message, *, by: str, name: str, ts: str) -> Json:
    """Say that somebody reacted, or took that back."""
    item = {"type": "message", "channel": target.channel, "ts": target.ts}
    return {"type": kind, "user": by, "reaction": name, "item": item, "item_user": target.user, "event_ts": ts}


def home_opened(user: str, channel: str, *, tab: str, ts: str, view: Json | None) -> Json:
    """Say that somebody opened the app's home."""
    event = {"type": "app_home_opened", "user": user, "channel": channel, "tab": tab, "event_ts": ts}
    return event | ({"view": view} if view and tab == "home" else {})


def assistant(kind: str, *, user: str, channel: str, thread_ts: str, context: str | None, ts: str) -> Json:
    """Say that somebody opened the assistant's pane, or looks at another channel with it open."""
    looks_at = {"channel_id": context, "team_id": TEAM, "enterprise_id": None} if context else {}
    thread = {"user_id": user, "context": looks_at, "channel_id": channel, "thread_ts": thread_ts}
    return {"type": kind, "assistant_thread": thread, "event_ts": ts}


def file_shared(file_id: str, *, user: str, channel: str, ts: str) -> Json:
    """Say that somebody shared a file."""
    whose = {"file_id": file_id, "user_id": user, "file": {"id": file_id}, "channel_id": channel}
    return {"type": "file_shared", **whose, "event_ts": ts}


def archived(kind: str, channel: Channel, *, by: str, ts: str) -> Json:
    """Say that a channel was archived, or opened again."""
    return {"type": kind, "channel": channel.id, "user": by, "is_moved": 0, "event_ts": ts}


def membership(kind: str, channel: Channel, *, user: str, ts: str) -> Json:
    """Say that somebody came into a channel, or left it."""
    letter = "G" if channel.is_private else "C"
    where = {"channel": channel.id, "channel_type": letter, "team": TEAM}
    return {"type": kind, "user": user, **where, "event_ts": ts}


def user_changed(person: SlackUser, *, ts: str) -> Json:
    """Say that an account is not as it was."""
    return {"type": "user_change", "user": shapes.user(person), "event_ts": ts, "cache_ts": int(float(ts))}
