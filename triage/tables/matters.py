"""What is kept of each matter, and where it is spoken of."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint, text
from sqlalchemy.orm import validates
from sqlmodel import Field, SQLModel

from triage.tables.types import AwareUTC

# Spelt out as `store.open_matters` does, or SQLite does not see that the index will do.
IS_OPEN = text("state NOT IN ('resolved', 'withdrawn')")
# All that lists and counts look at; so they read an index alone, and of the rows only what is shown.
LISTED = ("lane", "state", "severity", "owner", "taken_by", "tool", "needs_review", "restricted")


def tool_in(context: Iterable[Mapping[str, Any]]) -> str | None:
    """Give the tool that a matter is about, by its key, where that is known."""
    return next((str(one["value"]) for one in context if one["name"] == "tool" and one["value"]), None)


class Ticket(SQLModel, table=True):
    """One matter, from the message that opened it to its end; `text` is always the redacted form."""

    __table_args__ = (
        UniqueConstraint("source", "source_id"),
        Index("ix_ticket_queue", "lane", "state", "id"),
        Index("ix_ticket_review", "needs_review", "state", "id"),
        # What is open, for the console and for what looks through it every minute: a few thousand, however many there
        # have ever been. Then everything, in the order in which it came.
        Index("ix_ticket_open_listed", "id", *LISTED, sqlite_where=IS_OPEN, postgresql_where=IS_OPEN),
        Index("ix_ticket_listed", "id", *LISTED),
        # For reports: what came in within a time, and all by which they count it.
        Index("ix_ticket_came_in", "created_at", *LISTED, "author_id", "resolution", "id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    reference: str = Field(unique=True)
    source: str
    source_id: str
    author_id: int = Field(foreign_key="person.id", index=True)
    text: str
    # Follows `context`, below, by itself.
    tool: str | None = None
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

    @validates("context")
    def _tool_follows(self, _: str, context: list[dict[str, Any]]) -> list[dict[str, Any]]:
        self.tool = tool_in(context)
        return context


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
