"""When something is due: cases worked out by hand, and what holds for all hours."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbooks.days_off import DaysOff
from triage.clocks import WorkingHours, due_at, minutes_between, working_hours

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CLOSED = date(2026, 12, 24)
OFFICE = working_hours(timezone="Europe/London", days=WEEK[:5], start="09:00", end="17:00")
SUNDAY_NIGHTS = working_hours(timezone="Europe/London", days=("sun",), start="00:00", end="06:00")


def moment(said: str) -> datetime:
    """Read a moment in UTC."""
    return datetime.fromisoformat(said).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "minutes", "due"),
    [
        pytest.param("2026-01-14T10:00", 60, "2026-01-14T11:00", id="within a day"),
        pytest.param("2026-01-14T06:00", 60, "2026-01-14T10:00", id="before the opening"),
        pytest.param("2026-01-14T18:00", 60, "2026-01-15T10:00", id="after the close"),
        pytest.param("2026-01-14T17:00", 1, "2026-01-15T09:01", id="at the close"),
        pytest.param("2026-01-16T16:00", 60, "2026-01-16T17:00", id="done at the close of the same day"),
        pytest.param("2026-01-16T16:00", 61, "2026-01-19T09:01", id="one minute more than the day has"),
        pytest.param("2026-01-16T16:30", 60, "2026-01-19T09:30", id="Friday evening to Monday"),
        pytest.param("2026-01-17T12:00", 1, "2026-01-19T09:01", id="on a Saturday"),
        pytest.param("2026-01-12T09:00", 2400, "2026-01-16T17:00", id="a whole week"),
        pytest.param("2026-01-12T09:00", 2401, "2026-01-19T09:01", id="a whole week and a minute"),
        pytest.param("2026-07-15T07:00", 60, "2026-07-15T09:00", id="in summer nine is eight in UTC"),
        pytest.param("2026-03-27T16:30", 60, "2026-03-30T08:30", id="over the weekend that summer time begins"),
        pytest.param("2026-10-23T15:30", 60, "2026-10-26T09:30", id="over the weekend that summer time ends"),
        pytest.param("2026-01-30T16:00", 480, "2026-02-02T16:00", id="over the end of a month"),
        pytest.param("2028-02-29T16:30", 60, "2028-03-01T09:30", id="over the end of a leap February"),
        pytest.param("2026-12-31T16:30", 60, "2027-01-01T09:30", id="over the end of a year"),
    ],
)
def test_office_hours_are_counted_as_by_hand(start: str, minutes: int, due: str) -> None:
    assert due_at(moment(start), minutes, OFFICE) == moment(due)


@pytest.mark.parametrize(
    ("start", "minutes", "due"),
    [
        pytest.param("2026-03-28T12:00", 300, "2026-03-29T05:00", id="the night of the change has five hours"),
        pytest.param("2026-03-28T12:00", 301, "2026-04-04T23:01", id="and not a minute more"),
        pytest.param("2026-10-24T12:00", 420, "2026-10-25T06:00", id="the night back has seven hours"),
        pytest.param("2026-10-24T12:00", 421, "2026-11-01T00:01", id="and no more either"),
        pytest.param("2026-10-25T00:30", 60, "2026-10-25T01:30", id="the hour that comes twice is counted twice"),
    ],
)
def test_hours_over_the_change_of_clocks_are_counted_as_they_pass(start: str, minutes: int, due: str) -> None:
    assert due_at(moment(start), minutes, SUNDAY_NIGHTS) == moment(due)


def test_opening_in_the_hour_that_is_left_out_comes_when_the_clocks_have_changed() -> None:
    hours = working_hours(timezone="Europe/London", days=("sun",), start="01:30", end="03:00")
    assert due_at(moment("2026-03-28T12:00"), 30, hours) == moment("2026-03-29T02:00")


def test_day_is_the_day_of_the_owner_and_not_of_utc() -> None:
    auckland = working_hours(timezone="Pacific/Auckland", days=WEEK[:5], start="09:00", end="17:00")
    assert due_at(moment("2026-01-16T23:00"), 60, auckland) == moment("2026-01-18T21:00")
    new_york = working_hours(timezone="America/New_York", days=("wed",), start="19:00", end="23:00")
    assert due_at(moment("2026-01-15T02:00"), 60, new_york) == moment("2026-01-15T03:00")


@pytest.mark.parametrize("start", ["2026-03-28T23:30", "2026-10-24T23:30", "2026-01-31T23:30"])
def test_round_the_clock_never_stops(start: str) -> None:
    assert due_at(moment(start), 180, None) - moment(start) == timedelta(hours=3)


def test_days_are_read_as_a_playbook_writes_them() -> None:
    assert WorkingHours(ZoneInfo("Europe/London"), frozenset(range(5)), time(9), time(17)) == OFFICE
    assert working_hours(timezone="UTC", days=("Sun", "tue"), start="09:00", end="17:00").days == {1, 6}


def test_hours_that_never_come_are_refused() -> None:
    with pytest.raises(ValueError, match="never come"):
        due_at(moment("2026-01-14T10:00"), 1, WorkingHours(ZoneInfo("UTC"), frozenset(), time(9), time(17)))


STARTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - made aware


@st.composite
def any_hours(draw: st.DrawFn) -> WorkingHours:
    """Draw hours that begin after every zone has changed its clocks, so that each day has all of them."""
    zone = draw(st.sampled_from(["Europe/London", "America/New_York", "Pacific/Auckland", "Asia/Kolkata", "UTC"]))
    opens = draw(st.integers(4 * 60, 22 * 60))
    closes = draw(st.integers(opens + 30, 23 * 60 + 59))
    days = draw(st.sets(st.integers(0, 6), min_size=1))
    start, end = (time(minutes // 60, minutes % 60) for minutes in (opens, closes))
    return WorkingHours(ZoneInfo(zone), frozenset(days), start, end)


@given(STARTS, st.integers(1, 5000), st.integers(0, 5000), any_hours() | st.none())
def test_more_minutes_are_never_due_earlier(start: datetime, minutes: int, more: int, hours: WorkingHours) -> None:
    assert start < due_at(start, minutes, hours) <= due_at(start, minutes + more, hours)


@given(STARTS, st.timedeltas(timedelta(0), timedelta(days=9)), st.integers(1, 5000), any_hours())
def test_later_start_is_never_due_earlier(start: datetime, later: timedelta, minutes: int, hours: WorkingHours) -> None:
    assert due_at(start, minutes, hours) <= due_at(start + later, minutes, hours)


@given(STARTS, st.integers(1, 5000), any_hours())
def test_what_is_due_is_due_while_the_owner_works(start: datetime, minutes: int, hours: WorkingHours) -> None:
    due = due_at(start, minutes, hours).astimezone(hours.zone)
    assert due.weekday() in hours.days
    assert hours.start < due.time() <= hours.end


@settings(max_examples=25)
@given(STARTS, st.integers(1, 240), any_hours())
def test_exactly_so_many_minutes_of_work_lie_between(start: datetime, minutes: int, hours: WorkingHours) -> None:
    start = start.replace(second=0, microsecond=0)
    due = due_at(start, minutes, hours)
    passed = (start + timedelta(minutes=n) for n in range(int((due - start).total_seconds() // 60)))
    local = (one.astimezone(hours.zone) for one in passed)
    assert sum(one.weekday() in hours.days and hours.start <= one.time() < hours.end for one in local) == minutes


ENGLAND = working_hours(
    timezone="Europe/London", days=WEEK[:5], start="9:00", end="17:00", off=DaysOff("GB", "ENG", closed=[CLOSED])
)
BAVARIA, BERLIN = (
    working_hours(timezone="Europe/Berlin", days=WEEK[:5], start="09:00", end="17:00", off=DaysOff("DE", part))
    for part in ("BY", "BE")
)
NEW_YORK = working_hours(timezone="America/New_York", days=WEEK[:5], start="09:00", end="17:00", off=DaysOff("US"))
AUCKLAND = working_hours(timezone="Pacific/Auckland", days=WEEK[:5], start="09:00", end="17:00")
LATE = working_hours(timezone="Etc/UTC", days=WEEK[:5], start="16:00", end="24:00")


@pytest.mark.parametrize(
    ("start", "minutes", "hours", "due"),
    [
        pytest.param("2026-04-02T15:30", 60, ENGLAND, "2026-04-07T08:30", id="over Easter"),
        pytest.param("2026-12-23T16:30", 60, ENGLAND, "2026-12-29T09:30", id="a day of the company's, and Christmas"),
        pytest.param("2026-12-31T16:30", 60, ENGLAND, "2027-01-04T09:30", id="over New Year"),
        pytest.param("2026-12-25T12:00", 1, ENGLAND, "2026-12-29T09:01", id="on a holiday"),
        pytest.param("2026-06-03T14:30", 60, BAVARIA, "2026-06-05T07:30", id="a holiday of one part of a country"),
        pytest.param("2026-06-03T14:30", 60, BERLIN, "2026-06-04T07:30", id="and none in another part"),
        pytest.param("2026-01-14T23:30", 60, LATE, "2026-01-15T16:30", id="hours until midnight"),
        pytest.param("2026-03-06T21:30", 60, NEW_YORK, "2026-03-09T13:30", id="summer time begins in New York"),
        pytest.param("2026-10-30T20:30", 60, NEW_YORK, "2026-11-02T14:30", id="summer time ends in New York"),
        pytest.param("2026-07-02T20:30", 60, NEW_YORK, "2026-07-06T13:30", id="the fourth of July on the third"),
        pytest.param("2027-12-30T21:30", 60, NEW_YORK, "2028-01-03T14:30", id="New Year's Day in the year before"),
        pytest.param("2028-02-28T21:30", 540, NEW_YORK, "2028-03-01T14:30", id="a leap day is worked"),
        pytest.param("2026-04-03T03:30", 60, AUCKLAND, "2026-04-05T21:30", id="summer time ends in Auckland"),
        pytest.param("2026-09-25T04:30", 60, AUCKLAND, "2026-09-27T20:30", id="summer time begins in Auckland"),
    ],
)
def test_holidays_are_counted_as_by_hand(start: str, minutes: int, hours: WorkingHours, due: str) -> None:
    assert due_at(moment(start), minutes, hours) == moment(due)
    assert minutes_between(moment(start), moment(due), hours) == minutes
    assert minutes_between(due_at(moment(due), -minutes, hours), moment(due), hours) == minutes


@given(STARTS, st.integers(1, 5000), any_hours())
def test_what_is_due_lies_as_many_minutes_ahead(start: datetime, minutes: int, hours: WorkingHours) -> None:
    due = due_at(start, minutes, hours)
    assert minutes_between(start, due, hours) == pytest.approx(minutes)
    assert minutes_between(due, start, hours) == pytest.approx(-minutes)
