"""Shadow tools: what people use that the company doesn't know or has not approved, by matters and paste checks."""

from sqlalchemy import func, select
from sqlmodel import Session, col

from playbooks.edition import Edition
from playbooks.policy_schema import ToolStatus
from playbooks.tool_finder import spellings
from triage.reports import counting
from triage.reports.checked import per_tool
from triage.reports.period import Period
from triage.reports.report import Cell, Chart, Column, Kind, Reader, Report, Series, Unit, made
from triage.reports.written import NOTHING
from triage.tables import AwareUTC, Ticket

NAME = "shadow-tools"


def figures(session: Session, period: Period, *, reader: Reader) -> Report:
    """Count the tools that are not approved, the most frequent first."""
    words, found = reader.words, _in_matters(session, period, reader)
    checks: dict[str, int] = {}
    for key, count in per_tool(session, period).items():
        # A check knows a tool by its key where it is known, and a matter by its name.
        known = reader.edition.tools.get(key)
        name = known.name if known is not None else key
        checks[name] = checks.get(name, 0) + count
    standing = _standing(reader.edition)
    named = {name: standing.get(name.casefold(), ToolStatus.UNKNOWN) for name in {*found, *checks}}
    tools = sorted(
        (name for name, status in named.items() if status != ToolStatus.APPROVED),
        key=lambda name: (-found.get(name, (0, ""))[0] - checks.get(name, 0), name),
    )
    rows = [
        (
            Cell(name),
            Cell(words[f"report_status_{named[name]}"]),
            Cell(found.get(name, (0, ""))[0], period.listed() | {"tool": name}),
            Cell(checks.get(name, 0)),
            Cell(found.get(name, (0, None))[1]),
        )
        for name in tools
    ]
    columns = (
        Column("tool", words["report_column_tool"], Unit.TEXT),
        Column("status", words["report_column_status"], Unit.TEXT),
        Column("matters", words["report_column_matters"]),
        Column("checks", words["report_column_checks"]),
        Column("first", words["report_column_first"], Unit.TEXT),
    )
    series = (
        Series(words["report_column_matters"], tuple(found.get(one, (0, ""))[0] for one in tools)),
        Series(words["report_column_checks"], tuple(checks.get(one, 0) for one in tools)),
    )
    shows = words["report_shadow_tools_shows"].format(count=len(tools), most=tools[0] if tools else NOTHING)
    chart = Chart(Kind.BARS, shows, tuple(tools), series)
    return made(NAME, period, reader, chart=chart, columns=columns, rows=rows)


def _in_matters(session: Session, period: Period, reader: Reader) -> dict[str, tuple[int, str]]:
    tool = col(Ticket.tool)
    first = func.min(Ticket.created_at, type_=AwareUTC())
    wanted = select(tool, func.count(), first).where(*counting.came_in(period, reader.viewer)).group_by(tool)
    rows = session.execute(wanted)
    return {name: (int(count), at.astimezone(period.zone).date().isoformat()) for name, count, at in rows if name}


def _standing(edition: Edition) -> dict[str, ToolStatus]:
    return {word.casefold(): tool.status for key, tool in edition.tools.items() for word in (key, *spellings(tool))}
