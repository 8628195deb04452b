"""`triage jira`: whether Jira takes what the playbooks want, queues proposed, and both sides compared."""

from enum import StrEnum
from typing import Annotated

import typer

from integrations.jira.checking.wanted import Finding
from triage.commands.reading_playbooks import read_book
from triage.commands.records import open_migrated
from triage.commands.terminal import FAILED, WRONG_USAGE, print_json, print_line, printable, read_settings, say, stop
from triage.settings import Settings

app = typer.Typer(no_args_is_help=True)
NOT_CONNECTED = "Jira is not connected: set TRIAGE_JIRA_URL and TRIAGE_JIRA_TOKEN (on Cloud TRIAGE_JIRA_USER too)."


class Format(StrEnum):
    """How a result is written."""

    TEXT = "text"
    JSON = "json"


FormatOption = Annotated[Format, typer.Option("--format", help="Plain lines, or one JSON object a line.")]


@app.command(epilog="Example: triage jira check")
def check(form: FormatOption = Format.TEXT) -> None:
    """Try every queue and rule of the playbooks against Jira, and say what to mend; nothing is changed there."""
    from triage.commands.jira_trial import try_jira  # noqa: PLC0415 -- only this command needs the package

    settings = read_settings()
    _connected(settings)
    found = try_jira(settings, read_book(settings))
    for one in found:
        if form is Format.JSON:
            print_json(_as_json(one))
        else:
            print_line(printable(f"{'problem' if one.is_problem else 'note   '}  {one}"))
    problems = sum(one.is_problem for one in found)
    if problems:
        stop(f"{problems} to mend.", FAILED)
    say("Jira takes what the playbooks want." if not found else "Nothing has to be mended; the notes are worth a look.")


def _as_json(finding: Finding) -> dict[str, object]:
    file, _, line = finding.where.rpartition(":")
    return {
        "kind": "problem" if finding.is_problem else "note",
        "file": file or None,
        "line": int(line) if line.isdecimal() else None,
        "project": finding.project or None,
        "message": finding.words,
    }


@app.command(epilog="Example: triage jira init > queues.yaml")
def init() -> None:
    """Write queues for the lanes as Jira's projects suggest them, to be read and copied; no file is changed."""
    from triage.commands.jira_proposal import propose_queues  # noqa: PLC0415 -- only this command needs the package

    settings = read_settings()
    _connected(settings)
    proposal = propose_queues(settings, read_book(settings))
    if isinstance(proposal, str):
        stop(proposal)
    for line in proposal.lines:
        print_line(line)
    say(f"Proposed from {proposal.projects} projects; nothing was changed. Copy what fits, then `triage jira check`.")


@app.command(epilog="Example: triage jira reconcile --mend")
def reconcile(
    *,
    mend: Annotated[
        bool, typer.Option("--mend", help="Send what is stuck once more, make missing issues, look at what differs.")
    ] = False,
    form: FormatOption = Format.TEXT,
) -> None:
    """Compare every ticket with its issue: tickets without one and why, issues without a ticket, and what differs."""
    from triage.commands.jira_reconciling import reconcile_now  # noqa: PLC0415 -- only this command needs the package

    settings = read_settings()
    _connected(settings)
    book = read_book(settings)
    with open_migrated() as database:
        result = reconcile_now(settings, book, database, mend=mend)
    if isinstance(result, str):
        stop(result)
    found = result.found
    for one in found.oddities:
        if form is Format.JSON:
            print_json(one.as_json())
        else:
            print_line(printable(str(one)))
    if result.mended:
        say(f"{result.mended} queued; `triage serve` sends and looks.")
    compared = f"{found.tickets} tickets and {found.issues} issues"
    if found.oddities:
        stop(f"{len(found.oddities)} to look at, of {compared}.", FAILED)
    say(f"In step: {compared}.")


def _connected(settings: Settings) -> None:
    if settings.jira_url is None:
        stop(NOT_CONNECTED, WRONG_USAGE)
