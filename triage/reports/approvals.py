"""Approvals: how long they take, by whose they are; each approval of a matter has a clock of its own."""

from sqlmodel import Session, col

from triage.reports.clocked import APPROVALS, ran
from triage.reports.period import Period
from triage.reports.report import Cell, Chart, Column, Kind, Reader, Report, Series, Unit, made
from triage.store.running import APPROVAL
from triage.tables import RunningClock

NAME = "approvals"


def figures(session: Session, period: Period, *, reader: Reader) -> Report:
    """Measure the clocks of approvals, owner by owner."""
    words = reader.words
    found = ran(session, period, APPROVALS, by=col(RunningClock.owner), viewer=reader.viewer)[APPROVAL]
    owners = sorted(found, key=lambda one: (-found[one].count, one))
    rows = []
    for owner in owners:
        one, of_owner = found[owner], period.listed() | {"clock_owner": owner}
        rows.append(
            (
                Cell(reader.owner(owner)),
                Cell(one.matters, of_owner | {"ran": APPROVAL}),
                Cell(one.count),
                Cell(one.median),
                Cell(one.p90),
                Cell(one.late_matters, of_owner | {"late": APPROVAL}),
                Cell(one.late / one.count),
                Cell(one.running_matters, of_owner | {"running": APPROVAL}),
            )
        )
    columns = (
        Column("owner", words["report_column_owner"], Unit.TEXT),
        Column("matters", words["report_column_matters"]),
        Column("approvals", words["report_column_approvals"]),
        Column("median_hours", words["report_column_median"], Unit.HOURS),
        Column("p90_hours", words["report_column_p90"], Unit.HOURS),
        Column("late", words["report_column_late"]),
        Column("late_share", words["report_column_late_share"], Unit.SHARE),
        Column("running", words["report_column_running"]),
    )
    series = (
        Series(words["report_column_median"], tuple(found[one].median for one in owners)),
        Series(words["report_column_p90"], tuple(found[one].p90 for one in owners)),
    )
    shows = words["report_approvals_shows"].format(count=sum(one.count for one in found.values()))
    chart = Chart(Kind.BARS, shows, tuple(reader.owner(one) for one in owners), series, Unit.HOURS)
    return made(NAME, period, reader, chart=chart, columns=columns, rows=rows, notes=["report_settings_late"])
