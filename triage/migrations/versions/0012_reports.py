"""Problems and reports, the versions of the lane model, and what it learns from."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    problems()
    problem_history()
    learning()
    reports()
    report_sends()


def downgrade() -> None:
    without_report_sends()
    without_reports()
    without_learning()
    without_problems()


IS_CHAMPION = sa.text("state = 'champion'")
IS_LABEL = sa.text("kind = 'label_given'")


def learning() -> None:
    op.create_table(
        "model_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("proposed_by", sa.String(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("approved_by", sa.String(), nullable=True),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("before", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["before"], ["model_version.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("version"),
    )
    where = IS_CHAMPION
    op.create_index(
        "ix_model_version_champion", "model_version", ["state"], unique=True, sqlite_where=where, postgresql_where=where
    )
    op.create_table(
        "label_review",
        sa.Column("event_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("given_by", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"]),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"]),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_index("ix_label_review_ticket_id", "label_review", ["ticket_id"])
    op.create_table(
        "drift_week",
        sa.Column("week", sa.String(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("alarm", sa.String(), nullable=False),
        sa.Column("counted_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("week"),
    )
    op.create_index("ix_event_label_given", "event", ["id"], sqlite_where=IS_LABEL, postgresql_where=IS_LABEL)


def without_learning() -> None:
    op.drop_index("ix_event_label_given", table_name="event")
    op.drop_table("drift_week")
    op.drop_table("label_review")
    op.drop_table("model_version")


def problems() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "ticket_gist",
        sa.Column("ticket_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("maker", sa.String(), nullable=False),
        sa.Column("numbers", sa.LargeBinary(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"]),
        sa.PrimaryKeyConstraint("ticket_id"),
    )
    op.create_index("ix_ticket_gist_maker", "ticket_gist", ["maker", "at"])
    op.create_table(
        "problem",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("maker", sa.String(), nullable=False),
        sa.Column("total", sa.LargeBinary(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("first_at", moment, nullable=False),
        sa.Column("last_at", moment, nullable=False),
        sa.Column("lanes", sa.JSON(), nullable=False),
        sa.Column("tools", sa.JSON(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("named_by", sa.String(), nullable=True),
        sa.Column("fix_kind", sa.String(), nullable=True),
        sa.Column("fix_text", sa.String(), nullable=True),
        sa.Column("jira_key", sa.String(), nullable=True),
        sa.Column("jira_url", sa.String(), nullable=True),
        sa.Column("issue_delivery", sa.String(), nullable=True),
        sa.Column("issue_closed_at", moment, nullable=True),
        sa.Column("opened_at", moment, nullable=False),
        sa.Column("solved_at", moment, nullable=True),
        sa.Column("solved_by", sa.String(), nullable=True),
        sa.Column("merged_into", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["merged_into"], ["problem.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("reference"),
    )
    op.create_index("ix_problem_state", "problem", ["state", "last_at"])
    op.create_index("ix_problem_merged_into", "problem", ["merged_into"])
    op.create_index("ix_problem_issue_delivery", "problem", ["issue_delivery"])
    op.create_table(
        "problem_member",
        sa.Column("ticket_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("problem_id", sa.Integer(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("likeness", sa.Float(), nullable=False),
        sa.Column("joined_at", moment, nullable=False),
        sa.Column("told_at", moment, nullable=True),
        sa.Column("linked", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"]),
        sa.ForeignKeyConstraint(["problem_id"], ["problem.id"]),
        sa.PrimaryKeyConstraint("ticket_id"),
    )
    op.create_index("ix_problem_member_problem", "problem_member", ["problem_id", "ticket_id"])


def problem_history() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "problem_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("problem_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.ForeignKeyConstraint(["problem_id"], ["problem.id"]),
        sa.ForeignKeyConstraint(["other_id"], ["problem.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_problem_decision_problem_id", "problem_decision", ["problem_id"])
    op.create_table(
        "problem_rise",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("problem_id", sa.Integer(), nullable=False),
        sa.Column("began_at", moment, nullable=False),
        sa.Column("ended_at", moment, nullable=True),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("expected", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["problem_id"], ["problem.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_problem_rise_problem", "problem_rise", ["problem_id", "ended_at"])


def without_problems() -> None:
    for table in ("problem_rise", "problem_decision", "problem_member", "problem", "ticket_gist"):
        op.drop_table(table)


IS_REPORTED = sa.text(
    "kind IN ('answer_helped', 'answer_not_helped', 'label_given', 'made_incident', 'reopened', 'rerouted')"
)
IS_PASTE_CHECK = sa.text("kind = 'paste_checked'")
IS_AGAIN = sa.text("round > 1")
CAME_IN = ["created_at", "lane", "state", "severity", "owner", "taken_by", "tool", "needs_review", "restricted"]
KEPT = ["ticket_id", "kind", "round", "started_at", "stopped_at", "due_at", "breached_at", "owner"]


def reports() -> None:
    op.create_index("ix_ticket_came_in", "ticket", [*CAME_IN, "author_id", "resolution", "id"])
    moved, checked = IS_REPORTED, IS_PASTE_CHECK
    op.create_index("ix_event_reported", "event", ["ticket_id", "kind"], sqlite_where=moved, postgresql_where=moved)
    op.create_index("ix_event_checked_at", "event", ["at"], sqlite_where=checked, postgresql_where=checked)
    op.create_index("ix_running_clock_kept", "running_clock", KEPT)
    again, of = IS_AGAIN, ["ticket_id", "kind", "round"]
    op.create_index("ix_running_clock_again", "running_clock", of, sqlite_where=again, postgresql_where=again)


def without_reports() -> None:
    op.drop_index("ix_running_clock_again", table_name="running_clock")
    op.drop_index("ix_running_clock_kept", table_name="running_clock")
    op.drop_index("ix_event_checked_at", table_name="event")
    op.drop_index("ix_event_reported", table_name="event")
    op.drop_index("ix_ticket_came_in", table_name="ticket")


def report_sends() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "report_send",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("schedule", sa.String(), nullable=False),
        sa.Column("delivery_key", sa.String(), nullable=True),
        sa.Column("due", moment, nullable=False),
        sa.Column("put_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    op.create_index("ix_report_send_schedule", "report_send", ["schedule"])


def without_report_sends() -> None:
    op.drop_table("report_send")
