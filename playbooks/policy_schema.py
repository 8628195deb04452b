"""What `policy.yaml` and `tools.yaml` may say: tools, and what is answered to data of a class for each."""

from enum import StrEnum
from typing import Annotated

from pydantic import ConfigDict, Field, RootModel

from playbooks.schema import DataClass
from playbooks.written import Day, Decided, WebAddress, Words


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


class ToolStatus(StrEnum):
    """How the company stands to a tool."""

    APPROVED = "approved"
    RESTRICTED = "restricted"
    UNKNOWN = "unknown"


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
    exceptions: dict[str, PolicyException] = Field(default_factory=dict)
    described_as: dict[DataClass, tuple[Words, ...]] = Field(default_factory=dict)
    described_only_as: dict[DataClass, tuple[Words, ...]] = Field(default_factory=dict)
    link: WebAddress | None = None


class Tools(RootModel[dict[str, Tool]]):
    """`tools.yaml`: tools by their key, which policy and records keep using whatever the tool is called."""

    model_config = ConfigDict(frozen=True)
