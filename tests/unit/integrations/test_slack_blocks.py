"""Whatever the house wants to show, Slack takes it: the vendor's own models are the judge."""

import itertools
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from slack_sdk.models.blocks import Block as VendorsBlock
from slack_sdk.models.blocks import InputBlock
from slack_sdk.models.views import View as VendorsView

from integrations.slack.blocks import message_blocks, view_blocks
from integrations.slack.parts import read_parts
from integrations.slack.payloads import Form, Home, Post
from integrations.slack.reading import Action, read_action
from integrations.slack.words import size
from triage.domain import SendFailed

Json = dict[str, Any]
TEXT = st.one_of(
    st.text(max_size=80),
    st.sampled_from(
        ["", "  ", "x" * 5000, "🙂" * 2100, "word " * 4000, "&amp;" * 1500, "<https://a.test|b> " * 900, "\n" * 50]
    ),
)
VALUE = st.text(st.characters(exclude_characters=",", codec="utf-8"), min_size=1, max_size=75)
CONFIRM = st.fixed_dictionaries({"title": TEXT, "text": TEXT, "yes": TEXT, "no": TEXT})
BUTTON = st.fixed_dictionaries(
    {"action": st.sampled_from(["take", "reroute", "lane.chosen"]), "label": TEXT},
    optional={
        "value": st.text(max_size=2000),
        "style": st.sampled_from(["primary", "danger"]),
        "confirm": CONFIRM,
        "url": st.just("https://example.test/x"),
        "form": st.booleans(),
    },
)
FACT = st.tuples(TEXT, st.one_of(TEXT, TEXT.map(lambda words: {"words": words})))
SHOWN = st.one_of(
    st.fixed_dictionaries({"type": st.sampled_from(["words", "quote", "heading", "copy", "note"]), "text": TEXT}),
    st.fixed_dictionaries({"type": st.just("facts"), "items": st.lists(FACT, max_size=25)}),
    st.fixed_dictionaries({"type": st.just("buttons"), "items": st.lists(BUTTON, max_size=30)}),
    st.just({"type": "line"}),
)
NUMBERS = itertools.count()
ASK = st.fixed_dictionaries(
    {
        "type": st.just("ask"),
        "key": st.builds(lambda: f"key-{next(NUMBERS)}"),
        "label": TEXT,
        "how": st.sampled_from(["line", "paragraph", "one_of", "some_of", "date", "when"]),
        "options": st.lists(st.tuples(VALUE, TEXT), min_size=1, max_size=100, unique_by=lambda option: option[0]),
        "hint": TEXT,
        "optional": st.booleans(),
        "value": st.one_of(
            TEXT, st.sampled_from(["2026-11-21", "2026-11-21T10:00:00+01:00", "2026-11-21T10:00", "1-1-1"])
        ),
    }
)
FEW = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def texts(block: Any) -> Iterator[str]:
    """Give each text object's letters."""
    if isinstance(block, dict):
        if block.get("type") in ("mrkdwn", "plain_text", "text"):
            yield block["text"]
        yield from itertools.chain.from_iterable(texts(inner) for inner in block.values())
    elif isinstance(block, list):
        yield from itertools.chain.from_iterable(texts(inner) for inner in block)


def check(blocks: list[Json]) -> None:
    for block in blocks:
        parsed = VendorsBlock.parse(block)
        assert parsed is not None
        parsed.validate_json()
        for element in [*(getattr(parsed, "elements", None) or []), getattr(parsed, "element", None)]:
            if element is not None and hasattr(element, "validate_json"):
                element.validate_json()
        if isinstance(parsed, InputBlock):
            assert parsed.element is not None
        assert all(text and size(text) <= 3000 for text in texts(block)), block
        for field in block.get("fields", []):
            assert size(field["text"]) <= 2000


@FEW
@given(st.lists(SHOWN, max_size=70))
def test_any_message_is_within_every_limit(parts: list[Json]) -> None:
    blocks = message_blocks(read_parts(parts))
    check(blocks)
    assert len(blocks) <= 50
    said = sum(size(text) for block in blocks if block["type"] not in ("actions", "input") for text in texts(block))
    assert said <= 12_000 + 2 * 3_000
    pressed = [
        element["action_id"] for block in blocks for element in block.get("elements", []) if "action_id" in element
    ]
    assert len(pressed) == len(set(pressed))


@FEW
@given(st.lists(st.one_of(SHOWN, ASK), max_size=40))
def test_any_form_and_page_is_within_every_limit(parts: list[Json]) -> None:
    blocks = view_blocks(read_parts(parts))
    check(blocks)
    assert len(blocks) <= 100
    assert len(json.dumps(blocks)) < 250_000


def test_a_card_looks_as_meant() -> None:
    parts = read_parts(
        [
            {"type": "heading", "text": "AI-7  A workflow that failed"},
            {"type": "words", "text": "From <@U0SANDBOX2>, *urgent*"},
            {"type": "quote", "text": "<!channel> *see* <https://evil.test|here> &amp;"},
            {
                "type": "facts",
                "items": [["Lane", "Workflow <@U1>"], ["Jira", {"words": "<https://jira.test/AI-7|AI-7>"}]],
            },
            {"type": "copy", "text": "  [NAME] said"},
            {"type": "note", "text": "sure: 87 %"},
            {"type": "line"},
            {"type": "buttons", "items": [{"action": "take", "label": "Take", "value": "AI-7", "style": "primary"}]},
        ]
    )
    shown = message_blocks(parts)
    assert [block["type"] for block in shown] == [
        *("header", "section", "rich_text", "section", "rich_text", "context", "divider", "actions"),
    ]
    # Rich text has no markup, so that somebody's words can't mention a channel or hide an address.
    assert shown[2]["elements"][0]["elements"] == [
        {"type": "text", "text": "<!channel> *see* <https://evil.test|here> &amp;"}
    ]
    assert [one["text"] for one in shown[3]["fields"]] == [
        "*Lane*\nWorkflow &lt;@U1&gt;",
        "*Jira*\n<https://jira.test/AI-7|AI-7>",
    ]
    assert shown[4]["elements"][0]["elements"][0]["text"] == "  [NAME] said"


def test_buttons_stay_when_a_message_is_too_long() -> None:
    many = [{"type": "heading", "text": str(number)} for number in range(80)]
    blocks = message_blocks(read_parts([*many, {"type": "buttons", "items": [{"action": "take", "label": "Take"}]}]))
    assert (len(blocks), blocks[-1]["type"]) == (50, "actions")
    assert blocks[-2]["elements"][0]["text"] == "…"


@pytest.mark.parametrize(("form", "url"), [(True, None), (False, "https://example.test"), (False, None)])
def test_a_buttons_id_says_what_pressing_it_does(form: bool, url: str | None) -> None:  # noqa: FBT001 -- a table's cell
    given_button = {"action": "reroute", "label": "Reroute", "form": form} | ({"url": url} if url else {})
    block = message_blocks(read_parts([{"type": "buttons", "items": [given_button]}]))[0]
    expected = Action("reroute", opens_form=form, is_link=url is not None)
    assert read_action(block["elements"][0]["action_id"]) == expected


@pytest.mark.parametrize(
    "part",
    [
        {"type": "buttons", "items": [{"action": "take", "label": "Take", "value": "x" * 2001}]},
        {"type": "buttons", "items": [{"action": "a|b", "label": "Take"}]},
        {"type": "buttons", "items": [{"action": "open", "label": "Open", "url": "javascript:alert(1)"}]},
        {"type": "ask", "key": "why", "label": "Why?", "how": "one_of"},
        {"type": "ask", "key": "why", "label": "Why?", "how": "some_of", "options": [["a,b", "A and B"]]},
        {"type": "picture"},
    ],
)
def test_what_can_not_be_shortened_is_refused(part: Json) -> None:
    with pytest.raises(ValidationError):
        read_parts([part])


ASKED = {"type": "ask", "key": "why", "label": "Why?", "how": "line"}


@pytest.mark.parametrize(
    ("model", "payload"),
    [
        (Post, {"channel": "C1234567", "text": "Hello", "parts": [ASKED]}),
        (Post, {"text": "Hello"}),
        (Post, {"channel": "C1234567", "person": "U1234567", "text": "Hello"}),
        (Home, {"person": "U1234567", "parts": [ASKED]}),
        (Form, {"view_id": "V1", "title": "Why", "close": "Close", "parts": [ASKED]}),
        (Form, {"view_id": "V1", "title": "Why", "close": "Close", "submit": "Send", "parts": [ASKED, ASKED]}),
    ],
)
def test_what_is_not_as_agreed_is_refused_without_repeating_it(model: type[Post | Home | Form], payload: Json) -> None:
    with pytest.raises(SendFailed) as raised:
        model.read(payload)
    assert raised.value.permanent
    assert "Why?" not in raised.value.message


def test_the_vendors_own_model_takes_a_form() -> None:
    parts = read_parts(
        [ASKED | {"value": "because"}, ASKED | {"key": "when", "how": "when", "value": "2026-11-21T10:00:00Z"}]
    )
    view = VendorsView(
        type="modal",
        title={"type": "plain_text", "text": "Why"},
        submit={"type": "plain_text", "text": "Send"},
        blocks=view_blocks(parts),
    )
    view.validate_json()
    assert view.to_dict()["blocks"][1]["element"]["initial_date_time"] == 1795255200
