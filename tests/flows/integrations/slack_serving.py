"""What the tests of the Slack app share: an inbox to look into, and a web server around the app's handler."""

import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

from slack_bolt import App

from integrations.sandbox.server import Sandbox
from integrations.slack.app import handler, slack_app
from integrations.slack.client import quiet_client
from integrations.slack.people import People
from integrations.slack.phrases import Phrases
from integrations.slack.sender import SlackConnection
from triage.domain import Arrival, InboxAway


@dataclass
class KeptInbox:
    """An inbox in memory; `away` makes it refuse, `broken` makes it fail in a way that nobody foresaw."""

    arrivals: dict[str, Arrival] = field(default_factory=dict)
    repeats: Counter[str] = field(default_factory=Counter)
    away: bool = False
    seconds: float = 0.0
    broken: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, arrival: Arrival) -> bool:
        if self.broken:
            raise RuntimeError(arrival.text)
        time.sleep(self.seconds)
        if self.away:
            raise InboxAway
        with self.lock:
            if arrival.key in self.arrivals:
                self.repeats[arrival.key] += 1
                return False
            self.arrivals[arrival.key] = arrival
            return True

    @property
    def all(self) -> list[Arrival]:
        return list(self.arrivals.values())

    def only(self, kind: str) -> Arrival:
        found = [one for one in self.all if one.kind == kind]
        assert len(found) == 1, [one.kind for one in self.all]
        return found[0]


class Desk:
    """The app at the sandbox, with its inbox and what it counted."""

    def __init__(self, sandbox: Sandbox) -> None:
        known = sandbox.credentials
        self.connection = SlackConnection(known.slack_bot_token, sandbox.slack_api_url, posts_a_second=1000)
        self.inbox = KeptInbox()
        self.counts: Counter[tuple[str, str]] = Counter()
        client = quiet_client(known.slack_bot_token, api_url=sandbox.slack_api_url, timeout_seconds=2)
        self.people = People(client)
        self.app: App = slack_app(
            self.inbox,
            self.connection,
            signing_secret=known.slack_signing_secret,
            people=self.people,
            phrases=lambda locale: Phrases(loading="Einen Moment.") if locale.startswith("de") else Phrases(),
            counted=lambda outcome, what: self.counts.update([(outcome, what)]),
        )


class Serving:
    """Serves an app on a free port, as a route of the product's would."""

    def __init__(self, app: App) -> None:
        handle = handler(app)

        class Taking(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                status, headers, answer = handle(body, dict(self.headers.items()))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_args: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Taking)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/slack/events"

    def __enter__(self) -> Self:
        """Serve."""
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_error: object) -> None:
        """End."""
        self._server.shutdown()
        self._server.server_close()
