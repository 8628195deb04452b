"""Access that ends: what somebody asks to see for a while, and a sign-in that began at the company's provider."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from triage.tables.types import AwareUTC


class AccessRequest(SQLModel, table=True):
    """Somebody asks to see a restricted matter; until `ends_at` a granted one lets them.

    `reference` is what they typed. Whether there is such a matter is known to `ticket_id` alone.
    """

    __tablename__ = "access_request"
    __table_args__ = (
        Index("ix_access_request_person", "person", "state", "ends_at"),
        Index("ix_access_request_state", "state", "id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id", index=True)
    reference: str
    person: str
    why: str
    # asked, granted, refused or ended
    state: str = "asked"
    asked_at: datetime = Field(sa_type=AwareUTC)
    decided_by: str | None = None
    decided_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    ends_at: datetime | None = Field(default=None, sa_type=AwareUTC)


class SignInBegun(SQLModel, table=True):
    """A browser that was sent to the provider; the row goes when it comes back, so that nothing comes back twice."""

    __tablename__ = "sign_in_begun"

    state_hash: str = Field(primary_key=True)
    # Of a secret in that browser's cookie: what comes back to another browser opens nothing.
    browser_hash: str
    going_to: str
    began_at: datetime = Field(sa_type=AwareUTC, index=True)
