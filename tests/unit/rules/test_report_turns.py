"""When a report is due: at the company's time of day, through changes of the clock, over days that are over."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbooks.report_schema import REPORTS, WEEKDAYS, TimedReport
from triage.reports import catalogue
from triage.reports.timetable import newest_turn

BERLIN = ZoneInfo("Europe/Berlin")


def entry(**said: Any) -> TimedReport:
    usual = {"report": "volume", "every": "week", "day": "mon", "at": "08:00", "channels": ("#a",)}
    return TimedReport.model_validate(usual | said)


def turn(now: str, **said: Any) -> tuple[str, str, str]:
    found = newest_turn(entry(**said), zone=BERLIN, now=datetime.fromisoformat(now).astimezone(UTC))
    return f"{found.due:%Y-%m-%d %H:%M}", str(found.period.since), str(found.period.until)


@pytest.mark.parametrize(
    ("now", "said", "expected"),
    [
        ("2026-11-23T06:59+00:00", {}, ("2026-11-16 07:00", "2026-11-09", "2026-11-15")),
        ("2026-11-23T07:00+00:00", {}, ("2026-11-23 07:00", "2026-11-16", "2026-11-22")),
        ("2026-11-29T23:30+00:00", {}, ("2026-11-23 07:00", "2026-11-16", "2026-11-22")),
        # Summer time: the same hour on the wall is another one in UTC.
        ("2026-06-08T06:00+00:00", {}, ("2026-06-08 06:00", "2026-06-01", "2026-06-07")),
        # Half past two is left out in the night of 29 March.
        ("2026-03-29T12:00+00:00", {"day": "sun", "at": "02:30"}, ("2026-03-29 01:30", "2026-03-22", "2026-03-28")),
        ("2026-11-23T07:00+00:00", {"days": 90}, ("2026-11-23 07:00", "2026-08-25", "2026-11-22")),
        ("2026-03-01T12:00+00:00", {"every": "month", "day": "1"}, ("2026-03-01 07:00", "2026-02-01", "2026-02-28")),
        ("2026-03-01T06:00+00:00", {"every": "month", "day": "1"}, ("2026-02-01 07:00", "2026-01-01", "2026-01-31")),
        ("2026-03-27T12:00+00:00", {"every": "month", "day": "28"}, ("2026-02-28 07:00", "2026-01-01", "2026-01-31")),
        (
            "2026-01-05T12:00+00:00",
            {"every": "month", "day": "5", "days": 30},
            ("2026-01-05 07:00", "2025-12-06", "2026-01-04"),
        ),
    ],
)
def test_the_newest_time_that_has_come(now: str, said: dict[str, Any], expected: tuple[str, str, str]) -> None:
    assert turn(now, **said) == expected


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - they get UTC
    st.one_of(st.sampled_from(WEEKDAYS), st.integers(1, 28).map(str)),
    st.times(),
)
def test_it_has_come_is_the_newest_and_looks_at_days_that_are_over(now: datetime, day: str, at: Any) -> None:
    every = "month" if day.isdecimal() else "week"
    timed = entry(every=every, day=day, at=f"{at:%H:%M}")
    found = newest_turn(timed, zone=BERLIN, now=now)
    assert found.due <= now < found.due + timedelta(days=32 if every == "month" else 8)
    assert found.period.ends <= found.due
    assert newest_turn(timed, zone=BERLIN, now=found.due) == found
    before = newest_turn(timed, zone=BERLIN, now=found.due - timedelta(seconds=1))
    assert before.due < found.due
    # Nothing falls between two of them, and nothing is told twice.
    assert before.period.until + timedelta(days=1) == found.period.since


def test_every_report_can_be_sent() -> None:
    assert set(catalogue.REPORTS) == set(REPORTS)
