"""New use cases: how far the ideas have come, from nobody has it yet to approved or declined."""

from sqlalchemy import func
from sqlmodel import Session, col

from triage.domain import Lane
from triage.reports import counting
from triage.reports.period import Period
from triage.reports.report import Cell, Chart, Column, Kind, Reader, Report, Series, Unit, made
from triage.store.tickets import RESOLVED
from triage.tables import Ticket

NAME = "use-cases"
STAGES = (
    "open",
    "taken",
    "waiting",
    "approved",
    "declined",
    "answered",
    "fixed",
    "duplicate",
    "no_action",
    "withdrawn",
)
OF_STATE = frozenset({"open", "taken", "waiting", "withdrawn"})


def figures(session: Session, period: Period, *, reader: Reader) -> Report:
    """Count new use cases by their stage: the state of what is open, and how the rest was settled."""
    words, stage = reader.words, func.coalesce(col(Ticket.resolution), col(Ticket.state))
    of_lane = counting.BY_LANE.in_([Lane.NEW_USE_CASE.value])
    counts = counting.per(session, stage, of_lane, *counting.came_in(period, reader.viewer))
    stages = [one for one in STAGES if one in counts]
    total = sum(counts.values())
    listed = period.listed() | {"lane": Lane.NEW_USE_CASE.value}
    rows = [
        (
            Cell(words[f"report_stage_{one}"]),
            Cell(counts[one], listed | ({"state": one} if one in OF_STATE else {"state": RESOLVED, "resolution": one})),
            Cell(counts[one] / total),
        )
        for one in stages
    ]
    columns = (
        Column("stage", words["report_column_stage"], Unit.TEXT),
        Column("count", words["report_column_matters"]),
        Column("share", words["report_column_share"], Unit.SHARE),
    )
    shows = words["report_use_cases_shows"].format(count=total, approved=counts.get("approved", 0))
    series = (Series(words["report_column_matters"], tuple(counts[one] for one in stages)),)
    chart = Chart(Kind.BARS, shows, tuple(words[f"report_stage_{one}"] for one in stages), series)
    return made(NAME, period, reader, chart=chart, columns=columns, rows=rows)
