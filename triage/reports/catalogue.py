"""Which reports there are, in the order in which they are listed, and one of them made."""

from collections.abc import Callable, Mapping

from sqlmodel import Session

from triage.reports import (
    adoption,
    answers,
    approvals,
    data_concerns,
    repeats,
    reroutes,
    shadow_tools,
    times,
    training,
    use_cases,
    volume,
)
from triage.reports.period import Period
from triage.reports.report import Reader, Report
from triage.reports.words_de import REPORTS_GERMAN
from triage.reports.words_en import REPORTS_ENGLISH

AREAS = (
    repeats,
    volume,
    times,
    approvals,
    reroutes,
    data_concerns,
    shadow_tools,
    training,
    adoption,
    answers,
    use_cases,
)
REPORTS: Mapping[str, Callable[..., Report]] = {one.NAME: one.figures for one in AREAS}
REPORT_WORDS: Mapping[str, Mapping[str, str]] = {"en": REPORTS_ENGLISH, "de": REPORTS_GERMAN}


def make(session: Session, name: str, period: Period, *, reader: Reader) -> Report:
    """Make a report by its name."""
    report: Report = REPORTS[name](session, period, reader=reader)
    return report
