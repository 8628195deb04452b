"""`triage playbooks`: check a folder, make one to edit, and see what an edit would change."""

from pathlib import Path
from typing import Annotated

import typer

from playbooks import commands
from playbooks.mistakes import PlaybookMistakes
from triage.commands.terminal import FAILED, WRONG_USAGE, print_line, read_settings, say, stop

app = typer.Typer(help="Check, copy and compare what the company decided.", no_args_is_help=True)

Folder = Annotated[Path | None, typer.Argument(help="A folder; without one, that of TRIAGE_PLAYBOOKS or the shipped.")]


@app.command(epilog="Example: triage playbooks check ./playbooks")
def check(folder: Folder = None) -> None:
    """List every mistake with its file and line."""
    mistakes = commands.check(folder or read_settings().playbooks)
    for mistake in mistakes:
        print_line(str(mistake))
    if mistakes:
        stop(f"{len(mistakes)} to mend.", FAILED)
    say("The playbooks are complete and without a mistake.")


@app.command(epilog="Example: triage playbooks init ./playbooks, then set TRIAGE_PLAYBOOKS=./playbooks")
def init(folder: Annotated[Path, typer.Argument(help="A new or empty folder.")]) -> None:
    """Copy the shipped playbooks into a folder of your own."""
    try:
        written = commands.init(folder)
    except commands.CannotInit as error:
        stop(str(error))
    for path in written:
        print_line(str(path))
    say(f"Edit them, then set TRIAGE_PLAYBOOKS={folder}.")


@app.command(epilog="Example: triage playbooks diff ./playbooks-edited")
def diff(
    new: Annotated[Path, typer.Argument(help="The folder that would take over.")],
    old: Annotated[
        Path | None, typer.Option(help="What it would replace: that of TRIAGE_PLAYBOOKS or the shipped.")
    ] = None,
) -> None:
    """Say what would change if a folder took over; it changes nothing."""
    try:
        changes = commands.diff(old or read_settings().playbooks, new)
    except PlaybookMistakes as mistakes:
        stop(f"{mistakes}\nMend these first; only folders without a mistake can be compared.", WRONG_USAGE)
    for change in changes:
        print_line(str(change))
    say(f"{len(changes)} would change." if changes else "Nothing would change.")
