"""Makes what a delivery of a report carries at the moment it leaves, so that no picture and no number lies in a queue.

Everything is made for operations, whoever reads the channel: nothing of restricted matters ever leaves.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from playbooks.book import Book
from playbooks.edition import Edition
from triage.database import Database
from triage.delivery import Content
from triage.domain import Role, SendFailed
from triage.matters.parts import literal
from triage.reports.catalogue import REPORT_WORDS, REPORTS, make
from triage.reports.period import Period, zone_of
from triage.reports.picture import png
from triage.reports.report import Reader, Report
from triage.reports.written import file_name, for_spreadsheets
from triage.viewer import Viewer

IN_SLACK, BY_MAIL = "report.post", "report.mail"
PAGES = "/reports/"
OPEN = "report-open"


def contents(database: Database, book: Book, *, base_url: str, now: Callable[[], datetime]) -> Mapping[str, Content]:
    """Give for each kind of delivery what makes its content."""

    def in_slack(payload: Mapping[str, Any]) -> Mapping[str, Any]:
        report, period = _made(database, book, payload, now())
        return {"channel": payload["channel"]} | post_of(report, period, book.edition(report.language), base_url)

    def by_mail(payload: Mapping[str, Any]) -> Mapping[str, Any]:
        report, period = _made(database, book, payload, now())
        return {"to": payload["to"]} | mail_of(report, period, book.edition(report.language), base_url)

    return {IN_SLACK: in_slack, BY_MAIL: by_mail}


def post_of(report: Report, period: Period, edition: Edition, base_url: str) -> dict[str, Any]:
    """Lay a report out for Slack: its title and sentence, its picture, and the way to the numbers."""
    url = _address(report, period, base_url)
    button = {"action": OPEN, "label": edition.say("report_open"), "url": url}
    return {
        "text": literal(f"{report.title}, {report.span}: {report.chart.shows}"),
        "above": [
            {"type": "heading", "text": report.title},
            {"type": "words", "text": literal(f"{report.span}\n{report.chart.shows}")},
        ],
        "picture": _picture(report, period, edition),
        "below": [
            {"type": "buttons", "items": [button]},
            {"type": "note", "text": edition.say("report_who_reads")},
        ],
    }


def mail_of(report: Report, period: Period, edition: Edition, base_url: str) -> dict[str, Any]:
    """Lay a report out as a mail: its sentence and the way to the numbers as text, its picture, its table as a file."""
    return {
        "subject": edition.say("report_mail_subject", title=report.title, span=report.span),
        "language": report.language,
        "title": report.title,
        "span": report.span,
        "shows": report.chart.shows,
        "link": edition.say("report_mail_link", url=_address(report, period, base_url)),
        "open": edition.say("report_open"),
        "url": _address(report, period, base_url),
        "notes": [*report.notes, edition.say("report_mail_table"), edition.say("report_who_reads")],
        "picture": _picture(report, period, edition),
        "table": {"name": f"{file_name(report, period)}.csv", "text": for_spreadsheets(report)},
    }


def _made(database: Database, book: Book, payload: Mapping[str, Any], now: datetime) -> tuple[Report, Period]:
    name, language = payload["report"], payload["language"]
    if name not in REPORTS:
        raise SendFailed(f"There is no report '{name}' any more.", permanent=True)
    since, until = (date.fromisoformat(payload[one]) for one in ("since", "until"))
    period = Period(since, until, zone_of(book.owners), now)
    spoken = language if language in REPORT_WORDS else "en"
    reader = Reader(Viewer("", Role.OPERATIONS), book, REPORT_WORDS[spoken], spoken)
    with database.reading() as session:
        return make(session, name, period, reader=reader), period


def _picture(report: Report, period: Period, edition: Edition) -> dict[str, Any]:
    alt = edition.say("report_picture", title=report.title, span=report.span, shows=report.chart.shows)
    title = f"{report.title}, {report.span}"
    return {"name": f"{file_name(report, period)}.png", "title": title, "alt": alt, "content": png(report)}


def _address(report: Report, period: Period, base_url: str) -> str:
    asked = {"since": period.since.isoformat(), "until": period.until.isoformat(), "lang": report.language}
    return f"{base_url.rstrip('/')}{PAGES}{report.name}?{urlencode(asked)}"
