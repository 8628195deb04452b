"""Tries the connection to Slack, and says in plain sentences what to mend."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from integrations.slack.client import quiet_client
from integrations.slack.failures import MEND, error_code
from integrations.slack.manifest import SCOPES
from integrations.slack.posting import CHANNEL_ID
from integrations.slack.sender import SlackConnection
from integrations.slack.shapes import inside, listed, mapping, words

UNREACHED = "Slack cannot be reached: check TRIAGE_SLACK_API_URL and the way there."
APP_TOKEN = "Slack does not take TRIAGE_SLACK_APP_TOKEN ({code}): make an app-level token with connections:write."  # noqa: S105
INVITE = "The Slack app is not in channel {channel}: invite it there."
MISSING = "Slack has no channel {channel}, or hides it from the app: mend the name, or invite the app."
PAGE = 1000


class Unreached(Exception):
    """No answer came from Slack."""


def checkup(connection: SlackConnection, *, channels: Iterable[str] = (), app_token: str | None = None) -> list[str]:
    """List what is wrong with the token, its scopes, the channels given and Socket Mode; nothing is posted."""
    client = quiet_client(connection.token, api_url=connection.api_url, timeout_seconds=connection.timeout_seconds)
    try:
        return list(_problems(client, sorted(set(channels)), app_token))
    except Unreached:
        return [UNREACHED]


def _problems(client: WebClient, channels: list[str], app_token: str | None) -> Iterator[str]:
    answer, code = _asked(client.auth_test)
    if code:
        yield f"Slack refuses the token ({code}): set TRIAGE_SLACK_BOT_TOKEN anew."
        return
    if not words(answer.data, "bot_id"):
        yield "TRIAGE_SLACK_BOT_TOKEN is a person's token: set the bot's, which begins with xoxb-."
    missing = sorted(set(SCOPES) - _scopes(answer.headers))
    if missing and _scopes(answer.headers):
        yield f"The Slack app lacks {', '.join(missing)}: take `triage slack manifest` over, and install the app anew."
    yield from _of_channels(client, channels)
    if app_token:
        _, code = _asked(lambda: client.apps_connections_open(app_token=app_token))
        if code:
            yield APP_TOKEN.format(code=code)


def _of_channels(client: WebClient, channels: list[str]) -> Iterator[str]:
    names = [channel for channel in channels if not CHANNEL_ID.fullmatch(channel)]
    known = {words(one, "name"): one for one in _listed(client)} if names else {}
    for channel in channels:
        if channel in names:
            shown = known.get(channel.removeprefix("#"))
        else:
            answer, code = _asked(partial(client.conversations_info, channel=channel))
            shown = mapping(answer.data, "channel") if not code else None
        if shown is None:
            yield MISSING.format(channel=channel)
        elif inside(shown, "is_archived") is True:
            yield MEND["is_archived"].format(channel=channel)
        elif inside(shown, "is_member") is False:
            yield INVITE.format(channel=channel)


def _listed(client: WebClient) -> Iterator[Mapping[str, Any]]:
    cursor = ""
    while True:
        asked = {"types": "public_channel,private_channel", "limit": PAGE} | ({"cursor": cursor} if cursor else {})
        answer, code = _asked(partial(client.api_call, "conversations.list", params=asked))
        if code:
            return
        yield from (one for one in listed(answer.data, "channels") if isinstance(one, Mapping))
        cursor = words(answer.data, "response_metadata", "next_cursor")
        if not cursor:
            return


def _asked(call: Callable[[], Any]) -> tuple[Any, str]:
    """Give Slack's answer, or its word for what is wrong."""
    try:
        return call(), ""
    except SlackApiError as error:
        code = error_code(error)
        failure = None if code else Unreached()
    except (SlackClientError, OSError, HTTPException, ValueError):
        code, failure = "", Unreached()
    # Out here, so that no trace of the answer hangs on it.
    if failure is not None:
        raise failure
    return None, code


def _scopes(headers: Mapping[str, Any]) -> set[str]:
    given = next((value for name, value in headers.items() if name.lower() == "x-oauth-scopes"), "")
    return {scope.strip() for scope in str(given).split(",") if scope.strip()}
