"""The few words that the adapter shows before the house has had time to say anything."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from integrations.slack.words import cut


@dataclass(frozen=True)
class Phrases:
    """Words for a form that is still empty, for one that was sent, and for one that can't be opened any more."""

    title: str = "AI desk"
    loading: str = "One moment, please."
    received: str = "Thank you, we have it. You will hear from us in your direct messages."
    close: str = "Close"
    too_late: str = "Slack gave up waiting before the form could open. Please try once more."


# By locale, such as `de-DE`; an empty one is a person whose language is not known yet.
PhrasesFor = Callable[[str], Phrases]


def in_english(_locale: str) -> Phrases:
    """Say it in English, whoever asks."""
    return Phrases()


def loading_view(phrases: Phrases, *, name: str) -> dict[str, Any]:
    """Lay out the form that is shown until the house fills it; `name` is what it will be found by."""
    return dict(_view(phrases, phrases.loading)) | {"external_id": name}


def received_view(phrases: Phrases) -> dict[str, Any]:
    """Lay out what stands in place of a form that was sent."""
    return dict(_view(phrases, phrases.received))


def _view(phrases: Phrases, words: str) -> Mapping[str, Any]:
    return {
        "type": "modal",
        "title": {"type": "plain_text", "text": cut(phrases.title, 24)},
        "close": {"type": "plain_text", "text": cut(phrases.close, 24)},
        "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": cut(words, 3000)}}],
    }
