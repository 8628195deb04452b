"""Adoption: how many of each team came to the desk, with a matter or with a text that they wanted to paste."""

from typing import Any

from sqlalchemy import Select, func, select, union
from sqlmodel import Session, col

from triage.reports import counting
from triage.reports.checked import within
from triage.reports.period import Period
from triage.reports.report import FEWEST_PEOPLE, Cell, Chart, Column, Kind, Reader, Report, Series, Unit, made
from triage.reports.written import NOTHING
from triage.tables import Event, Person, Ticket

NAME = "adoption"
# The lowest and the highest quarter of all teams are called so.
QUARTERS = 4
# Of a team of which one to four people came it isn't told how many; it is ranked by the middle of these.
ONE_TO_FOUR = FEWEST_PEOPLE / 2


def figures(session: Session, period: Period, *, reader: Reader) -> Report:
    """Count who came, team by team, the highest share first."""
    words, sizes = reader.words, counting.sizes(session)
    large, of_all = counting.large(sorted(sizes), sizes), _came(session, period, reader)
    came = {team: counting.told(of_all.get(team, 0), people=of_all.get(team, 0)) for team in large}
    matters = counting.per_team(session, *counting.came_in(period, reader.viewer))
    ranked = {team: (ONE_TO_FOUR if people is None else people) / sizes[team] for team, people in came.items()}
    shares = {team: None if came[team] is None else share for team, share in ranked.items()}
    teams = sorted(large, key=lambda team: (-ranked[team], team))
    edge = len(teams) // QUARTERS
    rows = [
        (
            Cell(team),
            Cell(sizes[team]),
            Cell(came[team]),
            Cell(shares[team]),
            _matters(team, *matters.get(team, (0, 0)), period=period),
            Cell(words[f"report_level_{_level(at, edge, of=len(teams))}"]),
        )
        for at, team in enumerate(teams)
    ]
    columns = (
        Column("team", words["report_column_team"], Unit.TEXT),
        Column("members", words["report_column_members"]),
        Column("people", words["report_column_people"]),
        Column("share", words["report_column_per_person"], Unit.SHARE),
        Column("matters", words["report_column_matters"]),
        Column("level", words["report_column_level"], Unit.TEXT),
    )
    high, low = (teams[0], teams[-1]) if teams else (NOTHING, NOTHING)
    shows = words["report_adoption_shows"].format(high=high, low=low)
    series = (Series(words["report_column_per_person"], tuple(shares[one] for one in teams)),)
    shows = shows if any(of_all.values()) else words["report_nothing"]
    chart = Chart(Kind.BARS, shows, tuple(teams), series, Unit.SHARE, ends=True)
    notes = ["report_small_teams"] if len(teams) < len(sizes) else []
    notes += ["report_few_came"] if any(cell.value is None for row in rows for cell in row) else []
    notes += ["report_few_ranked"] if None in came.values() else []
    return made(NAME, period, reader, chart=chart, columns=columns, rows=rows, notes=notes)


def _matters(team: str, count: int, people: int, *, period: Period) -> Cell:
    told = counting.told(count, people=people)
    return Cell(told, None if told is None else period.listed() | {"team": team})


def _came(session: Session, period: Period, reader: Reader) -> dict[str, int]:
    """Count the people of each team who came; whoever left meanwhile doesn't count, as in the team's size."""
    asked: Select[*tuple[Any, ...]] = select(col(Ticket.author_id).label("person")).where(
        *counting.came_in(period, reader.viewer)
    )
    checked: Select[*tuple[Any, ...]] = select(col(Person.id).label("person")).join(
        Event, col(Event.actor) == col(Person.handle)
    )
    people = union(asked, checked.where(*within(period))).subquery("came")
    team = counting.members(session)
    counted = select(team.c.team, func.count()).select_from(team.join(people, people.c.person == team.c.person))
    rows = session.execute(counted.where(team.c.gone.is_(None)).group_by(team.c.team))
    return {name: int(count) for name, count in rows}


def _level(at: int, edge: int, *, of: int) -> str:
    if at < edge:
        return "high"
    return "low" if at >= of - edge else "middle"
