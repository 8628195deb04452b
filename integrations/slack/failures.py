"""What went wrong with Slack, in our own words and with our own judgement."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPException
from typing import Any

from slack_sdk.errors import SlackApiError, SlackClientError

from integrations.doubt import Doubt
from integrations.patience import retry_after_seconds
from triage.domain import Clock, SendFailed

TOKEN = "Slack does not know the token any more: install the app anew and renew TRIAGE_SLACK_BOT_TOKEN."  # noqa: S105
SCOPE = "The Slack app lacks a permission: give it chat:write, channels:read and channels:history, and install it anew."
INVITE = "The Slack app is not in channel {channel}: invite it there."
CONTENT = "Slack does not take the message as it is written (too long, empty, or its blocks are wrong)."
MEND = {
    "channel_not_found": "Slack has no channel {channel}, or hides it from the app: mend the name, or invite the app.",
    "is_archived": "Slack channel {channel} is archived: name another one.",
    "not_in_channel": INVITE,
    "restricted_action": "The workspace does not let the app write in channel {channel}: ask its administrators.",
    "user_not_found": "Slack has no person {channel}.",
    "users_not_found": "Slack has no person {channel}.",
    "cannot_dm_bot": "{channel} is an app, and takes no direct messages.",
    "invalid_auth": TOKEN,
    "not_authed": TOKEN,
    "token_revoked": TOKEN,
    "token_expired": TOKEN,
    "account_inactive": TOKEN,
    "access_denied": TOKEN,
    "missing_scope": SCOPE,
    "not_allowed_token_type": SCOPE,
    "no_permission": SCOPE,
    "ekm_access_denied": "The workspace's administrators have suspended the app's access: ask them.",
    "team_access_not_granted": "The app was not granted access to this workspace: ask its administrators.",
    "msg_too_long": CONTENT,
    "no_text": CONTENT,
    "invalid_blocks": CONTENT,
    "invalid_blocks_format": CONTENT,
    "msg_blocks_too_long": CONTENT,
    "too_many_attachments": CONTENT,
    "invalid_metadata_format": CONTENT,
    "invalid_metadata_schema": CONTENT,
    "metadata_too_large": CONTENT,
}
# Slack says of these that a part may have been done before they occurred.
UNSETTLED = frozenset({"fatal_error", "internal_error", "service_unavailable", "request_timeout"})
CODE = re.compile(r"[a-z_]{1,60}")
PATIENCE = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded"})


@contextmanager
def in_our_words(clock: Clock, channel: str, *, doubt: Doubt) -> Iterator[None]:
    """Turn whatever the package raises into SendFailed."""
    try:
        yield
    except SlackApiError as error:
        failure = _judge_answer(error.response, clock, channel=channel, doubt=doubt)
    except (SlackClientError, OSError, HTTPException, ValueError):
        in_doubt = doubt.when_unanswered()
        words = "Slack's answer did not arrive." if in_doubt else "Slack could not be reached."
        failure = SendFailed(words, in_doubt=in_doubt)
    else:
        return
    # Out here, so that no trace of the answer hangs on it.
    raise failure


def _judge_answer(answer: Any, clock: Clock, *, channel: str, doubt: Doubt) -> SendFailed:
    status = answer.get("status", 0) if isinstance(answer, dict) else answer.status_code
    data = None if isinstance(answer, dict) else answer.data
    # The package puts an answer that is no JSON here, so what does not look like a code is none.
    code = found.group() if isinstance(data, dict) and (found := CODE.fullmatch(str(data.get("error")))) else ""
    if status == HTTPStatus.TOO_MANY_REQUESTS or code in PATIENCE:
        wait = retry_after_seconds(_header(answer, "retry-after"), clock.now())
        return SendFailed("Slack asks us to slow down.", in_doubt=doubt.when_answered, retry_after_seconds=wait)
    if code in MEND:
        return SendFailed(MEND[code].format(channel=channel), permanent=True, in_doubt=doubt.when_answered)
    if not code or code in UNSETTLED or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return SendFailed(f"Slack gave no answer that settles it (status {status}).", in_doubt=doubt.when_unanswered())
    return SendFailed(f"Slack refused: {code}.", in_doubt=doubt.when_answered)


def _header(answer: Any, name: str) -> str | None:
    headers = answer.get("headers") if isinstance(answer, dict) else answer.headers
    return next((str(value) for key, value in dict(headers or {}).items() if key.lower() == name), None)
