"""What knocks at `/slack/events`: only Slack gets in, each request acts once, and no body does harm."""

import json
import time
from typing import Any
from urllib.parse import urlencode

import requests
from sqlalchemy import text

from integrations.sandbox.slack.signing import signed_headers
from tests.flows.slack.wired import MAYA, PRIYA, TECHNICAL, Wired
from tests.unit.integrations.test_slack_reading import filled, samples
from triage.tables import Arrival, Ticket

JSON, FORM = "application/json", "application/x-www-form-urlencoded"
INTERACTIVE = frozenset({"block_actions", "view_submission", "view_closed", "message_action", "shortcut"})
LONGEST = "Ж" * 40_000


def knock(life: Wired, body: bytes, kind: str = JSON, *, now: float | None = None, **changes: str) -> int:
    """Send a body as Slack would, signed now or at another moment; give the status."""
    signed = signed_headers(life.sandbox.credentials.slack_signing_secret, body, now=now or time.time())
    headers = {"Content-Type": kind} | signed | {name.replace("_", "-"): value for name, value in changes.items()}
    return requests.post(life.sandbox.slack.conditions.request_url, body, headers=headers, timeout=60).status_code


def said(life: Wired, words: str = TECHNICAL, **more: Any) -> dict[str, Any]:
    """Give the event of a direct message."""
    slack = life.sandbox.slack
    place, person = slack.direct(MAYA).id, slack.person(MAYA).id
    event = {"type": "message", "channel": place, "channel_type": "im", "ts": "1790000000.000100", "user": person}
    return {"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": event | {"text": words} | more}


def as_sent(payload: dict[str, Any]) -> tuple[bytes, str]:
    """Write a payload as Slack does: events as JSON, commands as a form, what people press in a field of a form."""
    if "command" in payload:
        return urlencode(payload).encode(), FORM
    if payload.get("type") in INTERACTIVE:
        return urlencode({"payload": json.dumps(payload)}).encode(), FORM
    return json.dumps(payload).encode(), JSON


def test_every_sample_of_the_vendor_goes_through_the_whole_house(life: Wired) -> None:
    for number, (name, payload) in enumerate(samples().items()):
        full = filled(payload) | ({"event_id": f"Ev{number}"} if "event" in payload else {})
        for one in (payload, full):
            assert knock(life, *as_sent(one)) == 200, name
    taken = life.rows(Arrival)
    assert {one.kind for one in taken} >= {
        *("message", "command", "pressed", "submitted", "shortcut_message", "reaction", "home_opened"),
        *("channel_archived", "tokens_revoked", "app_uninstalled"),
    }
    for _ in range(4):
        life.pass_by(seconds=30)
    assert {one.kind: one.state for one in life.rows(Arrival) if one.state != "done"} == {}
    assert "inbox" not in str(life.house.notes())


def test_only_slack_gets_in_and_only_for_five_minutes(life: Wired) -> None:
    body, now = json.dumps(said(life)).encode(), time.time()
    assert knock(life, body, X_Slack_Signature="v0=" + "0" * 64) == 401
    assert knock(life, body, X_Slack_Signature="") == 401
    assert knock(life, body, X_Slack_Request_Timestamp=str(int(now) - 1)) == 401
    for moment in ("soon", "", "9" * 5_000, "-1", "\xb2"):
        assert knock(life, body, X_Slack_Request_Timestamp=moment) == 401
    for long_ago in (now - 310, now + 310):
        assert knock(life, body, now=long_ago) == 401
    assert life.rows(Arrival) == []
    assert knock(life, body, now=now - 280) == 200
    assert len(life.rows(Arrival)) == 1


def test_replays_act_once(life: Wired) -> None:
    body = json.dumps(said(life)).encode()
    renamed = json.dumps(said(life) | {"event_id": "Ev2"}).encode()
    command: dict[str, Any] = {"command": "/ai", "text": f"report {TECHNICAL} Also in Excel.", "trigger_id": "1.2.abc"}
    command |= {"user_id": life.sandbox.slack.person(MAYA).id, "channel_id": "C0ELSEWHERE"}
    for _ in range(3):
        for one in ((body, JSON), (renamed, JSON), as_sent(command)):
            assert knock(life, *one) == 200
        life.settle()
    assert len(life.rows(Ticket)) == 2
    card = next(one for one in life.posts("it-support") if "take|" in str(one.blocks))
    payload: dict[str, Any] = {
        "type": "block_actions",
        "user": {"id": life.sandbox.slack.person(PRIYA).id},
        "trigger_id": "1.3.abc",
    }
    payload |= {"channel": {"id": card.channel}, "message": {"ts": card.ts}, "team": {"id": "T1"}}
    value = next(one["value"] for block in card.blocks for one in block.get("elements", []) if "take|" in str(one))
    payload["actions"] = [{"action_id": life.button(card, "take"), "action_ts": "1790000001.000200", "value": value}]
    for _ in range(3):
        assert knock(life, *as_sent(payload)) == 200
        life.settle()
    with life.house.database.reading() as session:
        taken = session.connection().execute(text("SELECT count(*) FROM event WHERE kind = 'taken'")).scalar_one()
    assert taken == 1


def test_a_malformed_body_does_no_harm(life: Wired) -> None:
    bodies = (
        b"",
        b"{",
        b"[]",
        b"null",
        b'"x"',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"event": []}',
        b"payload=%7B",
        b"payload=[[",
    )
    for body in bodies:
        for kind in (JSON, FORM, "text/plain"):
            assert knock(life, body, kind) in (200, 400, 401), (body[:20], kind)
    assert life.rows(Arrival) == []
    assert knock(life, json.dumps(said(life)).encode()) == 200


def test_a_body_that_is_too_long_is_refused_and_slacks_longest_is_taken(life: Wired) -> None:
    assert knock(life, b'{"text": "' + b"x" * (3 * 1024 * 1024) + b'"}') == 413
    first = said(life, LONGEST)
    blocks = [{"type": "rich_text", "elements": [{"type": "text", "text": LONGEST}]}]
    edited = first["event"] | {"edited": {"ts": "1790000002.000100"}, "blocks": blocks}
    change = {"subtype": "message_changed", "message": edited, "previous_message": edited | {"text": LONGEST}}
    body = json.dumps(first | {"event_id": "Ev3", "event": first["event"] | change}).encode()
    assert len(body) > 900_000
    assert knock(life, json.dumps(first).encode()) == 200
    assert knock(life, body) == 200
    assert [one.kind for one in life.rows(Arrival)] == ["message", "message_changed"]
