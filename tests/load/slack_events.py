"""The events of `bench_slack`: what a busy workspace sends, signed as Slack signs, the same ones for the same run."""

import hashlib
import hmac
import json
import random
import time
import urllib.parse
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TEAM, APP, BOT = "T0LOAD", "A0LOAD", "U0DESK"
SECRET = "load-signing-secret"
TOKEN = "xoxb-load-bot-token"
PEOPLE, CHANNELS = 200, 20
FIRST_TS = 1_700_000_000
SENT_TWICE = 0.1
EXAMPLES = Path(__file__).parents[2] / "classifiers" / "lanes" / "examples"
JSON_TYPE, FORM_TYPE = "application/json", "application/x-www-form-urlencoded"
Json = dict[str, Any]


@dataclass(frozen=True)
class Event:
    """One thing that somebody did: the requests that tell of it, and the key under which it is kept once."""

    number: int
    key: str
    requests: tuple[tuple[str, bytes], ...]
    # Where the desk answers, if it is for the desk at all.
    place: tuple[str, str] | None = None


def texts() -> list[str]:
    """Read the messages that the lane model learns from: they are what people really write."""
    lines = [line for path in sorted(EXAMPLES.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [json.loads(line)["text"] for line in lines if line.strip()]


class Workspace:
    """Makes the events of one run: three in ten are for the desk, and every one of them has to be kept."""

    def __init__(self, run: str) -> None:
        """Read what people write."""
        self.run = run
        self._texts = texts()
        # No two runs share a moment, and so no key.
        self._first = FIRST_TS + int(hashlib.sha256(run.encode()).hexdigest()[:7], 16)

    def event(self, number: int) -> Event:
        """Make one event; a tenth of them is told twice, and some of these under another id."""
        person, ts = f"U{number % PEOPLE:08d}", f"{self._first}.{number:06d}"
        text = f"{self._texts[number * 7 % len(self._texts)]} (no. {number})"
        made = self._of_kind(number, person, ts, text=text)
        chance = random.Random(f"{self.run}{number}").random()  # noqa: S311 -- repeatable, not secret
        if chance >= SENT_TWICE:
            return made
        kind, body = made.requests[0]
        is_renamed = kind == JSON_TYPE and not made.key.startswith("slack:event:") and chance < SENT_TWICE / 3
        again = _renamed(body) if is_renamed else body
        return Event(number, made.key, (*made.requests, (kind, again)), made.place)

    def _of_kind(self, number: int, person: str, ts: str, *, text: str) -> Event:
        said = {"type": "message", "user": person, "text": text, "ts": ts, "event_ts": ts}
        room = f"C{number % CHANNELS:08d}"
        match number % 10:
            case 0 | 1:
                place = f"D{person}"
                return self._told(number, (said | {"channel": place, "channel_type": "im"},), place=place)
            case 2:
                mention = said | {"text": f"<@{BOT}> {text}", "channel": room}
                both = (mention | {"channel_type": "channel"}, mention | {"type": "app_mention"})
                return self._told(number, both, place=room)
            case 7:
                item = {"type": "message", "channel": room, "ts": ts}
                done = {"type": "reaction_added", "user": person, "reaction": "thumbsup", "item": item, "event_ts": ts}
                return self._told(number, (done,), key=f"slack:reaction:{room}:{ts}:{person}:thumbsup:{ts}")
            case 8:
                return _pressed(number, person, ts)
            case _:
                thread = f"{self._first}.{number - number % 10:06d}"
                return self._told(
                    number, (said | {"channel": room, "channel_type": "channel", "thread_ts": thread},), place=None
                )

    def _told(
        self, number: int, events: tuple[Json, ...], *, place: str | None = None, key: str | None = None
    ) -> Event:
        first = events[0]
        requests = tuple((JSON_TYPE, _envelope(one, f"Ev{self.run}{number}{one['type']}")) for one in events)
        where = None if place is None else (place, str(first["ts"]))
        return Event(number, key or f"slack:message:{TEAM}:{first['channel']}:{first['ts']}", requests, where)


def _envelope(event: Json, event_id: str) -> bytes:
    told = {"team_id": TEAM, "api_app_id": APP, "event": event, "type": "event_callback", "event_id": event_id}
    us = {"team_id": TEAM, "user_id": BOT, "is_bot": True}
    return json.dumps(told | {"event_time": int(time.time()), "authorizations": [us]}).encode()


def _renamed(body: bytes) -> bytes:
    told = json.loads(body)
    return json.dumps(told | {"event_id": f"{told['event_id']}again"}).encode()


def _pressed(number: int, person: str, ts: str) -> Event:
    place = f"D{person}"
    action = {"type": "button", "action_id": "helped|1", "block_id": "b", "value": str(number), "action_ts": ts}
    payload = {
        "type": "block_actions",
        "user": {"id": person},
        "team": {"id": TEAM, "domain": "load"},
        "channel": {"id": place},
        "container": {"type": "message", "message_ts": ts, "channel_id": place},
        "message": {"ts": ts},
        "trigger_id": f"{number}.{ts}",
        "actions": [action],
    }
    body = urllib.parse.urlencode({"payload": json.dumps(payload)}).encode()
    return Event(number, f"slack:pressed:{person}:{ts}:helped|1", ((FORM_TYPE, body),))


def request(kind: str, body: bytes, *, repeated: int) -> bytes:
    """Write the whole request, signed now; Slack signs a repeated one anew."""
    moment = str(int(time.time()))
    signature = hmac.new(SECRET.encode(), b":".join([b"v0", moment.encode(), body]), hashlib.sha256).hexdigest()
    headers: Mapping[str, object] = {
        "Host": "127.0.0.1",
        "Content-Type": kind,
        "Content-Length": len(body),
        "X-Slack-Request-Timestamp": moment,
        "X-Slack-Signature": f"v0={signature}",
        **({"X-Slack-Retry-Num": repeated, "X-Slack-Retry-Reason": "http_error"} if repeated else {}),
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"POST /slack/events HTTP/1.1\r\n{head}\r\n".encode() + body
