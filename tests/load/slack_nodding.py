"""A Slack that agrees to everything at once, so that `bench_slack` measures us; it remembers what was posted."""

import json
import threading
import urllib.parse
from collections import Counter
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

from tests.load.slack_events import BOT

FIRST_TS = 1_800_000_000
Json = dict[str, Any]


class Nodding:
    """Answers on a free port; `posted` counts each delivery by its key."""

    def __init__(self) -> None:
        """Take the port."""
        self._lock = threading.Lock()
        self._posts: dict[str, list[Json]] = {}
        self._last = FIRST_TS
        nodding = self

        class Answering(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                asked = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
                path, _, query = self.path.partition("?")
                said = json.dumps(nodding.nod(path.rpartition("/")[2], _given(asked or query))).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(said)))
                self.end_headers()
                self.wfile.write(said)

            def do_GET(self) -> None:
                self.do_POST()

            def log_message(self, *_args: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
        self.api_url = f"http://127.0.0.1:{self._server.server_address[1]}/api/"

    @property
    def posted(self) -> Counter[str]:
        """Count the posts of each delivery."""
        with self._lock:
            found = [one["metadata"]["event_payload"]["key"] for posts in self._posts.values() for one in posts]
        return Counter(found)

    def nod(self, method: str, given: Mapping[str, Any]) -> Json:
        """Answer one call."""
        answer: Json = {"ok": True, "user_id": BOT}
        channel = _channel(str(given.get("channel") or given.get("users") or ""))
        match method:
            case "users.info":
                person = str(given.get("user"))
                profile = {"real_name": f"Person {person}", "email": f"{person}@example.test".lower()}
                return answer | {"user": {"id": person, "profile": profile, "locale": "en-GB"}}
            case "conversations.open":
                return answer | {"channel": {"id": channel}}
            case "conversations.replies" | "conversations.history":
                with self._lock:
                    found = [one for one in self._posts.get(channel, []) if one["thread_ts"] == given.get("ts")]
                return answer | {"messages": found, "has_more": False}
            case _:
                return answer | self._take(method, given, channel)

    def _take(self, method: str, given: Mapping[str, Any], channel: str) -> Json:
        with self._lock:
            self._last += 1
            ts = f"{self._last}.000000"
            if method == "chat.postMessage":
                metadata = given["metadata"]
                metadata = json.loads(metadata) if isinstance(metadata, str) else metadata
                kept = {"ts": ts, "thread_ts": given.get("thread_ts"), "metadata": metadata}
                self._posts.setdefault(channel, []).append(kept)
        return {"channel": channel, "ts": ts, "message_ts": ts}

    def __enter__(self) -> Self:
        """Serve."""
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        self._server.shutdown()
        self._server.server_close()


def _given(asked: str) -> Json:
    try:
        given = json.loads(asked)
    except ValueError:
        return dict(urllib.parse.parse_qsl(asked))
    return given if isinstance(given, dict) else {}


def _channel(place: str) -> str:
    """Give a person's own conversation for the person, and an id for a channel's name."""
    if place.startswith("U"):
        return f"D{place}"
    return "C" + place.removeprefix("#").replace("-", "").upper().ljust(8, "0") if place.startswith("#") else place
