"""`chat.*`: posting, changing and deleting messages."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from integrations.sandbox.slack import shapes
from integrations.sandbox.slack.arguments import TEXT_LIMIT, SlackRefused, read_content
from integrations.sandbox.slack.inside import Inside
from integrations.sandbox.slack.methods.places import Places
from integrations.sandbox.slack.state import Channel, Message
from integrations.sandbox.slack.world import BOT_USER

Json = dict[str, Any]


class Chat:
    """The methods that write."""

    def __init__(self, inside: Inside) -> None:
        """Take what there is."""
        self._inside = inside
        self._places = Places(inside)

    def methods(self) -> dict[str, Callable[[Json], Json]]:
        """Name them."""
        return {
            "chat.postMessage": self.post,
            "chat.update": self.update,
            "chat.delete": self.delete,
            "chat.postEphemeral": self.post_ephemeral,
            "chat.getPermalink": self.permalink,
        }

    def post(self, given: Json) -> Json:
        """Post a message."""
        channel = self._places.writable(given)
        content = self._content(given | {"text": str(given.get("text") or "")[:TEXT_LIMIT]})
        message = Message(channel.id, "", thread_ts=self._thread(channel, given), **content)
        return self._answer(channel, message)

    def _answer(self, channel: Channel, draft: Message) -> Json:
        kept = self._inside.workspace.post(channel, replace(draft, ts=self._inside.state.next_ts()))
        thread = self._inside.assistants.get((channel.id, kept.thread_ts or ""))
        if thread is not None:  # an answer ends the status, as with Slack
            self._inside.assistants[channel.id, kept.thread_ts or ""] = replace(thread, status="")
        shown = self._inside.workspace.shown(kept, with_metadata=True)
        return {"channel": channel.id, "ts": kept.ts, "message": shown}

    def _content(self, given: Json) -> Json:
        """Read what a message says; a picture in it has to be one that the app may see and that is taken up."""
        content = read_content(given)
        shown = ((number, one.get("slack_file")) for number, one in enumerate(content["blocks"]))
        bad = [number for number, file in shown if file is not None and not self._can_show(file)]
        if bad:
            problems = [f"invalid slack file [json-pointer:/blocks/{number}/slack_file]" for number in bad]
            messages = [f"[ERROR] {problem}" for problem in problems]
            raise SlackRefused("invalid_blocks", errors=problems, response_metadata={"messages": messages})
        return content

    def _can_show(self, given: Any) -> bool:
        file = self._inside.state.files.get(str(given.get("id"))) if isinstance(given, dict) else None
        if file is None or file.deleted or not file.is_complete or file.user != BOT_USER.id:
            return False
        return file.is_picture and self._inside.is_taken_up(file.id)

    def _thread(self, channel: Channel, given: Json) -> str | None:
        thread_ts = given.get("thread_ts") or None
        if thread_ts is None:
            return None
        first = self._inside.state.message(channel.id, str(thread_ts))
        if first is None:
            raise SlackRefused("cannot_reply_to_message")
        return first.thread_ts or first.ts

    def post_ephemeral(self, given: Json) -> Json:
        """Show a message to one person of a channel; it leaves no trace."""
        channel = self._places.writable(given)
        person = str(given.get("user", ""))
        if person not in channel.members:
            raise SlackRefused("user_not_in_channel")
        content = self._content(given)
        thread_ts = self._thread(channel, given)
        ts = self._inside.state.next_ts()
        self._inside.state.put(Message(channel.id, ts, thread_ts=thread_ts, only_for=person, **content))
        return {"message_ts": ts}

    def update(self, given: Json) -> Json:
        """Change a message's words; what is not named of text and blocks goes, as with Slack."""
        message = self._own(given, "cant_update_message")
        content = self._content({"metadata": message.metadata} | given)
        changed = self._inside.workspace.change(self._places.channel(given), message, **content)
        shown = shapes.message(changed)
        shown = {name: value for name, value in shown.items() if name not in ("ts", "thread_ts")}
        return {"channel": changed.channel, "ts": changed.ts, "text": changed.text, "message": shown}

    def delete(self, given: Json) -> Json:
        """Take a message away."""
        message = self._own(given, "cant_delete_message")
        self._inside.workspace.remove(self._places.channel(given), message)
        return {"channel": message.channel, "ts": message.ts}

    def _own(self, given: Json, error: str) -> Message:
        message = self._places.message(given, "ts")
        if message.user != BOT_USER.id:
            raise SlackRefused(error)
        return message

    def permalink(self, given: Json) -> Json:
        """Give a message's address."""
        message = self._places.message(given, "message_ts")
        return {"channel": message.channel, "permalink": permalink(self._inside.site, message)}


def permalink(site: str, message: Message) -> str:
    """Write a message's address as Slack does, so that it can be read back."""
    thread = f"?thread_ts={message.thread_ts}&cid={message.channel}" if message.thread_ts else ""
    return f"{site}/archives/{message.channel}/p{message.ts.replace('.', '')}{thread}"
