"""Changes what is there already: messages, home pages, forms, reactions, and the assistant's threads.

All of this says how something shall be, so that doing it twice is the same as once, and a lost answer is no worry.
"""

import time
from collections.abc import Mapping
from typing import Any

from slack_sdk.errors import SlackApiError

from integrations.slack.blocks import message_blocks, view_blocks
from integrations.slack.calling import Calling
from integrations.slack.failures import error_code
from integrations.slack.payloads import Form, Home, Place, Prompts, Reaction, Title, Update
from integrations.slack.posting import LONGEST_FALLBACK, receipt
from integrations.slack.reading import OWN_VIEW
from integrations.slack.words import cut
from triage.domain import Receipt, SendFailed

# The form may still be opening when there is something to put in it.
LOOKS, SECONDS_BETWEEN_LOOKS = 6, 0.4
LONGEST_WAIT_FOR_FORM_SECONDS = 15.0
LONGEST_TITLE = 24
LONGEST_TEXT_OF_UPDATE = 3_900
MOST_PROMPTS = 4


def update(calling: Calling, payload: Mapping[str, Any]) -> Receipt:
    """Give a message of ours new words; without parts its old blocks go too."""
    given = Update.read(payload)
    text = cut(given.text, LONGEST_FALLBACK if given.parts else LONGEST_TEXT_OF_UPDATE)
    blocks = message_blocks(given.parts)
    calling.change(
        "chat.update",
        given.channel,
        lambda: calling.client.chat_update(channel=given.channel, ts=given.ts, text=text, blocks=blocks),
    )
    return receipt(given.channel, given.ts)


def delete(calling: Calling, payload: Mapping[str, Any]) -> Receipt:
    """Take a message of ours away; one that is gone is what was wanted."""
    given = Place.read(payload)
    calling.change(
        "chat.delete",
        given.channel,
        lambda: calling.client.chat_delete(channel=given.channel, ts=given.ts),
        good_enough=("message_not_found",),
    )
    return receipt(given.channel, given.ts)


def react(calling: Calling, payload: Mapping[str, Any]) -> Receipt:
    """Put an emoji at a message."""
    given = Reaction.read(payload)
    calling.change(
        "reactions.add",
        given.channel,
        lambda: calling.client.reactions_add(channel=given.channel, timestamp=given.ts, name=given.emoji),
        good_enough=("already_reacted",),
    )
    return receipt(given.channel, given.ts)


def publish_home(calling: Calling, payload: Mapping[str, Any]) -> Receipt:
    """Put a person's home page up."""
    given = Home.read(payload)
    view = {"type": "home", "blocks": view_blocks(given.parts)}
    calling.change("views.publish", given.person, lambda: calling.client.views_publish(user_id=given.person, view=view))
    return Receipt(f"home:{given.person}")


def fill_form(calling: Calling, payload: Mapping[str, Any]) -> Receipt:
    """Put something else in an open form, now or never.

    Whoever looks at a form looks now, so a failure is for good, unless Slack asks for a few seconds only.
    """
    form = Form.read(payload)
    try:
        calling.change("views.update", "the form", lambda: _fill(calling, form))
    except SendFailed as failure:
        soon = failure.retry_after_seconds is not None and failure.retry_after_seconds <= LONGEST_WAIT_FOR_FORM_SECONDS
        if soon and not failure.permanent:
            raise
        given_up = SendFailed(failure.message, permanent=True)
    else:
        return Receipt(f"view:{form.view_id}")
    raise given_up


def _fill(calling: Calling, form: Form) -> None:
    ours = form.view_id.startswith(OWN_VIEW)
    name = {"external_id": form.view_id} if ours else {"view_id": form.view_id}
    for look in range(1, LOOKS + 1):
        try:
            calling.client.views_update(view=_view(form), **name)
        except SlackApiError as error:
            if not ours or error_code(error) != "not_found" or look == LOOKS:
                raise
            time.sleep(SECONDS_BETWEEN_LOOKS)
        else:
            return


def _view(form: Form) -> dict[str, Any]:
    view: dict[str, Any] = {
        "type": "modal",
        "title": _plain(form.title),
        "close": _plain(form.close),
        "private_metadata": form.private,
        "callback_id": form.callback,
        "blocks": view_blocks(form.parts),
    }
    return view | ({"submit": _plain(form.submit)} if form.submit else {})


def _plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": cut(" ".join(text.split()), LONGEST_TITLE) or "…", "emoji": True}


def offer_prompts(calling: Calling, payload: Mapping[str, Any]) -> Receipt:
    """Offer questions in a thread of the assistant."""
    given = Prompts.read(payload)
    prompts = [{"title": one.title, "message": one.message} for one in given.prompts[:MOST_PROMPTS]]
    calling.change(
        "assistant.threads.setSuggestedPrompts",
        given.channel,
        lambda: calling.client.assistant_threads_setSuggestedPrompts(
            channel_id=given.channel, thread_ts=given.thread_ts, prompts=prompts
        ),
    )
    return receipt(given.channel, given.thread_ts)


def name_thread(calling: Calling, payload: Mapping[str, Any]) -> Receipt:
    """Name a thread of the assistant."""
    given = Title.read(payload)
    title = cut(" ".join(given.title.split()), 200)
    calling.change(
        "assistant.threads.setTitle",
        given.channel,
        lambda: calling.client.assistant_threads_setTitle(
            channel_id=given.channel, thread_ts=given.thread_ts, title=title
        ),
    )
    return receipt(given.channel, given.thread_ts)
