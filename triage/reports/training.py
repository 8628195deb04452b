"""Training gaps: which teams come with the same kind of matter again and again; groups of few people are left out."""

from dataclasses import dataclass
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


@dataclass(frozen=True)
class Gap:
    """Matters of one lane from one team; so few people who came more than once would be known by their number."""

    team: str
    lane: str | None
    matters: int
    people: int
    again: int | None


def figures(session: Session, period: Period, *, reader: Reader) -> Report:
    """Count matters, people, and people who came more than once, by team and lane."""
    words = reader.words
    found = _counted(session, period, reader)
    shown = sorted((one for one in found if one.people >= FEWEST_PEOPLE), key=_most_again)
    rows = [
        (
            Cell(one.team),
            Cell(reader.lane(one.lane)),
            Cell(one.again),
            Cell(one.people),
            Cell(one.matters, period.listed() | {"team": one.team, "lane": one.lane or "-"}),
            Cell(one.matters / one.people),
        )
        for one in shown
    ]
    columns = (
        Column("team", words["report_column_team"], Unit.TEXT),
        Column("lane", words["report_column_lane"], Unit.TEXT),
        Column("again", words["report_column_again"]),
        Column("people", words["report_column_people"]),
        Column("matters", words["report_column_matters"]),
        Column("each", words["report_column_each"], Unit.EACH),
    )
    labels = tuple(f"{one.team}: {reader.lane(one.lane)}" for one in shown)
    most = f"{labels[0]}, {shown[0].again}" if shown and shown[0].again else NOTHING
    series = (Series(words["report_column_again"], tuple(one.again for one in shown)),)
    chart = Chart(Kind.BARS, words["report_training_shows"].format(most=most), labels, series, most=MOST_DRAWN)
    is_hidden = len(shown) < len(found) or any(one.again is None for one in shown)
    notes = ["report_small_groups"] if is_hidden else []
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
    return [
        Gap(name, of, int(count), int(people), counting.told(int(more), people=int(more)))
        for name, of, count, people, more in rows
    ]


def _most_again(one: Gap) -> tuple[float, float, str, str]:
    """Put those first of whom most came more than once; one to four of them stand between five and none."""
    return -(1 if one.again is None else one.again), -one.matters / one.people, one.team, one.lane or ""
