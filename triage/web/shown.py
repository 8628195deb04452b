"""Tickets, events and deliveries in the form in which the API shows them."""

from datetime import UTC, datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

from triage.choices import Choice
from triage.domain import Voice
from triage.store.labels import Label
from triage.tables import Delivery, Event, LegalClock, RunningClock, Ticket


class TicketRow(BaseModel):
    """A ticket as one line of a list."""

    reference: str
    outcome: str
    lane: str | None
    also: list[str]
    state: str
    severity: str
    owner: str
    confidence: float
    needs_review: bool
    restricted: bool
    created_at: datetime
    updated_at: datetime
    acknowledge_by: datetime | None
    resolve_by: datetime | None
    jira_key: str | None
    jira_url: str | None


class TicketPage(BaseModel):
    """Some tickets, and where the list goes on."""

    tickets: list[TicketRow]
    next: int | None = Field(description="Send it as `cursor` to get older ones; null at the end.")


class EventRow(BaseModel):
    """Something that happened."""

    id: int
    at: datetime
    kind: str
    actor: str
    data: dict[str, Any]


class DeliveryRow(BaseModel):
    """Something that goes out, and how far it got."""

    id: int
    destination: str
    kind: str
    urgent: bool
    state: str
    attempts: int
    failures: int
    due: datetime
    in_doubt: bool
    last_error: str | None
    external_id: str | None
    external_url: str | None
    created_at: datetime
    sent_at: datetime | None


class ContextRow(BaseModel):
    """What the owner needs to know: its value, or null and the question that would get it."""

    name: str
    label: str
    why: str
    ask: str
    value: str | None


class ChoiceRow(BaseModel):
    """An outcome that the person may choose, under the title that people read."""

    outcome: str = Field(examples=["technical"])
    title: str


class LabelRow(BaseModel):
    """What somebody said the matter is."""

    outcome: str = Field(examples=["technical"])
    said_by: Voice
    by: str
    at: datetime


class LegalRow(BaseModel):
    """What the law counts for an incident, and what was decided and done."""

    aware_at: datetime
    certain_at: datetime | None
    notify_by: datetime
    decision: Literal["notify", "do_not"] | None
    decided_by: str | None
    decided_at: datetime | None
    why: str
    notified_at: datetime | None


class ClockRow(BaseModel):
    """One working clock: when it is due, and whether it stands still, has stopped or was missed."""

    kind: str = Field(examples=["resolve"])
    round: int = Field(description="A matter that is rerouted or opened again begins some of its clocks anew.")
    minutes: int = Field(description="What it allows, in the hours in which it runs.")
    started_at: datetime
    due_at: datetime
    paused_at: datetime | None = Field(description="Since when it waits for the person.")
    left_minutes: float | None = Field(description="What is left while it stands still; below zero it is overrun.")
    stopped_at: datetime | None
    breached_at: datetime | None


class TicketShown(TicketRow):
    """A ticket with all that belongs to it; the text is the redacted one."""

    author: str
    text: str
    reply: str
    reasons: list[str]
    data_classes: dict[str, int]
    context: list[ContextRow]
    events: list[EventRow]
    deliveries: list[DeliveryRow]
    choices: list[ChoiceRow]
    clocks: list[ClockRow]
    legal: LegalRow | None = Field(description="What the law counts; null where it is no incident.")
    label: LabelRow | None = Field(description="The newest one; null where nobody has said it yet.")


class Acknowledged(BaseModel):
    """Who has it, and whether that was this request's doing."""

    won: bool
    by: str
    at: datetime
    report_by: datetime | None = Field(default=None, description="Until when they report back, or it is paged again.")
    is_checked: bool = Field(default=True, description="False for a name that was only typed behind a page's link.")


class Retried(BaseModel):
    """A delivery that waits to be sent again."""

    delivery: int
    at: datetime


def ticket_row(ticket: Ticket) -> TicketRow:
    """Show a ticket in one line."""
    return TicketRow.model_validate(ticket, from_attributes=True)


def event_row(event: Event) -> EventRow:
    """Show an event."""
    return EventRow.model_validate(event, from_attributes=True)


def delivery_row(delivery: Delivery) -> DeliveryRow:
    """Show a delivery, without what it carries."""
    said = {name: getattr(delivery, name) for name in DeliveryRow.model_fields if name != "in_doubt"}
    return DeliveryRow(**said, in_doubt=delivery.in_doubt_since is not None)


def choice_row(choice: Choice) -> ChoiceRow:
    """Show an outcome that is offered."""
    return ChoiceRow(outcome=choice.outcome, title=choice.title)


def label_row(label: Label) -> LabelRow:
    """Show a label."""
    return LabelRow(outcome=label.outcome, said_by=label.voice, by=label.by, at=label.at.astimezone(UTC))


def clock_row(clock: RunningClock) -> ClockRow:
    """Show a working clock."""
    return ClockRow.model_validate(clock, from_attributes=True)


def legal_row(clock: LegalClock) -> LegalRow:
    """Show a clock."""
    return LegalRow.model_validate(clock, from_attributes=True)
