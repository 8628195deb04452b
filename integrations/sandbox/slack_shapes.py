"""How the stand-in Slack shows what it keeps: the JSON of the Web API."""

from typing import Any

from integrations.sandbox.slack_state import APP, BOT_ID, BOT_USER, TEAM, Channel, Message, SlackUser

Json = dict[str, Any]


def user(account: SlackUser) -> Json:
    """Show an account."""
    return {
        "id": account.id,
        "team_id": TEAM,
        "name": account.name,
        "real_name": account.real_name,
        "deleted": False,
        "is_bot": account.is_bot,
        "is_admin": False,
        "is_owner": False,
        "is_restricted": False,
        "is_app_user": False,
        "tz": "Etc/UTC",
        "tz_label": "Coordinated Universal Time",
        "tz_offset": 0,
        "updated": 1700000000,
        "profile": {
            "real_name": account.real_name,
            "real_name_normalized": account.real_name,
            "display_name": account.name,
            "display_name_normalized": account.name,
            "email": account.mail,
            "title": "",
            "team": TEAM,
        },
    }


def channel(one: Channel) -> Json:
    """Show a channel or a direct conversation."""
    shown: Json = {"id": one.id, "created": one.created, "is_archived": False, "is_org_shared": False}
    if one.user:
        return shown | {"is_im": True, "user": one.user, "priority": 0}
    return shown | {
        "name": one.name,
        "name_normalized": one.name,
        "is_channel": True,
        "is_group": False,
        "is_im": False,
        "is_mpim": False,
        "is_private": False,
        "is_general": False,
        "is_member": True,
        "is_shared": False,
        "creator": BOT_USER.id,
        "num_members": 4,
        "topic": {"value": "", "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
        "previous_names": [],
    }


def message(one: Message, *, replies: int = 0, with_metadata: bool = True) -> Json:
    """Show a message; its metadata only to those who ask for it."""
    shown: Json = {"type": "message", "ts": one.ts, "text": one.text, "user": one.user, "team": TEAM}
    if one.user == BOT_USER.id:
        shown |= {"bot_id": BOT_ID, "app_id": APP}
    if one.blocks:
        shown["blocks"] = [{"block_id": f"b{number}"} | block for number, block in enumerate(one.blocks)]
    if one.thread_ts:
        shown["thread_ts"] = one.thread_ts
    if replies:
        shown |= {"thread_ts": one.ts, "reply_count": replies}
    if one.edited_ts:
        shown["edited"] = {"user": one.user, "ts": one.edited_ts}
    if one.metadata and with_metadata:
        shown["metadata"] = one.metadata
    return shown
