"""What reports ask of paste checks: which were made within a time; no text of any was ever kept."""

from typing import Any

from sqlalchemy import ColumnElement, func, select, text, true
from sqlmodel import Session, col

from triage.reports.period import Period
from triage.tables import Event

# Written out, so that both databases see that `ix_event_checked_at` answers it.
IS_CHECK: Any = text("event.kind = 'paste_checked'")
REFUSED = "no"


def within(period: Period) -> tuple[ColumnElement[bool], ...]:
    """Say that an event is a paste check of a period."""
    return IS_CHECK, col(Event.at) >= period.begins, col(Event.at) < period.ends


def verdict() -> ColumnElement[str]:
    """Give what was answered."""
    said: Any = col(Event.data)
    answered: ColumnElement[str] = said["verdict"].as_string()
    return answered


def per_tool(session: Session, period: Period) -> dict[str, int]:
    """Count checks by the tool that they were about, as it was written down."""
    tool = col(Event.data)["tool"].as_string().label("tool")
    wanted = select(tool, func.count()).where(*within(period)).group_by("tool")
    return {name: int(count) for name, count in session.execute(wanted) if name}


def per_class(session: Session, period: Period) -> dict[str, tuple[int, int]]:
    """Count checks by the kinds of data in them, and those of them that were not allowed."""
    if session.get_bind().dialect.name == "sqlite":
        classes = func.json_each(Event.data, "$.classes").table_valued("key", "value")
    else:
        classes = func.json_each(col(Event.data).op("->")("classes")).table_valued("key", "value")
    refused = func.count().filter(verdict() == REFUSED)
    counted = select(classes.c.key, func.count(), refused).select_from(Event).join(classes, true())
    rows = session.execute(counted.where(*within(period)).group_by(classes.c.key))
    return {name: (int(count), int(no)) for name, count, no in rows}
