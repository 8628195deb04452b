"""Finding what a call names: channels, messages and people, with Slack's words for what is not there."""

from dataclasses import dataclass
from typing import Any

from integrations.sandbox.slack.arguments import SlackRefused
from integrations.sandbox.slack.inside import Inside
from integrations.sandbox.slack.state import Channel, Message
from integrations.sandbox.slack.world import BOT_USER, SlackUser

Json = dict[str, Any]


@dataclass(frozen=True)
class Places:
    """Looks up what a call names."""

    inside: Inside

    def channel(self, given: Json, name: str = "channel") -> Channel:
        """Find a channel by its id; one that is private and without the app is as good as none."""
        found = self.inside.state.channels.get(str(given.get(name, "")))
        if found is None or (found.is_private and BOT_USER.id not in found.members):
            raise SlackRefused("channel_not_found")
        return found

    def joined(self, given: Json) -> Channel:
        """Find a channel that the app is in."""
        found = self.channel(given)
        if BOT_USER.id not in found.members:
            raise SlackRefused("not_in_channel")
        return found

    def writable(self, given: Json) -> Channel:
        """Find a channel that the app may write in; a post takes names and people, too."""
        found = self.inside.state.channel_for(str(given.get("channel", "")))
        if found is None or found.user == BOT_USER.id:
            raise SlackRefused("channel_not_found")
        if found.is_private and BOT_USER.id not in found.members:
            raise SlackRefused("channel_not_found")
        if found.is_archived:
            raise SlackRefused("is_archived")
        if BOT_USER.id not in found.members:
            raise SlackRefused("not_in_channel")
        return found

    def message(self, given: Json, name: str, *, error: str = "message_not_found") -> Message:
        """Find a message of a channel."""
        message = self.inside.state.message(self.channel(given).id, str(given.get(name, "")))
        if message is None:
            raise SlackRefused(error)
        return message

    def person(self, given: Json, name: str = "user") -> SlackUser:
        """Find an account by its id."""
        found = self.inside.state.people.get(str(given.get(name, "")))
        if found is None:
            raise SlackRefused("user_not_found")
        return found
