"""`triage arrivals`: what came from Slack or Jira and could not be acted on, and trying it once more."""

import typer
from sqlmodel import col, select

from triage.commands.records import open_migrated
from triage.commands.terminal import ACTOR, now, print_json, say, stop
from triage.store import events, inbox
from triage.tables import Arrival

app = typer.Typer(no_args_is_help=True)

# Never its words, redacted though they are.
SHOWN = {"id", "received_at", "source", "kind", "conversation", "attempts", "failures", "error"}


@app.command("list", epilog="Example: triage arrivals list --latest 50")
def list_arrivals(latest: int = typer.Option(20, min=1, help="How many.")) -> None:
    """Write those that were given up as lines of JSON, newest first."""
    with open_migrated() as database, database.reading() as session:
        failed = select(Arrival).where(col(Arrival.state) == inbox.FAILED).order_by(col(Arrival.id).desc())
        for arrival in session.exec(failed.limit(latest)):
            print_json(arrival.model_dump(include=SHOWN))


@app.command(epilog="Example: triage arrivals retry 17 18")
def retry(numbers: list[int] = typer.Argument(help="The ids that `triage arrivals list` shows.")) -> None:
    """Try arrivals again that were given up; the worker begins within a second."""
    with open_migrated() as database, database.writing() as session:
        tried = [number for number in dict.fromkeys(numbers) if inbox.retry(session, number)]
        said = [events.Happening("arrival_retried", ACTOR, data={"arrival": number}) for number in tried]
        events.append(session, said, at=now())
    if tried:
        say(f"Tried again: {', '.join(map(str, tried))}")
    if left := [str(number) for number in numbers if number not in tried]:
        stop(f"Not given up, or not there: {', '.join(left)}")
