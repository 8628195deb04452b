"""What the app says back: to a `response_url`, or at once to a slash command."""

from dataclasses import replace
from typing import Any

from integrations.sandbox.slack.arguments import SlackRefused, is_true, read_content
from integrations.sandbox.slack.inside import Inside
from integrations.sandbox.slack.state import Channel, Message
from integrations.sandbox.slack.tickets import Reply
from integrations.sandbox.wire import Request, Response, as_json

Json = dict[str, Any]
GONE = frozenset({"expired_url", "used_url"})


def answer(inside: Inside, request: Request) -> Response:
    """Take a response over HTTP."""
    try:
        reply = inside.tickets.use_reply(request.path.rpartition("/")[2])
        given = request.json()
        with inside.state.lock:
            respond(inside, reply, given)
    except ValueError:
        return as_json({"ok": False, "error": "invalid_payload"}, 400)
    except SlackRefused as refused:
        return as_json({"ok": False, "error": refused.error} | refused.more, 404 if refused.error in GONE else 400)
    return Response(200, b"ok", "text/plain;charset=UTF-8")


def respond(inside: Inside, reply: Reply, given: Any) -> None:
    """Say it where the person is: to that person alone unless the app wants otherwise."""
    if not isinstance(given, dict):
        raise SlackRefused("invalid_payload")
    channel = inside.state.channels[reply.channel]
    original = inside.state.any_message(channel.id, reply.message_ts) if reply.message_ts else None
    if is_true(given, "delete_original"):
        if original is not None:
            inside.workspace.remove(channel, original)
        return
    content = read_content(given)
    if is_true(given, "replace_original") and original is not None:
        if original.only_for:
            inside.state.put(replace(original, **content))
        else:
            inside.workspace.change(channel, original, **content | {"metadata": original.metadata})
        return
    _say(inside, channel, reply, given=given, content=content)


def _say(inside: Inside, channel: Channel, reply: Reply, *, given: Json, content: Json) -> None:
    thread_ts = given.get("thread_ts") or None
    message = Message(channel.id, inside.state.next_ts(), thread_ts=thread_ts, **content)
    if given.get("response_type") == "in_channel":
        inside.workspace.post(channel, message)
    else:
        inside.state.put(replace(message, only_for=reply.user))
