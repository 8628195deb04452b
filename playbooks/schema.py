"""What a company may decide of its owners and lanes, as values: one model for each file of a playbook folder."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

from pydantic import ConfigDict, Field, RootModel, model_validator

from playbooks.clock_schema import Clocks, Escalation, Legal
from playbooks.written import Day, Decided, MailAddress, Minutes, PagerName, Words
from triage.domain import Role, Severity


class DataClass(StrEnum):
    """What kind of data a text holds, as the policy speaks of it."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"
    PERSONAL = "personal"
    SPECIAL_CATEGORY = "special_category"
    PAYMENT = "payment"
    CREDENTIALS = "credentials"
    SOURCE_CODE = "source_code"
    CLIENT_PRIVILEGED = "client_privileged"
    REGULATED = "regulated"


class Owner(Decided):
    """A role or team that answers for matters: never a named individual; the deputy is the key of another owner.

    Whoever belongs to one of its `groups` is of its team and answers offers for it; without them all of staff may.
    `pager` names addresses that only the environment knows, as TRIAGE_PAGER_<NAME>_URLS; without one the usual ones
    are paged. Pages go to `mail` as well.
    """

    name: Words
    deputy: Words
    slack_channel: Words
    business_hours: Words = "default"
    groups: tuple[Words, ...] = ()
    pager: tuple[PagerName, ...] = ()
    mail: MailAddress | None = None


class BusinessHours(Decided):
    """When a clock runs: days as `mon` to `sun`, times as `09:00`, in a timezone of the IANA list.

    It stands still on the public holidays of the country, and of its `subdivision` where that has its own (both as
    ISO codes, such as DE and BY), and on the days on which the company is `closed` besides.
    """

    timezone: Words
    days: Annotated[tuple[Words, ...], Field(min_length=1)]
    start: Words
    end: Words
    country: Annotated[str, Field(pattern=r"^[A-Z]{2,3}$")] | None = None
    subdivision: Words | None = None
    closed: tuple[Day, ...] = ()


class ReviewAlarm(Decided):
    """When the review queue raises an alarm: the oldest untouched for so many working minutes, so deep, grown so much.

    `grows_by` is how many more came within a day than were dealt with.
    """

    minutes: Minutes = 480
    depth: Annotated[int, Field(gt=0)] = 50
    grows_by: Annotated[int, Field(gt=0)] = 10


class Owners(Decided):
    """`owners.yaml`."""

    owners: dict[str, Owner]
    business_hours: dict[str, BusinessHours]
    review: "Queue"
    review_owner: Words
    review_alarm: ReviewAlarm = ReviewAlarm()
    # Where an issue is made that its own queue does not take; without one, in the review queue.
    fallback: "Queue | None" = None


class Queue(Decided):
    """Where in Jira an owner works."""

    project: Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]+$")]
    issue_type: Words
    labels: tuple[Annotated[str, Field(pattern=r"^\S+$")], ...] = ()
    components: tuple[Words, ...] = ()
    security_level: str | None = None


class ReadFrom(StrEnum):
    """What can be read out of the report itself, so that nobody is asked for it again."""

    NOTHING = "nothing"
    TOOL = "tool"
    WORKFLOW = "workflow"
    DATA_CLASSES = "data_classes"
    WHEN = "when"
    ERROR = "error"
    LINK = "link"
    TOOL_KEEPS = "tool_keeps"


class ContextField(Decided):
    """One thing that the owner needs to know."""

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    label: Words
    why: Words
    ask: Words
    read_from: ReadFrom = ReadFrom.NOTHING
    required: bool = True


class StepKind(StrEnum):
    """What a step is for."""

    STEP = "step"
    CONTAINMENT = "containment"
    FALLBACK = "fallback"
    ROLLBACK = "rollback"
    APPROVAL = "approval"


class Step(Decided):
    """One step of a playbook: a text alone, or a text with who may say that it is done, and whether it takes two.

    `criteria` say when it is taken at all, as for a rollback; `tell` names the owners who are told once it is done. An
    approval may take `minutes` of its own, which count from when the one before it was given.
    """

    text: Words
    kind: StepKind = StepKind.STEP
    by_role: Role | None = None
    needs_two: bool = False
    criteria: Words | None = None
    tell: tuple[Words, ...] = ()
    minutes: Minutes | None = None

    @model_validator(mode="before")
    @classmethod
    def _text_alone(cls, written: object) -> object:
        return {"text": written} if isinstance(written, str) else written


class Playbook(Decided):
    """`lanes/<name>.md`: the front matter as fields, the body as the first answer to the person.

    `severity` is where a matter starts; `severity_by_class` raises it where such data was found, and never lowers it.
    """

    name: Words
    title: Words
    owner: Words
    queue: Queue | None
    severity: Severity
    severity_by_class: dict[DataClass, Severity] = Field(default_factory=dict)
    priorities: dict[Severity, str]
    clocks: Clocks
    context: tuple[ContextField, ...]
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    escalation: Escalation
    legal: Legal | None = None
    evidence: Annotated[tuple[Words, ...], Field(min_length=1)]
    answer: Words
    # Whoever reported it may say that the answer alone has settled it, and is asked whether it has.
    answer_may_settle: bool = False

    def severity_for(self, classes: Iterable[str], *, at_most: Severity | None = None) -> Severity:
        """Give the severity of a matter in which data of these classes was found; `at_most` is where it may start."""
        order = list(Severity)
        found = {*classes}
        start = min(self.severity, at_most or self.severity, key=order.index)
        raised = [severity for data_class, severity in self.severity_by_class.items() if data_class in found]
        return max([start, *raised], key=order.index)


class Wording(RootModel[dict[str, dict[str, Words]]]):
    """`wording.yaml`: sentences by language and key."""

    model_config = ConfigDict(frozen=True)
