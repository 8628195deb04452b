"""Training gaps: which teams come with the same kind of matter again and again; groups of few people are left out."""

from typing import Any

from sqlalchemy import Select, case, func, select
from sqlmodel import Session, col

from triage.reports import counting
from triage.reports.period import Period
from triage.reports.report import FEWEST_PEOPLE, Cell, Chart, Column, Kind, Reader, Report, Series, Unit, made
from triage.reports.written import NOTHING
from triage.tables import Ticket

NAME = "training"
MOST_DRAWN = 12
Gap = tuple[str, str | None, int, int, int]


def figures(session: Session, period: Period, *, reader: Reader) -> Report:
    """Count matters, people, and people who came more than once, by team and lane."""
    words = reader.words
    found = _counted(session, period, reader)
    shown = [one for one in found if one[3] >= FEWEST_PEOPLE]
    rows = [
        (
            Cell(team),
            Cell(reader.lane(lane)),
            Cell(matters, period.listed() | {"team": team, "lane": lane or "-"}),
            Cell(people),
            # So few who came again would be known by it.
            Cell(again if again >= FEWEST_PEOPLE or not again else None),
            Cell(matters / people),
        )
        for team, lane, matters, people, again in shown
    ]
    columns = (
        Column("team", words["report_column_team"], Unit.TEXT),
        Column("lane", words["report_column_lane"], Unit.TEXT),
        Column("matters", words["report_column_matters"]),
        Column("people", words["report_column_people"]),
        Column("again", words["report_column_again"]),
        Column("each", words["report_column_each"], Unit.EACH),
    )
    drawn = shown[:MOST_DRAWN]
    labels = tuple(f"{team}: {reader.lane(lane)}" for team, lane, *_ in drawn)
    shows = words["report_training_shows"].format(most=labels[0] if labels else NOTHING)
    chart = Chart(Kind.BARS, shows, labels, (Series(words["report_column_matters"], tuple(one[2] for one in drawn)),))
    notes = ["report_small_groups"] if len(shown) < len(found) else []
    return made(NAME, period, reader, chart=chart, columns=columns, rows=rows, notes=notes)


def _counted(session: Session, period: Period, reader: Reader) -> list[Gap]:
    author, lane = col(Ticket.author_id), col(Ticket.lane)
    each: Select[*tuple[Any, ...]] = select(author.label("person"), lane.label("lane"), func.count().label("count"))
    asked = each.where(*counting.came_in(period, reader.viewer)).group_by(author, lane).subquery("asked")
    team = counting.members(session)
    again = func.sum(case((asked.c.count > 1, 1), else_=0))
    counted = select(team.c.team, asked.c.lane, func.sum(asked.c.count), func.count(), again)
    wanted = counted.select_from(team.join(asked, asked.c.person == team.c.person))
    rows = session.execute(wanted.group_by(team.c.team, asked.c.lane))
    found = [(name, of, int(count), int(people), int(more)) for name, of, count, people, more in rows]
    return sorted(found, key=lambda one: (-one[2], one[0], one[1] or ""))
