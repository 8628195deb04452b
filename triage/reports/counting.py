"""What all reports ask the database: which matters came in and may be seen, by what one counts them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, FromClause, and_, cast, func, literal, select, text, true, union_all
from sqlmodel import Session, col

from triage.reports.period import Period
from triage.reports.report import FEWEST_PEOPLE
from triage.store.visible import visible_to
from triage.tables import AwareUTC, Person, Ticket
from triage.viewer import Viewer

# Not the bare column: for it SQLite would go through all matters by another index rather than through those of a time.
BY_LANE: ColumnElement[str] = func.coalesce(col(Ticket.lane), text("''"))


def came_in(period: Period, viewer: Viewer) -> tuple[ColumnElement[bool], ...]:
    """Say that a matter came in within a period and is one that somebody sees."""
    created = col(Ticket.created_at)
    return created >= period.begins, created < period.ends, visible_to(viewer)


def per(session: Session, by: Any, *conditions: ColumnElement[bool]) -> dict[Any, int]:
    """Count matters by one of their values."""
    wanted = select(by, func.count()).select_from(Ticket).where(*conditions).group_by(by)
    return {value: int(count) for value, count in session.execute(wanted)}


def over_time(session: Session, period: Period, *, viewer: Viewer) -> dict[tuple[int, str | None], int]:
    """Count matters by the part of a period, from 0 on, and by their lane, in one reading of an index."""
    parts = union_all(
        *(
            select(
                literal(number).label("number"),
                literal(part.begins, AwareUTC).label("begins"),
                literal(part.ends, AwareUTC).label("ends"),
            )
            for number, part in enumerate(period.parts())
        )
    ).cte("part")
    created, lane = col(Ticket.created_at), col(Ticket.lane)
    within = and_(created >= parts.c.begins, created < parts.c.ends)
    wanted = select(parts.c.number, lane, func.count()).select_from(parts.join(Ticket, within))
    rows = session.execute(wanted.where(visible_to(viewer)).group_by(parts.c.number, lane))
    return {(number, of): int(count) for number, of, count in rows}


def members(session: Session) -> FromClause:
    """Give who is in which team: a row for each person and each of their groups."""
    if session.get_bind().dialect.name == "sqlite":
        groups = func.json_each(Person.groups).table_valued("value")
    else:
        groups = func.json_array_elements_text(col(Person.groups)).table_valued("value")
    wanted = select(col(Person.id).label("person"), groups.c.value.label("team"), col(Person.disabled_at).label("gone"))
    return wanted.select_from(Person).join(groups, true()).distinct().subquery("member")


def sizes(session: Session) -> dict[str, int]:
    """Say how many people each team has."""
    team = members(session)
    wanted = select(team.c.team, func.count()).where(team.c.gone.is_(None)).group_by(team.c.team)
    return {name: int(count) for name, count in session.execute(wanted)}


def per_team(session: Session, *conditions: ColumnElement[bool]) -> dict[str, tuple[int, int]]:
    """Count matters, and the people who reported them, by the teams of these people."""
    author = col(Ticket.author_id)
    asked = select(author.label("person"), func.count().label("count")).where(*conditions).group_by(author).subquery()
    team = members(session)
    wanted = select(team.c.team, func.sum(asked.c.count), func.count())
    rows = session.execute(wanted.select_from(team.join(asked, asked.c.person == team.c.person)).group_by(team.c.team))
    return {name: (int(count), int(people)) for name, count, people in rows}


def large(found: Sequence[str], of: dict[str, int]) -> list[str]:
    """Leave out the teams whose numbers would name a person."""
    return [name for name in found if of.get(name, 0) >= FEWEST_PEOPLE]


def told(value: int, *, people: int) -> int | None:
    """Give a number that so many people stand behind, or None where it would name them."""
    return value if people >= FEWEST_PEOPLE or not people else None


def seconds(moment: Any, *, session: Session) -> ColumnElement[int]:
    """Give a moment as whole seconds, so that both databases subtract alike."""
    if session.get_bind().dialect.name == "sqlite":
        return cast(func.strftime("%s", moment), BigInteger)
    return cast(func.floor(func.extract("epoch", moment)), BigInteger)


def gathered(values: Any, *, session: Session) -> ColumnElement[Any]:
    """Give all values of a group as one: a list, or on SQLite a list as JSON writes it."""
    return func.json_group_array(values) if session.get_bind().dialect.name == "sqlite" else func.array_agg(values)
