"""What the repeat report counts of problems, over those of their matters that its reader sees."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import median
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, select, true, union_all
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from triage.reports import counting
from triage.reports.clocked import SECONDS_AN_HOUR
from triage.reports.fixes import WEEK, Weeks
from triage.reports.period import Period
from triage.reports.report import FEWEST_PEOPLE
from triage.store.narrowing import HELPED, IS_REPORTED, NOT_HELPED, is_last_round
from triage.store.problem_lists import Counted
from triage.store.running import ACKNOWLEDGE, RESOLVE
from triage.store.tickets import RESOLVED
from triage.store.visible import visible_to
from triage.tables import AwareUTC, Event, ProblemMember, RunningClock, Ticket
from triage.viewer import Viewer

# What lay for longer was not worked on all the while.
LONGEST_HOURS = 8.0
# So far back one looks for what was usual before a fix; a rate of less than a week would be one of hours.
BEFORE, SHORTEST = timedelta(weeks=8), WEEK
BEFORE_IT, SINCE_IT = "before", "since"


@dataclass(frozen=True)
class InHand:
    """How long matters were in somebody's hand, none for longer than a day's work; of how many that is known."""

    matters: int
    hours: float
    median: float


@dataclass(frozen=True)
class Found:
    """All that is counted, each by the number of its problem."""

    lanes: Mapping[int, Counter[str]]
    tools: Mapping[int, Counter[str]]
    teams: Mapping[int, Mapping[str, int]]
    said: Mapping[int, Counter[str]]
    workflows: Mapping[int, int]
    in_hand: Mapping[int, InHand]
    began: Mapping[int, datetime]
    weeks: Mapping[int, Weeks] = field(default_factory=dict)


def found(session: Session, period: Period, problems: Sequence[Counted], *, viewer: Viewer) -> Found:
    """Count what came in within a period, problem by problem; their beginning and their fix are of all time."""
    numbers = [one.problem.id or 0 for one in problems]
    of = (*counting.came_in(period, viewer), col(ProblemMember.problem_id).in_(numbers))
    lanes, tools = _kinds(session, of)
    began = _began(session, viewer, numbers)
    return Found(
        lanes=lanes,
        tools=tools,
        teams=_teams(session, of),
        said=_said(session, of),
        workflows=_workflows(session, of),
        in_hand=_in_hand(session, of),
        began=began,
        weeks=_weeks(session, period, problems, began, viewer=viewer),
    )


def _of_problems(*columns: Any) -> Select[*tuple[Any, ...]]:
    """Begin with the matters; what joins them has to say of which problems."""
    wanted: Select[*tuple[Any, ...]] = select(col(ProblemMember.problem_id), *columns)
    return wanted.select_from(Ticket).join(ProblemMember, col(ProblemMember.ticket_id) == col(Ticket.id))


def _kinds(
    session: Session, of: Sequence[ColumnElement[bool]]
) -> tuple[dict[int, Counter[str]], dict[int, Counter[str]]]:
    lane, tool = col(Ticket.lane), col(Ticket.tool)
    wanted = _of_problems(lane, tool, func.count()).where(*of)
    lanes: dict[int, Counter[str]] = {}
    tools: dict[int, Counter[str]] = {}
    for number, of_lane, of_tool, count in session.execute(wanted.group_by(col(ProblemMember.problem_id), lane, tool)):
        lanes.setdefault(number, Counter()).update({of_lane: int(count)} if of_lane else {})
        tools.setdefault(number, Counter()).update({of_tool: int(count)} if of_tool else {})
    return lanes, tools


def _teams(session: Session, of: Sequence[ColumnElement[bool]]) -> dict[int, dict[str, int]]:
    """Count by team, the one with most first; those whose numbers would name a person are left out.

    These are small teams, and those of which fewer than five people came.
    """
    author, number = col(Ticket.author_id), col(ProblemMember.problem_id)
    each = _of_problems(author.label("person"), func.count().label("count")).where(*of)
    asked = each.group_by(number, author).subquery("asked")
    team, sizes = counting.members(session), counting.sizes(session)
    wanted = select(asked.c.problem_id, team.c.team, func.sum(asked.c.count)).having(func.count() >= FEWEST_PEOPLE)
    rows = session.execute(
        wanted.select_from(team.join(asked, asked.c.person == team.c.person)).group_by(asked.c.problem_id, team.c.team)
    ).all()
    shown = set(counting.large(sorted({name for _, name, _ in rows}), sizes))
    teams: dict[int, dict[str, int]] = {}
    for problem, name, count in sorted(rows, key=lambda row: (-row[2], row[1])):
        if name in shown:
            teams.setdefault(problem, {})[name] = int(count)
    return teams


def _said(session: Session, of: Sequence[ColumnElement[bool]]) -> dict[int, Counter[str]]:
    """Count the people who say that the first answer helped them, and that it didn't, by what each said last."""
    number, kind = col(ProblemMember.problem_id), col(Event.kind)
    about = and_(col(Event.ticket_id) == col(Ticket.id), IS_REPORTED, kind.in_((HELPED, NOT_HELPED)))
    place = func.row_number().over(partition_by=(number, col(Ticket.author_id)), order_by=col(Event.id).desc())
    each = _of_problems(kind.label("kind"), place.label("place")).join(Event, about).where(*of).subquery("each_said")
    wanted = select(each.c.problem_id, each.c.kind, func.count()).where(each.c.place == 1)
    said: dict[int, Counter[str]] = {}
    for problem, of_kind, count in session.execute(wanted.group_by(each.c.problem_id, each.c.kind)):
        said.setdefault(problem, Counter())[of_kind] = int(count)
    return said


def _workflows(session: Session, of: Sequence[ColumnElement[bool]]) -> dict[int, int]:
    """Count the matters that name an AI workflow."""
    name: ColumnElement[Any]
    value: ColumnElement[Any]
    if session.get_bind().dialect.name == "sqlite":
        items = func.json_each(Ticket.context).table_valued("value")
        name, value = (func.json_extract(items.c.value, path) for path in ("$.name", "$.value"))
    else:
        items = func.json_array_elements(col(Ticket.context)).table_valued("value")
        name, value = (items.c.value.op("->>")(key) for key in ("name", "value"))
    wanted = _of_problems(func.count(col(Ticket.id).distinct())).join(items, true())
    named = wanted.where(*of, name == "workflow", value != "")
    return {number: int(count) for number, count in session.execute(named.group_by(col(ProblemMember.problem_id)))}


def _in_hand(session: Session, of: Sequence[ColumnElement[bool]]) -> dict[int, InHand]:
    """Measure from the last time that somebody took a matter until it was settled; of what is settled."""
    taken, settled = aliased(RunningClock, name="taken"), aliased(RunningClock, name="settled")
    began, ended = (counting.seconds(col(one.stopped_at), session=session) for one in (taken, settled))
    wanted = _of_problems(counting.gathered(ended - began, session=session))
    for clock, kind in ((taken, ACKNOWLEDGE), (settled, RESOLVE)):
        of_it = and_(col(clock.ticket_id) == col(Ticket.id), col(clock.kind) == kind, is_last_round(clock))
        wanted = wanted.join(clock, of_it)
    both = (col(taken.stopped_at).is_not(None), col(settled.stopped_at).is_not(None))
    rows = session.execute(
        wanted.where(*of, *both, col(Ticket.state) == RESOLVED).group_by(col(ProblemMember.problem_id))
    )
    return {number: _clipped(json.loads(took) if isinstance(took, str) else took) for number, took in rows}


def _clipped(seconds: Sequence[int]) -> InHand:
    hours = [min(max(one / SECONDS_AN_HOUR, 0.0), LONGEST_HOURS) for one in seconds]
    return InHand(len(hours), sum(hours), median(hours))


def _began(session: Session, viewer: Viewer, numbers: Sequence[int]) -> dict[int, datetime]:
    first = func.min(col(Ticket.created_at))
    wanted = _of_problems(first).where(col(ProblemMember.problem_id).in_(numbers), visible_to(viewer))
    rows = session.execute(wanted.group_by(col(ProblemMember.problem_id)))
    return {row[0]: row[1] for row in rows}


def _weeks(
    session: Session, period: Period, problems: Sequence[Counted], began: Mapping[int, datetime], *, viewer: Viewer
) -> dict[int, Weeks]:
    """Count before and after each fix, in one reading for all of them."""
    spans = {
        one.problem.id or 0: _spans(one.problem.solved_at, began[one.problem.id or 0], period.known_until)
        for one in problems
        if one.problem.solved_at is not None and one.problem.solved_at < period.known_until
    }
    if not spans:
        return {}
    windows = union_all(*_windows(spans)).cte("around")
    created, number = col(Ticket.created_at), col(ProblemMember.problem_id)
    within = and_(number == windows.c.problem, created >= windows.c.begins, created < windows.c.ends)
    wanted = _of_problems(
        func.sum(case((windows.c.which == BEFORE_IT, 1), else_=0)),
        func.sum(case((windows.c.which == SINCE_IT, 1), else_=0)),
    )
    rows = session.execute(wanted.join(windows, within).where(visible_to(viewer)).group_by(number))
    counts = {problem: (int(before), int(since)) for problem, before, since in rows}
    weeks = {}
    for problem, (begins, solved, ends) in spans.items():
        before, since = counts.get(problem, (0, 0))
        weeks[problem] = Weeks(before, solved - begins, since, ends - solved)
    return weeks


def _spans(solved: datetime, began: datetime, known_until: datetime) -> tuple[datetime, datetime, datetime]:
    return min(max(began, solved - BEFORE), solved - SHORTEST), solved, known_until


def _windows(spans: Mapping[int, tuple[datetime, datetime, datetime]]) -> Iterator[Select[*tuple[Any, ...]]]:
    for problem, (begins, solved, ends) in spans.items():
        for which, since, until in ((BEFORE_IT, begins, solved), (SINCE_IT, solved, ends)):
            yield select(
                literal(problem).label("problem"),
                literal(which).label("which"),
                literal(since, AwareUTC).label("begins"),
                literal(until, AwareUTC).label("ends"),
            )
