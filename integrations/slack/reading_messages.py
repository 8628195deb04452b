"""Messages, edits and deletions, out of Slack's many shapes of them."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from integrations.legible import in_one_line
from integrations.slack.reported import Dropped
from integrations.slack.shapes import Json, amount, identifier, inside, known, listed, mapping, words
from integrations.slack.words import mentions, plain
from triage.domain import Arrival

SPOKEN = frozenset({"", "file_share", "thread_broadcast", "me_message"})
BOTS = frozenset({"bot_message", "bot_add", "bot_remove"})
CHANNEL_TYPES = {"im", "channel", "group", "mpim"}
OF_LETTER = {"D": "im", "C": "channel", "G": "group"}
SLACKBOT = "USLACKBOT"
MOST_FILES = 20
MOST_SHARED = 10


def read_message(payload: Json, event: Json, us: str) -> Arrival | Dropped:
    """Read a message event, or a mention, which Slack sends beside the message event of the same message."""
    subtype = words(event, "subtype")
    if subtype == "message_changed":
        return _changed(payload, event, us)
    if subtype == "message_deleted":
        return _deleted(payload, event, us)
    if _is_bots(event, payload, us):
        return Dropped("a bot's message")
    if subtype not in SPOKEN:
        return Dropped("a message that nobody typed")
    return _said(payload, event, us)


def key_of(payload: Json, channel: str, ts: str) -> str:
    """Name a message in the way in which each event about it does."""
    return f"slack:message:{identifier(payload, 'team_id')}:{channel}:{ts}"


def _is_bots(message: Json, payload: Json, us: str) -> bool:
    app = identifier(message, "app_id")
    return (
        words(message, "bot_id") != ""
        or isinstance(message.get("bot_profile"), Mapping)
        or words(message, "subtype") in BOTS
        or words(message, "user") == SLACKBOT
        or (us != "" and words(message, "user") == us)
        or (app != "" and app == identifier(payload, "api_app_id"))
    )


def _said(payload: Json, event: Json, us: str) -> Arrival | Dropped:
    channel, ts, person = (identifier(event, name) for name in ("channel", "ts", "user"))
    if not (channel and ts and person):
        return Dropped("incomplete")
    kind, thread_ts = _channel_type(event, channel), identifier(event, "thread_ts")
    mentions_us = words(event, "type") == "app_mention" or (us != "" and us in mentions(words(event, "text")))
    if not _concerns_us(kind, event, us=us) and not mentions_us:
        return Dropped("not said to us")
    data: dict[str, Any] = {"channel": channel, "channel_type": kind, "ts": ts, "mentions_us": mentions_us}
    data |= known(team=identifier(payload, "team_id"), thread_ts=thread_ts if thread_ts != ts else "")
    data["files"] = list(files_of(event))
    return Arrival("slack", key_of(payload, channel, ts), "message", person, data, text_of(event, us=us))


def _concerns_us(channel_type: str, message: Json, *, us: str) -> bool:
    """Leave out what colleagues say to each other, so that it is not even kept; a thread may be one of ours."""
    in_thread = identifier(message, "thread_ts") != ""
    return channel_type == "im" or in_thread or (us != "" and us in mentions(words(message, "text")))


def _channel_type(event: Json, channel: str) -> str:
    given = words(event, "channel_type")
    return given if given in CHANNEL_TYPES else OF_LETTER.get(channel[:1], "channel")


def text_of(message: Json, *, us: str) -> str:
    """Give what was typed, and after it what was forwarded."""
    shared = (one for one in listed(message, "attachments") if inside(one, "is_share") is True)
    texts = [words(message, "text"), *(words(one, "text") for one in islice(shared, MOST_SHARED))]
    return "\n\n".join(one for one in (plain(text, us=us) for text in texts) if one)


def files_of(message: Json) -> Iterator[dict[str, Any]]:
    """Name the files that hang on a message."""
    for file in listed(message, "files")[:MOST_FILES]:
        if identifier(file, "id"):
            yield {
                "id": identifier(file, "id"),
                "name": in_one_line(words(file, "name")[:1000] or words(file, "title")[:1000], 200),
                "mimetype": in_one_line(words(file, "mimetype")[:1000], 100),
                "size": amount(file, "size"),
            }


def _changed(payload: Json, event: Json, us: str) -> Arrival | Dropped:
    message, channel = mapping(event, "message"), identifier(event, "channel")
    if words(message, "subtype") == "tombstone":
        # A deleted message with answers below it leaves this behind.
        return _deleted(payload, event, us)
    ts, person, edited_ts = identifier(message, "ts"), identifier(message, "user"), identifier(message, "edited", "ts")
    if _is_bots(message, payload, us):
        return Dropped("a bot's message")
    if not edited_ts:
        return Dropped("a change that nobody made")
    if not (channel and ts and person):
        return Dropped("incomplete")
    kind = _channel_type(event, channel)
    said = (message, mapping(event, "previous_message"))
    if not any(_concerns_us(kind, one, us=us) for one in said):
        return Dropped("not said to us")
    data = known(
        team=identifier(payload, "team_id"),
        channel=channel,
        channel_type=kind,
        ts=ts,
        thread_ts=identifier(message, "thread_ts"),
        edited_ts=edited_ts,
    )
    key = f"{key_of(payload, channel, ts)}:edited:{edited_ts}"
    return Arrival("slack", key, "message_changed", person, data, text_of(message, us=us))


def _deleted(payload: Json, event: Json, us: str) -> Arrival | Dropped:
    previous, channel = mapping(event, "previous_message"), identifier(event, "channel")
    ts = identifier(event, "deleted_ts") or identifier(previous, "ts") or identifier(event, "message", "ts")
    if _is_bots(previous, payload, us):
        return Dropped("a bot's message")
    if not (channel and ts):
        return Dropped("incomplete")
    # Where Slack does not show what is gone, or it is not known yet who we are, it may have been said to us.
    if previous and us and not _concerns_us(_channel_type(event, channel), previous, us=us):
        return Dropped("not said to us")
    data = known(team=identifier(payload, "team_id"), channel=channel, ts=ts)
    data |= known(thread_ts=identifier(previous, "thread_ts"))
    key = f"{key_of(payload, channel, ts)}:deleted"
    return Arrival("slack", key, "message_deleted", identifier(previous, "user"), data)
