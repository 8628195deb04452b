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
SCOPE = (
    "The Slack app lacks a permission: give it chat:write and the rest of `triage slack manifest`, and install it anew."
)
INVITE = "The Slack app is not in channel {channel}: invite it there."
CONTENT = "Slack does not take the message as it is written (too long, empty, or its blocks are wrong)."
GONE = "The message in Slack channel {channel} is gone."
FORM_GONE = "The form in Slack was closed before it could be filled."
ASSISTANT = "The Slack app is no assistant: switch that on as `triage slack manifest` lists it."
NO_MORE_REACTIONS = "The message in Slack channel {channel} takes no more reactions."
MEND = {
    "message_not_found": GONE,
    "thread_not_found": GONE,
    "invalid_thread_ts": GONE,
    "cannot_reply_to_message": "The message in Slack channel {channel} can't be answered any more.",
    "cant_update_message": "The message in Slack channel {channel} is not the app's own, so it can't change it.",
    "cant_delete_message": "The message in Slack channel {channel} is not the app's own, so it can't delete it.",
    "edit_window_closed": "The workspace no longer lets the message in Slack channel {channel} be changed.",
    "user_not_in_channel": "The person is not in Slack channel {channel}.",
    "user_disabled": "The account of {channel} is deactivated in Slack.",
    "user_not_visible": "Slack hides the person {channel} from the app.",
    "messages_tab_disabled": "The Slack app takes no direct messages: switch its messages tab on.",
    "not_found": FORM_GONE,
    "not_enabled": "The Slack app has no home page: switch its home tab on.",
    "view_too_large": CONTENT,
    "invalid_arguments": CONTENT,
    "not_agent_app": ASSISTANT,
    "invalid_name": "The workspace has no emoji of that name.",
    "too_many_emoji": NO_MORE_REACTIONS,
    "too_many_reactions": NO_MORE_REACTIONS,
    "thread_locked": NO_MORE_REACTIONS,
    "not_reactable": NO_MORE_REACTIONS,
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
# Somebody else changed it in the same moment: the next try sees what they did.
TOGETHER = frozenset({"hash_conflict"})
TOGETHER_SECONDS = 1.0


# Nothing goes while this lasts and everything may afterwards, so nothing is given up for it.
CUT_OFF = frozenset({TOKEN})
CUT_OFF_SECONDS = 60.0


class SlowDown(SendFailed):
    """Slack asks for patience: all that goes to the same place waits."""


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
    code = _code(data)
    if status == HTTPStatus.TOO_MANY_REQUESTS or code in PATIENCE:
        wait = retry_after_seconds(_header(answer, "retry-after"), clock.now())
        return SlowDown("Slack asks us to slow down.", in_doubt=doubt.when_answered, retry_after_seconds=wait)
    if code in TOGETHER:
        words = "It was changed in Slack in the same moment."
        return SendFailed(words, in_doubt=doubt.when_answered, retry_after_seconds=TOGETHER_SECONDS)
    if code.startswith("restricted_action"):
        code = "restricted_action"
    if MEND.get(code) in CUT_OFF:
        return SendFailed(MEND[code], in_doubt=doubt.when_answered, retry_after_seconds=CUT_OFF_SECONDS)
    if code in MEND:
        return SendFailed(MEND[code].format(channel=channel), permanent=True, in_doubt=doubt.when_answered)
    if not code or code in UNSETTLED or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return SendFailed(f"Slack gave no answer that settles it (status {status}).", in_doubt=doubt.when_unanswered())
    return SendFailed(f"Slack refused: {code}.", in_doubt=doubt.when_answered)


def is_lost(error: Exception) -> bool:
    """Say whether no answer came that settles anything, so that asking once more may bring one."""
    if not isinstance(error, SlackApiError):
        return True
    code = error_code(error)
    return (not code and not is_patience_asked(error)) or code in UNSETTLED


def may_pass(error: SlackApiError) -> bool:
    """Say whether the same question may be answered later on."""
    return is_lost(error) or is_patience_asked(error) or MEND.get(error_code(error)) in CUT_OFF


def asked_patience(error: SlackApiError, clock: Clock) -> float | None:
    """Say for how long Slack asks us to be patient, if it does."""
    return (
        retry_after_seconds(_header(error.response, "retry-after"), clock.now()) if is_patience_asked(error) else None
    )


def is_patience_asked(error: SlackApiError) -> bool:
    """Say whether Slack asks us to slow down."""
    return _status(error) == HTTPStatus.TOO_MANY_REQUESTS or error_code(error) in PATIENCE


def _status(error: SlackApiError) -> int:
    answer = error.response
    return int(answer.get("status", 0) if isinstance(answer, dict) else answer.status_code)


def error_code(error: SlackApiError) -> str:
    """Give Slack's own word for what went wrong, or nothing."""
    return "" if isinstance(error.response, dict) else _code(error.response.data)


def _code(data: Any) -> str:
    # The package puts an answer that is no JSON here, so what does not look like a code is none.
    found = CODE.fullmatch(str(data.get("error"))) if isinstance(data, dict) else None
    return found.group() if found else ""


def _header(answer: Any, name: str) -> str | None:
    headers = answer.get("headers") if isinstance(answer, dict) else answer.headers
    return next((str(value) for key, value in dict(headers or {}).items() if key.lower() == name), None)
