"""What a company may decide, as values: one model for each file of a playbook folder."""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, RootModel
from pydantic_core import PydanticCustomError

from triage.domain import Severity

Words = Annotated[str, Field(min_length=1)]
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
WebAddress = Annotated[str, Field(pattern=r"^https?://[^\s<>|\"]+$", max_length=2000)]
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
    """A role or team that answers for matters: never a named individual; the deputy is the key of another owner."""

    name: Words
    deputy: Words
    slack_channel: Words
    business_hours: Words = "default"


class BusinessHours(Decided):
    """When a clock runs: days as `mon` to `sun`, times as `09:00`, in a timezone of the IANA list."""

    timezone: Words
    days: Annotated[tuple[Words, ...], Field(min_length=1)]
    start: Words
    end: Words


class Owners(Decided):
    """`owners.yaml`."""

    owners: dict[str, Owner]
    business_hours: dict[str, BusinessHours]
    review: "Queue"
    review_owner: Words
    # Where an issue is made that its own queue does not take; without one, in the review queue.
    fallback: "Queue | None" = None


class Queue(Decided):
    """Where in Jira an owner works."""

    project: Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]+$")]
    issue_type: Words
    labels: tuple[Annotated[str, Field(pattern=r"^\S+$")], ...] = ()
    components: tuple[Words, ...] = ()
    security_level: str | None = None


class Clocks(Decided):
    """How soon somebody takes it and how soon it is done, in working minutes unless `around_the_clock`."""

    acknowledge_minutes: Minutes
    resolve_minutes: Minutes
    around_the_clock: bool = False


class ReadFrom(StrEnum):
    """What can be read out of the report itself, so that nobody is asked for it again."""

    NOTHING = "nothing"
    TOOL = "tool"
    WORKFLOW = "workflow"
    DATA_CLASSES = "data_classes"
    WHEN = "when"
    ERROR = "error"
    LINK = "link"


class ContextField(Decided):
    """One thing that the owner needs to know."""

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    label: Words
    why: Words
    ask: Words
    read_from: ReadFrom = ReadFrom.NOTHING
    required: bool = True


class Escalation(Decided):
    """What happens when nobody reacts: the owners told one after the other, how often, and whether it pages."""

    pages: bool = False
    repeat_minutes: Minutes = 15
    to: Annotated[tuple[Words, ...], Field(min_length=1)]


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
    steps: Annotated[tuple[Words, ...], Field(min_length=1)]
    escalation: Escalation
    evidence: Annotated[tuple[Words, ...], Field(min_length=1)]
    answer: Words

    def severity_for(self, classes: Iterable[str], *, at_most: Severity | None = None) -> Severity:
        """Give the severity of a matter in which data of these classes was found; `at_most` is where it may start."""
        order = list(Severity)
        found = {*classes}
        start = min(self.severity, at_most or self.severity, key=order.index)
        raised = [severity for data_class, severity in self.severity_by_class.items() if data_class in found]
        return max([start, *raised], key=order.index)


class Tool(Decided):
    """One AI tool, approved or not, and the words people use for it."""

    name: Words
    status: ToolStatus
    aliases: tuple[Words, ...] = ()
    note: str = ""


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
