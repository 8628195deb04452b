"""Reroutes and overrides: from which lane to which matters moved, and what people say they are instead."""

from typing import Any

from sqlalchemy import ColumnElement, case, func, select
from sqlmodel import Session, col

from triage.reports import counting
from triage.reports.period import Period
from triage.reports.report import Cell, Chart, Column, Kind, Reader, Report, Series, Unit, made
from triage.reports.written import NOTHING
from triage.store import narrowing
from triage.tables import Event, Ticket

NAME = "reroutes"
MOVED, SAID = "moved", "said"
FIELDS = {MOVED: ("moved_from", "moved_to"), SAID: ("model_said", "label")}
MOST_DRAWN = 12
Pair = tuple[str, str, int, int | None]


def figures(session: Session, period: Period, *, reader: Reader) -> Report:
    """Count the matters that moved, and those that were labelled otherwise than the model had said."""
    words = reader.words
    moved, said = _moved(session, period, reader), _labelled(session, period, reader)
    rows = [_row(how, pair, period, reader=reader) for how, pairs in ((MOVED, moved), (SAID, said)) for pair in pairs]
    columns = (
        Column("how", words["report_column_how"], Unit.TEXT),
        Column("from", words["report_column_from"], Unit.TEXT),
        Column("to", words["report_column_to"], Unit.TEXT),
        Column("count", words["report_column_matters"]),
        Column("in_review", words["report_column_review"]),
    )
    labels = tuple(f"{reader.lane(one[0])} → {reader.lane(one[1])}" for one in moved)
    shows = words["report_reroutes_shows"].format(
        moved=sum(one[2] for one in moved), said=sum(one[2] for one in said), most=labels[0] if labels else NOTHING
    )
    series = (Series(words["report_column_matters"], tuple(one[2] for one in moved)),)
    chart = Chart(Kind.BARS, shows, labels, series, most=MOST_DRAWN)
    return made(NAME, period, reader, chart=chart, columns=columns, rows=rows)


def _moved(session: Session, period: Period, reader: Reader) -> list[Pair]:
    in_review = case((narrowing.was_in_review(), col(Event.ticket_id)))
    origin, target = narrowing.moved_from(), narrowing.moved_to()
    return _pairs(session, period, reader, between=(origin, target), where=narrowing.is_move(), in_review=in_review)


def _labelled(session: Session, period: Period, reader: Reader) -> list[Pair]:
    between = narrowing.said_by_model(), narrowing.labelled()
    where = narrowing.is_newest_label()
    found = _pairs(session, period, reader, between=between, where=where, in_review=None)
    return [pair for pair in found if pair[0] != pair[1]]


def _pairs(
    session: Session,
    period: Period,
    reader: Reader,
    *,
    between: tuple[ColumnElement[str], ColumnElement[str]],
    where: ColumnElement[bool],
    in_review: ColumnElement[Any] | None,
) -> list[Pair]:
    number = col(Event.ticket_id)
    sums = [func.count(number.distinct()), *([] if in_review is None else [func.count(in_review.distinct())])]
    pairs = select(between[0].label("origin"), between[1].label("target"), *sums).select_from(Event)
    wanted = pairs.join(Ticket, col(Ticket.id) == number).where(where, *counting.came_in(period, reader.viewer))
    rows = session.execute(wanted.group_by("origin", "target"))
    found: list[Pair] = [
        (row[0] or "", row[1] or "", row[2], row[3] if in_review is not None else None) for row in rows
    ]
    return sorted(found, key=lambda one: (-one[2], one[0], one[1]))


def _row(how: str, pair: Pair, period: Period, *, reader: Reader) -> tuple[Cell, ...]:
    origin, target, count, in_review = pair
    listed = period.listed() | dict(zip(FIELDS[how], (origin, target), strict=True))
    return (
        Cell(reader.words[f"report_how_{how}"]),
        Cell(reader.lane(origin)),
        Cell(reader.lane(target)),
        Cell(count, listed),
        Cell(in_review, None if in_review is None else listed | {"in_review": "yes"}),
    )
