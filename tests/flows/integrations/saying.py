"""A small server that says what a test wants, however odd, where the stand-in would say what Jira says."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

CLOUD, DATA_CENTER = "Cloud", "Server"


@dataclass(frozen=True)
class Said:
    """One answer."""

    status: int = 200
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)


Says = Callable[[str, str], Said]


@dataclass
class Heard:
    """Where it is, and what came: the method, the path, and whether a credential came along."""

    url: str = ""
    requests: list[tuple[str, str, bool]] = field(default_factory=list)


@contextmanager
def saying(says: Says, kind: str = CLOUD) -> Iterator[Heard]:
    """Serve for the length of a test; which kind of Jira it is is said to whoever asks for that."""
    heard = Heard()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            path = self.path.partition("?")[0]
            heard.requests.append((self.command, path, "Authorization" in self.headers))
            asked_for_kind = path.endswith("/serverInfo")
            said = Said(body={"deploymentType": kind}) if asked_for_kind else says(self.command, self.path)
            body = said.body if isinstance(said.body, bytes) else json.dumps(said.body).encode()
            self.send_response(said.status)
            for name, value in {"Content-Length": str(len(body)), **said.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            self.answer()

        def do_POST(self) -> None:
            self.answer()

        def do_PUT(self) -> None:
            self.answer()

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        heard.url = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield heard
        server.shutdown()
        thread.join()
