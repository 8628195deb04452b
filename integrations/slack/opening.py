"""Opens a form while Slack still allows it; what stands in it comes later, from the house."""

import time
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from integrations.slack.failures import error_code
from integrations.slack.phrases import Phrases, PhrasesFor, loading_view
from integrations.slack.reading import opens_view
from triage.domain import Arrival

log = structlog.get_logger(__name__)

TOO_LATE = frozenset({"expired_trigger_id", "exchanged_trigger_id", "trigger_expired", "invalid_trigger_id"})
# Later than that, the word that it was too late would cost the acknowledgement.
TIME_FOR_A_WORD_SECONDS = 0.7
UNREACHED = (SlackClientError, OSError, HTTPException, ValueError)


@dataclass(frozen=True)
class Opening:
    """Opens forms; nothing that goes wrong here is worth more than a word to the person, since all is stored."""

    client: WebClient
    phrases: PhrasesFor

    def open(self, arrival: Arrival) -> bool:
        """Open an empty form under the name that the arrival carries; say whether it is open."""
        began, phrases = time.monotonic(), self.phrases(str(arrival.data.get("locale", "")))
        view = loading_view(phrases, name=opens_view(arrival) or "")
        try:
            self.client.views_open(trigger_id=str(arrival.data.get("trigger", "")), view=view)
        except SlackApiError as error:
            code = error_code(error)
            log.warning("a form could not be opened", reason=code, kind=arrival.kind)
            if code in TOO_LATE and time.monotonic() - began < TIME_FOR_A_WORD_SECONDS:
                self._say_so(arrival, phrases)
        except UNREACHED as error:
            log.warning("a form could not be opened", reason=type(error).__name__, kind=arrival.kind)
        else:
            return True
        return False

    def _say_so(self, arrival: Arrival, phrases: Phrases) -> None:
        """Tell the person, where they are; whether that succeeds changes nothing."""
        where: dict[str, Any] = {"channel": arrival.data.get("channel", ""), "user": arrival.person}
        if arrival.data.get("thread_ts"):
            where["thread_ts"] = arrival.data["thread_ts"]
        if not where["channel"]:
            return
        try:
            self.client.chat_postEphemeral(text=phrases.too_late, **where)
        except UNREACHED as error:
            log.info("nor could the person be told", reason=type(error).__name__)
