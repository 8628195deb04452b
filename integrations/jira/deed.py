"""One attempt to do something in Jira: what it may change, at which pace, and what it has changed already."""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from jira import JIRAError

from integrations.jira.client import DESK, FieldsRefused
from integrations.jira.lending import LentClient
from integrations.jira.pacing import Pace
from integrations.jira.wording import written
from triage.domain import Attempt, SendFailed

PAGE = 100
# A pause in the middle of an attempt; a longer one ends it, and the next attempt goes on from there.
LONGEST_PAUSE_SECONDS = 3.0
ITS_TURN = "We keep to the pace that Jira allows."
FROM_HERE_NO_ANSWER, TIMED_OUT = 500, 408


def unpaced() -> Pace:
    """Make a pace for one attempt that stands alone."""
    return Pace(a_second=50.0)


@dataclass
class Deed:
    """One attempt; `is_open` while a change is under way, `has_changed` after one, `is_settled`: a doubt is over."""

    lent: LentClient
    attempt: Attempt
    pace: Pace = field(default_factory=unpaced)
    is_open: bool = False
    has_changed: bool = False
    is_settled: bool = False

    @property
    def was_in_doubt(self) -> bool:
        """Say whether an earlier attempt may have done some of this."""
        return self.attempt.in_doubt_since is not None

    def place(self, issue: str, *more: str) -> str:
        """Give the path of an issue or of something on it."""
        return "/".join(["issue", quote(issue, safe=""), *(quote(one, safe="") for one in more)])

    def change(self, method: str, path: str, body: Any = None) -> Any:
        """Change something outside, if the lease still holds and Jira's pace allows it."""
        with self._changing(path):
            return self.lent.client.tell(method, path, body)

    def attach(self, path: str, name: str, text: str) -> None:
        """Add a text file."""
        with self._changing(path):
            self.lent.client.attach(path, name, text.encode())

    def _changing(self, path: str) -> "_Change":
        issue = _issue_in(path)
        self._keep_pace(issue)
        self.lent.fence.begin_effect()
        return _Change(self)

    def _keep_pace(self, issue: str | None) -> None:
        while (wait := self.pace.take(issue)) > 0:
            if not self.has_changed or wait > min(LONGEST_PAUSE_SECONDS, self.attempt.seconds_left / 4):
                raise SendFailed(
                    ITS_TURN, waits_its_turn=not self.has_changed, in_doubt=self.has_changed, retry_after_seconds=wait
                )
            time.sleep(wait)

    def comments(self, path: str) -> Iterator[Mapping[str, Any]]:
        """Read the comments of an issue, the newest first, with what is noted on them."""
        start = 0
        while True:
            asked = {"startAt": start, "maxResults": PAGE, "expand": "properties", "orderBy": "-created"}
            told = self.lent.client.get_json(path, params=asked)
            page = told.get("comments") or []
            yield from page
            start += len(page)
            if not page or start >= int(told.get("total", 0)):
                return

    def words(self, text: str) -> Any:
        """Write a text as this Jira wants it."""
        return written(text, is_cloud=self.lent.client.is_cloud)


class _Change:
    """Keeps account of one change: on its way, done, or refused."""

    def __init__(self, deed: Deed) -> None:
        self._deed = deed

    def __enter__(self) -> None:
        self._deed.is_open = True

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if error is None:
            self._deed.has_changed = True
        if error is None or _is_refusal(error):
            self._deed.is_open = False


def _is_refusal(error: BaseException) -> bool:
    if not isinstance(error, JIRAError):
        return isinstance(error, FieldsRefused)
    status = error.status_code or FROM_HERE_NO_ANSWER
    return status < FROM_HERE_NO_ANSWER and status != TIMED_OUT


def _issue_in(path: str) -> str | None:
    parts = path.removeprefix(DESK).split("/")
    return parts[1].upper() if len(parts) > 1 and parts[0] in ("issue", "request") else None
