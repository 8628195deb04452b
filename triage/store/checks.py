"""The record of paste checks: who asked about which tool, what kinds of data were found, and the answer; no text."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Integer, cast, func, text
from sqlmodel import Session, col, select

from triage.tables import Event

CHECKED = "paste_checked"
# Written out, so that the databases see that their partial index answers it.
_IS_CHECK = text(f"event.kind = '{CHECKED}'")
_LOOKED_AT = 50
# What a company asks about most shows in its newest checks, and a page must not read years of them.
_COUNTED = 500


def tools_used_by(session: Session, person: str) -> tuple[str, ...]:
    """Name the tools that somebody asked about lately, the newest first, as they were written down."""
    wanted = select(Event.data).where(_IS_CHECK, Event.actor == person).order_by(col(Event.id).desc())
    found = [data.get("tool") for data in session.exec(wanted.limit(_LOOKED_AT))]
    return tuple(dict.fromkeys(tool for tool in found if isinstance(tool, str)))


def tools_asked_most(session: Session, *, since: datetime) -> tuple[str, ...]:
    """Name the tools that the newest checks since a moment were about, the most frequent first."""
    newest = select(col(Event.data)["tool"].as_string().label("tool")).where(_IS_CHECK, col(Event.at) >= since)
    some = newest.order_by(col(Event.id).desc()).limit(_COUNTED).subquery()
    counted = select(some.c.tool).where(some.c.tool.is_not(None)).group_by(some.c.tool)
    return tuple(session.exec(counted.order_by(func.count().desc(), some.c.tool)))


def fired(session: Session) -> Mapping[str, int]:
    """Count how often each detector found something, over all checks."""
    if session.get_bind().dialect.name == "sqlite":
        types = func.json_each(Event.data, "$.types").table_valued("key", "value")
    else:
        types = func.json_each_text(col(Event.data).op("->")("types")).table_valued("key", "value")
    counted = select(types.c.key, func.sum(cast(types.c.value, Integer))).select_from(Event).join(types, text("true"))
    return {key: int(count) for key, count in session.execute(counted.where(_IS_CHECK).group_by(types.c.key))}
