"""`python -m triage` does what `triage` does."""

from triage.cli import app

app(prog_name="triage")
