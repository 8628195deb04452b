"""The sender for Slack: finds out what a delivery is, and sends it within its lease."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from integrations.fence import Fence
from integrations.slack import changing
from integrations.slack.calling import Calling
from integrations.slack.client import FencedWebClient
from integrations.slack.pacing import Pace
from integrations.slack.picturing import post_with_picture
from integrations.slack.posting import post
from triage.domain import Attempt, Clock, Outgoing, Receipt, SendFailed

POST = "message.post"


@dataclass(frozen=True)
class SlackConnection:
    """Where Slack's Web API is, the app's bot token, and how fast a channel may be written to."""

    token: str = field(repr=False)
    api_url: str = "https://slack.com/api/"
    timeout_seconds: float = 10.0
    posts_a_second: float = 0.9


KINDS: Mapping[str, Callable[[Calling, Mapping[str, Any]], Receipt]] = {
    POST: post,
    "report.post": post_with_picture,
    "message.update": changing.update,
    "message.delete": changing.delete,
    "reaction.add": changing.react,
    "home.publish": changing.publish_home,
    "view.update": changing.fill_form,
    "assistant.prompts": changing.offer_prompts,
    "assistant.title": changing.name_thread,
}


class SlackSender:
    """The sender for Slack."""

    def __init__(self, connection: SlackConnection, clock: Clock) -> None:
        """Connect to nothing yet."""
        self._connection = connection
        self._clock = clock
        self._pace = Pace(a_second=connection.posts_a_second)

    def send(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        """Send one delivery, each kind in its own way, and each once."""
        send = KINDS.get(outgoing.kind)
        if send is None:
            raise SendFailed(f"Slack's sender knows no delivery of the kind {outgoing.kind}.", permanent=True)
        fence = Fence()
        with fence.around(attempt):
            client = FencedWebClient(
                fence,
                token=self._connection.token,
                api_url=self._connection.api_url,
                longest_seconds=self._connection.timeout_seconds,
            )
            calling = Calling(client, fence, attempt, self._clock, self._pace)
            return send(calling, outgoing.payload)
