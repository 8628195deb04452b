"""Tries the connection to Slack, and says in plain sentences what to mend."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from integrations.slack.client import quiet_client
from integrations.slack.failures import error_code
from integrations.slack.manifest import SCOPES
from integrations.slack.posting import CHANNEL_ID
from integrations.slack.sender import SlackConnection
from integrations.slack.shapes import inside, listed, mapping, words

UNREACHED = "Slack cannot be reached: check TRIAGE_SLACK_API_URL, the network, and the proxy if there is one."
REFUSED = "Slack refuses the token ({code}): install the app anew, and set TRIAGE_SLACK_BOT_TOKEN to the new one."
OF_A_PERSON = "TRIAGE_SLACK_BOT_TOKEN is a person's token: set the bot's, which begins with xoxb-."
SCOPES_LACK = (
    "The Slack app lacks {missing}: put what `triage slack manifest` writes in its App Manifest, and install it anew."
)
NO_SOCKET = (
    "Slack opens no socket for TRIAGE_SLACK_APP_TOKEN ({code}): make an app-level token with connections:write "
    "under Basic Information, and switch Socket Mode on."
)
EMOJI = (
    "Slack has no emoji :{name}:, so nobody can set it: add it under Customize workspace, "
    "or set TRIAGE_SLACK_EMOJI to one that exists."
)
NOT_LOOKED_AT = "Slack does not say which channels there are ({code}), so none could be looked at."
MISSING = (
    "Slack has no channel {channel}, or it is private and the app is not in it: create it, write its name in "
    "owners.yaml or reports.yaml as it is, or invite the app."
)
ARCHIVED = "Slack channel {channel} is archived: open it again, or name another one in owners.yaml or reports.yaml."
INVITE = "The Slack app is not in channel {channel}: write `/invite` and the app's name there."
PAGE = 1000


class Unreached(Exception):
    """No answer came from Slack."""


def checkup(
    connection: SlackConnection,
    *,
    channels: Iterable[str] = (),
    app_token: str | None = None,
    emoji: str | None = None,
) -> list[str]:
    """List what is wrong with the token, its scopes, the channels, the emoji and Socket Mode; nothing is posted."""
    client = quiet_client(connection.token, api_url=connection.api_url, timeout_seconds=connection.timeout_seconds)
    try:
        return list(_problems(client, sorted(set(channels)), app_token=app_token, emoji=emoji))
    except Unreached:
        return [UNREACHED]


def _problems(client: WebClient, channels: list[str], *, app_token: str | None, emoji: str | None) -> Iterator[str]:
    answer, code = _asked(client.auth_test)
    if code:
        yield REFUSED.format(code=code)
        return
    if not words(answer.data, "bot_id"):
        yield OF_A_PERSON
    given = _scopes(answer.headers)
    missing = sorted(set(SCOPES) - given) if given else []
    if missing:
        yield SCOPES_LACK.format(missing=", ".join(missing))
    yield from _of_channels(client, channels)
    yield from _of_emoji(client, emoji) if emoji else ()
    if app_token:
        _, code = _asked(lambda: client.apps_connections_open(app_token=app_token))
        if code:
            yield NO_SOCKET.format(code=code)


def _of_channels(client: WebClient, channels: list[str]) -> Iterator[str]:
    names = [channel for channel in channels if not CHANNEL_ID.fullmatch(channel)]
    known, code = _by_name(client) if names else ({}, "")
    if code:
        yield NOT_LOOKED_AT.format(code=code)
        return
    for channel in channels:
        if channel in names:
            shown = known.get(channel.removeprefix("#"))
        else:
            answer, code = _asked(partial(client.conversations_info, channel=channel))
            shown = mapping(answer.data, "channel") if not code else None
        if shown is None:
            yield MISSING.format(channel=channel)
        elif inside(shown, "is_archived") is True:
            yield ARCHIVED.format(channel=channel)
        elif inside(shown, "is_member") is False:
            yield INVITE.format(channel=channel)


def _by_name(client: WebClient) -> tuple[dict[str, Mapping[str, Any]], str]:
    """Give the channels that the app may know of, or Slack's word for why it does not say."""
    found: dict[str, Mapping[str, Any]] = {}
    cursor = ""
    while True:
        asked = {"types": "public_channel,private_channel", "limit": PAGE} | ({"cursor": cursor} if cursor else {})
        answer, code = _asked(partial(client.api_call, "conversations.list", params=asked))
        if code:
            return {}, code
        found |= {words(one, "name"): one for one in listed(answer.data, "channels") if isinstance(one, Mapping)}
        cursor = words(answer.data, "response_metadata", "next_cursor")
        if not cursor:
            return found, ""


def _of_emoji(client: WebClient, name: str) -> Iterator[str]:
    answer, code = _asked(partial(client.api_call, "emoji.list", params={"include_categories": "true"}))
    if code:
        # A scope that is missing was named already.
        return
    of_all = {one for group in listed(answer.data, "categories") for one in listed(group, "emoji_names")}
    if of_all and name not in of_all and name not in mapping(answer.data, "emoji"):
        yield EMOJI.format(name=name)


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
