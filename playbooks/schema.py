"""What a company may decide, as values: one model for each file of a playbook folder."""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, RootModel, model_validator
from pydantic_core import PydanticCustomError

from triage.domain import Role, Severity

Words = Annotated[str, Field(min_length=1)]
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
WebAddress = Annotated[str, Field(pattern=r"^https?://[^\s<>|\"]+$", max_length=2000)]
MailAddress = Annotated[str, Field(pattern=r"^[^\s@,;<>]+@[^\s@,;<>]+$", max_length=254)]
PagerName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Minutes = Annotated[int, Field(gt=0, le=366 * 24 * 60)]


def _day(written: object) -> object:
    """Take a day only as people write it here: pydantic alone would also read a bare number as one."""
    if written is None or isinstance(written, date):
        return written
    try:
        return date.fromisoformat(written if isinstance(written, str) and DAY.fullmatch(written) else "")
    except ValueError:
        raise PydanticCustomError("day", "no day") from None


Day = Annotated[date, BeforeValidator(_day)]


class Decided(BaseModel):
    """A value that was decided in a file: complete, spelled right, and not changed afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Verdict(StrEnum):
    """What is answered to pasting a class of data into a tool, from the mildest to the strictest."""

    YES = "yes"
    YES_IF_REDACTED = "yes_if_redacted"
    ASK = "ask"
    NO = "no"
    NOT_CHECKED = "not_checked"


class PolicyVerdict(StrEnum):
    """What a policy may say; that a text could not be checked is nobody's decision."""

    YES = "yes"
    YES_IF_REDACTED = "yes_if_redacted"
    ASK = "ask"
    NO = "no"


class Duty(StrEnum):
    """What has to be done by whoever uses a tool for such data."""

    HUMAN_REVIEW = "human_review"
    KEEP_RECORD = "keep_record"


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


class ToolStatus(StrEnum):
    """How the company stands to a tool."""

    APPROVED = "approved"
    RESTRICTED = "restricted"
    UNKNOWN = "unknown"


class Owner(Decided):
    """A role or team that answers for matters: never a named individual; the deputy is the key of another owner.

    `pager` names addresses that only the environment knows, as TRIAGE_PAGER_<NAME>_URLS; without one the usual ones
    are paged. Pages go to `mail` as well.
    """

    name: Words
    deputy: Words
    slack_channel: Words
    business_hours: Words = "default"
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


class ClockTimes(Decided):
    """How soon each has to happen for matters of one severity; what is not said is as for all others."""

    acknowledge_minutes: Minutes | None = None
    first_answer_minutes: Minutes | None = None
    resolve_minutes: Minutes | None = None
    approval_minutes: Minutes | None = None


class Clocks(Decided):
    """How soon somebody takes it, answers, and is done, in working minutes unless `around_the_clock`.

    Where `approval_minutes` is set, somebody has to approve within them. Who can act is warned once `warn_percent` of
    a time have passed.
    """

    acknowledge_minutes: Minutes
    first_answer_minutes: Minutes | None = None
    resolve_minutes: Minutes
    approval_minutes: Minutes | None = None
    around_the_clock: bool = False
    warn_percent: Annotated[int, Field(gt=0, lt=100)] = 80
    by_severity: dict[Severity, ClockTimes] = {}

    def minutes_for(self, severity: str) -> dict[str, int]:
        """Give the minutes of every clock that a matter of this severity has, by its kind."""
        own = self.by_severity.get(Severity(severity), ClockTimes())
        kinds = ("acknowledge", "first_answer", "resolve", "approval")
        times = {kind: getattr(own, f"{kind}_minutes") or getattr(self, f"{kind}_minutes") for kind in kinds}
        return {kind: minutes for kind, minutes in times.items() if minutes is not None}


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


class ChainStep(Decided):
    """One step of a chain: who is told once nobody has reacted for so many minutes, and then at every repeat.

    `rota` is one of `routing.yaml`: whoever has the turn is told personally too. With `hours`, which are business hours
    of `owners.yaml`, the step counts only while they run, or with `outside_hours` only while they don't.
    """

    owner: Words
    after_minutes: Annotated[int, Field(ge=0, le=366 * 24 * 60)] = 0
    rota: Words | None = None
    hours: Words | None = None
    outside_hours: bool = False


class Escalation(Decided):
    """What happens when nobody reacts: the owners told one after the other, how often, and whether it pages.

    `steps` say it more exactly; without them each of `to` is told one repeat after the one before. Whoever takes what
    is paged reports within `report_minutes`, or it is paged again.
    """

    pages: bool = False
    repeat_minutes: Minutes = 15
    report_minutes: Minutes = 60
    to: Annotated[tuple[Words, ...], Field(min_length=1)]
    steps: tuple[ChainStep, ...] = ()


REMIND_HOURS = (48, 24, 8, 2)


class Legal(Decided):
    """What the law counts once an incident is known: how soon an authority is told, and when it is thought of again."""

    notify_within_hours: Annotated[int, Field(gt=0, le=366 * 24)] = 72
    remind_hours_before: Annotated[tuple[Annotated[int, Field(gt=0, le=366 * 24)], ...], Field(min_length=1)] = (
        REMIND_HOURS
    )


class StepKind(StrEnum):
    """What a step is for."""

    STEP = "step"
    CONTAINMENT = "containment"
    FALLBACK = "fallback"
    ROLLBACK = "rollback"
    APPROVAL = "approval"


class Step(Decided):
    """One step of a playbook: a text alone, or a text with who may say that it is done, and whether it takes two.

    `criteria` say when it is taken at all, as for a rollback; `tell` names the owners who are told once it is done.
    """

    text: Words
    kind: StepKind = StepKind.STEP
    by_role: Role | None = None
    needs_two: bool = False
    criteria: Words | None = None
    tell: tuple[Words, ...] = ()

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
    severity_by_class: dict[DataClass, Severity] = {}
    priorities: dict[Severity, str]
    clocks: Clocks
    context: tuple[ContextField, ...]
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    escalation: Escalation
    legal: Legal | None = None
    evidence: Annotated[tuple[Words, ...], Field(min_length=1)]
    answer: Words

    def severity_for(self, classes: Iterable[str], *, at_most: Severity | None = None) -> Severity:
        """Give the severity of a matter in which data of these classes was found; `at_most` is where it may start."""
        order = list(Severity)
        found = {*classes}
        start = min(self.severity, at_most or self.severity, key=order.index)
        raised = [severity for data_class, severity in self.severity_by_class.items() if data_class in found]
        return max([start, *raised], key=order.index)


class Containment(Decided):
    """What is done about data that went into a tool: deleting, revoking, whom to call; and what the tool keeps."""

    delete: Words
    revoke: Words
    vendor_contact: Words
    keeps: Words


class Tool(Decided):
    """One AI tool, approved or not, and the words people use for it."""

    name: Words
    status: ToolStatus
    aliases: tuple[Words, ...] = ()
    note: str = ""
    containment: Containment | None = None


class Cell(Decided):
    """One answer of the policy: may this class of data go into tools of this kind, and what is owed if it does."""

    verdict: PolicyVerdict
    reason: Words
    alternative: Words
    section: Words
    duties: tuple[Duty, ...] = ()


class PolicyException(Decided):
    """Another answer for some people until a day, which still belongs to it.

    `groups` are departments or roles of the person, any of them; `tools` are keys or statuses. Without `duties` those
    of the cell stay.
    """

    groups: Annotated[tuple[Words, ...], Field(min_length=1)]
    tools: Annotated[tuple[Words, ...], Field(min_length=1)]
    classes: Annotated[tuple[DataClass, ...], Field(min_length=1)]
    verdict: PolicyVerdict
    reason: Words
    alternative: str = ""
    section: Words
    until: Day
    approved_by: Words
    duties: tuple[Duty, ...] | None = None


class Policy(Decided):
    """`policy.yaml`: a row is a tool of `tools.yaml` or a status as a whole, a column is a data class.

    The rows of the three statuses are complete; a tool's own row holds only the cells in which it differs.
    `described_as` holds the words that people use for data of a class; `described_only_as` those that mean it in a
    description alone, since they stand in many a text. `link` leads to where everybody can read the policy itself.
    """

    title: Words
    sections: dict[str, Words]
    cells: dict[str, dict[DataClass, Cell]]
    exceptions: dict[str, PolicyException] = {}
    described_as: dict[DataClass, tuple[Words, ...]] = {}
    described_only_as: dict[DataClass, tuple[Words, ...]] = {}
    link: WebAddress | None = None


class Tools(RootModel[dict[str, Tool]]):
    """`tools.yaml`: tools by their key, which policy and records keep using whatever the tool is called."""

    model_config = ConfigDict(frozen=True)


class Wording(RootModel[dict[str, dict[str, Words]]]):
    """`wording.yaml`: sentences by language and key."""

    model_config = ConfigDict(frozen=True)
