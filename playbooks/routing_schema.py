"""What `routing.yaml` and `workflows.yaml` may say: rules, rotas, units of the company, and its AI workflows."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, RootModel
from pydantic_core import PydanticCustomError

from playbooks.schema import DataClass
from playbooks.written import Day, Decided, Words
from triage.domain import Severity

RESOLVE_BY = "resolve_by"


def _as_list(written: object) -> object:
    """Take one word for a list of one, as people write it."""
    return (written,) if isinstance(written, str) else written


def _due(written: object) -> object:
    """Take minutes, or the moment by which it has to be settled."""
    if written is None or written == RESOLVE_BY or isinstance(written, int):
        return written
    if not isinstance(written, str) or not written.isdecimal() or not 0 < int(written[:9]) <= MOST_MINUTES:
        raise PydanticCustomError("due", "no due time")
    return int(written)


def _field_value(written: object) -> object:
    """Take what a custom field is filled with: one text, or several."""
    several = written if isinstance(written, list | tuple) else (written,)
    if not several or not all(isinstance(one, str) and one.strip() for one in several):
        raise PydanticCustomError("field_value", "no value of a field")
    return written if isinstance(written, str) else tuple(several)


MOST_MINUTES = 366 * 24 * 60
Named = Annotated[tuple[Words, ...], Field(min_length=1), BeforeValidator(_as_list)]
Severities = Annotated[tuple[Severity, ...], Field(min_length=1), BeforeValidator(_as_list)]
Classes = Annotated[tuple[DataClass, ...], Field(min_length=1), BeforeValidator(_as_list)]
Due = Annotated[int | str, BeforeValidator(_due)]
FieldValue = Annotated[str | tuple[str, ...], BeforeValidator(_field_value)]


class Turn(StrEnum):
    """How long one person has the turn."""

    DAILY = "daily"
    WEEKLY = "weekly"


class Rota(Decided):
    """People who take turns, from a day on; the turn passes at a time of day in their timezone."""

    people: Named
    turn: Turn
    since: Day
    timezone: Words
    passes_at: Annotated[str, Field(pattern=r"^([01]?\d|2[0-3]):[0-5]\d$")] = "00:00"


class When(Decided):
    """What a rule asks of a matter: all that is said here, and of a list any one; what is not said may be anything.

    Restricted matters alone are an exception: a rule takes them only if it says so, or names the lane of incidents.
    """

    lane: Named | None = None
    tool: Named | None = None
    workflow: Named | None = None
    unit: Named | None = None
    severity: Severities | None = None
    severity_at_least: Severity | None = None
    data_class: Classes | None = None
    restricted: bool | None = None


class Then(Decided):
    """What a rule sets over the queue of the lane; labels are added, and everything else takes the place of it."""

    owner: Words | None = None
    project: Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]+$")] | None = None
    issue_type: Words | None = None
    request_type: Words | None = None
    components: Named | None = None
    priority: Words | None = None
    labels: Annotated[
        tuple[Annotated[str, Field(pattern=r"^\S+$")], ...], Field(min_length=1), BeforeValidator(_as_list)
    ] = ()
    assignee: Words | None = None
    rota: Words | None = None
    security_level: Words | None = None
    watchers: Named | None = None
    due: Due | None = None
    fields: dict[Words, FieldValue] = Field(default_factory=dict)


class RouteRule(Decided):
    """One line of thought: when a matter is like this, it goes there."""

    name: Words
    when: When = When()
    then: Then


class Routing(Decided):
    """`routing.yaml`: the rules in their order, the units they ask about, and the rotas they name."""

    units: dict[str, Named] = Field(default_factory=dict)
    rotas: dict[str, Rota] = Field(default_factory=dict)
    rules: tuple[RouteRule, ...] = ()


class Stage(StrEnum):
    """How far a workflow is."""

    PILOT = "pilot"
    PRODUCTION = "production"


class Workflow(Decided):
    """One automation that uses AI: who answers for it, what it may do, and what people do while it fails."""

    name: Words
    aliases: tuple[Words, ...] = ()
    owner: Words
    may_influence: Words
    acceptable_output: Words
    fallback: Words
    upstream: tuple[Words, ...] = ()
    stage: Stage
    severity_at_most: Severity | None = None


class Workflows(RootModel[dict[str, Workflow]]):
    """`workflows.yaml`: workflows by their key, which rules and records keep using whatever they are called."""

    model_config = ConfigDict(frozen=True)
