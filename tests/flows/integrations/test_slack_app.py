"""What Slack sends is verified, stored once, and only then acknowledged."""

import json
import logging
import time
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest

from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.server import Sandbox
from integrations.sandbox.slack.signing import signed_headers
from integrations.slack.app import handler
from integrations.slack.sender import SlackSender
from tests.flows.integrations.slack_serving import Desk, Serving
from tests.flows.integrations.trials import Trial
from triage.domain import Destination, Outgoing

INES = "Ines Okafor"
TEXT = "can I paste the xyzzy contract?"
ABOUT = {"type": "words", "text": "What is it about?"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
Answer = tuple[int, bytes]


@pytest.fixture
def desk(sandbox: Sandbox) -> Iterator[Desk]:
    desk = Desk(sandbox)
    with Serving(desk.app) as serving:
        assert sandbox.slack.connect(serving.url).is_ok
        sandbox.slack.conditions.time_scale = 0.01
        yield desk


@pytest.fixture
def bare(sandbox: Sandbox) -> Desk:
    return Desk(sandbox)


def give(
    desk: Desk, sandbox: Sandbox, payload: object, *, now: float | None = None, changes: dict[str, str] | None = None
) -> Answer:
    body = json.dumps(payload).encode() if not isinstance(payload, bytes) else payload
    secret = sandbox.credentials.slack_signing_secret
    headers = (
        {"Content-Type": "application/json"} | signed_headers(secret, body, now=now or time.time()) | (changes or {})
    )
    status, _, answer = handler(desk.app)(body, headers)
    return status, answer


def event(**more: object) -> dict[str, object]:
    said = {"type": "message", "channel": "D1", "channel_type": "im", "ts": "1.1", "user": "U2", "text": TEXT} | more
    return {"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": said}


def test_a_direct_message_is_stored_before_it_is_acknowledged(desk: Desk, sandbox: Sandbox) -> None:
    sandbox.slack.say(INES, "@app", TEXT)
    assert sandbox.slack.settle()
    found = desk.inbox.only("message")
    assert (found.text, found.data["channel_type"]) == (TEXT, "im")
    assert all(delivery.is_done for delivery in sandbox.slack.deliveries)


def test_a_mention_is_stored_once_though_slack_tells_of_it_twice(desk: Desk, sandbox: Sandbox) -> None:
    sandbox.slack.say(INES, "#ask-ai", "<@U0SANDBOX1> may I?")
    assert sandbox.slack.settle()
    assert desk.inbox.only("message").data["mentions_us"] is True
    assert sum(desk.inbox.repeats.values()) == 1


def test_what_was_not_stored_is_not_acknowledged_and_comes_again(desk: Desk, sandbox: Sandbox) -> None:
    desk.inbox.away = True
    sandbox.slack.conditions.retry_after_seconds = (0.0, 30.0)
    sandbox.slack.say(INES, "@app", TEXT)
    time.sleep(0.2)
    assert [answer.status for answer in sandbox.slack.deliveries[0].answers] == [503, 503]
    desk.inbox.away = False
    time.sleep(0.4)
    assert sandbox.slack.settle()
    assert (desk.inbox.only("message").text, sandbox.slack.deliveries[0].is_done) == (TEXT, True)


def test_an_inbox_that_breaks_leaves_the_event_with_slack(bare: Desk, sandbox: Sandbox) -> None:
    bare.inbox.broken = True
    assert give(bare, sandbox, event())[0] == 503


def test_a_signature_is_needed_and_good_for_five_minutes(bare: Desk, sandbox: Sandbox) -> None:
    now = time.time()
    assert give(bare, sandbox, event(), changes={"X-Slack-Signature": "v0=" + "0" * 64})[0] == 401
    assert give(bare, sandbox, event(), changes={"X-Slack-Request-Timestamp": str(int(now) - 1)})[0] == 401
    assert give(bare, sandbox, event(), now=now - 301)[0] == 401
    assert not bare.inbox.arrivals
    assert give(bare, sandbox, event(), now=now - 290)[0] == 200
    assert len(bare.inbox.arrivals) == 1


def test_a_replayed_request_acts_once(bare: Desk, sandbox: Sandbox) -> None:
    for _ in range(3):
        assert give(bare, sandbox, event())[0] == 200
    assert give(bare, sandbox, event() | {"event_id": "Ev2"})[0] == 200
    assert (len(bare.inbox.arrivals), sum(bare.inbox.repeats.values())) == (1, 3)
    assert bare.counts == {("taken", "message"): 1, ("known", "message"): 3}


def test_our_own_messages_and_those_of_bots_are_acknowledged_and_let_go(bare: Desk, sandbox: Sandbox) -> None:
    assert give(bare, sandbox, event(bot_id="B0SANDBOX1"))[0] == 200
    assert not bare.inbox.arrivals
    assert bare.counts == {("dropped", "a bot's message"): 1}


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"null", b'"x"', b"\xff\xfe", b"[" * 100_000, b'{"event": []}', b'{"user": 5}', b"payload=%7B"],
)
def test_no_body_brings_the_app_down(bare: Desk, sandbox: Sandbox, body: bytes) -> None:
    assert give(bare, sandbox, body)[0] in (200, 400, 500)
    assert not bare.inbox.arrivals


def test_what_nobody_asked_for_is_acknowledged(bare: Desk, sandbox: Sandbox) -> None:
    for payload in ({"type": "something_new"}, event(type="star_added"), {"type": "view_closed"}):
        assert give(bare, sandbox, payload) == (200, b"")
    assert json.loads(give(bare, sandbox, {"type": "block_suggestion"})[1]) == {"options": []}
    assert give(desk=bare, sandbox=sandbox, payload=urlencode({"ssl_check": "1"}).encode(), changes=FORM)[0] == 200


def test_a_command_is_taken_without_a_word(desk: Desk, sandbox: Sandbox) -> None:
    answer = sandbox.slack.command(INES, "#ask-ai", "/ai can I paste this?")
    assert (answer.status, answer.text) == (200, "")
    assert desk.inbox.only("command").text == "can I paste this?"


def test_a_shortcut_opens_a_form_that_the_house_fills(desk: Desk, sandbox: Sandbox) -> None:
    assert sandbox.slack.shortcut(INES, "ask").is_ok
    modal = sandbox.slack.modal(INES)
    assert modal is not None
    assert "One moment" in modal.given["blocks"][0]["text"]["text"]
    view_id = desk.inbox.only("shortcut_global").data["view_id"]
    send(desk, form(view_id))
    modal = sandbox.slack.modal(INES)
    assert modal is not None
    assert [block["type"] for block in modal.given["blocks"]] == ["section", "input"]


def form(view_id: str, **more: object) -> Outgoing:
    parts = [
        {"type": "words", "text": "What is it about?"},
        {"type": "ask", "key": "what", "label": "What?", "how": "line"},
    ]
    payload = {
        "view_id": view_id,
        "title": "Ask",
        "submit": "Send",
        "close": "Close",
        "callback": "ask",
        "private": "m",
    }
    return Outgoing(Destination.SLACK, "view.update", payload | {"private": "m", "parts": parts} | more)


def send(desk: Desk, outgoing: Outgoing) -> None:
    class SystemClock:
        def now(self) -> object:
            raise AssertionError

    SlackSender(desk.connection, SystemClock()).send(outgoing, Trial())  # type: ignore[arg-type] # nothing asks the time


def test_a_sent_form_says_thank_you_and_keeps_each_answer(desk: Desk, sandbox: Sandbox) -> None:
    sandbox.slack.shortcut(INES, "ask")
    send(desk, form(desk.inbox.only("shortcut_global").data["view_id"]))
    assert sandbox.slack.submit(INES, {"what": "the nightly run"}).is_ok
    sent = desk.inbox.only("submitted")
    assert (sent.fields, sent.data["view"], sent.data["private"]) == ({"what": "the nightly run"}, "ask", "m")
    modal = sandbox.slack.modal(INES)
    assert modal is not None
    assert "Thank you" in modal.given["blocks"][0]["text"]["text"]
    assert modal.id == sent.data["view_id"]


def test_a_form_is_not_said_to_be_received_when_it_was_not(desk: Desk, sandbox: Sandbox) -> None:
    sandbox.slack.shortcut(INES, "ask")
    send(desk, form(desk.inbox.only("shortcut_global").data["view_id"]))
    desk.inbox.away = True
    assert sandbox.slack.submit(INES, {"what": "the nightly run"}).status == 503


def test_a_form_speaks_the_persons_language_where_it_is_known(desk: Desk, sandbox: Sandbox) -> None:
    jonas = sandbox.slack.person("Jonas Weber")
    assert desk.people.find(jonas.id).locale == "de-DE"
    sandbox.slack.shortcut(jonas, "ask")
    modal = sandbox.slack.modal(jonas)
    assert modal is not None
    assert modal.given["blocks"][0]["text"]["text"] == "Einen Moment."
    assert desk.inbox.only("shortcut_global").data["locale"] == "de-DE"


def test_a_message_shortcut_takes_somebody_elses_message(desk: Desk, sandbox: Sandbox) -> None:
    ts = sandbox.slack.say("Tom Lindqvist", "#ask-ai", "look at this").ts
    assert sandbox.slack.message_shortcut(INES, ts, "ask_about_this").is_ok
    found = desk.inbox.only("shortcut_message")
    assert (found.text, found.data["author"], found.data["ts"]) == ("look at this", "U0SANDBOX3", ts)
    assert sandbox.slack.modal(INES) is not None


def test_a_trigger_that_expired_gets_a_word_in_the_channel_and_no_error(desk: Desk, sandbox: Sandbox) -> None:
    sandbox.slack.conditions.trigger_seconds = -1
    ts = sandbox.slack.say("Tom Lindqvist", "#ask-ai", "look at this").ts
    assert sandbox.slack.message_shortcut(INES, ts, "ask_about_this").is_ok
    last = sandbox.slack.sees(INES, "#ask-ai")[-1]
    assert (last.only_for, "try once more" in last.text) == ("U0SANDBOX2", True)
    assert sandbox.slack.shortcut(INES, "ask").is_ok
    assert len(desk.inbox.arrivals) == 2


@pytest.mark.parametrize("kind", [Kind.RESET_BEFORE_COMMIT, Kind.HTML, Kind.RATE_LIMITED, Kind.TOKEN_REVOKED])
def test_what_happens_while_a_form_opens_loses_nothing(desk: Desk, sandbox: Sandbox, kind: Kind) -> None:
    sandbox.faults.arm(Fault(kind, vendor=Vendor.SLACK, path="*views.open", status=500))
    assert sandbox.slack.shortcut(INES, "ask").is_ok
    assert len(desk.inbox.arrivals) == 1


@pytest.mark.usefixtures("desk")
def test_a_slow_slack_does_not_cost_the_acknowledgement(sandbox: Sandbox) -> None:
    sandbox.faults.arm(Fault(Kind.HANG, vendor=Vendor.SLACK, path="*views.open", seconds=60, times=1))
    assert sandbox.slack.shortcut(INES, "ask").is_ok


def test_a_repeated_shortcut_opens_no_second_form(bare: Desk, sandbox: Sandbox) -> None:
    payload = {"type": "shortcut", "callback_id": "ask", "trigger_id": "1.2.abc", "user": {"id": "U0SANDBOX2"}}
    body = urlencode({"payload": json.dumps(payload)}).encode()
    for _ in range(2):
        assert give(bare, sandbox, body, changes=FORM)[0] == 200
    opened = [one for one in sandbox.state.requests if one.path.endswith("views.open")]
    assert len(opened) == 1


def test_events_are_stored_while_slacks_api_is_down(desk: Desk, sandbox: Sandbox) -> None:
    sandbox.faults.arm(Fault(Kind.DOWN, vendor=Vendor.SLACK, path="/api/*"))
    sandbox.slack.say(INES, "@app", TEXT)
    assert sandbox.slack.settle()
    assert desk.inbox.only("message").text == TEXT


def test_slack_telling_things_twice_late_and_in_any_order_changes_nothing(desk: Desk, sandbox: Sandbox) -> None:
    sandbox.slack.conditions.shuffled = True
    for number, kind in enumerate([Kind.EVENT_TWICE, Kind.EVENT_RENAMED] * 5):
        sandbox.faults.arm(Fault(kind, vendor=Vendor.SLACK, path="*/events/*", times=1))
        sandbox.slack.say(INES, "@app", f"question {number}")
    time.sleep(0.4)
    assert sandbox.slack.settle()
    assert sorted(one.text for one in desk.inbox.all) == sorted(f"question {number}" for number in range(10))
    assert sum(desk.inbox.repeats.values()) == 10


def test_nothing_of_a_payload_is_logged(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    # Made only now, since Bolt's logs take their level when they are made.
    bare = Desk(sandbox)
    give(bare, sandbox, event(), changes={"X-Slack-Signature": "v0=" + "0" * 64})
    give(bare, sandbox, event())
    give(bare, sandbox, event(bot_id="B1"))
    bare.inbox.broken = True
    give(bare, sandbox, event(ts="1.2"))
    for never in ("xyzzy", sandbox.credentials.slack_bot_token, sandbox.credentials.slack_signing_secret):
        assert never not in caplog.text


def test_the_environment_does_not_change_the_app(monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox) -> None:
    for name in ("CLIENT_ID", "CLIENT_SECRET", "BOT_TOKEN", "SIGNING_SECRET", "VERIFICATION_TOKEN"):
        monkeypatch.setenv(f"SLACK_{name}", "from-elsewhere")
    desk = Desk(sandbox)
    assert give(desk, sandbox, event())[0] == 200
    assert len(desk.inbox.arrivals) == 1


@pytest.mark.usefixtures("desk")
def test_the_package_silences_its_own_log_and_none_of_ours(caplog: pytest.LogCaptureFixture) -> None:
    for name in ("triage", "triage.web", "integrations.slack.app"):
        logging.getLogger(name).warning("heard from %s", name)
    assert [one.name for one in caplog.records] == ["triage", "triage.web", "integrations.slack.app"]
