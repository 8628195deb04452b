"""What Slack hands out for a short while: trigger ids for views, and addresses to respond to."""

import secrets
import threading
from dataclasses import dataclass, replace

from integrations.sandbox.slack.arguments import SlackRefused
from integrations.sandbox.slack.conditions import Conditions
from triage.domain import Clock

USES = 5
URL_SECONDS = 30 * 60


@dataclass(frozen=True)
class Trigger:
    """Whose click it was; with `in_view` it came from within an open view."""

    user: str
    at: float
    in_view: bool
    is_spent: bool = False


@dataclass(frozen=True)
class Reply:
    """Where a response goes: to whom, into which channel, and which message it may replace."""

    channel: str
    user: str
    at: float
    message_ts: str | None = None
    thread_ts: str | None = None
    uses: int = 0


class Tickets:
    """Hands out and takes back, each for as long and as often as Slack does."""

    def __init__(self, conditions: Conditions, clock: Clock, *, site: str) -> None:
        """Begin with nothing handed out."""
        self._conditions = conditions
        self._clock = clock
        self._site = site
        self._lock = threading.Lock()
        self._triggers: dict[str, Trigger] = {}
        self._replies: dict[str, Reply] = {}

    def trigger(self, user: str, *, in_view: bool = False) -> str:
        """Give a trigger id for a person's click."""
        name = f"{secrets.randbelow(10**10)}.{secrets.randbelow(10**10)}.{secrets.token_hex(12)}"
        with self._lock:
            self._triggers[name] = Trigger(user, self._clock.now().timestamp(), in_view)
        return name

    def exchange(self, name: str) -> Trigger:
        """Take a trigger id, once and in time."""
        with self._lock:
            found = self._triggers.get(name)
            if found is None:
                raise SlackRefused("invalid_trigger_id")
            if found.is_spent:
                raise SlackRefused("exchanged_trigger_id")
            if self._clock.now().timestamp() - found.at > self._conditions.trigger_seconds:
                raise SlackRefused("expired_trigger_id")
            self._triggers[name] = replace(found, is_spent=True)
            return found

    def response_url(
        self, channel: str, user: str, *, message_ts: str | None = None, thread_ts: str | None = None
    ) -> str:
        """Give an address to which the app may respond."""
        name = secrets.token_hex(12)
        with self._lock:
            self._replies[name] = Reply(channel, user, self._clock.now().timestamp(), message_ts, thread_ts)
        return f"{self._site}/actions/{name}"

    def use_reply(self, name: str) -> Reply:
        """Take an address, five times and within half an hour."""
        with self._lock:
            found = self._replies.get(name)
            if found is None or self._clock.now().timestamp() - found.at > URL_SECONDS:
                raise SlackRefused("expired_url")
            if found.uses >= USES:
                raise SlackRefused("used_url")
            self._replies[name] = replace(found, uses=found.uses + 1)
            return found
