"""`triage audit`: prove that no event was changed, hand all of them over, and show which promises do not hold."""

import typer

from triage.commands.records import open_migrated
from triage.commands.terminal import now, print_json, say, stop
from triage.promises import AUDIT
from triage.store import events, findings, firings

app = typer.Typer(no_args_is_help=True)


@app.command(epilog="Example: triage audit verify")
def verify() -> None:
    """Prove the chain of events, or name the first row that was changed, removed or put in."""
    with open_migrated() as database, database.reading() as session:
        broken = events.first_broken(session)
    if broken is not None:
        stop(f"The chain of events breaks at row {broken.event_id}: {broken.what}.")
    say("Every event is as it was written, and none is missing.")


@app.command(epilog="Example: triage audit export > events.jsonl")
def export() -> None:
    """Write every event as one line of JSON, oldest first."""
    with open_migrated() as database, database.reading() as session:
        for event in events.in_order(session):
            print_json(event.model_dump())
            session.expunge(event)


@app.command("findings", epilog="Example: triage audit findings --latest 50")
def list_findings(
    latest: int | None = typer.Option(None, min=1, help="Show so many, ended or not, newest first."),
) -> None:
    """Write the promises that do not hold now as lines of JSON, oldest first."""
    with open_migrated() as database, database.reading() as session:
        found = findings.open_ones(session) if latest is None else findings.latest(session, limit=latest)
        for one in found:
            print_json(one.model_dump())
        looked = firings.last_done(session, AUDIT, now=now())
    if looked is None:
        say("Nobody has looked at the promises yet; the worker does, every minute.")
    elif not found:
        say(f"No findings. The promises were proved last at {looked.started_at:%Y-%m-%d %H:%M} UTC.")
