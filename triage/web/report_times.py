"""What goes out by itself, as the page of reports says it: which report, when and where to, and how the last went."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request

from playbooks.report_schema import WEEKDAYS, Every, TimedReport
from triage.reports.catalogue import REPORTS
from triage.reports.sending import Way, schedule_of, ways_of
from triage.store import outbox, report_sends
from triage.web.languages import WORDS, language_of
from triage.web.parts import parts_of
from triage.web.problem_shown import Days, days_of

BECAME = {outbox.SENT: "timed_sent", outbox.PENDING: "timed_waits", outbox.STUCK: "timed_stuck"}


@dataclass(frozen=True)
class Told:
    """One place to which a report goes, and what became of the last one."""

    to: str
    became: str
    is_stuck: bool


@dataclass(frozen=True)
class Timed:
    """One entry of `reports.yaml`."""

    name: str
    title: str
    when: str
    told: tuple[Told, ...]
    is_paused: bool


def timed(request: Request) -> list[Timed]:
    """Give every entry, in its order."""
    premises, days = parts_of(request).desk.premises, days_of(request)
    entries = [one for one in premises.book.timed.reports if one.report in REPORTS]
    ways = {(entry, way): schedule_of(entry, way) for entry in entries for way in ways_of(entry, premises)}
    with parts_of(request).database.reading() as session:
        newest = report_sends.newest(session, tuple(ways.values()))
    words = WORDS[language_of(request)]
    return [
        Timed(
            entry.report,
            words[f"report_{entry.report.replace('-', '_')}"],
            _when(entry, words),
            tuple(_told(way, newest.get(name), days) for (one, way), name in ways.items() if one == entry),
            entry.paused,
        )
        for entry in entries
    ]


def _when(entry: TimedReport, words: Mapping[str, str]) -> str:
    if entry.every is Every.MONTH:
        return words["timed_month"].format(day=entry.day, at=entry.at)
    day = words["timed_weekdays"].split()[WEEKDAYS.index(entry.day)]
    return words["timed_week"].format(day=day, at=entry.at)


def _told(way: Way, last: report_sends.Last | None, days: Days) -> Told:
    if last is None:
        return Told(way.to, days.words["timed_not_yet"], is_stuck=False)
    said = days.words[BECAME[last.state]].format(day=days.said(last.at))
    return Told(way.to, said, is_stuck=last.state == outbox.STUCK)
