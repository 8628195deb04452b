"""Reads the clocks of a request: how long a service desk has given itself, and whether that is over."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from jira import JIRAError

from integrations.jira.client import JiraClient, UnexpectedAnswer
from triage.issue import ServiceLevel

# It is no request, or its clocks are for agents alone.
NOT_SHOWN = frozenset({400, 403, 404})


def service_levels(client: JiraClient, issue: str) -> tuple[ServiceLevel, ...]:
    """Read them; nothing where an issue has none for us."""
    try:
        shown = client.desk_listed(f"request/{quote(issue, safe='')}/sla")
    except JIRAError as error:
        if error.status_code in NOT_SHOWN:
            return ()
        raise
    try:
        return tuple(map(_level, shown))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        raise UnexpectedAnswer from None


def _level(told: Mapping[str, Any]) -> ServiceLevel:
    name, running = str(told["name"]), told.get("ongoingCycle")
    if running:
        due = (running.get("breachTime") or {}).get("epochMillis")
        moment = datetime.fromtimestamp(int(due) / 1000, UTC) if due is not None else None
        return ServiceLevel(name, moment, bool(running.get("breached")), bool(running.get("paused")))
    ended = told.get("completedCycles") or ()
    return ServiceLevel(name, None, bool(ended and ended[-1].get("breached")))
