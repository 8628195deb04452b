"""Puts Slack's side together: its app around our inbox, and the worker that acts on what arrives."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackClientError

from integrations.slack.app import Counted, Handler, handler, slack_app
from integrations.slack.client import quiet_client
from integrations.slack.files import Files
from integrations.slack.knocking import NOT_HTTPS
from integrations.slack.looking import Looking
from integrations.slack.manifest import request_url
from integrations.slack.people import People
from integrations.slack.phrases import Phrases
from integrations.slack.sender import SlackConnection
from integrations.slack.socket import SocketMode
from playbooks.book import Book
from triage.conversation.outside import Outside
from triage.domain import Inbox
from triage.settings import Settings

log = structlog.get_logger(__name__)

ASKING_SECONDS = 5.0


@dataclass(frozen=True)
class SlackDoor:
    """The ways in: over HTTP where the signing secret is known, over a socket where there is an app token."""

    handle: Handler | None
    socket: SocketMode | None

    def start(self) -> None:
        """Connect where a connection is ours to open."""
        if self.socket is not None:
            self.socket.start()

    def notes(self) -> dict[str, str]:
        """Say what somebody should look at."""
        if self.socket is None or self.socket.is_connected:
            return {}
        return {"slack, the way in": "Socket Mode is not connected; the log says why, and `triage doctor` what to mend"}

    def stop(self) -> None:
        """End the connection; what was not acknowledged comes again."""
        if self.socket is not None:
            self.socket.stop()


@dataclass(frozen=True)
class SlackSide:
    """What asks Slack, shared by the ways in and by the conversation."""

    settings: Settings
    connection: SlackConnection
    people: People

    def outside(self) -> Outside:
        """Give the conversation what it may ask."""
        client = self._client()
        return Outside(self.people, Files(self.connection), Looking(client), emoji=self.settings.slack_emoji)

    def door(self, inbox: Inbox, book: Book, *, counted: Counted) -> SlackDoor | None:
        """Open the ways in that are configured; without any, Slack is only written to."""
        secret = self.settings.slack_signing_secret
        token = self.settings.slack_app_token
        if secret is None and token is None:
            return None
        app = slack_app(
            inbox,
            self.connection,
            signing_secret=secret.get_secret_value() if secret else "",
            people=self.people,
            phrases=phrases_of(book),
            us=self._own_user(),
            counted=counted,
        )
        socket = SocketMode(app, self.connection, app_token=token.get_secret_value()) if token else None
        return SlackDoor(handler(app, counted) if secret else None, socket)

    def say_how_it_is_reached(self) -> None:
        """Tell the operator at start-up how Slack's events come here, or what has to be set so that they do."""
        known = self.settings
        if known.slack_signing_secret is None and known.slack_app_token is None:
            mend = "set TRIAGE_SLACK_SIGNING_SECRET or TRIAGE_SLACK_APP_TOKEN, or nobody can write to the desk in Slack"
            log.warning("switched off", integration="slack, the way in", mend=mend)
        elif known.slack_app_token is not None:
            log.info("Slack's events come through Socket Mode")
        elif known.is_public:
            log.info("Slack's events come here", request_url=request_url(known.base_url))
        else:
            log.warning("Slack can't reach this address", mend=NOT_HTTPS.format(url=known.base_url))

    def _own_user(self) -> str:
        """Ask who the app is; events say so too, so an answer is welcome and no more than that."""
        try:
            return str(self._client().auth_test().get("user_id") or "")
        except (SlackClientError, OSError, ValueError) as error:
            log.warning(
                "Slack did not say who the app is",
                error=type(error).__name__,
                mend="`triage doctor` says what is wrong; what goes to Slack waits",
            )
            return ""

    def _client(self) -> WebClient:
        return quiet_client(self.connection.token, api_url=self.connection.api_url, timeout_seconds=ASKING_SECONDS)


def slack_side(settings: Settings) -> SlackSide | None:
    """Prepare Slack's side, if Slack is configured."""
    if settings.slack_bot_token is None:
        return None
    token = settings.slack_bot_token.get_secret_value()
    connection = SlackConnection(token=token, api_url=settings.slack_api_url)
    asking = quiet_client(token, api_url=settings.slack_api_url, timeout_seconds=ASKING_SECONDS)
    return SlackSide(settings, connection, People(asking))


def phrases_of(book: Book) -> Callable[[str], Phrases]:
    """Give the words of forms that are still empty, in the person's language."""

    def phrases(locale: str) -> Phrases:
        say: Mapping[str, str] = book.edition(locale).wording
        return Phrases(
            title=say["slack_home_title"],
            loading=say["slack_loading"],
            received=say["slack_received"],
            close=say["slack_form_close"],
            too_late=say["slack_too_late"],
        )

    return phrases
