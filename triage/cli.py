"""The command line: `triage --help` lists what can be typed."""

import gc
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_group


@dataclass(frozen=True)
class Place:
    """Where a command is, or a group of them, what the list says of it, and for a single one an example."""

    at: str
    says: str
    example: str | None = None


COMMANDS = {
    "serve": Place(
        "serving:serve", "Start the product: web, worker and timetable.", "triage serve --host 0.0.0.0 --port 8080"
    ),
    "demo": Place(
        "serving:demo", "Start it with stand-ins and sample people, to try it out.", "triage demo --port 8080"
    ),
    "classify": Place(
        "lines:classify", "Say of messages in JSON lines whose work they are.", "triage classify < messages.jsonl"
    ),
    "check": Place(
        "lines:check",
        "Say of texts in JSON lines whether they may be pasted.",
        """echo '{"id": 1, "text": "…", "tool": "ChatGPT"}' | triage check""",
    ),
    "train": Place("models:train", "Train the lane model anew.", "triage train"),
    "evaluate": Place(
        "models:evaluate", "Say how good the model is on messages with known lanes.", "triage evaluate labelled.jsonl"
    ),
    "report": Place(
        "reports:report",
        "Make a report: how much came in, how long it took.",
        "triage report volume --format png > volume.png",
    ),
    "doctor": Place("doctor:doctor", "Try every connection, and say what to mend.", "triage doctor"),
    "models": Place("models:app", "See which models there are."),
    "playbooks": Place("playbook_files:app", "Check, copy and compare what the company decided."),
    "db": Place("database:app", "Create, check, copy and restore the records."),
    "users": Place("people:users", "Add, list and disable people, and give them passwords."),
    "tokens": Place("people:tokens", "Make, end and list tokens of programs."),
    "people": Place("absences:app", "Say who is away and who stands in, and that they are back."),
    "audit": Place("audit:app", "Prove and export the record of what happened."),
    "problems": Place("problems:app", "See what comes again, and read again what was kept before."),
    "jobs": Place("jobs:app", "See what runs by itself, and run one of it now."),
    "arrivals": Place("arrivals:app", "See what arrived and could not be acted on, and try it again."),
    "page": Place("page:app", "Try the way to whoever is paged."),
    "slack": Place("slack:app", "Set Slack up."),
    "jira": Place("jira:app", "Try Jira, propose queues, and compare it with what is here."),
}


class Commands(TyperGroup):
    """All commands; one is loaded when it is typed, since together they take seconds."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Load the command that was found in the list."""
        name, listed, rest = super().resolve_command(ctx, args)
        return name, load(name) if name else listed, rest


def load(name: str) -> Any:
    """Load a command."""
    place = COMMANDS[name]
    module, _, found = place.at.partition(":")
    # What is loaded stays, so to look for what goes would only take a fifth longer.
    gc.disable()
    command = getattr(import_module(f"triage.commands.{module}"), found)
    gc.enable()
    alone = typer.Typer(rich_markup_mode=None)
    if isinstance(command, typer.Typer):
        alone.add_typer(command, name=name, help=place.says)
    else:
        alone.command(name, epilog=f"Example: {place.example}")(command)
    return get_group(alone).commands[name]


def _listed() -> None:
    """Stand in the list for a command that is not loaded."""


app = typer.Typer(
    cls=Commands,
    help="Take what people ask and report about AI at work, answer it, and bring the rest to its owner.",
    no_args_is_help=True,
    add_completion=False,
    # A traceback with local variables could show what somebody wrote, or a token.
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for each, where in COMMANDS.items():
    app.command(each, help=where.says)(_listed)
