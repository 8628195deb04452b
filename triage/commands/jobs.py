"""`triage jobs`: what the timetable did."""

import typer
from sqlmodel import col, select

from triage.commands.terminal import open_migrated, print_json
from triage.tables import Firing

app = typer.Typer(help="See what the timetable did.", no_args_is_help=True)


@app.command("list", epilog="Example: triage jobs list --latest 50")
def list_jobs(latest: int = typer.Option(20, min=1, help="How many firings.")) -> None:
    """Write the latest firings as lines of JSON, newest first."""
    with open_migrated() as database, database.reading() as session:
        for firing in session.exec(select(Firing).order_by(col(Firing.due).desc()).limit(latest)):
            print_json(firing.model_dump(exclude={"id"}))
