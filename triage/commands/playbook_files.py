"""`triage playbooks`: check a folder, make one to edit, and see what an edit would change."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from playbooks import commands
from playbooks.book import Book, load
from playbooks.extras import Sample
from playbooks.mistakes import Mistake, PlaybookMistakes
from triage.commands.playbook_routes import explain_route
from triage.commands.sample_reports import other_ways, wrong_reports
from triage.commands.terminal import FAILED, WRONG_USAGE, now, print_line, read_settings, say, stop
from triage.pasting import Advice, Question, advise

SAMPLES = "samples.yaml"

app = typer.Typer(no_args_is_help=True)

EXPLAIN_EXAMPLE = "Example: triage playbooks explain 'Copilot shows error 403' --unit legal"
app.command("explain", epilog=EXPLAIN_EXAMPLE)(explain_route)

Folder = Annotated[Path | None, typer.Argument(help="A folder; without one, that of TRIAGE_PLAYBOOKS or the shipped.")]


@app.command(epilog="Example: triage playbooks check ./playbooks")
def check(folder: Folder = None) -> None:
    """List every mistake with its file and line, and every sample whose answer is not the expected one."""
    folder = folder or read_settings().playbooks
    today = now().date()
    mistakes = commands.check(folder)
    if not mistakes:
        book = load(folder)
        mistakes = [*wrong_samples(folder, book, today=today), *wrong_reports(folder, book, now=now())]
    for mistake in mistakes:
        print_line(str(mistake))
    for remark in commands.remarks(folder, today=today):
        say(f"Note: {remark}")
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


@app.command(epilog="Example: triage playbooks diff ./playbooks-edited, or ./playbooks ./playbooks-edited")
def diff(
    first: Annotated[Path, typer.Argument(help="The folder that would take over, or the one it would replace.")],
    second: Annotated[Path | None, typer.Argument(help="The folder that would take over, if two are named.")] = None,
    old: Annotated[
        Path | None, typer.Option(help="What it would replace: that of TRIAGE_PLAYBOOKS or the shipped.")
    ] = None,
) -> None:
    """Say what would change if a folder took over, the answers to the samples first; it changes nothing."""
    if second is not None and old is not None:
        stop("Name the folder that would be replaced once: as the first of two folders, or with --old.", WRONG_USAGE)
    before, after = (old, first) if second is None else (first, second)
    try:
        books = load(before or read_settings().playbooks), load(after)
    except PlaybookMistakes as mistakes:
        stop(f"{mistakes}\nMend these first; only folders without a mistake can be compared.", WRONG_USAGE)
    moment = now()
    samples = [*other_answers(*books, today=moment.date()), *other_ways(*books, now=moment)]
    changes = [*samples, *map(str, commands.changes_between(*books))]
    for change in changes:
        print_line(change)
    say(f"{len(changes)} would change." if changes else "Nothing would change.")


def wrong_samples(folder: Path | None, book: Book, *, today: date) -> list[Mistake]:
    """List the samples that get another answer than the folder itself expects."""
    return [
        commands.mistake_at(
            folder,
            SAMPLES,
            f"This sample gets '{advice.verdict}', not '{sample.verdict}': {advice.reason}",
            "samples",
            name,
            "verdict",
        )
        for name, sample in book.samples.items()
        if sample.verdict and (advice := _answer(sample, book, today=today)).verdict != sample.verdict
    ]


def other_answers(old: Book, new: Book, *, today: date) -> Iterator[str]:
    """Say which samples of either folder get another answer from the new one."""
    for name, sample in {**old.samples, **new.samples}.items():
        before, after = (_answer(sample, book, today=today) for book in (old, new))
        if before.verdict != after.verdict:
            number = after.section.partition(" ")[0]
            where = f" (section {number})" if number else ""
            yield f"sample '{name}': {before.verdict} → {after.verdict}{where}"


def _answer(sample: Sample, book: Book, *, today: date) -> Advice:
    question = Question(
        text=sample.text,
        tool=sample.tool,
        described=sample.described,
        classes=tuple(each.value for each in sample.classes),
        groups=sample.groups,
    )
    return advise(question, book, today=sample.asked_on or today)
