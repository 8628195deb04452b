"""What is kept: one class a table, each row a fact that somebody may ask about later."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Index, TypeDecorator, UniqueConstraint, text
from sqlmodel import Field, SQLModel

IS_PASTE_CHECK = text("kind = 'paste_checked'")

# Lengths are checked where text comes in; PostgreSQL and SQLite both store unbounded text at the same cost.


class AwareUTC(TypeDecorator[datetime]):
    """A moment, aware and in UTC on both databases; SQLite itself would forget the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive moment, and store what SQLite can compare as text."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone can't be stored")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Person(SQLModel, table=True):
    """Somebody who asks, works or decides here."""

    id: int | None = Field(default=None, primary_key=True)
    handle: str = Field(unique=True)
    name: str = ""
    role: str = "employee"
    created_at: datetime = Field(sa_type=AwareUTC)
    disabled_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    # Departments and the like, by which a policy tells people apart.
    groups: list[str] = Field(default_factory=list, sa_type=JSON, sa_column_kwargs={"server_default": "[]"})
    language: str | None = None
    # Without one nobody signs in under this handle.
    password_hash: str | None = None


class WebSession(SQLModel, table=True):
    """One sign-in of one browser; only the hash of its secret is kept."""

    __tablename__ = "web_session"

    id: int | None = Field(default=None, primary_key=True)
    hash: str = Field(unique=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    created_at: datetime = Field(sa_type=AwareUTC)
    last_seen_at: datetime = Field(sa_type=AwareUTC)
    expires_at: datetime = Field(sa_type=AwareUTC, index=True)
    revoked_at: datetime | None = Field(default=None, sa_type=AwareUTC)


class SignInCount(SQLModel, table=True):
    """How often somebody tried to sign in lately, by person or by address; no word of what was typed."""

    __tablename__ = "sign_in_count"

    key: str = Field(primary_key=True)
    count: int
    began_at: datetime = Field(sa_type=AwareUTC, index=True)


class ApiToken(SQLModel, table=True):
    """A key for a program or a script; only its hash is kept."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    role: str
    hash: str = Field(unique=True)
    created_at: datetime = Field(sa_type=AwareUTC)
    revoked_at: datetime | None = Field(default=None, sa_type=AwareUTC)


class Ticket(SQLModel, table=True):
    """One matter, from the message that opened it to its end; `text` is always the redacted form."""

    __table_args__ = (
        UniqueConstraint("source", "source_id"),
        Index("ix_ticket_queue", "lane", "state", "id"),
        Index("ix_ticket_review", "needs_review", "state", "id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    reference: str = Field(unique=True)
    source: str
    source_id: str
    author_id: int = Field(foreign_key="person.id", index=True)
    text: str
    context: list[dict[str, Any]] = Field(sa_type=JSON)
    outcome: str
    lane: str | None
    also: list[str] = Field(sa_type=JSON)
    choices: list[str] = Field(sa_type=JSON)
    confidence: float
    incident_probability: float
    needs_review: bool
    restricted: bool
    severity: str
    owner: str
    state: str
    reasons: list[str] = Field(sa_type=JSON)
    reply: str
    data_classes: dict[str, int] = Field(sa_type=JSON)
    model_version: str
    playbook_version: str
    policy_version: str
    acknowledge_by: datetime | None = Field(default=None, sa_type=AwareUTC)
    resolve_by: datetime | None = Field(default=None, sa_type=AwareUTC)
    jira_key: str | None = Field(default=None, index=True)
    jira_url: str | None = None
    # Who has it in hand, and how it ended.
    taken_by: str | None = None
    resolution: str | None = None
    resolved_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    created_at: datetime = Field(sa_type=AwareUTC)
    updated_at: datetime = Field(sa_type=AwareUTC)


class Event(SQLModel, table=True):
    """Something that happened; appended once, never changed, and chained to the one before it by `hash`."""

    # For what a person asked lately; partial, so that no other event pays for it.
    __table_args__ = (
        Index("ix_event_paste_checked", "actor", "id", sqlite_where=IS_PASTE_CHECK, postgresql_where=IS_PASTE_CHECK),
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


class Firing(SQLModel, table=True):
    """One firing of the timetable; the unique key lets one replica have it."""

    __table_args__ = (UniqueConstraint("name", "due"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str
    due: datetime = Field(sa_type=AwareUTC)
    started_at: datetime = Field(sa_type=AwareUTC)
    finished_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    outcome: str | None = None


class Feedback(SQLModel, table=True):
    """What a person says of a paste check: the shape of a value and the redacted words around it, never the value."""

    __table_args__ = (Index("ix_feedback_state", "state", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    detector: str
    data_class: str
    tool: str | None
    verdict: str
    policy_version: str
    person: str
    shape: str
    context: str
    # Of who said what, so that the same thing said twice is kept once; no value is in it.
    fingerprint: str = Field(unique=True)
    state: str
    created_at: datetime = Field(sa_type=AwareUTC)
    decided_by: str | None = None
    decided_at: datetime | None = Field(default=None, sa_type=AwareUTC)


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


class Message(SQLModel, table=True):
    """One line of a ticket's conversation; `text` is redacted, and only the team sees what is `internal`."""

    __table_args__ = (Index("ix_message_ticket", "ticket_id", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id")
    at: datetime = Field(sa_type=AwareUTC)
    author: str
    side: str
    text: str
    source: str
    source_key: str = Field(unique=True)
    edited_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    deleted_at: datetime | None = Field(default=None, sa_type=AwareUTC)


class HomePage(SQLModel, table=True):
    """The home page that somebody has in Slack, and the rules as they know them, so that what is new can be said."""

    __tablename__ = "home_page"

    person_id: int = Field(primary_key=True, foreign_key="person.id", sa_column_kwargs={"autoincrement": False})
    # Their account, as the page's own vendor knows it.
    account: str
    seen_at: datetime = Field(sa_type=AwareUTC)
    rules: dict[str, dict[str, str]] = Field(sa_type=JSON)
    # The rules that they knew before, until when they knew them, and when they were first shown the new ones.
    before: dict[str, dict[str, str]] | None = Field(default=None, sa_type=JSON)
    known_until: datetime | None = Field(default=None, sa_type=AwareUTC)
    changed_at: datetime | None = Field(default=None, sa_type=AwareUTC)


class Place(SQLModel, table=True):
    """Where a ticket lives in Slack: a thread with the person, or a card; without `ts` until its first post is sent."""

    __table_args__ = (UniqueConstraint("channel", "ts"), Index("ix_place_ticket", "ticket_id", "id"))

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id")
    what: str
    delivery_key: str | None = Field(default=None, unique=True)
    # A name with # until Slack has given the id, or a person whom nobody has written to yet.
    channel: str
    ts: str | None = None
    closed_at: datetime | None = Field(default=None, sa_type=AwareUTC)


class JiraIssue(SQLModel, table=True):
    """An issue as we last saw it, so that what changed there since can be told from what we changed ourselves."""

    __tablename__ = "jira_issue"

    # Its own number stays when it moves and its key changes.
    id: str = Field(primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    key: str = Field(index=True)
    project: str
    status: str
    category: str
    resolution: str | None = None
    assignee: str | None = None
    priority: str | None = None
    attachments: list[str] = Field(default_factory=list, sa_type=JSON)
    duplicate_of: str | None = None
    updated: datetime = Field(sa_type=AwareUTC)
    seen_at: datetime = Field(sa_type=AwareUTC)
    # When it was deleted, hidden from us, or replaced by another issue.
    gone_at: datetime | None = Field(default=None, sa_type=AwareUTC)
