"""Posts messages, each once: a post whose answer was lost is looked for by its metadata before another."""

import json
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any

from slack_sdk.errors import SlackApiError

from integrations.doubt import Doubt
from integrations.slack.blocks import message_blocks
from integrations.slack.calling import Calling
from integrations.slack.failures import error_code, in_our_words
from integrations.slack.payloads import Post
from integrations.slack.words import LONGEST_TEXT, cut
from triage.domain import Receipt, SendFailed

EVENT_TYPE = "triage_delivery"
CHANNEL_ID = re.compile(r"[CDG][A-Z0-9]{7,}")
USER_ID = re.compile(r"[UW][A-Z0-9]{7,}")
# Slack's clock and ours differ; looking further back costs little.
CLOCKS_DIFFER_BY = timedelta(minutes=5)
# A workspace has thousands of channels, and lets them be listed twenty times a minute.
CHANNELS_A_PAGE = 1000
# Beside blocks the text is what a notification and a screen reader say.
LONGEST_FALLBACK = 3_000
# In these cases one person can't be shown something in the channel, so it goes to them directly.
NOT_SHOWN_THERE = frozenset(
    {"user_not_in_channel", "not_in_channel", "channel_not_found", "is_archived", "restricted_action"}
)


def post(calling: Calling, payload: Mapping[str, Any]) -> Receipt:
    """Post a message, or find the one that an earlier attempt posted."""
    message = Post.read(payload)
    if "@" in (message.person or ""):
        message = message.model_copy(update={"person": _account(calling, str(message.person))})
    if message.ephemeral_to:
        return _show_to_one(calling, message, message.ephemeral_to)
    return find(calling, message.place, thread_ts=message.thread_ts) or _post(calling, message, place=message.place)


def _account(calling: Calling, mail: str) -> str:
    """Find the account of an address, by which the house knows whoever never wrote to it in Slack."""
    was_in_doubt = calling.attempt.in_doubt_since is not None
    with in_our_words(calling.clock, "with this address", doubt=Doubt.left_from_before(was_in_doubt=was_in_doubt)):
        return str(calling.client.users_lookupByEmail(email=mail)["user"]["id"])


def content(message: Post) -> dict[str, Any]:
    """Say what a message shows."""
    blocks = message_blocks(message.parts) or message.blocks
    return {"text": cut(message.text, LONGEST_FALLBACK if message.parts else LONGEST_TEXT), "blocks": blocks}


def _post(calling: Calling, message: Post, *, place: str, in_thread: bool = True) -> Receipt:
    calling.wait_for_turn(place)
    return post_in_turn(calling, message, place=place, in_thread=in_thread)


def post_in_turn(calling: Calling, message: Post, *, place: str, in_thread: bool = True) -> Receipt:
    """Post a message whose turn it is, with the key of its delivery."""
    metadata = {"event_type": EVENT_TYPE, "event_payload": {"key": calling.attempt.key}}
    said = content(message) | ({"thread_ts": message.thread_ts} if in_thread and message.thread_ts else {})

    def call() -> Receipt:
        answer = calling.client.chat_postMessage(
            channel=place, metadata=metadata, unfurl_links=False, unfurl_media=False, **said
        )
        return receipt(answer["channel"], answer["ts"])

    posted: Receipt = calling.in_turn(place, call)
    return posted


def _show_to_one(calling: Calling, message: Post, person: str) -> Receipt:
    """Show a message to one person, in the channel at most once: Slack keeps no trace by which it could be found.

    Where that can't be done, or nobody knows whether it was, the person gets a direct message, and that can be found.
    """
    if calling.attempt.in_doubt_since is None:
        shown = _answer_at(calling, message) or _show_in_channel(calling, message, person)
    else:
        shown = find(calling, person)
    return shown or _post(calling, message, place=person, in_thread=False)


def _answer_at(calling: Calling, message: Post) -> Receipt | None:
    """Answer where Slack said it may be answered for half an hour, which works in channels without the app too."""
    url = message.response_url
    if url is None or not calling.client.may_send_to(url):
        return None
    body = content(message) | {"response_type": "ephemeral", "replace_original": False}
    body |= {"thread_ts": message.thread_ts} if message.thread_ts else {}
    status = calling.act(message.place, lambda: calling.client.send_to(url, json.dumps(body).encode()))
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise SendFailed(f"Slack gave no answer that settles it (status {status}).", in_doubt=True)
    return Receipt("response_url") if status == HTTPStatus.OK else None


def _show_in_channel(calling: Calling, message: Post, person: str) -> Receipt | None:
    said = content(message) | ({"thread_ts": message.thread_ts} if message.thread_ts else {})

    def call() -> Receipt:
        answer = calling.client.chat_postEphemeral(channel=message.place, user=person, **said)
        return receipt(message.place, answer["message_ts"])

    shown: Receipt | None = calling.posted(message.place, call, good_enough=NOT_SHOWN_THERE)
    return shown


def find(calling: Calling, place: str, *, thread_ts: str | None = None) -> Receipt | None:
    """Find the message that an earlier attempt posted, where one may have."""
    since = calling.attempt.in_doubt_since
    if since is None:
        return None
    with in_our_words(calling.clock, place, doubt=Doubt.left_from_before(was_in_doubt=True)):
        channel_id = _channel_id(calling, place)
        return _search(calling, channel_id, since=since, thread_ts=thread_ts) if channel_id else None


def _search(calling: Calling, channel_id: str, *, since: datetime, thread_ts: str | None) -> Receipt | None:
    oldest = str((since - CLOCKS_DIFFER_BY).timestamp())
    asked: dict[str, Any] = {"channel": channel_id, "oldest": oldest, "include_all_metadata": True}
    method = "conversations.replies" if thread_ts else "conversations.history"
    try:
        for one in calling.every(method, "messages", asked | ({"ts": thread_ts} if thread_ts else {})):
            metadata = one.get("metadata") or {}
            is_ours = metadata.get("event_type") == EVENT_TYPE
            if is_ours and metadata.get("event_payload", {}).get("key") == calling.attempt.key:
                return receipt(channel_id, one["ts"])
    except SlackApiError as error:
        if error_code(error) != "thread_not_found":
            raise
    return None


def receipt(channel_id: Any, ts: Any) -> Receipt:
    """Name a message; what is not Slack's answer raises ValueError."""
    if not channel_id or not ts:
        raise ValueError("an answer without channel and ts is none of Slack's")
    return Receipt(f"{channel_id}:{ts}")


def _channel_id(calling: Calling, channel: str) -> str | None:
    """Find the id, since only posting takes names too; None where no channel has the name, so nothing is in it."""
    if CHANNEL_ID.fullmatch(channel):
        return channel
    if USER_ID.fullmatch(channel):
        return str(calling.client.conversations_open(users=channel)["channel"]["id"])
    name = channel.removeprefix("#")
    # A private one too: where an incident is spoken of, nobody may read it twice.
    kinds = {"types": "public_channel,private_channel", "exclude_archived": True}
    channels = calling.every("conversations.list", "channels", kinds, a_page=CHANNELS_A_PAGE)
    return next((str(one["id"]) for one in channels if one.get("name") == name), None)
