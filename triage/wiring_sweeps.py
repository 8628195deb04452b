"""Puts together what of the timetable keeps promises to people and to the law."""

from collections.abc import Callable
from datetime import datetime

from triage.assessing import Judge
from triage.database import Database
from triage.jobs import EVERY_MINUTE, TAKES_LONG, Does, Job
from triage.learning.counting import COUNT_DRIFT, EVERY_MONDAY, count_last_week
from triage.learning.standing import words_known_to
from triage.matters.change import Premises
from triage.reminding import remind
from triage.reports.sending import SEND_REPORTS, send_due_reports
from triage.unanswered import give_back_unanswered
from triage.wiring_problems import problem_jobs

REMIND_LEGAL, RETURN_OFFERS = "remind-legal", "return-offers"


def sweeps(
    database: Database, premises: Premises, wake: Callable[[], None], *, judge: Judge | None = None
) -> tuple[Job, ...]:
    """List the sweeps, for the timetable."""

    def of_law(now: datetime) -> str:
        reminded = remind(database, premises, now=now)
        if reminded:
            wake()
        return f"{reminded} reminded of"

    def of_offers(now: datetime) -> str:
        given_back = give_back_unanswered(database, premises, now=now)
        wake()
        return f"{given_back} offers given back"

    def of_drift(now: datetime) -> str:
        return count_last_week(database, lambda: words_known_to(judge), now=now)

    return (
        Job(REMIND_LEGAL, EVERY_MINUTE, of_law),
        Job(RETURN_OFFERS, EVERY_MINUTE, of_offers, RETURN_OFFERS),
        Job(SEND_REPORTS, EVERY_MINUTE, _of_reports(database, premises, wake), SEND_REPORTS),
        *problem_jobs(database, premises, wake, judge=judge),
        Job(COUNT_DRIFT, EVERY_MONDAY, of_drift, TAKES_LONG),
    )


def _of_reports(database: Database, premises: Premises, wake: Callable[[], None]) -> Does:
    def send(now: datetime) -> str:
        sent = send_due_reports(database, premises, now=now)
        if sent:
            wake()
        return f"{sent} reports sent out"

    return send
