"""Which reports there are, in the order in which they are listed, and one of them made."""

from collections.abc import Callable, Mapping

from sqlmodel import Session

from triage.reports import volume
from triage.reports.period import Period
from triage.reports.report import Reader, Report
from triage.reports.words_de import REPORTS_GERMAN
from triage.reports.words_en import REPORTS_ENGLISH

REPORTS: Mapping[str, Callable[..., Report]] = {one.NAME: one.figures for one in (volume,)}
REPORT_WORDS: Mapping[str, Mapping[str, str]] = {"en": REPORTS_ENGLISH, "de": REPORTS_GERMAN}


def made(session: Session, name: str, period: Period, *, reader: Reader) -> Report:
    """Make a report by its name."""
    report: Report = REPORTS[name](session, period, reader=reader)
    return report
