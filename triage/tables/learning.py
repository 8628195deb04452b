"""What is kept of learning: the versions of the lane model, what was said of people's labels, and drift by week."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, text
from sqlmodel import Field, SQLModel

from triage.tables.types import AwareUTC

IS_CHAMPION = text("state = 'champion'")


class ModelVersion(SQLModel, table=True):
    """One lane model: its file beside the shipped one (`file` is empty for that), its figures, and who answers for it.

    At most one is the champion. `before` is the one that it took over from, to which a rollback leads.
    """

    __tablename__ = "model_version"
    __table_args__ = (
        Index(
            "ix_model_version_champion", "state", unique=True, sqlite_where=IS_CHAMPION, postgresql_where=IS_CHAMPION
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    version: str = Field(unique=True)
    file: str
    sha256: str
    state: str
    figures: dict[str, Any] = Field(sa_type=JSON)
    changes: dict[str, Any] = Field(sa_type=JSON)
    proposed_by: str
    proposed_at: datetime = Field(sa_type=AwareUTC)
    approved_by: str | None = None
    approved_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    retired_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    before: int | None = Field(default=None, foreign_key="model_version.id")


class LabelReview(SQLModel, table=True):
    """What a second person decided of somebody's label; the words stay with the ticket, redacted."""

    __tablename__ = "label_review"

    event_id: int = Field(primary_key=True, foreign_key="event.id", sa_column_kwargs={"autoincrement": False})
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    outcome: str
    given_by: str
    state: str
    decided_by: str
    decided_at: datetime = Field(sa_type=AwareUTC)


class DriftWeek(SQLModel, table=True):
    """What the model met in one week, and how far that is from what it knew; `alarm` says what is odd, if anything."""

    __tablename__ = "drift_week"

    week: str = Field(primary_key=True)
    figures: dict[str, Any] = Field(sa_type=JSON)
    alarm: str = ""
    counted_at: datetime = Field(sa_type=AwareUTC)
