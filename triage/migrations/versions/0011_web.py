"""Agents of some lanes, people of a provider, what a session's browser is, access for a while."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("person") as table:
        table.add_column(sa.Column("lanes", sa.JSON(), server_default="[]", nullable=False))
        table.add_column(sa.Column("subject", sa.String(), nullable=True))
    op.create_index("ix_person_subject", "person", ["subject"], unique=True)
    with op.batch_alter_table("web_session") as table:
        table.add_column(sa.Column("browser", sa.String(), server_default="", nullable=False))
    access()
    console()
    searching()
    failures()


def access() -> None:
    op.create_table(
        "access_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=True),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_access_request_ticket_id", "access_request", ["ticket_id"])
    op.create_index("ix_access_request_person", "access_request", ["person", "state", "ends_at"])
    op.create_index("ix_access_request_state", "access_request", ["state", "id"])
    op.create_table(
        "sign_in_begun",
        sa.Column("state_hash", sa.String(), nullable=False),
        sa.Column("browser_hash", sa.String(), nullable=False),
        sa.Column("going_to", sa.String(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("state_hash"),
    )
    op.create_index("ix_sign_in_begun_began_at", "sign_in_begun", ["began_at"])


def downgrade() -> None:
    without_console()
    op.drop_table("sign_in_begun")
    op.drop_table("access_request")
    with op.batch_alter_table("web_session") as table:
        table.drop_column("browser")
    op.drop_index("ix_person_subject", table_name="person")
    with op.batch_alter_table("person") as table:
        table.drop_column("subject")
        table.drop_column("lanes")


IS_OPEN = sa.text("state NOT IN ('resolved', 'withdrawn')")
RUNS = sa.text("stopped_at IS NULL AND paused_at IS NULL")
LISTED = ("lane", "state", "severity", "owner", "taken_by", "tool", "needs_review", "restricted")


def console() -> None:
    op.add_column("ticket", sa.Column("tool", sa.String(), nullable=True))
    ticket = sa.table("ticket", sa.column("id"), sa.column("context", sa.JSON()), sa.column("tool"))
    rows = op.get_bind().execute(sa.select(ticket.c.id, ticket.c.context)).all()
    for number, context in rows:
        tool = next((str(one["value"]) for one in context if one["name"] == "tool" and one["value"]), None)
        if tool:
            op.get_bind().execute(sa.update(ticket).where(ticket.c.id == number).values(tool=tool))
    # It serves what looked through the narrower one as well, and every ticket pays for each index.
    op.drop_index("ix_ticket_open", table_name="ticket")
    op.create_index("ix_ticket_open_listed", "ticket", ["id", *LISTED], sqlite_where=IS_OPEN, postgresql_where=IS_OPEN)
    op.create_index("ix_ticket_listed", "ticket", ["id", *LISTED])
    clock = ["ticket_id", "due_at", "step"]
    op.create_index("ix_running_clock_next", "running_clock", clock, sqlite_where=RUNS, postgresql_where=RUNS)
    op.create_table(
        "saved_view",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("asks", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("slug"),
        sa.UniqueConstraint("person_id", "name"),
    )


def searching() -> None:
    """Make room for what is searched; `triage db upgrade` fills it, since words are folded before they are kept."""
    if op.get_bind().dialect.name == "sqlite":
        how = "tokenize='unicode61 remove_diacritics 0', columnsize=0"
        op.execute(f"CREATE VIRTUAL TABLE ticket_search USING fts5(called, reported, said, inside, {how})")
        return
    op.create_table(
        "ticket_search",
        sa.Column("ticket_id", sa.Integer(), sa.ForeignKey("ticket.id"), primary_key=True, autoincrement=False),
        sa.Column("words", postgresql.TSVECTOR(), nullable=False),
    )
    op.create_index("ix_ticket_search_words", "ticket_search", ["words"], postgresql_using="gin")


def failures() -> None:
    op.create_table(
        "delivery_failure",
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("attempt", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.Column("in_doubt", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["delivery_id"], ["delivery.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("delivery_id", "attempt"),
    )


def without_console() -> None:
    op.drop_table("delivery_failure")
    op.drop_table("ticket_search")
    op.drop_table("saved_view")
    op.drop_index("ix_running_clock_next", table_name="running_clock")
    op.drop_index("ix_ticket_listed", table_name="ticket")
    op.drop_index("ix_ticket_open_listed", table_name="ticket")
    op.create_index("ix_ticket_open", "ticket", ["id"], sqlite_where=IS_OPEN, postgresql_where=IS_OPEN)
    op.drop_column("ticket", "tool")
