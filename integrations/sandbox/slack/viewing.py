"""What one person sees on the page of the stand-in Slack, gathered for the templates."""

from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from integrations.sandbox.slack import shapes
from integrations.sandbox.slack.inside import AssistantThread
from integrations.sandbox.slack.interactions import Interactions
from integrations.sandbox.slack.play import Play
from integrations.sandbox.slack.state import Channel, Message
from integrations.sandbox.slack.world import BOT_USER, SlackUser

Json = dict[str, Any]
SHOWN = 200


@dataclass(frozen=True)
class Look:
    """Who looks, and at what: the address of the page."""

    who: str
    channel: str = ""
    thread: str = ""
    tab: str = "messages"
    pane: str = ""
    edit: str = ""

    def at(self, **changes: str) -> str:
        """Give the address of the page with some of it changed."""
        there = replace(self, **{"edit": "", **changes})
        named = {"as": there.who, "channel": there.channel, "thread": there.thread, "pane": there.pane}
        named |= {"tab": there.tab if there.tab != "messages" else "", "edit": there.edit}
        return f"/slack/?{urlencode({name: value for name, value in named.items() if value})}"


@dataclass(frozen=True)
class Row:
    """A message as a person sees it."""

    message: Message
    author: SlackUser
    blocks: list[Json]
    values: Json
    files: list[Json]
    is_mine: bool
    replies: int = 0
    reactions: list[tuple[str, int, bool]] = field(default_factory=list)


@dataclass
class Reading:
    """Remembers up to where each person has read each channel."""

    marks: dict[tuple[str, str], float] = field(default_factory=dict)

    def unread(self, who: str, channel: str, messages: list[Message]) -> int:
        """Count what others wrote since."""
        mark = self.marks.get((who, channel), 0.0)
        return sum(1 for one in messages if float(one.ts) > mark and one.user != who)

    def read(self, who: str, channel: str, messages: list[Message]) -> None:
        """Say that everything there was seen."""
        if messages:
            self.marks[who, channel] = float(messages[-1].ts)


class Viewing:
    """Gathers what the templates show."""

    def __init__(self, play: Play, interactions: Interactions) -> None:
        """Take whom to ask."""
        self._play = play
        self._state = play.inside.state
        self._interactions = interactions
        self._reading = Reading()
        self.errors: dict[str, Json] = {}

    def look(self, query: dict[str, str]) -> Look:
        """Read the page's address; who is not named is the first person, and what is not there is the app."""
        people = self.people()
        who = query.get("as", "")
        who = who if who in {one.id for one in people} else people[0].id if people else BOT_USER.id
        own = self.channels(who)
        channel = query.get("channel", "")
        if channel not in {one.id for one in own}:
            channel = own[0].id if own else ""
        parts = {name: query.get(name, "") for name in ("thread", "pane", "edit")}
        return Look(who, channel, tab=query.get("tab") or "messages", **parts)

    def people(self) -> list[SlackUser]:
        """List whom one can be."""
        return [one for one in self._state.people.values() if not one.is_bot and not one.deleted]

    def channels(self, who: str) -> list[Channel]:
        """List a person's channels by name."""
        found = [one for one in self._state.channels.values() if not one.user and who in one.members]
        found = [one for one in found if not one.is_archived or self._state.in_channel(one.id)]
        direct = self._play.direct(who)
        return [*found, direct]

    def follow(self, look: Look) -> None:
        """Tell the app where a person looks while its pane is open."""
        place = (self._play.direct(look.who).id, look.thread)
        open_pane = self._play.inside.assistants.get(place) if look.pane == "assistant" else None
        if open_pane is not None and look.channel.startswith("C") and open_pane.context != look.channel:
            self._play.look_at(look.who, look.thread, look.channel)

    def gather(self, look: Look) -> Json:
        """Gather everything for one page."""
        channel = self._state.channels.get(look.channel)
        messages = self._state.in_channel(look.channel, viewer=look.who)
        self._reading.read(look.who, look.channel, messages)
        aside = messages if look.pane != "assistant" else self._play.sees(look.who)
        thread = [one for one in aside if look.thread and look.thread in (one.ts, one.thread_ts)]
        flow = [one for one in messages if one.thread_ts is None and one.subtype != "assistant_app_thread"]
        stack = self._play.inside.views.stack(look.who)
        home = self._play.home(look.who)
        return {
            "look": look,
            "me": self._state.people[look.who],
            "bot": BOT_USER,
            "people": self.people(),
            "everybody": [one for one in self._state.people.values() if not one.deleted],
            "channels": [(one, self._unread(look, one)) for one in self.channels(look.who) if not one.user],
            "direct": (self._play.direct(look.who), self._unread(look, self._play.direct(look.who))),
            "channel": channel,
            "rows": [self._row(one, look, messages) for one in flow[-SHOWN:]],
            "thread": [self._row(one, look, aside) for one in thread],
            "thread_channel": thread[0].channel if thread else "",
            "assistant": self._assistant(look) if look.thread else None,
            "modal": stack[-1] if stack else None,
            "modal_blocks": shapes.blocks(stack[-1].given["blocks"]) if stack else [],
            "depth": len(stack),
            "errors": self.errors.get(stack[-1].id, {}) if stack else {},
            "home": home,
            "home_blocks": shapes.blocks(home.given["blocks"]) if home else [],
            "conditions": self._play.conditions,
            "is_connected": self._play.is_connected,
            "revision": self._state.revision,
        }

    def _assistant(self, look: Look) -> AssistantThread | None:
        place = self._play.direct(look.who).id if look.pane == "assistant" else look.channel
        found = self._play.inside.assistants.get((place, look.thread))
        return found or (AssistantThread() if look.pane == "assistant" else None)

    def _unread(self, look: Look, channel: Channel) -> int:
        messages = self._state.in_channel(channel.id, viewer=look.who)
        return 0 if channel.id == look.channel else self._reading.unread(look.who, channel.id, messages)

    def _row(self, message: Message, look: Look, messages: list[Message]) -> Row:
        files = [self._state.files[one] for one in message.files]
        return Row(
            message=message,
            author=self._state.people.get(message.user, BOT_USER),
            blocks=shapes.blocks(message.blocks),
            values=self._interactions.filled(message.ts, look.who),
            files=[shapes.file(one, self._play.inside.site) for one in files],
            is_mine=message.user == look.who,
            replies=sum(one.thread_ts == message.ts for one in messages),
            reactions=[(name, len(who), look.who in who) for name, who in message.reactions.items()],
        )
