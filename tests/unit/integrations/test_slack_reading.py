"""Everything that Slack sends is one arrival or is let go, and no shape of it does harm."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.slack.reading import opens_view, read
from integrations.slack.reported import Dropped
from triage.domain import Arrival

Json = dict[str, Any]
SAMPLES = Path(__file__).parents[4] / "shared" / "contracts" / "slack" / "java-sdk.event-samples.json"
US, INES, TOM = "U0SANDBOX1", "U0SANDBOX2", "U0SANDBOX3"
BOTS_OWN = ("bot_id", "bot_profile", "app_id")
# What the vendor's samples leave blank.
FILLED = {
    **dict.fromkeys(("team_id", "team"), "T1"),
    **dict.fromkeys(("user", "user_id", "item_user"), INES),
    **dict.fromkeys(("channel", "channel_id"), "C0SANDBOX1"),
    **dict.fromkeys(("ts", "message_ts", "action_ts", "event_ts", "deleted_ts"), "1700000000.000100"),
    "event_id": "Ev1",
    "trigger_id": "1.2.abc",
    "id": "V1",
    "tab": "home",
    "reaction": "eyes",
    "action_id": "take|0",
    "hash": "1.x",
    "callback_id": "report",
    "command": "/ai",
    "text": "hello",
    "channel_type": "im",
}


def samples() -> dict[str, Json]:
    if not SAMPLES.is_file():
        pytest.skip("the vendor's samples are not beside the project")
    loaded: dict[str, Json] = json.loads(SAMPLES.read_text())
    return loaded


def filled(value: Any, *, name: str = "") -> Any:
    """Put plausible values where the sample is blank, and leave out what only a bot's message has."""
    if isinstance(value, dict):
        return {key: filled(inner, name=key) for key, inner in value.items() if key not in BOTS_OWN}
    if isinstance(value, list):
        return [filled(inner, name=name) for inner in value]
    return FILLED.get(name, value) if value in ("", "0000000000.000000") else value


def event(kind: str, **more: Any) -> Json:
    return {
        "type": "event_callback",
        "team_id": "T1",
        "api_app_id": "A1",
        "event_id": "Ev1",
        "authorizations": [{"user_id": US, "is_bot": True}],
        "event": {"type": kind, **more},
    }


def message(**more: Any) -> Json:
    return event("message", **{"channel": "D1", "channel_type": "im", "ts": "1.1", "user": INES, "text": "hi"} | more)


def taken(payload: Any) -> Arrival:
    found = read(payload)
    assert isinstance(found, Arrival), found
    return found


def why(payload: Any) -> str:
    found = read(payload)
    assert isinstance(found, Dropped), found
    return found.why


def test_every_payload_of_the_vendors_samples_is_taken_without_an_error() -> None:
    for name, payload in samples().items():
        assert isinstance(read(payload), Arrival | Dropped), name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("BlockActionPayload", "pressed"),
        ("MessageShortcutPayload", "shortcut_message"),
        ("SlashCommandPayload", "command"),
        ("ViewSubmissionPayload", "submitted"),
        ("AppHomeOpenedPayload", "home_opened"),
        ("AppMentionPayload", "message"),
        ("ChannelArchivePayload", "channel_archived"),
        ("MessageFileSharePayload", "message"),
        ("ReactionAddedPayload", "reaction"),
        ("TokensRevokedPayload", "tokens_revoked"),
        ("AppUninstalledPayload", "app_uninstalled"),
    ],
)
def test_the_vendors_samples_are_understood(name: str, kind: str) -> None:
    payload = filled(samples()[name])
    assert taken(payload).kind == kind
    assert taken(payload) == taken(copy.deepcopy(payload))


def test_a_direct_message_is_read() -> None:
    found = taken(
        message(text="can I paste <https://a.test|this>?", thread_ts="1.0", files=[{"id": "F1", "name": "a.txt"}])
    )
    assert found.key == "slack:message:T1:D1:1.1"
    assert (found.kind, found.person, found.text) == ("message", INES, "can I paste this (https://a.test)?")
    files = [{"id": "F1", "name": "a.txt", "mimetype": "", "size": 0}]
    assert found.data == {
        "channel": "D1",
        "channel_type": "im",
        "ts": "1.1",
        "thread_ts": "1.0",
        "team": "T1",
        "files": files,
        "mentions_us": False,
    }


def test_a_mention_and_its_message_are_one() -> None:
    said = {"channel": "C1", "channel_type": "channel", "ts": "1.1", "user": INES, "text": f"<@{US}> may I?"}
    first, second = taken(event("message", **said)), taken(event("app_mention", **said) | {"event_id": "Ev2"})
    assert first == second
    assert (first.data["mentions_us"], first.text) == (True, "may I?")


def test_what_was_forwarded_is_read_too() -> None:
    shared = [{"is_share": True, "text": "the &lt;other&gt; message"}, {"text": "an unfurled page"}]
    assert taken(message(text="see", attachments=shared)).text == "see\n\nthe <other> message"


def test_what_colleagues_say_to_each_other_is_not_read() -> None:
    said = {"channel": "C1", "channel_type": "channel", "ts": "1.1", "user": INES}
    assert why(event("message", **said, text=f"<@{TOM}> lunch?")) == "not said to us"
    assert taken(event("message", **said, text="in a thread", thread_ts="1.0")).data["mentions_us"] is False
    edited = {
        "channel": "C1",
        "subtype": "message_changed",
        "message": {**said, "edited": {"ts": "2.0"}, "text": "lunch!"},
    }
    assert why(event("message", **edited)) == "not said to us"


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"bot_id": "B1"}, "a bot's message"),
        ({"user": US}, "a bot's message"),
        ({"user": "USLACKBOT"}, "a bot's message"),
        ({"app_id": "A1"}, "a bot's message"),
        ({"subtype": "bot_message"}, "a bot's message"),
        ({"subtype": "channel_join"}, "a message that nobody typed"),
        ({"subtype": "something_new"}, "a message that nobody typed"),
        ({"user": ""}, "incomplete"),
        ({"ts": None}, "incomplete"),
    ],
)
def test_messages_that_nobody_needs_are_let_go(more: Json, reason: str) -> None:
    assert why(message(**more)) == reason


def test_edits_and_deletions_name_their_message() -> None:
    inner = {"ts": "1.1", "user": INES, "text": "better", "edited": {"user": INES, "ts": "2.0"}}
    edit = event("message", subtype="message_changed", channel="D1", channel_type="im", message=inner, ts="2.0")
    assert (taken(edit).key, taken(edit).text) == ("slack:message:T1:D1:1.1:edited:2.0", "better")
    unfurled = event("message", subtype="message_changed", channel="D1", message={"ts": "1.1", "user": INES})
    assert why(unfurled) == "a change that nobody made"
    gone = event("message", subtype="message_deleted", channel="D1", deleted_ts="1.1", previous_message={"user": INES})
    assert (taken(gone).key, taken(gone).person) == ("slack:message:T1:D1:1.1:deleted", INES)
    among = {"user": INES, "text": "see you"}
    theirs = event("message", subtype="message_deleted", channel="C1", deleted_ts="1.1", previous_message=among)
    assert why(theirs) == "not said to us"
    tombstone = inner | {"subtype": "tombstone", "user": "USLACKBOT"}
    before = {"ts": "1.1", "user": INES}
    left = event("message", subtype="message_changed", channel="D1", message=tombstone, previous_message=before)
    assert taken(left).key == taken(gone).key


def test_a_reaction_without_its_colour_is_read_and_our_own_is_not() -> None:
    item = {"type": "message", "channel": "C1", "ts": "1.1"}
    found = taken(
        event("reaction_added", user=INES, item=item, reaction="wave::skin-tone-2", item_user=TOM, event_ts="3.0")
    )
    assert found.key == f"slack:reaction:C1:1.1:{INES}:wave:3.0"
    assert found.data == {"team": "T1", "channel": "C1", "ts": "1.1", "emoji": "wave", "author": TOM}
    assert why(event("reaction_added", user=US, item=item, reaction="wave")) == "our own"


@pytest.mark.parametrize(
    ("payload", "kind"),
    [
        (event("channel_left", channel="C1"), "bot_removed"),
        (event("member_left_channel", channel="C1", user=US), "bot_removed"),
        (event("group_archive", channel="C1", user=INES), "channel_archived"),
        (event("user_change", user={"id": INES, "deleted": True}), "person_changed"),
        (
            event(
                "assistant_thread_started", assistant_thread={"user_id": INES, "channel_id": "D1", "thread_ts": "1.1"}
            ),
            "assistant_started",
        ),
    ],
)
def test_what_happens_to_channels_and_people_is_read(payload: Json, kind: str) -> None:
    assert taken(payload).kind == kind


@pytest.mark.parametrize(
    "payload",
    [
        event("member_left_channel", channel="C1", user=INES),
        event("user_change", user={"id": INES, "deleted": False}),
        event("app_home_opened", user=INES, tab="messages"),
        event("tokens_revoked", tokens={"oauth": [INES], "bot": []}),
        {"type": "view_closed", "view": {"id": "V1"}},
        {"type": "block_suggestion"},
    ],
)
def test_what_nobody_needs_is_let_go(payload: Json) -> None:
    assert isinstance(read(payload), Dropped)


def pressed(action_id: str, **more: Any) -> Json:
    action = {"type": "button", "action_id": action_id, "value": "AI-7", "action_ts": "5.0"}
    return {
        "type": "block_actions",
        "user": {"id": INES},
        "team": {"id": "T1"},
        "channel": {"id": "C1"},
        "message": {"ts": "1.1", "thread_ts": "1.0"},
        "container": {"type": "message", "message_ts": "1.1", "channel_id": "C1"},
        "trigger_id": "1.2.abc",
        "response_url": "https://hooks.slack.com/actions/T1/1/x",
        "actions": [action],
    } | more


def test_words_where_only_our_own_ids_stand_are_not_taken_along() -> None:
    said = "my password is Tulip-River-42!"
    button = {"type": "button", "action_id": "take|0", "value": said, "action_ts": "5.0"}
    view: Json = {"id": "V1", "hash": "h", "callback_id": said, "private_metadata": said}
    view["state"] = {"values": {said: {"x": {"value": "kept by nobody"}}, "text": {"text": {"value": "said"}}}}
    sent = taken({"type": "view_submission", "user": {"id": INES}, "team": {"id": "T1"}, "view": view})
    assert "Tulip" not in str((taken(pressed("take|0", actions=[button])), sent))
    assert sent.fields == {"text": "said"}
    assert why(pressed(f"{said}|0", actions=[button | {"action_id": f"{said}|0"}])) == "incomplete"


def test_a_pressed_button_names_its_action_and_place() -> None:
    found = taken(pressed("take|3"))
    assert found.key == f"slack:pressed:{INES}:5.0:take|3"
    assert found.data == {
        "team": "T1",
        "action": "take",
        "value": "AI-7",
        "channel": "C1",
        "ts": "1.1",
        "thread_ts": "1.0",
        "container": "message",
        "response_url": "https://hooks.slack.com/actions/T1/1/x",
    }
    assert opens_view(found) is None


def test_a_button_with_a_form_says_which_view_is_to_be_opened() -> None:
    found = taken(pressed("reroute|f3"))
    assert found.data["action"] == "reroute"
    assert opens_view(found) == found.data["view_id"] == taken(pressed("reroute|f3")).data["view_id"]
    assert found.data["trigger"] == "1.2.abc"


def test_a_button_within_a_form_opens_no_other() -> None:
    view = {"id": "V1", "type": "modal", "private_metadata": "m", "callback_id": "report"}
    found = taken(pressed("more|f0", view=view, message=None, channel=None, container={"type": "view"}))
    assert opens_view(found) is None
    assert (found.data["view_id"], found.data["container"], found.data["private"]) == ("V1", "view", "m")


def test_a_followed_link_is_let_go() -> None:
    assert why(pressed("open|u1")) == "a link was followed"


def test_what_was_chosen_in_a_menu_is_its_value() -> None:
    chosen = {
        "type": "static_select",
        "action_id": "lane|0",
        "action_ts": "5.0",
        "selected_option": {"value": "technical"},
    }
    assert taken(pressed("", actions=[chosen])).data["value"] == "technical"


def test_a_sent_form_gives_each_field_by_its_key() -> None:
    values = {
        "why": {"why": {"type": "plain_text_input", "value": "it broke"}},
        "lane": {"lane": {"type": "static_select", "selected_option": {"value": "technical"}}},
        "tools": {"tools": {"type": "checkboxes", "selected_options": [{"value": "a"}, {"value": "b"}]}},
        "day": {"day": {"type": "datepicker", "selected_date": "2026-11-21"}},
        "since": {"since": {"type": "datetimepicker", "selected_date_time": 1795255200}},
        "empty": {"empty": {"type": "plain_text_input", "value": None}},
    }
    view = {"id": "V1", "hash": "1.x", "callback_id": "report", "private_metadata": "AI-7", "state": {"values": values}}
    found = taken({"type": "view_submission", "user": {"id": INES}, "team": {"id": "T1"}, "view": view})
    assert (found.key, found.kind) == ("slack:submitted:V1:1.x", "submitted")
    assert found.data == {"team": "T1", "view_id": "V1", "view": "report", "private": "AI-7"}
    assert found.fields == {
        "why": "it broke",
        "lane": "technical",
        "tools": "a,b",
        "day": "2026-11-21",
        "since": "2026-11-21T10:00:00+00:00",
    }


def test_a_shortcut_takes_somebody_elses_message_and_its_link() -> None:
    payload = {
        "type": "message_action",
        "trigger_id": "1.2.abc",
        "callback_id": "ask_about_this",
        "user": {"id": INES},
        "team": {"id": "T1", "domain": "example"},
        "channel": {"id": "C1"},
        "message_ts": "1.1",
        "message": {"ts": "1.1", "user": TOM, "text": "look &amp; see"},
    }
    found = taken(payload)
    assert (found.key, found.person, found.text) == ("slack:shortcut:1.2.abc", INES, "look & see")
    assert (found.data["author"], found.data["permalink"]) == (TOM, "https://example.slack.com/archives/C1/p11")
    assert opens_view(found)


# What people type must not pass for an id: no `data` but a file's name holds any of it.
def words_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from () if name in ("files", "value", "private", "view") else words_in(inner)
    elif isinstance(value, str):
        yield value


def test_no_typed_word_passes_for_an_id() -> None:
    for name, payload in samples().items():
        typed = json.loads(json.dumps(filled(payload)).replace('"hello"', '"my password is hunter2"'))
        found = read(typed)
        if isinstance(found, Arrival):
            assert "hunter2" not in " ".join(words_in(dict(found.data))) + found.key, name


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)
KINDS = ["event_callback", "block_actions", "message_action", "shortcut", "view_submission", "view_closed", "other"]


@given(ANYTHING, st.sampled_from(KINDS))
def test_no_shape_makes_reading_fail(anything: Any, kind: str) -> None:
    for payload in (
        anything,
        {"type": kind, "event": anything},
        {"type": kind, **(anything if isinstance(anything, dict) else {})},
    ):
        assert isinstance(read(payload), Arrival | Dropped)


@given(st.data())
def test_no_damaged_payload_makes_reading_fail(data: st.DataObject) -> None:
    whole = [message(files=[{"id": "F1"}]), pressed("take|0"), event("reaction_added", item={"channel": "C1"})]
    payload = copy.deepcopy(data.draw(st.sampled_from(whole)))
    at: Any = payload
    while True:
        name = data.draw(st.sampled_from(list(at) if isinstance(at, dict) else range(len(at))))
        if not isinstance(at[name], dict | list) or not at[name] or data.draw(st.booleans()):
            at[name] = data.draw(ANYTHING)
            break
        at = at[name]
    assert isinstance(read(payload), Arrival | Dropped)


def test_a_huge_message_is_cut_and_not_refused() -> None:
    found = taken(message(text="<" * 10**6, files=[{"id": f"F{number}"} for number in range(10_000)]))
    assert len(found.text) == 40_000
    assert len(found.data["files"]) == 20
