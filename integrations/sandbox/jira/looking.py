"""What the page of the stand-in Jira shows: queues as an agent sees them, and one issue with all that hangs on it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from integrations.sandbox.jira import service_levels, world
from integrations.sandbox.jira.inside import Inside
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.kinds import Json, Person, Project, Status, named
from integrations.sandbox.jira.play import OWNER, TEAM_ROLE

SHOWN_ON_BOARD = 20
SHOWN_OF_ONE = 500
DAY, HOUR, MINUTE = 86_400, 3600, 60
SOON = timedelta(hours=2)


@dataclass(frozen=True)
class Clock:
    """How long a request still has: the words, and whether it is late or will be soon."""

    words: str
    look: str = ""


@dataclass(frozen=True)
class Row:
    """One issue of a queue."""

    issue: Issue
    type_name: str
    priority: str
    status: Status
    assignee: str
    age: str
    clock: Clock | None
    security: str


@dataclass(frozen=True)
class Board:
    """One project's queue; `rows` are the issues that are open, and then those that are done."""

    project: Project
    rows: tuple[Row, ...]
    open_count: int
    done_count: int
    limit: int

    @property
    def has_clocks(self) -> bool:
        """Say whether the project is a service desk."""
        return self.project.desk is not None


class Looking:
    """Gathers what the templates draw."""

    def __init__(self, inside: Inside) -> None:
        """Take the parts."""
        self._inside = inside
        self._state = inside.state

    def boards(self, chosen: str | None) -> list[Board]:
        """Give the queues of all projects, or of one."""
        projects = [one for one in self._state.projects.values() if chosen in (None, one.key)]
        return [self._board(project, SHOWN_OF_ONE if chosen else SHOWN_ON_BOARD) for project in projects]

    def _board(self, project: Project, limit: int) -> Board:
        issues = [one for one in self._state.issues.values() if one.project == project.key]
        issues.sort(key=lambda one: (one.resolution_id is not None, int(one.priority_id), int(one.id)))
        done = sum(one.resolution_id is not None for one in issues)
        rows = tuple(self.row(one) for one in issues[:limit])
        return Board(project, rows, len(issues) - done, done, limit)

    def row(self, issue: Issue) -> Row:
        """Give an issue as a queue shows it."""
        now = self._state.clock.now()
        project = self._state.project_of(issue)
        kind = named(world.ISSUE_TYPES, {"id": issue.type_id})
        priority = named(world.PRIORITIES, {"id": issue.priority_id})
        level = named(project.security_levels, {"id": issue.security_id})
        return Row(
            issue,
            kind.name if kind else "",
            priority.name if priority else "",
            world.status_of(issue.status_id),
            self.name_of(issue.assignee, ""),
            in_short(now - service_levels.moment(issue.created)),
            self._clock(issue, project, now=now),
            level.name if level else "",
        )

    @staticmethod
    def _clock(issue: Issue, project: Project, *, now: datetime) -> Clock | None:
        until = service_levels.remaining(issue, project.desk) if project.desk else None
        if until is None:
            return None
        if world.status_of(issue.status_id) == world.WAITING_FOR_CUSTOMER:
            return Clock("paused")
        rest = until - now
        if rest < timedelta():
            return Clock(f"{in_short(-rest)} late", "late")
        return Clock(f"{in_short(rest)} left", "soon" if rest < SOON else "")

    def name_of(self, account_id: str | None, nobody: str = "Nobody yet") -> str:
        """Name an account."""
        person = self._state.people.get(account_id or "")
        return person.name if person else nobody

    def issue(self, issue: Issue) -> Json:
        """Give everything that the page of one issue needs."""
        project = self._state.project_of(issue)
        return {
            "issue": issue,
            "row": self.row(issue),
            "project": project,
            "links": self._linked(issue),
            "facts": self._facts(issue, project),
            "ways": [] if project.is_archived else project.workflow.ways_from(issue.status_id),
            "clocks": self._clocks(issue, project),
        }

    def people(self) -> list[Person]:
        """List who works here; the product's own account is none of them."""
        people = self._state.people.values()
        return [one for one in people if one.kind == "atlassian" and one.account_id != self._inside.caller.account_id]

    def acting_as(self, wanted: str) -> str:
        """Name whom the page acts for: who was chosen, or else one of those who work here."""
        names = [one.name for one in self.people()]
        return next((one for one in (wanted, OWNER, *names) if one in names), "")

    def choices(self) -> Json:
        """Give what the forms of an issue let one choose from."""
        state = self._state
        return {
            "people": self.people(),
            "projects": list(state.projects.values()),
            "priorities": world.PRIORITIES,
            "resolutions": world.RESOLUTIONS,
            "team_role": TEAM_ROLE,
        }

    def _linked(self, issue: Issue) -> list[tuple[str, Issue]]:
        found = []
        for link in self._state.links_of(issue):
            kind = next(kind for kind in world.LINK_TYPES if kind[0] == link.type_id)
            is_inward = link.inward_id == issue.id
            other = self._state.at_end(link.outward_id if is_inward else link.inward_id)
            if other is not None:
                found.append((kind[3] if is_inward else kind[2], other))
        return found

    def _facts(self, issue: Issue, project: Project) -> list[tuple[str, str]]:
        shapes = self._inside.shapes_in("2")
        held = [(kind, shapes.custom_value(kind, issue, project)) for kind in project.fields]
        return [(kind.name, _plain(value)) for kind, value in held if value not in (None, [], "")]

    def _clocks(self, issue: Issue, project: Project) -> list[tuple[str, str]]:
        if project.desk is None:
            return []
        shown = service_levels.shown(issue, project.desk, now=self._state.clock.now(), site="")
        return [(one["name"], _words_of(one)) for one in shown]


def _words_of(level: Json) -> str:
    done = level["completedCycles"]
    if done:
        return f"{'missed' if done[0]['breached'] else 'met'}, after {done[0]['elapsedTime']['friendly']}"
    running = level["ongoingCycle"]
    if running["paused"]:
        return "paused: waiting for the customer"
    left = running["remainingTime"]["friendly"]
    return f"late by {left.removeprefix('-')}" if running["breached"] else f"{left} left"


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_plain, value))
    if not isinstance(value, dict):
        return str(value)
    return str(value.get("value") or value.get("displayName") or value.get("name") or _plain(value.get("requestType")))


def in_short(length: timedelta) -> str:
    """Write how long something is, in its largest unit."""
    seconds = int(length.total_seconds())
    for size, unit in ((DAY, "d"), (HOUR, "h"), (MINUTE, "min")):
        if seconds >= size:
            return f"{seconds // size} {unit}"
    return "0 min"
