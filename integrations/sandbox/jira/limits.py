"""How much Jira Cloud lets be written to one issue: https://developer.atlassian.com/cloud/jira/platform/rate-limiting/."""

import math
import re
import time
from collections import defaultdict, deque

from integrations.sandbox.jira.conditions import Conditions
from integrations.sandbox.wire import Request, Response, as_json

WINDOWS = ((20, 2.0), (100, 30.0))
ON_ISSUE = re.compile(r"/rest/(?:api/\w+/issue|servicedeskapi/request)/([^/]+)")
WRITES = frozenset({"POST", "PUT", "DELETE"})


class Limits:
    """Counts what is written to each issue; off unless the conditions ask for it."""

    def __init__(self, conditions: Conditions) -> None:
        """Begin to count."""
        self._conditions = conditions
        self._written: dict[str, deque[float]] = defaultdict(lambda: deque(maxlen=WINDOWS[-1][0]))

    def answer(self, request: Request) -> Response | None:
        """Refuse a write that is one too many, with how long to wait."""
        found = ON_ISSUE.match(request.path)
        if not self._conditions.rate_limits or request.method not in WRITES or found is None:
            return None
        now, written = time.monotonic(), self._written[found.group(1).upper()]
        for allowed, seconds in WINDOWS:
            recent = [one for one in written if one > now - seconds]
            if len(recent) >= allowed:
                return _refusal(recent[0] + seconds - now)
        written.append(now)
        return None


def _refusal(seconds: float) -> Response:
    headers = {"Retry-After": str(math.ceil(seconds)), "RateLimit-Reason": "jira-per-issue-on-write"}
    return as_json({"errorMessages": ["Rate limit exceeded."], "errors": {}}, 429, headers=headers)
