"""The vocabulary of the house, read first: what comes in, what it is, what will be done, and what goes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol


class Lane(StrEnum):
    """Whose work a report is; the order is the order of precedence when one message holds two matters."""

    SECURITY_INCIDENT = "security_incident"
    DATA_HANDLING = "data_handling"
    COMPLIANCE = "compliance"
    WORKFLOW_FAILURE = "workflow_failure"
    OUTPUT_QUALITY = "output_quality"
    TECHNICAL = "technical"
    NEW_USE_CASE = "new_use_case"
    GUIDANCE = "guidance"


class Outcome(StrEnum):
    """What became of a message: a lane took it, or it is one of the two that no lane takes."""

    LANE = "lane"
    OUT_OF_SCOPE = "out_of_scope"
    UNCLEAR = "unclear"


class Role(StrEnum):
    """What a person or a token may do; a route names the roles that may enter."""

    EMPLOYEE = "employee"
    AGENT = "agent"
    SECURITY = "security"
    OPERATIONS = "operations"
    COMPLIANCE = "compliance"
    ADMIN = "admin"


class Voice(StrEnum):
    """Who said what a message is: the person who sent it, or somebody who works on it."""

    REPORTER = "reporter"
    STAFF = "staff"


class Severity(StrEnum):
    """How much hangs on it, from the playbook and from what was found in the text."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    CRITICAL = "critical"


class Destination(StrEnum):
    """Where a delivery goes; one sender serves each."""

    JIRA = "jira"
    SLACK = "slack"
    PAGER = "pager"
    MAIL = "mail"


@dataclass(frozen=True)
class Intake:
    """One message as it came in, before anything was done to it; never stored and never logged.

    `data_classes` counts what was found before in a text that came in masked already. In `language` the person is
    answered, as far as it was translated.
    """

    source: str
    source_id: str
    author: str
    text: str
    received_at: datetime
    context: Mapping[str, str] = field(default_factory=dict)
    data_classes: Mapping[str, int] = field(default_factory=dict)
    language: str = "en"


@dataclass(frozen=True)
class Assessment:
    """What the message is, how sure that is, what else it may be, the likeliest first, and which model said so.

    The rest explains it later: how likely every outcome was, from when on what counts, and what read the message.
    """

    outcome: Outcome
    lane: Lane | None
    confidence: float
    also: tuple[Lane, ...]
    incident_probability: float
    possible_incident: bool
    needs_review: bool
    choices: tuple[Lane | Outcome, ...]
    reasons: tuple[str, ...]
    model: str
    probabilities: Mapping[str, float] = field(default_factory=dict)
    thresholds: Mapping[str, float] = field(default_factory=dict)
    encoder: str = ""
    # What it is about, in numbers that only those of the same maker can be compared with; nothing where nobody read it.
    gist: bytes = field(default=b"", repr=False)
    gist_maker: str = ""


@dataclass(frozen=True)
class ContextItem:
    """One thing the owner needs to know: its value, or None and the question that would get it."""

    name: str
    label: str
    why: str
    ask: str
    value: str | None
    required: bool = True


@dataclass(frozen=True)
class Outgoing:
    """Something to be sent: the adapter of its destination understands its kind and payload, and nothing else does."""

    destination: Destination
    kind: str
    payload: Mapping[str, Any]
    urgent: bool = False


@dataclass(frozen=True)
class Plan:
    """What will be done about an intake; one transaction stores all of it. `choices` is what the person is offered."""

    outcome: Outcome
    lane: Lane | None
    confidence: float
    also: tuple[Lane, ...]
    needs_review: bool
    choices: tuple[Lane | Outcome, ...]
    restricted: bool
    severity: Severity
    owner: str
    state: str
    reply: str
    context: tuple[ContextItem, ...]
    acknowledge_by: datetime
    resolve_by: datetime
    outgoing: tuple[Outgoing, ...]
    next_page_at: datetime | None
    # Which rule chose the queue, and what it saw; kept so that it can be explained later.
    route: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Receipt:
    """The other side's word that it took what was sent."""

    external_id: str
    url: str | None = None


class SendFailed(Exception):
    """An adapter's judgement of a failed attempt; `message` is our own sentence, never the vendor's text.

    `in_doubt` says that the other side may have acted all the same, so that the next attempt must look before it sends.
    `waits_its_turn` says that nothing was tried: we keep to the other side's pace, and that is no failure. `elsewhere`
    says that this place alone refuses it, so that another queue may take it.
    """

    def __init__(
        self,
        message: str,
        *,
        permanent: bool = False,
        in_doubt: bool = False,
        retry_after_seconds: float | None = None,
        waits_its_turn: bool = False,
        elsewhere: bool = False,
    ) -> None:
        """Keep the judgement beside the sentence."""
        super().__init__(message)
        self.message = message
        self.permanent = permanent
        self.in_doubt = in_doubt
        self.retry_after_seconds = retry_after_seconds
        self.waits_its_turn = waits_its_turn
        self.elsewhere = elsewhere


class LeaseLost(Exception):
    """Another worker may have taken this delivery: stop at once, and touch nothing outside."""


class Attempt(Protocol):
    """What a sender is told about the attempt that it makes."""

    @property
    def key(self) -> str:
        """Name this delivery to the other side: the same for every attempt, and unlike any other's."""

    @property
    def in_doubt_since(self) -> datetime | None:
        """Say when an earlier attempt began that may have been taken, or None when none was."""

    @property
    def seconds_left(self) -> float:
        """Say how long this attempt may still act; it runs on while the process sleeps."""

    def confirm(self) -> None:
        """Record that an effect outside is about to begin, or raise LeaseLost; call it right before each one."""


class Sender(Protocol):
    """One destination's adapter. It runs on many threads, and raises SendFailed for all that it expects."""

    def send(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        """Bring it to the other side once, and bring back its receipt."""


class Clock(Protocol):
    """Where the time comes from; what decides is told the time and never asks."""

    def now(self) -> datetime:
        """Give the present moment, aware and in UTC."""


@dataclass(frozen=True)
class Arrival:
    """Something that a person did elsewhere, as one delivery of a vendor tells it; `key` is the same in each repeat.

    `data` holds ids only; `text` and `fields` are what a person typed, raw here, and redacted before they are stored.
    """

    source: str
    key: str
    kind: str
    person: str
    data: Mapping[str, Any]
    text: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


class NotNow(Exception):
    """Something has to be known before one can act, and nobody could say it just now: asked again a little later."""


class InboxAway(Exception):
    """An arrival can't be stored now: it must not be acknowledged, so that the vendor sends it again."""


class Inbox(Protocol):
    """Where arrivals are kept until the house has acted on them."""

    def take(self, arrival: Arrival) -> bool:
        """Store it durably before returning; False where it is known already. Raises InboxAway."""
