"""The events of Slack's Events API, one reader for each kind that the house acts on."""

from collections.abc import Callable
from typing import Any

from integrations.slack.reading_messages import read_message
from integrations.slack.reported import Dropped
from integrations.slack.shapes import Json, identifier, inside, known, listed, mapping, trimmed, words
from triage.domain import Arrival

LONGEST_EMOJI = 100
Reader = Callable[[Json, Json, str], Arrival | Dropped]


def read_event(payload: Json, *, us: str) -> Arrival | Dropped:
    """Read the event within a payload; nobody is told of what the app did itself."""
    event = mapping(payload, "event")
    us = us or own_user(payload)
    reader = READERS.get(words(event, "type"))
    return reader(payload, event, us) if reader else Dropped("an event that nobody needs")


def own_user(payload: Json) -> str:
    """Find out who the app is: Slack says for whom it sends an event."""
    bots = (one for one in listed(payload, "authorizations") if inside(one, "is_bot") is True)
    return next((identifier(one, "user_id") for one in bots), "")


def _arrival(payload: Json, kind: str, *, person: str, data: dict[str, Any]) -> Arrival | Dropped:
    event_id = identifier(payload, "event_id")
    if not event_id:
        return Dropped("incomplete")
    return Arrival("slack", f"slack:event:{event_id}", kind, person, known(team=identifier(payload, "team_id")) | data)


def _reaction(payload: Json, event: Json, us: str) -> Arrival | Dropped:
    channel, ts = identifier(event, "item", "channel"), identifier(event, "item", "ts")
    person, emoji = identifier(event, "user"), trimmed(event, "reaction", longest=LONGEST_EMOJI).partition("::")[0]
    if not (channel and ts and person and emoji):
        return Dropped("incomplete")
    if person == us:
        return Dropped("our own")
    key = f"slack:reaction:{channel}:{ts}:{person}:{emoji}:{identifier(event, 'event_ts')}"
    author = identifier(event, "item_user")
    data = known(team=identifier(payload, "team_id"), channel=channel, ts=ts, emoji=emoji, author=author)
    return Arrival("slack", key, "reaction", person, data)


def _home_opened(payload: Json, event: Json, _us: str) -> Arrival | Dropped:
    person = identifier(event, "user")
    if words(event, "tab") != "home":
        return Dropped("another tab was opened")
    return _arrival(payload, "home_opened", person=person, data={}) if person else Dropped("incomplete")


def _assistant_started(payload: Json, event: Json, _us: str) -> Arrival | Dropped:
    thread = mapping(event, "assistant_thread")
    channel, ts, person = (identifier(thread, name) for name in ("channel_id", "thread_ts", "user_id"))
    if not (channel and ts and person):
        return Dropped("incomplete")
    return _arrival(payload, "assistant_started", person=person, data={"channel": channel, "thread_ts": ts})


def _archived(payload: Json, event: Json, _us: str) -> Arrival | Dropped:
    channel = identifier(event, "channel")
    if not channel:
        return Dropped("incomplete")
    return _arrival(payload, "channel_archived", person=identifier(event, "user"), data={"channel": channel})


def _left(payload: Json, event: Json, us: str) -> Arrival | Dropped:
    """Take note when it is the app that had to go; `channel_left` is sent of nobody else."""
    channel, person = identifier(event, "channel"), identifier(event, "user")
    if words(event, "type").startswith("member_") and (not us or person != us):
        return Dropped("somebody else left")
    if not channel:
        return Dropped("incomplete")
    by = identifier(event, "actor_id")
    return _arrival(payload, "bot_removed", person=by, data={"channel": channel})


def _tokens_revoked(payload: Json, event: Json, _us: str) -> Arrival | Dropped:
    if not listed(event, "tokens", "bot"):
        return Dropped("another token was revoked")
    return _arrival(payload, "tokens_revoked", person="", data={})


def _uninstalled(payload: Json, _event: Json, _us: str) -> Arrival | Dropped:
    return _arrival(payload, "app_uninstalled", person="", data={})


def _person_changed(payload: Json, event: Json, _us: str) -> Arrival | Dropped:
    """Take note of who left; Slack tells of every new status line too, and those are nobody's business."""
    person = identifier(event, "user", "id")
    if inside(event, "user", "deleted") is not True:
        return Dropped("a person's account was changed")
    data = {"deactivated": True}
    return _arrival(payload, "person_changed", person=person, data=data) if person else Dropped("incomplete")


READERS: dict[str, Reader] = {
    "message": read_message,
    "app_mention": read_message,
    "reaction_added": _reaction,
    "app_home_opened": _home_opened,
    "assistant_thread_started": _assistant_started,
    "channel_archive": _archived,
    "group_archive": _archived,
    "channel_left": _left,
    "group_left": _left,
    "member_left_channel": _left,
    "tokens_revoked": _tokens_revoked,
    "app_uninstalled": _uninstalled,
    "user_change": _person_changed,
}
