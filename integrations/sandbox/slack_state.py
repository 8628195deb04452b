"""What the stand-in Slack keeps: people, channels and messages."""

import itertools
import threading
from dataclasses import dataclass, field
from typing import Any

from integrations.sandbox.journal import Journal
from triage.domain import Clock

Json = dict[str, Any]
TEAM = "T0SANDBOX1"
APP = "A0SANDBOX1"
BOT_ID = "B0SANDBOX1"


@dataclass(frozen=True)
class SlackUser:
    """An account of the workspace."""

    id: str
    name: str
    real_name: str
    mail: str
    is_bot: bool = False


BOT_USER = SlackUser("U0SANDBOX1", "ai-triage", "AI triage", "ai-triage@example.test", is_bot=True)
USERS = (
    BOT_USER,
    SlackUser("U0SANDBOX2", "ines.okafor", "Ines Okafor", "ines.okafor@example.test"),
    SlackUser("U0SANDBOX3", "tom.lindqvist", "Tom Lindqvist", "tom.lindqvist@example.test"),
    SlackUser("U0SANDBOX4", "mei.santos", "Mei Santos", "mei.santos@example.test"),
)


@dataclass(frozen=True)
class Channel:
    """A channel, or with `user` a direct conversation."""

    id: str
    name: str
    created: int
    user: str | None = None


@dataclass(frozen=True)
class Message:
    """One message; `ts` names it within its channel."""

    channel: str
    ts: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    metadata: Json | None = None
    edited_ts: str | None = None
    deleted: bool = False
    user: str = BOT_USER.id


class SlackState:
    """The whole workspace; every message and channel is also kept in the journal."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        """Read back what the journal kept."""
        self.lock = threading.RLock()
        self.clock = clock
        self._journal = journal
        self.channels = {row["id"]: Channel(**row) for row in journal.rows("channel")}
        self._messages = {(row["channel"], row["ts"]): Message(**row) for row in journal.rows("message")}
        self._numbers = itertools.count(len(self.channels) + 1)
        self._last = max((float(ts) for _, ts in self._messages), default=0.0)

    @property
    def messages(self) -> list[Message]:
        """Give all messages, oldest first."""
        return sorted(
            (m for m in list(self._messages.values()) if not m.deleted), key=lambda message: float(message.ts)
        )

    def in_channel(self, channel_id: str) -> list[Message]:
        """Give a channel's messages, oldest first."""
        return [message for message in self.messages if message.channel == channel_id]

    def message(self, channel_id: str, ts: str) -> Message | None:
        """Find a message."""
        found = self._messages.get((channel_id, ts))
        return None if found is None or found.deleted else found

    def next_ts(self) -> str:
        """Give a moment that no other message has."""
        self._last = max(self.clock.now().timestamp(), self._last + 0.000001)
        return f"{self._last:.6f}"

    def put(self, message: Message) -> None:
        """Keep a message as it is now."""
        self._messages[message.channel, message.ts] = message
        self._journal.append("message", vars(message))

    def channel_for(self, given: str) -> Channel | None:
        """Find a channel by id, `#name` or name; a `#name` or a user that has none yet gets one."""
        if given in self.channels:
            return self.channels[given]
        if given.startswith("U"):
            return self.direct(given)
        found = next((c for c in self.channels.values() if c.user is None and c.name == given.removeprefix("#")), None)
        return found or (self._add(given.removeprefix("#")) if given.startswith("#") and given != "#" else None)

    def direct(self, user_id: str) -> Channel | None:
        """Find or open the direct conversation with somebody."""
        if user_of(user_id) is None:
            return None
        found = next((channel for channel in self.channels.values() if channel.user == user_id), None)
        return found or self._add("", user=user_id)

    def _add(self, name: str, user: str | None = None) -> Channel:
        channel_id = f"{'D' if user else 'C'}0SANDBOX{next(self._numbers)}"
        channel = Channel(channel_id, name, int(self.clock.now().timestamp()), user)
        self.channels[channel.id] = channel
        self._journal.append("channel", vars(channel))
        return channel


def user_of(user_id: str | None) -> SlackUser | None:
    """Find an account by id."""
    return next((user for user in USERS if user.id == user_id), None)
