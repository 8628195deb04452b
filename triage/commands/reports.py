"""`triage report`: a report as a table, a file for other programs, or a picture."""

import sys
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

import typer

from playbooks.book import Book
from triage.commands.reading_playbooks import read_book
from triage.commands.records import open_migrated
from triage.commands.report_sending import send
from triage.commands.terminal import WRONG_USAGE, now, print_json, print_line, read_settings, stop
from triage.domain import Role
from triage.reports.catalogue import REPORT_WORDS, REPORTS, make
from triage.reports.chart import svg
from triage.reports.period import NoPeriod, Period, period_of, zone_of
from triage.reports.report import Reader, Report
from triage.reports.written import as_csv, as_table, as_value
from triage.settings import Settings
from triage.viewer import SEES_RESTRICTED, STAFF, Viewer


class Format(StrEnum):
    """How a report is written."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"
    SVG = "svg"
    PNG = "png"


class Language(StrEnum):
    """In which language its words are."""

    EN = "en"
    DE = "de"


Name = Annotated[str, typer.Argument(help=f"One of {', '.join(REPORTS)}.")]
Since = Annotated[str, typer.Option(help="Its first day, such as 2026-01-01; without one, ninety days.")]
Until = Annotated[str, typer.Option(help="Its last day; without one, today.")]
As = Annotated[Role, typer.Option("--as", help="For whom it is made; only some see what is restricted.")]


def report(
    name: Name,
    *,
    since: Since = "",
    until: Until = "",
    written: Annotated[Format, typer.Option("--format", help="How it is written.")] = Format.TEXT,
    role: As = Role.OPERATIONS,
    language: Annotated[Language, typer.Option(help="In which language.")] = Language.EN,
    is_sent: Annotated[
        bool, typer.Option("--send", help="Send it to everybody whom reports.yaml names for it.")
    ] = False,
) -> None:
    """Make a report over some days of the company, those of the console's page."""
    if name not in REPORTS:
        stop(f"There is no report '{name}'; there are {', '.join(REPORTS)}.", WRONG_USAGE)
    if role not in STAFF | SEES_RESTRICTED:
        stop("Reports are for staff; --as takes agent, security, operations, compliance or admin.", WRONG_USAGE)
    settings = read_settings()
    book = read_book(settings)
    words = REPORT_WORDS[language.value]
    period = _period(since, until, book=book, words=words)
    if is_sent:
        if (written, role, language) != (Format.TEXT, Role.OPERATIONS, Language.EN):
            stop("What is sent is as reports.yaml says: leave out --format, --as and --language.", WRONG_USAGE)
        send(name, settings=settings, book=book, period=period if since or until else None)
        return
    reader = Reader(Viewer("", role), book.edition(language.value), words, language.value)
    _write(_made(name, period, reader=reader), written, settings=settings)


def _period(since: str, until: str, *, book: Book, words: Mapping[str, str]) -> Period:
    found, wrong = None, ""
    try:
        found = period_of(since, until, zone=zone_of(book.owners), now=now())
    except NoPeriod as error:
        wrong = words[error.word]
    if found is None:
        stop(wrong, WRONG_USAGE)
    return found


def _made(name: str, period: Period, *, reader: Reader) -> Report:
    with open_migrated() as database, database.reading() as session:
        return make(session, name, period, reader=reader)


def _write(found: Report, written: Format, *, settings: Settings) -> None:
    if written is Format.PNG:
        # It is loaded only where a picture is wanted.
        from triage.reports.picture import png  # noqa: PLC0415

        sys.stdout.buffer.write(png(found))
    elif written is Format.JSON:
        print_json(as_value(found, base_url=settings.base_url))
    elif written is Format.CSV:
        sys.stdout.write(as_csv(found))
    else:
        print_line(as_table(found) if written is Format.TEXT else svg(found))
