"""What was promised to people and to the law: clocks, pages, hand-overs, steps, and what was found broken."""

from datetime import datetime

from sqlalchemy import JSON, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from triage.tables.types import AwareUTC

RUNS = text("stopped_at IS NULL AND paused_at IS NULL")
IS_AGAIN = text("round > 1")


class RunningClock(SQLModel, table=True):
    """One clock of a matter: what has to happen, and when it is due.

    A clock that is paused keeps what was left, in minutes of the hours it counts; one that stopped was kept or missed.
    """

    __tablename__ = "running_clock"
    __table_args__ = (
        UniqueConstraint("ticket_id", "kind", "round"),
        Index("ix_running_clock_due", "stopped_at", "next_at"),
        # For reports: every clock of one kind, and whether it was kept.
        Index(
            "ix_running_clock_kept",
            "ticket_id",
            "kind",
            "round",
            "started_at",
            "stopped_at",
            "due_at",
            "breached_at",
            "owner",
        ),
        # And which of them began anew, which few do.
        Index(
            "ix_running_clock_again",
            "ticket_id",
            "kind",
            "round",
            sqlite_where=IS_AGAIN,
            postgresql_where=IS_AGAIN,
        ),
        # For the console: the next clock of each matter, and what is late or soon will be.
        Index("ix_running_clock_next", "ticket_id", "due_at", "step", sqlite_where=RUNS, postgresql_where=RUNS),
    )

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    # acknowledge, first_answer, resolve, approval, review, report_back
    kind: str
    # A matter that is opened again or rerouted begins a new one.
    round: int = 1
    owner: str
    # The key of the owner's hours; None runs round the clock.
    hours: str | None = None
    minutes: int
    started_at: datetime = Field(sa_type=AwareUTC)
    due_at: datetime = Field(sa_type=AwareUTC)
    paused_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    left_minutes: float | None = None
    stopped_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    # When somebody is told next: a warning, the breach, and then each step of the chain.
    next_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    step: int = 0
    breached_at: datetime | None = Field(default=None, sa_type=AwareUTC)


class LegalClock(SQLModel, table=True):
    """What the law counts for an incident; nothing pauses it."""

    __tablename__ = "legal_clock"

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", unique=True)
    aware_at: datetime = Field(sa_type=AwareUTC)
    certain_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    notify_by: datetime = Field(sa_type=AwareUTC)
    # notify or do_not
    decision: str | None = None
    decided_by: str | None = None
    decided_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    why: str = ""
    notified_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    next_at: datetime | None = Field(default=None, sa_type=AwareUTC, index=True)


class PageLink(SQLModel, table=True):
    """A link by which somebody who was paged says that they have it; only the hash of its secret is kept."""

    __tablename__ = "page_link"

    id: int | None = Field(default=None, primary_key=True)
    hash: str = Field(unique=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    owner: str
    created_at: datetime = Field(sa_type=AwareUTC)
    ends_at: datetime = Field(sa_type=AwareUTC, index=True)


class HandOver(SQLModel, table=True):
    """A matter that one owner offers to another, until it is accepted, declined, taken back or left unanswered."""

    __tablename__ = "hand_over"
    __table_args__ = (Index("ix_hand_over_open", "state", "ends_at"),)

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    # What belongs to one step, as when all of a person's matters go to somebody else.
    batch: str | None = Field(default=None, index=True)
    from_owner: str
    from_person: str | None = None
    to_owner: str
    to_person: str | None = None
    note: str = ""
    state: str = "offered"
    offered_by: str
    offered_at: datetime = Field(sa_type=AwareUTC)
    ends_at: datetime = Field(sa_type=AwareUTC)
    answered_by: str | None = None
    answered_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    # Of many in one step: what has still to be done with this one, so that no transaction does it for all.
    todo: str | None = Field(default=None, index=True)


class Absence(SQLModel, table=True):
    """Somebody is away, and a deputy has what comes for them meanwhile."""

    id: int | None = Field(default=None, primary_key=True)
    person: str = Field(index=True)
    deputy: str
    begins_at: datetime = Field(sa_type=AwareUTC)
    ends_at: datetime = Field(sa_type=AwareUTC)
    said_by: str
    ended_early_at: datetime | None = Field(default=None, sa_type=AwareUTC)


class ChecklistItem(SQLModel, table=True):
    """One step of a matter's playbook; a step that wants two people is done when the second one says so."""

    __tablename__ = "checklist_item"
    __table_args__ = (UniqueConstraint("ticket_id", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    number: int
    # containment, fallback, rollback, approval, step
    kind: str
    text: str
    by_role: str | None = None
    needs_two: bool = False
    # When the step is taken at all, and the owners who are told once it is done.
    criteria: str = Field(default="", sa_column_kwargs={"server_default": ""})
    tells: list[str] = Field(default_factory=list, sa_type=JSON, sa_column_kwargs={"server_default": "[]"})
    # How long an approval may take once its turn has come, in working minutes.
    minutes: int | None = None
    done_by: str | None = None
    done_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    second_by: str | None = None
    second_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    playbook_version: str


class Finding(SQLModel, table=True):
    """A promise that was found broken, or a queue that grows; it ends when it is found kept again."""

    __table_args__ = (
        UniqueConstraint("promise", "subject", "began_at"),
        Index("ix_finding_open", "ended_at", "promise"),
    )

    id: int | None = Field(default=None, primary_key=True)
    promise: str
    # A reference, a queue, or empty.
    subject: str
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id")
    said: str
    began_at: datetime = Field(sa_type=AwareUTC)
    seen_at: datetime = Field(sa_type=AwareUTC)
    told_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    mended_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    ended_at: datetime | None = Field(default=None, sa_type=AwareUTC)
