"""Times: how long it takes until somebody has a matter and until it is settled, against the clocks."""

from collections.abc import Mapping

from sqlmodel import Session

from triage.reports import counting
from triage.reports.clocked import Ran, ran
from triage.reports.period import Period
from triage.reports.report import Cell, Chart, Column, Kind, Reader, Report, Series, Unit, made
from triage.reports.written import NOTHING, said
from triage.store.running import ACKNOWLEDGE, RESOLVE

NAME = "times"
KINDS = (ACKNOWLEDGE, RESOLVE)


def figures(session: Session, period: Period, *, reader: Reader) -> Report:
    """Measure both clocks, lane by lane."""
    words = reader.words
    measured = ran(session, period, KINDS, by=counting.BY_LANE, viewer=reader.viewer)
    by_kind = {kind: {lane or None: one for lane, one in found.items()} for kind, found in measured.items()}
    lanes = sorted({lane for found in by_kind.values() for lane in found}, key=reader.lane)
    rows = [
        _row(kind, lane, by_kind[kind][lane], period=period, reader=reader)
        for lane in lanes
        for kind in KINDS
        if lane in by_kind[kind]
    ]
    columns = (
        Column("lane", words["report_column_lane"], Unit.TEXT),
        Column("clock", words["report_column_clock"], Unit.TEXT),
        Column("count", words["report_column_matters"]),
        Column("median_hours", words["report_column_median"], Unit.HOURS),
        Column("p90_hours", words["report_column_p90"], Unit.HOURS),
        Column("late", words["report_column_late"]),
        Column("late_share", words["report_column_late_share"], Unit.SHARE),
        Column("running", words["report_column_running"]),
    )
    chart = _chart(by_kind, lanes, reader=reader)
    return made(NAME, period, reader, chart=chart, columns=columns, rows=rows, notes=["report_settings_late"])


def _row(kind: str, lane: str | None, found: Ran, *, period: Period, reader: Reader) -> tuple[Cell, ...]:
    of_lane = period.listed() | {"lane": lane or "-"}
    return (
        Cell(reader.lane(lane)),
        Cell(reader.words[f"report_clock_{kind}"]),
        Cell(found.count, of_lane | {"ran": kind}),
        Cell(found.median),
        Cell(found.p90),
        Cell(found.late, of_lane | {"late": kind}),
        Cell(found.late / found.count),
        Cell(found.running_matters, of_lane | {"running": kind}),
    )


def _chart(by_kind: Mapping[str, Mapping[str | None, Ran]], lanes: list[str | None], *, reader: Reader) -> Chart:
    shares = {
        kind: tuple(found[lane].late / found[lane].count if lane in found else 0.0 for lane in lanes)
        for kind, found in by_kind.items()
    }
    worst = max(((share, at) for values in shares.values() for at, share in enumerate(values)), default=None)
    lane, share = (reader.lane(lanes[worst[1]]), worst[0]) if worst else (NOTHING, 0.0)
    shows = reader.words["report_times_shows"].format(
        lane=lane, share=said(share, Unit.SHARE, language=reader.language)
    )
    series = tuple(Series(reader.words[f"report_clock_{kind}"], values) for kind, values in shares.items())
    return Chart(Kind.BARS, shows, tuple(reader.lane(one) for one in lanes), series, Unit.SHARE)
