"""`triage jobs`: what runs by itself and when, what it did, and one of it now."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Annotated

import typer
from sqlmodel import col, select

from triage import logs
from triage.commands.reading_playbooks import read_book
from triage.commands.records import open_migrated
from triage.commands.terminal import FAILED, WRONG_USAGE, now, print_json, print_line, printable, read_settings, stop
from triage.database import Database
from triage.jobs import Job, Timetable, trigger_of
from triage.promises import JOB_MAY_TAKE
from triage.store import firings
from triage.tables import Firing

app = typer.Typer(no_args_is_help=True)

COLUMNS = ("name", "state", "due", "outcome", "next")
HEADINGS = ("JOB", "STATE", "LAST DUE (UTC)", "HOW IT ENDED", "NEXT (UTC)")
TROUBLED = ("failed", "never ended", "nothing came of it")

Latest = Annotated[int | None, typer.Option(min=1, help="Show so many firings instead, newest first.")]
Name = Annotated[str, typer.Argument(help="The job's name, as `triage jobs list` shows it.")]


@app.command("list", epilog="Example: triage jobs list --latest 50")
def list_jobs(latest: Latest = None) -> None:
    """Show what runs by itself: how it stands, how it ended last, and when it is next; lines of JSON for a program."""
    if latest is not None:
        with open_migrated() as database, database.reading() as session:
            for firing in session.exec(select(Firing).order_by(col(Firing.due).desc()).limit(latest)):
                print_json(firing.model_dump(exclude={"id"}))
        return
    with _timetable() as (table, database), database.reading() as session:
        jobs = [described(job, firings.newest(session, job.name, now=now()), now=now()) for job in table.jobs]
    for line in table_of(jobs) if sys.stdout.isatty() else ():
        print_line(line)
    for one in () if sys.stdout.isatty() else jobs:
        print_json(one)


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


def described(job: Job, last: Firing | None, *, now: datetime) -> dict[str, object]:
    """Say how a job stands by its newest firing."""
    return {
        "name": job.name,
        "state": _state(last, now=now),
        "due": last.due if last else None,
        "finished_at": last.finished_at if last else None,
        "outcome": (last.error or last.outcome) if last else None,
        "next": trigger_of(job).get_next_fire_time(None, now),
        "crontab": job.crontab,
    }


def _state(last: Firing | None, *, now: datetime) -> str:
    if last is None:
        return "never ran"
    if last.error is not None:
        return "failed"
    if last.finished_at is None:
        return "runs" if now - last.started_at <= JOB_MAY_TAKE else "never ended"
    # Somebody did not answer it, and the log says who.
    return "done" if last.outcome is not None else "nothing came of it"


def table_of(jobs: Sequence[Mapping[str, object]]) -> Iterator[str]:
    """Write the jobs for a person, a line each, what needs a look first."""
    ordered = sorted(jobs, key=lambda one: one["state"] not in TROUBLED)
    rows = [HEADINGS, *(tuple(_cell(one[name]) for name in COLUMNS) for one in ordered)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return "-" if value is None else printable(str(value))
