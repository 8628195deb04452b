"""The stand-in pager: takes what apprise's `json://` sends, and keeps it for the page."""

import threading
from dataclasses import dataclass
from typing import Any

from integrations.sandbox.journal import Journal
from integrations.sandbox.wire import Request, Response, as_json
from triage.domain import Clock


@dataclass(frozen=True)
class Page:
    """One call that would have woken somebody."""

    id: int
    title: str
    body: str
    kind: str
    at: str


class Pager:
    """Keeps pages, newest last."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        """Read back what the journal kept."""
        self._lock = threading.Lock()
        self._clock = clock
        self._journal = journal
        self.pages = [Page(**row) for row in journal.rows("page")]

    def answer(self, request: Request) -> Response:
        """Take a page."""
        if (request.method, request.path) != ("POST", "/notify"):
            return as_json({"error": "Pages are sent with POST to /pager/notify."}, 404)
        try:
            given: Any = request.json()
        except ValueError:
            given = None
        if not isinstance(given, dict) or not given.get("message"):
            return as_json({"error": "Send a JSON object with a title and a message."}, 400)
        return as_json({"status": "taken", "id": self._take(given).id})

    def _take(self, given: dict[str, Any]) -> Page:
        with self._lock:
            at = self._clock.now().isoformat(timespec="milliseconds")
            title, body = str(given.get("title", "")), str(given["message"])
            page = Page(len(self.pages) + 1, title, body, str(given.get("type", "info")), at)
            self.pages.append(page)
            self._journal.append("page", vars(page))
            return page
