"""Answers: whether the first one helped, and whether what was settled stayed so, lane by lane."""

from typing import Any

from sqlalchemy import Select, and_, case, func, select
from sqlmodel import Session, col

from triage.reports import counting
from triage.reports.period import Period
from triage.reports.report import Cell, Chart, Column, Kind, Reader, Report, Series, Unit, made
from triage.store.narrowing import HELPED, IS_REPORTED, NOT_HELPED, REOPENED
from triage.store.tickets import RESOLVED
from triage.tables import Event, Ticket

NAME = "answers"


def figures(session: Session, period: Period, *, reader: Reader) -> Report:
    """Count what people say of the first answer."""
    words, found = reader.words, _counted(session, period, reader)
    rows = []
    for lane, counts in found.items():
        of_lane = period.listed() | {"lane": lane or "-"}
        matters, helped, not_helped, lasted, reopened = counts
        rows.append(
            (
                Cell(reader.lane(lane)),
                Cell(matters, of_lane),
                Cell(helped, of_lane | {"helped": "yes"}),
                Cell(not_helped, of_lane | {"helped": "no"}),
                Cell(helped / (helped + not_helped) if helped + not_helped else None),
                Cell(lasted, of_lane | {"helped": "lasted"}),
                Cell(reopened, of_lane | {"helped": "reopened"}),
            )
        )
    columns = (
        Column("lane", words["report_column_lane"], Unit.TEXT),
        Column("count", words["report_column_matters"]),
        Column("helped", words["report_column_helped"]),
        Column("not_helped", words["report_column_not_helped"]),
        Column("helped_share", words["report_column_share"], Unit.SHARE),
        Column("lasted", words["report_column_lasted"]),
        Column("reopened", words["report_column_reopened"]),
    )
    all_helped, all_not = (tuple(counts[at] for counts in found.values()) for at in (1, 2))
    series = (
        Series(words["report_column_helped"], all_helped),
        Series(words["report_column_not_helped"], all_not),
    )
    shows = words["report_answers_shows"].format(helped=sum(all_helped), not_helped=sum(all_not))
    chart = Chart(Kind.BARS, shows, tuple(reader.lane(one) for one in found), series)
    return made(NAME, period, reader, chart=chart, columns=columns, rows=rows)


def _counted(session: Session, period: Period, reader: Reader) -> dict[str | None, tuple[int, ...]]:
    """Count by lane: what came in, where the answer helped or not, what then stayed settled, what was opened again."""
    number, kind = col(Event.ticket_id), col(Event.kind)
    # The number of the newest event of each kind: what was said last of an answer counts.
    marks = [func.max(case((kind == one, col(Event.id)), else_=0)) for one in (HELPED, NOT_HELPED, REOPENED)]
    happened: Select[*tuple[Any, ...]] = select(
        number.label("ticket"), *(mark.label(f"mark{at}") for at, mark in enumerate(marks))
    )
    said = happened.where(IS_REPORTED, number.is_not(None)).group_by(number).subquery("said")
    helped, not_helped = said.c.mark0 > said.c.mark1, said.c.mark1 > said.c.mark0
    stayed = and_(helped, said.c.mark2 == 0, col(Ticket.state) == RESOLVED)
    sums = [func.sum(case((one, 1), else_=0)) for one in (helped, not_helped, stayed, said.c.mark2 > 0)]
    lane = counting.BY_LANE
    wanted = select(lane, func.count(), *sums).select_from(Ticket)
    joined = wanted.outerjoin(said, said.c.ticket == col(Ticket.id)).where(*counting.came_in(period, reader.viewer))
    rows = session.execute(joined.group_by(lane))
    found = {row[0] or None: tuple(int(count) for count in row[1:]) for row in rows}
    return dict(sorted(found.items(), key=lambda one: (-one[1][1], reader.lane(one[0]))))
