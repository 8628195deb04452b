"""What the house promises, how long each may wait, and when somebody is told that one does not hold; pure."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

# The job that proves them, and the one that proves the record.
AUDIT, VERIFY = "audit-promises", "verify-audit"
RECORD_HOLDS = "the chain holds"


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
    # What watches over all this each minute gets done.
    TIMETABLE = "timetable"
    # Every other job of the timetable went well the last time.
    JOBS = "jobs"
    # The record of what happened is as it was written.
    RECORDED = "recorded"
    # The review queue neither grows nor stalls.
    REVIEWED = "reviewed"
    # What comes in is what the model is used to.
    JUDGED = "judged"


# Where these do not hold, an exposure may wait unseen: they are told at once and often, and the heartbeat stops.
GRAVE = frozenset({Promise.PAGED, Promise.TIMETABLE})
# Security hears of these too, and its pager goes for them.
OF_SECURITY = GRAVE | {Promise.RECORDED}
# Whoever answers for a matter hears of these too; the others are for those who look after the house.
OF_OWNERS = frozenset({Promise.TAKEN, Promise.ON_TIME})
# What is on its way is no broken promise yet.
PAGE_MAY_TAKE = timedelta(minutes=1)
CHAIN_MAY_LAG = timedelta(minutes=3)
CLOCK_MAY_LAG = timedelta(minutes=5)
ISSUE_MAY_TAKE = timedelta(minutes=15)
ARRIVAL_MAY_TAKE = timedelta(minutes=5)
LOOK_MAY_LAG = timedelta(minutes=5)
URGENT_MAY_TAKE, REST_MAY_TAKE = timedelta(minutes=5), timedelta(hours=1)
JOB_MAY_TAKE = timedelta(hours=1)
# As far as the clocks of two machines may be apart.
SKEW = timedelta(seconds=30)
# What was mended is given time to come right before anybody is told.
MENDING_TAKES = timedelta(minutes=10)
MEND_AGAIN, MEND_AGAIN_GRAVE = timedelta(hours=1), timedelta(minutes=5)
TELL_AGAIN, TELL_AGAIN_GRAVE = timedelta(hours=4), timedelta(minutes=15)
# What begins again so soon after it ended is told only once it lasts.
SOON = timedelta(hours=1)


def is_to_be_told(
    promise: str,
    *,
    began_at: datetime,
    told_at: datetime | None,
    mended_at: datetime | None,
    is_again: bool,
    now: datetime,
) -> bool:
    """Say whether somebody is told now: once, and for as long as it lasts again and again, ever more rarely."""
    is_grave = promise in GRAVE
    if told_at is not None:
        return now - told_at >= (TELL_AGAIN_GRAVE if is_grave else max(TELL_AGAIN, told_at - began_at))
    waits_since = began_at if is_again else mended_at
    return is_grave or waits_since is None or now - waits_since >= MENDING_TAKES


def is_to_be_mended(promise: str, *, mended_at: datetime | None, now: datetime) -> bool:
    """Say whether it is tried now to mend it."""
    return mended_at is None or now - mended_at >= (MEND_AGAIN_GRAVE if promise in GRAVE else MEND_AGAIN)


def is_well_enough(broken: Iterable[str], *, looked_at: datetime | None, now: datetime) -> bool:
    """Say whether the outside watch may hear that all is well: somebody looked lately, and nothing grave was found."""
    return looked_at is not None and -SKEW <= now - looked_at <= LOOK_MAY_LAG and not GRAVE.intersection(broken)
