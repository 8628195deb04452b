"""The issue as the core drafted it: what a delivery of the kind `issue.create` carries."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from integrations.legible import legible_throughout
from triage.domain import SendFailed, Severity

Words = Annotated[str, Field(min_length=1)]
Several = Annotated[tuple[str, ...], Field(strict=False)]
Moment = Annotated[AwareDatetime, Field(strict=False)]
Day = Annotated[date, Field(strict=False)]


class Drafted(BaseModel):
    """A value of a draft: complete, of the right type, and not changed afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Known(Drafted):
    """One thing that the owner needs to know, and its value where somebody gave it."""

    label: Words
    why: str
    value: str | None
    required: bool


class Versions(Drafted):
    """What decided: the model and the two contents of the playbook folder."""

    model: str
    playbook: str
    policy: str


class Linked(Drafted):
    """Another issue, and how this one is linked to it."""

    type: Words
    issue: Words


class Attached(Drafted):
    """A text file that goes with the issue; what it says is redacted already."""

    name: Words
    text: str


class InsteadOf(Drafted):
    """The queue that did not take an issue, and why; `draft` is what it was asked to take."""

    project: Words
    reason: str
    draft: Mapping[str, Any] = Field(default_factory=dict, repr=False)


class IssueDraft(Drafted):
    """All that an owner's issue may say; `asked` is redacted already."""

    reference: Words
    title: str
    project: Words
    issue_type: Words
    labels: Several
    components: Several
    priority: str | None
    security_level: str | None
    restricted: bool
    lane: Words
    lane_title: Words
    confidence: float
    reasons: Several
    severity: Annotated[Severity, Field(strict=False)]
    asked: str
    reporter: str
    source: str
    context: Annotated[tuple[Known, ...], Field(strict=False)]
    also: Several
    data_classes: Several
    steps: Several
    evidence: Several
    ticket_url: str
    owner: str
    acknowledge_by: Moment | None
    resolve_by: Moment | None
    needs_review: bool
    versions: Versions
    # Until when an authority has to be told of an incident.
    notify_by: Moment | None = None
    # What a rule of the company sets; people are named by e-mail address or account, custom fields as people see them.
    rule: str | None = None
    assignee: str | None = None
    watchers: Several = ()
    due: Day | None = None
    fields: Mapping[str, str | Several] = Field(default_factory=dict)
    # Service Management: a request instead of a plain issue, and for whom it is made.
    request_type: str | None = None
    on_behalf_of: str | None = None
    participants: Several = ()
    organisations: Several = ()
    links: Annotated[tuple[Linked, ...], Field(strict=False)] = ()
    remote_link: str | None = None
    # Where it was said, in a channel that others may read too.
    thread_url: str | None = None
    attachments: Annotated[tuple[Attached, ...], Field(strict=False)] = ()
    # Where it holds several matters together and tells of none by itself: what it says of them.
    gathers: Several = ()
    # Where it is made in the fallback queue.
    instead_of: InsteadOf | None = None

    @property
    def named(self) -> str:
        """Say what it is about, for a link."""
        return f"{'Problem' if self.gathers else 'Ticket'} {self.reference}"

    @classmethod
    def from_payload(cls, payload: Mapping[str, Any]) -> Self:
        """Read a delivery's payload; what is wrong with it is wrong for good."""
        try:
            return cls.model_validate(legible_throughout(dict(payload)))
        except ValidationError as error:
            places = sorted({".".join(map(str, one["loc"])) for one in error.errors(include_input=False)})
        # Raised out here because the validator's own words repeat the text that was asked.
        raise SendFailed(f"The draft of the issue is not as agreed, at: {', '.join(places)}.", permanent=True)
