"""The clocks of a service desk: how long until the first answer, and how long until it is done."""

from datetime import UTC, datetime, timedelta
from typing import Any

from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.kinds import Json, ServiceDesk
from integrations.sandbox.jira.world import WAITING_FOR_CUSTOMER, status_of

HOUR, MINUTE = 3600, 60


def moment(value: Any) -> datetime:
    """Read a moment as Jira writes it."""
    return datetime.fromisoformat(str(value).replace("+0000", "+00:00"))


def date(at: datetime) -> Json:
    """Write a moment in the four forms in which Service Management gives it."""
    return {
        "iso8601": at.strftime("%Y-%m-%dT%H:%M:%S%z"),
        "jira": at.isoformat(timespec="milliseconds").replace("+00:00", "+0000"),
        "friendly": at.strftime("%d/%b/%y %I:%M %p"),
        "epochMillis": int(at.timestamp() * 1000),
    }


def duration(length: timedelta) -> Json:
    """Write a length of time."""
    seconds = int(length.total_seconds())
    sign, rest = ("-" if seconds < 0 else ""), abs(seconds)
    hours, minutes = rest // HOUR, rest % HOUR // MINUTE
    return {"millis": int(length.total_seconds() * 1000), "friendly": f"{sign}{hours}h {minutes}m"}


def _first_response(issue: Issue) -> datetime | None:
    """Say when somebody other than the customer spoke publicly for the first time."""
    found = [one for one in issue.comments if one.get("public", True) and one["by"] != issue.reporter]
    return moment(found[0]["created"]) if found else None


def shown(issue: Issue, desk: ServiceDesk, *, now: datetime, site: str) -> list[Json]:
    """Show both clocks of a request."""
    ended = moment(issue.resolved) if issue.resolved else None
    answered = _first_response(issue) or ended
    clocks = (
        ("1", "Time to first response", answered, desk.first_response_seconds),
        ("2", "Time to resolution", ended, desk.resolution_seconds),
    )
    link = f"{site}/rest/servicedeskapi/request/{issue.id}/sla"
    return [
        {
            "id": number,
            "name": name,
            "_links": {"self": f"{link}/{number}"},
            **_cycle(issue, stopped, goal=timedelta(seconds=goal), now=now),
        }
        for number, name, stopped, goal in clocks
    ]


def _cycle(issue: Issue, stopped: datetime | None, *, goal: timedelta, now: datetime) -> Json:
    start = moment(issue.created)
    elapsed = (stopped or now) - start
    cycle: Json = {
        "startTime": date(start),
        "breachTime": date(start + goal),
        "breached": elapsed > goal,
        "goalDuration": duration(goal),
        "elapsedTime": duration(elapsed),
        "remainingTime": duration(goal - elapsed),
    }
    if stopped is not None:
        return {"completedCycles": [cycle | {"stopTime": date(stopped)}]}
    paused = status_of(issue.status_id) == WAITING_FOR_CUSTOMER
    return {"completedCycles": [], "ongoingCycle": cycle | {"paused": paused, "withinCalendarHours": True}}


def remaining(issue: Issue, desk: ServiceDesk) -> datetime | None:
    """Say until when a request should be done, or None where it is."""
    if issue.resolved:
        return None
    return moment(issue.created).astimezone(UTC) + timedelta(seconds=desk.resolution_seconds)
