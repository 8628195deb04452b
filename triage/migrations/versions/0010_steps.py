"""What a step is taken for, and whom to tell of it."""

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
