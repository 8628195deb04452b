"""Looks a message up, where an event only says which one it is about."""

from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from integrations.slack.failures import may_pass
from integrations.slack.reading_messages import files_of, text_of
from integrations.slack.shapes import address, identifier, listed, words
from triage.domain import NotNow


@dataclass(frozen=True)
class Found:
    """A message as Slack keeps it; the text is raw."""

    channel: str
    ts: str
    author: str
    text: str
    thread_ts: str
    is_bots: bool
    files: tuple[dict[str, Any], ...]
    permalink: str


class Looking:
    """Asks Slack for messages and their addresses: one that it refuses to show is none, and NotNow says it is away."""

    def __init__(self, client: WebClient) -> None:
        """Ask nothing yet."""
        self._client = client

    def message(self, channel: str, ts: str) -> Found | None:
        """Find a message in a channel or in one of its threads."""
        only: dict[str, Any] = {"channel": channel, "oldest": ts, "latest": ts, "inclusive": True, "limit": 1}
        in_channel = _asked(lambda: self._client.conversations_history(**only))
        one = _named(in_channel, ts) or _named(_asked(lambda: self._client.conversations_replies(**only, ts=ts)), ts)
        if one is None:
            return None
        return Found(
            channel=channel,
            ts=ts,
            author=identifier(one, "user"),
            text=text_of(one, us=""),
            thread_ts=identifier(one, "thread_ts"),
            is_bots=words(one, "bot_id") != "",
            files=tuple(files_of(one)),
            permalink=self.permalink(channel, ts),
        )

    def permalink(self, channel: str, ts: str) -> str:
        """Give a message's address, or nothing: it is not worth waiting for."""
        try:
            return address(_asked(lambda: self._client.chat_getPermalink(channel=channel, message_ts=ts)), "permalink")
        except NotNow:
            return ""


def _named(answer: Any, ts: str) -> Any:
    return next((one for one in listed(answer, "messages") if words(one, "ts") == ts), None)


def _asked(call: Callable[[], Any]) -> Any:
    try:
        return call().data
    except SlackApiError as error:
        if not may_pass(error):
            return None
    except (SlackClientError, OSError, HTTPException, ValueError):
        pass
    # Out here, so that no trace of the answer hangs on it.
    raise NotNow("Slack did not show a message just now")
