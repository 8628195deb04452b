"""What comes again: what each matter is about, the problems that several of them are, and what people decided."""

from datetime import datetime

from sqlalchemy import JSON, Index, LargeBinary
from sqlmodel import Field, SQLModel

from triage.tables.types import AwareUTC


class TicketGist(SQLModel, table=True):
    """What a matter is about, in numbers; what is restricted, out of scope or unclear has none."""

    __tablename__ = "ticket_gist"
    __table_args__ = (Index("ix_ticket_gist_maker", "maker", "at"),)

    ticket_id: int = Field(primary_key=True, foreign_key="ticket.id", sa_column_kwargs={"autoincrement": False})
    # Only gists of one maker can be compared.
    maker: str
    numbers: bytes = Field(sa_type=LargeBinary)
    at: datetime = Field(sa_type=AwareUTC)


class Problem(SQLModel, table=True):
    """Several matters that are one thing; its sums are those of its members, so that it grows without reading them."""

    __table_args__ = (Index("ix_problem_state", "state", "last_at"),)

    id: int | None = Field(default=None, primary_key=True)
    reference: str = Field(unique=True)
    state: str
    maker: str
    total: bytes = Field(sa_type=LargeBinary)
    count: int
    first_at: datetime = Field(sa_type=AwareUTC)
    last_at: datetime = Field(sa_type=AwareUTC)
    lanes: dict[str, int] = Field(default_factory=dict, sa_type=JSON)
    tools: dict[str, int] = Field(default_factory=dict, sa_type=JSON)
    name: str | None = None
    named_by: str | None = None
    # What was done about it: an answer, training, a workflow mended, or something else.
    fix_kind: str | None = None
    fix_text: str | None = None
    # The issue that holds it together, and the delivery that makes it; when it was seen closed there.
    jira_key: str | None = None
    jira_url: str | None = None
    issue_delivery: str | None = Field(default=None, index=True)
    issue_closed_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    opened_at: datetime = Field(sa_type=AwareUTC)
    solved_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    solved_by: str | None = None
    # Who looks for it under its old reference finds it there.
    merged_into: int | None = Field(default=None, foreign_key="problem.id", index=True)


class ProblemMember(SQLModel, table=True):
    """A matter's place: in one problem at a time."""

    __tablename__ = "problem_member"
    __table_args__ = (Index("ix_problem_member_problem", "problem_id", "ticket_id"),)

    ticket_id: int = Field(primary_key=True, foreign_key="ticket.id", sa_column_kwargs={"autoincrement": False})
    problem_id: int = Field(foreign_key="problem.id")
    # Whether it was placed at intake, at night, or by a person; and how alike it was.
    how: str
    likeness: float
    joined_at: datetime = Field(sa_type=AwareUTC)
    # When whoever reported it was told that it is solved.
    told_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    # Its issue and the one that was linked with it.
    linked: str | None = None


class ProblemDecision(SQLModel, table=True):
    """What a person decided of two problems; the newest of a pair counts."""

    __tablename__ = "problem_decision"

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    problem_id: int = Field(foreign_key="problem.id", index=True)
    other_id: int = Field(foreign_key="problem.id")
    by: str
    at: datetime = Field(sa_type=AwareUTC)


class ProblemRise(SQLModel, table=True):
    """A sudden rise: told once, and over once an hour was ordinary again."""

    __tablename__ = "problem_rise"
    __table_args__ = (Index("ix_problem_rise_problem", "problem_id", "ended_at"),)

    id: int | None = Field(default=None, primary_key=True)
    problem_id: int = Field(foreign_key="problem.id")
    began_at: datetime = Field(sa_type=AwareUTC)
    ended_at: datetime | None = Field(default=None, sa_type=AwareUTC)
    count: int
    expected: float
