"""What came, what happened, and what goes out."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from triage.tables.types import AwareUTC

IS_PASTE_CHECK = text("kind = 'paste_checked'")
# Spelt out as `store.narrowing` does.
IS_REPORTED = text(
    "kind IN ('answer_helped', 'answer_not_helped', 'label_given', 'made_incident', 'reopened', 'rerouted')"
)
IS_LABEL = text("kind = 'label_given'")


class Event(SQLModel, table=True):
    """Something that happened; appended once, never changed, and chained to the one before it by `hash`."""

    # For what a person asked lately, and for what can be learned from; partial, so that no other event pays for it.
    __table_args__ = (
        Index("ix_event_paste_checked", "actor", "id", sqlite_where=IS_PASTE_CHECK, postgresql_where=IS_PASTE_CHECK),
        Index("ix_event_label_given", "id", sqlite_where=IS_LABEL, postgresql_where=IS_LABEL),
        # For reports: what moved a matter or answered it, and the checks of a period.
        Index("ix_event_reported", "ticket_id", "kind", sqlite_where=IS_REPORTED, postgresql_where=IS_REPORTED),
        Index("ix_event_checked_at", "at", sqlite_where=IS_PASTE_CHECK, postgresql_where=IS_PASTE_CHECK),
    )

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id", index=True)
    at: datetime = Field(sa_type=AwareUTC)
    kind: str
    actor: str
    data: dict[str, Any] = Field(sa_type=JSON)
    previous: str
    hash: str


class ChainHead(SQLModel, table=True):
    """The one row that names the last event; whoever appends holds it, and a cut-off tail shows."""

    id: int = Field(default=1, primary_key=True)
    last_id: int
    last_hash: str


class Delivery(SQLModel, table=True):
    """Something that goes out: pending until the other side took it, or stuck until a person looks at it.

    `attempts` is the fencing token: a result is written only by the attempt that it belongs to.
    `in_doubt_since` is set right before the effect outside and cleared only by an answer that leaves no doubt.
    """

    __table_args__ = (
        Index("ix_delivery_claim", "state", "urgent", "due", "id"),
        Index("ix_delivery_order", "ticket_id", "destination", "id"),
        Index("ix_delivery_thread", "thread", "state", "id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id")
    # What keeps its order among itself; without one a ticket's deliveries to one destination do.
    thread: str | None = None
    destination: str
    kind: str
    urgent: bool
    payload: dict[str, Any] = Field(sa_type=JSON)
    key: str = Field(unique=True)
    state: str = "pending"
    attempts: int = 0
    failures: int = 0
    due: datetime = Field(sa_type=AwareUTC)
    trying_since: datetime = Field(sa_type=AwareUTC)
    in_doubt_since: datetime | None = Field(default=None, sa_type=AwareUTC)
    worker: str | None = None
    last_error: str | None = None
    external_id: str | None = None
    external_url: str | None = None
    created_at: datetime = Field(sa_type=AwareUTC)
    sent_at: datetime | None = Field(default=None, sa_type=AwareUTC)


class DeliveryFailure(SQLModel, table=True):
    """One attempt to send something that failed, and what the other side answered; no word of what was sent."""

    __tablename__ = "delivery_failure"

    # What is let go before it arrived takes its attempts with it.
    delivery_id: int = Field(
        primary_key=True, foreign_key="delivery.id", ondelete="CASCADE", sa_column_kwargs={"autoincrement": False}
    )
    attempt: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: datetime = Field(sa_type=AwareUTC)
    error: str
    in_doubt: bool


class Escalation(SQLModel, table=True):
    """A matter that somebody must take now: paged, repeated and widened until one person acknowledges it."""

    __table_args__ = (Index("ix_escalation_open", "acknowledged_at", "next_at"),)

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", unique=True)
    step: int = 0
    next_at: datetime = Field(sa_type=AwareUTC)
    started_at: datetime = Field(sa_type=AwareUTC)
    acknowledged_by: str | None = None
    acknowledged_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    # Where somebody said so (slack, link, page, api), and by when they report back.
    acknowledged_in: str | None = None
    report_by: datetime | None = Field(default=None, sa_type=AwareUTC, index=True)


class Firing(SQLModel, table=True):
    """One firing of the timetable; the unique key lets one replica have it."""

    __table_args__ = (UniqueConstraint("name", "due"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str
    due: datetime = Field(sa_type=AwareUTC)
    started_at: datetime = Field(sa_type=AwareUTC)
    finished_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    outcome: str | None = None
    # Of what kind its failure was; the words of one may quote data.
    error: str | None = None


class Arrival(SQLModel, table=True):
    """Something that a person did elsewhere, kept until the house has acted on it; its words are redacted.

    `conversation` keeps its order; `salt` makes the keys of what follows from it, the same ones at each attempt.
    """

    __table_args__ = (
        Index("ix_arrival_claim", "state", "due", "id"),
        Index("ix_arrival_order", "conversation", "state", "id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    salt: str
    source: str
    kind: str
    person: str
    conversation: str
    data: dict[str, Any] = Field(sa_type=JSON)
    text: str
    fields: dict[str, str] = Field(sa_type=JSON)
    classes: dict[str, int] = Field(sa_type=JSON)
    types: dict[str, int] = Field(sa_type=JSON)
    state: str = "pending"
    attempts: int = 0
    failures: int = 0
    due: datetime = Field(sa_type=AwareUTC)
    received_at: datetime = Field(sa_type=AwareUTC)
    done_at: datetime | None = Field(default=None, sa_type=AwareUTC, index=True)
    error: str | None = None
