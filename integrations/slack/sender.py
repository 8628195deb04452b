"""Posts messages to Slack, each once: a post whose answer was lost is looked for by its metadata before another."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from integrations.doubt import Doubt
from integrations.fence import Fence
from integrations.legible import legible_throughout
from integrations.slack.client import FencedWebClient
from integrations.slack.failures import in_our_words
from triage.domain import Attempt, Clock, Outgoing, Receipt, SendFailed

POST = "message.post"
EVENT_TYPE = "triage_delivery"
Words = Annotated[str, Field(min_length=1)]
CHANNEL_ID = re.compile(r"[CDG][A-Z0-9]{7,}")
USER_ID = re.compile(r"[UW][A-Z0-9]{7,}")
PAGE = 200
# Slack's clock and ours differ; looking further back costs little.
CLOCKS_DIFFER_BY = timedelta(minutes=5)


@dataclass(frozen=True)
class SlackConnection:
    """Where Slack's Web API is, and the app's bot token."""

    token: str = field(repr=False)
    api_url: str = "https://slack.com/api/"
    timeout_seconds: float = 10.0


class Message(BaseModel):
    """What a delivery of the kind `message.post` carries; `channel` is an id, a name with #, or a person's id."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    channel: Words
    text: Words
    blocks: list[dict[str, Any]] | None = None

    @classmethod
    def from_payload(cls, payload: Mapping[str, Any]) -> "Message":
        """Read a delivery's payload; what is wrong with it is wrong for good."""
        try:
            return cls.model_validate(legible_throughout(dict(payload)))
        except ValidationError as error:
            places = sorted({".".join(map(str, one["loc"])) for one in error.errors(include_input=False)})
        # Raised out here because the validator's own words repeat the message.
        raise SendFailed(f"The message is not as agreed, at: {', '.join(places)}.", permanent=True)


class SlackSender:
    """The sender for Slack."""

    def __init__(self, connection: SlackConnection, clock: Clock) -> None:
        """Connect to nothing yet."""
        self._connection = connection
        self._clock = clock

    def send(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        """Post the message, or find the one that an earlier attempt posted."""
        if outgoing.kind != POST:
            raise SendFailed(f"Slack's sender knows no delivery of the kind {outgoing.kind}.", permanent=True)
        message = Message.from_payload(outgoing.payload)
        fence = Fence()
        with fence.around(attempt):
            client = self._client(fence)
            if attempt.in_doubt_since is not None:
                found = self._find(client, message.channel, key=attempt.key, since=attempt.in_doubt_since)
                if found is not None:
                    return found
            return self._post(client, message, fence=fence, key=attempt.key)

    def _client(self, fence: Fence) -> FencedWebClient:
        return FencedWebClient(
            fence,
            token=self._connection.token,
            api_url=self._connection.api_url,
            longest_seconds=self._connection.timeout_seconds,
        )

    def _post(self, client: FencedWebClient, message: Message, *, fence: Fence, key: str) -> Receipt:
        metadata = {"event_type": EVENT_TYPE, "event_payload": {"key": key}}
        fence.begin_effect()
        with in_our_words(self._clock, message.channel, doubt=Doubt.once_sent(fence)):
            answer = client.chat_postMessage(
                channel=message.channel, text=message.text, blocks=message.blocks, metadata=metadata
            )
            return _receipt(answer["channel"], answer["ts"])

    def _find(self, client: FencedWebClient, channel: str, *, key: str, since: datetime) -> Receipt | None:
        with in_our_words(self._clock, channel, doubt=Doubt.left_from_before(was_in_doubt=True)):
            channel_id = _channel_id(client, channel)
            if channel_id is None:
                return None
            oldest = str((since - CLOCKS_DIFFER_BY).timestamp())
            asked = {"channel": channel_id, "oldest": oldest, "include_all_metadata": True}
            for one in _every(client, "conversations.history", "messages", asked):
                metadata = one.get("metadata") or {}
                is_ours = metadata.get("event_type") == EVENT_TYPE
                if is_ours and metadata.get("event_payload", {}).get("key") == key:
                    return _receipt(channel_id, one["ts"])
        return None


def _receipt(channel_id: Any, ts: Any) -> Receipt:
    if not channel_id or not ts:
        raise ValueError("an answer without channel and ts is none of Slack's")
    return Receipt(f"{channel_id}:{ts}")


def _channel_id(client: FencedWebClient, channel: str) -> str | None:
    """Find the id, since only posting takes names too; None where no channel has the name, so nothing is in it."""
    if CHANNEL_ID.fullmatch(channel):
        return channel
    if USER_ID.fullmatch(channel):
        return str(client.conversations_open(users=channel)["channel"]["id"])
    name = channel.removeprefix("#")
    kinds = {"types": "public_channel", "exclude_archived": True}
    channels = _every(client, "conversations.list", "channels", kinds)
    return next((str(one["id"]) for one in channels if one.get("name") == name), None)


def _every(client: FencedWebClient, method: str, name: str, asked: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    cursor = ""
    while True:
        page = dict(asked) | {"limit": PAGE} | ({"cursor": cursor} if cursor else {})
        answer = client.api_call(method, params=page)
        yield from answer[name]
        cursor = (answer.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            return
