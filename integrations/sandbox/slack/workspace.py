"""What happens in the workspace, whoever does it: each change is kept and announced to the app."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from integrations.sandbox.slack import events, shapes
from integrations.sandbox.slack.state import Channel, Message, SlackFile, SlackState
from integrations.sandbox.slack.typed import as_rich_text
from integrations.sandbox.slack.world import BOT_USER

Json = dict[str, Any]
Announce = Callable[[Json], None]
GONE = "This message was deleted."


class Workspace:
    """Changes the state and says so; nothing here asks whether the one who does it may."""

    def __init__(self, state: SlackState, announce: Announce, *, site: str) -> None:
        """Take what is kept, and where announcements go."""
        self.state = state
        self.site = site
        self._announce = announce

    def announce(self, event: Json, channel: Channel | None = None) -> None:
        """Send an event to the app, unless it happened where the app is not."""
        if channel is None or BOT_USER.id in channel.members:
            self._announce(event)

    def shown(self, message: Message, *, with_metadata: bool = False) -> Json:
        """Show a message as the Web API does."""
        thread = [one for one in self.state.in_channel(message.channel) if one.thread_ts == message.ts]
        shown = shapes.message(message, replies=len(thread), with_metadata=with_metadata)
        if message.files:
            files = [self.state.files[one] for one in message.files]
            shown["files"] = [shapes.file(one, self.site) for one in files if not one.deleted]
        return shown

    def _sent(self, message: Message) -> Json:
        shown = self.shown(message)
        if not message.is_own and "blocks" not in shown:
            shown |= {"blocks": as_rich_text(message.text)} if message.text else {}
            if not message.files:
                shown["client_msg_id"] = f"client-{message.ts}"
        if message.subtype == "file_share":
            del shown["team"]
        if message.thread_ts:
            first = self.state.message(message.channel, message.thread_ts)
            shown["parent_user_id"] = first.user if first else BOT_USER.id
        return shown

    def post(self, channel: Channel, message: Message) -> Message:
        """Put a new message into a channel."""
        self.state.put(message)
        sent = self._sent(message)
        self.announce(events.message(channel, sent), channel)
        if f"<@{BOT_USER.id}>" in message.text and not channel.user and not message.is_own:
            self.announce(events.mention(channel, sent), channel)
        return message

    def change(self, channel: Channel, message: Message, **content: Any) -> Message:
        """Give a message other words."""
        before, ts = self._sent(message), self.state.next_ts()
        edited = replace(message, **content, edited_ts=ts)
        self.state.put(edited)
        self.announce(events.changed(channel, self._sent(edited), before, ts=ts), channel)
        return edited

    def remove(self, channel: Channel, message: Message) -> None:
        """Take a message away; one that was answered leaves a mark, so that its thread keeps a beginning."""
        before, ts = self._sent(message), self.state.next_ts()
        if any(one.thread_ts == message.ts for one in self.state.in_channel(channel.id)):
            mark = replace(message, text=GONE, blocks=[], files=[], reactions={}, metadata=None, subtype="tombstone")
            self.state.put(mark)
            self.announce(events.changed(channel, self._sent(mark), before, ts=ts), channel)
            return
        self.state.put(replace(message, deleted=True))
        if message.only_for is None:
            self.announce(events.deleted(channel, before, ts=ts), channel)

    def react(self, channel: Channel, message: Message, *, by: str, name: str) -> bool:
        """Add a reaction; give False where it was there."""
        users = message.reactions.get(name, [])
        if by in users:
            return False
        self.state.put(replace(message, reactions=message.reactions | {name: [*users, by]}))
        event = events.reaction("reaction_added", message, by=by, name=name, ts=self.state.next_ts())
        self.announce(event, channel)
        return True

    def unreact(self, channel: Channel, message: Message, *, by: str, name: str) -> bool:
        """Take a reaction back; give False where there was none."""
        users = message.reactions.get(name, [])
        if by not in users:
            return False
        rest = message.reactions | {name: [one for one in users if one != by]}
        self.state.put(replace(message, reactions={one: who for one, who in rest.items() if who}))
        event = events.reaction("reaction_removed", message, by=by, name=name, ts=self.state.next_ts())
        self.announce(event, channel)
        return True

    def share(self, channel: Channel, file: SlackFile, *, text: str, thread_ts: str | None) -> Message:
        """Put a file into a channel, with a message that carries it."""
        self.state.put_file(replace(file, channels=(*file.channels, channel.id), is_complete=True))
        ts = self.state.next_ts()
        carried = Message(channel.id, ts, text, thread_ts=thread_ts, user=file.user, subtype="file_share")
        message = self.post(channel, replace(carried, files=[file.id]))
        shared = events.file_shared(file.id, user=file.user, channel=channel.id, ts=self.state.next_ts())
        self.announce(shared, channel)
        return message

    def join(self, channel: Channel, user: str) -> Channel:
        """Bring somebody, or the app, into a channel."""
        if user in channel.members:
            return channel
        joined = replace(channel, members=(*channel.members, user))
        self.state.put_channel(joined)
        event = events.membership("member_joined_channel", joined, user=user, ts=self.state.next_ts())
        self.announce(event, joined)
        return joined

    def leave(self, channel: Channel, user: str, *, by: str) -> Channel:
        """Take somebody, or the app, out of a channel; the app hears of its own end."""
        left = replace(channel, members=tuple(one for one in channel.members if one != user))
        self.state.put_channel(left)
        ts = self.state.next_ts()
        if user == BOT_USER.id:
            kind = "group_left" if channel.is_private else "channel_left"
            self.announce({"type": kind, "channel": channel.id, "actor_id": by, "event_ts": ts})
        else:
            self.announce(events.membership("member_left_channel", channel, user=user, ts=ts), channel)
        return left

    def archive(self, channel: Channel, *, by: str) -> Channel:
        """Archive a channel."""
        closed = replace(channel, is_archived=True)
        self.state.put_channel(closed)
        self.announce(events.archived("channel_archive", closed, by=by, ts=self.state.next_ts()), closed)
        return closed

    def unarchive(self, channel: Channel, *, by: str) -> Channel:
        """Open an archived channel again."""
        opened = replace(channel, is_archived=False)
        self.state.put_channel(opened)
        self.announce(events.archived("channel_unarchive", opened, by=by, ts=self.state.next_ts()), opened)
        return opened
