"""The pages of reports: the list of them, and one with its picture, its table, and files to take along."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from triage.reports import period as periods
from triage.reports.catalogue import REPORT_WORDS, REPORTS, make
from triage.reports.chart import svg
from triage.reports.period import Period
from triage.reports.picture import png
from triage.reports.report import Cell, Column, Reader, Report, Unit
from triage.reports.written import as_value, file_name, for_spreadsheets, link, said
from triage.web.gate import STAFF, needs_page
from triage.web.languages import WORDS, language_of
from triage.web.pages import page
from triage.web.parts import parts_of
from triage.web.problems import Refused, not_found
from triage.web.report_times import timed
from triage.web.viewing import viewer_of

# What it holds is for who asked, at this moment.
PRIVATE = {"Cache-Control": "private, no-store"}


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    door: dict[str, Any] = {"dependencies": [needs_page(*STAFF)], "include_in_schema": False, "response_model": None}
    router.add_api_route("/reports", listing, **door)
    router.add_api_route("/reports/{name}", shown, **door)


def listing(request: Request) -> Response:
    """List the reports."""
    return page(request, "reports.html", names=list(REPORTS), timed=timed(request))


def shown(request: Request, name: str) -> Response:
    """Show a report, or give it as a file where the address ends like one."""
    name, _, ending = name.partition(".")
    if name not in REPORTS or ending not in {"", *FILES}:
        raise not_found("report")
    try:
        period = _period(request)
    except periods.NoPeriod as wrong:
        return _unreadable(request, name, wrong, is_file=bool(ending))
    report = _made(request, name, period)
    if ending:
        return _as_file(request, report, period, ending=ending)
    values: dict[str, Any] = {"report": report, "chart": Markup(svg(report)), "wrong": None, "name": name}  # noqa: S704 - chart.py escapes
    return page(
        request,
        "report.html",
        since=period.since.isoformat(),
        until=period.until.isoformat(),
        span=_span(period),
        said=lambda cell, column: said(cell.value, column.unit, language=report.language),
        link=link,
        is_text=lambda column: column.unit is Unit.TEXT,
        columns=[column for column in report.columns if column.under is None],
        rows=_laid_out(report),
        language_links={each: f"?{_span(period)}&lang={each}" for each in WORDS},
        **values,
    )


def _laid_out(report: Report) -> list[list[tuple[Column, Cell, list[tuple[Column, Cell]]]]]:
    """Give each row with what stands below its values; what there is nothing to say of is left out below."""
    pairs = [list(zip(report.columns, row, strict=True)) for row in report.rows]
    return [
        [
            (column, cell, [(below, one) for below, one in row if below.under == column.name and one.value is not None])
            for column, cell in row
            if column.under is None
        ]
        for row in pairs
    ]


def _as_file(request: Request, report: Report, period: Period, *, ending: str) -> Response:
    file = f"{file_name(report, period)}.{ending}"
    answer = FILES[ending](report, parts_of(request).base_url)
    answer.headers.update({**PRIVATE, "Content-Disposition": f'inline; filename="{file}"'})
    return answer


def _unreadable(request: Request, name: str, wrong: periods.NoPeriod, *, is_file: bool) -> Response:
    words = WORDS[language_of(request)]
    if is_file:
        raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, words[wrong.word])
    typed = {each: request.query_params.get(each, "")[:10] for each in ("since", "until")}
    values: dict[str, Any] = {"report": None, "wrong": words[wrong.word], "name": name, **typed}
    return page(request, "report.html", status=int(HTTPStatus.UNPROCESSABLE_ENTITY), **values)


def _period(request: Request) -> Period:
    parts = parts_of(request)
    asked = request.query_params
    zone = periods.zone_of(parts.desk.premises.book.owners)
    return periods.period_of(asked.get("since", ""), asked.get("until", ""), zone=zone, now=parts.now())


def _made(request: Request, name: str, period: Period) -> Report:
    parts, language = parts_of(request), language_of(request)
    with parts.database.reading() as session:
        book = parts.desk.premises.book
        reader = Reader(viewer_of(request, session), book, REPORT_WORDS[language], language)
        return make(session, name, period, reader=reader)


def _span(period: Period) -> str:
    return urlencode({"since": period.since.isoformat(), "until": period.until.isoformat()})


FILES: Mapping[str, Callable[[Report, str], Response]] = {
    "csv": lambda report, _: Response(for_spreadsheets(report), media_type="text/csv; charset=utf-8"),
    "json": lambda report, base_url: JSONResponse(as_value(report, base_url=base_url)),
    "svg": lambda report, _: Response(svg(report), media_type="image/svg+xml"),
    "png": lambda report, _: Response(png(report), media_type="image/png"),
}
