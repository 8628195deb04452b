"""Volume: how much came in, by lane, tool and team, and how that was in the period before."""

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session, col

from triage.reports import counting
from triage.reports.period import Period
from triage.reports.report import Cell, Chart, Column, Kind, Reader, Report, Series, Unit, made
from triage.reports.written import NOTHING
from triage.tables import Ticket

NAME = "volume"
# More than this nobody tells apart in one column; the rest stands together.
MOST_DRAWN = 4


def figures(session: Session, period: Period, *, reader: Reader) -> Report:
    """Count what came in."""
    words, within = reader.words, counting.came_in(period, reader.viewer)
    earlier = counting.came_in(period.before, reader.viewer)
    lanes, tools = (counting.per(session, by, *within) for by in (col(Ticket.lane), col(Ticket.tool)))
    lanes_then, tools_then = (counting.per(session, by, *earlier) for by in (col(Ticket.lane), col(Ticket.tool)))
    sizes = counting.sizes(session)
    teams, teams_then = (counting.per_team(session, *when) for when in (within, earlier))
    shown = {team: teams[team][0] for team in counting.large(sorted(teams), sizes)}
    tool_then = {name: count for name, count in tools_then.items() if name}
    rows = [
        *_rows("lane", lanes, lanes_then, period=period, reader=reader),
        *_rows("tool", {name: n for name, n in tools.items() if name}, tool_then, period=period, reader=reader),
        *_rows("team", shown, {team: one[0] for team, one in teams_then.items()}, period=period, reader=reader),
    ]
    notes = ["report_small_teams"] if len(shown) < len(teams) else []
    chart = _chart(session, period, reader, lanes=lanes)
    return made(NAME, period, reader, chart=chart, columns=_columns(words), rows=rows, notes=notes)


def _columns(words: Mapping[str, str]) -> tuple[Column, ...]:
    return (
        Column("by", words["report_column_by"], Unit.TEXT),
        Column("key", words["report_column_what"], Unit.TEXT),
        Column("count", words["report_column_matters"]),
        Column("share", words["report_column_share"], Unit.SHARE),
        Column("before", words["report_column_before"]),
    )


def _rows(
    by: str, counts: Mapping[Any, int], before: Mapping[Any, int], *, period: Period, reader: Reader
) -> list[tuple[Cell, ...]]:
    total = sum(counts.values())
    found = sorted(counts.items(), key=lambda one: (-one[1], one[0] or ""))
    return [
        (
            Cell(reader.words[f"report_by_{by}"]),
            Cell(reader.lane(name) if by == "lane" else name),
            Cell(count, period.listed() | {by: name or "-"}),
            Cell(None if by == "team" else count / total),
            Cell(before.get(name, 0), period.before.listed() | {by: name or "-"}),
        )
        for name, count in found
    ]


def _chart(session: Session, period: Period, reader: Reader, *, lanes: Mapping[str | None, int]) -> Chart:
    counts = counting.over_time(session, period, viewer=reader.viewer)
    places = range(len(period.parts()))
    drawn = sorted(lanes, key=lambda lane: (-lanes[lane], lane or ""))[:MOST_DRAWN]
    series = [Series(reader.lane(lane), tuple(counts.get((at, lane), 0) for at in places)) for lane in drawn]
    if len(drawn) < len(lanes):
        others = [lane for lane in lanes if lane not in drawn]
        rest = tuple(sum(counts.get((at, lane), 0) for lane in others) for at in places)
        series.append(Series(reader.words["report_others"], rest))
    labels = period.labels()
    total, lane = sum(lanes.values()), reader.lane(drawn[0]) if drawn else NOTHING
    shows = reader.words["report_volume_shows"].format(total=total, lane=lane)
    return Chart(Kind.COLUMNS, shows, labels, tuple(series))
