"""Posts a message with a picture, once: the picture goes to Slack first, unseen, and then the message that shows it.

A picture that is only uploaded is the app's alone, so an attempt that ends halfway shows nothing to anybody. The
message carries its delivery's key like every other, and by that a lost answer is looked up. Slack takes up a file a
moment after it has it, and refuses a message that shows it sooner: https://docs.slack.dev/messaging/working-with-files
"""

import time
from collections.abc import Mapping
from contextlib import suppress
from http import HTTPStatus
from http.client import HTTPException
from typing import Annotated, Any

from pydantic import Field, field_validator
from slack_sdk.errors import SlackClientError

from integrations.doubt import Doubt
from integrations.slack.blocks import message_blocks
from integrations.slack.calling import Calling
from integrations.slack.failures import CONTENT, in_our_words
from integrations.slack.parts import Part, Strict, read_parts
from integrations.slack.payloads import Identifier, Payload, Post
from integrations.slack.payloads import Words as Required
from integrations.slack.posting import find, post_in_turn
from integrations.slack.shapes import mapping, words
from integrations.slack.words import cut
from triage.domain import Receipt, SendFailed

# https://docs.slack.dev/reference/methods/files.getUploadURLExternal, and of the block of an image.
LONGEST_ALT, LONGEST_TITLE = 1_000, 2_000
PICTURE = "image/png"
LOOKS, FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 12, 0.1, 1.0
NOT_READY_SECONDS = 30.0
NOT_TAKEN = "Slack did not take the picture (status {status})."
NOT_READY = "Slack has not taken up the picture yet."
NOT_SHOWN = "Slack does not show the picture in the message."
ELSEWHERE = "Slack named an address for the picture that is not its own."


class Picture(Strict):
    """A picture, and what it says to those who don't see it."""

    name: Identifier
    title: Required
    alt: Required
    content: Annotated[bytes, Field(min_length=1, repr=False)]


class PicturePost(Payload):
    """`report.post`: what stands above the picture, the picture, and what stands below it."""

    channel: Required
    text: Required
    above: list[Part] = Field(default_factory=list)
    picture: Picture
    below: list[Part] = Field(default_factory=list)

    @field_validator("above", "below", mode="before")
    @classmethod
    def _read(cls, given: Any) -> Any:
        return read_parts(given) if isinstance(given, list | tuple) else given


def post_with_picture(calling: Calling, payload: Mapping[str, Any]) -> Receipt:
    """Post it, or find what an earlier attempt posted."""
    message = PicturePost.read(payload)
    found = find(calling, message.channel)
    if found is not None:
        return found
    # First of all, so that no picture waits in Slack for its message.
    calling.wait_for_turn(message.channel)
    file_id = _upload(calling, message)
    try:
        _wait_until_taken_up(calling, message.channel, file_id)
        return post_in_turn(calling, _shown(message, file_id), place=message.channel)
    except SendFailed as failure:
        if not failure.in_doubt:
            _take_back(calling, file_id)
        if failure.permanent and failure.message == CONTENT:
            # It is our own blocks that it refuses, and they hold nothing new but the file.
            raise SendFailed(NOT_SHOWN, retry_after_seconds=NOT_READY_SECONDS) from None
        raise


def _upload(calling: Calling, message: PicturePost) -> str:
    picture, place, client = message.picture, message.channel, calling.client
    alt = cut(picture.alt, LONGEST_ALT)
    begun = calling.act(
        place,
        lambda: client.files_getUploadURLExternal(filename=picture.name, length=len(picture.content), alt_txt=alt),
    )
    url, file_id = words(begun.data, "upload_url"), words(begun.data, "file_id")
    if not client.may_upload_to(url) or not file_id:
        raise SendFailed(ELSEWHERE)
    status = calling.act(place, lambda: client.send_to(url, picture.content, kind=PICTURE))
    if status != HTTPStatus.OK:
        raise SendFailed(NOT_TAKEN.format(status=status))
    title = cut(picture.title, LONGEST_TITLE)
    calling.act(place, lambda: client.files_completeUploadExternal(files=[{"id": file_id, "title": title}]))
    return file_id


def _wait_until_taken_up(calling: Calling, place: str, file_id: str) -> None:
    """Wait until Slack knows what kind of file it is: from then on a message may show it."""
    pause, longest = FIRST_PAUSE_SECONDS, calling.attempt.seconds_left / 2
    begun = time.monotonic()
    for _ in range(LOOKS):
        with in_our_words(calling.clock, place, doubt=Doubt.left_from_before(was_in_doubt=False)):
            shown = mapping(calling.client.files_info(file=file_id).data, "file")
        if words(shown, "mimetype"):
            return
        if time.monotonic() - begun > longest:
            break
        time.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE_SECONDS)
    raise SendFailed(NOT_READY, retry_after_seconds=NOT_READY_SECONDS)


def _shown(message: PicturePost, file_id: str) -> Post:
    alt = cut(message.picture.alt, LONGEST_TITLE)
    image = {"type": "image", "slack_file": {"id": file_id}, "alt_text": alt}
    blocks = [*message_blocks(message.above), image, *message_blocks(message.below)]
    return Post(channel=message.channel, text=message.text, blocks=blocks)


def _take_back(calling: Calling, file_id: str) -> None:
    """Remove a picture that no message shows; one that stays is seen by nobody."""
    with suppress(SlackClientError, OSError, HTTPException, ValueError, SendFailed):
        calling.client.files_delete(file=file_id)
