"""`triage jobs`: what runs by itself and when, what it did, and one of it now."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer
from sqlmodel import Session, col, select

from triage import logs
from triage.commands.reading_playbooks import read_book
from triage.commands.records import open_migrated
from triage.commands.terminal import FAILED, WRONG_USAGE, now, print_json, read_settings, stop
from triage.database import Database
from triage.jobs import Job, Timetable, trigger_of
from triage.store import firings
from triage.tables import Firing

app = typer.Typer(no_args_is_help=True)

Latest = Annotated[int | None, typer.Option(min=1, help="Show so many firings instead, newest first.")]
Name = Annotated[str, typer.Argument(help="The job's name, as `triage jobs list` shows it.")]


@app.command("list", epilog="Example: triage jobs list --latest 50")
def list_jobs(latest: Latest = None) -> None:
    """Write what runs by itself as lines of JSON: when it is next, and how it ended last."""
    if latest is not None:
        with open_migrated() as database, database.reading() as session:
            for firing in session.exec(select(Firing).order_by(col(Firing.due).desc()).limit(latest)):
                print_json(firing.model_dump(exclude={"id"}))
        return
    with _timetable() as (table, database), database.reading() as session:
        for job in table.jobs:
            print_json(_described(session, job))


@app.command("run", epilog="Example: triage jobs run audit-promises")
def run_job(name: Name) -> None:
    """Run one job now, as the timetable would, and write its outcome; what it wants sent, the worker sends."""
    with _timetable() as (table, database):
        known = [job.name for job in table.jobs]
        if name not in known:
            stop(f"There is no job '{name}'; there are {', '.join(sorted(known))}.", WRONG_USAGE)
        due = now()
        if not table.fire(name, due):
            stop(f"{name} failed; the line above says with what.", FAILED)
        with database.reading() as session:
            done = session.exec(select(Firing).where(Firing.name == name, Firing.due == due)).one()
        print_json(done.model_dump(exclude={"id"}))


@contextmanager
def _timetable() -> Iterator[tuple[Timetable, Database]]:
    """Put the timetable together as `serve` does, and start nothing."""
    from triage.wiring import build  # noqa: PLC0415 -- it takes a second, and other commands need none of it

    settings = read_settings()
    logs.configure(settings.log_format)
    with open_migrated() as database:
        house = build(settings, book=read_book(settings))
        try:
            yield house.timetable(wake=lambda: None), database
        finally:
            house.database.close()


def _described(session: Session, job: Job) -> dict[str, object]:
    due, done = firings.last_due(session, job.name), firings.last_done(session, job.name, now=now())
    return {
        "name": job.name,
        "crontab": job.crontab,
        "next": trigger_of(job).get_next_fire_time(None, now()),
        "due": due,
        "finished_at": done.finished_at if done else None,
        "outcome": done.outcome if done else None,
    }
