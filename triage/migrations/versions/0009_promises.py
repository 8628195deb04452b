"""What was promised: clocks, pages, hand-overs, steps, and what was found broken."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("deputy", sa.String(), nullable=False),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("said_by", sa.String(), nullable=False),
        sa.Column("ended_early_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_absence_person"), "absence", ["person"], unique=False)
    op.create_table(
        "checklist_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("by_role", sa.String(), nullable=True),
        sa.Column("needs_two", sa.Boolean(), nullable=False),
        sa.Column("done_by", sa.String(), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("second_by", sa.String(), nullable=True),
        sa.Column("second_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("playbook_version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["ticket.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("ticket_id", "number"),
    )
    op.create_index(op.f("ix_checklist_item_ticket_id"), "checklist_item", ["ticket_id"], unique=False)
    op.create_table(
        "finding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("promise", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=True),
        sa.Column("said", sa.String(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["ticket.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("promise", "subject", "began_at"),
    )
    op.create_index("ix_finding_open", "finding", ["ended_at", "promise"], unique=False)
    op.create_table(
        "hand_over",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("batch", sa.String(), nullable=True),
        sa.Column("from_owner", sa.String(), nullable=False),
        sa.Column("from_person", sa.String(), nullable=True),
        sa.Column("to_owner", sa.String(), nullable=False),
        sa.Column("to_person", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("offered_by", sa.String(), nullable=False),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_by", sa.String(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("todo", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["ticket.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_hand_over_batch"), "hand_over", ["batch"], unique=False)
    op.create_index(op.f("ix_hand_over_todo"), "hand_over", ["todo"], unique=False)
    op.create_index("ix_hand_over_open", "hand_over", ["state", "ends_at"], unique=False)
    op.create_index(op.f("ix_hand_over_ticket_id"), "hand_over", ["ticket_id"], unique=False)
    op.create_table(
        "legal_clock",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("aware_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("certain_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("notify_by", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decision", sa.String(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("notified_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["ticket.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("ticket_id"),
    )
    op.create_index(op.f("ix_legal_clock_next_at"), "legal_clock", ["next_at"], unique=False)
    op.create_table(
        "page_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["ticket.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("hash"),
    )
    op.create_index(op.f("ix_page_link_ends_at"), "page_link", ["ends_at"], unique=False)
    op.create_index(op.f("ix_page_link_ticket_id"), "page_link", ["ticket_id"], unique=False)
    op.create_table(
        "running_clock",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("hours", sa.String(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("paused_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("left_minutes", sa.Float(), nullable=True),
        sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("breached_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["ticket.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("ticket_id", "kind", "round"),
    )
    op.create_index("ix_running_clock_due", "running_clock", ["stopped_at", "next_at"], unique=False)
    op.create_index(op.f("ix_running_clock_ticket_id"), "running_clock", ["ticket_id"], unique=False)
    op.add_column("escalation", sa.Column("acknowledged_in", sa.String(), nullable=True))
    op.add_column("escalation", sa.Column("report_by", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("escalation", "report_by")
    op.drop_column("escalation", "acknowledged_in")
    op.drop_index(op.f("ix_running_clock_ticket_id"), table_name="running_clock")
    op.drop_index("ix_running_clock_due", table_name="running_clock")
    op.drop_table("running_clock")
    op.drop_index(op.f("ix_page_link_ticket_id"), table_name="page_link")
    op.drop_index(op.f("ix_page_link_ends_at"), table_name="page_link")
    op.drop_table("page_link")
    op.drop_index(op.f("ix_legal_clock_next_at"), table_name="legal_clock")
    op.drop_table("legal_clock")
    op.drop_index(op.f("ix_hand_over_ticket_id"), table_name="hand_over")
    op.drop_index(op.f("ix_hand_over_todo"), table_name="hand_over")
    op.drop_index("ix_hand_over_open", table_name="hand_over")
    op.drop_index(op.f("ix_hand_over_batch"), table_name="hand_over")
    op.drop_table("hand_over")
    op.drop_index("ix_finding_open", table_name="finding")
    op.drop_table("finding")
    op.drop_index(op.f("ix_checklist_item_ticket_id"), table_name="checklist_item")
    op.drop_table("checklist_item")
    op.drop_index(op.f("ix_absence_person"), table_name="absence")
    op.drop_table("absence")
