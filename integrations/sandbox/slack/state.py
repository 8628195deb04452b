"""What the stand-in Slack keeps: people, channels, messages and files."""

import base64
import itertools
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from integrations.sandbox.journal import Journal
from integrations.sandbox.slack.world import BOT_USER, ChannelSample, SlackUser
from triage.domain import Clock

Json = dict[str, Any]
PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True)
class Channel:
    """A channel, or with `user` the direct conversation of somebody and the app."""

    id: str
    name: str
    created: int
    user: str | None = None
    members: tuple[str, ...] = ()
    is_private: bool = False
    is_archived: bool = False
    purpose: str = ""

    @property
    def kind(self) -> str:
        """Name the kind as `types` of conversations.list does."""
        if self.user:
            return "im"
        return "private_channel" if self.is_private else "public_channel"


@dataclass(frozen=True)
class Message:
    """One message; `ts` names it within its channel, and with `only_for` one person alone sees it."""

    channel: str
    ts: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    metadata: Json | None = None
    edited_ts: str | None = None
    deleted: bool = False
    user: str = BOT_USER.id
    reactions: dict[str, list[str]] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    only_for: str | None = None
    subtype: str | None = None

    @property
    def is_own(self) -> bool:
        """Say whether the app wrote it."""
        return self.user == BOT_USER.id


@dataclass(frozen=True)
class SlackFile:
    """A small file; it is in the channels that it was shared to. What is no text lies in `coded`, as base64."""

    id: str
    name: str
    title: str
    user: str
    created: int
    content: str
    channels: tuple[str, ...] = ()
    is_complete: bool = False
    deleted: bool = False
    coded: str = ""
    alt: str = ""

    @property
    def raw(self) -> bytes:
        """Give its bytes."""
        return base64.b64decode(self.coded) if self.coded else self.content.encode()

    @property
    def is_picture(self) -> bool:
        """Say whether it can be shown within a message."""
        return self.raw.startswith(PNG)


class SlackState:
    """The whole workspace; every message, channel and file is also kept in the journal."""

    def __init__(
        self, journal: Journal, clock: Clock, *, people: Iterable[SlackUser], channels: Iterable[ChannelSample] = ()
    ) -> None:
        """Read back what the journal kept, and add what is there from the start."""
        self.lock = threading.RLock()
        self.clock = clock
        self.revision = 0
        self._journal = journal
        self.people = {one.id: one for one in (BOT_USER, *people)}
        rows = journal.rows("channel")
        self.channels = {row["id"]: Channel(**row | {"members": tuple(row.get("members", ()))}) for row in rows}
        self._messages = {(row["channel"], row["ts"]): Message(**row) for row in journal.rows("message")}
        self._by_channel: dict[str, dict[str, Message]] = {}
        for message in self._messages.values():
            self._by_channel.setdefault(message.channel, {})[message.ts] = message
        rows = journal.rows("file")
        self.files = {row["id"]: SlackFile(**row | {"channels": tuple(row["channels"])}) for row in rows}
        self._numbers = itertools.count(len(self.channels) + 1)
        self._last = max((float(ts) for _, ts in self._messages), default=0.0)
        for sample in channels:
            if self.named(sample.name) is None:
                self._add(sample.name, sample=sample)

    def touch(self) -> None:
        """Say that something changed which the page shows."""
        self.revision += 1

    @property
    def messages(self) -> list[Message]:
        """Give all messages that everybody in their channel sees, oldest first."""
        kept = (m for m in list(self._messages.values()) if not m.deleted and m.only_for is None)
        return sorted(kept, key=lambda message: float(message.ts))

    def in_channel(self, channel_id: str, *, viewer: str | None = None) -> list[Message]:
        """Give a channel's messages, oldest first; with a viewer also what only that person sees."""
        kept = list(self._by_channel.get(channel_id, {}).values())
        shown = (m for m in kept if not m.deleted and (m.only_for is None or m.only_for == viewer))
        return sorted(shown, key=lambda message: float(message.ts))

    def message(self, channel_id: str, ts: str) -> Message | None:
        """Find a message that everybody in its channel sees."""
        found = self.any_message(channel_id, ts)
        return None if found is None or found.only_for else found

    def any_message(self, channel_id: str, ts: str) -> Message | None:
        """Find a message, also one that a single person sees."""
        found = self._messages.get((channel_id, ts))
        return None if found is None or found.deleted else found

    def find(self, ts: str) -> Message | None:
        """Find a message of any channel, since no two share a moment."""
        return next((m for (_, own), m in list(self._messages.items()) if own == ts and not m.deleted), None)

    def next_ts(self) -> str:
        """Give a moment that no other message has."""
        self._last = max(self.clock.now().timestamp(), self._last + 0.000001)
        return f"{self._last:.6f}"

    def put(self, message: Message) -> None:
        """Keep a message as it is now; what only one person sees is not for the journal, as with Slack."""
        self._messages[message.channel, message.ts] = message
        self._by_channel.setdefault(message.channel, {})[message.ts] = message
        if message.only_for is None:
            self._journal.append("message", vars(message))
        self.touch()

    def put_file(self, file: SlackFile) -> None:
        """Keep a file as it is now."""
        self.files[file.id] = file
        self._journal.append("file", vars(file))
        self.touch()

    def put_channel(self, channel: Channel) -> None:
        """Keep a channel as it is now."""
        self.channels[channel.id] = channel
        self._journal.append("channel", vars(channel))
        self.touch()

    def put_person(self, person: SlackUser) -> None:
        """Keep an account as it is now."""
        self.people[person.id] = person
        self.touch()

    def named(self, name: str) -> Channel | None:
        """Find a channel by its name."""
        return next((c for c in self.channels.values() if c.user is None and c.name == name), None)

    def channel_for(self, given: str) -> Channel | None:
        """Find a channel by id, `#name` or name; a `#name` or a user that has none yet gets one."""
        if given in self.channels:
            return self.channels[given]
        if given.startswith("U"):
            return self.direct(given)
        found = self.named(given.removeprefix("#"))
        return found or (self._add(given.removeprefix("#")) if given.startswith("#") and given != "#" else None)

    def direct(self, user_id: str) -> Channel | None:
        """Find or open the direct conversation with somebody."""
        if user_id not in self.people:
            return None
        return self.direct_if_any(user_id) or self._add("", user=user_id)

    def direct_if_any(self, user_id: str) -> Channel | None:
        """Find the direct conversation with somebody."""
        return next((channel for channel in self.channels.values() if channel.user == user_id), None)

    def _add(self, name: str, *, user: str | None = None, sample: ChannelSample | None = None) -> Channel:
        channel_id = f"{'D' if user else 'C'}0SANDBOX{next(self._numbers)}"
        members = (BOT_USER.id, user) if user else (sample and sample.members) or tuple(self.people)
        channel = Channel(channel_id, name, int(self.clock.now().timestamp()), user, members=members)
        if sample:
            channel = replace(channel, is_private=sample.is_private, purpose=sample.purpose)
        self.put_channel(channel)
        return channel
