"""What the house promises, how long each may wait, and when somebody is told that one does not hold; pure."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

# The job that proves them.
AUDIT = "audit-promises"


class Promise(StrEnum):
    """One promise that the auditor proves."""

    # Somebody answers for every ticket.
    OWNED = "owned"
    # What nobody takes in time is seen to by a chain or a clock.
    TAKEN = "taken"
    # What is past a clock was escalated.
    ON_TIME = "on_time"
    # Every page goes out, and every exposure pages until somebody has it.
    PAGED = "paged"
    # Every ticket has an issue in Jira.
    MIRRORED = "mirrored"
    # What is sent arrives.
    DELIVERED = "delivered"
    # What arrives is acted on.
    HEARD = "heard"
    # The timetable does what it says.
    TIMETABLE = "timetable"
    # The review queue neither grows nor stalls.
    REVIEWED = "reviewed"


# Where these do not hold, an exposure may wait unseen: they are told at once and often, and the heartbeat stops.
GRAVE = frozenset({Promise.PAGED, Promise.TIMETABLE})
# What is on its way is no broken promise yet.
PAGE_MAY_TAKE = timedelta(minutes=1)
CHAIN_MAY_LAG = timedelta(minutes=3)
CLOCK_MAY_LAG = timedelta(minutes=5)
ISSUE_MAY_TAKE = timedelta(minutes=15)
ARRIVAL_MAY_TAKE = timedelta(minutes=5)
LOOK_MAY_LAG = timedelta(minutes=5)
# What was mended is given time to come right before anybody is told.
MENDING_TAKES = timedelta(minutes=10)
MEND_AGAIN, MEND_AGAIN_GRAVE = timedelta(hours=1), timedelta(minutes=5)
TELL_AGAIN, TELL_AGAIN_GRAVE = timedelta(hours=4), timedelta(minutes=15)


def is_to_be_told(promise: str, *, told_at: datetime | None, mended_at: datetime | None, now: datetime) -> bool:
    """Say whether somebody is told now: once, and again after a while for as long as it lasts."""
    is_grave = promise in GRAVE
    if told_at is not None:
        return now - told_at >= (TELL_AGAIN_GRAVE if is_grave else TELL_AGAIN)
    return mended_at is None or is_grave or now - mended_at >= MENDING_TAKES


def is_to_be_mended(promise: str, *, mended_at: datetime | None, now: datetime) -> bool:
    """Say whether it is tried now to mend it."""
    return mended_at is None or now - mended_at >= (MEND_AGAIN_GRAVE if promise in GRAVE else MEND_AGAIN)


def is_well_enough(broken: Iterable[str], *, looked_at: datetime | None, now: datetime) -> bool:
    """Say whether the outside watch may hear that all is well: somebody looked lately, and nothing grave was found."""
    return looked_at is not None and now - looked_at <= LOOK_MAY_LAG and not GRAVE.intersection(broken)
