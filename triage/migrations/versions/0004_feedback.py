"""What people say of paste checks, and a quick way to the checks of one person."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

IS_PASTE_CHECK = sa.text("kind = 'paste_checked'")


def upgrade() -> None:
    op.create_table(
        "feedback",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("detector", sa.String(), nullable=False),
        sa.Column("data_class", sa.String(), nullable=False),
        sa.Column("tool", sa.String(), nullable=True),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("policy_version", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("shape", sa.String(), nullable=False),
        sa.Column("context", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("fingerprint"),
    )
    op.create_index("ix_feedback_state", "feedback", ["state", "id"])
    op.create_index(
        "ix_event_paste_checked", "event", ["actor", "id"], sqlite_where=IS_PASTE_CHECK, postgresql_where=IS_PASTE_CHECK
    )


def downgrade() -> None:
    op.drop_index("ix_event_paste_checked", table_name="event")
    op.drop_index("ix_feedback_state", table_name="feedback")
    op.drop_table("feedback")
