"""Data concerns: which kinds of data stood in matters, how many of these were exposures, and what was to be pasted."""

import json

from sqlalchemy import Text, case, cast, func, select
from sqlmodel import Session, col

from triage.domain import Lane
from triage.reports import counting
from triage.reports.checked import per_class
from triage.reports.period import Period
from triage.reports.report import Cell, Chart, Column, Kind, Reader, Report, Series, Unit, made
from triage.reports.written import NOTHING
from triage.tables import Ticket

NAME = "data"


def figures(session: Session, period: Period, *, reader: Reader) -> Report:
    """Count matters and paste checks by kind of data."""
    words, checks = reader.words, per_class(session, period)
    matters, with_any = _in_matters(session, period, reader)
    classes = sorted(
        {*matters, *checks}, key=lambda one: (-matters.get(one, (0, 0))[0], -checks.get(one, (0, 0))[0], one)
    )
    rows = []
    for one in classes:
        (count, exposures), (checked, refused) = matters.get(one, (0, 0)), checks.get(one, (0, 0))
        listed = period.listed() | {"holds": one}
        exposed = listed | {"lane": Lane.SECURITY_INCIDENT.value}
        rows.append((Cell(one), Cell(count, listed), Cell(exposures, exposed), Cell(checked), Cell(refused)))
    columns = (
        Column("class", words["report_column_class"], Unit.TEXT),
        Column("matters", words["report_column_matters"]),
        Column("exposures", words["report_column_exposures"]),
        Column("checks", words["report_column_checks"]),
        Column("refused", words["report_column_refused"]),
    )
    series = (
        Series(words["report_column_matters"], tuple(matters.get(one, (0, 0))[0] for one in classes)),
        Series(words["report_column_checks"], tuple(checks.get(one, (0, 0))[0] for one in classes)),
    )
    shows = words["report_data_shows"].format(matters=with_any, most=classes[0] if classes else NOTHING)
    chart = Chart(Kind.BARS, shows, tuple(classes), series)
    return made(NAME, period, reader, chart=chart, columns=columns, rows=rows)


def _in_matters(session: Session, period: Period, reader: Reader) -> tuple[dict[str, tuple[int, int]], int]:
    """Count matters and exposures by kind of data, and the matters that hold any: one of several kinds is one.

    The database counts each set of kinds in one reading of the rows, and few sets are left to be taken apart.
    """
    held = cast(col(Ticket.data_classes), Text).label("held")
    exposed = func.sum(case((col(Ticket.lane) == Lane.SECURITY_INCIDENT.value, 1), else_=0))
    wanted = select(held, func.count(), exposed).where(*counting.came_in(period, reader.viewer)).group_by(held)
    found: dict[str, tuple[int, int]] = {}
    with_any = 0
    for written, count, exposures in session.execute(wanted):
        classes = json.loads(written)
        with_any += int(count) if classes else 0
        for one in classes:
            before = found.get(one, (0, 0))
            found[one] = before[0] + int(count), before[1] + int(exposures)
    return found, with_any
