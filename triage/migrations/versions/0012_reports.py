"""Problems and reports, the versions of the lane model, and what it learns from."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    learning()


def downgrade() -> None:
    without_learning()


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
    champion = {"sqlite_where": IS_CHAMPION, "postgresql_where": IS_CHAMPION}
    op.create_index("ix_model_version_champion", "model_version", ["state"], unique=True, **champion)
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
    label = {"sqlite_where": IS_LABEL, "postgresql_where": IS_LABEL}
    op.create_index("ix_event_label_given", "event", ["id"], **label)


def without_learning() -> None:
    op.drop_index("ix_event_label_given", table_name="event")
    op.drop_table("drift_week")
    op.drop_table("label_review")
    op.drop_table("model_version")
