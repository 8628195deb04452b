"""One attempt's calls to Slack: each effect passes the fence, and what went wrong is said in our words."""

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackApiError

from integrations.doubt import Doubt
from integrations.fence import Fence
from integrations.slack.client import FencedWebClient
from integrations.slack.failures import SlowDown, error_code, in_our_words
from integrations.slack.pacing import Pace
from triage.domain import Attempt, Clock, SendFailed

PAGE = 200
# Shorter waits are waited out; for a longer one the delivery comes back, and others go meanwhile.
LONGEST_WAIT_SECONDS = 1.5


@dataclass(frozen=True)
class Calling:
    """What a delivery is sent with."""

    client: FencedWebClient
    fence: Fence
    attempt: Attempt
    clock: Clock
    pace: Pace

    def act(self, place: str, call: Callable[[], Any], *, good_enough: Collection[str] = ()) -> Any:
        """Do something outside; an error that means that it is as it should be gives None."""
        self.fence.begin_effect()
        with in_our_words(self.clock, place, doubt=Doubt.once_sent(self.fence)):
            try:
                return call()
            except SlackApiError as error:
                if error_code(error) not in good_enough:
                    raise
        return None

    def wait_for_turn(self, place: str) -> None:
        """Wait until the channel may have another post, or ask to come back then."""
        seconds = self.pace.wait_seconds(place, key=self.attempt.key)
        if seconds == 0:
            return
        if seconds > min(LONGEST_WAIT_SECONDS, self.attempt.seconds_left / 4):
            words = "Slack takes one post a second in a channel."
            raise SendFailed(words, retry_after_seconds=seconds, waits_its_turn=True)
        time.sleep(seconds)
        self.pace.wait_seconds(place, key=self.attempt.key)

    def posted(self, place: str, call: Callable[[], Any], *, good_enough: Collection[str] = ()) -> Any:
        """Post something in its turn; where Slack asks for patience, the whole channel waits."""
        self.wait_for_turn(place)
        try:
            return self.act(place, call, good_enough=good_enough)
        except SlowDown as asked:
            self.pace.hold(place, asked.retry_after_seconds or 0.0)
            raise

    def every(self, method: str, name: str, asked: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Give each thing of a list that comes in pages."""
        cursor = ""
        while True:
            page = dict(asked) | {"limit": PAGE} | ({"cursor": cursor} if cursor else {})
            answer = self.client.api_call(method, params=page)
            yield from answer[name]
            cursor = (answer.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return
