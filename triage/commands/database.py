"""`triage db`: the schema of the records, and copies of them."""

from pathlib import Path
from typing import Annotated

import typer

from triage.commands.records import open_database
from triage.commands.terminal import WRONG_USAGE, say, stop
from triage.database import Database
from triage.governance import schema
from triage.governance.backup import BackupRefused
from triage.governance.backup import backup as back_up
from triage.governance.backup import restore as bring_back
from triage.store import search

app = typer.Typer(no_args_is_help=True)


@app.command(epilog="Example: triage db upgrade")
def upgrade() -> None:
    """Bring the database to the schema of this release."""
    with open_database() as database:
        before = schema.state(database)
        if before.current is not None and not before.ok and "newer" in before.sentence:
            stop(before.sentence)
        schema.upgrade(database)
        with database.reading() as session:
            is_missing = search.is_missing(session)
        if is_missing:
            _build_search(database)
        say(schema.state(database).sentence)


@app.command("search", epilog="Example: triage db search")
def build_search() -> None:
    """Make anew what the search looks through, while the product runs."""
    with open_database() as database:
        say(f"{_build_search(database)} tickets can be found by their words.")


@app.command(epilog="Example: triage db check && triage serve")
def check() -> None:
    """Say whether the database has the schema that this release needs."""
    with open_database() as database:
        state = schema.state(database)
    if not state.ok:
        stop(state.sentence)
    say(state.sentence)


@app.command(epilog="Example: triage db backup var/backups/monday.backup")
def backup(file: Annotated[Path, typer.Argument(help="A new file; an existing one is never overwritten.")]) -> None:
    """Copy all records into one file, while the product runs."""
    with open_database() as database:
        try:
            back_up(database, file)
        except BackupRefused as refused:
            stop(str(refused))
    say(f"Every record is in {file}. It holds what people wrote, so keep it as safe as the database.")


@app.command(epilog="Example: triage db restore var/backups/monday.backup --yes")
def restore(
    file: Annotated[Path, typer.Argument(help="A file that `triage db backup` wrote.")],
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Really replace every present record.")] = False,
) -> None:
    """Put a backup in the place of all present records; stop `triage serve` first."""
    if not yes:
        stop("This replaces every present record. Add --yes if that is what you want.", WRONG_USAGE)
    with open_database() as database:
        try:
            bring_back(database, file)
        except BackupRefused as refused:
            stop(str(refused))
        state = schema.state(database)
    say(f"The records of {file} are in place. {state.sentence}")


def _build_search(database: Database) -> int:
    count, last = 0, 0
    while True:
        # A few at a time, so that others write in between.
        with database.writing() as session:
            built = search.build(session, after=last)
        if not built:
            return count
        count, last = count + len(built), built[-1]
