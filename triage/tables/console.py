"""What people keep of the console: the views that they saved."""

from datetime import datetime

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from triage.tables.types import AwareUTC


class SavedView(SQLModel, table=True):
    """A queue with filters, an order and words to look for, under a name; whoever has its address can open it.

    What it then shows is what the one who looks may see.
    """

    __tablename__ = "saved_view"
    __table_args__ = (UniqueConstraint("person_id", "name"),)

    id: int | None = Field(default=None, primary_key=True)
    # Its address; nobody can guess it.
    slug: str = Field(unique=True)
    person_id: int = Field(foreign_key="person.id")
    name: str
    asks: dict[str, str] = Field(sa_type=JSON)
    created_at: datetime = Field(sa_type=AwareUTC)
