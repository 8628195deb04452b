"""The command line: `triage --help` lists what can be typed."""

from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from triage.commands import (
    absences,
    arrivals,
    audit,
    database,
    doctor,
    jira,
    jobs,
    lines,
    models,
    page,
    people,
    playbook_files,
    slack,
)

SERVING = ("serve", "demo")


class Commands(TyperGroup):
    """All commands; the two that start the product load it only when they are named, since that takes a second."""

    def list_commands(self, ctx: Any) -> list[str]:
        """List what can be typed, the start of the product first."""
        return [*SERVING, *super().list_commands(ctx)]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Find a command by its name."""
        return _serving(cmd_name) if cmd_name in SERVING else super().get_command(ctx, cmd_name)


def _serving(name: str) -> Any:
    from triage.commands import serving  # noqa: PLC0415 -- see Commands

    alone = typer.Typer(add_completion=False, rich_markup_mode=None)
    if name == "serve":
        alone.command(name, epilog="Example: triage serve --host 0.0.0.0 --port 8080")(serving.serve)
    else:
        alone.command(name, epilog="Example: triage demo --port 8080")(serving.demo)
    return get_command(alone)


app = typer.Typer(
    cls=Commands,
    help="Take what people ask and report about AI at work, answer it, and bring the rest to its owner.",
    no_args_is_help=True,
    add_completion=False,
    # A traceback with local variables could show what somebody wrote, or a token.
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command(epilog="Example: triage classify < messages.jsonl")(lines.classify)
app.command(epilog="""Example: echo '{"id": 1, "text": "…", "tool": "ChatGPT"}' | triage check""")(lines.check)
app.command(epilog="Example: triage train")(models.train)
app.command(epilog="Example: triage evaluate labelled.jsonl")(models.evaluate)
app.command(epilog="Example: triage doctor")(doctor.doctor)
app.add_typer(models.app, name="models")
app.add_typer(playbook_files.app, name="playbooks")
app.add_typer(database.app, name="db")
app.add_typer(people.users, name="users")
app.add_typer(people.tokens, name="tokens")
app.add_typer(absences.app, name="people")
app.add_typer(audit.app, name="audit")
app.add_typer(jobs.app, name="jobs")
app.add_typer(arrivals.app, name="arrivals")
app.add_typer(page.app, name="page")
app.add_typer(slack.app, name="slack")
app.add_typer(jira.app, name="jira")
