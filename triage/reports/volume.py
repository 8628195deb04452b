"""Volume: how much came in, by lane, tool and team, and how that was in the period before."""

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session, col

from triage.reports import counting
from triage.reports.period import Period
from triage.reports.report import Cell, Chart, Column, Kind, Listed, Reader, Report, Series, Unit, made
from triage.reports.written import NOTHING, said
from triage.tables import Ticket

NAME = "volume"
# More than this nobody tells apart in one column; the rest stands together.
MOST_DRAWN = 4


def figures(session: Session, period: Period, *, reader: Reader) -> Report:
    """Count what came in; what came only in the period before stands there with a nought."""
    words, within = reader.words, counting.came_in(period, reader.viewer)
    earlier = counting.came_in(period.before, reader.viewer)
    lanes, tools = (counting.per(session, by, *within) for by in (col(Ticket.lane), col(Ticket.tool)))
    lanes_then, tools_then = (counting.per(session, by, *earlier) for by in (col(Ticket.lane), col(Ticket.tool)))
    by_team, by_team_then = (counting.per_team(session, *when) for when in (within, earlier))
    of_any = sorted({*by_team, *by_team_then})
    shown = counting.large(of_any, counting.sizes(session))
    teams, teams_then = ({team: _told(found, team) for team in shown} for found in (by_team, by_team_then))
    rows = [
        *_rows("lane", lanes, lanes_then, period=period, reader=reader),
        *_rows("tool", _named(tools), _named(tools_then), period=period, reader=reader),
        *_rows("team", teams, teams_then, period=period, reader=reader),
    ]
    notes = ["report_small_teams"] if len(shown) < len(of_any) else []
    notes += ["report_few_came"] if None in (*teams.values(), *teams_then.values()) else []
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
    by: str, counts: Mapping[Any, int | None], before: Mapping[Any, int | None], *, period: Period, reader: Reader
) -> list[tuple[Cell, ...]]:
    total = sum(count or 0 for count in counts.values())
    all_of_it = {**dict.fromkeys(before, 0), **counts}
    found = sorted(all_of_it.items(), key=lambda one: (-(one[1] or 0), one[0] or ""))
    return [
        (
            Cell(reader.words[f"report_by_{by}"]),
            Cell(reader.lane(name) if by == "lane" else name),
            _counted(count, period.listed() | {by: name or "-"}),
            Cell(None if by == "team" or count is None else count / max(total, 1)),
            _counted(before.get(name, 0), period.before.listed() | {by: name or "-"}),
        )
        for name, count in found
    ]


def _named(tools: Mapping[str | None, int]) -> dict[str, int]:
    return {name: count for name, count in tools.items() if name}


def _told(found: Mapping[str, tuple[int, int]], team: str) -> int | None:
    matters, people = found.get(team, (0, 0))
    return counting.told(matters, people=people)


def _counted(count: int | None, listed: Listed) -> Cell:
    return Cell(count, None if count is None else listed)


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
    shows = reader.words["report_volume_shows"].format(
        total=said(total, Unit.COUNT, language=reader.language),
        lane=lane,
        count=said(lanes[drawn[0]] if drawn else 0, Unit.COUNT, language=reader.language),
    )
    return Chart(Kind.COLUMNS, shows if total else reader.words["report_nothing"], labels, tuple(series))
