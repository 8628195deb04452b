"""Puts together what of the timetable keeps promises to people and to the law."""

from collections.abc import Callable
from datetime import datetime

from triage.database import Database
from triage.jobs import EVERY_MINUTE, Job
from triage.matters.change import Premises
from triage.reminding import remind
from triage.unanswered import give_back_unanswered

REMIND_LEGAL, RETURN_OFFERS = "remind-legal", "return-offers"


def sweeps(database: Database, premises: Premises, wake: Callable[[], None]) -> tuple[Job, ...]:
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

    return (Job(REMIND_LEGAL, EVERY_MINUTE, of_law), Job(RETURN_OFFERS, EVERY_MINUTE, of_offers, RETURN_OFFERS))
