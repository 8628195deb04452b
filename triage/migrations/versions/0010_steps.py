"""What a step is taken for and whom to tell of it, how a firing failed, and ways to what is open."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("checklist_item") as table:
        table.add_column(sa.Column("criteria", sa.String(), server_default="", nullable=False))
        table.add_column(sa.Column("tells", sa.JSON(), server_default="[]", nullable=False))
        table.add_column(sa.Column("minutes", sa.Integer(), nullable=True))
    op.add_column("firing", sa.Column("error", sa.String(), nullable=True))
    is_open = sa.text("state NOT IN ('resolved', 'withdrawn')")
    op.create_index("ix_ticket_open", "ticket", ["id"], sqlite_where=is_open, postgresql_where=is_open)
    op.create_index(op.f("ix_escalation_report_by"), "escalation", ["report_by"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_escalation_report_by"), table_name="escalation")
    op.drop_index("ix_ticket_open", table_name="ticket")
    op.drop_column("firing", "error")
    with op.batch_alter_table("checklist_item") as table:
        table.drop_column("minutes")
        table.drop_column("tells")
        table.drop_column("criteria")
