"""Who is known here, and how they come in."""

from datetime import datetime

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from triage.tables.types import AwareUTC


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
    # Without one nobody signs in with a password under this handle.
    password_hash: str | None = None
    # The lanes that an agent works on; none means all of them.
    lanes: list[str] = Field(default_factory=list, sa_type=JSON, sa_column_kwargs={"server_default": "[]"})
    # Who they are to the company's provider: its address and its own name for them.
    subject: str | None = Field(default=None, unique=True, index=True)


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
    # What it calls itself, in two words such as "Firefox, Linux".
    browser: str = Field(default="", sa_column_kwargs={"server_default": ""})


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
