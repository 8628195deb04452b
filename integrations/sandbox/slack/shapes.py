"""How the stand-in Slack shows what it keeps: the JSON of the Web API and of events."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from integrations.sandbox.slack.state import Channel, Message, SlackFile
from integrations.sandbox.slack.world import APP, AUTHORED_AT, BOT_ID, BOT_USER, TEAM, SlackUser

Json = dict[str, Any]
HIDDEN_WITH_ACCOUNT = ("tz", "tz_label", "tz_offset")


def user(account: SlackUser, *, with_locale: bool = False) -> Json:
    """Show an account; of a deactivated one Slack leaves out the time zone."""
    here = datetime.now(ZoneInfo(account.tz))
    shown: Json = {
        "id": account.id,
        "team_id": account.team,
        "name": account.name,
        "real_name": account.real_name,
        "deleted": account.deleted,
        "is_bot": account.is_bot,
        "is_admin": False,
        "is_owner": False,
        "is_restricted": False,
        "is_app_user": False,
        "tz": account.tz,
        "tz_label": here.tzname() or account.tz,
        "tz_offset": int((here.utcoffset() or here - here).total_seconds()),
        "updated": AUTHORED_AT,
        "profile": _profile(account),
    }
    if account.deleted:
        return {name: value for name, value in shown.items() if name not in HIDDEN_WITH_ACCOUNT}
    return shown | ({"locale": account.locale} if with_locale else {})


def _profile(account: SlackUser) -> Json:
    return {
        "real_name": account.real_name,
        "real_name_normalized": account.real_name,
        "display_name": account.name,
        "display_name_normalized": account.name,
        "email": account.mail,
        "title": account.title,
        "team": account.team,
    }


def channel(one: Channel) -> Json:
    """Show a channel or a direct conversation."""
    shown: Json = {"id": one.id, "created": one.created, "is_archived": one.is_archived, "is_org_shared": False}
    if one.user:
        return shown | {"is_im": True, "user": one.user, "priority": 0}
    return shown | {
        "name": one.name,
        "name_normalized": one.name,
        "is_channel": not one.is_private,
        "is_group": one.is_private,
        "is_im": False,
        "is_mpim": False,
        "is_private": one.is_private,
        "is_general": False,
        "is_member": BOT_USER.id in one.members,
        "is_shared": False,
        "creator": BOT_USER.id,
        "num_members": len(one.members),
        "topic": {"value": "", "creator": "", "last_set": 0},
        "purpose": {"value": one.purpose, "creator": "", "last_set": 0},
        "previous_names": [],
    }


def message(one: Message, *, replies: int = 0, with_metadata: bool = True) -> Json:
    """Show a message; its metadata only to those who ask for it."""
    shown: Json = {"type": "message", "ts": one.ts, "text": one.text, "user": one.user, "team": TEAM}
    if one.subtype:
        shown["subtype"] = one.subtype
    if one.is_own:
        shown |= {"bot_id": BOT_ID, "app_id": APP}
    if one.blocks:
        shown["blocks"] = blocks(one.blocks)
    if one.thread_ts:
        shown["thread_ts"] = one.thread_ts
    if replies:
        shown |= {"thread_ts": one.ts, "reply_count": replies}
    if one.edited_ts:
        shown["edited"] = {"user": one.user, "ts": one.edited_ts}
    if one.metadata and with_metadata:
        shown["metadata"] = one.metadata
    if one.reactions:
        shown["reactions"] = reactions(one)
    return shown


def blocks(given: list[Json]) -> list[Json]:
    """Give every block and every element the name that Slack gives to one without."""
    return [{"block_id": f"b{number}"} | _with_actions(block, number) for number, block in enumerate(given)]


def _with_actions(block: Json, number: int) -> Json:
    named = dict(block)
    for place in ("accessory", "element"):
        if isinstance(one := block.get(place), dict) and one.get("type") != "image":
            named[place] = {"action_id": f"a{number}"} | one
    if block["type"] == "actions":
        elements = enumerate(block["elements"])
        named["elements"] = [{"action_id": f"a{number}.{place}"} | one for place, one in elements]
    return named


def reactions(one: Message) -> list[Json]:
    """Show who reacted with what."""
    return [{"name": name, "users": users, "count": len(users)} for name, users in one.reactions.items()]


def file(one: SlackFile, site: str) -> Json:
    """Show a file; its content is at an address that needs the token."""
    address = f"{site}/files-pri/{TEAM}-{one.id}/"
    return {
        "id": one.id,
        "created": one.created,
        "timestamp": one.created,
        "name": one.name,
        "title": one.title,
        "mimetype": mime_type(one),
        "filetype": one.name.rpartition(".")[2].lower() if "." in one.name else "text",
        "pretty_type": pretty_type(one),
        "user": one.user,
        "editable": is_text(one.name),
        "size": len(one.raw),
        "mode": "snippet" if is_text(one.name) else "hosted",
        "is_external": False,
        "external_type": "",
        "is_public": any(place.startswith("C") for place in one.channels),
        "public_url_shared": False,
        "display_as_bot": False,
        "username": "",
        "url_private": f"{address}{one.name}",
        "url_private_download": f"{address}download/{one.name}",
        "permalink": f"{site}/files/{one.id}",
        "channels": [place for place in one.channels if place.startswith("C")],
        "groups": [],
        "ims": [place for place in one.channels if place.startswith("D")],
    } | ({"alt_txt": one.alt} if one.alt else {})


def mime_type(one: SlackFile) -> str:
    """Say what kind of file it is, as programs do."""
    return "image/png" if one.is_picture else "text/plain" if is_text(one.name) else "application/octet-stream"


def pretty_type(one: SlackFile) -> str:
    """Say what kind of file it is, as people do."""
    return "PNG" if one.is_picture else "Plain Text" if is_text(one.name) else "Binary"


TEXTS = ("txt", "md", "csv", "json", "log", "eml", "py", "js", "html", "xml", "yaml", "yml", "sql", "text")


def is_text(name: str) -> bool:
    """Say whether a file of this name is one that people read as text."""
    return "." not in name or name.rpartition(".")[2].lower() in TEXTS
