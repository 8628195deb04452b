"""Whether more comes of one thing within an hour than ever came at such an hour; pure, it knows no database."""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

HOUR, WEEK = timedelta(hours=1), timedelta(weeks=1)
HISTORY_WEEKS = 8
HISTORY = HISTORY_WEEKS * WEEK + 2 * HOUR
# Until then no weekday has been seen often enough.
YOUNG = HISTORY_WEEKS // 2 * WEEK
# Fewer are no rise, whatever was usual.
LEAST = 5
# A steady rise by so much is growth, or a busy day.
TIMES_USUAL = 3.0
# Each minute asks anew of each problem, a hundred of them half a million times a year; most of these are one question.
ONE_IN = 1e-7
# Messages come in bursts: somebody asks, and their neighbours do. So they spread wider than chance alone.
BURSTS = 0.15
# What was never seen may still happen now and then.
NEVER_SEEN = 0.02
_ENOUGH_TERMS = 1e-12


@dataclass(frozen=True)
class Rise:
    """So many came within the last hour, where so many are usual."""

    count: int
    expected: float


def rise(moments: Sequence[datetime], now: datetime) -> Rise | None:
    """Say whether the hour up to now is out of the ordinary; `moments`, in order, are those of the last weeks."""
    count = _between(moments, now - HOUR, now)
    if count < LEAST:
        return None
    expected = usual(moments, now)
    if count < TIMES_USUAL * expected or chance_of(count, expected) > ONE_IN:
        return None
    return Rise(count, round(expected, 2))


def usual(moments: Sequence[datetime], now: datetime) -> float:
    """Say how many are usual at this hour of this weekday, by the busier half of the last weeks, and as they grew.

    The quieter half may be holidays, which say nothing of a working day. An hour to either side is looked at as well,
    since nobody is that punctual.
    """
    then = [now - week * WEEK for week in range(1, HISTORY_WEEKS + 1)]
    cells = [_between(moments, moment - 2 * HOUR, moment + HOUR) / 3 for moment in then]
    busier = sorted(cells)[HISTORY_WEEKS // 2 :]
    expected = sum(busier) / len(busier) * growth(moments, now)
    return max(NEVER_SEEN, expected, busiest(moments, now) if now - moments[0] < YOUNG else 0.0)


def busiest(moments: Sequence[datetime], now: datetime) -> float:
    """Count what came in the busiest hour before the last one: all that can be said of what is young."""
    earlier = Counter((now - moment) // HOUR for moment in moments)
    return float(max((count for hours_ago, count in earlier.items() if hours_ago), default=0))


def growth(moments: Sequence[datetime], now: datetime) -> float:
    """Say by how much the last weeks are above the average of all; what shrinks has not grown."""
    weeks = [
        _between(moments, now - (week + 1) * WEEK - HOUR, now - week * WEEK - HOUR) for week in range(HISTORY_WEEKS)
    ]
    mean = sum(weeks) / HISTORY_WEEKS
    newest = sum(weeks[:2]) / 2
    return min(2.0, max(1.0, newest / mean)) if mean else 1.0


def chance_of(count: int, expected: float) -> float:
    """Give the chance of so many or more, where bursts are usual (the negative binomial distribution)."""
    size = 1 / BURSTS
    share = expected / (expected + size)
    # From the first term on they only shrink where count lies above what is expected.
    term = math.exp(
        math.lgamma(count + size)
        - math.lgamma(size)
        - math.lgamma(count + 1)
        + size * math.log1p(-share)
        + count * math.log(share)
    )
    total, number = 0.0, count
    while term > total * _ENOUGH_TERMS:
        total += term
        term *= share * (number + size) / (number + 1)
        number += 1
    return total


def _between(moments: Sequence[datetime], after: datetime, until: datetime) -> int:
    """Count those later than the one moment and no later than the other."""
    tick = timedelta(microseconds=1)
    return bisect_left(moments, until + tick) - bisect_left(moments, after + tick)
