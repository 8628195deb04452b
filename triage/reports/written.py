"""Writes a report for a terminal, a spreadsheet or a program; and a value as people read it."""

import csv
import io
from typing import Any
from urllib.parse import urlencode

from triage.reports.period import Period
from triage.reports.report import Cell, Report, Unit

# A spreadsheet would take a text that begins so for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
NOTHING = "\N{EN DASH}"
BYTE_ORDER_MARK = "\ufeff"


def said(value: str | float | None, unit: Unit, *, language: str) -> str:
    """Write a value as people read it."""
    if value is None:
        return NOTHING
    if isinstance(value, str):
        return value
    if unit is Unit.SHARE:
        return f"{value * 100:.0f} %" if language == "de" else f"{value * 100:.0f}%"
    if unit is Unit.HOURS:
        return f"{_with_point(value, language)} h"
    if unit is Unit.EACH:
        return _with_point(value, language)
    grouped = f"{value:,.0f}"
    return grouped.replace(",", ".") if language == "de" else grouped


def link(cell: Cell) -> str | None:
    """Give the address of the list of what a number counts, or of what a value names."""
    if cell.page is not None:
        return cell.page
    return None if cell.listed is None or not cell.value else f"/tickets?{urlencode(cell.listed)}"


def as_table(report: Report) -> str:
    """Write a report for a terminal."""
    lines = [[column.title for column in report.columns]]
    lines += [
        [
            said(cell.value, column.unit, language=report.language)
            for cell, column in zip(row, report.columns, strict=True)
        ]
        for row in report.rows
    ]
    widths = [max(len(line[place]) for line in lines) for place in range(len(report.columns))]
    is_text = [column.unit is Unit.TEXT for column in report.columns]
    table = [
        "  ".join(
            word.ljust(width) if text else word.rjust(width)
            for word, width, text in zip(line, widths, is_text, strict=True)
        ).rstrip()
        for line in lines
    ]
    return "\n".join([f"{report.title}, {report.span}", report.chart.shows, "", *table, *_below(report)])


def as_csv(report: Report) -> str:
    """Write a report for a spreadsheet; numbers as programs read them."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([column.name for column in report.columns])
    writer.writerows([[_harmless(cell.value) for cell in row] for row in report.rows])
    return written.getvalue()


def for_spreadsheets(report: Report) -> str:
    """Write it as a file that a spreadsheet opens: without the mark it takes it for one of another alphabet."""
    return f"{BYTE_ORDER_MARK}{as_csv(report)}"


def file_name(report: Report, period: Period) -> str:
    """Name the file of a report, without its ending."""
    return f"{report.name}-{period.since}-{period.until}"


def as_value(report: Report, *, base_url: str = "") -> dict[str, Any]:
    """Give a report as a program reads it, with the list behind each number."""
    return {
        "report": report.name,
        "title": report.title,
        "span": report.span,
        "shows": report.chart.shows,
        "columns": [
            {"name": column.name, "title": column.title, "unit": column.unit.value} for column in report.columns
        ],
        "rows": [[cell.value for cell in row] for row in report.rows],
        "links": [[_address(cell, base_url) for cell in row] for row in report.rows],
        "notes": list(report.notes),
    }


def _address(cell: Cell, base_url: str) -> str | None:
    address = link(cell)
    return None if address is None else f"{base_url.rstrip('/')}{address}"


def _below(report: Report) -> list[str]:
    return ["", *report.notes] if report.notes else []


def _with_point(value: float, language: str) -> str:
    written = f"{value:.1f}"
    return written.replace(".", ",") if language == "de" else written


def _harmless(value: str | float | None) -> str | float:
    if value is None:
        return ""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
