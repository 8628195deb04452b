"""`conversations.*`: channels, direct conversations, and what was said in them."""

from collections.abc import Callable
from typing import Any

from integrations.sandbox.slack import shapes
from integrations.sandbox.slack.arguments import SlackRefused, between, cut_page, is_true
from integrations.sandbox.slack.inside import Inside
from integrations.sandbox.slack.methods.places import Places
from integrations.sandbox.slack.state import Message
from integrations.sandbox.slack.world import BOT_USER

Json = dict[str, Any]
KINDS = frozenset({"public_channel", "private_channel", "im", "mpim"})


class Conversations:
    """The methods about channels."""

    def __init__(self, inside: Inside) -> None:
        """Take what there is."""
        self._inside = inside
        self._places = Places(inside)

    def methods(self) -> dict[str, Callable[[Json], Json]]:
        """Name them."""
        return {
            "conversations.open": self.open,
            "conversations.info": lambda given: {"channel": shapes.channel(self._places.channel(given))},
            "conversations.list": self.list_all,
            "conversations.members": self.members,
            "conversations.join": self.join,
            "conversations.history": self.history,
            "conversations.replies": self.replies,
        }

    def open(self, given: Json) -> Json:
        """Open the direct conversation with one person."""
        named = str(given.get("users") or "")
        if given.get("channel"):
            named = self._places.channel(given).user or ""
        if not named:
            raise SlackRefused("users_list_not_supplied")
        person = self._inside.state.people.get(named)
        if person is None or person.is_bot:
            raise SlackRefused("user_not_found")
        if person.deleted:
            raise SlackRefused("user_disabled")
        already = self._inside.state.direct_if_any(named)
        channel = already or self._inside.state.direct(named)
        shown = shapes.channel(channel) if channel and is_true(given, "return_im") else {}
        known = {"no_op": True, "already_open": True} if already else {}
        return known | {"channel": {"id": channel.id if channel else ""} | shown}

    def list_all(self, given: Json) -> Json:
        """List conversations of the kinds asked for, in pages."""
        kinds = str(given.get("types") or "public_channel").split(",")
        if unknown := set(kinds) - KINDS:
            raise SlackRefused("invalid_types", detail=sorted(unknown))
        found = [
            one
            for one in self._inside.state.channels.values()
            if one.kind in kinds
            and not (one.is_archived and is_true(given, "exclude_archived"))
            and (not one.is_private or BOT_USER.id in one.members)
        ]
        page, cursor = cut_page(found, given)
        return {"channels": [shapes.channel(one) for one in page], "response_metadata": {"next_cursor": cursor}}

    def members(self, given: Json) -> Json:
        """List who is in a channel."""
        page, cursor = cut_page(list(self._places.channel(given).members), given)
        return {"members": page, "response_metadata": {"next_cursor": cursor}}

    def join(self, given: Json) -> Json:
        """Go into a public channel."""
        channel = self._places.channel(given)
        if channel.kind != "public_channel":
            raise SlackRefused("method_not_supported_for_channel_type")
        if channel.is_archived:
            raise SlackRefused("is_archived")
        was_in = BOT_USER.id in channel.members
        joined = self._inside.workspace.join(channel, BOT_USER.id)
        shown = shapes.channel(joined)
        del shown["num_members"]
        answer: Json = {"channel": shown}
        if was_in:
            answer |= {"warning": "already_in_channel", "response_metadata": {"warnings": ["already_in_channel"]}}
        return answer

    def history(self, given: Json) -> Json:
        """List a channel's messages, newest first, without what was said in threads."""
        channel = self._places.joined(given)
        found = [one for one in between(self._inside.state.in_channel(channel.id), given) if one.thread_ts is None]
        answer = self._page(found[::-1], given)
        return answer | {"pin_count": 0, "channel_actions_ts": None, "channel_actions_count": 0}

    def replies(self, given: Json) -> Json:
        """List a thread, oldest first, with the message that began it."""
        self._places.joined(given)
        first = self._places.message(given, "ts", error="thread_not_found")
        began = first.thread_ts or first.ts
        thread = [one for one in self._inside.state.in_channel(first.channel) if began in (one.ts, one.thread_ts)]
        return self._page(between(thread, given), given)

    def _page(self, found: list[Message], given: Json) -> Json:
        page, cursor = cut_page(found, given)
        with_metadata = is_true(given, "include_all_metadata")
        shown = [self._inside.workspace.shown(one, with_metadata=with_metadata) for one in page]
        answer: Json = {"messages": shown, "has_more": bool(cursor)}
        return answer | ({"response_metadata": {"next_cursor": cursor}} if cursor else {})
