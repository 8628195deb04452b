"""One attempt's calls to Slack: each effect passes the fence, and what went wrong is said in our words."""

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any

from slack_sdk.errors import SlackApiError, SlackClientError

from integrations.doubt import Doubt
from integrations.fence import Fence
from integrations.slack.client import FencedWebClient
from integrations.slack.failures import SlowDown, asked_patience, error_code, in_our_words, is_lost
from integrations.slack.pacing import Pace
from triage.domain import Attempt, Clock, SendFailed

PAGE = 200
# Few can be many: one page whose answer is lost must not cost the whole search.
LOOKS_PER_PAGE = 3
LONGEST_WAIT_FOR_PAGE_SECONDS = 5.0
# Shorter waits are waited out; for a longer one the delivery comes back, and others go meanwhile.
LONGEST_WAIT_SECONDS = 1.5
PATIENT = "Slack asked us to be patient with this."


@dataclass(frozen=True)
class Calling:
    """What a delivery is sent with."""

    client: FencedWebClient
    fence: Fence
    attempt: Attempt
    clock: Clock
    pace: Pace

    def change(self, method: str, place: str, call: Callable[[], Any], *, good_enough: Collection[str] = ()) -> Any:
        """Change something; where Slack asks for patience, all that goes by this method waits."""
        seconds = self.pace.paused_seconds(method)
        if seconds > 0:
            raise SendFailed(PATIENT, retry_after_seconds=seconds, waits_its_turn=True)
        try:
            return self.act(place, call, good_enough=good_enough)
        except SlowDown as asked:
            self.pace.pause(method, asked.retry_after_seconds or 0.0)
            raise

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
        return self.in_turn(place, call, good_enough=good_enough)

    def in_turn(self, place: str, call: Callable[[], Any], *, good_enough: Collection[str] = ()) -> Any:
        """Post something whose turn it is."""
        try:
            return self.act(place, call, good_enough=good_enough)
        except SlowDown as asked:
            self.pace.hold(place, asked.retry_after_seconds or 0.0)
            raise

    def every(
        self, method: str, name: str, asked: Mapping[str, Any], *, a_page: int = PAGE
    ) -> Iterator[dict[str, Any]]:
        """Give each thing of a list that comes in pages."""
        cursor = ""
        while True:
            answer = self._page(method, dict(asked) | {"limit": a_page} | ({"cursor": cursor} if cursor else {}))
            yield from answer[name]
            cursor = (answer.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return

    def _page(self, method: str, page: Mapping[str, Any]) -> Any:
        """Ask for one page, and for the same one again where its answer got lost: asking changes nothing."""
        for _ in range(LOOKS_PER_PAGE - 1):
            try:
                return self.client.api_call(method, params=dict(page))
            except (SlackClientError, OSError, HTTPException, ValueError) as error:
                if not self._may_ask_again(error):
                    raise
        return self.client.api_call(method, params=dict(page))

    def _may_ask_again(self, error: Exception) -> bool:
        """Say whether the same page is worth asking for now, after the wait that Slack may have asked for."""
        patience = asked_patience(error, self.clock) if isinstance(error, SlackApiError) else None
        if patience is None:
            return is_lost(error)
        if patience > min(LONGEST_WAIT_FOR_PAGE_SECONDS, self.attempt.seconds_left / 4):
            return False
        time.sleep(patience)
        return True
