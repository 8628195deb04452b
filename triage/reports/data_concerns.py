"""Data concerns: which kinds of data stood in matters, how many of these were exposures, and what was to be pasted."""

from sqlalchemy import Text, case, cast, func, select, true
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
    words, matters, checks = reader.words, _in_matters(session, period, reader), per_class(session, period)
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
    shows = words["report_data_shows"].format(
        matters=_with_any(session, period, reader), most=classes[0] if classes else NOTHING
    )
    chart = Chart(Kind.BARS, shows, tuple(classes), series)
    return made(NAME, period, reader, chart=chart, columns=columns, rows=rows)


def _in_matters(session: Session, period: Period, reader: Reader) -> dict[str, tuple[int, int]]:
    classes = func.json_each(Ticket.data_classes).table_valued("key", "value")
    exposed = func.sum(case((col(Ticket.lane) == Lane.SECURITY_INCIDENT.value, 1), else_=0))
    counted = select(classes.c.key, func.count(), exposed).select_from(Ticket).join(classes, true())
    rows = session.execute(counted.where(*counting.came_in(period, reader.viewer)).group_by(classes.c.key))
    return {name: (int(count), int(exposures)) for name, count, exposures in rows}


def _with_any(session: Session, period: Period, reader: Reader) -> int:
    """Count the matters in which any data was found: one of several kinds is one matter."""
    has_any = func.length(func.trim(cast(col(Ticket.data_classes), Text))) > len("{}")
    wanted = select(func.count()).select_from(Ticket).where(has_any, *counting.came_in(period, reader.viewer))
    return int(session.execute(wanted).scalar_one())
