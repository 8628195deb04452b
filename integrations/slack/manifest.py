"""The app's manifest: what it may do in a workspace, and why, and what Slack tells it."""

from collections.abc import Mapping
from typing import Any

COMMAND = "/ai"
ASK_ABOUT_THIS = "ask_about_this"
ASK_THE_DESK = "ask"
# https://docs.slack.dev/reference/app-manifest
LONGEST_NAME = 35

# What the app may do, each with its reason; nothing is asked for that is not used.
SCOPES: Mapping[str, str] = {
    "app_mentions:read": "Somebody mentions the app in a channel and gets an answer.",
    "assistant:write": "The assistant's pane offers questions and names its threads.",
    "channels:history": "What is answered in a ticket's thread is kept with it; a post whose answer was lost is found.",
    "channels:read": "A channel is found by its name, and the app learns when one is archived or it is removed.",
    "chat:write": "The app answers, and posts the cards of tickets.",
    "commands": "The slash command and the shortcuts.",
    "emoji:read": "`triage doctor` sees whether the emoji that the company chose exists.",
    "files:read": "A small text file that somebody sends along is read.",
    "files:write": "The picture of a report that goes out by itself, or because somebody asked for it.",
    "groups:history": "The same as channels:history, in private channels to which the app was invited.",
    "groups:read": "The same as channels:read, in private channels to which the app was invited.",
    "im:history": "Somebody writes to the app directly.",
    "im:write": "The app begins a direct conversation, so that a possible exposure is spoken of in private.",
    "mpim:history": "Somebody mentions the app in a conversation of several people.",
    "reactions:read": "The emoji that the company chose brings a message to the desk.",
    "reactions:write": "A message that was taken in gets a mark.",
    "users:read": "A person's name, language and time zone, and whether the account is still in use.",
    "users:read.email": "A person in Slack and in the ticket system are the same, and are found by their address.",
}
EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "assistant_thread_context_changed",  # dropped, but Slack demands it of an assistant
    "assistant_thread_started",
    "channel_archive",
    "channel_left",
    "group_archive",
    "group_left",
    "member_left_channel",
    "message.channels",
    "message.groups",
    "message.im",
    "message.mpim",
    "reaction_added",
    "tokens_revoked",
    "user_change",
)


def request_url(base_url: str) -> str:
    """Give the one address to which Slack sends everything."""
    return f"{base_url.rstrip('/')}/slack/events"


def manifest(*, base_url: str, socket_mode: bool, name: str = "AI desk") -> dict[str, Any]:
    """Write the manifest; with Socket Mode Slack needs no address of ours."""
    address = request_url(base_url)
    where = {} if socket_mode else {"request_url": address}
    return {
        "display_information": {
            "name": name,
            "description": "Ask before you paste, report what went wrong with AI, and see what became of it.",
            "background_color": "#1f3a5f",
        },
        "features": _features(name, {} if socket_mode else {"url": address}),
        "oauth_config": {"scopes": {"bot": sorted(SCOPES)}},
        "settings": {
            "event_subscriptions": where | {"bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True} | where,
            "org_deploy_enabled": False,
            "socket_mode_enabled": socket_mode,
            "token_rotation_enabled": False,
        },
    }


def _features(name: str, url: Mapping[str, str]) -> dict[str, Any]:
    return {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": name, "always_online": True},
        "assistant_view": {"assistant_description": "Questions about AI at work, answered from the company's policy."},
        "shortcuts": [
            {
                "name": "Ask AI desk about this",  # Slack allows 24 characters
                "type": "message",
                "callback_id": ASK_ABOUT_THIS,
                "description": "Brings this message to the AI desk.",
            },
            {
                "name": "Ask the AI desk",
                "type": "global",
                "callback_id": ASK_THE_DESK,
                "description": "Opens a form for a question or a report.",
            },
        ],
        "slash_commands": [
            {
                "command": COMMAND,
                "description": "Ask or report something about AI at work.",
                "usage_hint": "can I paste … | report … | status | help",
                "should_escape": True,
                **url,
            }
        ],
    }
