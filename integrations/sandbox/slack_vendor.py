"""The stand-in Slack: the methods of the Web API that the product calls."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from integrations.sandbox import slack_shapes as shapes
from integrations.sandbox.credentials import Credentials
from integrations.sandbox.slack_arguments import (
    TEXT_LIMIT,
    SlackRefused,
    between,
    cut_page,
    is_true,
    read_arguments,
    read_content,
)
from integrations.sandbox.slack_state import (
    BOT_ID,
    BOT_USER,
    TEAM,
    USERS,
    Channel,
    Message,
    SlackState,
    SlackUser,
    user_of,
)
from integrations.sandbox.wire import Request, Response, as_json

Json = dict[str, Any]


class SlackVendor:
    """Answers requests to `/api/<method>`, one at a time."""

    def __init__(self, state: SlackState, *, site: str, credentials: Credentials) -> None:
        """Gather the methods."""
        self._state = state
        self._site = site
        self._token = credentials.slack_bot_token
        self._methods: dict[str, Callable[[Json], Json]] = {
            "api.test": lambda _: {},
            "auth.test": self.auth_test,
            "chat.postMessage": self.post,
            "chat.update": self.update,
            "chat.delete": self.delete,
            "chat.getPermalink": self.permalink,
            "conversations.list": self.list_channels,
            "conversations.info": lambda given: {"channel": shapes.channel(self._channel(given))},
            "conversations.open": self.open,
            "conversations.history": self.history,
            "conversations.replies": self.replies,
            "users.list": lambda _: {
                "members": [shapes.user(one) for one in USERS],
                "cache_ts": 1700000000,
                "response_metadata": {"next_cursor": ""},
            },
            "users.info": lambda given: {"user": shapes.user(_user(given))},
            "users.lookupByEmail": self.lookup,
        }

    def answer(self, request: Request) -> Response:
        """Answer as Slack would: with 200, and the error inside."""
        method = self._methods.get(request.path.removeprefix("/api/"), _unknown)
        try:
            given = read_arguments(request)
            self._check_token(request, given)
            with self._state.lock:
                return as_json({"ok": True} | method(given))
        except SlackRefused as refused:
            return as_json({"ok": False, "error": refused.error})

    def _check_token(self, request: Request, given: Json) -> None:
        token = request.headers.get("authorization", "").removeprefix("Bearer ") or given.get("token")
        if token != self._token:
            raise SlackRefused("invalid_auth" if token else "not_authed")

    def auth_test(self, _given: Json) -> Json:
        """Say who asks."""
        who = {"user": BOT_USER.name, "user_id": BOT_USER.id, "bot_id": BOT_ID}
        where = {"url": f"{self._site}/", "team": "Sandbox", "team_id": TEAM, "is_enterprise_install": False}
        return where | who

    def _channel(self, given: Json) -> Channel:
        found = self._state.channels.get(str(given.get("channel", "")))
        if found is None:
            raise SlackRefused("channel_not_found")
        return found

    def post(self, given: Json) -> Json:
        """Post a message."""
        channel = self._state.channel_for(str(given.get("channel", "")))
        if channel is None:
            raise SlackRefused("channel_not_found")
        content = read_content(given | {"text": str(given.get("text") or "")[:TEXT_LIMIT]})
        thread_ts = given.get("thread_ts") or None
        if thread_ts and self._state.message(channel.id, thread_ts) is None:
            raise SlackRefused("cannot_reply_to_message")
        message = Message(channel.id, self._state.next_ts(), thread_ts=thread_ts, **content)
        self._state.put(message)
        return {"channel": channel.id, "ts": message.ts, "message": shapes.message(message)}

    def update(self, given: Json) -> Json:
        """Change a message's words."""
        message = self._message(given, "ts")
        content = read_content({"metadata": message.metadata} | given)
        changed = replace(message, **content, edited_ts=self._state.next_ts())
        self._state.put(changed)
        shown = {name: value for name, value in shapes.message(changed).items() if name != "ts"}
        return {"channel": changed.channel, "ts": changed.ts, "text": changed.text, "message": shown}

    def delete(self, given: Json) -> Json:
        """Take a message away."""
        message = self._message(given, "ts")
        self._state.put(replace(message, deleted=True))
        return {"channel": message.channel, "ts": message.ts}

    def _message(self, given: Json, name: str, *, error: str = "message_not_found") -> Message:
        message = self._state.message(self._channel(given).id, str(given.get(name, "")))
        if message is None:
            raise SlackRefused(error)
        return message

    def permalink(self, given: Json) -> Json:
        """Give a message's address."""
        message = self._message(given, "message_ts")
        return {"channel": message.channel, "permalink": f"{self._site}/#{message.channel}-{message.ts}"}

    def list_channels(self, given: Json) -> Json:
        """List conversations of the kinds asked for, in pages."""
        kinds = str(given.get("types", "public_channel")).split(",")
        found = [c for c in self._state.channels.values() if ("im" if c.user else "public_channel") in kinds]
        page, cursor = cut_page(found, given)
        return {"channels": [shapes.channel(one) for one in page], "response_metadata": {"next_cursor": cursor}}

    def open(self, given: Json) -> Json:
        """Open the direct conversation with one person."""
        users = str(given.get("users", ""))
        channel = self._state.direct(users)
        if channel is None:
            raise SlackRefused("user_not_found" if users else "users_list_not_supplied")
        return {"channel": {"id": channel.id} | (shapes.channel(channel) if is_true(given, "return_im") else {})}

    def history(self, given: Json) -> Json:
        """List a channel's messages, newest first, without what was said in threads."""
        channel = self._channel(given)
        found = [one for one in between(self._state.in_channel(channel.id), given) if one.thread_ts is None]
        page, cursor = cut_page(found[::-1], given)
        shown = [self._shown(one, given) for one in page]
        answer: Json = {"messages": shown, "has_more": bool(cursor), "pin_count": 0}
        return answer | ({"response_metadata": {"next_cursor": cursor}} if cursor else {})

    def replies(self, given: Json) -> Json:
        """List a thread, oldest first, with the message that began it."""
        first = self._message(given, "ts", error="thread_not_found")
        thread = [one for one in self._state.in_channel(first.channel) if first.ts in (one.ts, one.thread_ts)]
        page, cursor = cut_page(between(thread, given), given)
        answer: Json = {"messages": [self._shown(one, given) for one in page], "has_more": bool(cursor)}
        return answer | ({"response_metadata": {"next_cursor": cursor}} if cursor else {})

    def _shown(self, message: Message, given: Json) -> Json:
        replies = sum(one.thread_ts == message.ts for one in self._state.in_channel(message.channel))
        return shapes.message(message, replies=replies, with_metadata=is_true(given, "include_all_metadata"))

    def lookup(self, given: Json) -> Json:
        """Find a person by mail address."""
        found = next((one for one in USERS if one.mail == str(given.get("email", "")).lower()), None)
        if found is None:
            raise SlackRefused("users_not_found")
        return {"user": shapes.user(found)}


def _unknown(_given: Json) -> Json:
    raise SlackRefused("unknown_method")


def _user(given: Json) -> SlackUser:
    found = user_of(str(given.get("user", "")))
    if found is None:
        raise SlackRefused("user_not_found")
    return found
