"""Sudden rises: found at the next look, and a year of ordinary ups and downs is no news."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from triage.rises import HISTORY, HOUR, Rise, chance_of, rise, usual

MONDAY = datetime(2026, 1, 5, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
OFFICE_HOURS = (0, 0, 0, 0, 0, 0, 0.1, 0.5, 2, 3, 2.4, 1.6, 1, 1.8, 2.2, 1.7, 1, 0.4, 0.1, 0.1, 0, 0, 0, 0)
HOLIDAYS = {(1, 1), (4, 3), (4, 6), (5, 1), (5, 14), (12, 24), (12, 25), (12, 28), (12, 29), (12, 30), (12, 31)}


def ordinary(*, days: int, a_day: float, seed: int) -> list[datetime]:
    """Make what comes in office hours, little of it at weekends and on holidays, and half as much again in the end."""
    chance = random.Random(seed)  # noqa: S311 - a year to try, and no secret
    found = []
    for day in range(days):
        midnight = MONDAY + day * DAY
        busy = 0.08 if midnight.weekday() > 4 else (1.25 if midnight.weekday() == 0 else 1.0)
        busy *= 0.02 if (midnight.month, midnight.day) in HOLIDAYS else 1 + 0.5 * day / 365
        # Some days are busier than others, and nobody knows why.
        busy *= chance.gammavariate(12, 1 / 12)
        for hour, share in enumerate(OFFICE_HOURS):
            rate = a_day * busy * share / sum(OFFICE_HOURS)
            at = chance.expovariate(rate) if rate else 1.0
            while at < 1:
                found.append(midnight + (hour + at) * HOUR)
                at += chance.expovariate(rate)
    return found


def alarms(moments: list[datetime], *, every: timedelta) -> Iterator[datetime]:
    """Look every so often, and give when an alarm began; within a day it is the same one."""
    begin = 0
    last = MONDAY
    for number, _ in enumerate(moments):
        # Between two messages the count only falls, so that a look right after each sees all that any look sees.
        now = moments[number] + every
        while moments[begin] < now - HISTORY:
            begin += 1
        if now - last > DAY and rise(moments[begin : number + 1], now) is not None:
            last = now
            yield now


@pytest.mark.parametrize(("a_day", "seed"), [(0.3, 1), (3.0, 2), (30.0, 3), (120.0, 4)])
def test_a_year_with_weekends_holidays_and_growth_has_at_most_one_false_alarm_a_month(a_day: float, seed: int) -> None:
    moments = ordinary(days=365, a_day=a_day, seed=seed)
    by_month: dict[int, int] = {}
    for alarm in alarms(moments, every=MINUTE / 2):
        by_month[alarm.month] = by_month.get(alarm.month, 0) + 1
    assert max(by_month.values(), default=0) <= 1


@pytest.mark.parametrize(("a_day", "planted"), [(0.0, 6), (3.0, 12), (30.0, 40)])
def test_a_planted_rise_is_found_at_the_next_look(a_day: float, planted: int) -> None:
    now = MONDAY + 120 * DAY + 14 * HOUR
    before = [moment for moment in ordinary(days=121, a_day=a_day, seed=5) if moment <= now] if a_day else []
    assert rise(before, now) is None
    suddenly = [now + number * timedelta(seconds=50) for number in range(planted)]
    found = rise([*before, *suddenly], suddenly[-1] + MINUTE)
    assert found is not None
    assert found.count >= planted


def test_monday_mornings_are_measured_by_monday_mornings() -> None:
    now = MONDAY + 56 * DAY + 9 * HOUR
    mondays = [
        now - week * timedelta(weeks=1) - minute * MINUTE for week in range(8, -1, -1) for minute in range(20, 0, -2)
    ]
    assert rise(mondays, now) is None
    tuesday = [moment + DAY if moment > now - DAY else moment for moment in mondays]
    assert rise(tuesday, now + DAY) == Rise(10, 0.02)


def test_a_week_off_does_not_make_the_next_one_a_rise() -> None:
    now = MONDAY + 70 * DAY + 10 * HOUR
    all_weeks = [
        now - week * timedelta(weeks=1) - minute * MINUTE for week in range(9, 0, -1) for minute in range(50, 0, -10)
    ]
    without_one = [moment for moment in all_weeks if not now - timedelta(days=8) < moment < now - timedelta(days=6)]
    assert usual(without_one, now) == pytest.approx(usual(all_weeks, now), rel=0.15)


def test_the_chance_of_more_is_smaller() -> None:
    chances = [chance_of(count, 2.0) for count in range(2, 60)]
    assert chances == sorted(chances, reverse=True)
    assert chance_of(0, 2.0) == pytest.approx(1.0)
