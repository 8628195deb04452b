"""The Bolt app: what Slack sends is verified, read, stored, and only then acknowledged.

One global middleware answers everything, so that nothing is left that nobody took: Slack would repeat it. What Bolt
would do beside is switched off: it asks Slack who we are on the first event, and where that fails, it acknowledges
what nobody stored.
"""

import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any

import structlog
from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.authorization import AuthorizeResult

from integrations.slack.client import UNHEARD, quiet_client, silent_logger
from integrations.slack.opening import Opening
from integrations.slack.people import People
from integrations.slack.phrases import PhrasesFor, in_english, received_view
from integrations.slack.reading import opens_view, read
from integrations.slack.reported import Dropped
from integrations.slack.sender import SlackConnection
from triage.domain import Arrival, Inbox, InboxAway

log = structlog.get_logger(__name__)

# A trigger lives for three seconds, and so does Slack's patience.
PATIENCE_SECONDS = 2.0
REFUSALS_EVERY_SECONDS = 60.0
SIGNED_AT = "x-slack-request-timestamp"
MOMENT = re.compile(r"[0-9]{1,15}")
Answer = tuple[int, Mapping[str, str], bytes]
Handler = Callable[[bytes, Mapping[str, str]], Answer]
# Told what became of each payload: ("taken", "message"), ("known", "command"), ("dropped", why), ("away", kind),
# ("refused", "signature").
Counted = Callable[[str, str], None]


def nothing_counted(_outcome: str, _what: str) -> None:
    """Count nothing."""


def slack_app(
    inbox: Inbox,
    connection: SlackConnection,
    *,
    signing_secret: str,
    people: People,
    phrases: PhrasesFor = in_english,
    us: str = "",
    counted: Counted = nothing_counted,
) -> App:
    """Build the app around an inbox; it serves HTTP and Socket Mode alike. `us` is the app's own user, if known."""
    app = App(
        # The package switches off the log of this name as well, so it is one that nobody of the house writes to.
        name=UNHEARD,
        logger=silent_logger(),
        signing_secret=signing_secret,
        client=quiet_client(connection.token, api_url=connection.api_url, timeout_seconds=PATIENCE_SECONDS),
        authorize=_authorized(connection.token),
        token_verification_enabled=False,
        ignoring_self_events_enabled=False,
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )
    opening = Opening(app.client, phrases)
    taking = Taking(inbox, people, opening=opening, phrases=phrases, us=us, counted=counted)

    def take(body: dict[str, Any]) -> BoltResponse:
        return taking.take(body)

    app.use(take)
    return app


def _authorized(token: str) -> Callable[..., AuthorizeResult]:
    """Work for one workspace, and ask nobody whether we may: an event must be stored while Slack is away too."""

    def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token=token)

    return authorize


@dataclass(frozen=True)
class Taking:
    """Takes one verified payload in, and says what Slack is answered."""

    inbox: Inbox
    people: People
    opening: Opening
    phrases: PhrasesFor
    us: str
    counted: Counted

    def take(self, body: Any) -> BoltResponse:
        """Store what the payload says; an answer of 200 is the promise that it is not lost any more."""
        found = read(body, us=self.us)
        if isinstance(found, Dropped):
            self.counted("dropped", found.why)
            return _let_go(body)
        arrival = self._with_language(found)
        try:
            is_new = self.inbox.take(arrival)
        except InboxAway:
            self.counted("away", arrival.kind)
            return BoltResponse(status=503, body="")
        except Exception as error:  # noqa: BLE001 -- whatever it was, Slack has to send it again
            log.error("an arrival could not be stored", kind=arrival.kind, error=type(error).__name__)  # noqa: TRY400
            self.counted("away", arrival.kind)
            return BoltResponse(status=503, body="")
        self.counted("taken" if is_new else "known", arrival.kind)
        if is_new and opens_view(arrival):
            self.opening.open(arrival)
        return self._acknowledge(arrival)

    def _with_language(self, arrival: Arrival) -> Arrival:
        """Add the person's language where it is known without asking Slack, for which there is no time now."""
        person = self.people.known(arrival.person)
        if arrival.kind == "person_changed":
            self.people.forget(arrival.person)
        return replace(arrival, data={**arrival.data, "locale": person.locale if person else ""})

    def _acknowledge(self, arrival: Arrival) -> BoltResponse:
        if arrival.kind != "submitted":
            return BoltResponse(status=200, body="")
        view = received_view(self.phrases(arrival.data["locale"]))
        return BoltResponse(status=200, body={"response_action": "update", "view": view})


def _let_go(body: Any) -> BoltResponse:
    if isinstance(body, Mapping) and body.get("type") == "block_suggestion":
        return BoltResponse(status=200, body={"options": []})
    return BoltResponse(status=200, body="")


class Refusals:
    """Says that signatures don't fit, and not more than once a minute, since anybody may send anything."""

    def __init__(self, steady_seconds: Callable[[], float] = time.monotonic) -> None:
        """Begin with nothing said."""
        self._steady_seconds = steady_seconds
        self._silent_until = float("-inf")

    def tell(self) -> None:
        """Say it, unless it was said just now."""
        if self._steady_seconds() < self._silent_until:
            return
        self._silent_until = self._steady_seconds() + REFUSALS_EVERY_SECONDS
        log.warning(
            "a request to /slack/events was refused: its signature or its time does not fit",
            mend="if Slack sent it, set TRIAGE_SLACK_SIGNING_SECRET to the app's own, and keep the clock in step",
        )


def _with_moment(headers: Mapping[str, str]) -> dict[str, str | Sequence[str]]:
    """Put long ago for a moment that is none: Bolt takes anything for a number, and stumbles over what is not."""
    is_none = {name for name, value in headers.items() if name.lower() == SIGNED_AT and not MOMENT.fullmatch(value)}
    return {name: "0" if name in is_none else value for name, value in headers.items()}


def handler(app: App, counted: Counted = nothing_counted) -> Handler:
    """Give what a web route calls in a thread: Bolt's own adapters would block its event loop."""
    refusals = Refusals()

    def handle(body: bytes, headers: Mapping[str, str]) -> Answer:
        try:
            request = BoltRequest(body=body.decode("utf-8"), headers=_with_moment(headers))
        except Exception:  # noqa: BLE001 -- Bolt reads the shape before it checks who sent it, and stumbles over many
            return 400, {"content-type": "text/plain"}, b""
        response = app.dispatch(request)
        if response.status == HTTPStatus.UNAUTHORIZED:
            counted("refused", "signature")
            refusals.tell()
        return response.status, response.first_headers_without_set_cookie(), (response.body or "").encode()

    return handle
