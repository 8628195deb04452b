"""What is kept of reports that go out by themselves: which one went where, so that none goes twice and none is lost."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from triage.tables.types import AwareUTC


class ReportSend(SQLModel, table=True):
    """One report over one period on one way; the unique key lets it go once.

    `schedule` is the entry without its period. `delivery_key` names what carries it; None where its time had come
    before anybody looked after the entry, so that a new entry begins with its next time.
    """

    __tablename__ = "report_send"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    schedule: str = Field(index=True)
    delivery_key: str | None = None
    due: datetime = Field(sa_type=AwareUTC)
    put_at: datetime = Field(sa_type=AwareUTC)
