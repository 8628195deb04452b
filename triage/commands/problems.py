"""`triage problems`: what comes again, and reading again what was kept before."""

from datetime import timedelta
from typing import Annotated

import typer

from triage.commands.judging import load_model
from triage.commands.records import open_migrated
from triage.commands.terminal import now, print_json, read_settings, say
from triage.domain import Role
from triage.filling import fill as read_again
from triage.store import problem_lists
from triage.store.problem_lists import Counted
from triage.viewer import Viewer

app = typer.Typer(no_args_is_help=True)

Days = Annotated[int, typer.Option(min=1, help="Count what came in within so many days.")]
Most = Annotated[int, typer.Option(min=1, help="Show so many at most.")]


@app.command("list", epilog="Example: triage problems list --days 30")
def list_problems(days: Days = 90, most: Most = 50) -> None:
    """Show what came again most often, a line of JSON each; what is restricted belongs to no problem."""
    until = now()
    with open_migrated() as database, database.reading() as session:
        viewer = Viewer("", Role.OPERATIONS)
        since = until - timedelta(days=days)
        for one in problem_lists.counted(session, viewer, since=since, until=until, most=most):
            print_json(described(one))


@app.command("fill", epilog="Example: triage problems fill")
def fill() -> None:
    """Read again what was kept before problems were, or by another encoder; the next night makes problems of it."""
    model = load_model(read_settings())
    with open_migrated() as database:
        say(f"{read_again(database, model)} matters read; `triage jobs run merge-problems` groups them at once.")


def described(one: Counted) -> dict[str, object]:
    """Give what one reads of a problem at a glance."""
    problem = one.problem
    return {
        "problem": problem.reference,
        "name": problem.name,
        "state": problem.state,
        "matters": one.count,
        "people": one.people,
        "first_at": one.first_at,
        "last_at": one.last_at,
        "lanes": problem.lanes,
        "tools": problem.tools,
        "since_solved": one.since_solved,
        "jira": problem.jira_key,
    }
