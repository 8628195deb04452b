"""Looks over the projects that a Jira shows us, so that queues can be proposed from them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from integrations.doubt import Doubt
from integrations.jira.checking import queues
from integrations.jira.checking.offered import Offered, Thing
from integrations.jira.checking.wanted import Finding, Wanted
from integrations.jira.client import JiraClient, JiraConnection
from integrations.jira.failures import in_our_words
from triage.domain import Clock

# Each project takes a few requests, and nobody reads a proposal out of thousands.
MOST_PROJECTS = 200


@dataclass(frozen=True)
class Place:
    """A project as far as a queue can be made in it."""

    key: str
    name: str
    issue_types: tuple[str, ...]
    components: tuple[str, ...]
    levels: tuple[str, ...]
    request_types: tuple[tuple[str, str], ...]  # the name, and the type of issue that it makes


@dataclass(frozen=True)
class Survey:
    """The projects, and what was chosen from them with what would not fit yet."""

    places: tuple[Place, ...]
    chosen: tuple[tuple[Wanted, tuple[Finding, ...]], ...]


def survey(connection: JiraConnection, clock: Clock, choose: Callable[[Sequence[Place]], Sequence[Wanted]]) -> Survey:
    """Look, let queues be chosen, and try each of them; raises SendFailed."""
    client: JiraClient | None = None
    try:
        with in_our_words(clock, Doubt.left_from_before(was_in_doubt=False)):
            client = JiraClient(connection)
            client.myself()
            offered = Offered(client)
            places = tuple(_place(offered, one) for one in offered.projects()[:MOST_PROJECTS])
            chosen = tuple((one, tuple(queues.findings(offered, one))) for one in choose(places))
    finally:
        if client is not None:
            client.close()
    return Survey(places, chosen)


def _place(offered: Offered, project: Thing) -> Place:
    key = str(project["key"])
    types = {str(one["id"]): str(one["name"]) for one in offered.issue_types(key) or () if not one.get("subtask")}
    # One type's screen stands for all: levels and components belong to the project.
    screen = {one.id: one for one in offered.screen(key, next(iter(types)))} if types else {}
    requests = offered.request_types(key) if project.get("projectTypeKey") == "service_desk" else None
    return Place(
        key=key,
        name=str(project.get("name") or key),
        issue_types=tuple(types.values()),
        components=_names(screen["components"].allowed) if "components" in screen else (),
        levels=_names(screen["security"].allowed) if "security" in screen else (),
        request_types=tuple(
            (str(one["name"]), types.get(str(one.get("issueTypeId")), "")) for one in requests or () if one.get("name")
        ),
    )


def _names(values: Sequence[Thing]) -> tuple[str, ...]:
    return tuple(str(one["name"]) for one in values if one.get("name"))
